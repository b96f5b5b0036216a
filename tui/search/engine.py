"""One search from a query to its results, and what to say when nothing is found."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tui.model import Role, Sentence
from tui.review import Review
from tui.search import bits
from tui.search.budget import Budget
from tui.search.documents import Documents
from tui.search.filters import Filters
from tui.search.hits import HitMaker
from tui.search.matching import BEGINNING, ERROR, Marker, Matcher
from tui.search.postings import Postings
from tui.search.query import Field, Hint, Mode, Pattern, Phrase, Query, Words, quote
from tui.search.ranking import ordered
from tui.search.restrictions import Restrictions
from tui.search.results import Results
from tui.search.scope import Scope
from tui.search.seeking import Need, Seeker, is_wanted, joined


class Engine:
    """Finds what queries ask for in documents and their index."""

    def __init__(self, documents: Documents, postings: Postings, veiled: Collection[str] = ()) -> None:
        self._documents = documents
        self._postings = postings
        self._matcher = Matcher(postings)
        self._filters = Filters(documents, veiled)
        self._restrictions = Restrictions(documents, postings, self._filters, self._matcher)
        self._seeker = Seeker(documents, self._filters, self._matcher)
        headlines = [
            row
            for row, x in enumerate(documents.items)
            if isinstance(x, Sentence) and x.role is Role.HEADLINE
        ]
        self._headlines = bits.of_rows([headlines], documents.size)

    def review(self, review: Review) -> None:
        """Answer for this review, whose notes and tags are among the documents, from now on."""
        self._filters.review(review)
        self._matcher.forget()

    def known(self, field_word: str) -> list[str]:
        """The values a field word can have here."""
        return self._filters.known(field_word)

    def find(self, query: Query, scope: Scope, budget: Budget, *, by_value: bool) -> Results:
        """What a query finds; see :meth:`tui.search.index.Index.search`."""
        told: list[Hint] = []
        kept = self._restrictions.rows(query, scope, budget, told) if query.terms else 0
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
            told.append(Hint("Nothing has these words as typed; allowed for typing errors.", wrong=False))
        complete = not budget.undecided
        if not complete:
            told.append(_out_of_time(budget))
        elif not tiers[-1] and query.terms:
            told += self._near_misses(query, needs, scope, budget)
            if not any(hint.wrong for hint in query.hints):
                told = told or [Hint("Nothing found.", wrong=False)]
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
            hints=_weighed(query.hints, told),
            complete=complete,
        )

    def _markers(self, query: Query, needs: Sequence[Need]) -> list[Marker]:
        """What to mark in the rows found."""
        markers = [marker for need in needs for marker in need.found.markers]
        for term in query.terms:
            if isinstance(term, Pattern) and not term.excluded:
                markers.append(Marker(pattern=term.compiled))
            elif isinstance(term, Field) and not term.excluded:
                markers += [Marker(value=wanted) for wanted in self._filters.ranges(term)]
        return markers

    def _near_misses(self, query: Query, needs: Sequence[Need], scope: Scope, budget: Budget) -> list[Hint]:
        """Which part of a query that found nothing is to blame: without it, most would be found."""
        fields = [t for t in query.terms if isinstance(t, Field)]
        if any(isinstance(t, Pattern) for t in query.terms) or len(needs) + len(fields) < 2:
            return []
        best, blamed = 0, (0, 0)
        parts: list[Need | Field] = [*needs, *fields]
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
        return [Hint(f"Nothing has all of it; without {without} there would be {best:,}.", wrong=False)]


def _out_of_time(budget: Budget) -> Hint:
    stopped = f"Stopped after {budget.seconds:g} s with {budget.undecided.bit_count():,} lines left"
    return Hint(f"{stopped}: add a word, or make the expression simpler.", wrong=False)


def _weighed(of_query: Sequence[Hint], of_rows: Sequence[Hint]) -> tuple[Hint, ...]:
    """Hints, each once: what cannot be meant, then what became of the query, then what is odd about it."""
    return tuple(sorted(dict.fromkeys([*of_rows, *of_query]), key=lambda hint: not hint.wrong))
