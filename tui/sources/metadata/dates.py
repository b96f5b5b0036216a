"""Dates of publication: reading one where a source states it, and whether 05/06/2025 is of May or of June."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tui.languages.other_languages import months, weekday_alternatives, weekdays
from tui.sources.parsed import Stated

_ISO = re.compile(
    r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|"
    r"[+-]\d{2}:?\d{2})?)?(?![\d-]|\.\d)"
)
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d])")
_NUMERIC_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([./])(\d{1,2})\2(\d{1,2})(?!\d)")
_EAST_ASIAN = re.compile(r"(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_CLOCK = re.compile(r"(?i)\W{0,4}(?:at |a las |um )?(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?(?!\d)")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text.

    Attributes:
        value: ISO 8601; ``YYYY-MM-DD`` or with a time.
        start, end: its span in the text, in code points.
        ambiguous: day and month could be exchanged.
    """

    value: str
    start: int
    end: int
    ambiguous: bool = False


@cache
def _worded(language: str) -> tuple[re.Pattern[str], ...]:
    named = "|".join(sorted(months(language), key=len, reverse=True))
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th|º|er|\.)?", r"(?P<year>(?:19|20|25)\d{2})"
    month = rf"(?P<month>{named})\.?"
    return (
        re.compile(rf"(?i)(?<!\d){day}[ -](?:de |of |d['’])?{month}(?:, ?|[ -])(?:de |del )?{year}(?!\d)"),
        re.compile(rf"(?i)\b{month} {day}(?:, ?| de | ){year}(?!\d)"),
        re.compile(
            rf"(?i)(?<!\d){year}(?:\.|eko|\. gada| m\.)? (?:(?P<before>\d{{1,2}})\. )?{month}(?: {day}\b)?"
        ),
    )


@cache
def _yearless(language: str) -> tuple[re.Pattern[str], ...]:
    named = "|".join(sorted(months(language), key=len, reverse=True))
    return (
        re.compile(
            rf"(?i)(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|º)? (?:de |"
            rf"of )?(?P<month>{named})\b\.?(?! ?,? ?\d{{4}})"
        ),
        re.compile(rf"(?i)\b(?P<month>{named})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,? \d{{4}})"),
    )


def dates_in(text: str, language: str = "en", day_first: bool = True) -> Iterator[FoundDate]:
    """Yield full dates (day, month and year) in a text, in order of position.

    Args:
        text: where to look.
        language: ISO 639-1 code of the names of months; English ones are always read.
        day_first: how to read ``01-05-2025`` when both orders are possible.
    """
    found = [*_iso(text), *_numeric(text, day_first)]
    for code in dict.fromkeys((language, "en")):
        for pattern in _worded(code):
            for match in pattern.finditer(text):
                month = months(code)[match["month"].lower()]
                day = match["day"] or match.groupdict().get("before")
                if day:
                    year = _common_era(int(match["year"]))
                    found += _found(text, year, month, int(day), match.start(), match.end())
    taken: set[tuple[int, int]] = set()
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if (item.start, item.end) not in taken:
            taken.add((item.start, item.end))
            yield item


def _common_era(year: int) -> int:
    """Return a year of the Buddhist calendar, in which Thailand counts, as one of the common era."""
    return year - 543 if year >= 2400 else year


def yearless_in(text: str, language: str, year: int) -> Iterator[FoundDate]:
    """Yield dates without a year ("Feb. 17", "18 de marzo"), taken to be of one year.

    Args:
        text: where to look.
        language: ISO 639-1 code.
        year: the year.
    """
    for code in dict.fromkeys((language, "en")):
        for pattern in _yearless(code):
            for match in pattern.finditer(text):
                month = months(code)[match["month"].lower()]
                yield from _found(
                    text, year, month, int(match["day"]), match.start(), match.end(), clock=False
                )


