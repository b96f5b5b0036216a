"""Reasons in one plain sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from tui.analysis.claims.claim import kind_of
from tui.analysis.disagreements.disputes import Dispute
from tui.analysis.facts.agreement import SharedValue
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.statements import Corpus, Statement
from tui.analysis.text_reuse import CopyGroups
from tui.analysis.values.relation import Relation
from tui.languages.words import fold
from tui.model import Mention, Moment, Quantity, Value
from tui.model.wording import MONTHS, listing

_STANCES = {"denied": "deny", "stated": "state", "confirmed": "confirm"}  # how a side takes what is denied
_VALUES = 2  # shared values named in a reason, which is read at a glance
_SIDES = 3  # sides named of what is disputed
_REST = re.compile(
    r"\s+(?:of (?:them|those|these|whom)|de (?:ellos|ellas|estos|estas|los cuales))$", re.IGNORECASE
)
_NAMED = 3  # articles from which it is not said who they are that name no value


def outlets(corpus: Corpus, articles: Sequence[str]) -> str:
    """Return the names of articles as a list in words.

    Args:
        corpus: the statements of all articles.
        articles: ids of the articles.
    """
    return listing([corpus.names[i] for i in dict.fromkeys(articles)])


def stop(text: str) -> str:
    """Return a sentence with its full stop, if it does not end in one already."""
    return text if text.endswith(".") else f"{text}."


def flat(text: str) -> str:
    """Return words on one line."""
    return " ".join(text.split())


def conflict_reason(corpus: Corpus, sides: Sequence[Sequence[Value]]) -> str:
    """Return who says what, in one sentence: every wording with all who use it.

    Args:
        corpus: the statements of all articles.
        sides: the values, side by side.
    """
    parts = []
    for side in sides:
        wordings: dict[str, list[Value]] = {}
        for value in side:
            wordings.setdefault(fold(value.text), []).append(value)
        parts.append(listing([_says(corpus, values) for values in wordings.values()]))
    return stop("; ".join(parts))


def _says(corpus: Corpus, values: Sequence[Value]) -> str:
    articles = [v.place.article for v in values]
    words = _shown(values[0].text)
    stance = _STANCES.get(values[0].normalized)
    verb = stance or "say"
    if len(set(articles)) == 1:
        verb = f"{verb[:-1]}ies" if verb == "deny" else f"{verb}s"
    return f"{outlets(corpus, articles)} {verb} " + (f"it (“{words}”)" if stance else words)


def agreement_reason(
    corpus: Corpus,
    statements: Sequence[Statement],
    shared: Sequence[SharedValue],
    disputes: Sequence[Dispute],
    copy_groups: CopyGroups,
) -> str:
    """Return who states it, which values how many of them give, and what of it is disputed.

    Args:
        corpus: the statements of all articles.
        statements: those that state it.
        shared: values they share.
        disputes: what of it is disputed.
        copy_groups: tells copies from independent articles.
    """
    articles = list(dict.fromkeys(s.place.article for s in statements))
    independent = copy_groups.count(articles)
    text = f"{outlets(corpus, articles)} state it"
    if independent < len(articles):
        text += f", {independent} of them independent" if independent > 1 else ", from one text"
    by_words: dict[tuple[str, ...], str] = {}
    for value in shared:
        words = tuple(dict.fromkeys(fold(_shown(c.mention.text)) for c in value.claims))
        by_words.setdefault(words, _shared(corpus, articles, statements, value))
    parts = [text, *list(by_words.values())[:_VALUES]]
    if disputes:
        about = list(dict.fromkeys(_shown(side.occurrences[0].text) for side in disputes[0].sides))
        more = f", and {len(disputes) - 1} more" if len(disputes) > 1 else ""
        parts.append(f"disputed: {' or '.join(about[:_SIDES])}{more}")
    return stop("; ".join(parts))


def _shown(text: str) -> str:
    """Return a value on one line, without the "of them" that means nothing outside its sentence."""
    return _REST.sub("", flat(text))


def _shared(
    corpus: Corpus, articles: Sequence[str], statements: Sequence[Statement], value: SharedValue
) -> str:
    """Which of the articles give a value, in which words, and what the others have instead."""
    words = {fold(_shown(c.mention.text)): _shown(c.mention.text) for c in reversed(value.claims)}
    shown = " = ".join(reversed(words.values())) if value.equal else " or ".join(reversed(words.values()))
    own, count = value.articles, len(articles)
    who = ("both" if count == 2 else f"all {count}") if len(own) == count else f"{len(own)} of {count}"
    text = f"{'the same' if value.equal else 'about the same'} in {who}: {shown}"
    kind = value.claims[0].kind
    other = {c.statement.place.article: _shown(c.mention.text) for c in reversed(value.apart)}
    notes = [f"{outlets(corpus, [i])} has {other[i]}" for i in articles if i not in own and i in other]
    silent = [
        i
        for i in articles
        if i not in own
        and i not in other
        and not any(
            isinstance(m, Quantity | Moment) and kind_of(m) == kind
            for s in statements
            if s.place.article == i
            for m in s.mentions
        )
    ]
    if silent and len(silent) < _NAMED:
        notes.append(f"{outlets(corpus, silent)} {'names' if len(silent) == 1 else 'name'} none")
    return f"{text} ({', '.join(notes)})" if notes else text


def single_reason(corpus: Corpus, statement: Statement) -> str:
    """Return who alone states it.

    Args:
        corpus: the statements of all articles.
        statement: the sentence.
    """
    return f"Only {outlets(corpus, [statement.place.article])} states it."


def remarks(matches: Sequence[ValuePair]) -> tuple[str, ...]:
    """Return what is agreement with a note."""
    found = []
    for match in matches:
        a, b = match.a.mention, match.b.mention
        if match.relation is Relation.COMPATIBLE:
            found.append(f"rounded: {a.text}, {b.text}")
        elif a.text.split()[-1:] != b.text.split()[-1:] and a.normalized == b.normalized and a.text != b.text:
            found.append(f"in other words: {a.text}, {b.text}")
    return tuple(dict.fromkeys(found))[:4]


def as_worded(mention: Mention) -> str:
    """Return a value as a sentence about it words it; a time that needs the day of publication is dated."""
    if not isinstance(mention, Moment) or not (mention.relative and mention.low and mention.high):
        return mention.text
    return f"{mention.text} ({period(mention.low, mention.high)})"


def period(low: dt.date, high: dt.date) -> str:
    """Days from first to last as a reader writes them: "1 May 2025", "October–November 2026", "2022".

    Args:
        low: the first day.
        high: the last day.
    """
    if low == high:
        return f"{low.day} {MONTHS[low.month - 1]} {low.year}"
    if low.day > 1 or (high + dt.timedelta(days=1)).day > 1:
        return f"{period(low, low)} to {period(high, high)}"
    if low.month == 1 and high.month == 12:
        return str(low.year) if low.year == high.year else f"{low.year}–{high.year}"
    first, last = MONTHS[low.month - 1], MONTHS[high.month - 1]
    if low.year != high.year:
        return f"{first} {low.year}–{last} {high.year}"
    return f"{first} {low.year}" if low.month == high.month else f"{first}–{last} {low.year}"
