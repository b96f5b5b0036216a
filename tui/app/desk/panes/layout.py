"""The layout of a pane: an article wrapped to rows of some width."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui.app.desk.fact_index import (
    AGREE,
    DIFFER,
    MASKED,
    UNCLEAR,
    added_sentences,
    annotated_places,
    is_written,
    mark_of,
)
from tui.app.desk.state import Desk
from tui.app.ui.spans import wrap
from tui.model import Article, Fact, Place
from tui.review.blind import MaskedFact
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.app.search.result_rows import ArticleHighlights

TEXT, GAP, FOLD, NOISE, MISSING = "text", "gap", "fold", "noise", "missing"


class LayoutRow(NamedTuple):
    """One row of a typeset article.

    Attributes:
        kind: ``text`` of the story, a ``gap`` between paragraphs, the ``fold`` that represents a collapsed
            block of noise, a row of ``noise`` in an opened block, or the row that marks what is ``missing``
            here (see :class:`Page`).
        start, end: for text and noise the span of the article's text; for a fold the indexes of its lines.
        sentence: index of the sentence it belongs to, or -1.
        first: whether the sentence begins here.
    """

    kind: str
    start: int = 0
    end: int = 0
    sentence: int = -1
    first: bool = False


class Layout(NamedTuple):
    """A typeset article.

    Attributes:
        rows: from top to bottom.
        first: index of the first row of each sentence.
        width: in cells.
    """

    rows: list[LayoutRow]
    first: list[int]
    width: int

    def rows_of(self, sentence: int) -> range:
        """Return the rows of a sentence."""
        low = high = self.first[sentence]
        while high < len(self.rows) and self.rows[high].sentence == sentence:
            high += 1
        return range(low, high)

    def sentence_at(self, row: int) -> int:
        """Return the sentence at a row, or the last one before it; -1 above the first."""
        return bisect_right(self.first, row) - 1

    def row_of_offset(self, offset: int) -> int:
        """Return the first row that holds or follows an offset of the article's text."""
        for index, row in enumerate(self.rows):
            if row.kind in (TEXT, NOISE) and row.end > offset:
                return index
        return max(0, len(self.rows) - 1)


def typeset(article: Article, width: int, opened: frozenset[int] = frozenset()) -> Layout:
    """Set an article in ``width`` cells: each sentence begins a row, paragraphs are one row apart.

    Args:
        article: what to set.
        width: of a row, in cells.
        opened: indexes of the first lines of those blocks of noise that are shown in full.
    """
    sentences: dict[int, list[int]] = {}
    for index, sentence in enumerate(article.sentences):
        sentences.setdefault(sentence.paragraph, []).append(index)
    rows: list[LayoutRow] = []
    first = [0] * len(article.sentences)
    text = safe(article.text).plain  # as it is drawn: a control character takes the cell of its sign
    at = 0
    while at < len(article.lines):
        if rows:
            rows.append(LayoutRow(GAP))
        line = article.lines[at]
        if line.noise is not None:
            stop = _end_of_noise(article, at)
            rows.append(LayoutRow(FOLD, at, stop))
            if at in opened:
                for noise in article.lines[at:stop]:
                    rows.extend(LayoutRow(NOISE, *span) for span in wrap(text, noise.start, noise.end, width))
            at = stop
            continue
        for index in sentences.get(at, ()):
            sentence = article.sentences[index]
            first[index] = len(rows)
            begins = True
            for span in wrap(text, sentence.start, sentence.end, width):
                rows.append(LayoutRow(TEXT, *span, index, begins))
                begins = False
        at += 1
    return Layout(rows, first, width)


def _end_of_noise(article: Article, start: int) -> int:
    stop = start
    while stop < len(article.lines) and article.lines[stop].noise is not None:
        stop += 1
    return stop


def noise_span(article: Article, fold: LayoutRow) -> tuple[int, int]:
    """Return the span of an article's text that a collapsed block covers, in code points.

    Args:
        article: the article that is laid out.
        fold: a row of kind ``fold``.
    """
    return article.lines[fold.start].start, article.lines[fold.end - 1].end


