"""Days, months, times and durations in words, as seen from the day of publication."""

# ruff: noqa: SIM905
from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from typing import Any

from tests.generator.numbers import words

MONTHS = """January February March April May June July August September October November December""".split()
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SEASONS = {
    3: "spring",
    4: "spring",
    5: "spring",
    6: "summer",
    7: "summer",
    8: "summer",
    9: "autumn",
    10: "autumn",
}


@dataclass(frozen=True)
class When:
    """The day of the event and the day of publication."""

    event: dt.date
    published: dt.date


def month_of(day: dt.date, offset: int) -> tuple[int, int]:
    """(year, month) so many months after (before) a day."""
    at = day.year * 12 + day.month - 1 + offset
    return at // 12, at % 12 + 1


def moment(
    kind: str, value: Any, part: str, when: When, american: bool, rng: random.Random
) -> tuple[str, str]:
    """The words and "rounded" where they say less than the value."""
    if kind == "day":
        return day(when.event + dt.timedelta(days=value), part, when, american, rng), ""
    if kind == "clock":
        return clock(value, american, rng)
    year, month = month_of(when.event, value)
    exact = f"{MONTHS[month - 1]} {year}"
    season = "" if american or month not in SEASONS else f"the {SEASONS[month]} of {year}"
    soft = bool(season) and rng.random() < 0.15
    point = season if soft else exact
    if kind == "month":
        if not soft and year == when.published.year - 1 and rng.random() < 0.4:
            name = MONTHS[month - 1]
            later = month > when.published.month
            options = [f"in {name} last year", f"last {name}" if later else f"in {name} of last year"]
            return rng.choice(options), ""
        if not soft and year == when.published.year and month < when.published.month and rng.random() < 0.5:
            return f"in {MONTHS[month - 1]}", ""
        return f"in {point}", "rounded" if soft else ""
    if part == "bare":
        return point, "rounded" if soft else ""
    if part in ("from", "for"):
        return f"{part} {point}", "rounded" if soft else ""
    if not soft and value >= 2 and rng.random() < 0.35:
        span = duration("months", value, rng)
        return f"{rng.choice(('within', 'in'))} {span}", ""
    return f"{rng.choice(('by', 'by', 'before the end of'))} {point}", "rounded" if soft else ""


def day(at: dt.date, part: str, when: When, american: bool, rng: random.Random) -> str:
    name, number = MONTHS[at.month - 1], at.day
    date = f"{name} {number}" if american else f"{number} {name}"
    back = (when.published - at).days
    options = [("on ", DAYS[at.weekday()])] * 3 if 0 <= back <= 5 else []
    options += [("on ", date)]
    if back == 0:
        options += [("", "today"), ("", "earlier today")]
    if back == 1:
        options += [("", "yesterday")] * 2
    if 0 <= back <= 5:
        options += [("on ", f"{DAYS[at.weekday()]} ({date})"), ("on ", f"{DAYS[at.weekday()]}, {date}")]
        if american:
            options += [("", DAYS[at.weekday()])]
    on, text = rng.choice(options)
    return text if part == "bare" else on + text


def clock(minutes: int, american: bool, rng: random.Random) -> tuple[str, str]:
    hour, minute = divmod(minutes, 60)
    half = "a.m." if hour < 12 else "p.m."
    twelve = hour % 12 or 12
    if minute and rng.random() < 0.2:
        return f"{'shortly after' if minute <= 20 else 'after'} {twelve} {half}", "rounded"
    exact = [f"at {twelve}:{minute:02d} {half}"]
    if not american:
        exact += [f"at {hour:02d}:{minute:02d}", f"at {twelve}.{minute:02d}{half.replace('.', '')}"]
    if not minute:
        exact.append(f"at {words(twelve)} o'clock in the {'morning' if hour < 12 else 'evening'}")
    return rng.choice(exact), ""


def duration(unit: str, n: int, rng: random.Random) -> str:
    """So many units, perhaps in a larger unit or in words; never rounded."""
    single = unit[:-1]
    options = [
        f"{n} {unit}" if n > 12 else f"{words(n)} {unit}",
        f"{n} {unit}" if n > 9 else f"{words(n)} {unit}",
    ]
    if n == 1:
        options = [f"{'an' if single == 'hour' else 'a'} {single}", f"one {single}"]
    elif n < 100:
        options.append(f"{words(n)} {unit}")
    larger = {
        "months": (12, "year"),
        "days": (7, "week"),
        "weeks": (52, "year"),
        "hours": (24, "day"),
        "minutes": (60, "hour"),
        "years": (10, "decade"),
    }[unit]
    size, name = larger
    count, rest = divmod(n, size)
    if not rest and count >= 1 and not (unit == "hours" and count == 1):
        options += [
            f"{words(count)} {name}s" if count > 1 else f"{'an' if name == 'hour' else 'a'} {name}"
        ] * 2
    if rest * 2 == size and count >= 1:
        options += [
            f"{words(count)} and a half {name}s"
            if count > 1
            else f"a{'n' if name == 'hour' else ''} {name} and a half"
        ] * 2
    if unit == "weeks" and n == 2:
        options.append("a fortnight")
    if unit == "minutes" and count and rest:
        options.append(
            f"{words(count)} hour{'s' if count > 1 else ''} and {words(rest)} minute{'s' if rest > 1 else ''}"
        )
    return rng.choice(options)
