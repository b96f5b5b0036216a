"""Which articles may speak of a fact though none of their sentences was linked: they hold what it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui.model import Comparison, Fact, Place

_HEDGES = str.maketrans("", "", "~<>≥≤")  # of a value as compared: "about 600" is looked for as 600


class Traces:
    """The values and names of each article of a comparison, to be asked for those of a fact."""

    def __init__(self, comparison: Comparison) -> None:
        """Collect the values and names of all sentences."""
        from tui.model.mentions import Moment, Name, Quantity

        self._values: dict[str, set[str]] = {a.id: set() for a in comparison.articles}
        self._names: dict[str, list[frozenset[str]]] = {a.id: [] for a in comparison.articles}
        self._named: dict[Place, frozenset[str]] = {}
        for place, mentions in comparison.mentions.items():
            if place.article not in self._values:
                continue
            names = frozenset(
                m.normalized.split()[-1] for m in mentions if isinstance(m, Name) and m.normalized
            )
            self._named[place] = names
            self._names[place.article].append(names)
            self._values[place.article].update(
                m.normalized.translate(_HEDGES) for m in mentions if isinstance(m, Quantity | Moment)
            )
        self._comparison = comparison

    def found(self, fact: Fact, article_id: str) -> bool:
        """Return whether a search of an article for what a fact is about finds something.

        The search is for one of its values; for a fact without any, for a sentence with all names that most
        of its sentences share.

        Args:
            fact: of the comparison.
            article_id: an article that does not state it.
        """
        values = set(self._values_of(fact))
        if values:
            return not values.isdisjoint(self._values.get(article_id, ()))
        count = Counter(name for m in fact.members for name in self._named.get(m.place, ()))
        names = {name for name, number in count.items() if 2 * number > len(fact.members)}
        return bool(names) and any(names <= held for held in self._names.get(article_id, ()))

    def _values_of(self, fact: Fact) -> Iterator[str]:
        for member in fact.members:
            yield from (self._comparison.meaning(value).translate(_HEDGES) for value in member.values)


def unlinked(traces: Traces, fact: Fact, articles: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the articles that perhaps speak of a fact, and those in which no match was found.

    Args:
        traces: of the comparison.
        fact: one of its facts.
        articles: ids of articles that neither state it nor were found to leave it out.
    """
    perhaps = tuple(a for a in articles if traces.found(fact, a))
    return perhaps, tuple(a for a in articles if a not in perhaps)
