"""Boosted trees as text, evaluated without any library: judges of values and of lines are such trees.

A tree is one line of its nodes in the order root, left, right: ``feature<=threshold`` for a fork, ``=value``
for a leaf. Scores of all trees are added up; the first line of a file, ``slope shift``, turns the sum into
a calibrated log-odds (Platt, "Probabilistic outputs for support vector machines", 1999).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Feature, threshold, index of the left and of the right child; a leaf has feature -1 and its value.
Node = tuple[int, float, int, int]


@dataclass(frozen=True, slots=True)
class Forest:
    """Boosted trees with their calibration.

    Attributes:
        trees: the nodes of each, the root first.
        slope, shift: what the sum of all trees is multiplied by, and what is added.
    """

    trees: tuple[tuple[Node, ...], ...]
    slope: float = 1.0
    shift: float = 0.0

    def score(self, features: Sequence[float]) -> float:
        """Return the calibrated probability for some features."""
        total = 0.0
        for tree in self.trees:
            feature, threshold, left, right = tree[0]
            while feature >= 0:
                feature, threshold, left, right = tree[left if features[feature] <= threshold else right]
            total += threshold
        return self.probability(total)

    def probability(self, total: float) -> float:
        """Return the calibrated probability for the sum of all trees."""
        return 1 / (1 + math.exp(-min(max(self.slope * total + self.shift, -30.0), 30.0)))


def parse(text: str) -> Forest:
    """Return the forest that a text holds."""
    first, *lines = text.splitlines()
    slope, shift = map(float, first.split())
    return Forest(tuple(_tree(line.split()) for line in lines if line), slope, shift)


def _tree(words: Sequence[str]) -> tuple[Node, ...]:
    """The nodes of a tree; each fork stores the index of its right child."""
    nodes: list[Node] = []
    waiting: list[int] = []
    for at, word in enumerate(words):
        if word[0] == "=":
            nodes.append((-1, float(word[1:]), 0, 0))
            if waiting:
                fork = waiting.pop()
                feature, threshold, left, _ = nodes[fork]
                nodes[fork] = (feature, threshold, left, at + 1)
        else:
            name, _, limit = word.partition("<=")
            nodes.append((int(name), float(limit), at + 1, 0))
            waiting.append(at)
    return tuple(nodes)
