"""Values as sentences about them word them."""

from __future__ import annotations

import datetime as dt
import re

from tui.languages.patterns import alternatives
from tui.model import Mention, Moment, Quantity
from tui.model.wording import MONTHS, long_date

_CAPITAL = re.compile(r"[^\W\d_a-z][a-zà-ÿ]+\b")
_REST = re.compile(rf"\s+(?:{alternatives('OF_THEM')})$", re.IGNORECASE)


def as_worded(mention: Mention) -> str:
    """Return a value as a sentence about it words it; a time that needs the day of publication is dated."""
    if not isinstance(mention, Moment) or not (mention.relative and mention.low and mention.high):
        return within_sentence(mention)
    return f"{mention.text} ({period(mention.low, mention.high)})"


def period(low: dt.date, high: dt.date) -> str:
    """Return days from first to last as a reader writes them: "1 May 2025", "October–November 2026", "2022".

    Args:
        low: the first day.
        high: the last day.
    """
    if low == high:
        return long_date(low.isoformat())
    if low.day > 1 or (high + dt.timedelta(days=1)).day > 1:
        return f"{period(low, low)} to {period(high, high)}"
    if low.month == 1 and high.month == 12:
        return str(low.year) if low.year == high.year else f"{low.year}–{high.year}"
    first, last = MONTHS[low.month - 1], MONTHS[high.month - 1]
    if low.year != high.year:
        return f"{first} {low.year}–{last} {high.year}"
    return f"{first} {low.year}" if low.month == high.month else f"{first}–{last} {low.year}"


def within_sentence(mention: Mention) -> str:
    """Return a value as it is written within a sentence: a quantity that began one without its capital."""
    text = on_one_line(mention.text)
    if isinstance(mention, Quantity) and _CAPITAL.match(text):
        return text[0].lower() + text[1:]
    return text


def on_one_line(text: str) -> str:
    """Return a value on one line, without the "of them" that means nothing outside its sentence."""
    return _REST.sub("", " ".join(text.split()))
