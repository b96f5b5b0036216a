"""The rows of a pane as styled text, and its overview strip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tui.app.desk.fact_index import (
    AGREE,
    DIFFER,
    NEAR,
    POSSIBLE,
    SINGLE,
    UNCLEAR,
    UPDATE,
    WITHIN,
    corrected_fields,
)
from tui.app.desk.panes.layout import (
    FOLD,
    GAP,
    MISSING,
    NOISE,
    LayoutRow,
    Page,
    PaneView,
    Span,
    glyph_of_words,
    noise_span,
)
from tui.app.ui.spans import Line, StyledSpan, cells, fit, justify, literal
from tui.app.ui.theme import Glyphs
from tui.model import Role
from tui.model.wording import count as counted
from tui.model.wording import short_date
from tui.safetext import SafeText, safe

_BOTH = {"agree-words": "hit-agree", "differ-words": "hit-differ"}


def with_hits(spans: Sequence[Span], hits: Sequence[tuple[int, int]], style: str) -> list[Span]:
    """Return the words to mark, with search hits marked too; words marked for both have their own style.

    Args:
        spans: the words marked already, in order.
        hits: the words found, in order, none overlapping.
        style: style of words that were only found.
    """
    if not hits:
        return list(spans)
    edges = sorted(
        {edge for start, end in [*((s.start, s.end) for s in spans), *hits] for edge in (start, end)}
    )
    joined: list[Span] = []
    for start, end in pairwise(edges):
        own = next((s.style for s in spans if s.start <= start and end <= s.end), None)
        found = any(low <= start and end <= high for low, high in hits)
        if found or own:
            joined.append(Span(start, end, _BOTH.get(own, own) if own and found else own or style))
    return joined


GUTTER = 3  # cells: a space, the mark, and the bar of the current fact or the cursor

_ROLE_STYLE = {Role.HEADLINE: "strong", Role.DEK: "strong", Role.HEADING: "strong", Role.CAPTION: "dim"}


def header(view: PaneView, width: int, rows: int, glyphs: Glyphs) -> list[Line]:
    """Return the lines above an article: its number and name, its date, and whether it is a copy.

    Args:
        view: the article to draw.
        width: cells available on a line.
        rows: lines available.
        glyphs: the marks to draw with.
    """
    article = view.article
    name = StyledSpan(safe(view.name).one_line(), "strong")
    date = short_date(article.published)
    day: Line = [literal(date, "dim")] if date else []
    left: Line = [
        literal(glyphs.cursor if view.focused else " ", "cursor"),
        literal(f"{view.number} ", "key"),
        name,
    ]
    if view.written:
        left.append(literal(f" {glyphs.note}", "mine"))
    if corrected_fields(article):
        left.append(literal(f" {glyphs.edited}", "mine"))
    first = justify(left, day, width, glyphs.ellipsis)
    second: Line = []
    if view.copies:
        names = ", ".join(view.copies)
        second += [
            literal(f"{glyphs.copy} shares its text with ", "near"),
            StyledSpan(safe(names).one_line(), "near"),
        ]
    elif article.title:
        second += [StyledSpan(safe(article.title).one_line(), "dim")]
    return [first, fit([literal(" "), *second], width, glyphs.ellipsis)][:rows]


def body(view: PaneView, row: LayoutRow, width: int, glyphs: Glyphs) -> Line:
    """Return a row of the article, gutter included.

    Args:
        view: the article to draw.
        row: of its layout.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    if row.kind == GAP:
        return []
    if row.kind == MISSING:
        return _missing(view, width, glyphs)
    if row.kind == FOLD:
        return _fold(view, row, width, glyphs)
    text = safe(view.article.text[row.start : row.end]).one_line()
    hits = view.found.spans(row.start, row.end) if view.found else []
    if row.kind == NOISE:
        line = [literal(" " * GUTTER), *_styled(text, row.start, with_hits((), hits, "hit"), "noise")]
        return _pointed_at(line, width, glyphs) if hits else line
    here = row.sentence in view.here
    role = view.article.sentences[row.sentence].role
    spans = [s for s in view.spans if s.start < row.end and s.end > row.start] if here else []
    line = [literal(" "), *_gutter(view, row, here, spans, glyphs)]
    chosen = view.focused and row.sentence == view.cursor
    spans = with_hits(spans, hits, "hit-here" if chosen else "hit")
    line += _styled(text, row.start, spans, _ROLE_STYLE.get(role, "plain"))
    return _pointed_at(line, width, glyphs) if hits else line


def _styled(text: SafeText, start: int, spans: list[Span], style: str) -> Line:
    """Return the text of a row that begins at ``start``, with these spans of the article in their styles."""
    line: Line = []
    at = 0
    for span in spans:
        low, high = max(span.start - start, at), min(span.end - start, len(text))
        if low >= high:
            continue
        line += [StyledSpan(text[at:low], style), StyledSpan(text[low:high], span.style)]
        at = high
    return [*line, StyledSpan(text[at:], style)]


def _pointed_at(line: Line, width: int, glyphs: Glyphs) -> Line:
    """Return a row with the sign in the margin that something was found in it."""
    return [*line, literal(" " * (width - 1 - cells(line))), literal(glyphs.hit, "hit")]


