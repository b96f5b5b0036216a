"""Boosted trees evaluated for many rows at a time.

Every fork that a row fails strikes out the leaves on its left; the first leaf that is left is the row's
(Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression
trees", 2015). Trees may have up to sixteen leaves.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tui.forest import Forest, Node

Numbers = npt.NDArray[np.float64]


class ForestArrays:
    """A forest in the layout for many rows."""

    def __init__(self, forest: Forest) -> None:
        """Number the leaves of every tree from left to right, and note what each fork strikes out."""
        self._forest = forest
        self._trees = [_Tree(nodes) for nodes in forest.trees]

    def scores(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """Return the calibrated probabilities for rows of features.

        The same as those of :meth:`.forest.Forest.score`: leaves are added up in the same order.
        """
        if not len(rows):
            return []
        found: list[float] = self.of_columns(np.array(rows, dtype=np.float64, order="F").T).tolist()
        return found

    def of_columns(self, columns: Numbers) -> Numbers:
        """Return the same for a row of each feature, a column for each of what is judged."""
        total = np.zeros(columns.shape[1])
        for tree in self._trees:
            total += tree.leaves(columns)
        return np.array([self._forest.probability(sum_) for sum_ in total.tolist()])


class _Tree:
    """One tree: which leaves its forks strike out, and the value of the first one of any set of leaves."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        values: list[float] = []
        self._forks: list[tuple[int, float, np.uint16]] = []
        self._strike(nodes, 0, values)
        self._all = np.uint16((1 << len(values)) - 1)
        self._first = np.zeros(1 << len(values))
        for leaf, value in enumerate(values):
            self._first[1 << leaf :: 2 << leaf] = value

    def _strike(self, nodes: tuple[Node, ...], at: int, values: list[float]) -> None:
        feature, threshold, left, right = nodes[at]
        if feature < 0:
            values.append(threshold)
            return
        first = len(values)
        self._strike(nodes, left, values)
        self._forks.append((feature, threshold, np.uint16((1 << len(values)) - (1 << first))))
        self._strike(nodes, right, values)

    def leaves(self, columns: Numbers) -> Numbers:
        """Return the values of the leaves that rows come to."""
        struck = np.zeros(columns.shape[1], dtype=np.uint16)
        for feature, threshold, leaves in self._forks:
            struck |= (columns[feature] > threshold) * leaves
        found: Numbers = self._first[self._all ^ struck]
        return found
