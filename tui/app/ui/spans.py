"""Styled text: spans that are cut, justified and wrapped by cells.

Pure modules return what to draw as :class:`StyledSpan`, a piece of :class:`~tui.safetext.SafeText` with the
name of a style. :class:`~tui.app.ui.widgets.StyledWidget` looks the styles up in the stylesheet and turns
spans into strips. Nothing in a span is ever parsed as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from tui.safetext import SafeText, safe

if TYPE_CHECKING:
    from rich.segment import Segment
    from rich.style import Style

STYLES = (
    "plain",  # running text
    "dim",  # noise, hints, what matters less
    "strong",  # headlines and names
    "agree",
    "differ",
    "update",  # counted at different times
    "possible",  # perhaps a disagreement
    "within",  # an article contradicts itself
    "near",  # agreement with a remark
    "unclear",  # several articles speak of it, nothing was compared
    "single",
    "masked",  # a verdict that is hidden until the user has judged
    "agree-words",  # the very words that agree, inside a sentence
    "beside-words",  # those of a disagreement that are on no side of it
    "differ-words",
    "masked-words",  # the words to judge on, while their verdict is hidden
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
    "mine",  # of the user
    "lacks",  # where an article leaves the current fact out
    "noise",
    "bar",  # tracks, rules and collapsed panes
    "thumb",  # the part of a track that is in view
    "notice",
)


class StyledSpan(NamedTuple):
    """A stretch of text in one style."""

    text: SafeText
    style: str = "plain"


Line = list[StyledSpan]
Palette = Mapping[str, "Style"]


def literal(words: str, style: str = "plain") -> StyledSpan:
    """Return a span of the program's text, which must hold no untrusted text.

    Args:
        words: shown as they are.
        style: name of the style.
    """
    return StyledSpan(SafeText(words), style)


def cells(runs: Iterable[StyledSpan]) -> int:
    """Return the width of runs in terminal cells."""
    from rich.cells import cell_len

    return sum(cell_len(run.text.plain) for run in runs)


def fit(runs: Line, width: int, ellipsis: str) -> Line:
    """Cut spans to a width, ending in an ellipsis where something was cut.

    Args:
        runs: the line.
        width: cells available on a line.
        ellipsis: one or more characters.
    """
    from rich.cells import cell_len, set_cell_size

    if cells(runs) <= width:
        return runs
    room = width - cell_len(ellipsis)
    cut: Line = []
    for text, style in runs:
        size = cell_len(text.plain)
        if size > room:
            kept = set_cell_size(text.plain, max(0, room))
            ends = kept or (cut[-1].text.plain if cut else "")
            if room >= 0 and not ends.endswith(ellipsis):  # a name may have been cut before
                cut.append(StyledSpan(SafeText(kept + ellipsis), style))
            elif room > 0:
                cut.append(StyledSpan(SafeText(kept), style))
            return cut
        cut.append(StyledSpan(text, style))
        room -= size
    return cut


def justify(left: Line, right: Line, width: int, ellipsis: str) -> Line:
    """Return a line with spans at its two ends; where both do not fit, the left ones are cut.

    Args:
        left: at the beginning.
        right: at the end; left out where fewer than 8 cells would remain for the rest.
        width: cells available on a line.
        ellipsis: ends what was cut.
    """
    space = width - cells(right)
    if space < 8:
        return fit(left, width, ellipsis)
    left = fit(left, space - 1, ellipsis)
    return [*left, literal(" " * (space - cells(left))), *right]


def flow(runs: Iterable[StyledSpan], width: int, indent: int = 0) -> list[Line]:
    """Break spans into lines.

    Args:
        runs: the text.
        width: cells available on a line.
        indent: cells before each line but the first.
    """
    runs = list(runs)
    text = "".join(run.text.plain for run in runs)
    lines: list[Line] = []
    for start, end in wrap(text, 0, len(text), max(1, width - indent)):
        line: Line = [literal(" " * indent)] if lines and indent else []
        line.extend(_slice(runs, start, end))
        lines.append(line)
    return lines


def unwrapped(lines: Iterable[Line]) -> Line:
    """Return lines as one again, with a space between each two of them."""
    return [run for number, line in enumerate(lines) for run in ([literal(" "), *line] if number else line)]


_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "..."}
)


def in_ascii(runs: Line) -> Line:
    """Return spans with typographic signs in ASCII; what an ellipsis takes more is taken from blanks behind.

    Args:
        runs: the line.
    """
    if all(run.text.plain.isascii() for run in runs):
        return runs
    plain: Line = []
    over = 0  # cells by which the line is longer so far
    for text, style in runs:
        words = text.plain
        if over and words.isspace():
            words, over = words[min(over, len(words) - 1) :], max(0, over - len(words) + 1)
        shown = words.translate(_PLAIN)
        over += len(shown) - len(words)
        plain.append(StyledSpan(safe(shown), style))
    return plain


def _slice(runs: list[StyledSpan], start: int, end: int) -> Line:
    cut: Line = []
    at = 0
    for text, style in runs:
        low, high = max(start - at, 0), min(end - at, len(text))
        if low < high:
            cut.append(StyledSpan(text[low:high], style))
        at += len(text)
    return cut


def segments_of(runs: Iterable[StyledSpan], width: int, styles: Palette) -> list[Segment]:
    """Return spans as segments, cut or padded: the only way from safe text to the terminal.

    Args:
        runs: the line.
        width: cells that the segments fill exactly.
        styles: by their names.
    """
    from rich.cells import cell_len, set_cell_size
    from rich.segment import Segment

    segments: list[Segment] = []
    for text, style in runs:
        words = text.plain
        size = cell_len(words)
        if size > width:
            words, size = set_cell_size(words, width), width
        if words:
            segments.append(Segment(words, styles[style]))
        width -= size
    if width > 0:
        segments.append(Segment(" " * width, styles["plain"]))
    return segments


# Every character one cell wide, none combining: the arithmetic of code points is that of cells.
_SIMPLE = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\n]*")


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines that a part of a text makes.

    White space at breaks is left out. Lines break at white space, after dashes and slashes, between wide
    characters, and inside a word only where the word alone is wider than a line.

    Args:
        text: the whole text.
        start: offset of the part, in code points.
        end: offset behind it.
        width: cells of a line; less than 1 counts as 1.
    """
    width = max(1, width)
    if _SIMPLE.fullmatch(text, start, end):
        yield from _wrap_simple(text, start, end, width)
    else:
        yield from _wrap_cells(text, start, end, width)


