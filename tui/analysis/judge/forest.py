"""The forests of this package by their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources import files

from tui.forest import Forest, parse

LOADED: dict[str, Forest] = {}
"""Forests by name, as they were read; training puts others in their place for a while."""


def forest(name: str) -> Forest:
    """Return the forest of this name that is part of the package, read once."""
    if name not in LOADED:
        LOADED[name] = parse(files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8"))
    return LOADED[name]


def few_scores(name: str) -> Callable[[Sequence[Sequence[float]]], list[float]]:
    """Return what scores rows of features by the forest of this name, one row after the other."""
    trees = forest(name)
    return lambda rows: [trees.score(row) for row in rows]


def many_scores(name: str) -> Callable[[Sequence[Sequence[float]]], list[float]]:
    """Return the same for many rows at a time; loads NumPy."""
    from tui.analysis.judge.forest_arrays import ForestArrays

    return ForestArrays(forest(name)).scores
