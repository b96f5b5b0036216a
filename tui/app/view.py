"""What one pane shows of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui.app.blind import Veiled
from tui.app.desk import Desk
from tui.app.index import AGREE, DIFFER, VEILED
from tui.app.own import put_in, written_places, wrote
from tui.model import Article, Fact, Place

if TYPE_CHECKING:
    from tui.app.found import Marks

VEILED_WORDS = "veiled-words"
NOISE = -1  # stands for all lines that are no sentence


class Span(NamedTuple):
    """Words of an article to be marked: their span in its text, and in which ink."""

    start: int
    end: int
    ink: str


@dataclass(frozen=True, slots=True)
class PaneView:
    """Everything a pane needs to draw its article.

    Attributes:
        article: what is read.
        number: its place among the shown articles, from 1.
        opened: blocks of noise shown in full.
        marks: the mark of each sentence, by its index.
        noted: indexes of the sentences on which, or on a fact of which, the reader wrote.
        own: indexes of the sentences that the reader put into the current fact.
        written: whether the reader wrote on the article as a whole.
        here: indexes of the sentences that state the current fact.
        spans: the words of the current fact to be marked, in order.
        lacks: the index of the sentence before which the current fact is missed, or None where it is stated.
        cursor: index of the chosen sentence, or None.
        picked: indexes of the sentences chosen by hand.
        copies: names of the articles that share its text.
        focused: whether the keys act on it.
        found: what a search found in it, or None.
    """

    article: Article
    number: int
    opened: frozenset[int]
    marks: dict[int, str]
    noted: frozenset[int]
    own: frozenset[int]
    written: bool
    here: frozenset[int]
    spans: tuple[Span, ...]
    lacks: int | None
    cursor: int | None
    picked: frozenset[int]
    copies: tuple[str, ...]
    focused: bool
    found: Marks | None = None

    @property
    def hits(self) -> frozenset[int]:
        """Indexes of the sentences in which a search found something."""
        return self.found.sentences if self.found else frozenset()

    def changed(self, other: PaneView) -> set[int | None] | None:
        """The sentences that look otherwise in another view of the article; None where all may."""
        if self._looks() != other._looks():
            return None
        found: set[int] = set()
        if self.found is not other.found:
            found = {NOISE, *self.hits, *other.hits}
        return {*self.here, *other.here, *self.picked, *other.picked, self.cursor, other.cursor, *found}

    def _looks(self) -> tuple[object, ...]:
        return self.article, self.opened, self.marks, self.noted, self.written


def pane_view(desk: Desk, article_id: str) -> PaneView:
    """The view of an article."""
    index = desk.index
    article = desk.comparison.article(article_id)
    fact = desk.current
    here = (
        frozenset(index.position[m.place] for m in fact.members if m.place.article == article_id)
        if fact
        else frozenset[int]()
    )
    cursor = desk.cursors.get(article_id)
    return PaneView(
        article=article,
        number=desk.shown.index(article_id) + 1,
        opened=frozenset(block for owner, block in desk.opened if owner == article_id),
        marks=index.marks.get(article_id, {}),
        noted=frozenset(index.position[p] for p in written_places(desk.work, index, article_id)),
        own=frozenset(index.position[p] for p in put_in(desk.work, fact) or () if p.article == article_id),
        written=bool(desk.work and wrote(desk.work.articles.get(article_id))),
        here=here,
        spans=_spans(fact, article_id) if fact else (),
        lacks=index.lacking(fact, article_id) if fact and not here else None,
        cursor=index.position.get(Place(article_id, cursor)) if cursor else None,
        picked=frozenset(index.position[p] for p in desk.picked if p.article == article_id),
        copies=tuple(desk.comparison.article(a).name for a in index.copies.get(article_id, ())),
        focused=article_id == desk.focus,
        found=found_in(desk, article_id),
    )


def found_in(desk: Desk, article_id: str) -> Marks | None:
    """What a search found in an article, or None; the same object on every call."""
    return desk.found.marks(article_id) if desk.found else None


def _spans(fact: Fact, article_id: str) -> tuple[Span, ...]:
    if isinstance(fact, Veiled):
        mine = (v for m in fact.members if m.place.article == article_id for v in m.values)
        return tuple(sorted({Span(v.start, v.end, VEILED_WORDS) for v in mine}))
    differing = {
        Span(v.start, v.end, "differ-words")
        for d in fact.differences
        for v in d.values
        if v.place.article == article_id
    }
    taken = {(span.start, span.end) for span in differing}
    agreeing = {
        Span(v.start, v.end, "agree-words")
        for m in fact.members
        if m.place.article == article_id and len(fact.articles) > 1
        for v in m.values
        if (v.start, v.end) not in taken
    }
    return tuple(sorted(differing | agreeing))


def glyph_of_words(ink: str) -> str:
    """The name of the mark that stands beside a row with words in this ink."""
    return {"differ-words": DIFFER, VEILED_WORDS: VEILED}.get(ink, AGREE)
