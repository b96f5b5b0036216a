"""A hit with its highlights, and the hits of one fact."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.model import Article, Comparison, Fact, Mention, Place, Sentence, Verdict
from tui.review.blind import is_masked
from tui.review.edits import Target
from tui.search import regex as patterns
from tui.search.documents import DocumentKind, Documents, SearchAnnotation
from tui.search.matching import Marker
from tui.search.values import means
from tui.search.vocabulary import token_spans

Span = tuple[int, int]


def worded_spans(text: str, markers: Sequence[Marker]) -> list[Span]:
    """Return the spans of a row's text that words, phrases and expressions found.

    Args:
        text: of the row.
        markers: what each term of the query marks.

    Returns:
        The spans in order, none overlapping.
    """
    tokens = token_spans(text)
    found: list[Span] = []
    for marker in markers:
        if marker.pattern is not None:
            found += patterns.spans(marker.pattern, text)
        elif marker.phrase:
            found += _phrases(tokens, marker)
        elif marker.words or marker.beginnings:
            found += [
                (start, end)
                for token, start, end in tokens
                if token in marker.words or token.startswith(marker.beginnings)
            ]
    return merged(found)


def valued_spans(mentions: Iterable[Mention], markers: Sequence[Marker]) -> list[Span]:
    """Return the spans, in the source, of the mentions that mean a value in the query.

    Args:
        mentions: of the sentence.
        markers: what each term of the query marks.
    """
    wanted = [marker.value for marker in markers if marker.value is not None]
    return [(m.start, m.end) for m in mentions if any(means(m, value) for value in wanted)]


def _phrases(tokens: list[tuple[str, int, int]], marker: Marker) -> Iterable[Span]:
    head, last = marker.phrase[:-1], marker.phrase[-1]
    for i in range(len(tokens) - len(head)):
        final = tokens[i + len(head)]
        if not (final[0].startswith(last) if marker.unfinished else final[0] == last):
            continue
        if all(tokens[i + k][0] == word for k, word in enumerate(head)):
            yield tokens[i][1], final[2]


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, overlapping ones joined."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


class HighlightAlignment:
    """Offsets of the characters of a row in its source, which differs from it by white space."""

    def __init__(self, row: str, source: str, start: int, end: int) -> None:
        """Align ``row`` with ``source[start:end]``."""
        self._where: Sequence[int] = range(start, end)
        if source[start:end] != row:
            self._where = _places(row, source, start, end)

    def to_source(self, span: Span) -> Span:
        """Return a span of the row, as a span of the source."""
        return self._where[span[0]], self._where[span[1] - 1] + 1

    def to_row(self, span: Span) -> Span:
        """Return a span of the source, as a span of the row."""
        return bisect_left(self._where, span[0]), bisect_right(self._where, span[1] - 1)


def _places(row: str, source: str, start: int, end: int) -> list[int]:
    places: list[int] = []
    at = start
    for character in row:
        while at < end - 1 and source[at] != character and not (character == " " and source[at].isspace()):
            at += 1
        places.append(min(at, end - 1))
        at += 1
    return places


@dataclass(frozen=True, slots=True)
class Hit:
    """One row found.

    Attributes:
        kind: what it is.
        text: its words on one line: a sentence, a line of noise, a fact's title, a note or a tag. Untrusted.
        spans: the parts of ``text`` to mark.
        article: its article, or what a note is about; None for facts and for notes on facts.
        place: the sentence, or None where it is none.
        marks: the parts of the article's text to mark; empty where the hit is not in an article.
        target: what a note or tag is on, else None.
        by_value: whether only its value, in other words, was found.
    """

    kind: DocumentKind
    text: str
    spans: tuple[Span, ...]
    article: Article | None
    place: Place | None = None
    marks: tuple[Span, ...] = ()
    target: Target | None = None
    by_value: bool = False


@dataclass(frozen=True, slots=True)
class FactHits:
    """The hits of one fact, in reading order.

    Attributes:
        fact: the fact; None for a hit that belongs to none (noise, a note on an article).
        hits: at least one.
        says: the articles that state the fact, in order; for a hit without a fact, its article.
        comparison: that was searched.
        names: what each article is called, by its id.
    """

    fact: Fact | None
    hits: tuple[Hit, ...]
    says: tuple[Article, ...]
    comparison: Comparison
    names: Mapping[str, str]

    def name_of(self, hit: Hit) -> str:
        """Return the name of the article of a hit; empty where it has none."""
        return self.names[hit.article.id] if hit.article else ""

    @property
    def articles_by_label(self) -> tuple[tuple[str, tuple[Article, ...]], ...]:
        """The articles that state the fact, after a label which says no more than is known of them.

        All of them say it only where they agree; of another fact only those with a hit hold what was found.
        """
        fact = self.fact
        agreed = fact is None or fact.verdict in (Verdict.AGREE, Verdict.SINGLE)
        if agreed and not is_masked(fact):
            return (("said by", self.says),)
        hit = {h.article.id for h in self.hits if h.article and h.kind is DocumentKind.SENTENCE}
        found = tuple(a for a in self.says if a.id in hit)
        others = tuple(a for a in self.says if a.id not in hit)
        labels = (("found in", found), ("also on it" if found else "spoken of by", others))
        return tuple((label, articles) for label, articles in labels if articles)

    @property
    def leaves_out(self) -> tuple[Article, ...]:
        """The articles that were searched for the fact and do not state it, in order."""
        return tuple(a for a in self.comparison.articles if self.fact and self.fact.leaves_out(a.id))

    @property
    def unmatched(self) -> tuple[Article, ...]:
        """The articles in which no match for the fact was found, in order; none without a fact."""
        if self.fact is None:
            return ()
        known = {article.id for article in (*self.says, *self.leaves_out)}
        return tuple(article for article in self.comparison.articles if article.id not in known)


class HitMaker:
    """Makes hits of rows, with what to mark in them."""

    def __init__(self, documents: Documents, markers: tuple[Marker, ...], by_value: int) -> None:
        """Prepare to make hits.

        Args:
            documents: that are searched.
            markers: what to mark in a row.
            by_value: the rows found only by value, as bits.
        """
        self._documents = documents
        self._markers = markers
        self._by_value = by_value

    def hit(self, row: int) -> Hit:
        """Return the hit of a row."""
        documents = self._documents
        item, text, article = documents.items[row], documents.texts[row], documents.article_of(row)
        spans = worded_spans(text, self._markers)
        by_value = bool(self._by_value >> row & 1)
        kind = documents.kind_of(row)
        if isinstance(item, SearchAnnotation):
            return Hit(kind, text, tuple(spans), article, target=item.target, by_value=by_value)
        if isinstance(item, Fact) or article is None:
            return Hit(kind, text, tuple(spans), None, by_value=by_value)
        place = Place(article.id, item.id) if isinstance(item, Sentence) else None
        aligned = HighlightAlignment(text, article.text, item.start, item.end)
        marks = [aligned.to_source(span) for span in spans]
        if place:
            valued = valued_spans(documents.comparison.mentions.get(place, ()), self._markers)
            marks = merged(marks + valued)
            spans = merged(spans + [aligned.to_row(span) for span in valued])
        return Hit(kind, text, tuple(spans), article, place, tuple(marks), by_value=by_value)
