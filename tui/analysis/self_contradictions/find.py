"""Contradictions inside one article.

Five kinds are found: both sides of a dispute told by the same outlet, a total that differs from what
was told, an event dated twice, a person of two ages, and harm that befell nobody and somebody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from tui.analysis.claims.claim import BEFORE, Claim
from tui.analysis.claims.comparable import comparable, is_sum, tie
from tui.analysis.disagreements.disputes import Dispute, Voiced
from tui.analysis.disagreements.people import age_conflicts, named_ages
from tui.analysis.self_contradictions.dates import date_conflicts
from tui.analysis.self_contradictions.harms import harm_conflicts
from tui.analysis.self_contradictions.totals import Conflict, total_conflicts
from tui.analysis.statements import Session, source_of
from tui.analysis.values.relation import Relation, relation
from tui.model import Contradiction, Value

_MANY = 2  # words that two clauses must share to tell one event by the clock: a story has many hours
_SURE = 0.6  # confidence of a dispute from which both its sides in one article contradict each other

_THEN = re.compile(
    r"\b(?:that (?:year|month|time)|back then|(?:aquel|ese) (?:año|mes)|entonces)\b", re.IGNORECASE
)

# A person may hold two offices, and who reports a denial does not deny.
_COMPATIBLE = frozenset({"role", "negation"})


def find_internal(
    session: Session,
    claims: Sequence[Sequence[Claim]],
    disputes: Sequence[Dispute],
    progress: Callable[[float], None] = lambda share: None,
) -> tuple[Contradiction, ...]:
    """Pairs of sentences of one article that give different values of one thing, in order, each once.

    Other values that only one article tells are not looked at: without a second telling, two values of
    one text are far more often of two things.

    Args:
        session: the statements.
        claims: of every statement, by its index.
        disputes: what the articles disagree about.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    found: dict[tuple[int, int], Contradiction] = {}
    ages = named_ages(claims)
    conflicts = (
        _both_sides(claims, disputes, progress),
        total_conflicts(session, claims),
        date_conflicts(session, claims),
        harm_conflicts(session),
    )
    told = (conflict for conflict in chain(*conflicts) if _same_voice(conflict[0], conflict[1]))
    for a, b, shown in chain(told, age_conflicts(session, ages)):
        one, other = sorted(((a, shown[0]), (b, shown[1])), key=lambda told: told[0].order)
        key = one[0].statement.index, other[0].statement.index
        found.setdefault(key, _contradiction(session, one[0], other[0], (one[1], other[1])))
    return tuple(found[key] for key in sorted(found))


def _both_sides(
    claims: Sequence[Sequence[Claim]], disputes: Sequence[Dispute], progress: Callable[[float], None]
) -> Iterator[Conflict]:
    """Values of one article that stand on two sides of a dispute."""
    for number, dispute in enumerate(disputes):
        progress(number / len(disputes))
        if dispute.confidence < _SURE or dispute.slot in _COMPATIBLE:
            continue
        for i, side in enumerate(dispute.sides):
            for other in dispute.sides[i + 1 :]:
                beside = defaultdict[int, list[Voiced]](list)
                for b in other.voices:
                    beside[b.statement.article].append(b)
                for a in side.voices:
                    for b in beside[a.statement.article]:
                        if _same_time(a, b, dispute.slot) and _same_thing(claims, a, b):
                            yield a, b, (side.shown, other.shown)


def _same_voice(a: Voiced, b: Voiced) -> bool:
    """Whether one article says both, in its own voice or on one source's word: sources may differ."""
    one, other = a.statement, b.statement
    return one.article == other.article and one is not other and source_of(one) == source_of(other)


def _same_time(a: Voiced, b: Voiced, slot: str) -> bool:
    """Whether neither tells what was counted before."""
    one, other = a.statement, b.statement
    return slot != "number" or not any(p.search(s.source) for s in (one, other) for p in (BEFORE, _THEN))


def _same_thing(claims: Sequence[Sequence[Claim]], a: Voiced, b: Voiced) -> bool:
    """Whether the two values are of one measure, without the help of a third article."""
    one, other = (
        next((c for c in claims[v.statement.index] if c.mention.start == v.start), None) for v in (a, b)
    )
    if one is None or other is None:
        return True
    if not comparable(one, other) or one.elsewhen != other.elsewhen:
        return False
    if tie(one, other) < 2 - (one.kind == "moment"):
        return False
    if one.kind == "count" and one.noun != other.noun:  # "eleven campers" are some of the 19 missing
        return False
    if one.kind == "clock" and sum(k[0] != "@" for k in one.close & other.close) < _MANY:
        return False
    if _tells_both(claims, one, other) or _tells_both(claims, other, one):
        return False
    sums = [is_sum(c, claims[c.statement.index]) for c in (one, other)]
    return not any(sums)


def _tells_both(claims: Sequence[Sequence[Claim]], one: Claim, other: Claim) -> bool:
    """Whether the sentence of one value tells the other too: "three have died, two of them in falls"."""
    return any(
        c is not one and relation(c.mention, other.mention) is Relation.EQUAL
        for c in claims[one.statement.index]
    )


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