def _wrap_simple(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    start = _without_leading_space(text, start, end)
    while end - start > width:
        stop = _break_before(text, start, start + width)
        yield start, _without_trailing_space(text, start, stop)
        start = _without_leading_space(text, stop, end)
    end = _without_trailing_space(text, start, end)
    if start < end:
        yield start, end


def _break_before(text: str, start: int, limit: int) -> int:
    """Return the last place before a limit to break a line; the limit where one word fills the line."""
    if text[limit].isspace():
        return limit
    stop = text.rfind(" ", start, limit)
    for mark in "\n\u2014-/":
        stop = max(stop, text.rfind(mark, max(stop, start), limit))
    if stop < start:
        return limit
    return stop if text[stop].isspace() else stop + 1


def _wrap_cells(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    from rich.cells import split_graphemes

    line, used = start, 0  # where the line starts, and the cells of it so far
    chance, chance_used = start, 0  # the last place where it may break
    spans, _total = split_graphemes(text[start:end])
    before_wide = False
    for low, high, size in spans:
        low, high = low + start, high + start
        grapheme = text[low:high]
        if size > 1 or before_wide:
            chance, chance_used = low, used
        before_wide = size > 1
        if grapheme.isspace():
            chance, chance_used = high, used + size
            if low == line:
                line = chance = high
                chance_used = 0
                continue
        elif used + size > width and low > line:
            stop, stop_used = (chance, chance_used) if chance > line else (low, used)
            yield line, _without_trailing_space(text, line, stop)
            line, used = stop, used - stop_used
            chance, chance_used = line, 0
        used += size
        if grapheme in "-/\u2014":
            chance, chance_used = high, used
    end = _without_trailing_space(text, line, end)
    if line < end:
        yield line, end


def _without_leading_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _without_trailing_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
