"""Dates and stretches of time as words name them, resolved on the day of publication."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

from tui.analysis.languages import tables
from tui.analysis.mentions import calendar
from tui.analysis.mentions.calendar import MONTHS, WEEKDAYS, Period, Span
from tui.analysis.mentions.numbers import read_number
from tui.analysis.mentions.scan import Scan

_EARLIEST, _LATEST = 1_000, 2_199
_DAY = dt.timedelta(days=1)


@cache
def _first_words(code: str) -> frozenset[str]:
    """Words a date or stretch of time may begin with."""
    language = tables(code)
    time, n = language.time, language.numbers
    groups = (
        time.weekdays,
        time.months,
        time.seasons,
        time.steps,
        time.parts,
        time.ago_before,
        n.values,
        n.articles,
    )
    phrases = (time.days, time.periods, time.holidays)
    after = time.units if time.steps_after else ()
    return frozenset[str]().union(*groups, *(table.heads for table in phrases), after, n.few.heads, n.bare)


def may_begin(scan: Scan, i: int) -> bool:
    """Whether a date or stretch of time may begin at token ``i``; a cheap test before :func:`read_period`."""
    kind = scan.t.kinds[i]
    return kind in ("n", "d") or (kind == "w" and scan.t.low[i] in _first_words(scan.language.code))


def read_period(scan: Scan, i: int, future: bool, depth: int = 0) -> Period | None:
    """The date or stretch of time that begins at token ``i``; ``future`` is the tense around it."""
    t, time = scan.t, scan.language.time
    if t.taken[i] or depth > 3:
        return None
    word = t.low[i]
    if word in time.parts and (found := _part(scan, i, future, depth)):
        return found
    if t.kinds[i] == "d":
        return _numeric(scan, i)
    if t.kinds[i] == "n":
        return _day_month(scan, i, future) or _year(scan, i) or _ago(scan, i)
    if t.kinds[i] != "w":
        return None
    return (
        _holiday(scan, i, future)
        or _weekday(scan, i, future)
        or _month(scan, i, future)
        or _season(scan, i, future)
        or _named_day(scan, i)
        or _quarter(scan, i, future, depth)
        or _step(scan, i, future)
        or _ago(scan, i)
    )


def _capital(scan: Scan, i: int) -> bool:
    return scan.t.raw[i][:1].isupper()


def _abbreviated(scan: Scan, i: int) -> int:
    """The index after a name of a day or month and the full stop of its abbreviation ("Feb. 17")."""
    t = scan.t
    return i + 1 + (t.low[i + 1] == "." and len(t.low[i]) <= 4 and t.attached(i + 1) and i + 2 < t.size)


def _skip(scan: Scan, j: int) -> int:
    """Past "of", "in", "the" between a part and its whole."""
    t, time = scan.t, scan.language.time
    j += t.low[j] == "-"
    j += t.low[j] in time.of
    j += t.low[j] in time.articles
    return j


def _part(scan: Scan, i: int, future: bool, depth: int) -> Period | None:
    """mid-2026", "late last year", "the end of October", "earlier this week", "early Tuesday"."""
    t, time, today = scan.t, scan.language.time, scan.published
    which = time.parts[t.low[i]]
    j = _skip(scan, i + 1)
    if t.low[j] in time.units and t.low[j - 1] in time.articles:
        unit = time.units[t.low[j]]
        around = calendar.around(unit, today, 0) if today else None
        whole = Period(around, unit, j + 1, True, t.phrase(i, j + 1))
    else:
        found = read_period(scan, j, future, depth + 1)
        if found is None:
            return None
        whole = found
    if which in ("first", "second") or whole.grain == "time":
        return None
    if whole.span is None:
        return replace(whole, label=t.phrase(i, whole.end))
    if which in ("earlier", "later"):
        if not whole.relative or today is None or not whole.span[0] <= today <= whole.span[1]:
            return whole
        span = (whole.span[0], today) if which == "earlier" else (today, whole.span[1])
        return replace(whole, span=span)
    return replace(whole, span=calendar.part(whole.span, which))


def _numeric(scan: Scan, i: int) -> Period | None:
    """2025-04-30", "30/04/2025", "30.04.2025"; the day comes first unless it cannot."""
    raw = scan.t.raw[i]
    parts = [int(part) for part in raw.replace("/", "-").replace(".", "-").split("-")]
    if parts[0] > 31:
        of, number, day = parts
    else:
        day, number, of = parts
        if number > 12:
            day, number = number, day
    try:
        date = dt.date(of, number, day)
    except ValueError:
        return None
    return Period((date, date), "day", i + 1)


