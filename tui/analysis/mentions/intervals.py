"""How two values of one kind relate: equal, within each other's precision, apart, or not to be compared."""

from __future__ import annotations

from enum import StrEnum
from math import inf, isfinite, isinf, log10
from typing import NamedTuple

from tui.analysis.languages import people_nouns
from tui.analysis.languages.folding import words
from tui.analysis.mentions import measures
from tui.analysis.mentions.calendar import MONTHS, WEEKDAYS
from tui.model import Moment, Quantity


class Relation(StrEnum):
    """What one value is to another."""

    EQUAL = "equal"
    PRECISION = "precision"
    UNIT = "unit"
    DISJOINT = "disjoint"
    INCOMPARABLE = "incomparable"


class Related(NamedTuple):
    """A relation and, in one phrase, why."""

    relation: Relation
    reason: str


_EXCLUSIVE = (
    measures.FATES,
    measures.SIZES,
    measures.SUMS | {"toll"},
    frozenset({"cut", "hired", "employed"}),
    frozenset({"per year", "per month", "per week", "per day", "per hour", "each"}),
    frozenset({"destroyed", "damaged"}),
    frozenset({"speed", "rain"}),
)
"""Measures that keep values apart: those of one group, and of fates all of them, must be the same."""

_MARKED = {
    measures.MORE: "one is an increment",
    measures.FROM: "one is the value before a change",
    measures.POINTS: "one is in percentage points",
    "aftershock": "one is of an aftershock",
    "average": "one is an average",
    "identified": "one counts the identified only",
    "previous": "one is of an earlier time",
}
"""Measures that a value has or has not: one alone makes the two incomparable."""

_ROUNDING = 0.05
"""Most that rounding may move a value, as a share of it: "1 km" does not mean 0.5 to 1.5 km."""
_BOUND = 0.1
"""Most that two bounds of one kind ("at least 15", "at least 16") may differ and still agree."""
_FAR = 2.0
"""A value beyond this many times a lower bound does not contradict it, and does not confirm it."""
_NEAR_HOUR = 60
_NEAR_HALF, _NEAR_ABOUT = 30, 10
"""Minutes that "around" reaches: farther from a full or half hour than from "23:35"."""


def relation(a: Quantity, b: Quantity, *, nouns: bool = True) -> Related:
    """How two quantities relate.

    Roundings count: a value stands for everything that rounds to it at its stated precision, at most a
    twentieth of it.

    Args:
        a: one quantity.
        b: the other.
        nouns: whether counts of different nouns are kept apart; set it to False where the sentences are
            known to speak of one thing in other words.
    """
    if (why := _incomparable(a, b, nouns)) is not None:
        return Related(Relation.INCOMPARABLE, why)
    if a.dimension != b.dimension:
        return _share(a, b)
    if a.low == b.low and a.high == b.high:
        return Related(Relation.EQUAL, "same value")
    if (why := _part(a, b)) is not None:
        return Related(Relation.INCOMPARABLE, why)
    if (bound := _bounds(a, b)) is not None:
        return bound
    (a_low, a_high), (b_low, b_high) = _rounded(a), _rounded(b)
    rounded = a_low < a.low and b_low < b.low
    if a_low > b_high or b_low > a_high or (rounded and (a_low == b_high or b_low == a_high)):
        return Related(Relation.DISJOINT, f"{a.normalized} against {b.normalized}")
    for bounded, exact in ((a, b), (b, a)):
        if bounded.high == inf and isfinite(exact.high) and exact.low > _FAR * bounded.low:
            return Related(Relation.INCOMPARABLE, f"{exact.normalized} lies far above {bounded.normalized}")
    if a.hedge is None and b.hedge is None and _other_unit(a, b):
        return Related(Relation.UNIT, "the same in other units")
    return Related(
        Relation.PRECISION, "rounded" if a.hedge is None and b.hedge is None else "one is less exact"
    )


