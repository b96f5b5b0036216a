"""The search engine: from a parsed query to ranked results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tui.model import Role, Sentence
from tui.review.history import Review
from tui.search import row_sets as bits
from tui.search import values
from tui.search.documents import Documents, Scope
from tui.search.filters import Filters, Restrictions
from tui.search.hits import HitMaker
from tui.search.inverted_index import Postings
from tui.search.matching import (
    BEGINNING,
    ERROR,
    TIERS,
    Marker,
    Matcher,
    TermMatches,
    both,
    either,
    equally_sure,
)
from tui.search.query import FieldTerm, Mode, Pattern, Phrase, Query, QueryHint, QueryTerm, Words, quote
from tui.search.regex import search_rows
from tui.search.results import Results, ordered
from tui.search.row_sets import Budget


@dataclass(frozen=True, slots=True)
class Need:
    """What one or several terms of a query ask for, with its place in the query.

    Attributes:
        found: what they found; ``plain`` the same without values in other words.
    """

    start: int
    end: int
    found: TermMatches
    plain: TermMatches


class TermLookup:
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
        """Return what the words and phrases find, one entry for each or for a value of several words.

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
        """Return the needs of adjacent words; those that state a value are one need."""
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

    def _values(self, query: Query, run: Sequence[Words]) -> list[tuple[int, int, TermMatches]]:
        """Return the values in the words, their positions in the query, and the rows that state them."""
        if not run:
            return []
        first = run[0].start
        for code in self._languages:
            mentions = values.read(query.text[first : run[-1].end], code)
            if mentions:
                size = self._documents.size
                found = [(m, self._filters.values.rows(m, size)) for m in mentions]
                return [
                    (first + m.start, first + m.end, equally_sure(rows, Marker(value=m)))
                    for m, rows in found
                    if rows
                ]
        return []

    def matching(self, query: Query, rows: int, budget: Budget) -> int:
        """Return those of some rows that match every expression wanted and none excluded, as time allows.

        Args:
            query: the query.
            rows: the rows to look at, as bits.
            budget: of time; rows it does not reach are noted there.
        """
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


def is_wanted(term: QueryTerm, kind: type[QueryTerm]) -> bool:
    """Return whether a term is of a kind and hits must have it.

    Args:
        term: the term.
        kind: the class of terms.
    """
    return isinstance(term, kind) and not term.excluded


def joined(found: Sequence[TermMatches], kept: int) -> list[int]:
    """Return the tiers of rows that all matches have in common.

    Args:
        found: the rows that each term of a query finds.
        kept: the rows that count, as bits.
    """
    return [tier & kept for tier in both(found).tiers] if found else [kept] * TIERS


