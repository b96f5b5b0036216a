"""What the words, phrases, values and expressions of a query find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.search import bits, values
from tui.search.budget import Budget
from tui.search.documents import Documents
from tui.search.filters import Filters
from tui.search.matching import TIERS, Found, Marker, Matcher, both, either, evenly
from tui.search.patterns import search_rows
from tui.search.query import Mode, Pattern, Phrase, Query, Term, Words


@dataclass(frozen=True, slots=True)
class Need:
    """What one or several terms of a query ask for, with its place in the query.

    Attributes:
        found: what they found; ``plain`` the same without values in other words.
    """

    start: int
    end: int
    found: Found
    plain: Found


class Seeker:
    """Finds the rows of the terms of a query."""

    def __init__(self, documents: Documents, filters: Filters, matcher: Matcher) -> None:
        self._documents = documents
        self._filters = filters
        self._matcher = matcher
        counted = Counter(article.language for article in documents.comparison.articles)
        self._languages = [code for code, _ in counted.most_common()] or ["en"]
        for code in self._languages:
            values.read("1 km", code)  # loads the language's tables now, not at the first key press

    def needs(self, query: Query, budget: Budget, *, by_value: bool, errors: bool) -> list[Need]:
        """What the words and phrases wanted find, one need for each of them or for a value of several words.

        Args:
            query: as read.
            budget: of time.
            by_value: whether numbers and days are found in other words too.
            errors: whether typing errors are allowed.
        """
        needs: list[Need] = []
        run: list[Words] = []
        for term in query.terms:
            if is_wanted(term, Words):
                assert isinstance(term, Words)
                run.append(term)
                continue
            needs += self._run(query, run, budget, by_value, errors)
            run = []
            if is_wanted(term, Phrase):
                assert isinstance(term, Phrase)
                found = self._matcher.phrase(term, budget)
                needs.append(Need(term.start, term.end, found, found))
        return needs + self._run(query, run, budget, by_value, errors)

    def _run(
        self, query: Query, run: Sequence[Words], budget: Budget, by_value: bool, errors: bool
    ) -> list[Need]:
        """The needs of words that stand together; those that state a value are one need."""
        strict = query.mode is Mode.WORDS and not query.automatic
        matcher = self._matcher
        parts = [(t.start, t.end, matcher.word(t, budget, errors=errors, strict=strict)) for t in run]
        needs: list[Need] = []
        for start, end, value in self._values(query, run) if by_value else ():
            inside = [part for part in parts if part[0] < end and part[1] > start]
            if inside:
                worded = both([found for _, _, found in inside])
                parts = [part for part in parts if part not in inside]
                needs.append(Need(inside[0][0], inside[-1][1], either(worded, value), worded))
        return needs + [Need(start, end, found, found) for start, end, found in parts]

    def _values(self, query: Query, run: Sequence[Words]) -> list[tuple[int, int, Found]]:
        """The values the words state, where in the query, and the rows that state them in whatever words."""
        if not run:
            return []
        first = run[0].start
        for code in self._languages:
            mentions = values.read(query.text[first : run[-1].end], code)
            if mentions:
                size = self._documents.size
                found = [(m, self._filters.values.rows(m, size)) for m in mentions]
                return [
                    (first + m.start, first + m.end, evenly(rows, Marker(value=m)))
                    for m, rows in found
                    if rows
                ]
        return []

    def matching(self, query: Query, rows: int, budget: Budget) -> int:
        """Those of some rows that match every expression wanted and none excluded, as far as time allows."""
        for term in query.terms:
            if not isinstance(term, Pattern):
                continue
            if term.compiled is None:
                rows = rows if term.excluded else 0
                continue
            found = search_rows(term.compiled, self._documents.texts, rows, budget)
            matched = bits.of_rows([found], self._documents.size)
            rows = rows & ~matched if term.excluded else matched
        return rows & ~budget.undecided


def is_wanted(term: Term, kind: type[Term]) -> bool:
    """Whether a term is of a kind and hits must have it."""
    return isinstance(term, kind) and not term.excluded


def joined(found: Sequence[Found], kept: int) -> list[int]:
    """The tiers of rows that all of it finds, of those kept."""
    return [tier & kept for tier in both(found).tiers] if found else [kept] * TIERS
