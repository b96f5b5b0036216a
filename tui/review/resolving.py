"""From the words an act was done on to the fact, sentence or article that they belong to today."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from tui.model import Article, Comparison, Fact, Place, Sentence
from tui.model.contradictions import self_contradictions
from tui.review.edits import (
    Anchor,
    ArticleTarget,
    ComparisonTarget,
    FactTarget,
    SentenceTarget,
    Target,
)
from tui.review.reanchoring import Anchored, reanchor

_ALIKE = 0.5  # overlap below which the user should check that a fact is still the same

Span = tuple[str, int, int]
"""Article id, start and end."""


@dataclass(frozen=True, slots=True)
class ResolvedTarget:
    """What a target names today.

    Attributes:
        thing: the fact, sentence, article or comparison.
        overlap: how much of what was named it is, in [0, 1].
        check: whether the words changed or moved so that the user should look.
    """

    thing: Fact | Place | Article | Comparison
    overlap: float = 1.0
    check: bool = False


class Locator:
    """Finds many targets in one comparison."""

    def __init__(self, comparison: Comparison, *, contradictions: bool = False) -> None:
        """Prepare to look things up; the articles are searched only when asked about.

        Args:
            comparison: where to look.
            contradictions: whether a target may name a contradiction inside one article, too.
        """
        self._comparison = comparison
        inside = self_contradictions(comparison) if contradictions else ()
        self._known: tuple[Fact, ...] = (*comparison.facts, *inside)
        self._articles = {a.id: a for a in comparison.articles}
        self._starts: dict[str, list[int]] = {}
        self._sentences: dict[Place, Sentence] = {}
        self._anchored: dict[Anchor, Anchored | None] = {}
        self._facts: dict[Place, list[int]] = {}
        self._spans: dict[int, list[Span]] = {}
        for number, fact in enumerate(self._known):
            for member in fact.members:
                self._facts.setdefault(member.place, []).append(number)

    def words(self, anchor: Anchor) -> Anchored | None:
        """Return the present span of the words of an anchor."""
        if anchor not in self._anchored:
            article = self._articles.get(anchor.article)
            self._anchored[anchor] = reanchor(anchor, article.text) if article else None
        return self._anchored[anchor]

    def places(self, anchor: Anchor) -> list[Place]:
        """Return the sentences that hold the words of an anchor now, those with most of them first."""
        at = self.words(anchor)
        if at is None:
            return []
        article = self._articles[anchor.article]
        shared: list[tuple[int, int]] = []
        for number in range(max(0, self._at(article, at.start)), len(article.sentences)):
            sentence = article.sentences[number]
            if sentence.start >= at.end:
                break
            common = min(sentence.end, at.end) - max(sentence.start, at.start)
            if common > 0:
                shared.append((-common, number))
        return [Place(article.id, article.sentences[number].id) for _, number in sorted(shared)]

    def place(self, anchor: Anchor) -> Place | None:
        """Return the sentence that holds most of the words of an anchor today."""
        return next(iter(self.places(anchor)), None)

    def find(self, target: Target) -> ResolvedTarget | None:
        """Return what a target names today, or None for an orphan."""
        match target:
            case ComparisonTarget():
                return ResolvedTarget(self._comparison)
            case ArticleTarget(article_id):
                article = self._articles.get(article_id)
                return ResolvedTarget(article) if article else None
            case SentenceTarget(anchor):
                place, words = self.place(anchor), self.words(anchor)
                return ResolvedTarget(place, 1.0, words.how != "same") if place and words else None
            case FactTarget():
                return self._fact(target)

    def _fact(self, target: FactTarget) -> ResolvedTarget | None:
        """The fact with the greatest overlap of its sentences, and of its values where both name any."""
        wanted, lost = self._resolve(target.anchors)
        values, values_lost = self._resolve(target.values)
        candidates = {
            number: None
            for anchor in target.anchors
            for place in self.places(anchor)
            for number in self._facts.get(place, ())
        }
        best: tuple[float, float, int] | None = None
        for number in candidates:
            overlap = score = _overlap(wanted, self._fact_spans(number), lost)
            if target.values:
                score += _overlap(values, self._value_spans(number), values_lost)
            if overlap > 0 and (best is None or (score, -number) > (best[0], -best[2])):
                best = (score, overlap, number)
        if best is None:
            return None
        changed = lost or any(a and a.how != "same" for a in map(self.words, target.anchors))
        return ResolvedTarget(self._known[best[2]], best[1], bool(changed) or best[1] < _ALIKE)

    def _resolve(self, anchors: Iterable[Anchor]) -> tuple[list[Span], int]:
        """The present spans of anchors, and how many of their code points are lost."""
        spans: list[Span] = []
        lost = 0
        for anchor in anchors:
            at = self.words(anchor)
            if at:
                spans.append((anchor.article, at.start, at.end))
            else:
                lost += len(anchor.exact)
        return spans, lost

    def _fact_spans(self, number: int) -> list[Span]:
        if number not in self._spans:
            spans: list[Span] = []
            for member in self._known[number].members:
                sentence = self._sentence(member.place)
                spans.append((member.place.article, sentence.start, sentence.end))
            self._spans[number] = spans
        return self._spans[number]

    def _value_spans(self, number: int) -> list[Span]:
        members = self._known[number].members
        return [(v.place.article, v.start, v.end) for m in members for v in m.values]

    def _sentence(self, place: Place) -> Sentence:
        if place not in self._sentences:
            article = self._articles[place.article]
            self._sentences.update((Place(article.id, s.id), s) for s in article.sentences)
        return self._sentences[place]

    def _at(self, article: Article, offset: int) -> int:
        """The number of the last sentence that starts at or before an offset."""
        if article.id not in self._starts:
            self._starts[article.id] = [s.start for s in article.sentences]
        return bisect_right(self._starts[article.id], offset) - 1


def locate(target: Target, comparison: Comparison) -> Fact | Place | Article | Comparison | None:
    """Return what a target names in a comparison, or None for an orphan; for many targets use a Locator.

    Args:
        target: what a note or verdict is attached to.
        comparison: as it is now.
    """
    found = Locator(comparison).find(target)
    return found.thing if found else None


def _overlap(a: list[Span], b: list[Span], lost: int) -> float:
    """Jaccard overlap of two sets of spans, in code points; ``lost`` ones count as shared with nothing."""
    shared = sum(max(0, min(x[2], y[2]) - max(x[1], y[1])) for x in set(a) for y in set(b) if x[0] == y[0])
    union = sum(x[2] - x[1] for x in {*a}) + sum(y[2] - y[1] for y in {*b}) - shared + lost
    return shared / union if union > 0 else 0.0
