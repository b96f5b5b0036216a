"""Regular expressions over many rows, within a budget of time that no expression can exceed.

Rows are tried in bundles, joined by line feeds, which is many times faster than trying each. A bundle
is exact for expressions without look-around and without what sees the ends of a text; others
are tried row by row. So are rows where a match runs over a line feed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

import regex

from tui.search import row_sets as bits
from tui.search.row_sets import Budget

_BUNDLE = 256  # rows
_SLICE = 0.02  # seconds that one call may take, the longest that the screen waits
_NOT_IN_BUNDLES = re.compile(
    r"\(\?(?!:|P?<[^\W\d]|P=)"  # look-around, atomic groups, inline flags, recursion, branch reset ...
    r"|\\[AZGKRX]"  # ends of the text; what reads several characters as one
    r"|[*+?}]\+|\{[^}]*[a-z<=]|\(\*"  # possessive repeats, fuzzy counts, verbs
)


def search_rows(pattern: regex.Pattern[str], texts: Sequence[str], rows: int, budget: Budget) -> list[int]:
    """Find the rows in which a pattern matches, as far as the budget allows.

    Args:
        pattern: compiled with the MULTILINE flag.
        texts: the text of every row, each without line feeds.
        rows: which of them to try.
        budget: of time; rows that it does not suffice for are not found, and noted in it.
    """
    found: list[int] = []
    bundled = not _NOT_IN_BUNDLES.search(pattern.pattern)
    left = bits.rows_in(rows)
    while bundle := list(islice(left, _BUNDLE)):
        if not budget.left:
            budget.give_up(rows, bundle[0])
            break
        hits = _in_bundle(pattern, texts, bundle, budget) if bundled else None
        found += _one_by_one(pattern, texts, bundle, budget) if hits is None else hits
    return found


def _in_bundle(
    pattern: regex.Pattern[str], texts: Sequence[str], bundle: Sequence[int], budget: Budget
) -> list[int] | None:
    """Return the rows of a bundle that match, or None where that took too long."""
    parts = [texts[row] for row in bundle]
    text = "\n".join(parts)
    ends = list(accumulate(len(part) + 1 for part in parts))  # where the next row starts
    hits: list[int] = []
    index = position = 0
    try:
        while position < len(text):
            match = pattern.search(text, position, timeout=_slice(budget), concurrent=True)
            if match is None:
                break
            while ends[index] <= match.start():
                index += 1
            end = ends[index]
            inside = match.end() < end
            if inside or pattern.search(parts[index], timeout=_slice(budget), concurrent=True):
                hits.append(bundle[index])
            position = end
    except TimeoutError:
        return None
    return hits


def _one_by_one(
    pattern: regex.Pattern[str], texts: Sequence[str], bundle: Sequence[int], budget: Budget
) -> list[int]:
    hits: list[int] = []
    for row in bundle:
        try:
            if not budget.left:
                raise TimeoutError
            if pattern.search(texts[row], timeout=_slice(budget), concurrent=True):
                hits.append(row)
        except TimeoutError:
            budget.give_up(1 << row)
    return hits


def spans(pattern: regex.Pattern[str], text: str, budget: float = _SLICE) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text that match, empty ones left out.

    Args:
        pattern: the compiled expression.
        text: where to look.
        budget: seconds after which it stops.
    """
    try:
        for match in pattern.finditer(text, timeout=budget, concurrent=True):
            if match.end() > match.start():
                yield match.span()
    except TimeoutError:
        return


def _slice(budget: Budget) -> float:
    return max(1e-4, min(_SLICE, budget.left))