def _incomparable(a: Quantity, b: Quantity, nouns: bool) -> str | None:
    if a.dimension != b.dimension and {a.dimension, b.dimension} != {"percent", "count"}:
        if a.dimension.startswith("money:") and b.dimension.startswith("money:"):
            return "other currencies"
        return f"{_kind(a)} and {_kind(b)}"
    if nouns and a.dimension == b.dimension and a.noun and b.noun and not _same_noun(a, b):
        return f"{a.noun} and {b.noun} are counted"
    for group in _EXCLUSIVE:
        mine, other = a.qualifiers & group, b.qualifiers & group
        apart = mine != other if group is measures.FATES else not mine & other
        if mine and other and apart:
            return f"{' or '.join(sorted(mine))}, not {' or '.join(sorted(other))}"
    for mark, why in _MARKED.items():
        if (mark in a.qualifiers) != (mark in b.qualifiers):
            return why
    return None


def _kind(q: Quantity) -> str:
    return {"age": "an age", "ordinal": "a rank", "magnitude": "a magnitude"}.get(
        q.dimension, f"a {q.dimension.split(':')[0]}"
    )


def _same_noun(a: Quantity, b: Quantity) -> bool:
    people = people_nouns()
    return a.noun == b.noun or (
        a.dimension != "ordinal" and "person" in (a.noun, b.noun) and a.noun in people and b.noun in people
    )


def _part(a: Quantity, b: Quantity) -> str | None:
    if a.dimension in ("length", "area"):
        for mark in ("total", "access", "part"):
            if (mark in a.qualifiers) != (mark in b.qualifiers):
                return "one is a part, one the whole"
        if (a.whole is None) != (b.whole is None):
            return "one is a part, one the whole"
    for part, whole in ((a, b), (b, a)):
        if part.whole and not whole.whole and whole.low == whole.high == _leading(part.whole):
            return "one is a part, one the whole"
    return None


def _leading(whole: str) -> float | None:
    """The number of a whole such as "40 seat"."""
    try:
        return float(whole.split(" ")[0])
    except ValueError:
        return None


def _share(a: Quantity, b: Quantity) -> Related:
    """A percentage against "12 of 40"."""
    percent, count = (a, b) if a.dimension == "percent" else (b, a)
    whole = _leading(count.whole) if count.whole else None
    if not whole or not isfinite(count.low) or not isfinite(count.high):
        return Related(Relation.INCOMPARABLE, "a share and a count")
    low, high = 100 * count.low / whole, 100 * count.high / whole
    p_low, p_high = _rounded(percent)
    if low <= p_high and p_low <= high:
        return Related(Relation.UNIT, "the same as a share")
    return Related(Relation.INCOMPARABLE, "a share and a count")


def _rounded(q: Quantity) -> tuple[float, float]:
    """Everything the value may stand for."""
    if isinf(q.low) or isinf(q.high):
        slack = 0.0
    else:
        slack = min(q.grain / 2, _ROUNDING * max(abs(q.low), abs(q.high)))
    return q.low - slack, q.high + slack


def _bounds(a: Quantity, b: Quantity) -> Related | None:
    """Two lower or two upper bounds: they agree when they lie together."""
    for x, y, side in ((a.low, b.low, (a.high, b.high)), (a.high, b.high, (a.low, b.low))):
        if isinf(side[0]) and isinf(side[1]) and side[0] == side[1]:
            if abs(x - y) <= _BOUND * max(abs(x), abs(y)):
                return Related(Relation.PRECISION, "nearly the same bound")
            return Related(Relation.DISJOINT, f"{a.normalized} against {b.normalized}")
    return None


def _other_unit(a: Quantity, b: Quantity) -> bool:
    """Whether the last digits stated are no power of ten apart, as they are in one unit."""
    if not a.grain or not b.grain:
        return False
    apart = log10(a.grain / b.grain)
    return abs(apart - round(apart)) > 1e-6


