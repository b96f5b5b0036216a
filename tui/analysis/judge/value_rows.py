"""Features of two values pair by pair, for comparisons of some ten articles."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Hashable

from tui.analysis.alignment.neighbourhood import log_odds
from tui.analysis.claims.claim import Claim, content
from tui.analysis.claims.comparable import anchored, is_other_thing
from tui.analysis.judge.equal_values import EqualValues
from tui.analysis.judge.feature_groups import GROUPS, side_by_side
from tui.analysis.judge.traits import context_of, is_alone, more
from tui.analysis.judge.value_features import VALUE_FEATURES
from tui.analysis.judge.value_pairs import DifferingValues, ValuePair
from tui.analysis.values.relation import Relation

KNOWN = 0.1  # link score, and overlap of the words, from which an equal value counts as a witness
# Where the features begin that depend on more than the words of two sentences.
_LINK, _BEST_LINK, _ANCHORED, _TIE, _RANK, _JACCARD, _ROW, _STATED, _PUBLISHED = map(
    VALUE_FEATURES.index,
    (
        *("link", "best_link_a", "anchored", "tie", "rank_least", "jaccard", "row", "stated_by_other"),
        "published_gap",
    ),
)


class ValueRows:
    """The value pairs of a comparison, to look at one among the others."""

    def __init__(self, met: DifferingValues) -> None:
        """Note what the pairs say of each other."""
        self._corpus, self._claims = met.corpus, met.claims
        self._best_link: defaultdict[tuple[int, int], float] = defaultdict(float)
        for pair in met.alignment.all_pairs():
            for key in ((pair.a.index, pair.b.article), (pair.b.index, pair.a.article)):
                self._best_link[key] = max(self._best_link[key], pair.score)
        known: dict[Hashable, int] = {}
        self._numbers = {c: known.setdefault(content(c), len(known)) for own in met.claims for c in own}
        self._known: dict[tuple[int, int], array[float]] = {}
        self._other_things: dict[tuple[int, int], bool] = {}
        self._context: dict[tuple[int, int], float] = {}
        self._best: defaultdict[tuple[Claim, int], float] = defaultdict(float)
        self._equal: dict[tuple[Claim, int], tuple[float, float]] = {}
        self._sides: defaultdict[Claim, set[int]] = defaultdict(set)
        self._met: defaultdict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
        for one in met.pairs:
            self._meet(one)
        self._stated = EqualValues(claim for own in met.claims for claim in own)
        self._groups = [
            (tuple(map(VALUE_FEATURES.index, group.names)), group.of)
            for group in (*GROUPS, side_by_side(self._stated))
        ]

    def _meet(self, one: ValuePair) -> None:
        """Note what a pair says of the values next to it."""
        context = self._context_of(one)
        self._met[one.pair.a.index, one.pair.b.index][one.differs] += 1
        for key in _keys(one):
            self._best[key] = max(self._best[key], context)
        if one.relation is Relation.EQUAL:
            for key in _keys(one):
                link, near = self._equal.get(key, (0.0, 0.0))
                self._equal[key] = max(link, one.pair.score), max(near, context)
            if one.pair.score >= KNOWN and context >= KNOWN:
                self._sides[one.a].add(one.b.statement.article)
                self._sides[one.b].add(one.a.statement.article)

    def _wordings(self, one: ValuePair) -> tuple[int, int]:
        """Numbers of what both values say, the same for copies of their sentences."""
        return self._numbers[one.a], self._numbers[one.b]

    def _context_of(self, one: ValuePair) -> float:
        key = self._wordings(one)
        if key not in self._context:
            self._context[key] = context_of(one.a, one.b)[0]
        return self._context[key]

    def is_other_thing(self, one: ValuePair) -> bool:
        """Return whether the words say that the values are of two things, so that they cannot conflict."""
        key = self._wordings(one)
        if key not in self._other_things:
            self._other_things[key] = is_other_thing(one.a, one.b)
        return self._other_things[key]

    def features(self, one: ValuePair) -> list[float]:
        """Return what the judge looks at, in the order of :data:`VALUE_FEATURES`."""
        key = self._wordings(one)
        if known := self._known.get(key):
            found = known.tolist()
        else:
            found = self._of_the_words(one)
            self._known[key] = array("d", found)
        self._add_places(one, found)
        return found

    def _of_the_words(self, one: ValuePair) -> list[float]:
        """The features that copies of the two sentences share; 0 for the others."""
        a, b = one.a, one.b
        others = self._claims[a.statement.index], self._claims[b.statement.index]
        found = [0.0] * len(VALUE_FEATURES)
        for places, of in self._groups:
            for place, feature in zip(places, of(a, b, others), strict=True):
                found[place] = feature
        return found

    def _add_places(self, one: ValuePair, found: list[float]) -> None:
        """Fill in what depends on where the sentences are, and on what is next to them."""
        a, b, pair = one.a, one.b, one.pair
        link, context = pair.score, self._context_of(one)
        found[_LINK : _LINK + 2] = link, log_odds(link)
        best = [
            self._best_link[pair.a.index, pair.b.article],
            self._best_link[pair.b.index, pair.a.article],
        ]
        keys = _keys(one)
        equals = [self._equal.get(k, (0.0, 0.0)) for k in keys]
        found[_BEST_LINK : _BEST_LINK + 6] = (
            *sorted(link / max(line, 1e-6) for line in best),
            *sorted(context / self._best[k] if self._best[k] else 0.0 for k in keys),
            max(e[0] for e in equals),
            max(e[1] for e in equals),
        )
        alone = all(is_alone(c, self._claims[c.statement.index]) for c in (a, b))
        found[_ANCHORED] = float(found[_TIE] > 0 or anchored(a, b, link, alone))
        ranks = sorted((pair.a.rank, pair.b.rank))
        found[_RANK : _RANK + 3] = *ranks, ranks[1] - ranks[0]
        found[_JACCARD] = pair.jaccard
        found[_ROW : _ROW + 2] = sorted(best)
        states = self._states(a, b.statement.article), self._states(b, a.statement.article)
        found[_STATED : _STATED + 4] = (
            float(states[0]) + float(states[1]),
            *sorted((float(len(self._sides[a])), float(len(self._sides[b])))),
            float(all(states)),
        )
        apart = self._published_apart(a, b)
        met = self._met[pair.a.index, pair.b.index]
        found[_PUBLISHED : _PUBLISHED + 4] = abs(apart), apart * more(a, b), float(met[0]), float(met[1])

    def _published_apart(self, a: Claim, b: Claim) -> float:
        """1 where the first article is the later one, -1 where it is the earlier; 0 where that is unknown."""
        one, other = (self._corpus.day_of(c.statement.article) for c in (a, b))
        return float(one > other) - float(one < other) if one and other else 0.0

    def _states(self, claim: Claim, article: int) -> bool:
        """Whether an article states a value of the kind that equals a claim's, of something like it."""
        return bool(self._stated.where(claim).articles >> article & 1)


def _keys(one: ValuePair) -> tuple[tuple[Claim, int], tuple[Claim, int]]:
    """Each value, and the article in which it looks for its partner."""
    return (one.a, one.b.statement.article), (one.b, one.a.statement.article)
