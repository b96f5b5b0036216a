"""How often each two articles agree and differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from tui.model import Comparison, DifferenceKind, Fact, Tier, Verdict


@dataclass(slots=True)
class PairCount:
    """Two articles: on how many facts they agree, surely differ, and perhaps differ."""

    agree: int = 0
    differ: int = 0
    possible: int = 0


Grid = dict[frozenset[str], PairCount]


def agreement_grid(comparison: Comparison) -> Grid:
    """Return the counts of every two articles that state a fact in common, by their ids.

    Updates count as neither: the articles were written at different times.
    """
    grid: Grid = {}
    for fact in comparison.facts:
        if fact.verdict not in (Verdict.AGREE, Verdict.DISAGREE):
            continue
        apart = dict(_apart(fact))
        for pair in map(frozenset, combinations(fact.articles, 2)):
            counts = grid.setdefault(pair, PairCount())
            tier = apart.get(pair)
            if tier is Tier.SURE:
                counts.differ += 1
            elif tier is Tier.POSSIBLE:
                counts.possible += 1
            elif fact.verdict is Verdict.AGREE or _same_side(fact, pair):
                counts.agree += 1
    return grid


def _apart(fact: Fact) -> Iterator[tuple[frozenset[str], Tier]]:
    """Pairs of articles on two sides of a contradiction; sure ones last, as they count."""
    for difference in sorted(fact.differences, key=lambda d: d.tier is Tier.SURE):
        if difference.kind is DifferenceKind.UPDATE:
            continue
        for a, b in combinations(difference.values, 2):
            if a.normalized != b.normalized and a.place.article != b.place.article:
                yield frozenset((a.place.article, b.place.article)), difference.tier


def _same_side(fact: Fact, pair: frozenset[str]) -> bool:
    """Whether two articles give the same value in a difference that parts others."""
    for difference in fact.differences:
        values = {v.normalized for v in difference.values if v.place.article in pair}
        stating = {v.place.article for v in difference.values} & pair
        if len(stating) == len(pair) and len(values) == 1:
            return True
    return False


def pair_words(counts: PairCount | None, agree: str, differ: str, possible: str) -> str:
    """Return the counts of a pair for a cell, "14✓ 2✗"; empty where they state nothing in common.

    Args:
        counts: of the pair, or None.
        agree: sign behind the number of facts they agree on.
        differ: sign behind that of their differences.
        possible: sign behind that of their possible differences.
    """
    if counts is None:
        return ""
    parts = ((counts.agree, agree), (counts.differ, differ), (counts.possible, possible))
    return " ".join(f"{number}{sign}" for number, sign in parts if number)
