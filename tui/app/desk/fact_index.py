"""Lookup tables of the facts of a comparison: by article and sentence, their marks and their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.model import Article, Comparison, Difference, DifferenceKind, Fact, Place, Tier, Value
from tui.model.categories import Category, all_facts, category_of
from tui.model.contradictions import SelfContradiction
from tui.model.sides import exact_first, subject
from tui.model.traces import Traces, unlinked
from tui.model.wording import article_names
from tui.review.blind import MaskedFact

if TYPE_CHECKING:
    from tui.review.applying import Annotation, ReviewedComparison

AGREE, NEAR, UNCLEAR, SINGLE, MASKED = "agree", "near", "unclear", "single", "masked"
DIFFER, WITHIN, POSSIBLE = "differ", "within", "possible"  # surely, in one article, possibly
UPDATE = "update"  # only counted at different times
_BY_SEVERITY = (MASKED, DIFFER, WITHIN, UPDATE, POSSIBLE, NEAR, AGREE, UNCLEAR, SINGLE)
_MARKS = {
    Category.AGREE: AGREE,
    Category.DISAGREE: DIFFER,
    Category.UPDATE: UPDATE,
    Category.POSSIBLE: POSSIBLE,
    Category.WITHIN: WITHIN,
    Category.UNCLEAR: UNCLEAR,
    Category.SINGLE: SINGLE,
}


def mark_of(fact: Fact) -> str:
    """Return the name of the glyph and style of a fact; ``near`` is agreement with a remark."""
    if isinstance(fact, MaskedFact):
        return MASKED
    category = category_of(fact)
    return NEAR if category is Category.AGREE and fact.remarks else _MARKS[category]


def tier_mark(difference: Difference) -> str:
    """Return the name of the glyph and style of one difference of a fact."""
    if difference.tier is Tier.POSSIBLE:
        return POSSIBLE
    return UPDATE if difference.kind is DifferenceKind.UPDATE else DIFFER


def most_serious(marks: set[str]) -> str | None:
    """Return the most important mark, or None where there is none."""
    return next((mark for mark in _BY_SEVERITY if mark in marks), None)


def severity(fact: Fact) -> int:
    """Return how serious a fact is, for sorting: 0 for a disagreement, more for what is less serious."""
    return _BY_SEVERITY.index(mark_of(fact))


class ValueGroup(NamedTuple):
    """Equal values of a fact, and who states them."""

    normalized: str
    values: tuple[Value, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that state it, each once."""
        return tuple(dict.fromkeys(v.place.article for v in self.values))


def value_groups(
    comparison: Comparison, values: tuple[Value, ...], reason: str = ""
) -> tuple[ValueGroup, ...]:
    """Return values grouped by what they mean, in the order they first come; the exact ones of each first.

    Args:
        comparison: the comparison that holds them.
        values: of a fact.
        reason: why they differ, or what they agree in; of exact values those come first that it quotes.
    """
    groups: dict[str, list[Value]] = {}
    for value in values:
        groups.setdefault(value.normalized, []).append(value)
    return tuple(ValueGroup(n, tuple(exact_first(comparison, found, reason))) for n, found in groups.items())


