"""The rows of a pane as runs: marks in the gutter, the words that agree or differ, noise."""

from __future__ import annotations

from tui.app.dates import short_date
from tui.app.glyphs import Glyphs
from tui.app.hit_spans import with_hits
from tui.app.ink import Line, Run, cells, fit, justify, said
from tui.app.own import corrected_fields
from tui.app.typeset import FOLD, GAP, MISSING, NOISE, Row, noise_span
from tui.app.view import PaneView, Span, glyph_of_words
from tui.model import Role
from tui.text import SafeText, safe

GUTTER = 3  # cells: a space, the mark, and the bar of the current fact or the cursor

_ROLE_INK = {Role.HEADLINE: "strong", Role.DEK: "strong", Role.HEADING: "strong", Role.CAPTION: "dim"}


def header(view: PaneView, width: int, rows: int, glyphs: Glyphs) -> list[Line]:
    """The lines above an article: which it is, of when, and whether it is a copy."""
    article = view.article
    name = Run(safe(article.name).one_line(), "strong")
    date = short_date(article.published)
    day: Line = [said(date, "dim")] if date else []
    left: Line = [
        said(glyphs.cursor if view.focused else " ", "cursor"),
        said(f"{view.number} ", "key"),
        name,
    ]
    if view.written:
        left.append(said(f" {glyphs.note}", "mine"))
    if corrected_fields(article):
        left.append(said(f" {glyphs.own}", "mine"))
    first = justify(left, day, width, glyphs.ellipsis)
    second: Line = []
    if view.copies:
        names = ", ".join(view.copies)
        second += [said(f"{glyphs.copy} shares its text with ", "near"), Run(safe(names).one_line(), "near")]
    elif article.title:
        second += [Run(safe(article.title).one_line(), "dim")]
    return [first, fit([said(" "), *second], width, glyphs.ellipsis)][:rows]


def body(view: PaneView, row: Row, width: int, glyphs: Glyphs) -> Line:
    """A row of the article, gutter included."""
    if row.kind == GAP:
        return []
    if row.kind == MISSING:
        return _missing(width, glyphs)
    if row.kind == FOLD:
        return _fold(view, row, width, glyphs)
    text = safe(view.article.text[row.start : row.end]).one_line()
    hits = view.found.spans(row.start, row.end) if view.found else []
    if row.kind == NOISE:
        line = [said(" " * GUTTER), *_inked(text, row.start, with_hits((), hits, "hit"), "noise")]
        return _pointed_at(line, width, glyphs) if hits else line
    here = row.sentence in view.here
    role = view.article.sentences[row.sentence].role
    spans = [s for s in view.spans if s.start < row.end and s.end > row.start] if here else []
    line = [said(" "), *_gutter(view, row, here, spans, glyphs)]
    chosen = view.focused and row.sentence == view.cursor
    spans = with_hits(spans, hits, "hit-here" if chosen else "hit")
    line += _inked(text, row.start, spans, _ROLE_INK.get(role, "plain"))
    return _pointed_at(line, width, glyphs) if hits else line


def _inked(text: SafeText, start: int, spans: list[Span], ink: str) -> Line:
    """The text of a row that begins at ``start``, with these spans of the article in their inks."""
    line: Line = []
    at = 0
    for span in spans:
        low, high = max(span.start - start, at), min(span.end - start, len(text))
        if low >= high:
            continue
        line += [Run(text[at:low], ink), Run(text[low:high], span.ink)]
        at = high
    return [*line, Run(text[at:], ink)]


def _pointed_at(line: Line, width: int, glyphs: Glyphs) -> Line:
    """A row with the sign in the margin that something was found in it."""
    return [*line, said(" " * (width - 1 - cells(line))), said(glyphs.hit, "hit")]


def _gutter(view: PaneView, row: Row, here: bool, spans: list[Span], glyphs: Glyphs) -> Line:
    mark = view.marks.get(row.sentence) if row.first else None
    if spans:
        mark = glyph_of_words(max(s.ink for s in spans))
    first = said(getattr(glyphs, mark), mark) if mark else said(" ")
    if row.sentence in view.picked:
        return [first, said(glyphs.picked, "cursor")]
    if row.first and here and row.sentence in view.own:
        return [first, said(glyphs.own, "mine")]
    if row.first and row.sentence in view.noted:
        return [first, said(glyphs.note, "mine")]
    if here:
        return [first, said(glyphs.here, mark or "bar")]
    if row.first and row.sentence == view.cursor:
        return [first, said(glyphs.cursor, "cursor")]
    return [first, said(" ")]


def _fold(view: PaneView, row: Row, width: int, glyphs: Glyphs) -> Line:
    count = row.end - row.start
    found = view.found.noise_within(*noise_span(view.article, row)) if view.found else 0
    words = f" {count} line{'s' * (count != 1)} of noise "
    words += f"{glyphs.dot} {found} found " if found else ""
    sides = max(0, width - GUTTER - len(words))
    left = glyphs.noise * min(2, sides // 2)
    line = [said(" " * GUTTER), said(left + words + left, "noise")]
    return _pointed_at(line, width, glyphs) if found else line


def _missing(width: int, glyphs: Glyphs) -> Line:
    line = [said(" "), said(glyphs.lacks, "dim"), said(" "), said("not in this article ", "lacks")]
    return [*line, said(glyphs.rule * max(0, width - cells(line) - 1), "lacks")]
