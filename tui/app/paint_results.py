"""The list of results as runs: facts with who says them and who leaves them out, and hits in their line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.app.found import ALONE, HIT, SAYERS, Found, Row
from tui.app.glyphs import Glyphs
from tui.app.index import mark_of
from tui.app.ink import Line, Run, cells, fit, justify, said
from tui.model import Article
from tui.text import SafeText, safe

if TYPE_CHECKING:
    from tui.search.hits import Group, Hit

_NAMES = 18  # cells for the name of an outlet, where there is room
_BEFORE = 3  # the first match stands in this part of a line too long for the list: the first third


def result_line(found: Found, row: Row, width: int, glyphs: Glyphs) -> Line:
    """A line of the list, ``width`` cells wide at most."""
    group = found.groups[row.group]
    hit = found.hit(row)
    if row.kind == SAYERS:
        return _sayers(group, width, glyphs)
    if hit is None:
        return _title(group, width, glyphs)
    line: Line = [said("    ")] if row.kind == HIT else [*_mark(group, hit, glyphs), said(" ")]
    line += _outlet(hit, min(_NAMES, width // 5), glyphs)
    tail = [said(f" {glyphs.lacks} only here", "dim")] if row.kind == ALONE and group.leaves_out else []
    room = width - cells(line) - cells(tail)
    words = fit(_in_context(hit, room, glyphs), room, glyphs.ellipsis)
    return justify([*line, *words], tail, width, glyphs.ellipsis) if tail else [*line, *words]


def _mark(group: Group, hit: Hit, glyphs: Glyphs) -> Line:
    if group.fact:
        return [said(f" {getattr(glyphs, mark_of(group.fact))}", mark_of(group.fact))]
    return [said(f" {glyphs.noise}", "noise")] if hit.kind == "noise" else [said("  ")]


def _title(group: Group, width: int, glyphs: Glyphs) -> Line:
    assert group.fact is not None
    mark = mark_of(group.fact)
    title = next((hit for hit in group.hits if hit.kind == "fact"), None)
    words = _in_context(title, width, glyphs) if title else [Run(safe(group.fact.title).one_line(), "strong")]
    count = f"{len(group.says)} of {len(group.says) + len(group.leaves_out)}"
    left: Line = [said(f" {getattr(glyphs, mark)} ", mark), *words]
    return justify(left, [said(f" {count} ", "dim")], width, glyphs.ellipsis)


def _sayers(group: Group, width: int, glyphs: Glyphs) -> Line:
    line: Line = [said("   said by ", "dim"), Run(_names(group.says))]
    if not group.leaves_out:
        return fit(line, width, glyphs.ellipsis)
    absent: Line = [said(f"  {glyphs.lacks} left out by ", "dim"), Run(_names(group.leaves_out), "lacks")]
    half = max(width - cells(absent), width // 2)
    return fit([*fit(line, half, glyphs.ellipsis), *absent], width, glyphs.ellipsis)


def _names(articles: Iterable[Article]) -> SafeText:
    return safe(", ".join(a.name for a in articles)).one_line()


def _outlet(hit: Hit, width: int, glyphs: Glyphs) -> Line:
    """Where a hit stands, in a column of its own, with the sign of what it is."""
    sign = {"note": glyphs.note, "tag": "#"}.get(hit.kind, "")
    line: Line = [said(f"{sign} ", "mine")] if sign else []
    if hit.by_value:
        line.append(said(f"{glyphs.near} ", "near"))
    name = hit.article.name if hit.article else "your note" if hit.kind == "note" else "your tag"
    line = fit([*line, Run(safe(name).one_line(), "key" if hit.article else "mine")], width, glyphs.ellipsis)
    return [*line, said(" " * (width - cells(line) + 1))]


def _in_context(hit: Hit, width: int, glyphs: Glyphs) -> Line:
    """The words of a hit with its matches marked, cut at the left so that the first one is in view."""
    text = safe(hit.text).one_line()
    ink = "strong" if hit.kind == "fact" else "noise" if hit.kind == "noise" else "plain"
    start = _cut(text.plain, hit.spans[0], width) if hit.spans else 0
    line: Line = [said(glyphs.ellipsis, "dim")] if start else []
    at = start
    for low, high in hit.spans:
        line += [Run(text[at : max(low, at)], ink), Run(text[max(low, at) : max(high, at)], "hit")]
        at = max(high, at)
        if at - start > 2 * width:
            break
    return [*line, Run(text[at : start + 3 * width], ink)]


def _cut(text: str, span: tuple[int, int], width: int) -> int:
    """Where to begin, so that a span stands in the first third of a line; 0 where all before it has room."""
    low, high = span
    if cell_len(text[:high]) + 1 <= width * 2 // _BEFORE:
        return 0
    start = max(0, low - width // _BEFORE)
    while start < low and cell_len(text[start:low]) > width // _BEFORE:
        start += 1
    space = text.find(" ", start, low)
    return space + 1 if space >= 0 else start
