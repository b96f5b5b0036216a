"""All scores of a session of some thousand statements side by side, to add up many of them at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np

from tui.analysis.alignment.features import Pair


class ScoreMatrix:
    """The scores of pairs, by row and column; 8 bytes for each two statements."""

    def __init__(self, pairs: Mapping[tuple[int, int], Pair], statements: int) -> None:
        """Write down the scores.

        Args:
            pairs: every pair compared, by the indexes of its statements.
            statements: how many there are.
        """
        self._scores = np.zeros((statements, statements))
        ends = np.array(list(pairs), dtype=np.int64).reshape(-1, 2)
        scores = np.fromiter((pair.score for pair in pairs.values()), np.float64, len(pairs))
        self._scores[ends[:, 0], ends[:, 1]] = self._scores[ends[:, 1], ends[:, 0]] = scores

    def between(self, one: Collection[int], other: Collection[int]) -> float:
        """Return the sum of the scores of all pairs of a statement of one group with one of another.

        Args:
            one: indexes of statements.
            other: those of others.
        """
        rows = np.fromiter(sorted(one), np.int64, len(one))
        columns = np.fromiter(sorted(other), np.int64, len(other))
        return float(self._scores[rows[:, np.newaxis], columns].sum())
