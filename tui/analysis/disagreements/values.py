"""Values of several articles brought together: what differs, grouped by what it describes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from tui.analysis import weights
from tui.analysis.alignment.neighbourhood import log_odds
from tui.analysis.alignment.score import logistic
from tui.analysis.claims.claim import Claim
from tui.analysis.disagreements.disputes import Dispute, Side, ValueOccurrence
from tui.analysis.disagreements.updates import CHANGING, growth, lowest
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.reporting import Progress, reported, silent
from tui.analysis.statements import Corpus
from tui.analysis.titles import value_title
from tui.analysis.values.relation import Relation, relation
from tui.analysis.values.wording import as_worded
from tui.languages.words import word_classes
from tui.model import DifferenceKind, Moment, Quantity, Tier
from tui.model.wording import listing

SHOWN = 0.1  # probability of a conflict from which two values are brought together
DOUBTED = 0.6  # confidence at most, where a rule that often holds speaks against a cluster
CLUSTER_FEATURES = ("best_pair", "is_time", "is_count", "second_pair", "claims", "changing")
_JOINS = 0.5  # share of the probability of a cluster's first pair from which another one adds a value to it
_FITS = 0.55  # share of a pair's probability that a value must reach on average with all of the cluster
_SHOWN = 0.85  # share of it that a value must reach on average to be set against the others
_VAGUE = 0.3  # width of a number relative to its size from which it says little
_LEAST = 0.3  # probability of being of one thing that a value must reach, on average with all of a cluster
_UNCONFIRMED = -4.0  # log-odds in place of those of a second pair, where there is none
_LIKELY = 0.5  # probability from which two values are shown by themselves
_MANY = 8  # values of one thing, from which more make it no surer
_SAME = 0.6  # probability from which a value that says the same as one of a cluster joins it


@dataclass(slots=True, eq=False)
class ValueCluster:
    """Claims that describe one thing, some of which cannot all be right.

    Attributes:
        claims: in reading order.
        sides: those of the claims that surely answer one question, grouped into compatible values.
        pairs: of the sides, those of values that differ, likeliest first.
    """

    claims: list[Claim]
    sides: list[list[Claim]]
    pairs: list[ValuePair]

    @property
    def is_time(self) -> bool:
        """Whether its values are days or times of day."""
        return self.claims[0].kind in ("moment", "clock")

    @property
    def features(self) -> list[float]:
        """What its confidence rests on, in the order of :data:`CLUSTER_FEATURES`."""
        return [
            log_odds(self.pairs[0].same),
            float(self.is_time),
            float(self.claims[0].kind == "count"),
            self._second_pair,
            float(min(len(self.claims), _MANY)),
            float(any(c.measures & CHANGING for side in self.sides for c in side)),
        ]

    @property
    def _second_pair(self) -> float:
        """The log-odds of the likeliest pair of other sentences, which confirms the first."""
        first = self.pairs[0].pair
        return next((log_odds(p.same) for p in self.pairs if p.pair is not first), _UNCONFIRMED)

    @property
    def is_doubtful(self) -> bool:
        """Whether a rule that often holds speaks against it."""
        return self.pairs[0].is_doubtful

    @property
    def confidence(self) -> float:
        """Calibrated probability that it is a real disagreement."""
        sure = logistic(weights.THREAD, self.features)
        return min(sure, DOUBTED) if self.is_doubtful else sure

    @property
    def is_shown(self) -> bool:
        """Whether enough of such clusters are right, or two values by themselves likely conflict."""
        return self.confidence >= weights.POSSIBLE or self.pairs[0].same >= _LIKELY

    @property
    def is_sure(self) -> bool:
        """Whether such clusters are right nine times in ten."""
        return self.confidence >= weights.SURE


class _Joined:
    """The pairs of a comparison, by their values."""

    def __init__(self, pairs: Sequence[ValuePair], progress: Progress) -> None:
        self.same: defaultdict[Claim, list[Claim]] = defaultdict(list)
        self.pairs: defaultdict[Claim, dict[Claim, ValuePair]] = defaultdict(dict)
        self.same_sentence: defaultdict[tuple[int, str], dict[Claim, None]] = defaultdict(dict)
        for pair in reported(pairs, progress):
            for claim in (pair.a, pair.b):
                self.same_sentence[claim.statement.index, claim.kind][claim] = None
            self.pairs[pair.a][pair.b] = self.pairs[pair.b][pair.a] = pair
            if not pair.differs and pair.same >= _SAME and not _measured_otherwise(pair.a, pair.b):
                self.same[pair.a].append(pair.b)
                self.same[pair.b].append(pair.a)

    def saying_the_same(self, pair: ValuePair) -> list[Claim]:
        """Return the values that say the same as one of a pair, the likeliest first."""
        found = [(self.pairs[one][other].same, other) for one in (pair.a, pair.b) for other in self.same[one]]
        return [other for _, other in sorted(found, key=lambda item: -item[0])]

    def fits(self, claim: Claim, members: Sequence[Claim], least: float) -> bool:
        """Return whether a value answers the question of some others likely enough, on average.

        A sentence answers a question once, and an article never in two ways: neither has a second value in
        a cluster. A word for some fits more than one side, and is in none.
        """
        if not members:
            return True
        if _is_vague(claim):
            return False
        if any(_answered(m, claim) or _measured_otherwise(m, claim) for m in members):
            return False
        same_sentence = self.same_sentence[claim.statement.index, claim.kind]
        return self._mean(claim, members) >= max(least, *(self._mean(c, members) for c in same_sentence))

    def may_open(self, pair: ValuePair) -> bool:
        """Return whether two values make a cluster, so that neither is bound to one that comes to nothing."""
        return not _is_vague(pair.a) and self.fits(pair.b, [pair.a], _least(pair))

    def _mean(self, claim: Claim, members: Sequence[Claim]) -> float:
        """How likely a value answers the question of some others, on average."""
        known = self.pairs[claim]
        met = [known[m].same for m in members if m in known and not _measured_otherwise(claim, m)]
        return sum(met) / len(met) if met else 0.0

    def cluster(self, first: ValuePair, members: Sequence[Claim]) -> ValueCluster:
        """Return the members as a cluster; its sides hold those that likely conflict with all before them."""
        shown = [first.a, first.b]
        for claim in members:
            met = (self.pairs[claim].get(m) for m in shown)
            conflicts = [pair.same for pair in met if pair and pair.differs]
            if claim not in shown and sum(conflicts) >= _SHOWN * first.same * max(1, len(conflicts)):
                shown.append(claim)
        shown.sort(key=_order)
        apart = (self.pairs[a].get(b) for i, a in enumerate(shown) for b in shown[i + 1 :])
        pairs = sorted((p for p in apart if p and p.differs), key=lambda p: -p.same)
        return ValueCluster(sorted(members, key=_order), sides_of(shown), pairs)


def _least(pair: ValuePair) -> float:
    """How likely a value must answer the question of what a pair brings it to."""
    return max(_LEAST, _FITS * pair.same)


def _is_vague(claim: Claim) -> bool:
    """Whether a number is but a word for some: "several", "hundreds", which fits more than one side."""
    return isinstance(claim.mention, Quantity) and _VAGUE < width(claim) < inf


def _answered(member: Claim, claim: Claim) -> bool:
    """Whether a sentence has a value in a cluster already, or its article another one."""
    if member.statement.article != claim.statement.article:
        return False
    apart = relation(member.mention, claim.mention) is Relation.DIFFERENT
    return apart or member.statement is claim.statement


def _measured_otherwise(a: Claim, b: Claim) -> bool:
    """Whether two values name their measures, and name no common one: the dead, the hurt."""
    return bool(a.measures and b.measures and a.measures.isdisjoint(b.measures))


def conflict_clusters(pairs: Sequence[ValuePair], progress: Progress = silent) -> list[ValueCluster]:
    """Return the clusters in which values differ, most confident first.

    The likeliest pair opens a cluster. A further value joins it where it conflicts nearly as likely with
    what is there, or says the same as a value of it; so no weak pair ties two things together.

    Args:
        pairs: values of two articles, each with the probability that both answer one question.
        progress: called again and again; it may raise to cancel.
    """
    joined = _Joined(pairs, progress)
    conflicts = sorted(
        (p for p in pairs if p.differs and p.same >= SHOWN),
        key=lambda p: (-p.same, *_order(p.a), *_order(p.b)),
    )
    clusters: list[list[Claim]] = []
    home: dict[Claim, int] = {}
    first: list[ValuePair] = []
    for pair in reported(conflicts, progress):
        known = [home[c] for c in (pair.a, pair.b) if c in home]
        if len(known) == 2 or (known and pair.same < _JOINS * first[known[0]].same):
            continue
        if not known:
            if not joined.may_open(pair):
                continue
            known = [len(clusters)]
            clusters.append([])
            first.append(pair)
        members = clusters[known[0]]
        least = _least(pair)
        for one in (pair.a, pair.b, *joined.saying_the_same(pair)):
            if one not in home and joined.fits(one, members, least):
                home[one] = known[0]
                members.append(one)
    opened = list(zip(first, clusters, strict=True))
    return [joined.cluster(pair, members) for pair, members in reported(opened, progress, every=50)]


def value_disputes(corpus: Corpus, pairs: Sequence[ValuePair], progress: Progress = silent) -> list[Dispute]:
    """Return disputes about numbers and times; "six weeks" counts as a number.

    Args:
        corpus: the statements of all articles.
        pairs: values of two articles, each with the probability that both answer one question.
        progress: called again and again; it may raise to cancel.
    """
    shown = [t for t in conflict_clusters(pairs, progress) if t.is_shown]
    spans = [{occurrence(c).order for side in t.sides for c in side} for t in shown]
    # "six weeks" is read as a length and as a time: what it differs from is told once, by most articles.
    shown = [t for t, own in zip(shown, spans, strict=True) if not any(own < other for other in spans)]
    clusters = sorted(shown, key=lambda cluster: cluster.claims[0].kind == "moment")
    return [_dispute(corpus, cluster) for cluster in reported(clusters, progress, every=20)]


def _dispute(corpus: Corpus, cluster: ValueCluster) -> Dispute:
    sides = [_side(side) for side in cluster.sides]
    exact = [_exact(side).mention for side in cluster.sides]
    set_apart = [c for side in cluster.sides for c in side]
    shown = listing(map(as_worded, exact))
    open_ended = any(isinstance(c.mention, Quantity) and c.mention.high == inf for c in set_apart)
    exclude = "differ" if open_ended else f"cannot {'both' if len(sides) == 2 else 'all'} be right"
    why = f"{shown} {exclude}"
    kind = DifferenceKind.CONTRADICTION
    if grown := growth(corpus, cluster.sides):
        sizes = listing([as_worded(_exact(side).mention) for side in sorted(cluster.sides, key=lowest)])
        kind, why = DifferenceKind.UPDATE, f"{sizes}: {grown}"
    return Dispute(
        slot="date" if cluster.is_time else "number",
        title=value_title(
            set_apart, word_classes(corpus.articles[set_apart[0].statement.article].language).light
        ),
        sides=sides,
        why=why,
        confidence=cluster.confidence,
        tier=Tier.SURE if cluster.is_sure else Tier.POSSIBLE,
        kind=kind,
        related=[_side([c]) for c in cluster.claims if c not in set_apart],
    )


def _side(claims: Sequence[Claim]) -> Side:
    """Compatible values, under the most exact of them."""
    return Side(_exact(claims).mention.normalized, [occurrence(c) for c in claims])


def _exact(claims: Sequence[Claim]) -> Claim:
    """The most exact of compatible values, a day before a weekday without one; of several the first.

    Of times, the shortest.
    """

    def inexact(claim: Claim) -> tuple[bool, float, int, str, tuple[int, int]]:
        value = claim.mention
        if isinstance(value, Moment):
            return not value.low, width(claim), len(value.text), value.normalized, _order(claim)
        return False, width(claim), 0, "", _order(claim)

    return min(claims, key=inexact)


def _order(claim: Claim) -> tuple[int, int]:
    return claim.statement.index, claim.index


def occurrence(claim: Claim) -> ValueOccurrence:
    """Return the value of a claim, as it takes part in a dispute."""
    return ValueOccurrence(claim.statement, claim.mention.start, claim.mention.end)


def sides_of(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Group claims into sides of compatible values; exact ones first, so that "dozens" joins one."""
    sides: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (width(c), _order(c))):
        for side in sides:
            if all(relation(claim.mention, c.mention) is not Relation.DIFFERENT for c in side):
                side.append(claim)
                break
        else:
            sides.append([claim])
    for side in sides:
        side.sort(key=_order)
    return sorted(sides, key=lambda side: _order(side[0]))


def width(claim: Claim) -> float:
    """Return how inexact a value is: its width relative to its size; for times, its days."""
    mention = claim.mention
    if isinstance(mention, Moment):
        return float((mention.high - mention.low).days) if mention.low and mention.high else 0.0
    width = mention.high - mention.low
    return width / (abs(mention.low) + abs(mention.high) or 1.0) if width < inf else inf
