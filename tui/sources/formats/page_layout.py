"""Positions of words on a printed page: lines, columns, running heads. Lengths are points from the top."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.sources.formats.wrapping import is_page_number

_GAP = 1.3  # times the height of the letters: a wider gap parts two columns
_CROSSING = 0.25  # share of the lines that may cross the gap between columns: headlines, pictures
_LEAST = 3  # lines on either side of it
_STEP = 3.0  # points between the places tried
_EDGE = 2  # lines at the top and bottom of a page that may be running heads


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line of text on a page, with its box."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self) -> float:
        """Height of its box."""
        return self.bottom - self.top


def segments_of(boxes: Sequence[Segment]) -> list[Segment]:
    """Join boxes that are side by side on a line, without crossing the gap between two columns."""
    found: list[Segment] = []
    for box in boxes:
        last = found[-1] if found else None
        if last and _same_line(last, box) and -1 <= box.left - last.right <= _GAP * box.height:
            gap = " " if box.left - last.right > 0.15 * box.height else ""
            found[-1] = Segment(
                last.left,
                min(last.top, box.top),
                box.right,
                max(last.bottom, box.bottom),
                last.text + gap + box.text,
            )
        else:
            found.append(box)
    return found


def _same_line(a: Segment, b: Segment) -> bool:
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return shared > 0.5 * min(a.height, b.height)


def read_columns(page: Sequence[Segment]) -> list[Segment]:
    """Return the lines of a page in the order of reading: each column down to the next line across all."""
    gutters = _gutters(page)
    ordered = sorted(page, key=lambda line: (round(line.top), line.left))
    if not gutters:
        return ordered
    found: list[Segment] = []
    columns: list[list[Segment]] = [[] for _ in range(len(gutters) + 1)]
    for line in ordered:
        if any(line.left < gutter < line.right for gutter in gutters):
            for column in columns:
                found += column
                column.clear()
            found.append(line)
        else:
            columns[sum(line.left > gutter for gutter in gutters)].append(line)
    return [*found, *(line for column in columns for line in column)]


def _gutters(page: Sequence[Segment]) -> list[float]:
    """Return where the gaps between the columns of a page are."""
    if len(page) < 2 * _LEAST:
        return []
    left, right = min(line.left for line in page), max(line.right for line in page)
    found: list[float] = []
    run: list[float] = []
    place = left + 0.15 * (right - left)
    while place < right - 0.15 * (right - left):
        if _parts(page, place):
            run.append(place)
        elif run:
            found.append(run[len(run) // 2])
            run = []
        place += _STEP
    if run:
        found.append(run[len(run) // 2])
    return found


def _parts(page: Sequence[Segment], place: float) -> bool:
    """Return whether a vertical line separates columns that are side by side."""
    before = [line for line in page if line.right <= place]
    behind = [line for line in page if line.left >= place]
    crossing = len(page) - len(before) - len(behind)
    if crossing > _CROSSING * len(page) or min(len(before), len(behind)) < _LEAST:
        return False
    facing = sum(any(_is_facing(line, other) for other in behind) for line in before)
    return facing >= _LEAST and 2 * facing >= min(len(before), len(behind))


def _is_facing(line: Segment, other: Segment) -> bool:
    return line.top < other.bottom and other.top < line.bottom


def running_heads(pages: Sequence[Sequence[Segment]]) -> set[Segment]:
    """Return page numbers, and lines that recur at the top or bottom of several pages."""
    edges: list[Segment] = []
    counts: Counter[tuple[str, int]] = Counter()  # pages on which a line occurs
    for page in pages:
        ordered = sorted(page, key=lambda line: line.top)
        own = {*ordered[:_EDGE], *ordered[-_EDGE:]}
        edges += own
        counts.update({_shape(line) for line in own})
    least = max(2, round(0.4 * len(pages)))
    return {line for line in edges if counts[_shape(line)] >= least or is_page_number(line.text)}


def _shape(line: Segment) -> tuple[str, int]:
    """Return what a running head has in common over the pages: its words but for numbers, and its height."""
    return re.sub(r"\d+", "#", line.text), round(line.top / 6)


def body_height(lines: Sequence[Segment]) -> float:
    """Return the height of the letters of most of the text."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.height, 1)] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 1.0


def line_pitch(lines: Sequence[Segment]) -> float:
    """Return the distance from one line of a paragraph to the next: the least that is found often."""
    usual = body_height(lines)
    steps = sorted(
        b.top - a.top
        for a, b in pairwise(lines)
        if 0.5 * usual < b.top - a.top <= 3 * usual and abs(a.height - b.height) < 0.15 * usual
    )
    return steps[len(steps) // 10] if steps else 1.2 * usual
