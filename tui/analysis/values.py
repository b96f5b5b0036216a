"""How two typed values stand to each other: equal, compatible, different, or not to be compared."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from math import inf

from tui.model import Mention, Moment, Name, Quantity

SAME = 0.005  # relative difference that counts as none
CONVERTED = 0.03  # relative difference that rounding and conversion of units explain
ROUNDED = 0.08  # relative difference up to which a coarser figure passes for a rounding
# A night belongs to two days: one outlet dates it by its evening, the other by its morning.
_NIGHT = re.compile(r"night|late|early|dawn|noche|madrugada|amanecer", re.IGNORECASE)
ROUND_BOUND = 1.25  # how far above a round bound what it was said of may lie
_NOON = 720  # minutes
_BARE_CLOCK = re.compile(r"(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?")
_PART_OF_DAY = re.compile(
    r"[ap]\.?\s?m\b|morning|noon|evening|night|mañana|tarde|noche|madrugada|mediod", re.IGNORECASE
)
OPEN = 1.35  # how far above its bound an open number may lie
_ABOVE = frozenset({"over", "more than"})
_BOUNDS = _ABOVE | {"at least"}


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
    if (a.low == b.low and a.high == b.high) or (
        _close(a.low, b.low, scale) and _close(a.high, b.high, scale)
    ):
        return Relation.EQUAL
    slack = _slack(a, b) * scale
    if a.low == b.low == -inf or a.high == b.high == inf:  # "up to two", "up to three": two maxima
        one, other = (a.high, b.high) if a.low == -inf else (a.low, b.low)
        if a.high == b.high == inf and _covers(*sorted((a, b), key=lambda q: q.low)):
            return Relation.COMPATIBLE
        return Relation.COMPATIBLE if abs(one - other) <= slack else Relation.DIFFERENT
    overlaps = a.low <= _top(b) + slack and b.low <= _top(a) + slack
    return Relation.COMPATIBLE if overlaps else Relation.DIFFERENT


def _covers(lower: Quantity, higher: Quantity) -> bool:
    """Whether a round bound covers one a little above it: "over 60" was said of 69."""
    return lower.hedge in _ABOVE and lower.low % 10 == 0 and higher.low <= ROUND_BOUND * lower.low


def _top(q: Quantity) -> float:
    """The upper end: who writes "more than 4,500" does not mean 6,400."""
    return q.low * OPEN if q.high == inf and q.hedge in _BOUNDS and q.low > 0 else q.high


def _close(x: float, y: float, scale: float) -> bool:
    return x == y or abs(x - y) <= SAME * scale


def _slack(a: Quantity, b: Quantity) -> float:
    """The relative gap that rounding or conversion explains: none between exact small counts."""
    scale = max(_size(a), _size(b)) or 1.0
    rounded = min(0.5 * max(a.grain, b.grain) / scale, ROUNDED)
    if "converted" in a.qualifiers | b.qualifiers:
        return ROUNDED
    if a.dimension in ("count", "age", "magnitude", "ordinal"):
        return rounded if max(a.grain, b.grain) >= 100 else SAME
    if a.dimension == "temperature":
        return CONVERTED
    return max(CONVERTED if _converted(a, b) else SAME, rounded)


def _size(q: Quantity) -> float:
    finite = [abs(x) for x in (q.low, q.high) if abs(x) != float("inf")]
    return max(finite, default=0.0)


def _converted(a: Quantity, b: Quantity) -> bool:
    """Whether two values were told in different units, or one of them loosely."""
    return bool(a.hedge or b.hedge) or a.text.split()[-1:] != b.text.split()[-1:]


def _moments(a: Moment, b: Moment) -> Relation | None:
    if a.minutes is not None and b.minutes is not None:
        halves = [0, _NOON] if _half_unknown(a) != _half_unknown(b) else [0]
        return min((_clock(a.minutes + later, b.minutes) for later in halves), key=list(Relation).index)
    if not (a.low and a.high and b.low and b.high):
        return None
    if a.low == b.low and a.high == b.high:
        return Relation.EQUAL
    if a.relative and b.relative and a.text.casefold() == b.text.casefold():
        return Relation.COMPATIBLE  # printed again and dated anew, "Monday" stays
    night = _NIGHT.search(a.text) or _NIGHT.search(b.text)
    slack = dt.timedelta(days=1 if night and "day" in (a.grain, b.grain) else 0)
    if a.low <= b.high + slack and b.low <= a.high + slack:
        return Relation.COMPATIBLE
    return Relation.DIFFERENT


def _half_unknown(clock: Moment) -> bool:
    """Whether a time of day may be of the morning or the evening: "at 7:30", "half past seven"."""
    spelt = not any(c.isdigit() for c in clock.text) and not _PART_OF_DAY.search(clock.text)
    return spelt or bool(_BARE_CLOCK.fullmatch(clock.text.split()[-1]))


def _clock(a: int, b: int) -> Relation:
    """Times of day in minutes; a full hour passes for a rounding of what lies close to it."""
    apart = abs(a - b) % 1440
    apart = min(apart, 1440 - apart)
    if not apart:
        return Relation.EQUAL
    loose = 30 if not a % 60 or not b % 60 else 5 if not a % 15 or not b % 15 else 1
    return Relation.COMPATIBLE if apart <= loose else Relation.DIFFERENT
