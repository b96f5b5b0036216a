"""Words that every part of the program says alike: counts, lists, dates, and the names of articles."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

# The English names, whatever the locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 article", "3 copies".

    Args:
        number: how many.
        noun: for one.
        plural: for any other number; the noun with "s" by default.
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listing(names: Iterable[str]) -> str:
    """Return names in a row: "A, B and C"."""
    *first, last = list(names) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def local_time(moment: str, *, clock: bool = True) -> str:
    """Return a moment in the user's own time, "2025-05-01 10:30"; blank, and as wide, where it is not known.

    Args:
        moment: ISO 8601, UTC.
        clock: whether the time of day is wanted too.
    """
    try:
        local = dt.datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return " " * (16 if clock else 10)
    return local.strftime("%Y-%m-%d %H:%M" if clock else "%Y-%m-%d")


def short_date(published: str | None) -> str:
    """Return an ISO date as "1 May 25", for narrow columns; empty where it is no date."""
    if not published:
        return ""
    try:
        day = dt.date.fromisoformat(published[:10])
    except ValueError:
        return ""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year % 100:02d}"


def long_date(published: str | None) -> str:
    """Return an ISO date as "1 May 2025", a date with a time as "1 May 2025, 10:30"; empty without one."""
    if not published:
        return ""
    date = spoken_date(published[:10])
    return f"{date}, {published[11:16]}" if len(published) > 15 else date


_ISO_DATE = re.compile(r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?(?![\w-])", re.ASCII)
_SPAN = re.compile(r"(?<=\d)\.\.(?=~?\d)")


def spoken_date(normalized: str) -> str:
    """Return a date or span as read aloud: "2026-05..2026-08" is "May 2026 to August 2026".

    Args:
        normalized: as mentions are; what in it is no date stays as it is.
    """
    spoken = _ISO_DATE.sub(_spoken_match, _SPAN.sub(" to ", normalized))
    return f"about {spoken[1:]}" if spoken.startswith("~") else spoken


def _spoken_match(match: re.Match[str]) -> str:
    year, month, date = match["year"], int(match["month"]), match["day"]
    if not 1 <= month <= 12:
        return match[0]
    return f"{int(date)} {MONTHS[month - 1]} {year}" if date else f"{MONTHS[month - 1]} {year}"


TITLE = 28  # code points of a title that serves as a name
_NUMBERS = re.compile(r"^(?:[\d\W_]+|(?=\w*\d)[0-9a-f]{6,})$", re.IGNORECASE)  # dates, hashes


class Named(Protocol):
    """What has a name that it may share with others, such as an article."""

    @property
    def id(self) -> str:
        """Unique among those that are named together."""

    @property
    def name(self) -> str:
        """What it is called by itself."""

    @property
    def published(self) -> str | None:
        """When it appeared, an ISO date."""


def article_name(outlet: str | None, site: str | None, title: str | None, path: str) -> str:
    """Return the name of one article: its outlet, else its site, a short title, or its file without numbers.

    Args:
        outlet: as read or corrected.
        site: host of its address.
        title: its headline.
        path: of its source; its name is used where nothing else is known.
    """
    if outlet:
        return outlet
    if site:
        return site.removeprefix("www.")
    if title and (short := _shortened(" ".join(title.split()))):
        return short
    stem = path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    words = [word for word in re.split(r"[\s_\-+.]+", stem) if word and not _NUMBERS.match(word)]
    return " ".join(words) or stem or path


def _shortened(title: str) -> str:
    """The first words of a title, with an ellipsis where some are left out."""
    if len(title) <= TITLE:
        return title
    cut = title[:TITLE].rpartition(" ")[0] or title[: TITLE - 1]
    return f"{cut.rstrip(' ,;:–—-')}…"


def article_names(articles: Sequence[Named]) -> dict[str, str]:
    """Return the name of each article by its id, with its date or a number where two would share it."""
    names = {a.id: a.name for a in articles}
    dates = {a.id: long_date(a.published) for a in articles}
    positions = {a.id: str(position) for position, a in enumerate(articles, 1)}
    for distinction in (dates, positions):
        taken = Counter(names.values())
        for key, name in names.items():
            if taken[name] > 1 and distinction[key]:
                names[key] = f"{name} ({distinction[key]})"
    return names


_PATIENCE = 3.0  # seconds of work before anything is said, as the first steps tell little
_LEAST = 0.05  # share of the work that must be done before
_MINUTES = 100  # seconds from which minutes are told


class Remaining:
    """An estimate by how long the share took that is done; work that starts anew is timed anew."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start with no work.

        Args:
            clock: gives the time in seconds.
        """
        self._clock = clock
        self._start = clock()
        self._part = 0.0

    def restart(self) -> None:
        """Time work that starts now."""
        self._start, self._part = self._clock(), 0.0

    def words(self, part: float) -> str:
        """Return how long it will still take, as "20 s left"; nothing while that is not known.

        Args:
            part: the share done, from 0 to 1; less than before where other work begins.
        """
        if part < self._part:
            self.restart()
        self._part = part
        passed = self._clock() - self._start
        if passed < _PATIENCE or not _LEAST <= part < 1:
            return ""
        left = passed * (1 - part) / part
        if left < 10:
            return f"{max(1, round(left))} s left"
        return f"{round(left, -1):.0f} s left" if left < _MINUTES else f"{left / 60:.0f} min left"
