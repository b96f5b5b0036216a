"""Finding numbers and days by what they mean: 18 months is a year and a half, and Wednesday has a date."""

from __future__ import annotations

import datetime as dt
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf, isfinite

from tui.analysis.mentions import find_mentions
from tui.model import Article, Mention, Moment, Quantity, Sentence
from tui.search import row_sets as bits
from tui.search.fields import Amounts

_EQUAL = (
    0.005  # relative difference that counts as none: 18 months and a year and a half differ by the calendar
)
_ROUNDED = 0.05  # the most that rounding and conversion may explain: 1 km and 0.6 miles differ by 3.4 %
_MEASURED = frozenset({"length", "area", "volume", "mass", "speed", "power", "duration"})
_PLAIN = ("count", "percent", "magnitude")  # dimensions a number without unit may mean, besides money


@dataclass(frozen=True, slots=True)
class StatedValues:
    """A quantity as one or more sentences state it; see :class:`tui.model.Quantity`."""

    dimension: str
    low: float
    high: float
    hedged: bool
    grain: float
    noun: str | None

    @property
    def points(self) -> tuple[float, ...]:
        """The values it names: one, or the two ends of a range, of which an infinite one is none.

        The middle counts where a hedge opened both sides: "about 600" is stored as a range around it.
        """
        ends = [x for x in (self.low, self.high) if isfinite(x)]
        middle = [(self.low + self.high) / 2] if self.hedged and len(ends) == 2 else []
        return tuple(dict.fromkeys(middle + ends))

    def may_be(self, dimension: str) -> bool:
        """Return whether a query for it may mean a dimension: a bare number can be one of money too."""
        bare = self.dimension == "count" and not self.noun
        return dimension == self.dimension or (bare and dimension.startswith("money:"))

    def means(self, wanted: StatedValues) -> bool:
        """Return whether a query for ``wanted`` finds this value."""
        if not wanted.may_be(self.dimension) or (wanted.noun and wanted.noun != self.noun):
            return False
        points = self.points
        wanted_points = wanted.points
        if not points or not wanted_points:
            return False
        wanted_points = wanted_points[:1] if wanted.hedged else wanted_points
        return all(any(self._near(x, y, wanted) for y in points) for x in wanted_points)

    def _near(self, a: float, b: float, wanted: StatedValues) -> bool:
        size = max(abs(a), abs(b))
        slack = (
            _EQUAL * size
            if self.dimension in _MEASURED or self.dimension.startswith("money:")
            else 1e-9 * size
        )
        if self.dimension in _MEASURED:
            slack = max(slack, min(_ROUNDED * size, max(self.grain, wanted.grain) / 2))
        return abs(a - b) <= slack


@dataclass(frozen=True, slots=True)
class Range:
    """The quantities from ``low`` to ``high`` of a field word.

    Attributes:
        amounts: as typed, which shows whether the ends are included.
        low, high: in the base unit of the dimension.
        dimension: None for any that a number without a unit may have.
        noun: what must be counted, or None.
    """

    amounts: Amounts
    low: float
    high: float
    dimension: str | None = None
    noun: str | None = None

    def has(self, stated: StatedValues) -> bool:
        """Return whether a quantity lies in the range."""
        if self.noun and stated.noun != self.noun:
            return False
        plain = stated.dimension in _PLAIN or stated.dimension.startswith("money:")
        if not (plain if self.dimension is None else stated.dimension == self.dimension):
            return False
        return any(self._holds(x) for x in stated.points)

    def _holds(self, x: float) -> bool:
        above = self.low <= x if self.amounts.low_closed else self.low < x
        return above and (x <= self.high if self.amounts.high_closed else x < self.high)


Wanted = Mention | Range
"""What a value may be asked for by: one as read from words, or a range."""


