"""The results of a query: ranked, grouped by fact, counted by article."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress, islice, repeat, takewhile
from operator import contains

from tui.model import Fact, Line, Place, Sentence
from tui.search import row_sets as bits
from tui.search.documents import Documents, Item
from tui.search.hits import FactHits, Hit, HitMaker, Span
from tui.search.inverted_index import Postings
from tui.search.query import Mode, Query, QueryHint


class ArticleCounts(Mapping[str, int]):
    """How many hits an article has, by its id, in the order of articles; those without any are not in it."""

    def __init__(self, documents: Documents, numbers: Sequence[int]) -> None:
        """Store one number for each article."""
        self._documents = documents
        self._numbers = numbers

    def __getitem__(self, article_id: str) -> int:
        number = self._numbers[self._documents.index_of(article_id)]
        if not number:
            raise KeyError(article_id)
        return number

    def __iter__(self) -> Iterator[str]:
        return compress(self._documents.article_ids, self._numbers)

    def __len__(self) -> int:
        return sum(map(bool, self._numbers))


class Results:
    """Everything a query found.

    Attributes:
        query: as read.
        mode: how the words were meant in the end: fuzzy where nothing was found without typing errors.
        hints: what is odd about the query or the results, most important first.
        complete: False where the time ran out, so that some rows were not looked at.
        total: the number of hits.
    """

    def __init__(
        self,
        query: Query,
        documents: Documents,
        rows: int,
        order: Iterator[int],
        maker: HitMaker,
        facts: frozenset[int] | None,
        *,
        mode: Mode,
        hints: tuple[QueryHint, ...],
        complete: bool,
    ) -> None:
        """Take the rows that a query found.

        Args:
            query: as read.
            documents: that were searched.
            rows: the rows found, as bits.
            order: yields the rows, best first.
            maker: makes the hit of a row.
            facts: indexes of facts; a row that belongs to some of them is grouped under those alone.
            mode: how the words were read in the end.
            hints: most important first.
            complete: False where the time ran out.
        """
        self.query = query
        self.mode = mode
        self.hints = hints
        self.complete = complete
        self._documents = documents
        self._of = documents.comparison, documents.names
        self._size = documents.size
        self._rows = rows
        self._order = order
        self._maker = maker
        self._only = facts
        self._ordered: list[int] = []
        self._facts: list[int | None] = []  # facts, or None for a hit without one, best first
        self._alone: list[int] = []  # for each of these, the row of the hit without fact, else -1
        self._grouped: set[int] = set()
        self._looked_at = 0
        self.total = rows.bit_count()

    def __bool__(self) -> bool:
        return self.total > 0

    @cached_property
    def _flags(self) -> bits.Flags:
        return bits.Flags(self._rows, self._size)

    @cached_property
    def counts(self) -> ArticleCounts:
        """The number of sentences and lines found in each article."""
        documents = self._documents
        if self.total > len(documents.article_ids) / 4:
            return ArticleCounts(documents, self._flags.between(documents.bounds))
        numbers = [0] * len(documents.article_ids)
        for row in takewhile(documents.first_fact.__gt__, bits.rows_in(self._rows)):
            numbers[documents.article_indexes[row]] += 1
        return ArticleCounts(documents, numbers)

    # ------------------------------------------------------------ best first

    def hits(self, start: int = 0, stop: int | None = None) -> tuple[Hit, ...]:
        """Return some hits in order of rank; all by default.

        Args:
            start: number of the first hit.
            stop: number behind that of the last.
        """
        stop = self.total if stop is None else min(stop, self.total)
        self._rank(stop)
        return tuple(self._maker.hit(row) for row in self._ordered[start:stop])

    def groups(self, start: int = 0, stop: int | None = None) -> tuple[FactHits, ...]:
        """Return some groups of hits, each where its best hit ranks; all by default.

        Args:
            start: number of the first group.
            stop: number behind that of the last.
        """
        while stop is None or len(self._facts) < stop:
            if self._looked_at >= self.total:
                break
            self._rank(self._looked_at + 1)
            row = self._ordered[self._looked_at]
            self._looked_at += 1
            facts = self._facts_of(row)
            for fact in facts:
                if fact not in self._grouped:
                    self._grouped.add(fact)
                    self._facts.append(fact)
                    self._alone.append(-1)
            if not facts:
                self._facts.append(None)
                self._alone.append(row)
        return tuple(map(self._group, self._facts[start:stop], self._alone[start:stop]))

    def _rank(self, count: int) -> None:
        if count > len(self._ordered):
            self._ordered += islice(self._order, count - len(self._ordered))

    def _facts_of(self, row: int) -> Sequence[int]:
        """Return the facts that a row is grouped under, first those about the values found in it."""
        facts = self._documents.facts_of[row]
        only = self._only
        if only is not None:
            facts = tuple(fact for fact in facts if fact in only) or facts
        return sorted(facts, key=self._order_of(row)) if len(facts) > 1 else facts

    def _order_of(self, row: int) -> Callable[[int], tuple[bool, bool]]:
        """Return a sort key of facts for a row: by its values, then by a title that is a question."""
        hit, facts = self._maker.hit(row), self._documents.facts

        def order(index: int) -> tuple[bool, bool]:
            fact = facts[index]
            stated = (v for m in fact.members if m.place == hit.place for v in m.values)
            about = any(v.start < end and start < v.end for v in stated for start, end in hit.marks)
            return not about, not fact.title.endswith("?")

        return order

    def fact_at(self, place: Place) -> str | None:
        """Return the id of the first fact that a sentence is grouped under, or None."""
        row = self._documents.row_of.get(place)
        facts = () if row is None or row not in self._flags else self._facts_of(row)
        return self._documents.facts[facts[0]].id if facts else None

    def _group(self, index: int | None, alone: int) -> FactHits:
        documents = self._documents
        if index is None:
            hit = self._maker.hit(alone)
            return FactHits(None, (hit,), (hit.article,) if hit.article else (), *self._of)
        fact = documents.facts[index]
        rows = [documents.first_fact + index, *sorted(documents.rows_of_members(index))]
        rows += [row for row, _ in documents.annotations() if index in documents.facts_of[row]]
        says = sorted(map(documents.index_of, fact.articles))
        return FactHits(
            fact,
            tuple(self._maker.hit(row) for row in rows if row < self._size and row in self._flags),
            tuple(documents.comparison.articles[i] for i in says),
            *self._of,
        )

    # ------------------------------------------------------------ as read

    def marks(self, article_id: str) -> tuple[Span, ...]:
        """Return the parts of an article's text to mark, in order, for highlighting its pane.

        Raises:
            KeyError: the comparison has no such article.
        """
        rows = self._documents.rows_of_article(self._documents.index_of(article_id))
        return tuple(span for row in rows if row in self._flags for span in self._maker.hit(row).marks)

    def sentences(self, article_id: str | None = None) -> tuple[Place, ...]:
        """Return the sentences found, as read; of one article, or of all. Lines of noise are not among them.

        Raises:
            KeyError: the comparison has no such article.
        """
        documents = self._documents
        rows = range(documents.first_fact)
        if article_id is not None:
            rows = documents.rows_of_article(documents.index_of(article_id))
        ids = documents.article_ids
        found = ((documents.items[row], documents.article_indexes[row]) for row in self._found_among(rows))
        return tuple(Place(ids[at], item.id) for item, at in found if isinstance(item, Sentence))

    def noise(self, article_id: str) -> tuple[int, ...]:
        """Return where the lines of noise found in an article start in its text, in order.

        Raises:
            KeyError: the comparison has no such article.
        """
        rows = self._documents.rows_of_article(self._documents.index_of(article_id))
        found = map(self._documents.items.__getitem__, self._found_among(rows))
        return tuple(item.start for item in found if isinstance(item, Line))

    def _found_among(self, rows: range) -> Iterator[int]:
        row = self._flags.after(rows.start - 1)
        while row is not None and row < rows.stop:
            yield row
            row = self._flags.after(row)

    def facts(self) -> tuple[str, ...]:
        """Return the ids of the facts with hits, in the order of the comparison, for use as filter."""
        documents = self._documents
        found = {fact for row in bits.rows_in(self._rows) for fact in self._facts_of(row)}
        return tuple(fact.id for i, fact in enumerate(documents.facts) if i in found)

    def titles(self) -> tuple[Fact, ...]:
        """Return the facts in whose title something was found, in the order of the comparison."""
        facts, first = self._documents.facts, self._documents.first_fact
        return tuple(facts[row - first] for row in self._found_among(range(first, first + len(facts))))

    def step(self, article_id: str | None = None, offset: int = -1, *, forward: bool = True) -> Hit | None:
        """Return the next hit in the articles from a place, in reading order, going round at the end.

        Args:
            article_id: where to start from; None for the very beginning (or end).
            offset: in the article's text; a hit that covers it is not the next one.
            forward: False for the one before.

        Raises:
            KeyError: the comparison has no such article.
        """
        documents = self._documents
        if (self._flags.after(-1) or 0) >= documents.first_fact:
            return None
        row = -1 if forward else documents.first_fact
        if article_id is not None:
            row = self._row_at(documents.index_of(article_id), offset, forward)
        found = self._flags.after(row) if forward else self._flags.before(row)
        if found is None or found >= documents.first_fact:
            found = self._flags.after(-1) if forward else self._flags.before(documents.first_fact)
        return None if found is None else self._maker.hit(found)

    def marks_at(self, article_id: str, offset: int) -> tuple[Span, ...]:
        """Return the parts of an article's text to mark in one of its sentences or lines of noise.

        Args:
            article_id: the article.
            offset: in its text, within the sentence or line.

        Raises:
            KeyError: the comparison has no such article.
        """
        row = self._row_at(self._documents.index_of(article_id), offset, forward=True)
        return self._maker.hit(row).marks if row >= 0 and row in self._flags else ()

    def _row_at(self, article: int, offset: int, forward: bool) -> int:
        """Return the row at an offset; between rows, the one to go on from."""
        rows = self._documents.rows_of_article(article)
        items = self._documents.items
        row = bisect_right(items, offset, rows.start, rows.stop, key=_start) - 1
        item = items[row] if row >= rows.start else None
        between = not isinstance(item, Sentence | Line) or offset >= item.end
        return row + (1 if between and not forward else 0)


def _start(item: Item) -> int:
    assert isinstance(item, Sentence | Line)
    return item.start


_MOST_LOOKED_THROUGH = 1_000  # rows in which adjacent words are looked for
_MOST_WEIGHED = 200  # rows ordered by the distance of their words


def ordered(
    tiers: Sequence[int], headlines: int, postings: Postings, words: Sequence[str], size: int
) -> Iterator[int]:
    """Yield the rows of all tiers, best first; always in the same order.

    Args:
        tiers: rows by tier, each with those of the tiers before it.
        headlines: the rows that are headlines.
        postings: the index of the rows.
        words: the tokens of the query, in the order typed.
        size: a number above all rows.
    """
    before = 0
    for tier in tiers:
        rows = tier & ~before
        before |= tier
        if not rows:
            continue
        together = 0
        if len(words) > 1:
            together = _adjacent_words(rows, postings.lines, words, size)
            yield from _headlines_first(together, headlines)
        rest = _headlines_first(rows & ~together, headlines)
        if len(words) > 1:
            first = list(islice(rest, _MOST_WEIGHED))
            yield from sorted(first, key=lambda row: _spread(postings.lines[row], words))
        yield from rest


def _headlines_first(rows: int, headlines: int) -> Iterator[int]:
    for part in (rows & headlines, rows & ~headlines):
        if part:
            yield from bits.rows_in(part)


def _adjacent_words(rows: int, lines: Sequence[str], words: Sequence[str], size: int) -> int:
    looked = list(islice(bits.rows_in(rows), _MOST_LOOKED_THROUGH))
    wanted = f" {' '.join(words)}"
    holds = map(contains, map(lines.__getitem__, looked), repeat(wanted))
    return bits.of_rows([list(compress(looked, holds))], size)


def _spread(line: str, words: Sequence[str]) -> int:
    """Return the distance between the words, in characters; words in another form count as far apart."""
    places = [line.find(f" {word}") for word in words]
    return sys.maxsize if -1 in places else max(places) - min(places)
