"""The second round of scoring: features of a pair that come from the scores of the other pairs.

Two sentences that both match a sentence of a third article likely match each other, and a sentence
that has a better partner elsewhere likely has no second one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from tui.analysis.alignment.features import FEATURES, Pair

NEIGHBOUR_FEATURES = (
    "score",
    "lesser_gap",  # to the best other partner of either sentence
    "greater_gap",
    "best",
    "third",
    "thirds",
    "neighbour",
    "lesser_mass",
    "greater_mass",
    "sense_jaccard",
    "equal_numbers",
)
_JACCARD, _NUMBERS = FEATURES.index("sense_jaccard"), FEATURES.index("equal_numbers")
_FAINT = 0.05  # scores under which a third sentence says nothing
_CLOSE = ((-1, -1), (1, 1))


def shared_features(first: Sequence[float]) -> tuple[float, float]:
    """Return the features that both rounds of scoring use: of shared words and of equal numbers."""
    return first[_JACCARD], first[_NUMBERS]


class ScoredPairs:
    """All scored pairs of a comparison, to look at one among the others."""

    def __init__(self, pairs: Iterable[Pair], scores: Sequence[float]) -> None:
        self._scores: dict[tuple[int, int], float] = {}
        self._article: dict[int, int] = {}
        self._rows: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
        self._partners: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for pair, score in zip(pairs, scores, strict=True):
            a, b = pair.a, pair.b
            self._scores[a.index, b.index] = score
            for one, other in ((a, b), (b, a)):
                self._article[one.index] = one.article
                self._rows[one.index, other.article].append(score)
                if score > _FAINT:
                    self._partners[one.index][other.index] = score
        for row in self._rows.values():
            row.sort(reverse=True)
        self._sums = {key: sum(row) for key, row in self._rows.items()}

    def features(self, pair: Pair, first: tuple[float, float]) -> list[float]:
        """Return the features of a pair for the second round, in the order of :data:`NEIGHBOUR_FEATURES`.

        Args:
            pair: one of those given.
            first: what :func:`shared_features` returns for the first round.
        """
        a, b = pair.a, pair.b
        score = self._scores[a.index, b.index]
        odds = log_odds(score)
        keys = (a.index, b.article), (b.index, a.article)
        row, column = (self._rows[key] for key in keys)
        thirds = self._thirds(pair)
        return [
            odds,
            *sorted(odds - log_odds(_best_other(line, score)) for line in (row, column)),
            float(score >= row[0] and score >= column[0]),
            max(thirds, default=0.0),
            min(sum(thirds), 2.0) / 2,
            self._neighbour(pair),
            *sorted(min(self._sums[key] - score, 3.0) for key in keys),
            *first,
        ]

    def _thirds(self, pair: Pair) -> list[float]:
        one, other = self._partners[pair.a.index], self._partners[pair.b.index]
        article, a, b = self._article, pair.a.article, pair.b.article
        both = [c for c in one.keys() & other.keys() if a != article[c] != b]
        return [min(one[c], other[c]) for c in sorted(both)]

    def _neighbour(self, pair: Pair) -> float:
        a, b = pair.a, pair.b
        return max(
            (
                self._scores.get((a.index + i, b.index + j), 0.0)
                for i, j in _CLOSE
                if self._article.get(a.index + i) == a.article and self._article.get(b.index + j) == b.article
            ),
            default=0.0,
        )


def _best_other(row: Sequence[float], own: float) -> float:
    """The best score of a row apart from one's own; rows are sorted, best first."""
    if len(row) < 2:
        return 0.0
    return row[1] if row[0] == own else row[0]


def log_odds(p: float) -> float:
    """Return the logit of a probability, kept finite."""
    p = min(max(p, 0.001), 0.999)
    return math.log(p / (1 - p))
