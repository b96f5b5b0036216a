"""Which typed values of different articles are told of the same thing, and which contradict each other."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence

from tui.analysis import weights
from tui.analysis.align import Alignment
from tui.analysis.claims import Claim
from tui.analysis.guards import (
    adds_up,
    anchored,
    comparable,
    contrasted,
    distance,
    grows,
    is_sum,
    other_past,
    other_time,
)
from tui.analysis.match_features import (
    Match,
    conflict_features,
    context_of,
    match_features,
    time_features,
)
from tui.analysis.score import logistic
from tui.analysis.values import Relation, relation
from tui.model import Moment, Quantity

_FITS = 0.5  # probability of telling the same thing from which values that go together are paired off
_CLOSE = 0.3  # logarithm of the ratio of two counts up to which one may be a slip for the other
_PROGRESS = 2000  # pairs after which progress is reported
_LEAST = 0.03  # link score under which sentences are not searched for values of one thing


def find_matches(
    alignment: Alignment,
    claims: Sequence[Sequence[Claim]],
    progress: Callable[[float], None] = lambda share: None,
) -> list[Match]:
    """Every pair of claims that may be told of one thing, of sentences that have something in common.

    Args:
        alignment: the scored pairs of sentences.
        claims: of every statement, by its index.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    found: list[Match] = []
    for number, ((i, j), pair) in enumerate(alignment.pairs.items()):
        if number % _PROGRESS == 0:
            progress(0.6 * number / len(alignment.pairs))
        if pair.score >= _LEAST and claims[i] and claims[j]:
            found += _between(pair.score, claims[i], claims[j])
    rank(found, lambda share: progress(0.6 + 0.4 * share))
    return found


def _between(link: float, one: Sequence[Claim], other: Sequence[Claim]) -> list[Match]:
    """Equal values are paired off; those that differ are kept where nothing says they are of other things."""
    found: list[Match] = []
    differing: list[Match] = []
    paired: set[Claim] = set()
    for a in one:
        for b in other:
            if a.kind != b.kind or not comparable(a, b) or not (how := relation(a.mention, b.mention)):
                continue
            match = Match(a, b, how, link, [])
            if how is Relation.DIFFERENT:
                differing.append(match)
            else:
                found.append(match)
                if how is Relation.EQUAL and anchored(a, b, link, _alone(a, one) and _alone(b, other)):
                    paired |= {a, b}
    two_events = not paired and any(map(_measured_otherwise, differing))
    left, right = ([c for c in beside if c not in paired] for beside in (one, other))
    for match in differing:
        if match.a in paired or match.b in paired:
            continue
        match.alone = _alone(match.a, left) and _alone(match.b, right)
        if not anchored(match.a, match.b, link, match.alone):
            continue
        a, b = match.a, match.b
        if two_events and isinstance(a.mention, Moment):
            continue
        if (
            contrasted(a, b)
            or other_past(a, b)
            or (isinstance(a.mention, Quantity) and other_time(a, b) and not grows(a, b))
        ):
            continue
        if bool(match.a.measures) != bool(match.b.measures) and is_sum(match.a, one) != is_sum(
            match.b, other
        ):
            continue
        if not adds_up(match.a, match.b, one) and not adds_up(match.a, match.b, other):
            found.append(match)
    return found


def _measured_otherwise(match: Match) -> bool:
    """Whether two sentences give one measure two values, so that their days may be those of two events."""
    a, b = match.a, match.b
    return isinstance(a.mention, Quantity) and bool(a.measures & b.measures)


def _alone(claim: Claim, beside: Sequence[Claim]) -> bool:
    """Whether a sentence has no other value of the kind, nor another time as exact."""
    return sum(c.kind == claim.kind and _grain(c) == _grain(claim) for c in beside) == 1


def _grain(claim: Claim) -> str:
    return claim.mention.grain if isinstance(claim.mention, Moment) else ""


def rank(matches: Sequence[Match], progress: Callable[[float], None] = lambda share: None) -> None:
    """Score matches, each beside the others its claims take part in.

    Args:
        matches: all of a session.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    best: defaultdict[tuple[int, int, int], float] = defaultdict(float)
    equal: defaultdict[tuple[int, int, int], float] = defaultdict(float)
    crowd: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    contexts = [context_of(m) for m in matches]
    for match, (context, _) in zip(matches, contexts, strict=True):
        for one, other in ((match.a, match.b), (match.b, match.a)):
            key = one.statement.index, one.index, other.statement.article
            best[key] = max(best[key], context + 0.3 * match.link)
            if match.relation is Relation.EQUAL:
                equal[key] = max(equal[key], match.link)
            crowd[one.statement.index, one.kind].add(one.index)
    for number, (match, (context, contained)) in enumerate(zip(matches, contexts, strict=True)):
        if number % _PROGRESS == 0:
            progress(number / len(matches))
        a, b = match.a, match.b
        keys = [(one.statement.index, one.index, other.statement.article) for one, other in ((a, b), (b, a))]
        value = context + 0.3 * match.link
        taken = max(equal[k] for k in keys) if match.relation is not Relation.EQUAL else 0.0
        many = max(len(crowd[c.statement.index, c.kind]) for c in (a, b))
        match.features = [
            *match_features(match, context, contained),
            math.log(many),
            *sorted(value / best[key] if best[key] else 0.0 for key in keys),
            taken,
        ]
        match.slot = logistic(weights.MATCH, match.features)
        if match.relation is Relation.DIFFERENT:
            if isinstance(a.mention, Moment):
                match.conflict = logistic(weights.TIME, time_features(match))
            else:
                match.conflict = logistic(weights.CONFLICT, conflict_features(match))
    _pair_off(matches)


def _pair_off(matches: Sequence[Match]) -> None:
    """Let no value contradict an article of which another value fits it better."""
    fitting: defaultdict[tuple[int, int, int], float] = defaultdict(float)
    for match in matches:
        if match.relation is not Relation.DIFFERENT and _fit(match.a, match.b):
            for one, other in ((match.a, match.b), (match.b, match.a)):
                key = one.statement.index, one.index, other.statement.article
                fitting[key] = max(fitting[key], match.slot)
    for match in matches:
        if match.conflict:
            best = max(
                fitting[one.statement.index, one.index, other.statement.article]
                for one, other in ((match.a, match.b), (match.b, match.a))
            )
            if best >= max(_FITS, match.slot) and not _slip(match):
                match.conflict = 0.0


def _slip(match: Match) -> bool:
    """Whether one article gives two close values of a named thing, so that one of them fits."""
    a, b = match.a, match.b
    return (
        match.alone
        and match.slot >= _FITS
        and a.noun is not None
        and a.noun == b.noun
        and 0 < distance(a, b) <= _CLOSE
    )


def _fit(a: Claim, b: Claim) -> bool:
    """Whether two values that go together are near each other: much fits "at least 20"."""
    x, y = a.mention, b.mention
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return True
    bounds = [min((e for e in (abs(q.low), abs(q.high)) if math.isfinite(e)), default=0.0) for q in (x, y)]
    return math.isfinite(x.high - x.low + y.high - y.low) or abs(bounds[0] - bounds[1]) <= 0.02 * max(bounds)