def year_at(scan: Scan, i: int) -> int | None:
    """The four-digit year written at token ``i``."""
    raw = scan.t.raw[i]
    if scan.t.kinds[i] != "n" or len(raw) != 4 or not raw.isdigit():
        return None
    return int(raw) if _EARLIEST <= int(raw) <= _LATEST else None


def _year(scan: Scan, i: int) -> Period | None:
    """A year that stands where a year stands, a decade ("the 1990s"), or a double year ("2024/25")."""
    t, time, m = scan.t, scan.language.time, scan.language.measures
    number = year_at(scan, i)
    if number is None:
        return None
    if t.low[i + 1] in ("s", "'s") and t.attached(i + 1) and number % 10 == 0:
        return Period((calendar.year(number)[0], calendar.year(number + 9)[1]), "decade", i + 2)
    second = t.raw[i + 2]
    if (
        t.low[i + 1] in ("/", "-", "–")
        and len(second) == 2
        and second.isdigit()
        and int(second) == (number + 1) % 100
    ):
        return Period((calendar.year(number)[0], calendar.year(number + 1)[1]), "year", i + 3)
    before, after = t.low[i - 1], t.low[i + 1]
    if t.attached(i + 1) and t.kinds[i + 1] == "w":
        return None
    counts = t.kinds[i + 1] == "w" and (m.is_plural(after) or after in m.plurals) and after not in m.cues
    modern = 1_900 <= number <= 2_100
    led = i > 0 and (before in time.before_year or before in time.parts or before in time.months)
    if before == "-" and t.low[i - 2] in time.parts:
        led = True
    if led and modern and not (counts and number % 100 == 0):
        return Period(calendar.year(number), "year", i + 1)
    alone = before in ("(", ",", "") or before in time.articles or t.kinds[i - 1] == "w"
    if (
        modern
        and number >= 1_950
        and number % 100
        and alone
        and not counts
        and before not in scan.language.numbers.before
    ):
        follows_unit = after in m.units or after in m.currencies or after in scan.language.numbers.percent
        return None if follows_unit else Period(calendar.year(number), "year", i + 1)
    if led and not counts and t.kinds[i + 1] != "w":
        return Period(calendar.year(number), "year", i + 1)
    return None


def _day_number(scan: Scan, i: int) -> tuple[int, int] | None:
    """A day of the month at ``i`` ("30", "30th", "1º") and the index after it."""
    t = scan.t
    raw = t.raw[i]
    if t.kinds[i] != "n" or not raw.isdigit() or len(raw) > 2 or not 1 <= int(raw) <= 31:
        return None
    j = i + 1
    if t.attached(j) and (t.low[j] in scan.language.numbers.ordinal_endings or t.low[j] in ("º", "°")):
        j += 1
    elif t.attached(j) and t.kinds[j] == "w":
        return None
    return int(raw), j


def _trailing_year(scan: Scan, j: int) -> tuple[int | None, int, bool]:
    """The year after a month ("2025", ", 2025", "last year", "of last year"): year, index after it, relative."""
    t, time, today = scan.t, scan.language.time, scan.published
    k = j + (t.low[j] == ",")
    k += t.low[k] in time.of
    number = year_at(scan, k)
    if number is not None and not t.taken[k] and number >= 1_000:
        return number, k + 1, False
    k = j + (t.low[j] in time.of)
    k += t.low[k] in time.articles
    step = _step(scan, k, False)
    if step and step.grain == "year" and today and step.span:
        return step.span[0].year, step.end, True
    return None, j, False


def _date(scan: Scan, number: int, day: int, end: int) -> Period | None:
    of, end, relative = _trailing_year(scan, end)
    try:
        if of is not None:
            date: dt.date | None = dt.date(of, number, day)
        else:
            date = scan.published and calendar.nearest_year(number, day, scan.published)
    except ValueError:
        return None
    label = f"{day} {MONTHS[number]}"
    return Period((date, date) if date else None, "day", end, relative or of is None, label)


def _day_month(scan: Scan, i: int, future: bool) -> Period | None:
    """30 April 2025", "17 de marzo", "30th of April", "5 and 6 July"."""
    t, time = scan.t, scan.language.time
    day = _day_number(scan, i)
    if day is None:
        return None
    j = day[1]
    j += t.low[j] in time.of
    number = time.months.get(t.low[j])
    if number is None or (t.low[j] in time.doubtful and not _capital(scan, j)):
        return None
    end = _abbreviated(scan, j)
    return _date(scan, number, day[0], end)