def _gutter(view: PaneView, row: LayoutRow, here: bool, spans: list[Span], glyphs: Glyphs) -> Line:
    mark = view.marks.get(row.sentence) if row.first else None
    if spans:
        mark = glyph_of_words(max(s.style for s in spans), view.differing)
    first = literal(getattr(glyphs, mark), mark) if mark else literal(" ")
    if row.sentence in view.picked:
        return [first, literal(glyphs.picked, "cursor")]
    if row.first and here and row.sentence in view.added:
        return [first, literal(glyphs.edited, "mine")]
    if row.first and row.sentence in view.noted:
        return [first, literal(glyphs.note, "mine")]
    if here:
        return [first, literal(glyphs.here, mark or "bar")]
    if row.first and row.sentence == view.cursor:
        return [first, literal(glyphs.cursor, "cursor")]
    return [first, literal(" ")]


def _fold(view: PaneView, row: LayoutRow, width: int, glyphs: Glyphs) -> Line:
    count = row.end - row.start
    found = view.found.noise_within(*noise_span(view.article, row)) if view.found else 0
    words = f" {counted(count, 'line')} of noise "
    words += f"{glyphs.dot} {found} found " if found else ""
    sides = max(0, width - GUTTER - len(words))
    left = glyphs.noise * min(2, sides // 2)
    line = [literal(" " * GUTTER), literal(left + words + left, "noise")]
    return _pointed_at(line, width, glyphs) if found else line


def _missing(view: PaneView, width: int, glyphs: Glyphs) -> Line:
    """Return the row where the current fact would be: not there, perhaps there, or without a match."""
    unmatched = "perhaps said here, not linked " if view.perhaps else "no match found here "
    sign, words = (glyphs.lacks, "not in this article ") if view.searched else (" ", unmatched)
    line = [literal(" "), literal(sign, "dim"), literal(" "), literal(words, "lacks")]
    return [*line, literal(glyphs.rule * max(0, width - cells(line) - 1), "lacks")]


HITS, NOTE = "hits", "note"
_ON_STRIP = (SINGLE, UNCLEAR, AGREE, NEAR, POSSIBLE, UPDATE, WITHIN, DIFFER)  # the gravest last
_LOOKS = {  # glyph and style of marks that are not named like them
    NOTE: ("note", "mine"),
    SINGLE: ("alone", "single"),
    None: ("blank", "bar"),
}


def looks(mark: str | None, *, in_view: bool) -> tuple[str, str, str]:
    """Return the glyph, the style and the background style of a row of the overview strip.

    Args:
        mark: of the row, or None.
        in_view: whether the row is among those on the screen, which are highlighted.
    """
    if mark is None and in_view:
        return "thumb", "thumb", "focus"
    glyph, style = _LOOKS.get(mark, (str(mark), str(mark)))
    return glyph, style, "focus" if in_view else "plain"


def overview(page: Page, height: int) -> list[str | None]:
    """Return the mark for each row of the overview strip: the most serious of the sentences in that row.

    What a search found comes before the user's notes, and those before facts.

    Args:
        page: the article.
        height: rows of the strip.
    """
    strip: list[str | None] = [None] * height
    marks = page.view.marks
    layers = [(mark, [s for s in marks if marks[s] == mark]) for mark in _ON_STRIP]
    for mark, sentences in [*layers, (NOTE, page.view.noted), (HITS, page.view.hits)]:
        for row in _rows_on_strip(page, sentences, height):
            strip[row] = mark
    for row in _found_noise(page):
        strip[row_on_strip(row, len(page.layout.rows), height)] = HITS
    return strip


def here_on_strip(page: Page, height: int) -> set[int]:
    """Return the rows of the overview strip that hold the current fact.

    Args:
        page: the article.
        height: rows of the strip.
    """
    return _rows_on_strip(page, page.view.here, height)


def _rows_on_strip(page: Page, sentences: Iterable[int], height: int) -> set[int]:
    first, rows = page.layout.first, len(page.layout.rows)
    return {row_on_strip(first[sentence], rows, height) for sentence in sentences}


def _found_noise(page: Page) -> Iterator[int]:
    """Yield the rows of noise in which a search found something, collapsed or open."""
    found, article = page.view.found, page.view.article
    if found is None or not found.noise:
        return
    for index, row in enumerate(page.layout.rows):
        if row.kind in (FOLD, NOISE):
            span = noise_span(article, row) if row.kind == FOLD else (row.start, row.end)
            if found.noise_within(*span):
                yield index


def row_on_strip(row: int, rows: int, height: int) -> int:
    """Return the row of the overview strip for a row of the article.

    Args:
        row: of the article, from 0.
        rows: length of the article.
        height: rows of the strip.
    """
    return min(height - 1, row * height // max(rows, height))


def row_from_strip(y: int, rows: int, height: int) -> int:
    """Return the row of the article for a row of the overview strip.

    Args:
        y: row of the strip, from 0.
        rows: length of the article.
        height: rows of the strip.
    """
    return min(rows - 1, y * max(rows, height) // max(height, 1))
