"""What each term of a query finds: rows in tiers, the surest first, and the words to mark in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import or_

import regex

from tui.search.inverted_index import Postings
from tui.search.query import Phrase, Words
from tui.search.row_sets import Budget
from tui.search.values import Wanted

EXACT, FORM, BEGINNING, ERROR = range(4)
"""Tiers: the word itself; a form of it, or its value in other words; a word it begins; a typing error."""
TIERS = 4
_MOST_CACHED = 200
_SHORTEST_UNFINISHED_WITH_FORMS = 4


@dataclass(frozen=True, slots=True)
class Marker:
    """What to mark in a row that a term found.

    Attributes:
        words: tokens.
        beginnings: beginnings of tokens.
        phrase: tokens one after the other; ``unfinished`` if the last may be the beginning of a longer one.
        pattern: a regular expression.
        value: a value, in any words.
    """

    words: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    unfinished: bool = False
    pattern: regex.Pattern[str] | None = None
    value: Wanted | None = None


@dataclass(frozen=True, slots=True)
class TermMatches:
    """What a term found.

    Attributes:
        tiers: rows by tier, each with those of the tiers before it.
        markers: what to mark.
    """

    tiers: tuple[int, ...]
    markers: tuple[Marker, ...] = ()

    @property
    def rows(self) -> int:
        """All rows found."""
        return self.tiers[-1]


def equally_sure(rows: int, marker: Marker) -> TermMatches:
    """Return matches that are all as sure as can be.

    Args:
        rows: the rows, as bits.
        marker: what to mark in them.
    """
    return TermMatches((rows,) * TIERS, (marker,))


def both(parts: Sequence[TermMatches]) -> TermMatches:
    """Return the rows that every part finds; a row is as sure as its least sure part."""
    tiers = list(parts[0].tiers)
    for part in parts[1:]:
        tiers = [a & b for a, b in zip(tiers, part.tiers, strict=True)]
    return TermMatches(tuple(tiers), tuple(m for part in parts for m in part.markers))


def either(words: TermMatches, by_value: TermMatches) -> TermMatches:
    """Return rows found by words or by value; a value in other words ranks with the forms of a word.

    Args:
        words: rows found by words.
        by_value: rows found by value.
    """
    tiers = [words.tiers[0], *(t | by_value.rows for t in words.tiers[1:])]
    return TermMatches(tuple(tiers), words.markers + by_value.markers)


class Matcher:
    """Finds the rows of words and phrases, and caches them by word."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        self._cache: dict[tuple[tuple[str, ...], bool, bool, bool], TermMatches] = {}
        self._last_phrase: tuple[Phrase | Words | None, int] = (None, 0)

    def forget(self) -> None:
        """Discard cached matches, as rows were added."""
        self._cache.clear()
        self._last_phrase = (None, 0)

    def word(self, term: Words, budget: Budget, *, errors: bool, strict: bool = False) -> TermMatches:
        """Return the rows of one word as typed.

        Args:
            term: the word.
            budget: of time, for a word of several tokens.
            errors: whether to add what it may be a misspelling of even if it is found; if it is not found,
                that is added anyway.
            strict: whether to find only the word itself, without misspellings.
        """
        key = (term.tokens, term.unfinished, errors, strict)
        found = self._cache.get(key)
        if found is not None:
            return found
        if len(term.tokens) == 1:
            found = self._one(term.tokens[0], term.unfinished, errors, strict)
        else:
            found = self._several(term, budget, errors, strict)
        if not budget.undecided:
            if len(self._cache) >= _MOST_CACHED:
                self._cache.clear()
            self._cache[key] = found
        return found

    def phrase(self, term: Phrase | Words, budget: Budget) -> TermMatches:
        """Return the rows that hold the words of a phrase one after the other.

        Args:
            term: the phrase.
            budget: of time; rows it does not reach are noted there.
        """
        before, rows = self._last_phrase
        among = rows if before is not None and _goes_on(before, term) else -1
        rows = self._postings.rows_with_phrase(
            term.tokens, unfinished=term.unfinished, budget=budget, among=among
        )
        if not budget.undecided:
            self._last_phrase = term, rows
        return equally_sure(rows, Marker(phrase=term.tokens, unfinished=term.unfinished))

    def _several(self, term: Words, budget: Budget, errors: bool, strict: bool) -> TermMatches:
        """Return a word of several tokens: adjacent ones; with errors allowed, anywhere in the row."""
        together = self.phrase(term, budget)
        if strict or (together.rows and not errors):
            return together
        last = len(term.tokens) - 1
        apart = both(
            [
                self._one(token, term.unfinished and i == last, errors=errors, strict=False)
                for i, token in enumerate(term.tokens)
            ]
        )
        tiers = (*together.tiers[:ERROR], together.rows | apart.rows)
        return TermMatches(tiers, together.markers + apart.markers)

    def _one(self, word: str, unfinished: bool, errors: bool, strict: bool) -> TermMatches:
        postings, vocabulary = self._postings, self._postings.vocabulary
        forms = (
            [word] if unfinished and len(word) < _SHORTEST_UNFINISHED_WITH_FORMS else vocabulary.forms(word)
        )
        exact, form = postings.rows_of([word]), postings.rows_of(forms)
        cut_short = not (form or strict) and not word[0].isdigit()
        beginning = postings.rows_beginning(word) if unfinished or cut_short else 0
        tiers = [exact, form, beginning, 0]
        begins = (word,) if beginning else ()
        if errors or not (form or beginning or strict):
            wrong = vocabulary.misspelt(word, unfinished=unfinished, errors=1)
            if not wrong or errors:
                wrong = list(dict.fromkeys(wrong + vocabulary.misspelt(word, errors=2)))
            tiers[ERROR] = postings.rows_of(wrong)
            forms = forms + wrong
        marker = Marker(words=frozenset((word, *forms)), beginnings=begins)
        return TermMatches(tuple(accumulate(tiers, or_)), (marker,))


def _goes_on(before: Phrase | Words, term: Phrase | Words) -> bool:
    """Return whether a phrase extends an earlier one, so that only rows of that can hold it."""
    *head, last = before.tokens
    if len(term.tokens) <= len(head) or list(term.tokens[: len(head)]) != head:
        return False
    next_token = term.tokens[len(head)]
    return next_token.startswith(last) if before.unfinished else next_token == last
