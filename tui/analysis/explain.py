"""Reasons in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.matches import Match
from tui.analysis.reuse import Voices
from tui.analysis.statements import Session, Statement
from tui.analysis.values import Relation
from tui.model import Value


def outlets(session: Session, articles: Sequence[str]) -> str:
    """The names of articles as a list in words."""
    names = [next(a.name for a in session.articles if a.id == i) for i in dict.fromkeys(articles)]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


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
