"""What a search found, as the panes and the list of results look it up: made as far as looked at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.model import Article, Comparison, Fact
    from tui.search.hits import FactHits, Hit
    from tui.search.results import Results

TITLE, STATED_BY, HIT, ALONE = "title", "sayers", "hit", "alone"
_STEP = 20  # groups made at once


class ResultRow(NamedTuple):
    """A line of the list of results.

    Attributes:
        kind: the ``title`` of a fact, who is its ``sayers``, a ``hit`` below it, or one ``alone``.
        group: index of the group.
        hit: index of the hit in the group, or -1.
    """

    kind: str
    group: int
    hit: int = -1


class ArticleHighlights:
    """What was found in one article.

    Attributes:
        sentences: indexes of its sentences with a hit.
        noise: where its lines of noise with a hit start in its text, in order.
    """

    def __init__(self, results: Results, article: Article) -> None:
        self._results = results
        self._article = article
        index = {s.id: i for i, s in enumerate(article.sentences)}
        self.sentences = frozenset(index[place.sentence] for place in results.sentences(article.id))
        self.noise = results.noise(article.id)
        starts = [
            *(s.start for s in article.sentences),
            *(n.start for n in article.lines if n.noise is not None),
        ]
        self._starts = sorted(starts)
        self._spans: dict[int, tuple[tuple[int, int], ...]] = {}

    def noise_within(self, start: int, end: int) -> int:
        """Return how many lines of noise with a hit start in a span of the article.

        Args:
            start: offset in the article's text, in code points.
            end: offset after the span.
        """
        return bisect_left(self.noise, end) - bisect_left(self.noise, start)

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the parts of a span that were found, in order, as offsets in the article's text.

        Args:
            start: offset in the article's text, in code points.
            end: offset after the span, in the same sentence or line of noise.
        """
        at = bisect_right(self._starts, start) - 1
        if at not in self._spans:
            self._spans[at] = self._results.marks_at(self._article.id, start)
        return [(max(a, start), min(b, end)) for a, b in self._spans[at] if a < end and b > start]


class ResultRows:
    """Results, with the lines of their list and the marks in the articles.

    Attributes:
        comparison: what was searched.
        results: of the search.
        more: whether these are only what a first look found, and the rest is to come.
        groups: those made so far, best first.
        rows: the lines of the list made so far.
    """

    def __init__(self, comparison: Comparison, results: Results, *, more: bool = False) -> None:
        self.comparison = comparison
        self.results = results
        self.more = more
        self.groups: list[FactHits] = []
        self.rows: list[ResultRow] = []
        self._ended = False
        self._marks: dict[str, ArticleHighlights] = {}

    def prepare(self, rows: int, articles: tuple[str, ...]) -> None:
        """Make lines and marks in advance, in a thread.

        Args:
            rows: how many lines to make.
            articles: ids of the articles whose marks to compute; unknown ones are ignored.
        """
        self.extend_to(rows)
        known = {article.id for article in self.comparison.articles}
        for article in articles:
            if article in known:
                self.marks(article)
        self.results.counts  # noqa: B018  worked out now, kept by the results

    def marks(self, article_id: str) -> ArticleHighlights:
        """Return what was found in an article; the same object on every call.

        Raises:
            KeyError: the comparison has no such article.
        """
        if article_id not in self._marks:
            self._marks[article_id] = ArticleHighlights(self.results, self.comparison.article(article_id))
        return self._marks[article_id]

    # ------------------------------------------------------------ the list

    def extend_to(self, row: int) -> bool:
        """Make the lines up to this one; whether there is such a line."""
        while row >= len(self.rows) and not self._ended:
            made = self.results.groups(len(self.groups), len(self.groups) + _STEP)
            self._ended = len(made) < _STEP
            for group in made:
                self._add(group)
        return 0 <= row < len(self.rows)

    def _add(self, group: FactHits) -> None:
        at = len(self.groups)
        self.groups.append(group)
        if group.fact is None or _says_itself(group):
            self.rows.append(ResultRow(ALONE, at, len(group.hits) - 1))
            return
        self.rows += [ResultRow(TITLE, at), ResultRow(STATED_BY, at)]
        self.rows += [ResultRow(HIT, at, i) for i, hit in enumerate(group.hits) if hit.kind != "fact"]

    def row_of(self, fact: Fact | None, hit: Hit | None) -> int | None:
        """Return the index of the line of a fact and hit; None where there is none among those made so far.

        Args:
            fact: the very object listed, or None for hits without a fact.
            hit: None for the title of the fact.
        """
        rows = enumerate(self.rows)
        return next((i for i, x in rows if self.groups[x.group].fact is fact and self.hit(x) == hit), None)

    def hit(self, row: ResultRow) -> Hit | None:
        """Return the hit of a line; None for a title and its sayers."""
        return self.groups[row.group].hits[row.hit] if row.hit >= 0 else None

    def next_row(self, row: int | None, by: int) -> int | None:
        """Return the next or previous line that can be chosen; None where there is none.

        Args:
            row: index of the present line; None starts before the first.
            by: 1 for the next, -1 for the previous.
        """
        at = -1 if row is None else row
        while True:
            at += by
            if not self.extend_to(at):
                return None
            if self.rows[at].kind != STATED_BY:
                return at


def _says_itself(group: FactHits) -> bool:
    """Return whether a fact is one sentence equal to its title, so that one line shows both."""
    hit = group.hits[-1]
    return (
        group.fact is not None
        and len(group.fact.members) == 1
        and hit.kind == "sentence"
        and len([h for h in group.hits if h.kind != "fact"]) == 1
        and " ".join(group.fact.title.rstrip(".…").split()) in hit.text
    )
