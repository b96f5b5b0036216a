"""Sets of rows as bits of one number, and the time that a query may take."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice, repeat
from time import monotonic

_DIGITS = bytes((48, 49)) + bytes(254)
_NOT_EMPTY = re.compile(rb"[^\0]")
_BITS = [tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256)]


def of_rows(postings: Sequence[Sequence[int]], size: int) -> int:
    """Return the union of some sequences of row numbers as bits.

    Args:
        postings: the sequences.
        size: above every number in them.
    """
    total = sum(map(len, postings))
    if not total:
        return 0
    if total > size >> 5:
        text = bytearray(b"0") * (size + 1)
        for row in chain.from_iterable(postings):
            text[size - row] = 49  # "1"; the lowest row is the last digit
        return int(text, 2)
    packed = bytearray((size >> 3) + 1)
    for row in chain.from_iterable(postings):
        packed[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(packed, "little")


def of_truths(truths: Iterable[bool]) -> int:
    """Return the rows for which ``truths``, one for each row from 0 on, holds."""
    digits = bytes(truths).translate(_DIGITS)
    return int(digits[::-1], 2) if digits else 0


def of_range(start: int, stop: int) -> int:
    """Return a range of rows as bits.

    Args:
        start: the first row.
        stop: the row behind the last.
    """
    return ((1 << max(0, stop - start)) - 1) << start


def union(sets: Iterable[int]) -> int:
    """Return the rows in any of the sets."""
    total = 0
    for rows in sets:
        total |= rows
    return total


def rows_in(rows: int) -> Iterator[int]:
    """Yield the rows of a set, in ascending order, lazily."""
    packed = rows.to_bytes((rows.bit_length() + 7) >> 3, "little")
    for match in _NOT_EMPTY.finditer(packed):
        first = match.start() << 3
        for bit in _BITS[packed[match.start()]]:
            yield first + bit


class Flags:
    """A set of rows laid out for looking rows up and counting stretches of them."""

    __slots__ = ("_text",)

    def __init__(self, rows: int, size: int) -> None:
        """Store the set ``rows``, all below ``size``."""
        self._text = format(rows, f"0{size}b")[::-1]

    def __contains__(self, row: int) -> bool:
        return self._text[row] == "1"

    def between(self, bounds: Sequence[int]) -> list[int]:
        """Return how many rows of the set lie from each bound up to the next."""
        return list(map(self._text.count, repeat("1"), bounds, islice(bounds, 1, None)))

    def after(self, row: int) -> int | None:
        """Return the first row of the set above ``row``."""
        found = self._text.find("1", row + 1)
        return found if found >= 0 else None

    def before(self, row: int) -> int | None:
        """Return the last row of the set below ``row``."""
        found = self._text.rfind("1", 0, max(0, row))
        return found if found >= 0 else None


class Budget:
    """The time of one search.

    What an index answers takes next to no time; looking at the text of rows (for phrases and regular
    expressions) goes on in slices only while there is time left.

    Attributes:
        undecided: the rows that there was no time to look at.
    """

    def __init__(self, seconds: float, stop: Callable[[], bool] = bool) -> None:
        """Start a budget now.

        Args:
            seconds: for all rows together.
            stop: called now and then; True ends the time at once. The default never does.
        """
        self.seconds = seconds
        self.undecided = 0
        self._deadline = monotonic() + seconds
        self._stop = stop

    @property
    def left(self) -> float:
        """Seconds left, at least 0."""
        return 0.0 if self._stop() else max(0.0, self._deadline - monotonic())

    def give_up(self, rows: int, start: int = 0) -> None:
        """Note rows as undecided.

        Args:
            rows: the rows, as bits.
            start: those below it are decided.
        """
        self.undecided |= rows >> start << start
