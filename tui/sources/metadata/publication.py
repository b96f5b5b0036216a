"""The date of publication of an article, from its furniture; the dates of its story never count."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tui.languages.patterns import alternatives
from tui.model import Article, Evidence, Line
from tui.sources.metadata.dates import (
    WEEKDAY,
    WEEKDAYS,
    FoundDate,
    dates_in,
    exchanged,
    in_order,
    yearless_in,
)
from tui.sources.parsed import Stated, first_paragraph, start_of

NEAR = 45  # days that a date of the story, or of another article, may lie from one it settles
HEAD = 16
_EARLY = 12  # hours of a day in UTC which may still be the day before in the Americas
_DATED_NOISE = frozenset({"date line", "byline", "page head", "menu", "reference"})
_HEAD_LINES = _DATED_NOISE | {"outside the article"}

_ID_DATE = re.compile(r"\(?[A-Z]{3,}(\d{2})(\d{2})(20\d{2})\d{6,}\w*\)?")
_WIRE_STAMP = re.compile(r"[A-Z]{2}-[A-Z]{2}-(\d{2})-(\d{2})-(\d{2})\b.*")
_PUBLISHED, _DATED, _RENEWED = map(alternatives, ("PUBLISHED", "DATED", "RENEWED"))
_LABEL = re.compile(rf"(?i)\W*(?:(?:first |last |originally )?(?:{_PUBLISHED}|{_DATED}|{_RENEWED}))\b")
_BARE_LABEL = re.compile(rf"(?i)\W*(?:{_DATED})\b")  # in a story, that of an event
RENEWED = re.compile(rf"(?i)(?<!\w)(?:{_RENEWED})(?!\w)")
_UPDATED = re.compile(rf"(?i)\W*(?:last )?(?:{_RENEWED})\b")
_OF_OTHERS = frozenset(
    {
        "related articles",
        "front matter",
        "comments and boilerplate",
        "comments",
        "embedded post",
        "photo caption",
        "repeated caption",
    }
)
_DATELINE = re.compile(
    r"[A-ZÀ-Ý][\w .,'/’-]{1,60}?,? *(?=(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_DASH = re.compile(r"\W{0,3}(?:\([^()]{2,30}\)|/[^/]{2,30}/)?\s*(?:[-–—]|--)\s")
# Credits of pictures and notes of corrections bear other days.
_NOT_ITS_DAY = re.compile(
    r"(?i)/ ?(?:AP|AFP|EPA|EFE|Reuters|Getty)\b|\b(?:AP|AFP) photo\b|\bgetty images\b|"
    r"\b(?:photo|foto|image) ?(?::|by\b|courtesy)|^\W*(?:an? )?(?:correction|clarification|editor.?s note)\b"
)
_VOID = frozenset({"1970-01-01", "1969-12-31", "1900-01-01", "1899-12-30"})
_TODAY = re.compile(r"(?i)\b(?:today|hoy),? \(?(?=\d|[A-Z])")
_COPYRIGHT_YEAR = re.compile(
    r"(?i)(?:©|\(c\)|copyright)\D{0,40}?(?:(?:19|20)\d{2}\s*[-–]\s*)?((?:19|20)\d{2})"
)


@dataclass(frozen=True, slots=True)
class Published:
    """The date that a source gives.

    Attributes:
        value: ISO date, None where none is certain.
        words: the evidence.
        choices: dates it may be, when the words leave several (no year, or day and month exchangeable).
        weekday: the weekday stated with a date without a year (Monday is 0), or None.
        yearless: whether the choices are for an unknown year.
    """

    value: str | None = None
    words: str = ""
    choices: tuple[str, ...] = ()
    weekday: int | None = None
    yearless: bool = False


def published_of(text: str, lines: Sequence[Line], stated: Sequence[Stated], language: str) -> Published:
    """Return the date of publication of an article.

    Args:
        text: of the source.
        lines: its lines, with noise marked.
        stated: what the markup declares.
        language: ISO 639-1 code.
    """
    places = list(_places(text, lines, language))
    declared = [
        (found, item.words)
        for item in stated
        if item.field == "published"
        for found in [next(iter(dates_in(item.value, language)), None)]
        if found and not _is_void(found)
    ]
    doubtful = None
    for found, words in [*declared, *places]:
        if not found.ambiguous or (language != "en" and (found, words) not in declared):
            return Published(_local(found, text, lines, language), words)
        settled = _settled(text, lines, stated, found, words, language)
        if settled.value:
            return settled
        doubtful = doubtful or settled
    return doubtful or _yearless(text, lines, language)


def _is_void(found: FoundDate) -> bool:
    """Return whether a date is where clocks and data bases begin, and so none."""
    return found.value[:10] in _VOID


def _local(found: FoundDate, text: str, lines: Sequence[Line], language: str) -> str:
    """Return a UTC stamp as the time, or else the day, that the head of the page itself shows.

    Only the day before or after counts, and the day before only where the stamp is of its early hours.
    """
    if not found.value.endswith(("Z", "+00:00")) or len(found.value) < 16:
        return found.value
    day, hour = dt.date.fromisoformat(found.value[:10]), int(found.value[11:13])
    for line in lines[: first_paragraph(lines) + HEAD]:
        body = start_of(text, line, 120)
        if line.noise not in _HEAD_LINES or len(body) > 100 or _UPDATED.match(body):
            continue
        for shown in dates_in(body, language):
            apart = (dt.date.fromisoformat(shown.value[:10]) - day).days
            timed = len(shown.value) > 10
            if shown.ambiguous or apart == 0:
                break
            if abs(apart) == 1 and (timed or (hour < _EARLY if apart < 0 else hour >= 24 - _EARLY)):
                return shown.value
    return found.value


def _places(text: str, lines: Sequence[Line], language: str) -> Iterator[tuple[FoundDate, str]]:
    """Yield full dates where a page gives its date of publication, most reliable place first."""
    first = first_paragraph(lines)
    head: list[tuple[FoundDate, str]] = []
    updated: list[tuple[FoundDate, str]] = []
    tail: list[tuple[FoundDate, str]] = []
    for index, line in enumerate(lines):
        body = start_of(text, line, 400)
        if line.noise is None or line.noise in _OF_OTHERS or _NOT_ITS_DAY.search(body):
            continue
        if coded := _coded_date(body):
            tail.append((coded, body))
        elif index < max(first, HEAD) and line.noise in _DATED_NOISE:
            own_day, renewed = _own_date(body, language)
            if own_day:
                (updated if renewed else head).append((own_day, body))
        elif line.noise == "appeal" and index <= first:
            found = next(iter(dates_in(body[:60], language)), None)
            if found and found.start <= 20:
                head.append((found, body[: found.end].strip()))
        elif _LABEL.match(body) and len(body) <= 120 and not (index > first and _BARE_LABEL.match(body)):
            own_day, _ = _own_date(body, language)
            if own_day:
                tail.append((own_day, body))
    yield from head
    yield from updated
    yield from _datelines(text, lines, first, language)
    yield from tail


def _coded_date(body: str) -> FoundDate | None:
    """Return the date in a line that is only the number of an article, or the stamp of an agency."""
    if (digits := _ID_DATE.fullmatch(body)) and _is_date(digits[3], digits[2], digits[1]):
        return FoundDate(f"{digits[3]}-{digits[2]}-{digits[1]}", 0, len(body))
    if (stamp := _WIRE_STAMP.fullmatch(body)) and _is_date("20" + stamp[3], stamp[1], stamp[2]):
        return FoundDate(f"20{stamp[3]}-{stamp[1]}-{stamp[2]}", 0, len(body))
    return None


def _own_date(body: str, language: str) -> tuple[FoundDate | None, bool]:
    """Return the date of a line that dates the article, and whether it is only that of an update."""
    found = [date for date in dates_in(body, language) if not _is_void(date)]
    if not found:
        return None, False
    ends = [0, *(date.end for date in found)]
    renewed = [bool(RENEWED.search(body, end, date.start)) for end, date in zip(ends, found, strict=False)]
    first = next((date for date, late in zip(found, renewed, strict=True) if not late), None)
    return first or found[0], first is None


def _datelines(
    text: str, lines: Sequence[Line], first: int, language: str
) -> Iterator[tuple[FoundDate, str]]:
    for line in lines[first : first + 2]:
        start = start_of(text, line, 120)
        place = _DATELINE.match(start)
        found = next(iter(dates_in(start, language)), None)
        if place and found and found.start == place.end() and _DASH.match(start, found.end):
            yield found, start[: found.end]


def _is_date(year: str, month: str, day: str) -> bool:
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _settled(
    text: str, lines: Sequence[Line], stated: Sequence[Stated], found: FoundDate, words: str, language: str
) -> Published:
    """Decide on an order of day and month by evidence of the page, or by the dates that its story names."""
    other = exchanged(found.value)
    choices = (found.value, other)
    value = in_order(choices, words, stated, [start_of(text, line, 400) for line in lines])
    if value:
        return Published(value, words, choices)
    return replace(_near_story(text, lines, found, other, language), words=words)


def _near_story(text: str, lines: Sequence[Line], found: FoundDate, other: str, language: str) -> Published:
    """Settle an order of day and month by the dates that the story itself names."""
    bodies = [start_of(text, line, 2000) for line in lines if line.noise is None]
    named = [date for body in bodies for date in dates_in(body, language) if not date.ambiguous]
    year = int(found.value[:4])
    named += [date for body in bodies for date in yearless_in(body, language, year) if not date.ambiguous]
    in_story = [dt.date.fromisoformat(date.value[:10]) for date in named]
    choices = (found.value, other)
    return Published(nearest(choices, in_story), "", choices)


def nearest(choices: Sequence[str], known: Sequence[dt.date]) -> str | None:
    """Return the one choice near a known date; None when no choice is, or several are.

    Args:
        choices: ISO dates.
        known: dates that the article bears.
    """
    close = [
        choice
        for choice in choices
        if any(abs((dt.date.fromisoformat(choice[:10]) - date).days) <= NEAR for date in known)
    ]
    return close[0] if len(close) == 1 else None


def _yearless(text: str, lines: Sequence[Line], language: str) -> Published:
    first = first_paragraph(lines)
    year = next(
        (
            int(match[1])
            for line in lines
            if line.noise == "copyright" and (match := _COPYRIGHT_YEAR.search(start_of(text, line, 2000)))
        ),
        None,
    )
    for index, line in enumerate(lines):
        body = start_of(text, line, 200)
        found = None
        if index < max(first, HEAD) and line.noise in ("date line", "byline", "page head"):
            found = next(iter(yearless_in(body, language, year or 2000)), None)
        elif index in (first, first + 1) and line.noise is None:
            place = _DATELINE.match(body)
            found = next(iter(yearless_in(body[:120], language, year or 2000)), None)
            if not (found and place and found.start == place.end() and _DASH.match(body, found.end)):
                found = _today(start_of(text, line, 2000), language, year or 2000)
        if found:
            weekday = WEEKDAY.search(body[: found.end])
            number = WEEKDAYS[weekday[1].lower()] if weekday and line.noise else None
            if year:
                return Published(found.value, body[:120])
            return Published(None, body[:120], (found.value,), number, yearless=True)
    return Published()


def _today(body: str, language: str, year: int) -> FoundDate | None:
    for match in _TODAY.finditer(body):
        found = next((f for f in yearless_in(body, language, year) if f.start == match.end()), None)
        if found:
            return found
    return None


def complete_dates(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Complete dates that a source states only in part (no year, or 01-02-2025) by the dates of the others.

    The result does not depend on the order of the articles: only dates stated in full settle others.
    """
    known = sorted(dt.date.fromisoformat(a.published[:10]) for a in articles if a.published)
    settled = []
    for article in articles:
        if article.published is None and known:
            published_date = published_of(article.text, article.lines, (), article.language)
            value = nearest(_all_choices(published_date, known), known)
            if value:
                evidence = (
                    *article.evidence,
                    Evidence("published", f"{published_date.words} (completed by the other articles)"),
                )
                article = replace(article, published=value, evidence=evidence)
        settled.append(article)
    return tuple(settled)


def _all_choices(published_date: Published, known: Sequence[dt.date]) -> list[str]:
    if not published_date.yearless:
        return list(published_date.choices)
    years = sorted({date.year + step for date in known for step in (-1, 0, 1)})
    found = []
    for choice in published_date.choices:
        for year in years:
            value = f"{year:04}{choice[4:]}"
            if _is_date(value[:4], value[5:7], value[8:10]) and (
                published_date.weekday is None
                or dt.date.fromisoformat(value[:10]).weekday() == published_date.weekday
            ):
                found.append(value)
    return found
