"""What the reader said of the current fact, and did to it, told in lines."""

from __future__ import annotations

from tui.app.desk import Desk, mine
from tui.app.glyphs import Glyphs
from tui.app.index import mark_of
from tui.app.ink import Line, Run, fit, flow, said
from tui.app.own import put_in
from tui.model import Fact
from tui.text import safe

_NOTE = 2  # lines of a note that are shown; the dialog shows all


def readers_own(desk: Desk, fact: Fact, width: int, glyphs: Glyphs) -> list[Line]:
    """The reader's verdict, tags and marks; what was computed, where they overruled it; their note."""
    own = mine(desk, fact)
    parts: list[Line] = []
    if own and own.verdict:
        parts.append([said("your verdict: ", "dim"), Run(safe(own.verdict).one_line(), "mine")])
    if own and own.tags:
        parts.append([Run(safe(" ".join(f"#{tag}" for tag in own.tags)).one_line(), "mine")])
    if own and own.reviewed:
        parts.append([said(f"{glyphs.reviewed} reviewed", "mine")])
    if grouped := _grouped(desk, fact, glyphs):
        parts.append(grouped)
    lines = flow(_spaced(parts), width, 2) if parts else []
    if own and own.computed:
        lines += flow(_overruled(own.computed, glyphs), width, 4)
    if own and own.check:
        words = f"  {glyphs.note} written on words that have changed since: look again"
        lines += flow([said(words, "notice")], width, 4)
    if own and own.note:
        lines += _note(own.note, width, glyphs)
    return lines


def _spaced(parts: list[Line]) -> Line:
    runs: Line = []
    for part in parts:
        runs += [said("  "), *part]
    return runs


def _grouped(desk: Desk, fact: Fact, glyphs: Glyphs) -> Line:
    added = put_in(desk.work, fact)
    if added is None:
        return []
    count = len(added)
    sentences = (
        f": {count} sentence{'s' * (count != 1)} put in" if added and count < len(fact.members) else ""
    )
    return [said(f"{glyphs.own} grouped by you{sentences}", "mine")]


def _overruled(computed: Fact, glyphs: Glyphs) -> Line:
    mark = mark_of(computed)
    return [
        said("  overruled by you", "mine"),
        said("; computed: ", "dim"),
        said(f"{getattr(glyphs, mark)} {computed.verdict} {computed.confidence:.2f}", mark),
        Run(safe(f"  {computed.reason}").one_line(), "dim"),
    ]


def _note(note: str, width: int, glyphs: Glyphs) -> list[Line]:
    lines = flow([said(f"  {glyphs.note} ", "mine"), Run(safe(note).one_line(), "mine")], width, 4)
    if len(lines) <= _NOTE:
        return lines
    last: Line = [*lines[_NOTE - 1], said(f" {glyphs.ellipsis} e shows all", "dim")]
    if sum(len(run.text) for run in last) > width:
        last = [*fit(lines[_NOTE - 1], width - 15, glyphs.ellipsis), said(" e shows all", "dim")]
    return [*lines[: _NOTE - 1], last]
