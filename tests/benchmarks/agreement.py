"""How far the comparison of many articles finds what comparing every two sentences finds.

    python -m tests.benchmarks.agreement [ARTICLES...]

A link counts as found where both sentences are linked, or stand in one fact; a disagreement where two of
its values are set against each other in any. Comparing every two sentences takes minutes from 100 articles.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from tests.generator.events import write
from tui.analysis.alignment import align, candidates
from tui.analysis.pipeline import compare
from tui.model import Comparison, Difference, Place
from tui.sources import read_sources

SIZES = (60,)

Pair = frozenset[object]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares of what one comparison found that another one found too."""

    links: float
    disagreements: float


def agreement(exact: Comparison, other: Comparison) -> Agreement:
    """The shares of the links and disagreements of one comparison that another one has."""
    together = set(_together(other))
    links = [frozenset((link.a, link.b)) for link in exact.links]
    conflicts = {pair for fact in other.facts for one in fact.differences for pair in _conflicts(one)}
    differences = [one for fact in exact.facts for one in fact.differences]
    found = [not conflicts.isdisjoint(_conflicts(one)) for one in differences]
    return Agreement(
        sum(link in together for link in links) / max(1, len(links)), sum(found) / max(1, len(found))
    )


def _together(comparison: Comparison) -> Iterator[frozenset[Place]]:
    for link in comparison.links:
        yield frozenset((link.a, link.b))
    for fact in comparison.facts:
        yield from map(frozenset, combinations([member.place for member in fact.members], 2))


def _conflicts(difference: Difference) -> Iterator[Pair]:
    """Every two values of a difference that are set against each other."""
    for one, other in combinations(difference.values, 2):
        if one.normalized != other.normalized:
            yield frozenset(((one.place, one.start), (other.place, other.start)))


def measure(articles: int) -> tuple[Agreement, Agreement]:
    """What the comparison of one event finds of what comparing every two sentences finds; and vice versa."""
    with tempfile.TemporaryDirectory() as folder:
        given = read_sources(write(5, articles, Path(folder))).articles
    found = compare(given)
    before = align.EXACT
    align.EXACT = candidates.EXACT = sys.maxsize  # both hold the limit
    try:
        exact = compare(given)
    finally:
        align.EXACT = candidates.EXACT = before
    return agreement(exact, found), agreement(found, exact)


def main() -> None:
    """Print a line for each size."""
    print("articles  links found  right  disagreements found  right")
    for size in [int(word) for word in sys.argv[1:]] or list(SIZES):
        found, right = measure(size)
        print(
            f"{size:>8} {found.links:>12.3f} {right.links:>6.3f}"
            f" {found.disagreements:>20.3f} {right.disagreements:>6.3f}"
        )


if __name__ == "__main__":
    main()
