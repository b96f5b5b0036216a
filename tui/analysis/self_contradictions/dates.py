"""One event that an article dates twice: two sentences with the same event words and different days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import comparable
from tui.analysis.disagreements.values import voiced
from tui.analysis.self_contradictions.totals import Conflict
from tui.analysis.statements import Session
from tui.analysis.values.relation import Relation, relation
from tui.model import Moment

# Two clauses with so many words of meaning in common, names apart, of that weight, and that share of all
# their words, tell one event; so do two sentences with twice as many that name one time each.
_FEW, _WEIGHT, _SHARE = 3, 8.0, 0.4
_MANY = 6
_MOST = 300  # dates of one article beyond which it is a list, whose entries are events of their own


def date_conflicts(session: Session, claims: Sequence[Sequence[Claim]]) -> Iterator[Conflict]:
    """The two tellings of each event that one article dates differently, and both dates as shown."""
    for statements in session.by_article:
        moments = [c for s in statements for c in claims[s.index] if _is_day_of(c)]
        if len(moments) > _MOST:
            continue
        for a, b in combinations(moments, 2):
            if (
                a.statement is not b.statement
                and comparable(a, b)
                and relation(a.mention, b.mention) is Relation.DIFFERENT
                and (_one_clause(session, a, b) or _one_sentence(a, b, claims))
            ):
                one, other = (voiced(c) for c in (a, b))
                yield one, other, (a.mention.normalized, b.mention.normalized)


def _is_day_of(claim: Claim) -> bool:
    """Whether it dates an event of the past, and neither a report of it nor a stretch of time."""
    return isinstance(claim.mention, Moment) and claim.kind == "moment" and claim.mention.role == "at"


def _one_clause(session: Session, a: Claim, b: Claim) -> bool:
    shared = a.close & b.close
    weight = sum(session.weights[k] for k in sorted(shared))
    if sum(k[0] != "@" for k in shared) < _FEW or weight < _WEIGHT:
        return False
    return weight >= _SHARE * sum(session.weights[k] for k in sorted(a.close | b.close))


def _one_sentence(a: Claim, b: Claim, claims: Sequence[Sequence[Claim]]) -> bool:
    if any(sum(c.kind == "moment" for c in claims[x.statement.index]) > 1 for x in (a, b)):
        return False
    return sum(k in b.statement.senses for k in a.statement.senses if k[0] not in "@#") >= _MANY
