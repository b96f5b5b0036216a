"""The strip beside a pane that shows where in the article its marks lie."""

from __future__ import annotations

from tui.app.index import gravest
from tui.app.page import Page

HITS, NOTE = "hits", "note"


def overview(page: Page, height: int) -> list[str | None]:
    """The mark for each row of a strip ``height`` rows high: the gravest of the sentences it stands for.

    What a search found comes before the reader's notes, and those before facts. Facts of only one article
    are left out: they are everywhere.
    """
    found: list[set[str]] = [set() for _ in range(height)]
    for sentence, mark in page.view.marks.items():
        if mark != "single":
            found[row_on_strip(page.layout.first[sentence], len(page.layout.rows), height)].add(mark)
    strip = [gravest(marks) for marks in found]
    for sentence in page.view.noted:
        strip[row_on_strip(page.layout.first[sentence], len(page.layout.rows), height)] = NOTE
    for sentence in page.view.found.sentences if page.view.found else ():
        strip[row_on_strip(page.layout.first[sentence], len(page.layout.rows), height)] = HITS
    return strip


def here_on_strip(page: Page, height: int) -> set[int]:
    """The rows of the strip at which the current fact lies."""
    rows = len(page.layout.rows)
    return {row_on_strip(page.layout.first[sentence], rows, height) for sentence in page.view.here}


def row_on_strip(row: int, rows: int, height: int) -> int:
    """Where on a strip a row of the article lies."""
    return min(height - 1, row * height // max(rows, height))


def row_from_strip(y: int, rows: int, height: int) -> int:
    """The row of the article that a place on the strip stands for."""
    return min(rows - 1, y * max(rows, height) // max(height, 1))
