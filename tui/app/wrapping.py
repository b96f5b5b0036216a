"""Breaking text into lines by its width in terminal cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Every character one cell wide, none combining: the arithmetic of code points is that of cells.
_SIMPLE = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\n]*")


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The spans of the lines that ``text[start:end]`` makes in ``width`` cells.

    White space at breaks is left out. Lines break at white space, after dashes and slashes, between wide
    characters, and inside a word only where the word alone is wider than a line.
    """
    width = max(1, width)
    if _SIMPLE.fullmatch(text, start, end):
        yield from _wrap_simple(text, start, end, width)
    else:
        yield from _wrap_cells(text, start, end, width)


def _wrap_simple(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end - start > width:
        limit = start + width
        if text[limit].isspace():
            stop = limit
        else:
            stop = text.rfind(" ", start, limit)
            for mark in "\n\u2014-/":
                stop = max(stop, text.rfind(mark, max(stop, start), limit))
            if stop < start:
                stop = limit
            elif not text[stop].isspace():
                stop += 1
        line_end = stop
        while line_end > start and text[line_end - 1].isspace():
            line_end -= 1
        yield start, line_end
        start = stop
        while start < end and text[start].isspace():
            start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


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


def _without_trailing_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
