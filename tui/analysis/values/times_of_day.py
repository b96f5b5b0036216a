"""Times of day and unresolved days compared: how far apart, how exactly stated."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import NamedTuple

from tui.languages.patterns import alternatives
from tui.model import Moment
from tui.model.wording import MONTHS

NOON, DAY = 720, 1_440  # minutes
_SHORTEST_MONTH = 27  # days from its first to its last
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
