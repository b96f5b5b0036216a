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
        self._most = max(articles, default=0) + 1
        table = np.zeros((len(articles), len(articles)))
        ends = np.fromiter((i for key in pairs for i in key), np.int64, 2 * len(pairs)).reshape(-1, 2)
        scores = np.fromiter((pair.score for pair in pairs.values()), np.float64, len(pairs))
        table[ends[:, 0], ends[:, 1]] = table[ends[:, 1], ends[:, 0]] = scores
        self._flat = table.ravel()

    def between(self, one: Collection[int], other: Collection[int]) -> tuple[float, int]:
        """Return the sum of the scores of all pairs of two articles, and their number.

        Args:
            one: indexes of statements.
            other: those of others; the first statement of a pair is of those, the second of these.
        """
        rows, columns = (np.fromiter(sorted(group), np.int64, len(group)) for group in (one, other))
        places = (rows * len(self._articles))[:, np.newaxis] + columns
        counts = [np.bincount(self._articles.take(at), minlength=self._most) for at in (rows, columns)]
        apart = len(rows) * len(columns) - int(counts[0] @ counts[1])
        return float(np.add.reduce(self._flat.take(places.ravel()))), apart
