"""Regular expressions over many rows, within a budget of time that no expression can exceed.

Rows are tried in bundles, joined by line feeds, which is many times faster than trying each. A bundle
tells the truth for expressions without look-around and without what sees the ends of a text; others
are tried row by row. So are rows where a match runs over a line feed.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from itertools import accumulate

import regex

_BUNDLE = 256  # rows
_SLICE = 0.02  # seconds that one call may take; with it the screen is never kept waiting longer
_NOT_IN_BUNDLES = re.compile(
    r"\(\?(?!:|P?<[^\W\d]|P=)"  # look-around, atomic groups, inline flags, recursion, branch reset ...
    r"|\\[AZGKRX]"  # ends of the text; what reads several characters as one
    r"|[*+?}]\+|\{[^}]*[a-z<=]|\(\*"  # possessive repeats, fuzzy counts, verbs
)


def search_rows(
    pattern: regex.Pattern[str], texts: Sequence[str], rows: Sequence[int], budget: float
) -> tuple[list[int], int]:
    """Find the rows in which a pattern matches.

    Args:
        pattern: compiled with the MULTILINE flag.
        texts: the text of every row, each without line feeds.
        rows: which of them to try.
        budget: seconds, at most, for all of them.

    Returns:
        The rows found, and how many rows could not be decided within the budget.
    """
    deadline = time.monotonic() + budget
    found: list[int] = []
    undecided = 0
    bundled = not _NOT_IN_BUNDLES.search(pattern.pattern)
    for start in range(0, len(rows), _BUNDLE):
        bundle = rows[start : start + _BUNDLE]
        if time.monotonic() >= deadline:
            return found, undecided + len(rows) - start
        hits = _in_bundle(pattern, texts, bundle, deadline) if bundled else None
        if hits is None:
            hits, late = _one_by_one(pattern, texts, bundle, deadline)
            undecided += late
        found += hits
    return found, undecided


def _in_bundle(
    pattern: regex.Pattern[str], texts: Sequence[str], bundle: Sequence[int], deadline: float
) -> list[int] | None:
    """The rows of a bundle that match, or None where that took too long."""
    parts = [texts[row] for row in bundle]
    text = "\n".join(parts)
    ends = list(accumulate(len(part) + 1 for part in parts))  # where the next row starts
    hits: list[int] = []
    index = position = 0
    try:
        while position < len(text):
            match = pattern.search(text, position, timeout=_time_left(deadline), concurrent=True)
            if match is None:
                break
            while ends[index] <= match.start():
                index += 1
            end = ends[index]
            inside = match.end() < end
            if inside or pattern.search(parts[index], timeout=_time_left(deadline), concurrent=True):
                hits.append(bundle[index])
            position = end
    except TimeoutError:
        return None
    return hits


def _one_by_one(
    pattern: regex.Pattern[str], texts: Sequence[str], bundle: Sequence[int], deadline: float
) -> tuple[list[int], int]:
    hits: list[int] = []
    late = 0
    for row in bundle:
        try:
            if pattern.search(texts[row], timeout=_time_left(deadline), concurrent=True):
                hits.append(row)
        except TimeoutError:
            late += 1
    return hits, late


def spans(pattern: regex.Pattern[str], text: str, budget: float = _SLICE) -> Iterator[tuple[int, int]]:
    """The spans of a text that match, empty ones left out, as far as ``budget`` seconds go."""
    try:
        for match in pattern.finditer(text, timeout=budget, concurrent=True):
            if match.end() > match.start():
                yield match.span()
    except TimeoutError:
        return


def _time_left(deadline: float) -> float:
    return max(1e-4, min(_SLICE, deadline - time.monotonic()))
