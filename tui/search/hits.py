"""What was found in one row, and the hits of one fact together."""

from __future__ import annotations

from dataclasses import dataclass

from tui.acts import Target
from tui.model import Article, Comparison, Fact, Place, Sentence
from tui.search.documents import Annotation, Documents, Kind
from tui.search.highlight import Alignment, Span, merged, valued_spans, worded_spans
from tui.search.matching import Marker


@dataclass(frozen=True, slots=True)
class Hit:
    """One row found.

    Attributes:
        kind: what it is.
        text: its words on one line: a sentence, a line of noise, a fact's title, a note or a tag. Untrusted.
        spans: the parts of ``text`` to mark.
        article: where it stands, or what a note is about; None for facts and for notes on facts.
        place: the sentence, or None where it is none.
        marks: the parts of the article's text to mark; empty where the hit is not in an article.
        target: what a note or tag is on, else None.
        by_value: whether only its value, in other words, was found.
    """

    kind: Kind
    text: str
    spans: tuple[Span, ...]
    article: Article | None
    place: Place | None = None
    marks: tuple[Span, ...] = ()
    target: Target | None = None
    by_value: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one fact, in reading order.

    Attributes:
        fact: the fact; None for a hit that belongs to none (noise, a note on an article).
        hits: at least one.
        says: the articles that state the fact, in order; for a hit without a fact, its article.
        comparison: what all of this is of.
    """

    fact: Fact | None
    hits: tuple[Hit, ...]
    says: tuple[Article, ...]
    comparison: Comparison

    @property
    def leaves_out(self) -> tuple[Article, ...]:
        """The articles that do not state the fact, in order; none without a fact."""
        if self.fact is None:
            return ()
        says = {article.id for article in self.says}
        return tuple(article for article in self.comparison.articles if article.id not in says)


class HitMaker:
    """Makes hits of rows, with what to mark in them."""

    def __init__(self, documents: Documents, markers: tuple[Marker, ...], by_value: int) -> None:
        """For rows of these documents, of which ``by_value`` were found only by value."""
        self._documents = documents
        self._markers = markers
        self._by_value = by_value

    def hit(self, row: int) -> Hit:
        """The hit of a row."""
        documents = self._documents
        item, text, article = documents.items[row], documents.texts[row], documents.article_of(row)
        spans = worded_spans(text, self._markers)
        by_value = bool(self._by_value >> row & 1)
        kind = documents.kind_of(row)
        if isinstance(item, Annotation):
            return Hit(kind, text, tuple(spans), article, target=item.target, by_value=by_value)
        if isinstance(item, Fact) or article is None:
            return Hit(kind, text, tuple(spans), None, by_value=by_value)
        place = Place(article.id, item.id) if isinstance(item, Sentence) else None
        aligned = Alignment(text, article.text, item.start, item.end)
        marks = [aligned.to_source(span) for span in spans]
        if place:
            valued = valued_spans(documents.comparison.mentions.get(place, ()), self._markers)
            marks = merged(marks + valued)
            spans = merged(spans + [aligned.to_row(span) for span in valued])
        return Hit(kind, text, tuple(spans), article, place, tuple(marks), by_value=by_value)