class Engine:
    """Finds what queries ask for in documents and their index."""

    def __init__(self, documents: Documents, postings: Postings, masked: Collection[str] = ()) -> None:
        self._documents = documents
        self._postings = postings
        self._matcher = Matcher(postings)
        self._filters = Filters(documents, masked)
        self._restrictions = Restrictions(documents, postings, self._filters, self._matcher)
        self._seeker = TermLookup(documents, self._filters, self._matcher)
        headlines = [
            row
            for row, x in enumerate(documents.items)
            if isinstance(x, Sentence) and x.role is Role.HEADLINE
        ]
        self._headlines = bits.of_rows([headlines], documents.size)

    def review(self, review: Review) -> None:
        """Use this review, whose notes and tags are among the documents, for all further queries."""
        self._filters.review(review)
        self._matcher.forget()

    def known(self, field_word: str) -> list[str]:
        """Return the values a field word can have here."""
        return self._filters.known(field_word)

    def find(self, query: Query, scope: Scope, budget: Budget, *, by_value: bool) -> Results:
        """Return what a query finds; see :meth:`tui.search.SearchIndex.search`.

        Args:
            query: the parsed query.
            scope: where to search.
            budget: of time.
            by_value: whether numbers and days are found by what they mean.
        """
        row_hints: list[QueryHint] = []
        kept = self._restrictions.rows(query, scope, budget, row_hints) if query.terms else 0
        needs = self._seeker.needs(query, budget, by_value=by_value, errors=query.mode is Mode.FUZZY)
        tiers = joined([need.found for need in needs], kept)
        mode = query.mode
        worded = any(is_wanted(term, Words) for term in query.terms)
        if query.automatic and worded and not tiers[-1] and not budget.undecided:
            needs = self._seeker.needs(query, budget, by_value=by_value, errors=True)
            tiers = joined([need.found for need in needs], kept)
        matched = self._seeker.matching(query, tiers[-1], budget)
        tiers = [tier & matched for tier in tiers]
        if query.automatic and mode is Mode.WORDS and tiers[ERROR] and not tiers[BEGINNING]:
            mode = Mode.FUZZY
            row_hints.append(
                QueryHint("Nothing has these words as typed; allowed for typing errors.", wrong=False)
            )
        complete = not budget.undecided
        if not complete:
            row_hints.append(_out_of_time(budget))
        elif not tiers[-1] and query.terms:
            row_hints += self._near_misses(query, needs, scope, budget)
            if not any(hint.wrong for hint in query.hints):
                row_hints = row_hints or [QueryHint("Nothing found.", wrong=False)]
        plain = joined([need.plain for need in needs], tiers[-1])
        words = [w for t in query.terms if isinstance(t, Words | Phrase) and not t.excluded for w in t.tokens]
        return Results(
            query,
            self._documents,
            tiers[-1],
            ordered(tiers, self._headlines, self._postings, words, self._documents.size),
            HitMaker(self._documents, tuple(self._markers(query, needs)), tiers[-1] & ~plain[-1]),
            self._restrictions.facts(query, scope),
            mode=mode,
            hints=_weighed(query.hints, row_hints),
            complete=complete,
        )

    def _markers(self, query: Query, needs: Sequence[Need]) -> list[Marker]:
        """Return what to mark in the rows found."""
        markers = [marker for need in needs for marker in need.found.markers]
        for term in query.terms:
            if isinstance(term, Pattern) and not term.excluded:
                markers.append(Marker(pattern=term.compiled))
            elif isinstance(term, FieldTerm) and not term.excluded:
                markers += [Marker(value=wanted) for wanted in self._filters.ranges(term)]
        return markers

    def _near_misses(
        self, query: Query, needs: Sequence[Need], scope: Scope, budget: Budget
    ) -> list[QueryHint]:
        """Return which part of a query that found nothing is to blame: without it, most would be found."""
        fields = [t for t in query.terms if isinstance(t, FieldTerm)]
        if any(isinstance(t, Pattern) for t in query.terms) or len(needs) + len(fields) < 2:
            return []
        best, blamed = 0, (0, 0)
        parts: list[Need | FieldTerm] = [*needs, *fields]
        for part in parts:
            terms = tuple(t for t in query.terms if t is not part)
            less = Query(query.text, terms, query.mode, query.automatic)
            kept = self._restrictions.rows(less, scope, budget, [])
            count = joined([need.found for need in needs if need is not part], kept)[-1].bit_count()
            if count > best:
                best, blamed = count, (part.start, part.end)
        if not best:
            return []
        without = quote(query.text[blamed[0] : blamed[1]])
        return [QueryHint(f"Nothing has all of it; without {without} there would be {best:,}.", wrong=False)]


def _out_of_time(budget: Budget) -> QueryHint:
    stopped = f"Stopped after {budget.seconds:g} s with {budget.undecided.bit_count():,} lines left"
    return QueryHint(f"{stopped}: add a word, or make the expression simpler.", wrong=False)


def _weighed(of_query: Sequence[QueryHint], of_rows: Sequence[QueryHint]) -> tuple[QueryHint, ...]:
    """Return the hints, each once: errors first, then what became of the query, then oddities."""
    return tuple(sorted(dict.fromkeys([*of_rows, *of_query]), key=lambda hint: not hint.wrong))
