"""Which typed values of different articles are told of the same thing.

The features look at what the values are told of, never at the values themselves: so a pair that
agrees teaches the trained score as much as one that differs.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tui.analysis import weights
from tui.analysis.align import Alignment
from tui.analysis.claims import Claim
from tui.analysis.score import logistic
from tui.analysis.values import Relation, relation
from tui.model import Moment, Quantity

MATCH_FEATURES = (
    "link",
    "link_logit",
    "context",
    "contained",
    "close",
    "same_noun",
    "other_noun",
    "one_noun",
    "same_measure",
    "other_measure",
    "same_unit",
    "moment",
    "bare_count",
    "money",
    "duration",
    "rare_kind",
    "crowd",
    "best_row",
    "best_column",
    "taken",
)
_LEAST = 0.03  # link score under which sentences are not searched for values of one thing


@dataclass(slots=True, eq=False)
class Match:
    """Two claims that may be told of one thing.

    Attributes:
        relation: how the values stand to each other.
        slot: probability that both are told of the same thing.
        link: score of their sentences.
    """

    a: Claim
    b: Claim
    relation: Relation
    link: float
    features: list[float]
    slot: float = 0.0


def find_matches(alignment: Alignment, claims: Sequence[Sequence[Claim]]) -> list[Match]:
    """Every pair of comparable claims of sentences that have something in common."""
    found: list[Match] = []
    for (i, j), pair in alignment.pairs.items():
        if pair.score < _LEAST:
            continue
        for a in claims[i]:
            for b in claims[j]:
                if a.kind == b.kind and (how := relation(a.mention, b.mention)):
                    found.append(Match(a, b, how, pair.score, []))
    rank(found)
    return found


def rank(matches: Sequence[Match]) -> None:
    """Score matches, each beside the others its claims take part in."""
    best: defaultdict[tuple[int, int, int], float] = defaultdict(float)
    equal: defaultdict[tuple[int, int, int], float] = defaultdict(float)
    crowd: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    contexts = [_context(m) for m in matches]
    for match, (context, _) in zip(matches, contexts, strict=True):
        for one, other in ((match.a, match.b), (match.b, match.a)):
            key = one.statement.index, one.index, other.statement.article
            best[key] = max(best[key], context + 0.3 * match.link)
            if match.relation is Relation.EQUAL:
                equal[key] = max(equal[key], match.link)
            crowd[one.statement.index, one.kind].add(one.index)
    for match, (context, contained) in zip(matches, contexts, strict=True):
        a, b = match.a, match.b
        keys = [(one.statement.index, one.index, other.statement.article) for one, other in ((a, b), (b, a))]
        value = context + 0.3 * match.link
        taken = max(equal[k] for k in keys) if match.relation is not Relation.EQUAL else 0.0
        many = max(len(crowd[c.statement.index, c.kind]) for c in (a, b))
        match.features = _features(match, context, contained) + [
            math.log(many),
            value / best[keys[0]] if best[keys[0]] else 0.0,
            value / best[keys[1]] if best[keys[1]] else 0.0,
            taken,
        ]
        match.slot = logistic(weights.MATCH, match.features)


def _context(match: Match) -> tuple[float, float]:
    """Weighted Jaccard overlap and containment of what the two values are told of."""
    x, y = match.a.context, match.b.context
    if len(x) > len(y):
        x, y = y, x
    common = sum(min(w, y[k]) for k, w in x.items() if k in y)
    union = match.a.total + match.b.total - common
    least = min(match.a.total, match.b.total)
    return (common / union if union else 0.0), (common / least if least else 0.0)


def _features(match: Match, context: float, contained: float) -> list[float]:
    a, b = match.a, match.b
    x, y = a.mention, b.mention
    measures = _measures(a), _measures(b)
    kind = a.kind
    link = min(max(match.link, 0.001), 0.999)
    return [
        match.link,
        math.log(link / (1 - link)),
        context,
        contained,
        min(len(a.close & b.close), 3) / 3,
        float(a.noun is not None and a.noun == b.noun),
        float(None not in (a.noun, b.noun) and a.noun != b.noun),
        float((a.noun is None) != (b.noun is None)),
        float(bool(measures[0] & measures[1])),
        float(bool(measures[0] ^ measures[1])),
        float(x.normalized.split()[-1:] == y.normalized.split()[-1:]),
        float(isinstance(x, Moment)),
        float(kind == "count" and a.noun is None and b.noun is None),
        float(kind.startswith("money")),
        float(kind == "duration"),
        float(kind not in ("count", "moment", "duration", "ordinal", "percent") and ":" not in kind),
    ]


def _measures(claim: Claim) -> frozenset[str]:
    if isinstance(claim.mention, Quantity):
        return claim.mention.qualifiers
    return frozenset({claim.mention.role, claim.mention.grain})
