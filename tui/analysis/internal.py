"""Contradictions inside one article: both sides of a dispute told by the same outlet."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.claims import BEFORE, Claim
from tui.analysis.disputes import Dispute, Voiced
from tui.analysis.evidence import source_of
from tui.analysis.guards import comparable, is_sum, tie
from tui.analysis.statements import Session
from tui.model import Contradiction, Value

_SURE = 0.6  # confidence of a dispute from which both its sides in one article contradict each other


def find_internal(
    session: Session, claims: Sequence[Sequence[Claim]], disputes: Sequence[Dispute]
) -> tuple[Contradiction, ...]:
    """Pairs of sentences of one article that give different values of one thing, in order, each once.

    What only one article tells is not looked at: without a second telling, two values of one text are
    far more often of two things.
    """
    found: dict[tuple[int, int], Contradiction] = {}
    for dispute in disputes:
        if dispute.confidence < _SURE:
            continue
        for i, side in enumerate(dispute.sides):
            for other in dispute.sides[i + 1 :]:
                for a in side.voices:
                    for b in other.voices:
                        if _same_voice(a, b, dispute.slot) and _same_thing(claims, a, b):
                            first, second = sorted((a, b), key=lambda v: v.order)
                            key = first.statement.index, second.statement.index
                            shown = (side.shown, other.shown) if first is a else (other.shown, side.shown)
                            found.setdefault(key, _contradiction(session, first, second, shown))
    return tuple(found[key] for key in sorted(found))


def _same_voice(a: Voiced, b: Voiced, slot: str) -> bool:
    """Whether one article says both of the same time, in its own voice or on one source's word."""
    one, other = a.statement, b.statement
    if one.article != other.article or one is other:
        return False
    cited = source_of(one), source_of(other)
    if None not in cited and cited[0] != cited[1]:
        return False
    return slot != "number" or not any(BEFORE.search(s.source) for s in (one, other))


def _same_thing(claims: Sequence[Sequence[Claim]], a: Voiced, b: Voiced) -> bool:
    """Whether the two values are of one measure, without the help of a third article."""
    one, other = (
        next((c for c in claims[v.statement.index] if c.mention.start == v.start), None) for v in (a, b)
    )
    if one is None or other is None:
        return True
    if not comparable(one, other) or tie(one, other) < 2 - (one.kind == "moment"):
        return False
    sums = [is_sum(c, claims[c.statement.index]) for c in (one, other)]
    return not any(sums)


def _contradiction(session: Session, a: Voiced, b: Voiced, shown: tuple[str, str]) -> Contradiction:
    values = tuple(
        Value(v.statement.place, v.start, v.end, v.text, normalized, source_of(v.statement))
        for v, normalized in zip((a, b), shown, strict=True)
    )
    name = session.articles[a.statement.article].name
    return Contradiction(
        article=a.statement.place.article,
        a=a.statement.place.sentence,
        b=b.statement.place.sentence,
        explanation=f"{name} says {a.text} in one place and {b.text} in another",
        values=values,
    )
