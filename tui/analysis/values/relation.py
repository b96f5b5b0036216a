"""How two values of one kind compare, in whatever units they are stated."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Hashable
from enum import StrEnum
from functools import cache, lru_cache
from math import inf, isclose

from tui.analysis.values import times_of_day
from tui.languages import codes
from tui.languages.folding import fold
from tui.languages.patterns import alternatives
from tui.languages.schema import Unit
from tui.languages.symbols import SECONDS, UNITS
from tui.languages.tables import tables
from tui.model import Mention, Moment, Name, Quantity

LOOSE = {"mass": {907.18474: 0.15}, "volume": {0.003785411784: 0.2}}
"""Units that have two sizes (tons of 907, 1,000 and 1,016 kg; gallons of 3.8 and 4.5 l), by factor: how
far apart these lie, as a share."""


@cache
def _units() -> dict[str, Unit]:
    """Every unit word and sign of every language."""
    found = dict(UNITS)
    for code in codes():
        language = tables(code)
        found |= language.measures.units
        for word, name in language.time.units.items():
            if name in SECONDS:
                found[word] = ("duration", SECONDS[name], 0.0)
    return found


@lru_cache(maxsize=16_384)
def unit_of(text: str, dimension: str) -> float | None:
    """Return the factor of the unit that a quantity's words name last, None where they name none.

    Args:
        text: the words of the quantity, as the article has them.
        dimension: kind of quantity, as :attr:`tui.model.Quantity.dimension`.
    """
    words = "".join(c if c.isalpha() or c in "°²³/%" else " " for c in fold(text)).split()
    units = _units()
    for size in (3, 2, 1):
        for start in range(len(words) - size, -1, -1):
            unit = units.get(" ".join(words[start : start + size]))
            if unit and unit[0] == dimension:
                return unit[1]
    return None


def unit_tolerance(text: str, dimension: str) -> float:
    """Return how much the size of the unit named differs between countries, as a share; mostly nothing.

    Args:
        text: the words of the quantity, as the article has them.
        dimension: kind of quantity, as :attr:`tui.model.Quantity.dimension`.
    """
    factor = unit_of(text, dimension)
    return LOOSE.get(dimension, {}).get(factor, 0.0) if factor else 0.0


CONVERTED = 0.03  # relative difference that a conversion between units explains
LOOSELY_CONVERTED = 0.1  # the same between spans of time: six weeks, a month and a half
SAME_CONVERTED = 0.005  # relative difference under which two converted values are equal
ROUNDED = 0.1  # relative difference up to which a coarser figure passes for a rounding
ROUNDED_SHARE = 0.05  # the same among percentages, and between two figures said to be about
SMALL = 100  # size of the last stated digit from which a count is taken for rounded
FULL = 1e6  # from here on who rounds writes "million": digits in full are meant
ROUND_BOUND = 1.25  # how far above a round bound what it was said of may lie
OPEN = 1.35  # the same above "more than"
# A night belongs to two days: one outlet dates it by its evening, the other by its morning.
_NIGHT = re.compile(alternatives("NIGHT"), re.IGNORECASE)
_DAY = dt.timedelta(days=1)
_IN_FULL = re.compile(
    r"\d[.,'’\u00a0\u2004-\u200a\u202f ]\d{3}(?:[.,'’\u00a0\u2004-\u200a\u202f ]\d{3})+(?!\d)|\d{7,}"
)
_NUMBER = re.compile(r"\d+")
_ABOVE = frozenset({"over", "more than"})
_EXACT = frozenset({"age", "ordinal"})
_OPEN_BOUNDS = frozenset({"over", "at least", "under", "up to"})
_EVEN = 0.01  # share of a figure by which two figures differ that are still said to be one


class Relation(StrEnum):
    """What two values of one kind say of each other."""

    EQUAL = "equal"
    COMPATIBLE = "compatible"  # one is a rounding of the other, or leaves room for it
    DIFFERENT = "different"


def relation(a: Mention, b: Mention) -> Relation | None:
    """Return how two values relate; None where they are of different kinds or nothing can be said.

    Args:
        a: a value.
        b: a value of the same kind, in any unit.
    """
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _quantities(a, b) if a.dimension == b.dimension else None
    if isinstance(a, Moment) and isinstance(b, Moment):
        return _moments(a, b)
    if isinstance(a, Name) and isinstance(b, Name):
        return Relation.EQUAL if a.normalized == b.normalized else None
    return None


def is_near(a: Mention, b: Mention) -> bool:
    """Return whether two compatible values agree: both give one figure, or one the other's rounded.

    "More than 26,000" leaves room for "more than 31,000", and "about 4,200" for 4,500, which is no agreement;
    "more than 2,000" agrees with 2,140. Words that give no figure ("dozens") and ranges agree with all that
    they leave room for, as times do.

    Args:
        a: a value.
        b: a value compatible with it.
    """
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return True
    x, y = _figure(a), _figure(b)
    if x is None or y is None:
        return True
    for exact, bound in ((a, b), (b, a)):
        if exact.hedge is None and bound.hedge in _OPEN_BOUNDS and bound.grain > exact.grain:
            return True
    share = _EVEN if bool(a.hedge) == bool(b.hedge) else ROUNDED_SHARE
    half, slack = max(a.grain, b.grain) / 2, _slack(a, b, _is_converted(a, b))
    return abs(x - y) <= max(half, slack, share * max(abs(x), abs(y)))


def _figure(q: Quantity) -> float | None:
    """The figure that is named, whatever hedges it; None for a range or a word."""
    if q.hedge in _ABOVE or q.hedge == "at least":
        return q.low
    if q.hedge in ("nearly", "under", "up to"):
        return q.high
    if q.hedge == "about":
        return _center(q)
    return q.low if q.hedge is None and q.low == q.high else None


def are_equal(a: Mention, b: Mention) -> bool:
    """Return whether two values are :attr:`Relation.EQUAL`, without asking how far others lie apart.

    Args:
        a: a value.
        b: a value of the same kind, in any unit.
    """
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return (
            a.dimension == b.dimension
            and ("points" in a.qualifiers) == ("points" in b.qualifiers)
            and _same_ends(a, b, _is_converted(a, b))
        )
    return relation(a, b) is Relation.EQUAL


def wording(mention: Mention) -> Hashable:
    """Return what :func:`relation` looks at of a value."""
    if isinstance(mention, Quantity):
        return (
            *(mention.text, mention.dimension, mention.low, mention.high, mention.hedge),
            *(mention.qualifiers, mention.grain, mention.normalized),
        )
    if isinstance(mention, Moment):
        return (
            *(mention.text, mention.low, mention.high, mention.grain, mention.role),
            *(mention.minutes, mention.relative, mention.normalized),
        )
    return mention


def _quantities(a: Quantity, b: Quantity) -> Relation:
    if ("points" in a.qualifiers) != ("points" in b.qualifiers):
        return Relation.DIFFERENT  # 2 percent and 2 percentage points
    converted = _is_converted(a, b)
    if _same_ends(a, b, converted):
        return Relation.EQUAL
    slack = _slack(a, b, converted)
    if a.low == b.low == -inf:
        return _within(abs(a.high - b.high) <= slack)
    if a.high == b.high == inf:
        lower, higher = sorted((a, b), key=lambda q: q.low)
        return _within(abs(a.low - b.low) <= slack or _covers(lower, higher))
    if a.hedge == b.hedge == "about":
        share = ROUNDED_SHARE if a.grain == b.grain else ROUNDED
        return _within(abs(_center(a) - _center(b)) <= share * max(_size(a), _size(b)))
    return _within(a.low <= _top(b) + slack and b.low <= _top(a) + slack)


def _within(fits: bool) -> Relation:
    return Relation.COMPATIBLE if fits else Relation.DIFFERENT


def _same_ends(a: Quantity, b: Quantity, converted: bool) -> bool:
    return _same(a.low, b.low, converted) and _same(a.high, b.high, converted)


def _same(x: float, y: float, converted: bool) -> bool:
    return x == y or isclose(x, y, rel_tol=SAME_CONVERTED if converted else 1e-9)


def _covers(lower: Quantity, higher: Quantity) -> bool:
    """Whether a round bound covers one a little above it: "over 60" was said of 69."""
    return lower.hedge in _ABOVE and lower.low % 10 == 0 and higher.low <= ROUND_BOUND * lower.low


def _top(q: Quantity) -> float:
    """The upper end: who writes "more than 4,500" does not mean 6,400, nor "at least 13" 18."""
    if q.high != inf or q.low <= 0:
        return q.high
    if q.hedge == "at least":
        return q.low * ROUND_BOUND if q.low % 10 == 0 or q.grain > 1 else q.low
    return q.low * OPEN if q.hedge in _ABOVE else q.high


def _center(q: Quantity) -> float:
    return (q.low + q.high) / 2


def _size(q: Quantity) -> float:
    low, high = abs(q.low), abs(q.high)
    if low == inf or high == inf:
        return min(low, high) if low != high else 0.0
    return max(low, high)


def _is_converted(a: Quantity, b: Quantity) -> bool:
    """Whether the values are stated in two units, or one of them as a conversion of another."""
    if "converted" in a.qualifiers | b.qualifiers:
        return True
    if a.dimension in ("count", "percent", *_EXACT, "magnitude") or a.dimension.startswith("money"):
        return False
    one, other = (unit_of(q.text, q.dimension) for q in (a, b))
    return bool(one and other) and one != other


def _slack(a: Quantity, b: Quantity, converted: bool) -> float:
    """How far apart two values may lie for one to be the other rounded or converted."""
    if not converted and a.dimension in _EXACT:
        return 0.0
    grains = _grain(a), _grain(b)
    if not converted and (isclose(*grains) or (a.dimension == "count" and max(grains) < SMALL)):
        return 0.0
    half, scale = max(grains) / 2, max(_size(a), _size(b))
    if converted:
        return _conversion(a, b, scale, half)
    return min(half, (ROUNDED_SHARE if a.dimension == "percent" else ROUNDED) * scale) * (1 + 1e-9)


def _conversion(a: Quantity, b: Quantity, scale: float, half: float) -> float:
    if a.dimension == "temperature":
        return half
    if "converted" in a.qualifiers | b.qualifiers and a.dimension.startswith("money"):
        return ROUNDED * scale
    if a.dimension == "duration":
        return max(min(half, LOOSELY_CONVERTED * scale), CONVERTED * scale)
    loose = max(unit_tolerance(q.text, q.dimension) for q in (a, b))
    return max(min(half, ROUNDED * scale), max(CONVERTED, loose) * scale)


def _grain(q: Quantity) -> float:
    """The size of the last digit meant: of digits in full, from a million on, all of them are."""
    if q.grain > 1 and _size(q) >= FULL and not q.hedge and _IN_FULL.search(q.text):
        return 1.0
    return q.grain


def _moments(a: Moment, b: Moment) -> Relation | None:
    if a.minutes is not None and b.minutes is not None:
        apart = times_of_day.apart(a, b)
        return None if apart is None else _clock(a, b, apart)
    if not (a.low and a.high and b.low and b.high):
        return _unresolved(a, b)
    if a.low == b.low and a.high == b.high:
        return Relation.DIFFERENT if times_of_day.of_other_parts(a, b) else Relation.EQUAL
    if _is_stretch(a) and _is_stretch(b) and a.grain == b.grain:
        return Relation.DIFFERENT
    if a.low <= b.high and b.low <= a.high:
        nights = a.grain == b.grain == "day" and a.low != b.low and times_of_day.are_nights(a, b)
        return Relation.DIFFERENT if nights else Relation.COMPATIBLE
    if "day" not in (a.grain, b.grain) or not (_NIGHT.search(a.text) or _NIGHT.search(b.text)):
        return Relation.DIFFERENT
    return _within(a.low <= b.high + _DAY and b.low <= a.high + _DAY)


def _is_stretch(moment: Moment) -> bool:
    """Whether words give both ends of a stretch: "from 2006 to 2015", "September 27 to October 11"."""
    return moment.low != moment.high and len(_NUMBER.findall(moment.text)) > 1


def _clock(a: Moment, b: Moment, apart: int) -> Relation:
    """Times of day; one stated less exactly, such as a full hour, passes for a rounding of what is near."""
    if not apart:
        return Relation.EQUAL
    exact = times_of_day.grain(a), times_of_day.grain(b)
    return _within(exact[0] != exact[1] and apart <= max(exact) / 2)


def _unresolved(a: Moment, b: Moment) -> Relation | None:
    """Weekdays, months and days of a year of which no date of publication is known, one perhaps in full."""
    one, other = times_of_day.named(a), times_of_day.named(b)
    if one is None or other is None:
        return Relation.EQUAL if a.relative and b.relative and a.normalized == b.normalized else None
    if one == other:
        return Relation.DIFFERENT if times_of_day.of_other_parts(a, b) else Relation.EQUAL
    if one.month and other.month:
        apart = one.month != other.month or (one.day and other.day and one.day != other.day)
        exact = one.day and other.day
        return Relation.DIFFERENT if apart else Relation.EQUAL if exact else Relation.COMPATIBLE
    if not (one.weekday and other.weekday):
        return None
    if one.weekday != other.weekday:
        return Relation.DIFFERENT
    return Relation.EQUAL if a.relative and b.relative else Relation.COMPATIBLE
