"""Short names and dates."""

from __future__ import annotations

import datetime as dt
import re

from tui.model import Article

_NUMBERS = re.compile(r"^(?:[\d\W_]+|[0-9a-f]{6,})$", re.IGNORECASE)  # dates, hashes


def short_name(article: Article) -> str:
    """The outlet or site, else what the file's name says, else the title."""
    if article.outlet or article.origin or article.url:
        return article.name.strip("()")
    stem = article.path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    words = [word for word in re.split(r"[\s_\-+.]+", stem) if word and not _NUMBERS.match(word)]
    return " ".join(words) or article.title or stem


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def short_date(published: str | None) -> str:
    """An ISO date as "1 May 25", the same in every locale; empty where there is none or it is no date."""
    if not published:
        return ""
    try:
        day = dt.date.fromisoformat(published[:10])
    except ValueError:
        return ""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year % 100:02d}"