@dataclass(frozen=True)
class FactIndex:
    """Tables over one comparison.

    Attributes:
        comparison: what they are of.
        facts: its facts, then the contradictions inside single articles.
        number: of each fact, from 1, by its id.
        facts_at: ids of the facts each sentence states.
        marks: for each article, the gravest mark of its sentences, by their index.
        position: index of each sentence in its article.
        copies: for each article, those that share its text.
        names: what each article is called, by its id.
    """

    comparison: Comparison
    facts: tuple[Fact, ...] = ()
    number: dict[str, int] = field(default_factory=dict)
    facts_at: dict[Place, tuple[str, ...]] = field(default_factory=dict)
    marks: dict[str, dict[int, str]] = field(default_factory=dict)
    position: dict[Place, int] = field(default_factory=dict)
    copies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def fact(self, fact_id: str) -> Fact:
        """Return the fact with this id.

        Raises:
            KeyError: no fact has it.
        """
        return self.facts[self.number[fact_id] - 1]

    def find(self, fact_id: str | None) -> Fact | None:
        """Return the fact with this id, or None where there is none, as after another analysis."""
        return self.fact(fact_id) if fact_id and fact_id in self.number else None

    def is_without(self, fact: Fact, article_id: str) -> bool:
        """Return whether an article could state a fact but is not among those that do.

        A contradiction inside one article concerns no other. Whether the article was searched and leaves the
        fact out is answered by :meth:`~tui.model.Fact.leaves_out`; otherwise no match was found.

        Args:
            fact: any fact of the comparison.
            article_id: any article of it.
        """
        return article_id not in fact.articles and not isinstance(fact, SelfContradiction)

    @cached_property
    def _traces(self) -> Traces:
        return Traces(self.comparison)

    def may_state(self, fact: Fact, article_id: str) -> bool:
        """Return whether an article without a fact holds its values or names, so that it may speak of it.

        Args:
            fact: the fact.
            article_id: of the article.
        """
        outside = self.is_without(fact, article_id) and not fact.leaves_out(article_id)
        return outside and self._traces.found(fact, article_id)

    def outside(self, fact: Fact) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Return the ids of the articles that leave a fact out, may speak of it, and have no match for it."""
        others = [a.id for a in self.comparison.articles if self.is_without(fact, a.id)]
        checked = tuple(a for a in others if fact.leaves_out(a))
        return checked, *unlinked(self._traces, fact, [a for a in others if a not in checked])

    def disputing(self, fact: Fact) -> tuple[Fact, ...]:
        """Return the other facts in which sentences of this one are on a side of a disagreement."""
        ids = {i for member in fact.members for i in self.facts_at.get(member.place, ()) if i != fact.id}
        found = (self.fact(i) for i in sorted(ids, key=self.number.__getitem__))
        return tuple(f for f in found if f.differences and not isinstance(f, SelfContradiction))

    def expected_position(self, fact: Fact, article_id: str) -> int:
        """Return where a fact would be in an article that leaves it out.

        The nearest neighbour of the fact's sentences, in an article that states it, that shares another
        fact with this article shows the place.

        Args:
            fact: a fact that the article does not state.
            article_id: the article without it.

        Returns:
            The index of the sentence it would precede (their number, for the end).
        """
        best: tuple[int, int, int] | None = None
        for member in fact.members:
            sentences = self.comparison.article(member.place.article).sentences
            here = self.position[member.place]
            for offset, there in enumerate(range(here - 1, -1, -1), 1):
                if best is not None and offset > best[0]:
                    break
                if (
                    found := self._shared(Place(member.place.article, sentences[there].id), article_id)
                ) is not None:
                    best = min(best or (offset, 0, found + 1), (offset, 0, found + 1))
                    break
            for offset, there in enumerate(range(here + 1, len(sentences)), 1):
                if best is not None and offset > best[0]:
                    break
                if (
                    found := self._shared(Place(member.place.article, sentences[there].id), article_id)
                ) is not None:
                    best = min(best or (offset, 1, found), (offset, 1, found))
                    break
        return best[2] if best else len(self.comparison.article(article_id).sentences)

    def _shared(self, place: Place, article_id: str) -> int | None:
        for fact_id in self.facts_at.get(place, ()):
            for member in self.fact(fact_id).members:
                if member.place.article == article_id:
                    return self.position[member.place]
        return None


def build_index(comparison: Comparison) -> FactIndex:
    """Work out the tables of a comparison."""
    index = FactIndex(
        comparison,
        all_facts(comparison),
        names=article_names(comparison.articles),
    )
    for article in comparison.articles:
        index.position.update({Place(article.id, s.id): i for i, s in enumerate(article.sentences)})
    marks: dict[str, str] = {}
    at: dict[Place, list[str]] = {}
    for number, fact in enumerate(index.facts, 1):
        index.number[fact.id], marks[fact.id] = number, mark_of(fact)
        for member in fact.members:
            at.setdefault(member.place, []).append(fact.id)
    for place, ids in at.items():
        index.facts_at[place] = tuple(dict.fromkeys(ids))
        if mark := most_serious({marks[fact_id] for fact_id in ids}):
            index.marks.setdefault(place.article, {})[index.position[place]] = mark
    copies: dict[str, list[str]] = {}
    for reuse in comparison.reuse:
        copies.setdefault(reuse.a, []).append(reuse.b)
        copies.setdefault(reuse.b, []).append(reuse.a)
    index.copies.update({a: tuple(b) for a, b in copies.items()})
    return index


CORRECTED = "corrected by the reader"  # evidence of a corrected field, as the sources layer words it


def is_written(annotation: Annotation | None) -> bool:
    """Return whether the user wrote a note or a tag."""
    return annotation is not None and bool(annotation.note or annotation.tags)


def annotated_places(work: ReviewedComparison | None, index: FactIndex, article_id: str) -> Iterator[Place]:
    """Yield the sentences of an article on which, or on a fact of which, the user wrote.

    Args:
        work: the user's edits; None yields nothing.
        index: of the comparison on the desk.
        article_id: the article.
    """
    if work is None:
        return
    yield from (
        p for p, annotation in work.sentences.items() if p.article == article_id and is_written(annotation)
    )
    for fact_id, annotation in work.facts.items():
        if is_written(annotation) and fact_id in index.number:
            members = index.fact(fact_id).members
            yield from (m.place for m in members if m.place.article == article_id)


def added_sentences(work: ReviewedComparison | None, fact: Fact | None) -> frozenset[Place] | None:
    """Return the sentences the user put into a fact, possibly none.

    Args:
        work: the user's edits, or None.
        fact: the fact, or None.

    Returns:
        None where the fact has the sentences that were computed.
    """
    return work.regrouped.get(fact.id) if work and fact else None


def corrected_fields(article: Article) -> tuple[str, ...]:
    """Return what of an article the user corrected: "outlet", "published", ..."""
    return tuple(item.field for item in article.evidence if item.words == CORRECTED)


class Order(StrEnum):
    """Criteria for sorting facts: each puts first what a user most likely looks for."""

    SUBJECT = "subject"  # of first mention, those that ask for one quantity together
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

    by: Order = Order.SUBJECT
    article: str | None = None
    reverse: bool = False

    def next(self, article: str | None) -> Sorting:
        """Return the sorting after this one; ``article`` gives the order when sorting by place."""
        orders = list(Order)
        by = orders[(orders.index(self.by) + 1) % len(orders)]
        return Sorting(by, article if by is Order.PLACE else None)

    def by_place(self, article: str) -> Sorting:
        """Return the order of place in an article; the other way round where that is the order already."""
        same = self.by is Order.PLACE and self.article == article
        return self.turned() if same else Sorting(Order.PLACE, article)

    def turned(self) -> Sorting:
        """Return the same the other way round."""
        return self._replace(reverse=not self.reverse)


BY_SUBJECT = Sorting()


def in_order(facts: Sequence[Fact], sorting: Sorting, index: FactIndex) -> tuple[Fact, ...]:
    """Return facts sorted; equal ones stay in the order of their numbers.

    Args:
        facts: in the order of their numbers.
        sorting: the criterion, and whether it is reversed. By place, facts that the article does not state
            come last.
        index: gives the positions of sentences.
    """
    if sorting.by is Order.PLACE:
        return _in_order_of_place(facts, sorting, index)
    keys: dict[Order, Callable[[Fact], float]] = {
        Order.VERDICT: severity,
        Order.SOURCES: lambda fact: -fact.independent_sources,
        Order.CONFIDENCE: lambda fact: -fact.confidence,
    }
    if sorting.by is Order.SUBJECT:
        first_of: dict[str, int] = {}
        for fact in facts:
            first_of.setdefault(subject(fact), index.number[fact.id])
        keys[Order.SUBJECT] = lambda fact: first_of[subject(fact)]
    key = keys.get(sorting.by, lambda fact: index.number[fact.id])
    return tuple(sorted(facts, key=key, reverse=sorting.reverse))


def _in_order_of_place(facts: Sequence[Fact], sorting: Sorting, index: FactIndex) -> tuple[Fact, ...]:
    """Return facts in the order in which an article states them, then those that it does not state."""
    first: dict[str, int] = {}
    for fact in facts:
        places = [index.position[m.place] for m in fact.members if m.place.article == sorting.article]
        if places:
            first[fact.id] = min(places)
    stated = [fact for fact in facts if fact.id in first]
    stated.sort(key=lambda fact: first[fact.id], reverse=sorting.reverse)
    return (*stated, *(fact for fact in facts if fact.id not in first))
