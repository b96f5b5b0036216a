"""Features of two values for thousands of pairs at a time, in arrays.

Every group of features is worked out once for claims that are alike to it; what depends on other pairs is
summed up in arrays. The features are those of :mod:`.value_rows`, to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from copy import copy

import numpy as np
import numpy.typing as npt

from tui.analysis.alignment.align import Alignment
from tui.analysis.alignment.incidence import Indexes, Numbers
from tui.analysis.alignment.neighbourhood import log_odds
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import anchored
from tui.analysis.judge import feature_keys, value_features
from tui.analysis.judge.equal_values import EqualValues
from tui.analysis.judge.feature_groups import GROUPS, OTHER_THING, WORDS, FeatureGroup, side_by_side
from tui.analysis.judge.forest_arrays import ForestArrays
from tui.analysis.judge.traits import ClaimsOfSentence, is_alone
from tui.analysis.judge.value_features import VALUE_FEATURES
from tui.analysis.judge.value_pairs import DifferingValues, ValuePair
from tui.analysis.judge.value_rows import KNOWN
from tui.analysis.reporting import reported
from tui.analysis.statements import Corpus
from tui.analysis.values.relation import Relation
from tui.forest import Forest
from tui.model import Quantity

Progress = Callable[[float], None]
Flags = npt.NDArray[np.bool_]
_PROGRESS = 200  # pairs of keys after which progress is reported
_ROWS = 4096  # pairs whose features are held at a time


class ValueArrays:
    """The value pairs of a large comparison, to look at each among the others."""

    def __init__(self, met: DifferingValues, progress: Progress) -> None:
        """Work out what the judge looks at.

        Args:
            met: the pairs, and the comparison that they are of.
            progress: called with the share done, from 0 to 1; it may raise to cancel.
        """
        found = met.pairs
        self._claims = [claim for own in met.claims for claim in own]
        self._others = [own for own in met.claims for _ in own]
        number = {claim: at for at, claim in enumerate(self._claims)}
        self._a = np.fromiter((number[one.a] for one in found), np.int64, len(found))
        self._b = np.fromiter((number[one.b] for one in found), np.int64, len(found))
        self._differs = np.fromiter((one.differs for one in found), np.bool_, len(found))
        words = self._grouped(WORDS, np.arange(len(found)), progress)
        other_thing = self._grouped(OTHER_THING, np.arange(len(found)), progress).column(0)
        self.kept = np.flatnonzero(~self._differs | (other_thing == 0))
        stated = EqualValues(reported(self._claims, progress, 0.5))
        places = _Places(
            met.corpus,
            met.alignment,
            self._claims,
            self._others,
            found,
            self._a,
            self._b,
            words.column(0),
            progress,
        )
        columns = places.columns(stated, self.kept, progress) | {"is_other_thing": other_thing[self.kept]}
        self._groups = [
            self._grouped(group, self.kept, progress)
            for group in (*GROUPS, side_by_side(stated))
            if group not in (WORDS, OTHER_THING)
        ]
        self._groups.append(words.of(self.kept))
        tie = next(group.named("tie") for group in self._groups if "tie" in group.names)
        columns["anchored"] = places.anchored(self.kept, tie)
        self._columns = {VALUE_FEATURES.index(name): column for name, column in columns.items()}

    def judged(self, forest: Forest, differ: bool) -> Iterator[tuple[int, float, bool]]:
        """Yield the numbers of pairs, with the probability of one question and whether it is doubtful.

        Args:
            forest: the trees that weigh such pairs.
            differ: whether those are wanted whose values differ, or the others. Those apart that the words
                separate.
        """
        trees = ForestArrays(forest)
        wanted = np.flatnonzero(self._differs[self.kept] == differ)
        for start in range(0, len(wanted), _ROWS):
            at = wanted[start : start + _ROWS]
            features = self.features(at)
            scores = _settled(features, trees.of_columns(features), differ)
            yield from zip(self.kept[at].tolist(), scores.tolist(), _doubtful(features).tolist(), strict=True)

    def features(self, at: Indexes) -> Numbers:
        """Return a row for each of :data:`.value_features.VALUE_FEATURES`, a column for each pair.

        Args:
            at: numbers of pairs among those kept.
        """
        found = np.zeros((len(VALUE_FEATURES), len(at)))
        for group in self._groups:
            rows = group.rows(at)
            for name, column in zip(group.names, rows, strict=True):
                found[VALUE_FEATURES.index(name)] = column
        for place, column in self._columns.items():
            found[place] = column[at]
        return found

    def _grouped(self, group: FeatureGroup, at: Indexes, progress: Progress) -> _GroupedFeatures:
        return _GroupedFeatures(group, self._claims, self._others, self._a[at], self._b[at], progress)


def _settled(features: Numbers, scores: Numbers, differ: bool) -> Numbers:
    """The same as :func:`.value_features.settled`, of many pairs."""
    if not differ:
        return scores
    of_time = (features[value_features.MOMENT] > 0) | (features[value_features.CLOCK] > 0)
    copies = (features[value_features.MASKED] >= value_features.COPIED) & (features[value_features.KIN] == 1)
    found = np.where(copies & ~of_time, np.maximum(scores, value_features.OF_COPIES), scores)
    found[(features[value_features.BOTH] > 0).any(axis=0)] = 0.0
    return found


def _doubtful(features: Numbers) -> Flags:
    """The same as :func:`.value_features.is_doubtful`, of many pairs."""
    moment, equal, differ = features[value_features.EVENTS]
    doubted = (features[value_features.DOUBTS] > 0).any(axis=0)
    found: Flags = doubted | ((moment > 0) & (equal == 0) & (differ > 1))
    return found


class _GroupedFeatures:
    """A group of features of many pairs, worked out once for each two keys."""

    def __init__(
        self,
        group: FeatureGroup,
        claims: Sequence[Claim],
        others: Sequence[ClaimsOfSentence],
        a: Indexes,
        b: Indexes,
        progress: Progress,
    ) -> None:
        self.names = group.names
        first, self._at = _once(numbered(group.key, reported(claims, progress, 0.5), others), a, b)
        rows: list[float] = []
        for number, (x, y) in enumerate(zip(a[first].tolist(), b[first].tolist(), strict=True)):
            if number % _PROGRESS == 0:
                progress(0.5)
            rows += group.of(claims[x], claims[y], (others[x], others[y]))
        self._values = np.array(rows).reshape(len(first), len(group.names)).T.copy()

    def of(self, at: Indexes) -> _GroupedFeatures:
        """Return the group of some of the pairs."""
        found = copy(self)
        found._at = self._at[at]
        return found

    def column(self, number: int) -> Numbers:
        """Return one of the features of all pairs."""
        found: Numbers = self._values[number][self._at]
        return found

    def named(self, name: str) -> Numbers:
        """Return the feature of this name of all pairs."""
        return self.column(self.names.index(name))

    def rows(self, at: Indexes) -> Numbers:
        """Return a row for each feature, of some pairs."""
        found: Numbers = self._values[:, self._at[at]]
        return found


def numbered(
    key: Callable[[Claim, ClaimsOfSentence], Hashable],
    claims: Iterable[Claim],
    others: Sequence[ClaimsOfSentence],
) -> Indexes:
    """Return for each claim the number of its key; equal keys have one number.

    Args:
        key: one of :mod:`.feature_keys`.
        claims: the claims.
        others: for each, the claims of its sentence.
    """
    known: dict[Hashable, int] = {}
    numbers = [known.setdefault(key(c, own), len(known)) for c, own in zip(claims, others, strict=True)]
    return np.array(numbers, dtype=np.int64)


def _once(numbers: Indexes, a: Indexes, b: Indexes) -> tuple[Indexes, Indexes]:
    """Where each two numbers meet first, and for each pair which two they are."""
    _, first, at = np.unique(
        numbers[a] * (len(numbers) + 1) + numbers[b], return_index=True, return_inverse=True
    )
    return first, at


class _Places:
    """The features that depend on where the sentences stand, and on other pairs."""

    def __init__(
        self,
        corpus: Corpus,
        alignment: Alignment,
        claims: Sequence[Claim],
        others: Sequence[ClaimsOfSentence],
        found: Sequence[ValuePair],
        a: Indexes,
        b: Indexes,
        context: Numbers,
        progress: Progress,
    ) -> None:
        self._claims, self._others = claims, others
        self._a, self._b, self._context = a, b, context
        self._articles, self._statements = len(corpus.articles), len(corpus.statements)
        days = [corpus.day_of(n) for n in range(self._articles)]
        order = {day: n for n, day in enumerate(sorted({"", *days}))}
        self._days: Indexes = np.array([order[day] for day in days], dtype=np.int64)
        self._article: Indexes = np.array([c.statement.article for c in claims], dtype=np.int64)
        self._statement: Indexes = np.array([c.statement.index for c in claims], dtype=np.int64)
        self._rank = np.array([c.statement.rank for c in claims])
        self._low = np.array([c.mention.low if isinstance(c.mention, Quantity) else np.nan for c in claims])
        self._alone = np.array([is_alone(c, own) for c, own in zip(claims, others, strict=True)])
        progress(0.5)
        self._link = np.array([one.pair.score for one in found])
        self._jaccard = np.array([one.pair.jaccard for one in found])
        self._differs = np.array([one.differs for one in found])
        self._equal = np.array([one.relation is Relation.EQUAL for one in found])
        self._keys = a * self._articles + self._article[b], b * self._articles + self._article[a]
        progress(0.5)
        self._best_link = self._best_links(corpus, alignment, progress)
        progress(0.5)

    def _best_links(self, corpus: Corpus, alignment: Alignment, progress: Progress) -> _Greatest:
        """The best score of each sentence in each other article."""
        count = len(alignment.pairs) + len(alignment.represented)
        article: Indexes = np.array([s.article for s in corpus.statements], dtype=np.int64)
        ends: Indexes = np.fromiter(
            (s.index for pair in reported(alignment.all_pairs(), progress, 0.5) for s in (pair.a, pair.b)),
            np.int64,
            2 * count,
        )
        scores = np.fromiter((pair.score for pair in alignment.all_pairs()), np.float64, count)
        one, other = ends[::2], ends[1::2]
        keys = np.r_[one * self._articles + article[other], other * self._articles + article[one]]
        return _Greatest(keys, np.r_[scores, scores])

    def columns(self, stated: EqualValues, at: Indexes, progress: Progress) -> dict[str, Numbers]:
        """Return the features of some pairs by their names.

        Args:
            stated: all values of the comparison.
            at: numbers of the pairs.
            progress: called again and again; it may raise to cancel.
        """
        a, b, link, keys = self._a[at], self._b[at], self._link[at], [key[at] for key in self._keys]
        equal = np.flatnonzero(self._equal)
        all_keys = np.r_[self._keys[0], self._keys[1]]
        equal_keys = np.r_[self._keys[0][equal], self._keys[1][equal]]
        twice = [np.r_[of, of] for of in (self._context, self._link[equal], self._context[equal])]
        best_context = _Greatest(all_keys, twice[0])
        contexts = [_ratio(self._context[at], best_context.of(key)) for key in keys]
        equal_link, equal_context = (_Greatest(equal_keys, of) for of in twice[1:])
        lines = [
            self._best_link.of(self._statement[x] * self._articles + self._article[y])
            for x, y in ((a, b), (b, a))
        ]
        sides = self._sides()
        states = self._states(stated, a, b, progress), self._states(stated, b, a, progress)
        apart = np.sign(self._days[self._article[a]] - self._days[self._article[b]])
        apart = np.where((self._days[self._article[a]] > 0) & (self._days[self._article[b]] > 0), apart, 0)
        more = (self._low[a] > self._low[b]).astype(float) - (self._low[a] < self._low[b])
        return {
            "link": link,
            "link_logit": np.array([log_odds(score) for score in link.tolist()]),
            "jaccard": self._jaccard[at],
            **_ordered("best_link_a", "best_link_b", *(link / np.maximum(line, 1e-6) for line in lines)),
            **_ordered("lesser_context", "greater_context", *contexts),
            "equal_link": np.maximum(*(equal_link.of(key) for key in keys)),
            "equal_context": np.maximum(*(equal_context.of(key) for key in keys)),
            **_ordered("rank_least", "rank_most", self._rank[a], self._rank[b]),
            "rank_gap": np.abs(self._rank[a] - self._rank[b]),
            **_ordered("row", "column", *lines),
            "stated_by_other": states[0].astype(float) + states[1],
            **_ordered("sides_least", "sides_most", sides[a], sides[b]),
            "says_both": (states[0] & states[1]).astype(float),
            "published_gap": np.abs(apart).astype(float),
            "later_more": apart * more,
            **self._met(at),
        }

    def _met(self, at: Indexes) -> dict[str, Numbers]:
        """How many values of both sentences are compatible, and how many differ."""
        _, sentences = np.unique(
            self._statement[self._a] * self._statements + self._statement[self._b], return_inverse=True
        )
        return {
            name: np.bincount(sentences, weights=chosen)[sentences[at]]
            for name, chosen in (("sentence_equal", ~self._differs), ("sentence_differ", self._differs))
        }

    def _sides(self) -> Numbers:
        """For each claim the number of other articles that state its value of something like it."""
        chosen = self._equal & (self._link >= KNOWN) & (self._context >= KNOWN)
        told = np.unique(np.r_[self._keys[0][chosen], self._keys[1][chosen]])
        found: Numbers = np.bincount(told // self._articles, minlength=len(self._article)).astype(float)
        return found

    def _states(self, stated: EqualValues, a: Indexes, b: Indexes, progress: Progress) -> Flags:
        """Whether the article of the second value states one that equals the first, of something like it."""
        topics = numbered(feature_keys.topic, self._claims, self._others)
        _, first, at = np.unique(
            topics[a] * self._articles + self._article[b], return_index=True, return_inverse=True
        )
        found = [
            bool(stated.where(self._claims[x]).articles >> article & 1)
            for x, article in reported(
                zip(a[first].tolist(), self._article[b[first]].tolist(), strict=True), progress, 0.5
            )
        ]
        return np.array(found, dtype=np.bool_)[at]

    def anchored(self, at: Indexes, tie: Numbers) -> Numbers:
        """Return whether the values of some pairs may be set against each other.

        Args:
            at: numbers of the pairs.
            tie: how firmly their words tie them.
        """
        a, b = self._a[at], self._b[at]
        found = (tie > 0).astype(float)
        for loose in np.flatnonzero((tie == 0) & self._alone[a] & self._alone[b]).tolist():
            one, other = self._claims[a[loose]], self._claims[b[loose]]
            found[loose] = float(anchored(one, other, float(self._link[at[loose]]), True))
        return found


class _Greatest:
    """The greatest of the numbers of each key."""

    def __init__(self, keys: Indexes, values: Numbers) -> None:
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]][: len(keys)])
        self._keys = ordered[starts]
        self._values = np.maximum.reduceat(values[order], starts) if len(starts) else values

    def of(self, keys: Indexes) -> Numbers:
        """Return the greatest number of each of some keys, 0 where there is none."""
        if not len(self._keys):
            return np.zeros(len(keys))
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        found: Numbers = np.where(self._keys[at] == keys, self._values[at], 0.0)
        return found


def _ratio(above: Numbers, below: Numbers) -> Numbers:
    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)


def _ordered(lesser: str, greater: str, one: Numbers, other: Numbers) -> dict[str, Numbers]:
    return {lesser: np.minimum(one, other), greater: np.maximum(one, other)}
