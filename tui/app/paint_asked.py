"""How a question is meant, and what there is to say of it, as runs: the lines below the query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.glyphs import Glyphs
from tui.app.ink import Line, Run, fit, said
from tui.text import safe

if TYPE_CHECKING:
    from tui.app.asked import Asked
    from tui.app.found import Found
    from tui.search.completion import Completions

_MODES = {"words": "words", "phrase": '"phrase"', "fuzzy": "fuzzy", "regex": "/regex/"}
_MANY = 99  # completions and outlets beyond are never in view


def switches(asked: Asked, found: Found | None, article: str, glyphs: Glyphs) -> list[tuple[str, Run]]:
    """How the question is meant, each with the command that changes it.

    Args:
        asked: the question.
        found: what it found so far; tells which mode was chosen as fits.
        article: name of the only article searched.
        glyphs: the marks to draw with.
    """
    used = _MODES.get(str(found.results.mode), "") if found else ""
    mode = (
        said(_MODES[asked.mode], "strong") if asked.mode else said(f"as fits: {used}" if used else "as fits")
    )
    value = said(f"{glyphs.near} by value") if asked.by_value else said("to the letter", "strong")
    noise = said("with noise", "strong") if asked.noise else said("no noise")
    if asked.article:
        scope = Run(safe(f"only {article}").one_line(), "strong")
    else:
        scope = said("only the filter", "strong") if asked.facts is not None else said("all articles")
    return [("next-mode", mode), ("by-value", value), ("search-noise", noise), ("search-scope", scope)]


def tally(found: Found | None) -> Line:
    """How much was found."""
    if found is None:
        return [said("... ", "dim")]
    total = found.results.total
    if found.more:
        return [said(f"{total:,}+ hits ... ", "strong")]
    return [said(f"{total:,} hit{'s' * (total != 1)} ", "strong" if total else "dim")]


def remark(
    found: Found | None, completions: Completions | None, key: str, width: int, glyphs: Glyphs
) -> Line:
    """What is odd about the question, what its last word may become, and how many hits each outlet has."""
    hints = found.results.hints if found and not found.more else ()
    offered = completions.items if completions else ()
    typed = bool(found and found.results.query.text.strip())
    line: Line = []
    if hints and hints[0].wrong and typed:
        line = [said("! ", "notice"), Run(safe(hints[0].text).one_line(), "notice"), said("  ")]
    if offered:
        line += [said(key, "key"), said(" ")]
        for item in offered[:_MANY]:
            ink = "strong" if item is offered[0] else "plain"
            line += [Run(item.label, ink), said("  ")]
        if offered[0].meaning and len(offered) < 4:
            line.append(Run(safe(offered[0].meaning).one_line(), "dim"))
    elif not line:
        line = [run for hint in hints for run in (Run(safe(hint.text).one_line(), "dim"), said(" "))]
    if found:
        line += _counts(found, bool(line), glyphs)
    return fit(line, width, glyphs.ellipsis)


def _counts(found: Found, more: bool, glyphs: Glyphs) -> Line:
    line: Line = []
    names = {article.id: article.name for article in found.comparison.articles}
    for article, count in list(found.results.counts.items())[:_MANY]:
        line += [said(f" {glyphs.dot} " if line else "   " if more else "", "dim")]
        line += [Run(safe(names[article]).one_line(), "dim"), said(f" {count:,}")]
    return line
