"""The cosines of a sentence with many representatives at a time."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np


class Cosines:
    """Adds up what a sentence shares with the representatives that hold its words."""

    def __init__(self) -> None:
        self._indexes = array("q")
        self._norms = array("d")

    def add(self, index: int, norm: float) -> int:
        """Add a representative.

        Args:
            index: of the sentence, behind those of all before.
            norm: its Euclidean length.

        Returns:
            Its number among the representatives.
        """
        self._indexes.append(index)
        self._norms.append(norm)
        return len(self._indexes) - 1

    def near(
        self, shared: Sequence[tuple[float, array[int]]], norm: float, least: float
    ) -> list[tuple[float, int]]:
        """Return negated cosine and index of the representatives that share enough, the most similar first.

        Args:
            shared: what each word or value adds to the product, and the numbers of those that hold it.
            norm: length of the sentence.
            least: cosine that is too little.
        """
        held = np.concatenate([np.frombuffer(holders, np.int64) for _, holders in shared])
        worth = np.repeat([weight for weight, _ in shared], [len(holders) for _, holders in shared])
        product = np.bincount(held, weights=worth)
        (found,) = product.nonzero()
        unlikeness = product[found] / (-norm * np.frombuffer(self._norms)[found])
        (enough,) = (unlikeness < -least).nonzero()
        order = enough[unlikeness[enough].argsort(kind="stable")]
        indexes = np.frombuffer(self._indexes, np.int64)[found[order]]
        return list(zip(unlikeness[order].tolist(), indexes.tolist(), strict=True))
