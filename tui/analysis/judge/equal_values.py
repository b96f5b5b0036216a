"""An index of the values of a corpus by their size, which finds equal ones without comparing all."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from tui.analysis.claims.claim import Claim
from tui.analysis.statements import Statement
from tui.analysis.values.relation import are_equal, wording
from tui.model import Moment, Quantity

_LAST = 1 << 60  # above the place of any claim
_APART = 0.1  # share of its size by which the ends of two numbers may lie apart that count as equal


_REMEMBERED = 5000  # values of which it is remembered where they stand: 6 KB each in a thousand articles

_Topic = tuple[frozenset[str], frozenset[str]]
"""The senses close to a value, and its measures."""


class ValuePlaces(NamedTuple):
    """The articles, and the sentences, that state a value, by the bits of their indexes."""

    articles: int
    sentences: int


class EqualValues:
    """Finds the statements with a value that equals a given one."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._numbers: dict[str, list[tuple[float, int, list[Claim]]]] = {}
        self._times: defaultdict[tuple[str, Hashable], dict[Hashable, list[Claim]]] = defaultdict(dict)
        self._equal: dict[tuple[str, str, str], dict[_Topic, list[Statement]]] = {}
        self._where: dict[tuple[str, str, str, _Topic], ValuePlaces] = {}
        numbers: defaultdict[str, dict[Hashable, tuple[float, int, list[Claim]]]] = defaultdict(dict)
        for order, claim in enumerate(claims):
            if isinstance(claim.mention, Quantity):
                known = numbers[claim.kind].setdefault(
                    wording(claim.mention), (_end(claim.mention), order, [])
                )
                known[2].append(claim)
            else:
                times = self._times[claim.kind, _days(claim.mention)]
                times.setdefault(wording(claim.mention), []).append(claim)
        for kind, found in numbers.items():
            self._numbers[kind] = sorted(found.values(), key=lambda item: item[:2])

    def where(self, claim: Claim) -> ValuePlaces:
        """Return where an equal value describes something like what a claim describes."""
        topic = claim.close, claim.measures
        key = claim.kind, claim.mention.text, claim.mention.normalized, topic
        if key not in self._where:
            if len(self._where) == _REMEMBERED:
                self._where.clear()
            told = [
                statement
                for (close, measures), statements in self._topics(claim).items()
                if topic[0] & close or topic[1] & measures
                for statement in statements
            ]
            self._where[key] = ValuePlaces(_bits(s.article for s in told), _bits(s.index for s in told))
        return self._where[key]

    def _topics(self, claim: Claim) -> dict[_Topic, list[Statement]]:
        """The statements of values that equal a claim's, its own among them, by what they tell it of."""
        mention = claim.mention
        key = claim.kind, mention.text, mention.normalized
        if key not in self._equal:
            found: defaultdict[_Topic, list[Statement]] = defaultdict(list)
            for near in self._near(mention, claim.kind):
                if are_equal(mention, near[0].mention):
                    for other in near:
                        found[other.close, other.measures].append(other.statement)
            self._equal[key] = dict(found)
        return self._equal[key]

    def _near(self, mention: Quantity | Moment, kind: str) -> Iterable[Sequence[Claim]]:
        """The claims that may be equal, those of one wording together."""
        if isinstance(mention, Moment):
            return self._times[kind, _days(mention)].values()
        found = self._numbers.get(kind, [])
        end = _end(mention)
        reach = _APART * abs(end)
        first = bisect_left(found, (end - reach, -1), key=lambda item: item[:2])
        last = bisect_right(found, (end + reach, _LAST), key=lambda item: item[:2])
        return [claims for _, _, claims in found[first:last]]


def _bits(indexes: Iterable[int]) -> int:
    """A number in which the bits of some indexes are set."""
    found = bytearray()
    for index in indexes:
        if index >> 3 >= len(found):
            found.extend(bytes((index >> 3) - len(found) + 1))
        found[index >> 3] |= 1 << (index & 7)
    return int.from_bytes(found, "little")


def _days(time: Moment) -> tuple[dt.date, dt.date] | None:
    """The days of a time without an hour, where they are known; only times of the same days equal it."""
    return (time.low, time.high) if time.minutes is None and time.low and time.high else None


def _end(number: Quantity) -> float:
    """The lower end of a number, the upper where it has none."""
    return number.low if number.low != float("-inf") else number.high
