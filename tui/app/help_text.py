"""What the marks mean and the table of keys, in lines for the help."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.commands import Command, Section, shown_key
from tui.app.glyphs import Glyphs
from tui.app.ink import Line, cells, flow, said

_KEYS = 24  # cells for the keys, where the screen is wide enough
_MARK = 36  # cells for a mark and what it means
_MARKS = {  # names of glyphs
    "agree": "the articles agree",
    "differ": "they disagree",
    "near": "they agree, with a remark",
    "unclear": "spoken of, not compared",
    "single": "only this article says so",
    "veiled": "yours to judge first (--blind)",
    "lacks": "not in this article",
    "copy": "shares its text with another",
    "cites": "citing a source",
    "note": "your note, tag or verdict",
    "judged": "your own verdict",
    "reviewed": "reviewed by you",
    "own": "corrected by you",
    "cursor": "the sentence at the cursor",
    "picked": "a sentence you chose",
    "hit": "found by the search",
    "here": "the current fact",
}
_INKS = {"cites": "dim", "copy": "near", "note": "mine", "judged": "mine", "reviewed": "mine", "own": "mine"}
_INKS |= {"picked": "cursor", "here": "bar"}


def mark_lines(width: int, glyphs: Glyphs) -> list[Line]:
    """What the marks mean, in as many columns as fit."""
    told: list[Line] = []
    for mark, words in _MARKS.items():
        glyph = getattr(glyphs, mark)
        line: Line = [said(f"  {glyph:<{2}} ", _INKS.get(mark, mark)), said(words)]
        told.append([*line, said(" " * max(1, _MARK - cells(line)))])
    columns = max(1, width // _MARK)
    high = -(-len(told) // columns)
    rows = [[run for line in told[row::high] for run in line] for row in range(high)]
    return [[said("Marks", "strong")], *rows]


def key_lines(
    chosen: list[Command], keys_of: Callable[[Command], tuple[str, ...]], width: int, *, ascii_only: bool
) -> list[Line]:
    """The commands with their keys, a heading for each section.

    Args:
        chosen: in the order of the sections.
        keys_of: the keys that run a command.
        width: in cells.
        ascii_only: write arrows in words.
    """
    lines: list[Line] = []
    column = min(_KEYS, width // 3)
    section: Section | None = None
    for item in chosen:
        if item.section is not section:
            section = item.section
            lines += [[], [said(str(section), "strong")]] if lines else [[said(str(section), "strong")]]
        keys = "  ".join(shown_key(key, ascii_only=ascii_only) for key in keys_of(item))
        help_ = flow([said(item.help)], max(1, width - column - 2))
        lines.append([said(f"  {keys:<{column}}", "key"), *help_[0]])
        lines += [[said(" " * (column + 2)), *rest] for rest in help_[1:]]
    return lines
