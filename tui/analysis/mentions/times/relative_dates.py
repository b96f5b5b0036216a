"""Times counted from the day of publication: "last year", "two years ago", "the past six months"."""

from __future__ import annotations

import datetime as dt
from typing import Generic, NamedTuple, TypeVar

from tui.analysis.mentions.quantities.numbers import read_number
from tui.analysis.mentions.times import calendar
from tui.analysis.mentions.times.calendar import MONTHS, Period, Span
from tui.analysis.mentions.tokens import Scan
from tui.languages.folding import Phrases

T = TypeVar("T")

_EARLIEST, _LATEST = 1_000, 2_199
_DAY = dt.timedelta(days=1)


def year_at(scan: Scan, i: int) -> int | None:
    """Return the four-digit year written at token ``i``.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    raw = scan.t.raw[i]
    if scan.t.kinds[i] != "n" or len(raw) != 4 or not raw.isdigit():
        return None
    return int(raw) if _EARLIEST <= int(raw) <= _LATEST else None


def trailing_year(scan: Scan, j: int) -> tuple[int | None, int, bool]:
    """Return the year behind a month ("2025", ", 2025", "of last year"): year, index after it, relative.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        j: index of its first token.
    """
    t, time, today = scan.t, scan.language.time, scan.published
    k = j + (t.low[j] == ",")
    k += t.low[k] in time.of
    number = year_at(scan, k)
    if number is not None and not t.taken[k] and number >= 1_000:
        return number, k + 1, False
    k = j + (t.low[j] in time.of)
    k += t.low[k] in time.articles
    step = unit_step(scan, k)
    if step and step.grain == "year" and today and step.span:
        return step.span[0].year, step.end, True
    return None, j, False


def part_of_day(scan: Scan, j: int) -> tuple[int, bool]:
    """Past a part of the day ("evening", "por la noche"), and whether it runs into the next day.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        j: index of its first token.
    """
    t, time = scan.t, scan.language.time
    k = j
    if t.low[k] in time.of_day and t.low[k + 1] in time.articles:
        k += 2
    if t.low[k] in time.day_parts:
        return k + 1, time.day_parts[t.low[k]][1] > 1_440
    return j, False


def ends_name(scan: Scan, i: int) -> bool:
    """Return whether a weekday ends a name, where days are written small: "Santo Domingo".

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of the weekday.
    """
    t, time = scan.t, scan.language.time
    if time.capital_weekdays or not i or not t.raw[i][:1].isupper():
        return False
    before = t.low[i - 1]
    led = before in time.articles or before in time.steps or before in time.roles
    return t.kinds[i - 1] == "w" and t.raw[i - 1][:1].isupper() and not led


def season(scan: Scan, i: int, future: bool) -> Period | None:
    """Read "summer 2026", "the summer of 2026", "last winter", "the autumn".

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
        future: whether the words around it speak of the future.
    """
    t, time, today = scan.t, scan.language.time, scan.published
    if t.low[i] not in time.seasons:
        return None
    first, last = time.seasons[t.low[i]]
    of, end, relative = trailing_year(scan, i + 1)
    if of is not None:
        return Period(calendar.months(first, last, of), "season", end, relative)
    before = t.low[i - 1] if i else ""
    step = time.steps.get(before)
    if step is None and time.steps_after and t.low[i + 1] in time.steps:
        step, end = time.steps[t.low[i + 1]], i + 2
    if step is None and before not in time.articles and before not in time.roles:
        return None
    if step is None and t.low[i] in time.doubtful_seasons:
        return None
    if today is None:
        return Period(None, "season", end, True, t.low[i])
    of = today.year
    span = calendar.months(first, last, of)
    if step == -1 or (step is None and not future):
        while span[0] > today or (step == -1 and span[1] >= today):
            of -= 1
            span = calendar.months(first, last, of)
    elif (step is None and span[1] < today) or (step == 1 and span[0] <= today):
        span = calendar.months(first, last, of + 1)
    return Period(span, "season", end, True)


def named_day(scan: Scan, i: int) -> Period | None:
    """Read "yesterday", "tonight", "tomorrow morning", "overnight".

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    t, time, today = scan.t, scan.language.time, scan.published
    found = t.longest(i, time.days)
    if found is None or (i and (t.low[i - 1] in time.articles or t.low[i - 1] in time.steps)):
        return None
    distance, end = found
    end, night = part_of_day(scan, end)
    label = t.phrase(i, end)
    if today is None:
        return Period(None, "day", end, True, label)
    day = today + distance * _DAY
    if t.low[i] in time.overnight:
        return Period((today - _DAY, today), "day", end, True, label)
    before, after = scan.unsure
    return Period((day - before * _DAY, day + max(after, night) * _DAY), "day", end, True, label)


