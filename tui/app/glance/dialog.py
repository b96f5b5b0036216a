"""The story at a glance as a list: Enter goes to the fact of a line."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.desk.state import Desk
from tui.app.glance.lines import GlanceRow, glance
from tui.app.ui.dialog import Dialog, KeyHint, list_height
from tui.app.ui.list_view import LineList
from tui.app.ui.spans import literal


class GlanceScreen(Dialog[GlanceRow]):
    """Differences, updates, copies and facts of a single article; the answer is where to go."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("I,q", "leave", show=False)]

    def __init__(self, desk: Callable[[], Desk]) -> None:
        """Prepare the overview of the desk as it is now."""
        super().__init__([KeyHint("Enter", "goes there", "take"), KeyHint("Esc", "leaves", "leave")])
        self._desk = desk
        self._listing = LineList()
        self._rows: list[GlanceRow] = []

    def content(self) -> ComposeResult:
        """Yield the lines."""
        yield self._listing

    def on_mount(self) -> None:
        """Show them, the line of the current fact or the first fact chosen."""
        self._fill(None)
        self._listing.focus()

    def on_resize(self) -> None:
        """Make the lines again for the new width."""
        self._fill(self._listing.at)

    def _fill(self, at: int | None) -> None:
        desk = self._desk()
        self._rows = glance(desk, max(20, self.size.width - 6), self._listing.glyphs)
        if at is None:
            current = (n for n, row in enumerate(self._rows) if row.fact and row.fact == desk.fact)
            first = (n for n, row in enumerate(self._rows) if row.fact)
            at = next(current, next(first, 0))
        self.head([[literal("The story at a glance", "strong")]])
        self._listing.styles.height = list_height(len(self._rows), self.size.height)
        self._listing.show([row.line for row in self._rows], at)

    @on(LineList.Taken)
    def action_take(self) -> None:
        """Go to the fact or the article of the line."""
        row = self._rows[self._listing.at] if self._rows else None
        if row and (row.fact or row.article):
            self.dismiss(row)