def _iso(text: str) -> Iterator[FoundDate]:
    for match in _ISO.finditer(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        if not _valid(year, month, day):
            continue
        value = f"{year:04}-{month:02}-{day:02}"
        if match[4] and int(match[4]) < 24 and int(match[5]) < 60:
            value += f"T{match[4]}:{match[5]}" + (f":{match[6]}" if match[6] else "")
            if match[7]:
                value += "Z" if match[7] == "Z" else match[7][:3] + ":" + match[7][-2:]
        yield FoundDate(value, match.start(), match.end())
    for match in _EAST_ASIAN.finditer(text):
        yield from _found(text, int(match[1]), int(match[2]), int(match[3]), match.start(), match.end())
    for match in _NUMERIC_YEAR_FIRST.finditer(text):
        yield from _found(text, int(match[1]), int(match[3]), int(match[4]), match.start(), match.end())


def _numeric(text: str, day_first: bool) -> Iterator[FoundDate]:
    for match in _NUMERIC.finditer(text):
        a, b, year = int(match[1]), int(match[3]), int(match[4])
        ambiguous = a <= 12 and b <= 12 and a != b
        day, month = (a, b) if a > 12 or (ambiguous and (day_first or match[2] == ".")) else (b, a)
        for item in _found(text, year, month, day, match.start(), match.end()):
            yield FoundDate(item.value, item.start, item.end, ambiguous and match[2] != ".")


def _found(
    text: str, year: int, month: int, day: int, start: int, end: int, clock: bool = True
) -> Iterator[FoundDate]:
    if not _valid(year, month, day):
        return
    value = f"{year:04}-{month:02}-{day:02}"
    time = _CLOCK.match(text, end) if clock else None
    if time:
        hour, minute = int(time[1]), int(time[2])
        if time[3]:
            hour = hour % 12 + (12 if time[3][0] in "pP" else 0)
        if hour < 24 and minute < 60:
            value, end = f"{value}T{hour:02}:{minute:02}", time.end()
    yield FoundDate(value, start, end)


def _valid(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return 1800 <= year <= 2199


_NUMBERED_DATE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)\d{2}(?!\d)")
# Zones, locales and hosts where dates are written in one order; "en-US" is what many programs declare for
# any page in English, so it is no evidence.
_DAY_ZONES = re.compile(r"\b(?:BST|AEST|AEDT|NZST|NZDT|SAST|WAT|EAT|CET|CEST)\b")
_MONTH_ZONES = re.compile(r"\b(?:[ECMP][SD]T|ET|PT|AKST|HST|Eastern|Pacific)\b")
_DAY_LOCALES = re.compile(r"(?i)(?:en|es|fr)[-_](?:GB|AU|NZ|IE|IN|ZA|NG|KE|SG|PK)$")
_DAY_HOSTS = re.compile(
    r"(?i)https?://[^/]+\.(?:co\.uk|org\.uk|ac\.uk|gov\.uk|uk|com\.au|au|ie|nz|in|za|ng|ke|pk|lk|bd|my|sg)(?:[:/]|$)"
)
WEEKDAYS = weekdays()
"""Days of the week by their names, Monday 0."""
WEEKDAY = re.compile(rf"(?i)\b({weekday_alternatives()})\b")


def exchanged(value: str) -> str:
    """Return an ISO date with day and month exchanged."""
    return value[:5] + value[8:10] + "-" + value[5:7] + value[10:]


def in_order(
    choices: tuple[str, str], words: str, stated: Sequence[Stated], bodies: Sequence[str]
) -> str | None:
    """Return the one of two dates that other evidence settles, or None.

    Evidence is the date in the address, a weekday or a time zone next to the date, other numeric dates of the
    page, its locale, and the country of its host.

    Args:
        choices: the date read with the day first or the month first, and the other way.
        words: of the line that holds it.
        stated: what the page declares.
        bodies: the lines of the page.
    """
    addresses = [item.value for item in stated if item.field == "url"]
    for fits in (
        [value for value in choices if any(_in_address(value, address) for address in addresses)],
        [value for value in choices if _is_weekday(value, words)],
    ):
        if len(fits) == 1:
            return fits[0]
    order = _order(words, bodies) or _region(stated, addresses)
    return _by_order(choices, words, order) if order else None


def _in_address(value: str, address: str) -> bool:
    day = dt.date.fromisoformat(value[:10])
    return bool(
        re.search(rf"(?<!\d){day.year}(?P<mark>[/_-]?)0?{day.month}(?P=mark){day.day:02}(?!\d)", address)
        or re.search(rf"(?<!\d){day.year}/0?{day.month}/{day.day}(?!\d)", address)
    )


def _is_weekday(value: str, words: str) -> bool:
    named = WEEKDAY.search(words)
    return named is not None and dt.date.fromisoformat(value[:10]).weekday() == WEEKDAYS[named[1].lower()]


def _order(words: str, bodies: Sequence[str]) -> str | None:
    """Return whether numeric dates begin with the "day" or the "month"; None where that is unknown."""
    if _DAY_ZONES.search(words):
        return "day"
    if _MONTH_ZONES.search(words):
        return "month"
    found = {
        "day" if int(match[1]) > 12 else "month"
        for body in bodies
        for match in _NUMBERED_DATE.finditer(body)
        if (int(match[1]) > 12) != (int(match[2]) > 12)
    }
    return found.pop() if len(found) == 1 else None


def _region(stated: Sequence[Stated], addresses: Sequence[str]) -> str | None:
    locales = (item.value for item in stated if item.field == "locale")
    told = any(map(_DAY_LOCALES.match, locales)) or any(map(_DAY_HOSTS.match, addresses))
    return "day" if told else None


def _by_order(choices: tuple[str, str], words: str, order: str) -> str | None:
    """Return the choice that reads the numbers of a line in an order."""
    for match in _NUMBERED_DATE.finditer(words):
        first = int(match[1])
        for value in choices:
            if int(value[8:10] if order == "day" else value[5:7]) == first:
                return value
    return None
