"""The strip beside a pane that shows where in the article its marks lie."""

from __future__ import annotations

from tui.app.index import gravest
from tui.app.typeset import Layout
from tui.app.view import PaneView


def overview(view: PaneView, layout: Layout, height: int) -> list[str | None]:
    """The mark for each row of a strip ``height`` rows high: the gravest of the sentences it stands for.

    The current fact is marked ``here``. Facts of only one article are left out: they are everywhere.
    """
    rows = max(len(layout.rows), 1)
    found: list[set[str]] = [set() for _ in range(height)]
    for sentence, mark in view.marks.items():
        if mark != "single":
            found[row_on_strip(layout.first[sentence], rows, height)].add(mark)
    strip: list[str | None] = [gravest(marks) for marks in found]
    for sentence in view.here:
        strip[row_on_strip(layout.first[sentence], rows, height)] = "here"
    return strip


def row_on_strip(row: int, rows: int, height: int) -> int:
    """Where on a strip a row of the article lies."""
    return min(height - 1, row * height // max(rows, height))


def row_from_strip(y: int, rows: int, height: int) -> int:
    """The row of the article that a place on the strip stands for."""
    return min(rows - 1, y * max(rows, height) // max(height, 1))
