"""Reasons in one plain sentence."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

from tui.analysis.matches import Match
from tui.analysis.reuse import Voices
from tui.analysis.statements import Session, Statement
from tui.analysis.values import Relation
from tui.model import Mention, Moment, Value


def outlets(session: Session, articles: Sequence[str]) -> str:
    """The names of articles as a list in words."""
    names = [next(a.name for a in session.articles if a.id == i) for i in dict.fromkeys(articles)]
    return listed(names)


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def conflict_reason(session: Session, sides: Sequence[Sequence[Value]], explanation: str) -> str:
    """Who says what, in one sentence."""
    told = [
        f"{outlets(session, [v.place.article for v in side])} "
        f"{'say' if len({v.place.article for v in side}) > 1 else 'says'} {side[0].text}"
        for side in sides
    ]
    return "; ".join(told) + "."


def agreement_reason(
    session: Session, statements: Sequence[Statement], matches: Sequence[Match], voices: Voices
) -> str:
    """Who states it, and what speaks for it."""
    articles = [s.place.article for s in statements]
    independent = voices.count(articles)
    count = len(set(articles))
    text = f"{outlets(session, articles)} state it"
    if independent < count:
        text += f", of them {independent} independent"
    values = list(dict.fromkeys(m.a.mention.text for m in matches if m.relation is Relation.EQUAL))
    return text + (f"; the same in all: {', '.join(values[:3])}." if values else ".")


def single_reason(session: Session, statement: Statement) -> str:
    """Who alone states it."""
    return f"Only {outlets(session, [statement.place.article])} states it."


def remarks(matches: Sequence[Match]) -> tuple[str, ...]:
    """What is agreement with a note."""
    found = []
    for match in matches:
        a, b = match.a.mention, match.b.mention
        if match.relation is Relation.COMPATIBLE:
            found.append(f"rounded: {a.text}, {b.text}")
        elif a.text.split()[-1:] != b.text.split()[-1:] and a.normalized == b.normalized and a.text != b.text:
            found.append(f"in other words: {a.text}, {b.text}")
    return tuple(dict.fromkeys(found))[:4]


def spelt(mention: Mention) -> str:
    """A value as a sentence about it words it; a time that needs the day of publication is dated."""
    if not isinstance(mention, Moment) or not (mention.relative and mention.low and mention.high):
        return mention.text
    return f"{mention.text} ({period(mention.low, mention.high)})"


def period(low: dt.date, high: dt.date) -> str:
    """Days from first to last as a reader writes them: "1 May 2025", "October–November 2026", "2022"."""
    if low == high:
        return f"{low.day} {calendar.month_name[low.month]} {low.year}"
    if low.day > 1 or (high + dt.timedelta(days=1)).day > 1:
        return f"{period(low, low)} to {period(high, high)}"
    if low.month == 1 and high.month == 12:
        return str(low.year) if low.year == high.year else f"{low.year}–{high.year}"
    first, last = calendar.month_name[low.month], calendar.month_name[high.month]
    if low.year != high.year:
        return f"{first} {low.year}–{last} {high.year}"
    return f"{first} {low.year}" if low.month == high.month else f"{first}–{last} {low.year}"
