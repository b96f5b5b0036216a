"""The order of hits: the surest first; among these words side by side, headlines, words close together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, islice, repeat
from operator import contains

from tui.search import bits
from tui.search.postings import Postings

_MOST_LOOKED_THROUGH = 2_000  # rows whose words are tried for standing side by side
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
            yield from _headlines_first(beside, headlines, size)
        rest = _headlines_first(rows & ~beside, headlines, size)
        if len(words) > 1:
            first = list(islice(rest, _MOST_WEIGHED))
            yield from sorted(first, key=lambda row: _spread(postings.lines[row], words))
        yield from rest


def _headlines_first(rows: int, headlines: int, size: int) -> Iterator[int]:
    for part in (rows & headlines, rows & ~headlines):
        if part:
            yield from bits.Flags(part, size)


def _side_by_side(rows: int, lines: Sequence[str], words: Sequence[str], size: int) -> int:
    looked = list(islice(bits.Flags(rows, size), _MOST_LOOKED_THROUGH))
    wanted = f" {' '.join(words)}"
    holds = map(contains, map(lines.__getitem__, looked), repeat(wanted))
    return bits.of_rows([list(compress(looked, holds))], size)


def _spread(line: str, words: Sequence[str]) -> int:
    """Over how many stretches of 16 characters the words spread; words in another form count as far apart."""
    places = [line.find(f" {word}") for word in words]
    return len(line) if -1 in places else (max(places) - min(places)) // 16