def moment_relation(a: Moment, b: Moment) -> Related:
    """How two moments relate; a deadline agrees with everything before it."""
    if (a.role == "report") != (b.role == "report"):
        return Related(Relation.INCOMPARABLE, "one is the day of the report")
    if (a.grain == "time") != (b.grain == "time"):
        return Related(Relation.INCOMPARABLE, "a time of day and a date")
    if {a.role, b.role} == {"since", "until"}:
        return Related(Relation.INCOMPARABLE, "one begins, one ends")
    if a.grain == "time":
        return _times(a, b)
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return _unresolved(a, b)
    if (a.low, a.high) == (b.low, b.high):
        return Related(Relation.EQUAL, "same date")
    if a.low <= b.high and b.low <= a.high:
        return Related(Relation.PRECISION, "one date lies within the other")
    for deadline, point in ((a, b), (b, a)):
        before = point.high is not None and deadline.high is not None and point.high <= deadline.high
        if before and deadline.role == "by" and point.role == "at" and not deadline.relative:
            return Related(Relation.PRECISION, "one is a deadline, the other lies before it")
    return Related(Relation.DISJOINT, f"{a.normalized} against {b.normalized}")


def _times(a: Moment, b: Moment) -> Related:
    if a.minutes is None or b.minutes is None:
        return Related(Relation.INCOMPARABLE, "not resolved")
    apart = (b.minutes - a.minutes) % 1_440
    if apart == 0:
        return Related(Relation.EQUAL, "same time")
    distance = min(apart, 1_440 - apart)
    reach = max(_reach(a), _reach(b))
    if reach and distance <= reach:
        return Related(Relation.PRECISION, "one time is approximate")
    for first, second in ((a, b), (b, a)):
        later = ((second.minutes or 0) - (first.minutes or 0)) % 1_440
        if (first.role == "since" and later <= _NEAR_HOUR) or (
            first.role == "by" and 1_440 - later <= _NEAR_HOUR
        ):
            return Related(Relation.PRECISION, "one time is a bound")
    return Related(Relation.DISJOINT, f"{a.normalized} against {b.normalized}")


def _reach(moment: Moment) -> int:
    """How many minutes off an approximate time may be."""
    if not moment.normalized.startswith("~") or moment.minutes is None:
        return 0
    return _NEAR_HALF if moment.minutes % 30 == 0 else _NEAR_ABOUT


def _unresolved(a: Moment, b: Moment) -> Related:
    """Moments of which one is known by its weekday or month only."""
    if a.normalized == b.normalized:
        return Related(Relation.EQUAL, "same date")
    for names, grain in ((WEEKDAYS, "day"), (tuple(MONTHS)[1:], "month")):
        mine, other = _named(a, names, grain), _named(b, names, grain)
        if mine and other:
            if mine & other:
                return Related(Relation.PRECISION, "one names no year or week")
            return Related(Relation.DISJOINT, f"{a.normalized} against {b.normalized}")
    return Related(Relation.INCOMPARABLE, "not resolved")


def _named(moment: Moment, names: tuple[str, ...], grain: str) -> frozenset[str]:
    """The weekdays or months a moment may be."""
    if moment.low is None or moment.high is None:
        return frozenset(names) & {moment.normalized}
    if moment.grain != grain or (moment.high - moment.low).days > 31:
        return frozenset()
    days = {moment.low, moment.high}
    return frozenset(names[d.weekday()] if grain == "day" else names[d.month - 1] for d in days)


def office_relation(a: str, b: str) -> Related:
    """How two normalized offices relate: one may be told more fully than the other."""
    if a == b:
        return Related(Relation.EQUAL, "same office")
    (mine, _, my_whole), (other, _, other_whole) = a.partition(" of "), b.partition(" of ")
    if mine == other:
        if my_whole and other_whole and not set(my_whole.split()) & set(other_whole.split()):
            return Related(Relation.DISJOINT, f"{a} against {b}")
        return Related(Relation.PRECISION, "one office is told more fully")
    for short, long in ((mine, other), (other, mine)):
        if long.endswith(f" {short}") and not set(long.removesuffix(short).split()) & _RANKS:
            return Related(Relation.PRECISION, "one office is told more fully")
    return Related(Relation.DISJOINT, f"{a} against {b}")


_RANKS = frozenset(words("deputy former acting outgoing incoming assistant"))
"""Modifiers that make another office of it, in the normalized (English) form."""
