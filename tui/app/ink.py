"""Painted words: foreign text leaves here for the terminal, and nowhere else.

Pure modules say what stands where as :class:`Run`, a piece of :class:`~tui.text.SafeText` with the
name of an ink. :class:`Inked` widgets look the inks up in the stylesheet and turn runs into strips.
Nothing in a run is ever parsed as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from tui.text import SafeText

if TYPE_CHECKING:
    from rich.segment import Segment
    from rich.style import Style

INKS = (
    "plain",  # running text
    "dim",  # noise, hints, what matters less
    "strong",  # headlines and names
    "agree",
    "differ",
    "near",  # agreement with a remark
    "unclear",  # several articles speak of it, nothing was compared
    "single",
    "veiled",  # a verdict that is hidden until the reader has judged
    "agree-words",  # the very words that agree, inside a sentence
    "differ-words",
    "veiled-words",  # the words to judge on, while their verdict is hidden
    "head",  # background of the header of a pane
    "focus",  # the same, of the pane in focus
    "here",  # background of the sentences of the current fact
    "cursor",  # the chosen sentence
    "hit",  # found by a search
    "hit-here",  # the same, in the chosen sentence
    "hit-agree",  # found by a search, and words that agree or differ
    "hit-differ",
    "hits",  # where hits lie on a strip
    "key",  # a key in the footer or the help
    "mine",  # the reader's own
    "lacks",  # where an article leaves the current fact out
    "noise",
    "bar",  # tracks, rules and folded strips
    "thumb",  # the part of a track that is in view
    "notice",
)


class Run(NamedTuple):
    """A stretch of text in one ink."""

    text: SafeText
    ink: str = "plain"


Line = list[Run]
Palette = Mapping[str, "Style"]


def said(words: str, ink: str = "plain") -> Run:
    """A run of the program's own words, which hold no foreign text."""
    return Run(SafeText(words), ink)


def cells(runs: Iterable[Run]) -> int:
    """The width of runs in terminal cells."""
    from rich.cells import cell_len

    return sum(cell_len(run.text.plain) for run in runs)


def fit(runs: Line, width: int, ellipsis: str) -> Line:
    """Cut runs to a width in cells, ending in an ellipsis where something was cut."""
    from rich.cells import cell_len, set_cell_size

    if cells(runs) <= width:
        return runs
    room = width - cell_len(ellipsis)
    cut: Line = []
    for text, ink in runs:
        size = cell_len(text.plain)
        if size > room:
            if room >= 0:
                cut.append(Run(SafeText(set_cell_size(text.plain, room) + ellipsis), ink))
            return cut
        cut.append(Run(text, ink))
        room -= size
    return cut


def justify(left: Line, right: Line, width: int, ellipsis: str) -> Line:
    """``left`` and ``right`` at the two ends of a line; what is left gives way."""
    space = width - cells(right)
    if space < 8:
        return fit(left, width, ellipsis)
    left = fit(left, space - 1, ellipsis)
    return [*left, said(" " * (space - cells(left))), *right]


def flow(runs: Iterable[Run], width: int, indent: int = 0) -> list[Line]:
    """Break runs into lines of at most ``width`` cells, later lines indented."""
    from tui.app.wrapping import wrap

    runs = list(runs)
    text = "".join(run.text.plain for run in runs)
    lines: list[Line] = []
    for start, end in wrap(text, 0, len(text), max(1, width - indent)):
        line: Line = [said(" " * indent)] if lines and indent else []
        line.extend(_slice(runs, start, end))
        lines.append(line)
    return lines


def _slice(runs: list[Run], start: int, end: int) -> Line:
    cut: Line = []
    at = 0
    for text, ink in runs:
        low, high = max(start - at, 0), min(end - at, len(text))
        if low < high:
            cut.append(Run(text[low:high], ink))
        at += len(text)
    return cut


def segments_of(runs: Iterable[Run], width: int, styles: Palette) -> list[Segment]:
    """Runs as segments exactly ``width`` cells wide: the only way from safe text to the terminal."""
    from rich.cells import cell_len, set_cell_size
    from rich.segment import Segment

    segments: list[Segment] = []
    for text, ink in runs:
        words = text.plain
        size = cell_len(words)
        if size > width:
            words, size = set_cell_size(words, width), width
        if words:
            segments.append(Segment(words, styles[ink]))
        width -= size
    if width > 0:
        segments.append(Segment(" " * width, styles["plain"]))
    return segments
