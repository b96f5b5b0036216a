"""How two typed values stand to each other: equal, compatible, different, or not to be compared."""

from __future__ import annotations

from enum import StrEnum

from tui.model import Mention, Moment, Name, Quantity

SAME = 0.005  # relative difference that counts as none
CONVERTED = 0.03  # relative difference that rounding and conversion of units explain


class Relation(StrEnum):
    """What two values of one kind say of each other."""

    EQUAL = "equal"
    COMPATIBLE = "compatible"  # one is a rounding of the other, or leaves room for it
    DIFFERENT = "different"


def relation(a: Mention, b: Mention) -> Relation | None:
    """How two values stand to each other; None where they are of different kinds or nothing can be said."""
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _quantities(a, b) if a.dimension == b.dimension else None
    if isinstance(a, Moment) and isinstance(b, Moment):
        return _moments(a, b)
    if isinstance(a, Name) and isinstance(b, Name):
        return Relation.EQUAL if a.normalized == b.normalized else None
    return None


def _quantities(a: Quantity, b: Quantity) -> Relation:
    scale = max(_size(a), _size(b))
    if abs(a.low - b.low) <= SAME * scale and abs(a.high - b.high) <= SAME * scale:
        return Relation.EQUAL
    if a.low == b.low and a.high == b.high:
        return Relation.EQUAL
    slack = CONVERTED * scale if _converted(a, b) else SAME * scale
    if a.low <= b.high + slack and b.low <= a.high + slack:
        return Relation.COMPATIBLE
    return Relation.DIFFERENT


def _size(q: Quantity) -> float:
    finite = [abs(x) for x in (q.low, q.high) if abs(x) != float("inf")]
    return max(finite, default=0.0)


def _converted(a: Quantity, b: Quantity) -> bool:
    """Whether a small gap may come from rounding: measures and money always, exact small counts never."""
    if a.dimension in ("count", "ordinal", "age", "magnitude"):
        return min(_size(a), _size(b)) >= 100 and bool(a.hedge or b.hedge)
    if a.dimension == "percent":
        return bool(a.hedge or b.hedge)
    return (
        a.dimension == "temperature"
        or a.normalized.split()[-1:] != b.normalized.split()[-1:]
        or bool(a.hedge or b.hedge)
    )


def _moments(a: Moment, b: Moment) -> Relation | None:
    if (a.low is None and a.high is None) or (b.low is None and b.high is None):
        if a.minutes is None or b.minutes is None:
            return None
        return _clock(a.minutes, b.minutes)
    if a.low == b.low and a.high == b.high:
        if a.minutes is not None and b.minutes is not None:
            return _clock(a.minutes, b.minutes)
        return Relation.EQUAL
    apart = (a.low and b.high and b.high < a.low) or (b.low and a.high and a.high < b.low)
    return Relation.DIFFERENT if apart else Relation.COMPATIBLE


def _clock(a: int, b: int) -> Relation:
    return Relation.EQUAL if a == b else Relation.DIFFERENT
