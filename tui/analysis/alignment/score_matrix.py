"""All scores of a session of some thousand statements side by side, to add up many of them at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from tui.analysis.alignment.features import Pair


class ScoreMatrix:
    """The scores of pairs, by row and column; 8 bytes for each two statements."""

    def __init__(self, pairs: Mapping[tuple[int, int], Pair], articles: Sequence[int]) -> None:
        """Write down the scores.

        Args:
            pairs: every pair compared, by the indexes of its statements.
            articles: the index of the article of each statement.
        """
        self._articles = np.array(articles, dtype=np.int64)
        self._scores = np.zeros((len(articles), len(articles)))
        ends = np.fromiter((i for key in pairs for i in key), np.int64, 2 * len(pairs)).reshape(-1, 2)
        scores = np.fromiter((pair.score for pair in pairs.values()), np.float64, len(pairs))
        self._scores[ends[:, 0], ends[:, 1]] = self._scores[ends[:, 1], ends[:, 0]] = scores

    def between(self, one: Collection[int], other: Collection[int]) -> tuple[float, int]:
        """Return the sum of the scores of all pairs of two articles, and their number.

        Args:
            one: indexes of statements.
            other: those of others; the first statement of a pair is of those, the second of these.
        """
        rows = np.fromiter(sorted(one), np.int64, len(one))[:, np.newaxis]
        columns = np.fromiter(sorted(other), np.int64, len(other))
        apart = self._articles[rows] != self._articles[columns]
        return float(self._scores[rows, columns].sum()), int(np.count_nonzero(apart))
