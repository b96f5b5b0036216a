"""One search from a query to its results: what to keep, what to find, what to say when nothing is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic

from tui.model import Role, Sentence
from tui.review import Review
from tui.search import bits, values
from tui.search.documents import Documents, Kind
from tui.search.filters import Filters
from tui.search.matching import BEGINNING, ERROR, TIERS, Found, Marker, Matcher, both, either, evenly
from tui.search.patterns import search_rows
from tui.search.postings import Postings
from tui.search.query import Field, Hint, Mode, Pattern, Phrase, Query, Term, Words, quote
from tui.search.ranking import ordered
from tui.search.results import Results


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to search.

    Attributes:
        article: id of the only article, or None for all.
        facts: ids of the only facts, or None for all.
        kinds: what to look through, unless the query says ``in:``.
    """

    article: str | None = None
    facts: frozenset[str] | None = None
    kinds: frozenset[Kind] = frozenset({Kind.SENTENCE, Kind.FACT, Kind.NOTE, Kind.TAG})


EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class _Need:
    """What one or several terms of a query ask for, with its place in the query.

    Attributes:
        found: what they found; ``plain`` the same without values in other words.
    """

    start: int
    end: int
    found: Found
    plain: Found


class Engine:
    """Finds what queries ask for in documents and their index."""

    def __init__(self, documents: Documents, postings: Postings) -> None:
        self._documents = documents
        self._postings = postings
        self._matcher = Matcher(postings)
        self._filters = Filters(documents)
        counted = Counter(article.language for article in documents.comparison.articles)
        self._languages = [code for code, _ in counted.most_common()] or ["en"]
        for code in self._languages:
            values.read("1 km", code)  # loads the language's tables now, not at the first key press
        headlines = [
            row
            for row, x in enumerate(documents.items)
            if isinstance(x, Sentence) and x.role is Role.HEADLINE
        ]
        self._headlines = bits.of_rows([headlines], documents.size)
        self._retold = bits.of_rows([list(self._retold_titles())], documents.size)

    def _retold_titles(self) -> Iterator[int]:
        """The rows of facts whose title is words of one of their sentences, which is found anyway."""
        lines = self._postings.lines
        for i in range(len(self._documents.comparison.facts)):
            row = self._documents.first_fact + i
            if any(lines[row] in lines[member] for member in self._documents.rows_of_members(i)):
                yield row

    def review(self, review: Review) -> None:
        """Answer for this review, whose notes and tags are among the documents, from now on."""
        self._filters.review(review)
        self._matcher.forget()

    def known(self, field_word: str) -> list[str]:
        """The values a field word can have here."""
        return self._filters.known(field_word)

    def find(self, query: Query, scope: Scope, *, by_value: bool, budget: float) -> Results:
        """What a query finds; see :meth:`tui.search.index.Index.search`."""
        hints = list(query.hints)
        kept = self._kept(query, scope, hints) if query.terms else 0
        needs = self._needs(query, by_value, errors=query.mode is Mode.FUZZY)
        tiers = _joined([need.found for need in needs], kept)
        mode = query.mode
        if query.automatic and not tiers[-1] and any(_is_wanted(t, Words) for t in query.terms):
            needs = self._needs(query, by_value, errors=True)
            tiers = _joined([need.found for need in needs], kept)
        matched, complete = self._patterns(query, tiers[-1], budget, hints)
        tiers = [tier & matched for tier in tiers]
        if query.automatic and mode is Mode.WORDS and tiers[ERROR] and not tiers[BEGINNING]:
            mode = Mode.FUZZY
            hints.append(Hint("Nothing has these words as typed; allowed for typing errors.", wrong=False))
        if not tiers[-1] and complete and query.terms:
            hints += self._near_misses(query, needs, scope)
        if not tiers[-1] and not hints:
            hints.append(Hint("Nothing found.", wrong=False))
        plain = _joined([need.plain for need in needs], tiers[-1])
        markers = [m for need in needs for m in need.found.markers]
        markers += [
            Marker(pattern=t.compiled) for t in query.terms if isinstance(t, Pattern) and not t.excluded
        ]
        numbers = [t for t in query.terms if isinstance(t, Field) and not t.excluded]
        markers += [Marker(value=wanted) for t in numbers for wanted in self._filters.ranges(t)]
        words = [w for t in query.terms if isinstance(t, Words | Phrase) and not t.excluded for w in t.tokens]
        size = self._documents.size
        return Results(
            query,
            self._documents,
            tiers[-1],
            tiers[-1] & ~plain[-1],
            ordered(tiers, self._headlines, self._postings, words, size),
            tuple(markers),
            self._facts_meant(query, scope),
            mode=mode,
            hints=tuple(dict.fromkeys(hints)),
            complete=complete,
        )

    # ------------------------------------------------------------ what to keep

    def _kept(self, query: Query, scope: Scope, hints: list[Hint]) -> int:
        """The rows that scope, field words and exclusions leave."""
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
                rows &= ~self._matcher.word(term, errors=False, strict=True).rows
            elif term.excluded and isinstance(term, Phrase):
                rows &= ~self._matcher.phrase(term).rows
        return rows

    def _facts_meant(self, query: Query, scope: Scope) -> frozenset[int] | None:
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

    # ------------------------------------------------------------ what to find

    def _needs(self, query: Query, by_value: bool, *, errors: bool) -> list[_Need]:
        needs: list[_Need] = []
        run: list[Words] = []
        for term in query.terms:
            if _is_wanted(term, Words):
                assert isinstance(term, Words)
                run.append(term)
                continue
            needs += self._run(query, run, by_value, errors)
            run = []
            if _is_wanted(term, Phrase):
                assert isinstance(term, Phrase)
                found = self._matcher.phrase(term)
                needs.append(_Need(term.start, term.end, found, found))
        return needs + self._run(query, run, by_value, errors)

    def _run(self, query: Query, run: Sequence[Words], by_value: bool, errors: bool) -> list[_Need]:
        """The needs of words that stand together; those that state a value are one need."""
        strict = query.mode is Mode.WORDS and not query.automatic
        parts = [(t.start, t.end, self._matcher.word(t, errors=errors, strict=strict)) for t in run]
        needs: list[_Need] = []
        for start, end, value in self._values(query, run) if by_value else ():
            inside = [part for part in parts if part[0] < end and part[1] > start]
            if inside:
                worded = both([found for _, _, found in inside])
                parts = [part for part in parts if part not in inside]
                needs.append(_Need(inside[0][0], inside[-1][1], either(worded, value), worded))
        return needs + [_Need(start, end, found, found) for start, end, found in parts]

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

    def _patterns(self, query: Query, rows: int, budget: float, hints: list[Hint]) -> tuple[int, bool]:
        """The rows that match the expressions wanted and none excluded, and whether time sufficed."""
        deadline = monotonic() + budget
        undecided = 0
        for term in query.terms:
            if not isinstance(term, Pattern):
                continue
            if term.compiled is None:
                rows = rows if term.excluded else 0
                continue
            candidates = list(bits.rows_in(rows))
            left = max(0.0, deadline - monotonic())
            matching, late = search_rows(term.compiled, self._documents.texts, candidates, left)
            undecided += late
            matched = bits.of_rows([matching], self._documents.size)
            rows = rows & ~matched if term.excluded else matched
        if undecided:
            looked = f"Stopped after {budget:g} s with {undecided:,} lines left: make the expression simpler"
            hints.append(Hint(f"{looked}, or add a word.", wrong=False))
        return rows, not undecided

    # ------------------------------------------------------------ what to say

    def _near_misses(self, query: Query, needs: Sequence[_Need], scope: Scope) -> list[Hint]:
        """Which part of a query that found nothing is to blame: without it, most would be found."""
        fields = [t for t in query.terms if isinstance(t, Field)]
        if any(isinstance(t, Pattern) for t in query.terms) or len(needs) + len(fields) < 2:
            return []
        best, blamed = 0, (0, 0)
        parts: list[_Need | Field] = [*needs, *fields]
        for part in parts:
            terms = tuple(t for t in query.terms if t is not part)
            kept = self._kept(Query(query.text, terms, query.mode, query.automatic), scope, [])
            count = _joined([need.found for need in needs if need is not part], kept)[-1].bit_count()
            if count > best:
                best, blamed = count, (part.start, part.end)
        if not best:
            return []
        without = quote(query.text[blamed[0] : blamed[1]])
        return [Hint(f"Nothing has all of it; without {without} there would be {best:,}.", wrong=False)]


def _is_wanted(term: Term, kind: type[Term]) -> bool:
    return isinstance(term, kind) and not term.excluded


def _joined(found: Sequence[Found], kept: int) -> list[int]:
    """The tiers of rows that all of it finds, of those kept."""
    return [tier & kept for tier in both(found).tiers] if found else [kept] * TIERS
