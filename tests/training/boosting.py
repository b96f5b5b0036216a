"""Gradient boosting of small trees (Friedman 2001, with Newton steps) on binned features: enough for this task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

Array = Any
Tree = tuple[Any, ...]
"""(feature, threshold, tree where at most, tree where above), or (value,) at a leaf."""


@dataclass(frozen=True)
class Settings:
    """How to boost.

    Attributes:
        trees: how many; ``depth``: questions asked one after another in each.
        rate: share of each step taken.
        least: summed weight under which a leaf is not split off.
        ridge: shrinks leaf values.
        bins: thresholds tried for a feature.
    """

    trees: int = 100
    depth: int = 3
    rate: float = 0.08
    least: float = 8.0
    ridge: float = 4.0
    bins: int = 32


def boost(x: Array, y: Array, weight: Array, settings: Settings | None = None) -> tuple[float, list[Tree]]:
    """The starting score (log odds) and the trees that are added to it."""
    settings = settings or Settings()
    edges = [_edges(x[:, f], settings.bins) for f in range(x.shape[1])]
    binned = np.stack([np.searchsorted(e, x[:, f]) for f, e in enumerate(edges)], axis=1)
    mean = float((weight * y).sum() / weight.sum())
    start = float(np.log(mean / (1 - mean)))
    score = np.full(len(y), start)
    trees: list[Tree] = []
    for _ in range(settings.trees):
        p = 1 / (1 + np.exp(-score))
        gradient, curve = weight * (y - p), weight * p * (1 - p)
        step = np.zeros(len(y))
        trees.append(_grow(binned, edges, gradient, curve, np.arange(len(y)), settings.depth, settings, step))
        score = score + step
    return start, trees


def _edges(column: Array, bins: int) -> Array:
    values = np.unique(column)
    if len(values) > bins:
        values = np.unique(np.quantile(column, np.linspace(0, 1, bins + 1)))
    return (values[:-1] + values[1:]) / 2


def _grow(
    binned: Array,
    edges: list[Array],
    gradient: Array,
    curve: Array,
    rows: Array,
    depth: int,
    s: Settings,
    step: Array,
) -> Tree:
    g, h = gradient[rows].sum(), curve[rows].sum()
    best: tuple[float, int, int] = (1e-6, -1, -1)
    if depth:
        for feature, edge in enumerate(edges):
            if not len(edge):
                continue
            size = len(edge) + 1
            gs = np.cumsum(np.bincount(binned[rows, feature], gradient[rows], size))[:-1]
            hs = np.cumsum(np.bincount(binned[rows, feature], curve[rows], size))[:-1]
            gain = gs**2 / (hs + s.ridge) + (g - gs) ** 2 / (h - hs + s.ridge) - g**2 / (h + s.ridge)
            gain[(hs < s.least / 4) | (h - hs < s.least / 4)] = -1
            cut = int(np.argmax(gain))
            if gain[cut] > best[0]:
                best = float(gain[cut]), feature, cut
    _, feature, cut = best
    if feature < 0:
        value = float(s.rate * g / (h + s.ridge))
        step[rows] = value
        return (round(value, 4),)
    low = binned[rows, feature] <= cut
    return (
        feature,
        round(float(edges[feature][cut]), 4),
        _grow(binned, edges, gradient, curve, rows[low], depth - 1, s, step),
        _grow(binned, edges, gradient, curve, rows[~low], depth - 1, s, step),
    )


def predict(start: float, trees: list[Tree], x: Array) -> Array:
    """Probabilities for rows of features."""
    score = np.full(len(x), start)
    for tree in trees:
        score += _leaf(tree, x, np.arange(len(x)))
    return 1 / (1 + np.exp(-score))


def _leaf(tree: Tree, x: Array, rows: Array) -> Array:
    if len(tree) == 1:
        return np.full(len(rows), tree[0])
    feature, threshold, low, high = tree
    below = x[rows, feature] <= threshold
    out = np.empty(len(rows))
    out[below] = _leaf(low, x, rows[below])
    out[~below] = _leaf(high, x, rows[~below])
    return out
