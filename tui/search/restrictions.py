"""What to keep of the rows: the scope, the field words and the exclusions of a query."""

from __future__ import annotations

from collections.abc import Iterator

from tui.search import bits
from tui.search.budget import Budget
from tui.search.documents import Documents, Kind
from tui.search.filters import Filters
from tui.search.matching import Matcher
from tui.search.postings import Postings
from tui.search.query import Field, Hint, Phrase, Query, Words
from tui.search.scope import Scope


class Restrictions:
    """Tells which rows a query may find at all."""

    def __init__(self, documents: Documents, postings: Postings, filters: Filters, matcher: Matcher) -> None:
        self._documents = documents
        self._postings = postings
        self._filters = filters
        self._matcher = matcher
        self._retold = bits.of_rows([list(self._retold_titles())], documents.size)

    def _retold_titles(self) -> Iterator[int]:
        """The rows of facts whose title is words of one of their sentences, which is found anyway."""
        lines = self._postings.lines
        for i in range(len(self._documents.comparison.facts)):
            row = self._documents.first_fact + i
            if any(lines[row] in lines[member] for member in self._documents.rows_of_members(i)):
                yield row

    def rows(self, query: Query, scope: Scope, budget: Budget, hints: list[Hint]) -> int:
        """The rows that scope, field words and exclusions leave; what is odd about them goes to ``hints``."""
        documents, filters = self._documents, self._filters
        kinds = [t for t in query.terms if isinstance(t, Field) and t.name == "in" and not t.excluded]
        if kinds:
            rows = bits.union(documents.of_kind.values())
        else:
            rows = bits.union(documents.of_kind[k] for k in scope.kinds)
            worded = any(not isinstance(t, Field) and not t.excluded for t in query.terms)
            rows &= ~(self._retold if worded else documents.of_kind[Kind.FACT])
        if scope.article is not None:
            rows &= filters.with_notes(documents.rows_of_articles([documents.index_of(scope.article)]))
        if scope.facts is not None:
            facts = map(documents.fact_index, scope.facts)
            rows &= filters.with_notes(documents.rows_of_facts(i for i in facts if i is not None))
        for term in query.terms:
            if isinstance(term, Field):
                found, odd = filters.rows(term)
                hints += odd
                rows &= ~found if term.excluded else found
            elif term.excluded and isinstance(term, Words):
                rows &= ~self._matcher.word(term, budget, errors=False, strict=True).rows
            elif term.excluded and isinstance(term, Phrase):
                rows &= ~self._matcher.phrase(term, budget).rows
        return rows

    def facts(self, query: Query, scope: Scope) -> frozenset[int] | None:
        """The facts that scope and verdicts leave; None where they leave all."""
        documents = self._documents
        meant: set[int] | None = None
        if scope.facts is not None:
            meant = {i for i in map(documents.fact_index, scope.facts) if i is not None}
        for term in query.terms:
            if isinstance(term, Field) and term.name == "verdict":
                found = set(bits.rows_in(self._filters.rows(term)[0] >> documents.first_fact))
                if meant is None:
                    meant = set(range(len(documents.comparison.facts)))
                meant = meant - found if term.excluded else meant & found
        return None if meant is None else frozenset(meant)
