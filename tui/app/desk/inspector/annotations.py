"""What the user said of the current fact, as the inspector shows it."""

from __future__ import annotations

from tui.app.desk.fact_index import added_sentences, mark_of
from tui.app.desk.inspector.support import is_answered
from tui.app.desk.state import Desk, annotation_of
from tui.app.ui.spans import Line, StyledSpan, fit, flow, literal
from tui.app.ui.theme import Glyphs
from tui.model import Fact, Tier
from tui.model.categories import Category, category_of
from tui.model.wording import count as counted
from tui.safetext import safe

_VERDICTS = {Category.POSSIBLE: "perhaps disagree", Category.UPDATE: "update over time"}
_NOTE = 2  # lines of a note that are shown; the dialog shows all


def user_annotations(desk: Desk, fact: Fact, width: int, glyphs: Glyphs) -> list[Line]:
    """Return the user's verdict, tags and marks; the computed verdict, where they overruled it; their note.

    Args:
        desk: gives the user's edits.
        fact: the fact they are on.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    annotation = annotation_of(desk, fact)
    parts: list[Line] = []
    if annotation and annotation.verdict:
        parts.append(
            [literal("your verdict: ", "dim"), StyledSpan(safe(annotation.verdict).one_line(), "mine")]
        )
        if is_answered(desk, fact):  # now both are shown
            computed = annotation.computed or fact
            mark = mark_of(computed)
            words = f"the program: {getattr(glyphs, mark)} {_verdict_words(computed)}"
            parts.append([literal(words, mark)])
    if annotation and annotation.tags:
        parts.append([StyledSpan(safe(" ".join(f"#{tag}" for tag in annotation.tags)).one_line(), "mine")])
    if annotation and annotation.reviewed:
        parts.append([literal(f"{glyphs.reviewed} reviewed", "mine")])
    if grouped := _grouped(desk, fact, glyphs):
        parts.append(grouped)
    lines = flow(_spaced(parts), width, 2) if parts else []
    if annotation and annotation.computed:
        lines += flow(_overruled(annotation.computed, glyphs), width, 4)
    if annotation and annotation.check:
        words = f"  {glyphs.note} written on words that have changed since: look again"
        lines += flow([literal(words, "notice")], width, 4)
    if annotation and annotation.note:
        lines += _note(annotation.note, width, glyphs)
    return lines


def _spaced(parts: list[Line]) -> Line:
    runs: Line = []
    for part in parts:
        runs += [literal("  "), *part]
    return runs


def _grouped(desk: Desk, fact: Fact, glyphs: Glyphs) -> Line:
    added = added_sentences(desk.work, fact)
    if added is None:
        return []
    count = len(added)
    sentences = f": {counted(count, 'sentence')} put in" if added and count < len(fact.members) else ""
    return [literal(f"{glyphs.edited} grouped by you{sentences}", "mine")]


def _overruled(computed: Fact, glyphs: Glyphs) -> Line:
    mark = mark_of(computed)
    sure = f"sure {computed.confidence:.2f}" if computed.tier is Tier.SURE else f"{computed.confidence:.2f}"
    return [
        literal("  overruled by you", "mine"),
        literal("; the program: ", "dim"),
        literal(f"{getattr(glyphs, mark)} {_verdict_words(computed)}, {sure}", mark),
        StyledSpan(safe(f"  {computed.reason}").one_line(), "dim"),
    ]


def _verdict_words(fact: Fact) -> str:
    category = category_of(fact)
    return _VERDICTS.get(category, str(category))


def _note(note: str, width: int, glyphs: Glyphs) -> list[Line]:
    lines = flow([literal(f"  {glyphs.note} ", "mine"), StyledSpan(safe(note).one_line(), "mine")], width, 4)
    if len(lines) <= _NOTE:
        return lines
    last: Line = [*lines[_NOTE - 1], literal(f" {glyphs.ellipsis} e shows all", "dim")]
    if sum(len(run.text) for run in last) > width:
        last = [*fit(lines[_NOTE - 1], width - 15, glyphs.ellipsis), literal(" e shows all", "dim")]
    return [*lines[: _NOTE - 1], last]
