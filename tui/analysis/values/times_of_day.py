"""Times of day and unresolved days compared: how far apart, how exactly stated."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import cache, lru_cache
from typing import NamedTuple

from tui.languages import codes
from tui.languages.folding import fold
from tui.languages.patterns import alternatives
from tui.languages.tables import tables
from tui.model import Moment
from tui.model.wording import MONTHS

NOON, DAY = 720, 1_440  # minutes
_SHORTEST_MONTH = 27  # days from its first to its last
PARTS = 120  # minutes between two parts of the day from which they are not taken for one
HOUR, ABOUT = 60, 30  # minutes within which a full hour, and a time said to be about, is meant
_BARE = re.compile(r"(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?")
_PART_OF_DAY = re.compile(alternatives("PART_OF_DAY"), re.IGNORECASE)
_MINUTES = re.compile(r"\d[:.h]\d\d|\d{3,4}\b")
_ZONE = re.compile(r" UTC([+-]\d{1,2})?(?::?(\d\d))?$")
_MONTHS = {name: number for number, name in enumerate(MONTHS, 1)}
_WEEKDAYS = {name: number for number, name in enumerate(calendar.day_name, 1)}


class NamedDay(NamedTuple):
    """A day or month as words name it, whatever its year; 0 for what they leave out."""

    weekday: int
    month: int
    day: int


def named(moment: Moment) -> NamedDay | None:
    """Return what a moment names: a weekday, a month, a day of a month; a date also has its weekday."""
    if moment.low and moment.high:
        return _of_dates(moment.low, moment.high)
    words = moment.normalized.split(" ")
    weekday = _WEEKDAYS.get(words[0], 0)
    if weekday and len(words) == 1:
        return NamedDay(weekday, 0, 0)
    *day, month = words[1:] if weekday else words
    if month in _MONTHS and len(day) < 2 and all(d.isdigit() for d in day):
        return NamedDay(weekday, _MONTHS[month], int(day[0]) if day else 0)
    return None


def _of_dates(low: dt.date, high: dt.date) -> NamedDay | None:
    if low == high:
        return NamedDay(low.isoweekday(), low.month, low.day)
    is_month = (low.year, low.month) == (high.year, high.month) and (high - low).days >= _SHORTEST_MONTH
    return NamedDay(0, low.month, 0) if is_month else None


def apart(a: Moment, b: Moment) -> int | None:
    """Return the minutes between two times of day; None where that depends on a zone that only one states.

    Args:
        a: a moment with a time of day.
        b: another.
    """
    assert a.minutes is not None
    assert b.minutes is not None
    zones = zone(a), zone(b)
    shift = (zones[0] or 0) - (zones[1] or 0)
    halves = (0, NOON) if half_unknown(a) != half_unknown(b) else (0,)
    found = min(_around(a.minutes + half - b.minutes - shift) for half in halves)
    unknown = (zones[0] is None) != (zones[1] is None)
    if unknown and (same := min(_around(a.minutes + half - b.minutes) for half in halves)):
        return None if same % 30 == 0 else same
    return 0 if unknown else found


def _around(minutes: int) -> int:
    return min(minutes % DAY, -minutes % DAY)


def of_other_parts(a: Moment, b: Moment) -> bool:
    """Return whether the words name two parts of a day that lie hours apart: "Tuesday morning", "evening".

    Args:
        a: a moment.
        b: another of the same day.
    """
    one, other = part_of_day(a.text), part_of_day(b.text)
    if one is None or other is None:
        return False
    return max(one[0], other[0]) - min(one[1], other[1]) > PARTS and max(one[1], other[1]) <= DAY


def are_nights(a: Moment, b: Moment) -> bool:
    """Return whether the words name two nights, each by a day: "Friday night", "Saturday night".

    Args:
        a: a moment.
        b: another.
    """
    return all((part := part_of_day(m.text)) is not None and part[1] > DAY for m in (a, b))


@lru_cache(maxsize=4_096)
def part_of_day(text: str) -> tuple[int, int] | None:
    """Return the minutes after midnight between which the part of the day lies that words name last.

    Args:
        text: the words of a time, as the article has them.
    """
    parts = _parts_of_day()
    return next((parts[word] for word in reversed(fold(text).split()) if word in parts), None)


@cache
def _parts_of_day() -> dict[str, tuple[int, int]]:
    """The parts of the day that one word names, over all languages."""
    return {word: part for code in codes() for word, part in tables(code).time.day_parts.items()}


def zone(moment: Moment) -> int | None:
    """Return minutes that the stated zone is ahead of universal time, None where none is stated."""
    found = _ZONE.search(moment.normalized)
    if not found:
        return None
    hours = int(found[1] or 0)
    return hours * 60 + (int(found[2] or 0) if hours >= 0 else -int(found[2] or 0))


def grain(moment: Moment) -> int:
    """Return the minutes to which a time is stated: 60 for "7 p.m.", 15 for "7:30", 5 for "7:15", else 1."""
    minutes = (moment.minutes or 0) % 60
    if moment.normalized.startswith("~"):
        return HOUR if not minutes else ABOUT
    if not minutes and not _MINUTES.search(moment.text):
        return HOUR
    return 15 if minutes % 30 == 0 else 5 if minutes % 5 == 0 else 1


def half_unknown(clock: Moment) -> bool:
    """Return whether a time of day may be of the morning or the evening: "at 7:30", "half past seven"."""
    as_worded = not any(c.isdigit() for c in clock.text) and not _PART_OF_DAY.search(clock.text)
    return as_worded or bool(_BARE.fullmatch(clock.text.split()[-1]))
