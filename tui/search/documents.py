"""The documents that are searched, in rows of words, and the scope that chooses among them.

Rows of one article are adjacent, in reading order, sentences and noise mixed; the facts follow, then
notes and tags.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.model import Article, Comparison, Fact, Line, Place, Sentence
from tui.model.categories import all_facts
from tui.model.wording import article_names
from tui.review.edits import Target
from tui.review.resolving import Locator
from tui.search import row_sets as bits


class DocumentKind(StrEnum):
    """What a row is."""

    SENTENCE = "sentence"
    NOISE = "noise"
    FACT = "fact"
    NOTE = "note"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class SearchAnnotation:
    """A note or a tag of the user, on a target."""

    kind: DocumentKind
    target: Target
    text: str


Item = Sentence | Line | Fact | SearchAnnotation


class Documents:
    """The rows of a comparison.

    Attributes:
        comparison: what the rows are of.
        facts: its facts, then the contradictions inside single articles.
        items: the noun of each row.
        texts: the text of each row, on one line.
        article_indexes: for each row, the index of the article it is in or about, or -1.
        facts_of: for each row, the indexes of the facts it belongs to.
        row_of: the row of each sentence.
        article_ids: the id of each article.
        names: what each article is called, by its id, as everywhere.
        bounds: the first row of each article, and at last the row after all of them.
        facts_of_article: for each article, the indexes of the facts it states.
        first_fact: the row of the first fact.
        of_kind: the rows of each kind that hold at present.
    """

    def __init__(self, comparison: Comparison) -> None:
        """Make the rows of ``comparison``, without the user's annotations."""
        self.comparison = comparison
        self.facts = all_facts(comparison)
        self.items: list[Item] = []
        self.texts: list[str] = []
        self.facts_of: list[tuple[int, ...]] = []
        self.row_of: dict[Place, int] = {}
        self.article_ids = [article.id for article in comparison.articles]
        self.names = article_names(comparison.articles)
        self.bounds = array("I", [0])  # not a list: 10,000 ints strewn over the heap are slow to read
        self.article_indexes: array[int] = array("i")
        self._locator = Locator(comparison)
        self._fact_index = {fact.id: i for i, fact in enumerate(self.facts)}
        self._index_of = {article.id: i for i, article in enumerate(comparison.articles)}
        noise: list[int] = []
        for i, article in enumerate(comparison.articles):
            for item in _in_reading_order(article):
                if isinstance(item, Sentence):
                    self.row_of[Place(article.id, item.id)] = len(self.items)
                    self._append(item, item.text, i)
                else:
                    noise.append(len(self.items))
                    self._append(item, " ".join(article.text[item.start : item.end].split()), i)
            self.bounds.append(len(self.items))
        self.first_fact = len(self.items)
        self.facts_of_article: list[list[int]] = [[] for _ in comparison.articles]
        for i, fact in enumerate(self.facts):
            self._append(fact, " ".join(fact.title.split()), -1)
            for article_id in fact.articles:
                self.facts_of_article[self._index_of[article_id]].append(i)
            self.facts_of[-1] = (i,)
            for row in self.rows_of_members(i):
                self.facts_of[row] += (i,)
        self._about: dict[int, int] = {}
        noise_rows = bits.of_rows([noise], self.size)
        self.of_kind = dict.fromkeys(DocumentKind, 0)
        self.of_kind[DocumentKind.NOISE] = noise_rows
        self.of_kind[DocumentKind.SENTENCE] = bits.of_range(0, self.first_fact) & ~noise_rows
        self.of_kind[DocumentKind.FACT] = bits.of_range(self.first_fact, self.size)

    @property
    def size(self) -> int:
        """The number of rows, those of removed notes and tags included."""
        return len(self.items)

    def _append(self, item: Item, text: str, article: int) -> None:
        self.items.append(item)
        self.texts.append(text)
        self.facts_of.append(())
        self.article_indexes.append(article)

    def article_of(self, row: int) -> Article | None:
        """Return the article of a sentence or line of noise, or of the note on one."""
        index = self.article_indexes[row]
        return self.comparison.articles[index] if index >= 0 else None

    def index_of(self, article_id: str) -> int:
        """Return the index of the article with this id.

        Raises:
            KeyError: no article has it.
        """
        return self._index_of[article_id]

    def fact_index(self, fact_id: str) -> int | None:
        """Return the index of the fact with this id, or None where there is none."""
        return self._fact_index.get(fact_id)

    def kind_of(self, row: int) -> DocumentKind:
        """Return what a row is."""
        match self.items[row]:
            case Sentence():
                return DocumentKind.SENTENCE
            case Line():
                return DocumentKind.NOISE
            case Fact():
                return DocumentKind.FACT
            case SearchAnnotation(kind):
                return kind

    def language_of(self, row: int) -> str:
        """Return the language of a row; for the user's notes and for facts, that of the first article."""
        article = self.article_of(row) or next(iter(self.comparison.articles), None)
        return article.language if article else "en"

    def rows_of_article(self, index: int) -> range:
        """Return the rows of an article's sentences and noise."""
        return range(self.bounds[index], self.bounds[index + 1])

    def rows_of_members(self, fact: int) -> list[int]:
        """Return the rows of the sentences that state a fact."""
        members = self.facts[fact].members
        return [self.row_of[m.place] for m in members if m.place in self.row_of]

    # ------------------------------------------------------------ the user's work

    def add(self, annotation: SearchAnnotation) -> int:
        """Append a note or tag and return its row; one without a target is found as well."""
        row = self.size
        about = self._located(annotation.target)
        article = -1
        facts: tuple[int, ...] = ()
        match about:
            case Place():
                article, facts = self._index_of[about.article], self.facts_of[self.row_of[about]]
            case Article():
                article = self._index_of[about.id]
            case Fact():
                facts = (self._fact_index[about.id],)
        self._append(annotation, " ".join(annotation.text.split()), article)
        self.facts_of[row] = facts
        self.of_kind[annotation.kind] |= 1 << row
        self._about[row] = self.covered(annotation.target)
        return row

    def remove(self, row: int) -> None:
        """Take a note or tag out of the search."""
        self.of_kind[self.kind_of(row)] &= ~(1 << row)
        del self._about[row]

    def annotations(self) -> list[tuple[int, int]]:
        """Return the row of every note and tag, with the rows it is about; later ones do not change it."""
        return list(self._about.items())

    def covered(self, target: Target) -> int:
        """Return the rows a note or tag on ``target`` speaks of."""
        match self._located(target):
            case Place() as place:
                return 1 << self.row_of[place]
            case Fact(id=fact):
                return self.rows_of_facts([self._fact_index[fact]])
            case Article(id=article):
                return self.rows_of_articles([self._index_of[article]])
            case Comparison():
                return bits.of_range(0, self.first_fact)
        return 0

    def _located(self, target: Target) -> Fact | Place | Article | Comparison | None:
        found = self._locator.find(target)
        return found.thing if found else None

    def rows_of_facts(self, facts: Iterable[int]) -> int:
        """Return the rows of some facts and of their sentences."""
        rows = array("I")
        for fact in facts:
            rows.append(self.first_fact + fact)
            rows.extend(self.rows_of_members(fact))
        return bits.of_rows([rows], self.size)

    def rows_of_articles(self, indexes: Iterable[int]) -> int:
        """Return the rows of some articles' sentences and noise, and of the facts they state."""
        rows: list[Sequence[int]] = []
        facts = array("I")
        for index in indexes:
            rows.append(self.rows_of_article(index))
            facts.extend(self.first_fact + fact for fact in self.facts_of_article[index])
        return bits.of_rows([*rows, facts], self.size)


def _in_reading_order(article: Article) -> list[Sentence | Line]:
    items: list[Sentence | Line] = [line for line in article.lines if line.noise is not None]
    items += article.sentences
    return sorted(items, key=lambda item: (item.start, item.end))


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to search.

    Attributes:
        article: id of the only article, or None for all.
        facts: ids of the only facts, or None for all.
        kinds: what to look through, unless the query has ``in:``.
    """

    article: str | None = None
    facts: frozenset[str] | None = None
    kinds: frozenset[DocumentKind] = frozenset(
        {DocumentKind.SENTENCE, DocumentKind.FACT, DocumentKind.NOTE, DocumentKind.TAG}
    )


EVERYWHERE = Scope()
