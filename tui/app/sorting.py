"""The order of the facts in the matrix."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from tui.app.index import Index, gravity
from tui.model import Fact


class Order(StrEnum):
    """What facts are sorted by: each begins with what a reader wants to see first."""

    NUMBER = "number"  # of first mention
    VERDICT = "verdict"  # disagreements first
    SOURCES = "independent sources"  # most first
    CONFIDENCE = "confidence"  # highest first
    PLACE = "place"  # in one article, from its beginning; what it leaves out comes last


class Sorting(NamedTuple):
    """How facts are sorted.

    Attributes:
        by: the order.
        article: id of the article, for the order of place.
        reverse: the other way round.
    """

    by: Order = Order.NUMBER
    article: str | None = None
    reverse: bool = False

    def next(self, article: str | None) -> Sorting:
        """The sorting after this one; ``article`` is the one whose order of place would be meant."""
        orders = list(Order)
        by = orders[(orders.index(self.by) + 1) % len(orders)]
        return Sorting(by, article if by is Order.PLACE else None)

    def by_place(self, article: str) -> Sorting:
        """The order of place in an article; the other way round where that is the order already."""
        same = self.by is Order.PLACE and self.article == article
        return self.turned() if same else Sorting(Order.PLACE, article)

    def turned(self) -> Sorting:
        """The same the other way round."""
        return self._replace(reverse=not self.reverse)


BY_NUMBER = Sorting()


def in_order(facts: Sequence[Fact], sorting: Sorting, index: Index) -> tuple[Fact, ...]:
    """Facts sorted; those that are equal stay in the order of their numbers."""
    article = sorting.article
    if sorting.by is Order.PLACE:
        first: dict[str, int] = {}
        for fact in facts:
            places = [index.position[m.place] for m in fact.members if m.place.article == article]
            if places:
                first[fact.id] = min(places)
        told = sorted((f for f in facts if f.id in first), key=lambda f: first[f.id], reverse=sorting.reverse)
        return (*told, *(f for f in facts if f.id not in first))

    def key(fact: Fact) -> float:
        if sorting.by is Order.VERDICT:
            return gravity(fact)
        if sorting.by is Order.SOURCES:
            return -fact.independent_sources
        if sorting.by is Order.CONFIDENCE:
            return -fact.confidence
        return index.number[fact.id]

    return tuple(sorted(facts, key=key, reverse=sorting.reverse))
