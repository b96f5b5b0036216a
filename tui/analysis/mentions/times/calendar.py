"""Stretches of days: months, years, their parts, steps from a day, and how they are written."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from tui.model.wording import MONTHS as MONTH_NAMES

Span = tuple[dt.date, dt.date]
_DAY = dt.timedelta(days=1)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("", *MONTH_NAMES)  # by number
_THIRDS = {"early": 0, "mid": 1, "late": 2}
_HALVES = {"first": 0, "second": 1}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days as words name it.

    Attributes:
        span: first and last day, or None when nothing resolves it.
        grain: see :class:`tui.model.Moment`.
        end: index of the token after the words.
        relative: whether it was counted from the publication date.
        label: what to call it while it is unresolved ("Wednesday").
    """

    span: Span | None
    grain: str
    end: int
    relative: bool = False
    label: str = ""


def year(number: int) -> Span:
    """Return the days of a year."""
    return dt.date(number, 1, 1), dt.date(number, 12, 31)


def month(number: int, of: int) -> Span:
    """Return the days of a month of year ``of``.

    Args:
        number: the month, 1 to 12.
        of: the year, four digits.
    """
    return dt.date(of, number, 1), dt.date(of, number, calendar.monthrange(of, number)[1])


def months(first: int, last: int, of: int) -> Span:
    """Return the days from one month to another; a span over New Year ends in the year after ``of``.

    Args:
        first: number of the first month.
        last: number of the last one.
        of: the year, four digits.
    """
    return month(first, of)[0], month(last, of + (last < first))[1]


def shift_months(day: dt.date, by: int) -> dt.date:
    """Return the day ``by`` months on, pulled back to the end of a shorter month.

    Args:
        day: the day to count from.
        by: how many months; fewer than none lead back.
    """
    index = day.year * 12 + day.month - 1 + by
    of, number = index // 12, index % 12 + 1
    if not 1 <= of <= 9_998:
        return day
    return dt.date(of, number, min(day.day, calendar.monthrange(of, number)[1]))


def around(unit: str, day: dt.date, step: int) -> Span | None:
    """Return the calendar unit ``step`` units from the one that holds ``day``; weeks begin on Monday.

    Args:
        unit: "day", "week", "month" or "year".
        day: the day to count from.
        step: units to go; negative ones go back.
    """
    match unit:
        case "day":
            return day + step * _DAY, day + step * _DAY
        case "week":
            monday = day - day.weekday() * _DAY + 7 * step * _DAY
            return monday, monday + 6 * _DAY
        case "weekend":
            saturday = day - day.weekday() * _DAY + (5 + 7 * step) * _DAY
            return saturday, saturday + _DAY
        case "month":
            there = shift_months(day.replace(day=1), step)
            return month(there.month, there.year)
        case "quarter":
            there = shift_months(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1), 3 * step)
            return months(there.month, there.month + 2, there.year)
        case "half":
            there = shift_months(day.replace(month=(day.month - 1) // 6 * 6 + 1, day=1), 6 * step)
            return months(there.month, there.month + 5, there.year)
        case "year":
            return year(day.year + step)
        case "decade":
            first = day.year // 10 * 10 + 10 * step
            return year(first)[0], year(first + 9)[1]
        case "century":
            first = day.year // 100 * 100 + 100 * step
            return year(first)[0], year(first + 99)[1]
    return None


def part(span: Span, which: str) -> Span:
    """Return a part of a stretch: thirds for early, mid and late; halves; a sixth for its start and end.

    Args:
        span: first and last day.
        which: name of the part.
    """
    first, last = span
    days = (last - first).days + 1
    if days <= 2:
        return span
    if days > 27 and first.day == 1 and (last + _DAY).day == 1:
        count = (last.year - first.year) * 12 + last.month - first.month + 1
        if count >= 6:
            return _month_part(first, count, which)
    if which in _HALVES:
        return (
            (first, first + (days // 2 - 1) * _DAY) if which == "first" else (first + days // 2 * _DAY, last)
        )
    third = max(days // 3, 1)
    if which in ("early", "start"):
        return first, first + (third - 1) * _DAY
    if which in ("late", "end"):
        return last - (third - 1) * _DAY, last
    return first + third * _DAY, last - third * _DAY


def _month_part(first: dt.date, count: int, which: str) -> Span:
    if which in _THIRDS:
        size, at = count // 3, _THIRDS[which] * (count // 3)
    elif which in _HALVES:
        size, at = count // 2, _HALVES[which] * (count // 2)
    else:
        size = count // 6
        at = 0 if which == "start" else count - size
    begin = shift_months(first, at)
    return begin, shift_months(begin, size) - _DAY


def nearest_year(number: int, day: int, today: dt.date) -> dt.date | None:
    """Return the date with this month and day that lies nearest to ``today``.

    Args:
        number: the month, 1 to 12.
        day: the day to count from.
        today: the day that counts as today.
    """
    found = []
    for of in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(dt.date(of, number, day))
        except ValueError:
            continue
    return min(found, key=lambda d: (abs((d - today).days), d), default=None)


def weekday_near(number: int, today: dt.date, step: int | None, future: bool) -> dt.date:
    """Return the day of a weekday near another day.

    Args:
        number: the weekday, from 0 for Monday.
        today: the other day.
        step: -1 for the last one before it, 1 for the next one behind it; None where no word says which.
        future: whether it is told of something to come, where no word says which.
    """
    back = (today.weekday() - number) % 7
    ahead = (number - today.weekday()) % 7
    if step == -1:
        return today - dt.timedelta(back or 7)
    if step == 1:
        return today + dt.timedelta(ahead or 7)
    return today + dt.timedelta(ahead) if future else today - dt.timedelta(back)


def movable_date(name: str, of: int | None, today: dt.date | None, future: bool) -> dt.date | None:
    """Return the date of a holiday that moves from year to year.

    Args:
        name: "easter" (of the Western churches) or "thanksgiving" (of the United States).
        of: its year, where one is given.
        today: the day of publication, else.
        future: whether the next such day is meant, and not the last one.
    """
    if of is not None:
        return _movable_date(name, of) if 1583 <= of <= 9_000 else None
    if today is None or not 1584 <= today.year <= 8_999:
        return None
    days = [_movable_date(name, today.year + step) for step in (-1, 0, 1)]
    last = [d for d in days if d <= today + _SOON]
    coming = [d for d in days if d >= today]
    return coming[0] if future and coming else last[-1]


_SOON = 7 * _DAY  # within which a feast to come is meant even where nothing shows a future


def _movable_date(name: str, of: int) -> dt.date:
    if name == "thanksgiving":
        first = dt.date(of, 11, 1)
        return first + ((3 - first.weekday()) % 7 + 21) * _DAY
    a, b, c = of % 19, of // 100, of % 100  # the anonymous Gregorian algorithm (Meeus, Jones, Butcher)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    m = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    shift = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * shift + 114, 31)
    return dt.date(of, month, day + 1)


def write(span: Span) -> str:
    """Return a stretch in ISO form, as short as possible: "2025", "2025-06", "2026-05..2026-08"."""
    first, last = span
    if first == last:
        return first.isoformat()
    whole_months = first.day == 1 and (last + _DAY).day == 1 if last < dt.date.max else False
    if not whole_months:
        return f"{first.isoformat()}..{last.isoformat()}"
    if (first.month, last.month) == (1, 12):
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04}..{last.year:04}"
    start, end = first.isoformat()[:7], last.isoformat()[:7]
    return start if start == end else f"{start}..{end}"
