"""The categories that facts are counted, marked, filtered and listed by, everywhere the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from tui.model import Comparison, DifferenceKind, Fact, Tier, Verdict
from tui.model.contradictions import SelfContradiction, self_contradictions


class Category(StrEnum):
    """The category of a fact: its verdict, with several kinds of disagreement.

    Attributes:
        AGREE, UNCLEAR, SINGLE: the verdicts.
        DISAGREE: articles surely contradict each other.
        UPDATE: they surely only counted at different times.
        POSSIBLE: they perhaps contradict each other, or counted at different times.
        WITHIN: one article contradicts itself.
    """

    AGREE = "agree"
    DISAGREE = "disagree"
    UPDATE = "update"
    POSSIBLE = "possible"
    WITHIN = "within one article"
    UNCLEAR = "unclear"
    SINGLE = "single"


SIGNS = {
    Category.AGREE: "✓",
    Category.DISAGREE: "✗",
    Category.UPDATE: "↑",
    Category.POSSIBLE: "≠",
    Category.WITHIN: "‡",
    Category.UNCLEAR: "¿",
    Category.SINGLE: "○",
}
"""The sign of each category in text, the same as on the desk."""
WITH_REMARK = "≈"
"""The sign of an agreement with a remark."""
DIFFERING = frozenset({Category.DISAGREE, Category.UPDATE, Category.POSSIBLE})
"""The categories of the facts with the verdict "disagree"."""


def category_of(fact: Fact) -> Category:
    """Return what a fact counts as."""
    if isinstance(fact, SelfContradiction):
        return Category.WITHIN
    if fact.verdict is not Verdict.DISAGREE:
        return Category(fact.verdict.value)
    if fact.tier is Tier.POSSIBLE:
        return Category.POSSIBLE
    sure = [d.kind for d in fact.differences if d.tier is Tier.SURE]
    return Category.UPDATE if sure and DifferenceKind.CONTRADICTION not in sure else Category.DISAGREE


def sign_of(fact: Fact) -> str:
    """Return the sign of a fact, that of its category, or of an agreement with a remark."""
    category = category_of(fact)
    return WITH_REMARK if category is Category.AGREE and fact.remarks else SIGNS[category]


def tally(facts: Iterable[Fact]) -> Counter[Category]:
    """Return how many facts are in each category."""
    return Counter(map(category_of, facts))


def all_facts(comparison: Comparison) -> tuple[Fact, ...]:
    """Return the facts of a comparison, then the contradictions inside single articles."""
    return (*comparison.facts, *self_contradictions(comparison))