def _month(scan: Scan, i: int, future: bool) -> Period | None:
    """April 30, 2025", "Feb. 17", "June 2024", "June last year", "in June"."""
    t, time, today = scan.t, scan.language.time, scan.published
    number = time.months.get(t.low[i])
    if number is None:
        return None
    j = _abbreviated(scan, i)
    capital = _capital(scan, i)
    if (day := _day_number(scan, j)) and capital and t.low[day[1]] not in time.units:
        if found := _date(scan, number, day[0], day[1]):
            return found
    of, end, relative = _trailing_year(scan, j)
    if of is not None:
        return Period(calendar.month(number, of), "month", end, relative)
    before = t.low[i - 1] if i else ""
    led = (
        before in time.roles
        or before in time.parts
        or before in time.of
        or before in time.span_to
        or before in time.steps
    )
    if t.low[i] in time.doubtful or not capital:
        if not led or (not capital and not time.lower_months):
            return None
        if len(t.low[i]) <= 3 and t.low[i] != "may":
            return None
    elif len(t.low[i]) <= 4 and t.low[i] not in ("june", "july", "may") and not led:
        return None
    label = MONTHS[number]
    if today is None:
        return Period(None, "month", j, True, label)
    return Period(calendar.month(number, _open_year(number, today, future)), "month", j, True, label)


def _open_year(number: int, today: dt.date, future: bool) -> int:
    """The year of a month named without one: the last such month, or the next one in the future tense."""
    if future:
        return today.year + (number < today.month)
    return today.year - (number > today.month)


def _weekday(scan: Scan, i: int, future: bool) -> Period | None:
    """Wednesday", "Wednesday, April 30", "Tuesday evening", "martes pasado"."""
    t, time, today = scan.t, scan.language.time, scan.published
    number = time.weekdays.get(t.low[i])
    if number is None or (time.capital_weekdays and not _capital(scan, i)):
        return None
    j = _abbreviated(scan, i)
    if len(t.low[i]) <= 3 and t.low[i] in time.doubtful and t.kinds[j] != "n":
        return None
    k = j + (t.low[j] in (",", "("))
    k += t.low[k] in time.articles
    date = None
    if not t.taken[k]:
        if t.kinds[k] == "n":
            date = _day_month(scan, k, future)
        elif t.low[k] in time.months and _day_number(scan, k + 1):
            date = _month(scan, k, future)
    if date:
        return replace(date, end=date.end + (t.low[j] == "(" and t.low[date.end] == ")"))
    step = time.steps.get(t.low[i - 1]) if i else None
    after = time.steps.get(t.low[j])
    if step is None and after is not None and time.steps_after:
        step, j = after, j + 1
    label = WEEKDAYS[number]
    j, night = _part_of_day(scan, j)
    if today is None:
        return Period(None, "day", j, True, label)
    day = _weekday_near(number, today, step, future)
    return Period((day, day + _DAY if night else day), "day", j, True, label)


def _weekday_near(number: int, today: dt.date, step: int | None, future: bool) -> dt.date:
    back = (today.weekday() - number) % 7
    ahead = (number - today.weekday()) % 7
    if step == -1:
        return today - (back or 7) * _DAY
    if step == 1:
        return today + (ahead or 7) * _DAY
    return today + ahead * _DAY if future else today - back * _DAY


def _part_of_day(scan: Scan, j: int) -> tuple[int, bool]:
    """Past a part of the day ("evening", "por la noche"), and whether it runs into the next day."""
    t, time = scan.t, scan.language.time
    k = j
    if t.low[k] in time.of_day and t.low[k + 1] in time.articles:
        k += 2
    if t.low[k] in time.day_parts:
        return k + 1, time.day_parts[t.low[k]][1] > 1_440
    return j, False


def _season(scan: Scan, i: int, future: bool) -> Period | None:
    """summer 2026", "the summer of 2026", "last winter", "the autumn"."""
    t, time, today = scan.t, scan.language.time, scan.published
    if t.low[i] not in time.seasons:
        return None
    first, last = time.seasons[t.low[i]]
    of, end, relative = _trailing_year(scan, i + 1)
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
    elif span[1] < today or (step == 1 and span[0] <= today):
        span = calendar.months(first, last, of + 1)
    return Period(span, "season", end, True)


