"""Dates and stretches of time as words name them, resolved on the day of publication."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

from tui.analysis.mentions.times import calendar
from tui.analysis.mentions.times.calendar import MONTHS, WEEKDAYS, Period
from tui.analysis.mentions.times.relative_dates import (
    ago,
    ends_name,
    holiday,
    month_step,
    movable_holiday,
    named_day,
    open_year,
    part_of_day,
    season,
    stretch,
    trailing_year,
    unit_step,
    year_at,
)
from tui.analysis.mentions.tokens import Scan
from tui.languages.tables import tables
from tui.languages.words import word_classes

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
        n.ordinals,
    )
    phrases = (time.days, time.periods, time.holidays, time.movable_holidays)
    after = time.units if time.steps_after else ()
    return frozenset[str]().union(*groups, *(table.heads for table in phrases), after, n.few.heads, n.bare)


def may_begin(scan: Scan, i: int) -> bool:
    """Return whether a date may begin at token ``i``; a cheap test before :func:`read_period`.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    kind = scan.t.kinds[i]
    return kind in ("n", "d") or (kind == "w" and scan.t.low[i] in _first_words(scan.language.code))


def read_period(scan: Scan, i: int, future: bool, depth: int = 0) -> Period | None:
    """Return the date or stretch of time that begins at token ``i``.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
        future: whether the words around it speak of the future.
        depth: how deep periods are nested within each other.
    """
    t, time = scan.t, scan.language.time
    if t.taken[i] or depth > 3:
        return None
    word = t.low[i]
    if word in time.parts and (found := _part(scan, i, future, depth)):
        return found
    if t.kinds[i] == "d":
        return _numeric(scan, i)
    if t.kinds[i] == "n":
        return _day_month(scan, i, future) or _year(scan, i) or ago(scan, i)
    if t.kinds[i] != "w":
        return None
    return (
        _worded_day(scan, i, future)
        or holiday(scan, i, future)
        or movable_holiday(scan, i, future)
        or _weekday(scan, i, future)
        or _month(scan, i, future)
        or season(scan, i, future)
        or named_day(scan, i)
        or _quarter(scan, i, future, depth)
        or _step(scan, i, future)
        or ago(scan, i)
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
    """Read "mid-2026", "late last year", "the end of October", "earlier this week", "early Tuesday"."""
    t, time, today = scan.t, scan.language.time, scan.published
    which = time.parts[t.low[i]]
    j = _skip(scan, i + 1)
    step = time.steps.get(t.low[i - 1]) if i else None
    if t.low[j] in time.units and (t.low[j - 1] in time.articles or step is not None):
        unit = time.units[t.low[j]]
        around = calendar.around(unit, today, step or 0) if today else None
        whole = Period(around, unit, j + 1, True, t.phrase(i, j + 1))
    else:
        found = read_period(scan, j, future, depth + 1)
        if found is None:
            return None
        whole = found
    if which in ("first", "second") or whole.grain == "time":
        return None
    if whole.span is None:
        return whole if whole.grain == "day" else replace(whole, label=t.phrase(i, whole.end))
    if which in ("earlier", "later"):
        if not whole.relative or today is None or not whole.span[0] <= today <= whole.span[1]:
            return whole
        span = (whole.span[0], today) if which == "earlier" else (today, whole.span[1])
        return replace(whole, span=span)
    return replace(whole, span=calendar.part(whole.span, which))


def _numeric(scan: Scan, i: int) -> Period | None:
    """Read "2025-04-30", "30/04/2025", "30.04.2025"; the day comes first unless it cannot."""
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


def _year(scan: Scan, i: int) -> Period | None:
    """A year where a year is expected, a decade ("the 1990s"), or a double year ("2024/25")."""
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
    if led and modern and not (counts and (number % 100 == 0 or before not in time.roles)):
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
    raw, ranks = t.raw[i], scan.language.numbers.ordinals
    if t.low[i] in ranks:
        return ranks[t.low[i]], i + 1
    if t.low[i] in scan.language.numbers.values and t.low[i + 1] == "-" and ranks.get(t.low[i + 2], 10) < 10:
        day = scan.language.numbers.values[t.low[i]] + ranks[t.low[i + 2]]
        return (day, i + 3) if 20 < day < 32 else None
    if t.kinds[i] != "n" or not raw.isdigit() or len(raw) > 2 or not 1 <= int(raw) <= 31:
        return None
    j = i + 1
    if t.attached(j) and (t.low[j] in scan.language.numbers.ordinal_endings or t.low[j] in ("º", "°")):
        j += 1
    elif t.attached(j) and t.kinds[j] == "w":
        return None
    return int(raw), j


def _date(scan: Scan, number: int, day: int, end: int) -> Period | None:
    of, end, relative = trailing_year(scan, end)
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
    """Read "30 April 2025", "17 de marzo", "30th of April", "5 and 6 July"."""
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


def _worded_day(scan: Scan, i: int, future: bool) -> Period | None:
    """Read "the sixteenth of August"; without "of" or a month it is a rank, not a date."""
    day = _day_number(scan, i)
    return _day_month(scan, i, future) if day and scan.t.low[day[1]] in scan.language.time.of else None


def _month(scan: Scan, i: int, future: bool) -> Period | None:
    """Read "April 30, 2025", "Feb. 17", "June 2024", "June last year", "in June"."""
    t, time, today = scan.t, scan.language.time, scan.published
    number = time.months.get(t.low[i])
    if number is None:
        return None
    j = _abbreviated(scan, i)
    capital = _capital(scan, i)
    if capital and _names_somebody(scan, i, j):
        return None
    day = _day_number(scan, j) if capital else None
    if day and t.low[day[1]] not in time.units and (found := _date(scan, number, *day)):
        return found
    of, end, relative = trailing_year(scan, j)
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
    sure = capital and t.low[i] not in time.doubtful and t.low[i] not in time.short_months
    if not sure and (not led or not (capital or time.lower_months)):
        return None
    if t.low[i] in time.short_months and t.low[i] in time.doubtful:
        return None
    label = MONTHS[number]
    if today is None:
        return Period(None, "month", j, True, label)
    return Period(calendar.month(number, open_year(number, today, future)), "month", j, True, label)


def _names_somebody(scan: Scan, i: int, j: int) -> bool:
    """Whether the name of a month is that of a person or thing: "August Lederer", "the May Day march"."""
    t, time = scan.t, scan.language.time
    before, word = t.low[i - 1] if i else "", t.low[j]
    if before in time.roles or before in time.parts or before in time.steps:
        return False
    n = scan.language.numbers
    if (
        before in time.of
        and i > 1
        and (t.kinds[i - 2] == "n" or t.low[i - 2] in n.ordinals | time.parts.keys())
    ):
        return False
    return t.kinds[j] == "w" and t.raw[j][:1].isupper() and len(word) > 1 and word not in time.weekdays


def _weekday(scan: Scan, i: int, future: bool) -> Period | None:
    """Read "Wednesday", "Wednesday, April 30", "Tuesday evening", "martes pasado"."""
    t, time, today = scan.t, scan.language.time, scan.published
    number = time.weekdays.get(t.low[i])
    if number is None or (time.capital_weekdays and not _capital(scan, i)) or ends_name(scan, i):
        return None
    if not time.capital_weekdays and _capital(scan, i) and _ends_a_name(scan, i):
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
        label = date.label if date.span else f"{WEEKDAYS[number]} {date.label}"
        return replace(date, end=date.end + (t.low[j] == "(" and t.low[date.end] == ")"), label=label)
    step = time.steps.get(t.low[i - 1]) if i else None
    after = time.steps.get(t.low[j])
    if step is None and after is not None and time.steps_after:
        step, j = after, j + 1
    label = WEEKDAYS[number]
    j, night = part_of_day(scan, j)
    if today is None:
        return Period(None, "day", j, True, label)
    day = calendar.weekday_near(number, today, step, future)
    return Period((day, day + _DAY if night else day), "day", j, True, label)


def _ends_a_name(scan: Scan, i: int) -> bool:
    """Whether a capitalised word follows another, which no grammar explains: "Santo Domingo"."""
    t, stop = scan.t, word_classes(scan.language.code).stop
    return bool(i and t.kinds[i - 1] == "w" and _capital(scan, i - 1) and t.low[i - 1] not in stop)


def _quarter(scan: Scan, i: int, future: bool, depth: int) -> Period | None:
    """Read "the first quarter of 2026", "the second half of the year", "Q3 2025"; not the half of a game."""
    t, time, today = scan.t, scan.language.time, scan.published
    found = t.longest(i, time.periods)
    if found is None:
        return None
    (unit, number), end = found
    if t.low[end] == "-":
        return None
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
    elif time.units.get(t.low[j]) or (j > end and t.low[j - 1] in time.of) or _is_of_game(scan):
        return None
    label = t.phrase(i, end)
    if of is None:
        return Period(None, unit, end, True, label)
    last = size * number
    return Period(calendar.months(last - size + 1, last, of), unit, end, relative)


def _is_of_game(scan: Scan) -> bool:
    """Whether the sentence is about a game, whose halves and quarters are none of the year."""
    return not scan.language.time.of_games.isdisjoint(scan.t.low)


def _step(scan: Scan, i: int, future: bool) -> Period | None:
    """Read "last year", "last June", "next Tuesday", "el martes pasado", "the past six months"."""
    t, time = scan.t, scan.language.time
    if found := unit_step(scan, i):
        return found
    step = time.steps.get(t.low[i])
    if step is None:
        after = time.steps.get(t.low[i + 1]) if time.steps_after else None
        return month_step(scan, i, after, i + 2) if after is not None and t.low[i] in time.months else None
    if t.low[i + 1] in time.weekdays:
        return _weekday(scan, i + 1, step > 0)
    if t.low[i + 1] in time.seasons:
        return season(scan, i + 1, step > 0)
    if t.low[i + 1] in time.months and (_capital(scan, i + 1) or time.lower_months):
        return month_step(scan, i + 1, step, i + 2)
    return stretch(scan, i, step)