class ValueIndex:
    """The quantities and moments of all sentences, by value."""

    def __init__(self) -> None:
        self._quantities: dict[str, dict[StatedValues, array[int]]] = defaultdict(
            lambda: defaultdict(lambda: array("I"))
        )
        self._moments: dict[tuple[dt.date, dt.date], array[int]] = defaultdict(lambda: array("I"))

    def add(self, row: int, mentions: Iterable[Mention]) -> None:
        """Index the values that a row states.

        Args:
            row: its number.
            mentions: of its sentence.
        """
        for mention in mentions:
            if isinstance(mention, Quantity):
                self._quantities[mention.dimension][_stated(mention)].append(row)
            elif isinstance(mention, Moment) and mention.low and mention.high:
                self._moments[mention.low, mention.high].append(row)

    def rows(self, wanted: Mention, size: int) -> int:
        """Return the rows, as bits, that state what a value means.

        Args:
            wanted: the value.
            size: above the number of every row.
        """
        found: list[Sequence[int]] = []
        if isinstance(wanted, Quantity):
            wanted_points = _stated(wanted)
            likely = (keys for dimension, keys in self._quantities.items() if wanted_points.may_be(dimension))
            found = [rows for keys in likely for key, rows in keys.items() if key.means(wanted_points)]
        elif isinstance(wanted, Moment):
            found = [rows for (low, high), rows in self._moments.items() if _covers(wanted, low, high)]
        return bits.of_rows(found, size)

    def rows_within(self, wanted: Range, size: int) -> int:
        """Return the rows, as bits, that state a quantity in a range.

        Args:
            wanted: the range.
            size: above the number of every row.
        """
        found = [rows for keys in self._quantities.values() for key, rows in keys.items() if wanted.has(key)]
        return bits.of_rows(found, size)


def means(mention: Mention, wanted: Wanted) -> bool:
    """Return whether a query for a value finds a mention.

    Args:
        mention: of a sentence.
        wanted: the value or range.
    """
    if isinstance(mention, Quantity):
        if isinstance(wanted, Range):
            return wanted.has(_stated(mention))
        return isinstance(wanted, Quantity) and _stated(mention).means(_stated(wanted))
    if isinstance(mention, Moment) and isinstance(wanted, Moment):
        return _covers(wanted, mention.low, mention.high)
    return False


def read_range(amounts: Amounts, language: str) -> Range | None:
    """Return the range that amounts mean, or None where their unit is unknown.

    Args:
        amounts: as typed.
        language: ISO 639-1 code.
    """
    if not amounts.unit:
        return Range(amounts, amounts.low, amounts.high)
    low, high = (_in_unit(x, amounts.unit, language) for x in (amounts.low, amounts.high))
    known = low or high
    if known is None:
        return None
    ends = low.low if low else -inf, high.low if high else inf
    return Range(amounts, *ends, known.dimension, known.noun)


def read(text: str, language: str) -> list[Quantity | Moment]:
    """Return the quantities and dated moments that the words of a query state, in order.

    Args:
        text: the words; the mentions have their spans in it.
        language: ISO 639-1 code.
    """
    if not any(c.isalnum() for c in text):
        return []
    sentence = Sentence("q", text, 0, len(text))
    article = Article("q", "-", text, "", language=language, sentences=(sentence,))
    found = find_mentions(article).get("q", ())
    return [m for m in found if isinstance(m, Quantity) or (isinstance(m, Moment) and m.low and m.high)]


def _stated(q: Quantity) -> StatedValues:
    return StatedValues(q.dimension, q.low, q.high, q.hedge is not None, q.grain, q.noun)


def _covers(wanted: Moment, low: dt.date | None, high: dt.date | None) -> bool:
    """Return whether days are in the day, week or month searched for, or equal the year or season."""
    if wanted.low is None or wanted.high is None or low is None or high is None:
        return False
    if (low, high) == (wanted.low, wanted.high):
        return True
    return wanted.grain in ("time", "day", "week", "month") and wanted.low <= low and high <= wanted.high


def _in_unit(amount: float, unit: str, language: str) -> Quantity | None:
    """Return the amount in a unit, or None where it is infinite or the unit is unknown."""
    if not isfinite(amount):
        return None
    number = f"{amount:.6f}".rstrip("0").rstrip(".")
    if number[-4:-3] == ".":
        number += "0"  # three digits would be read as a group of thousands in some languages
    for text in (f"{number} {unit}", f"{unit}{number}"):
        for mention in read(text, language):
            if isinstance(mention, Quantity) and len(mention.text.strip()) > len(number):
                return mention
    return None
