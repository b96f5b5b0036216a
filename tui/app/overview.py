"""The strip beside a pane that shows where in the article its marks lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.app.index import AGREE, DIFFER, NEAR, SINGLE, UNCLEAR
from tui.app.page import Page
from tui.app.typeset import FOLD, NOISE, noise_span

HITS, NOTE = "hits", "note"
_LOOKS = {  # the glyph and the ink of what looks otherwise than it is called
    NOTE: ("note", "mine"),
    SINGLE: ("dot", "single"),
    None: ("track", "bar"),
}


def looks(mark: str | None, *, in_view: bool) -> tuple[str, str, str]:
    """The glyph, the ink and the ink below it of a row of the strip; the part in view is set off."""
    if mark is None and in_view:
        return "thumb", "thumb", "focus"
    glyph, ink = _LOOKS.get(mark, (str(mark), str(mark)))
    return glyph, ink, "focus" if in_view else "plain"


def overview(page: Page, height: int) -> list[str | None]:
    """The mark for each row of a strip ``height`` rows high: the gravest of the sentences it stands for.

    What a search found comes before the reader's notes, and those before facts.
    """
    strip: list[str | None] = [None] * height
    marks = page.view.marks
    layers = [
        (mark, [s for s in marks if marks[s] == mark]) for mark in (SINGLE, UNCLEAR, AGREE, NEAR, DIFFER)
    ]
    for mark, sentences in [*layers, (NOTE, page.view.noted), (HITS, page.view.hits)]:
        for row in _rows_on_strip(page, sentences, height):
            strip[row] = mark
    for row in _found_noise(page):
        strip[row_on_strip(row, len(page.layout.rows), height)] = HITS
    return strip


def here_on_strip(page: Page, height: int) -> set[int]:
    """The rows of the strip at which the current fact lies."""
    return _rows_on_strip(page, page.view.here, height)


def _rows_on_strip(page: Page, sentences: Iterable[int], height: int) -> set[int]:
    first, rows = page.layout.first, len(page.layout.rows)
    return {row_on_strip(first[sentence], rows, height) for sentence in sentences}


def _found_noise(page: Page) -> Iterator[int]:
    """The rows of noise in which a search found something, folded or open."""
    found, article = page.view.found, page.view.article
    if found is None or not found.noise:
        return
    for index, row in enumerate(page.layout.rows):
        if row.kind in (FOLD, NOISE):
            span = noise_span(article, row) if row.kind == FOLD else (row.start, row.end)
            if found.noise_within(*span):
                yield index


def row_on_strip(row: int, rows: int, height: int) -> int:
    """Where on a strip a row of the article lies."""
    return min(height - 1, row * height // max(rows, height))


def row_from_strip(y: int, rows: int, height: int) -> int:
    """The row of the article that a place on the strip stands for."""
    return min(rows - 1, y * max(rows, height) // max(height, 1))
