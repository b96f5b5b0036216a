"""The score of teaching mode, in lines."""

from __future__ import annotations

from tui.app.blind import Score, summary
from tui.app.glyphs import Glyphs
from tui.app.index import mark_of
from tui.app.ink import Line, Run, flow, said
from tui.text import safe


def score_lines(result: Score, width: int, glyphs: Glyphs) -> list[Line]:
    """How the reader judged: in sum, then fact by fact."""
    lines: list[Line] = []
    for words in summary(result):
        lines += flow([said(words, "strong")], width)
    lines.append([])
    for one in result.judged:
        mark = mark_of(one.fact)
        head = [said("right  ", "agree")] if one.right else [said("other  ", "differ")]
        lines += flow([*head, Run(safe(f"{one.number}. {one.fact.title}").one_line())], width, 7)
        told: Line = [
            said(f"you: {one.answer}", "mine"),
            said(f"   the program: {getattr(glyphs, mark)} {one.fact.verdict}   ", mark),
            Run(safe(one.fact.reason).one_line(), "dim"),
        ]
        lines += [[said(" " * 7), *line] for line in flow(told, width - 7)]
    return lines