def _named_day(scan: Scan, i: int) -> Period | None:
    """yesterday", "tonight", "tomorrow morning", "overnight"."""
    t, time, today = scan.t, scan.language.time, scan.published
    found = t.longest(i, time.days)
    if found is None or (i and (t.low[i - 1] in time.articles or t.low[i - 1] in time.steps)):
        return None
    distance, end = found
    end, night = _part_of_day(scan, end)
    label = t.phrase(i, end)
    if today is None:
        return Period(None, "day", end, True, label)
    day = today + distance * _DAY
    if t.low[i] in time.overnight:
        return Period((today - _DAY, today), "day", end, True, label)
    return Period((day, day + _DAY if night else day), "day", end, True, label)


def _quarter(scan: Scan, i: int, future: bool, depth: int) -> Period | None:
    """the first quarter of 2026", "the second half of the year", "Q3 2025"."""
    t, time, today = scan.t, scan.language.time, scan.published
    found = t.longest(i, time.periods)
    if found is None:
        return None
    (unit, number), end = found
    size = 3 if unit == "quarter" else 6
    j = _skip(scan, end)
    whole = read_period(scan, j, future, depth + 1) if j > end or t.kinds[j] == "n" else None
    of = today.year if today else None
    relative = True
    if whole and whole.grain == "year" and whole.span:
        of, end, relative = whole.span[0].year, whole.end, whole.relative
    elif whole and unit == "half" and whole.span:
        return replace(whole, span=calendar.part(whole.span, "first" if number == 1 else "second"))
    elif time.units.get(t.low[j]) == "year":
        end = j + 1
    elif time.units.get(t.low[j]) or (j > end and t.low[j - 1] in time.of):
        return None
    label = t.phrase(i, end)
    if of is None:
        return Period(None, unit, end, True, label)
    last = size * number
    return Period(calendar.months(last - size + 1, last, of), unit, end, relative)


def _step(scan: Scan, i: int, future: bool) -> Period | None:
    """last year", "this week", "next month", "last June", "el año pasado", "the past six months"."""
    t, time, today = scan.t, scan.language.time, scan.published
    step = time.steps.get(t.low[i])
    if step is not None:
        unit = time.units.get(t.low[i + 1])
        if unit:
            return _unit_step(scan, i, unit, step, i + 2)
        if t.low[i + 1] in time.weekdays:
            return _weekday(scan, i + 1, step > 0)
        if t.low[i + 1] in time.seasons:
            return _season(scan, i + 1, step > 0)
        if t.low[i + 1] in time.months and (_capital(scan, i + 1) or time.lower_months):
            return _month_step(scan, i + 1, step, i + 2)
        return _stretch(scan, i, step)
    if time.steps_after:
        step = time.steps.get(t.low[i + 1])
        unit = time.units.get(t.low[i])
        if step is not None and unit:
            return _unit_step(scan, i, unit, step, i + 2)
        if step is not None and t.low[i] in time.months:
            return _month_step(scan, i, step, i + 2)
    return None


def _unit_step(scan: Scan, i: int, unit: str, step: int, end: int) -> Period | None:
    today = scan.published
    if unit in ("second", "minute", "hour") or (unit == "day" and step == -1):
        return None
    span = calendar.around("week" if unit == "fortnight" else unit, today, step) if today else None
    if scan.t.low[i] in scan.language.time.day_nights and span:
        span = (span[0], span[1])
    return Period(span, unit, end, True, scan.t.phrase(i, end))


def _month_step(scan: Scan, i: int, step: int, end: int) -> Period | None:
    """last June": the last one before this month; "next June": the first one after it."""
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


def _stretch(scan: Scan, i: int, step: int) -> Period | None:
    """the past six months", "the next two years"."""
    t, today = scan.t, scan.published
    number = read_number(t, i + 1, scan.language.numbers)
    if number is None or t.taken[i + 1] or number.low > 1_000 or step == 0:
        return None
    unit = scan.language.time.units.get(t.low[number.end])
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
    """The day ``by`` units on; None when that leaves the calendar."""
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


def _ago(scan: Scan, i: int) -> Period | None:
    """two years ago", "a week ago", "hace dos años"; a year either side of the rounding is left open."""
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


def _holiday(scan: Scan, i: int, future: bool) -> Period | None:
    """Christmas", "New Year": feasts with a fixed date."""
    t, time, today = scan.t, scan.language.time, scan.published
    found = t.longest(i, time.holidays)
    if found is None or not _capital(scan, i):
        return None
    (number, day), end = found
    of, end, relative = _trailing_year(scan, end)
    if of is None:
        if today is None:
            return Period(None, "day", end, True, t.phrase(i, end))
        of = _open_year(number, today, future)
    return Period((dt.date(of, number, day),) * 2, "day", end, relative or of is None)
