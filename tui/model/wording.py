"""Small words that every part of the program says alike: counts, lists, months, moments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

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
