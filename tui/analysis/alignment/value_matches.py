"""How values of one kind relate in many pairs of sentences, and the features that follow for each pair."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

import numpy as np

from tui.analysis.alignment.features import AFFINITY_WEIGHTS, ValueMatch
from tui.analysis.alignment.incidence import Indexes, Numbers, Rows, spans
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import (
    affinity,
    affinity_key,
    comparable,
    comparable_key,
    is_distinctive,
)
from tui.analysis.reporting import reported
from tui.analysis.statements import Corpus, value_key
from tui.analysis.values.relation import Relation, relation, wording
from tui.model import Mention, Moment, Quantity

_SMALL = 3  # counts up to this are often equal by chance
_BY_CHANCE = 0.4  # weight of such a match
_RELATIONS = (None, Relation.EQUAL, Relation.COMPATIBLE, Relation.DIFFERENT)
_EQUAL, _COMPATIBLE, _DIFFERENT = 1, 2, 3
_HOW = {_EQUAL: Relation.EQUAL, _COMPATIBLE: Relation.COMPATIBLE, _DIFFERENT: Relation.DIFFERENT}


class ValueMatches:
    """The matches of values of one kind in pairs of statements.

    Attributes:
        features: what they say for each pair, by the names of the features.
    """

    def __init__(
        self,
        corpus: Corpus,
        claims: Sequence[Sequence[Claim]],
        rows: Rows,
        progress: Callable[[float], None],
    ) -> None:
        """Compare the values of every pair.

        Args:
            corpus: the statements of all articles, with the weights of their words.
            claims: for each statement, by its index in the corpus, its values with their clauses.
            rows: the pairs of statements.
            progress: called with the share done, from 0 to 1; it may raise to cancel.
        """
        self._claims = [claim for own in claims for claim in own]
        pair, x, y = _of_one_kind(claims, self._claims, rows, progress)
        progress(0.0)
        how = _relations(self._claims, x, y, progress)
        progress(0.0)
        kept_rows = np.flatnonzero(how)
        pair, x, y, how = pair[kept_rows], x[kept_rows], y[kept_rows], how[kept_rows]
        affinities = _affinities(self._claims, x, y, how, progress)
        kept_rows = np.flatnonzero(affinities >= 0)
        self._pair, self._x, self._y, self._how, self._affinity = (
            pair[kept_rows],
            x[kept_rows],
            y[kept_rows],
            how[kept_rows],
            affinities[kept_rows],
        )
        self._listed = tuple(part.tolist() for part in (self._x, self._y, self._how, self._affinity))
        self._bounds: list[int] = np.searchsorted(self._pair, np.arange(len(rows.first) + 1)).tolist()
        self.features = self._features(corpus, len(rows.first))

    def of(self, pair: int) -> Sequence[ValueMatch]:
        """Return the matches of a pair, in the order of their values."""
        start, end = self._bounds[pair], self._bounds[pair + 1]
        if start == end:
            return ()
        return [
            ValueMatch(self._claims[x], self._claims[y], _HOW[how], affinity)
            for x, y, how, affinity in zip(*(part[start:end] for part in self._listed), strict=True)
        ]

    def _features(self, corpus: Corpus, pairs: int) -> dict[str, Numbers]:
        moment = np.array([isinstance(c.mention, Moment) for c in self._claims], dtype=bool)[self._x]
        weight = np.array([corpus.value_weights[value_key(c.mention)] for c in self._claims])
        worth = np.minimum(weight[self._x], weight[self._y]) * np.array(AFFINITY_WEIGHTS)[self._affinity]
        small = np.array([_is_small(c.mention) for c in self._claims], dtype=bool)[self._x]
        worth = np.where(small, worth * _BY_CHANCE, worth)
        equal, near, other = (self._how == how for how in (_EQUAL, _COMPATIBLE, _DIFFERENT))

        def summed(chosen: np.ndarray[tuple[int], np.dtype[np.bool_]], most: float) -> Numbers:
            at = np.flatnonzero(chosen)
            sums = (_summed(self._pair[at], own[at], worth[at], pairs) for own in (self._x, self._y))
            found: Numbers = np.minimum(np.minimum(*sums), most) / most
            return found

        apart = np.bincount(self._pair[other], minlength=pairs).astype(np.float64)
        return {
            "equal_numbers": summed(equal & ~moment, 3.0),
            "near_numbers": summed(near & ~moment & (self._affinity > 0), 2.0),
            "same_slot": summed(other & ~moment & (self._affinity > 1), 2.0),
            "other_values": np.minimum(apart, 3) / 3,
            "equal_dates": summed(equal & moment, 2.0),
            "near_dates": summed(near & moment, 2.0),
        }


def _is_small(mention: Mention) -> bool:
    return isinstance(mention, Quantity) and mention.dimension == "count" and abs(mention.low) <= _SMALL


def _summed(pair: Indexes, claim: Indexes, worth: Numbers, pairs: int) -> Numbers:
    """For each pair the sum over its values of the most that one is worth."""
    found = np.zeros(pairs)
    if len(pair):
        order = np.lexsort((claim, pair))
        pair, claim = pair[order], claim[order]
        starts = np.flatnonzero(np.r_[True, (pair[1:] != pair[:-1]) | (claim[1:] != claim[:-1])])
        np.add.at(found, pair[starts], np.maximum.reduceat(worth[order], starts))
    return found


def _of_one_kind(
    claims: Sequence[Sequence[Claim]],
    flat: Sequence[Claim],
    rows: Rows,
    progress: Callable[[float], None],
) -> tuple[Indexes, Indexes, Indexes]:
    """Every two values of one kind in the pairs: the pair, and the numbers of the values."""
    kinds: dict[str, int] = {}
    kind: Indexes = np.array([kinds.setdefault(c.kind, len(kinds)) for c in flat], dtype=np.int64)
    sizes: Indexes = np.array([len(own) for own in claims], dtype=np.int64)
    starts = np.cumsum(sizes) - sizes
    found: list[tuple[Indexes, Indexes, Indexes]] = []
    for one, pairs in reported(rows, progress):
        if not sizes[one]:
            continue
        others = rows.second[pairs]
        has = np.flatnonzero(sizes[others])
        if not len(has):
            continue
        ys, _ = spans(starts[others[has]], sizes[others[has]])
        where = np.repeat(pairs.start + has, sizes[others[has]])
        for x in range(starts[one], starts[one] + sizes[one]):
            same = np.flatnonzero(kind[ys] == kind[x])
            if len(same):
                found.append((where[same], np.full(len(same), x), ys[same]))
    if not found:
        none = np.zeros(0, dtype=np.int64)
        return none, none, none
    pair, x_all, y_all = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.lexsort((y_all, x_all, pair))
    return pair[order], x_all[order], y_all[order]


def _relations(claims: Sequence[Claim], x: Indexes, y: Indexes, progress: Callable[[float], None]) -> Indexes:
    """The relation of each two values as an index into ``_RELATIONS``; equal wordings are compared once."""
    known: dict[Hashable, int] = {}
    number = np.array([known.setdefault(wording(c.mention), len(known)) for c in claims], dtype=np.int64)
    sample = np.zeros(max(1, len(known)), dtype=np.int64)
    sample[number] = np.arange(len(claims))
    keys, back = np.unique(number[x] * len(known) + number[y], return_inverse=True)
    ones, others = (sample[part].tolist() for part in np.divmod(keys, max(1, len(known))))
    found = [
        _RELATIONS.index(relation(claims[one].mention, claims[other].mention))
        for one, other in reported(zip(ones, others, strict=True), progress)
    ]
    return np.array(found, dtype=np.int64)[back]


def _affinities(
    claims: Sequence[Claim], x: Indexes, y: Indexes, how: Indexes, progress: Callable[[float], None]
) -> Indexes:
    """The affinity of the two values of each match, -1 where nothing lets them be of one thing.

    Clauses in the same words say the same of their values, so each two are looked at once.
    """
    known: dict[Hashable, int] = {}
    number = [
        known.setdefault((comparable_key(c), affinity_key(c)), len(known)) for c in reported(claims, progress)
    ]
    numbers = np.array(number, dtype=np.int64)
    _, first, back = np.unique(numbers[x] * len(known) + numbers[y], return_index=True, return_inverse=True)
    found = [
        _affinity(claims[one], claims[other], relation_number)
        for one, other, relation_number in reported(
            zip(x[first].tolist(), y[first].tolist(), how[first].tolist(), strict=True), progress
        )
    ]
    return np.array(found, dtype=np.int64)[back]


def _affinity(a: Claim, b: Claim, how: int) -> int:
    if comparable(a, b):
        return affinity(a, b) or int(how == _EQUAL and is_distinctive(a))
    return 0 if how == _EQUAL and is_distinctive(a) else -1
