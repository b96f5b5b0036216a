"""Short dates."""

from __future__ import annotations

import datetime as dt

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def short_date(published: str | None) -> str:
    """Return an ISO date as "1 May 25", the same in every locale; empty where it is no date."""
    if not published:
        return ""
    try:
        day = dt.date.fromisoformat(published[:10])
    except ValueError:
        return ""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year % 100:02d}"
