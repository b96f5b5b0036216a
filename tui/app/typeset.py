"""An article and a width make rows: what a pane shows, before anything is coloured."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from tui.app.wrapping import wrap
from tui.model import Article
from tui.text import safe

TEXT, GAP, FOLD, NOISE, MISSING = "text", "gap", "fold", "noise", "missing"


class Row(NamedTuple):
    """One row of a typeset article.

    Attributes:
        kind: ``text`` of the story, a ``gap`` between paragraphs, the ``fold`` that stands for a block of
            noise, a row of ``noise`` in an opened block, or what is ``missing`` here (see ``page.py``).
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

    rows: list[Row]
    first: list[int]
    width: int

    def rows_of(self, sentence: int) -> range:
        """The rows of a sentence."""
        low = high = self.first[sentence]
        while high < len(self.rows) and self.rows[high].sentence == sentence:
            high += 1
        return range(low, high)

    def sentence_at(self, row: int) -> int:
        """The sentence at a row, or the last one before it; -1 above the first."""
        return bisect_right(self.first, row) - 1

    def row_of_offset(self, offset: int) -> int:
        """The first row that holds or follows an offset of the article's text."""
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
    rows: list[Row] = []
    first = [0] * len(article.sentences)
    text = safe(article.text).plain  # as it is drawn: a control character takes the cell of its sign
    at = 0
    while at < len(article.lines):
        if rows:
            rows.append(Row(GAP))
        line = article.lines[at]
        if line.noise is not None:
            stop = _end_of_noise(article, at)
            rows.append(Row(FOLD, at, stop))
            if at in opened:
                for noise in article.lines[at:stop]:
                    rows.extend(Row(NOISE, *span) for span in wrap(text, noise.start, noise.end, width))
            at = stop
            continue
        for index in sentences.get(at, ()):
            sentence = article.sentences[index]
            first[index] = len(rows)
            begins = True
            for span in wrap(text, sentence.start, sentence.end, width):
                rows.append(Row(TEXT, *span, index, begins))
                begins = False
        at += 1
    return Layout(rows, first, width)


def _end_of_noise(article: Article, start: int) -> int:
    stop = start
    while stop < len(article.lines) and article.lines[stop].noise is not None:
        stop += 1
    return stop


def noise_span(article: Article, fold: Row) -> tuple[int, int]:
    """The stretch of an article's text that a fold stands for."""
    return article.lines[fold.start].start, article.lines[fold.end - 1].end


def noise_blocks(article: Article) -> frozenset[int]:
    """Indexes of the first lines of an article's blocks of noise."""
    lines = article.lines
    return frozenset(
        i for i, line in enumerate(lines) if line.noise is not None and (i == 0 or lines[i - 1].noise is None)
    )


def block_at(article: Article, offset: int) -> int | None:
    """Index of the first line of the block of noise at an offset of the text; None where there is story."""
    lines = article.lines
    at = next((i for i, line in enumerate(lines) if line.start <= offset < line.end), None)
    if at is None or lines[at].noise is None:
        return None
    while at and lines[at - 1].noise is not None:
        at -= 1
    return at
