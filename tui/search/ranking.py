"""The order of hits: the surest first; among these words side by side, headlines, words close together."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import compress, islice, repeat
from operator import contains

from tui.search import bits
from tui.search.postings import Postings

_MOST_LOOKED_THROUGH = 1_000  # rows whose words are tried for standing side by side
_MOST_WEIGHED = 200  # rows ordered by how close together their words stand


def ordered(
    tiers: Sequence[int], headlines: int, postings: Postings, words: Sequence[str], size: int
) -> Iterator[int]:
    """The rows of all tiers, best first; always in the same order.

    Args:
        tiers: rows by tier, each with those of the tiers before it.
        headlines: the rows that are headlines.
        postings: the index of the rows.
        words: the tokens asked for, in the order typed.
        size: a number above all rows.
    """
    before = 0
    for tier in tiers:
        rows = tier & ~before
        before |= tier
        if not rows:
            continue
        beside = 0
        if len(words) > 1:
            beside = _side_by_side(rows, postings.lines, words, size)
            yield from _headlines_first(beside, headlines)
        rest = _headlines_first(rows & ~beside, headlines)
        if len(words) > 1:
            first = list(islice(rest, _MOST_WEIGHED))
            yield from sorted(first, key=lambda row: _spread(postings.lines[row], words))
        yield from rest


def _headlines_first(rows: int, headlines: int) -> Iterator[int]:
    for part in (rows & headlines, rows & ~headlines):
        if part:
            yield from bits.rows_in(part)


def _side_by_side(rows: int, lines: Sequence[str], words: Sequence[str], size: int) -> int:
    looked = list(islice(bits.rows_in(rows), _MOST_LOOKED_THROUGH))
    wanted = f" {' '.join(words)}"
    holds = map(contains, map(lines.__getitem__, looked), repeat(wanted))
    return bits.of_rows([list(compress(looked, holds))], size)


def _spread(line: str, words: Sequence[str]) -> int:
    """How far apart the words stand, in characters; words in another form count as far apart."""
    places = [line.find(f" {word}") for word in words]
    return sys.maxsize if -1 in places else max(places) - min(places)
