"""Two typed values side by side, and what the trained scores look at.

The features of a match look at what the values are told of, never at the values themselves: so a pair
that agrees teaches the trained score as much as one that differs.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from rapidfuzz import fuzz

from tui.analysis.claims import Claim
from tui.analysis.guards import distance, other_names, other_time, tie
from tui.analysis.values import Relation
from tui.model import Moment, Quantity

MATCH_FEATURES = (
    "link",
    "link_logit",
    "context",
    "contained",
    "near",
    "close",
    "rarest_close",
    "same_noun",
    "other_noun",
    "one_noun",
    "same_measure",
    "one_measure",
    "other_remark",
    "same_unit",
    "moment",
    "clock",
    "bare_count",
    "count",
    "money",
    "duration",
    "percent",
    "other_time",
    "other_names",
    "crowd",
    "lesser_share",  # of the best that either value reaches in the other article
    "greater_share",
    "taken",
)
CONFLICT_FEATURES = (
    "slot",
    "distance",
    "taken",
    "link",
    "hedged",
    "elsewhen",
    "time",
    "near",
    "tie",
    "certain",
    "twin",
    "clock",
    "other_time",
    "other_names",
    "alone",
)
TIME_FEATURES = (
    *CONFLICT_FEATURES,
    "days",
    "same_grain",
    "same_role",
    "one_relative",
    "both_relative",
    "shorter",
    "ahead",
    "ahead_link",
    "clock_tie",
    "years",
    "contained",
    "beside_number",
    "greater_share",
)


@dataclass(slots=True, eq=False)
class Match:
    """Two claims that may be told of one thing.

    Attributes:
        relation: how the values stand to each other.
        slot: probability that both are told of the same thing.
        conflict: probability that they contradict each other; 0 where the values do not differ.
        link: score of their sentences.
        alone: whether, equal values paired off, neither sentence has another value of the kind.
    """

    a: Claim
    b: Claim
    relation: Relation
    link: float
    features: list[float]
    slot: float = 0.0
    conflict: float = 0.0
    alone: bool = False


def conflict_features(match: Match) -> list[float]:
    """What tells a contradiction from values of different things, in the order of CONFLICT_FEATURES."""
    slot = min(max(match.slot, 0.001), 0.999)
    a, b = match.a, match.b
    hedged = [getattr(c.mention, "hedge", None) is not None for c in (a, b)]
    return [
        math.log(slot / (1 - slot)),
        distance(a, b),
        match.features[-1],
        match.link,
        float(any(hedged)),
        float(a.elsewhen != b.elsewhen),
        float(a.kind in ("moment", "clock")),
        _nearness(a, b),
        tie(a, b) / 2,
        float(match.link >= 0.9),
        max(0.0, fuzz.ratio(a.statement.sorted_words, b.statement.sorted_words) / 100 - 0.7),
        float(a.kind == "clock"),
        float(other_time(a, b)),
        float(other_names(a, b)),
        float(match.alone),
    ]


def time_features(match: Match) -> list[float]:
    """The same for two times, in the order of TIME_FEATURES."""
    a, b = match.a, match.b
    x, y = a.mention, b.mention
    assert isinstance(x, Moment)
    assert isinstance(y, Moment)
    link = min(max(match.link, 0.001), 0.999)
    planned = float(bool(a.ahead and b.ahead))
    return [
        *conflict_features(match),
        _days(a, b),
        float(x.grain == y.grain),
        float(x.role == y.role),
        float(_reckoned(x) or _reckoned(y)),
        float(_reckoned(x) and _reckoned(y)),
        math.log(min(len(c.statement.terms) for c in (a, b)) + 1),
        planned,
        planned * math.log(link / (1 - link)),
        float(a.kind == "clock") * tie(a, b) / 2,
        float(x.grain == y.grain == "year"),
        match.features[MATCH_FEATURES.index("contained")],
        float(any(isinstance(m, Quantity) for c in (a, b) for m in c.statement.mentions)),
        match.features[MATCH_FEATURES.index("greater_share")],
    ]


def _reckoned(moment: Moment) -> bool:
    """Whether it is a day reckoned from that of publication: "today", "on Monday"."""
    return moment.relative and moment.grain in ("day", "time")


def _days(a: Claim, b: Claim) -> float:
    """How far two days lie apart, from 0: a logarithm, as a week matters among days and not among years."""
    x, y = a.mention, b.mention
    if not (isinstance(x, Moment) and isinstance(y, Moment) and x.low and x.high and y.low and y.high):
        return 0.0
    return math.log1p(max((x.low - y.high).days, (y.low - x.high).days, 0)) / 4


def _nearness(a: Claim, b: Claim) -> float:
    """How much the words nearest to both values have in common, from 0 to 1; classed words weigh 1."""
    shared = (
        x * b.near[k] * max(a.context.get(k, 0.0), b.context.get(k, 0.0), float(k[0] == "~"))
        for k, x in a.near.items()
        if k in b.near
    )
    return min(1.0, math.fsum(shared) / 4)


def context_of(match: Match) -> tuple[float, float]:
    """Weighted Jaccard overlap and containment of what the two values are told of."""
    x, y = match.a.context, match.b.context
    if len(x) > len(y):
        x, y = y, x
    common = sum(min(w, y[k]) for k, w in x.items() if k in y)
    union = match.a.total + match.b.total - common
    least = min(match.a.total, match.b.total)
    return (common / union if union else 0.0), (common / least if least else 0.0)


def match_features(match: Match, context: float, contained: float) -> list[float]:
    """What tells whether two values are told of one thing: MATCH_FEATURES but for the last four of rank."""
    a, b = match.a, match.b
    x, y = a.mention, b.mention
    one, other = a.measures, b.measures
    kind = a.kind
    link = min(max(match.link, 0.001), 0.999)
    close = a.close & b.close
    return [
        match.link,
        math.log(link / (1 - link)),
        context,
        contained,
        _nearness(a, b),
        min(len(close), 4) / 4,
        max((a.context[k] for k in close), default=0.0) / 5,
        float(a.noun is not None and a.noun == b.noun),
        float(None not in (a.noun, b.noun) and a.noun != b.noun),
        float((a.noun is None) != (b.noun is None)),
        float(bool(one & other)),
        float(bool(one) != bool(other)),
        float(a.remarks != b.remarks),
        float(x.normalized.split()[-1:] == y.normalized.split()[-1:]),
        float(kind == "moment"),
        float(kind == "clock"),
        float(kind == "count" and a.noun is None and b.noun is None),
        float(kind == "count"),
        float(kind.startswith("money")),
        float(kind == "duration"),
        float(kind == "percent"),
        float(other_time(a, b)),
        float(other_names(a, b)),
    ]