def unit_step(scan: Scan, i: int) -> Period | None:
    """Read "last year", "this week", "el año pasado": a calendar unit counted from the one of today.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    t, time, today = scan.t, scan.language.time, scan.published
    step, unit = time.steps.get(t.low[i]), time.units.get(t.low[i + 1])
    if (step is None or unit is None) and time.steps_after:
        step, unit = time.steps.get(t.low[i + 1]), time.units.get(t.low[i])
    if step is None or unit in (None, "second", "minute", "hour") or (unit == "day" and step == -1):
        return None
    span = calendar.around("week" if unit == "fortnight" else unit, today, step) if today else None
    return Period(span, unit, i + 2, True, t.phrase(i, i + 2))


def month_step(scan: Scan, i: int, step: int, end: int) -> Period | None:
    """Read "last June": the last one before this month; "next June": the first one after it.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
        step: units to go; negative ones go back.
        end: index of the token behind the last.
    """
    time, today = scan.language.time, scan.published
    number = time.months[scan.t.low[i]]
    if today is None:
        return Period(None, "month", end, True, MONTHS[number])
    of = today.year
    if step == -1:
        of -= number >= today.month
    elif step == 1:
        of += number <= today.month
    return Period(calendar.month(number, of), "month", end, True)


def stretch(scan: Scan, i: int, step: int) -> Period | None:
    """Read "the past six months", "the next two years"; not "to last six months", which is a verb.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
        step: units to go; negative ones go back.
    """
    t, time, today = scan.t, scan.language.time, scan.published
    before = t.low[i - 1] if i else ""
    if t.low[i] in time.takes and (before in time.infinitive or before in time.future):
        return None
    number = read_number(t, i + 1, scan.language.numbers)
    if number is None or t.taken[i + 1] or number.low > 1_000 or step == 0:
        return None
    unit = time.units.get(t.low[number.end])
    if unit in (None, "second", "minute", "hour", "half", "weekend"):
        return None
    end = number.end + 1
    label = t.phrase(i, end)
    if today is None:
        return Period(None, str(unit), end, True, label)
    far = moved(today, str(unit), round(number.high) * step)
    if far is None:
        return None
    return Period((min(far, today), max(far, today)), str(unit), end, True, label)


def moved(day: dt.date, unit: str, by: float) -> dt.date | None:
    """Return the day ``by`` units on; None when that leaves the calendar.

    Args:
        day: the day to count from.
        unit: "day", "week", "month" or "year".
        by: how many units; fewer than none lead back.
    """
    try:
        match unit:
            case "day":
                return day + round(by) * _DAY
            case "week":
                return day + round(by * 7) * _DAY
            case "fortnight":
                return day + round(by * 14) * _DAY
        count = round(
            by * {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1_200}[unit]
        )
        there = day.year + count // 12
        return calendar.shift_months(day, count) if 1 < there < 9_998 else None
    except (OverflowError, KeyError):
        return None


def ago(scan: Scan, i: int) -> Period | None:
    """Read "two years ago", "a week ago", "hace dos años"; half a unit on both sides is left open.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    t, time, today = scan.t, scan.language.time, scan.published
    before = t.low[i] in time.ago_before
    j = i + before
    if t.low[j] in scan.language.numbers.articles and t.low[j + 1] in time.units:
        count, end = 1.0, j + 1
    else:
        number = read_number(t, j, scan.language.numbers)
        if number is None or t.taken[j] or number.high > 5_000 or number.low < 0:
            return None
        count, end = (number.low + number.high) / 2, number.end
    unit = time.units.get(t.low[end])
    if unit is None or not (before or t.low[end + 1] in time.ago):
        return None
    end += 1 if before else 2
    label = t.phrase(i, end)
    if unit in ("second", "minute", "hour"):
        span: Span | None = (
            (today - (count > 12) * _DAY, today) if today and (unit != "hour" or count <= 24) else None
        )
        return Period(span, "day", end, True, label)
    if today is None:
        return Period(None, unit, end, True, label)
    first, last = moved(today, unit, -count - 0.5), moved(today, unit, -count + 0.5)
    if unit == "day":
        first = last = moved(today, unit, -count)
    return Period((first, last), unit, end, True, label) if first and last else None


def open_year(number: int, today: dt.date, future: bool) -> int:
    """Return the year of a month named without one: the last such month, or the next one in the future tense.

    Args:
        number: the month, 1 to 12.
        today: the day that counts as today.
        future: whether the words around it speak of the future.
    """
    if future:
        return today.year + (number < today.month)
    return today.year - (number > today.month)


class _NamedDay(NamedTuple, Generic[T]):
    """A day known by its name, its year where one is given, and whether that is counted from publication."""

    day: T
    of: int | None
    relative: bool
    end: int
    label: str


def _named_day(scan: Scan, i: int, names: Phrases[T], any_case: bool) -> _NamedDay[T] | None:
    """A day known by its name at this token, with the year where one is given."""
    found = scan.t.longest(i, names)
    if found is None or not (any_case or scan.t.raw[i][:1].isupper()):
        return None
    day, end = found
    label = scan.t.phrase(i, end)
    of, end, relative = trailing_year(scan, end)
    return _NamedDay(day, of, relative or of is None, end, label)


def holiday(scan: Scan, i: int, future: bool) -> Period | None:
    """Read "Christmas", "New Year": holidays with a fixed date.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
        future: whether the words around it speak of the future.
    """
    time, today = scan.language.time, scan.published
    named = _named_day(scan, i, time.holidays, any_case=False)
    if named is None:
        return None
    (number, day), of, relative, end, label = named
    if of is None:
        if today is None:
            return Period(None, "day", end, True, label)
        of = open_year(number, today, future)
    return Period((dt.date(of, number, day),) * 2, "day", end, relative)


def movable_holiday(scan: Scan, i: int, future: bool) -> Period | None:
    """Read "Good Friday", "Black Friday": days that move; one that depends on the year is left open.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
        future: whether the words around it speak of the future.
    """
    time, today = scan.language.time, scan.published
    named = _named_day(scan, i, time.movable_holidays, any_case=time.lower_months)
    if named is None:
        return None
    (name, distance), of, relative, end, label = named
    if not name or (of is None and today is None):
        return Period(None, "day", end, True, label)
    day = calendar.movable_date(name, of, today, future)
    return Period((day + distance * _DAY,) * 2, "day", end, relative) if day else None