def noise_blocks(article: Article) -> frozenset[int]:
    """Return the indexes of the first lines of an article's blocks of noise."""
    lines = article.lines
    return frozenset(
        i for i, line in enumerate(lines) if line.noise is not None and (i == 0 or lines[i - 1].noise is None)
    )


def block_at(article: Article, offset: int) -> int | None:
    """Return the index of the first line of the block of noise at an offset; None where there is story.

    Args:
        article: the article.
        offset: in its text, in code points.
    """
    lines = article.lines
    at = next((i for i, line in enumerate(lines) if line.start <= offset < line.end), None)
    if at is None or lines[at].noise is None:
        return None
    while at and lines[at - 1].noise is not None:
        at -= 1
    return at


MASKED_WORDS = "masked-words"
BESIDE_WORDS = "beside-words"
NOISE_LINES = -1  # instead of an index, for all lines that are no sentence


class Span(NamedTuple):
    """Words of an article to be marked: their span in its text, and the style."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class PaneView:
    """Everything a pane needs to draw its article.

    Attributes:
        article: the article shown.
        name: what the article is called.
        number: its place among the shown articles, from 1.
        opened: blocks of noise shown in full.
        marks: the mark of each sentence, by its index.
        noted: indexes of the sentences on which, or on a fact of which, the user wrote.
        added: indexes of the sentences that the user put into the current fact.
        written: whether the user wrote on the article as a whole.
        here: indexes of the sentences that state the current fact.
        spans: the words of the current fact to be marked, in order; ``differing``: the mark of those in which
            it differs.
        lacks: the index of the sentence before which the current fact is missing, or None where it is stated.
        searched: whether the article was searched and leaves the fact out.
        perhaps: whether it holds values or names of the fact; else no match was found.
        cursor: index of the chosen sentence, or None.
        picked: indexes of the sentences chosen by hand.
        copies: names of the articles that share its text.
        focused: whether the keys act on it.
        found: what a search found in it, or None.
    """

    article: Article
    name: str
    number: int
    opened: frozenset[int]
    marks: dict[int, str]
    noted: frozenset[int]
    added: frozenset[int]
    written: bool
    here: frozenset[int]
    spans: tuple[Span, ...]
    differing: str
    lacks: int | None
    searched: bool
    perhaps: bool
    cursor: int | None
    picked: frozenset[int]
    copies: tuple[str, ...]
    focused: bool
    found: ArticleHighlights | None = None

    @property
    def hits(self) -> frozenset[int]:
        """Indexes of the sentences in which a search found something."""
        return self.found.sentences if self.found else frozenset()

    def changed(self, other: PaneView) -> set[int | None] | None:
        """Return the sentences that look different in another view of the article; None where all may."""
        if self._looks() != other._looks():
            return None
        found: set[int] = set()
        if self.found is not other.found:
            found = {NOISE_LINES, *self.hits, *other.hits}
        return {*self.here, *other.here, *self.picked, *other.picked, self.cursor, other.cursor, *found}

    def _looks(self) -> tuple[object, ...]:
        return self.article, self.opened, self.marks, self.noted, self.written


def pane_view(desk: Desk, article_id: str) -> PaneView:
    """Return the view of an article.

    Args:
        desk: gives the current fact, the choices of the user, and hits.
        article_id: the article.
    """
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
        name=index.names[article_id],
        number=desk.shown.index(article_id) + 1,
        opened=frozenset(block for owner, block in desk.opened if owner == article_id),
        marks=index.marks.get(article_id, {}),
        noted=frozenset(index.position[p] for p in annotated_places(desk.work, index, article_id)),
        added=frozenset(
            index.position[p] for p in added_sentences(desk.work, fact) or () if p.article == article_id
        ),
        written=bool(desk.work and is_written(desk.work.articles.get(article_id))),
        here=here,
        spans=_spans(fact, article_id) if fact else (),
        differing=mark_of(fact) if fact else DIFFER,
        lacks=index.expected_position(fact, article_id)
        if fact and index.is_without(fact, article_id)
        else None,
        searched=fact is not None and fact.leaves_out(article_id),
        perhaps=fact is not None and index.may_state(fact, article_id),
        cursor=index.position.get(Place(article_id, cursor)) if cursor else None,
        picked=frozenset(index.position[p] for p in desk.picked if p.article == article_id),
        copies=tuple(index.names[a] for a in index.copies.get(article_id, ())),
        focused=article_id == desk.focus,
        found=found_in(desk, article_id),
    )


def found_in(desk: Desk, article_id: str) -> ArticleHighlights | None:
    """Return what a search found in an article, or None; the same object on every call.

    Args:
        desk: holds the results of the search.
        article_id: the article.
    """
    return desk.found.marks(article_id) if desk.found else None


def _spans(fact: Fact, article_id: str) -> tuple[Span, ...]:
    if isinstance(fact, MaskedFact):
        mine = (v for m in fact.members if m.place.article == article_id for v in m.values)
        return tuple(sorted({Span(v.start, v.end, MASKED_WORDS) for v in mine}))
    differing = {
        Span(v.start, v.end, "differ-words")
        for d in fact.differences
        for v in d.values
        if v.place.article == article_id
    }
    taken = {(span.start, span.end) for span in differing}
    others = {
        Span(v.start, v.end, BESIDE_WORDS if fact.differences else "agree-words")
        for m in fact.members
        if m.place.article == article_id and len(fact.articles) > 1
        for v in m.values
        if (v.start, v.end) not in taken
    }
    return tuple(sorted(differing | others))


def glyph_of_words(style: str, differing: str) -> str:
    """Return the name of the mark at the left of a row with marked words.

    Args:
        style: of the words.
        differing: the mark of those in which the fact differs.
    """
    return {"differ-words": differing, BESIDE_WORDS: UNCLEAR, MASKED_WORDS: MASKED}.get(style, AGREE)


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a pane.

    Attributes:
        view: what is shown.
        layout: the article, typeset.
        missing: the row that marks that the article leaves the current fact out, or None.
    """

    view: PaneView
    layout: Layout
    missing: int | None

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.layout.rows) + (self.missing is not None)

    @property
    def target(self) -> int | None:
        """The row to bring level: the first of the current fact, or where it is missed."""
        return self.layout.first[min(self.view.here)] if self.view.here else self.missing

    def index(self, row: int) -> int | None:
        """Return the layout row shown in a row; None for the row that marks what is missing."""
        if self.missing is None or row < self.missing:
            return row
        return None if row == self.missing else row - 1

    def at(self, row: int) -> LayoutRow | None:
        """Return the layout row shown in a row; None above the first and below the last."""
        index = self.index(row)
        if index is None:
            return LayoutRow(MISSING)
        return self.layout.rows[index] if 0 <= index < len(self.layout.rows) else None

    def row_of(self, sentence: int) -> int:
        """Return the row at which a sentence begins."""
        return self._shifted(self.layout.first[sentence])

    def row_of_offset(self, offset: int) -> int:
        """Return the first row that holds or follows an offset of the article's text."""
        return self._shifted(self.layout.row_of_offset(offset))

    def _shifted(self, row: int) -> int:
        return row + (self.missing is not None and row >= self.missing)


def make_page(view: PaneView, layout: Layout) -> Page:
    """Return the rows of a pane: those of the article, and one that marks where a fact is missing.

    Args:
        view: what the pane shows.
        layout: the article, typeset.
    """
    return Page(view, layout, _missing_row(view, layout))


def _missing_row(view: PaneView, layout: Layout) -> int | None:
    if view.lacks is None:
        return None
    if view.lacks >= len(layout.first):
        return layout.rows_of(view.lacks - 1).stop if layout.first else len(layout.rows)
    row = layout.first[view.lacks]
    return row - 1 if row and layout.rows[row - 1].kind == GAP else row
