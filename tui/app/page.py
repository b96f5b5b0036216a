"""An article as a pane shows it: typeset, with a row put in where it leaves the current fact out."""

from __future__ import annotations

from dataclasses import dataclass

from tui.app.typeset import GAP, MISSING, Layout, Row
from tui.app.view import PaneView


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a pane.

    Attributes:
        view: what is shown.
        layout: the article, typeset.
        missing: the row that says that the article leaves the current fact out, or None.
    """

    view: PaneView
    layout: Layout
    missing: int | None

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.layout.rows) + (self.missing is not None)

    @property
    def target(self) -> int | None:
        """The row to bring level: the first of the current fact, or where it is missed."""
        return self.layout.first[min(self.view.here)] if self.view.here else self.missing

    def index(self, row: int) -> int | None:
        """Which row of the layout stands in a row; None where it is the one that says what is missing."""
        if self.missing is None or row < self.missing:
            return row
        return None if row == self.missing else row - 1

    def at(self, row: int) -> Row | None:
        """What stands in a row; None above the first and below the last."""
        index = self.index(row)
        if index is None:
            return Row(MISSING)
        return self.layout.rows[index] if 0 <= index < len(self.layout.rows) else None

    def row_of(self, sentence: int) -> int:
        """The row at which a sentence begins."""
        return self._shifted(self.layout.first[sentence])

    def row_of_offset(self, offset: int) -> int:
        """The first row that holds or follows an offset of the article's text."""
        return self._shifted(self.layout.row_of_offset(offset))

    def _shifted(self, row: int) -> int:
        return row + (self.missing is not None and row >= self.missing)


def make_page(view: PaneView, layout: Layout) -> Page:
    """The page of a view."""
    return Page(view, layout, _missing_row(view, layout))


def _missing_row(view: PaneView, layout: Layout) -> int | None:
    if view.lacks is None:
        return None
    if view.lacks >= len(layout.first):
        return layout.rows_of(view.lacks - 1).stop if layout.first else len(layout.rows)
    row = layout.first[view.lacks]
    return row - 1 if row and layout.rows[row - 1].kind == GAP else row
