"""The word index: which rows hold a word, a beginning of a word, a phrase.

Sets of rows are bits (:mod:`tui.search.row_sets`). Words and beginnings that many rows hold have their set
precomputed, so that no query, not even one letter over 300,000 rows, walks through all of them.
SQLite's FTS5 finds the first rows as fast; but live counts and stepping through hits need all of them,
and fetching those takes it many times as long (``tests/benchmarks/search.py`` measures both).
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import compress, repeat
from operator import contains

from tui.search import row_sets as bits
from tui.search.row_sets import Budget
from tui.search.vocabulary import Vocabulary, tokens

_READY_MADE = 2048  # postings from which on a set is precomputed
_LONGEST_READY_MADE = 3  # letters of the beginnings with a precomputed set
_SLICE = 2048  # rows looked at without a glance at the clock: about a millisecond
_WHOLE_SLICE = bits.of_range(0, _SLICE)


class Postings:
    """An index of rows of text.

    Attributes:
        lines: the tokens of each row, with a space before, between and after them.
        vocabulary: the words of all rows.
    """

    def __init__(self, rows: Iterable[tuple[str, str]], stop: Callable[[], bool] = bool) -> None:
        """Index rows of text.

        Args:
            rows: text and language (ISO 639-1) of each.
            stop: called now and then; True gives up. The default never does.

        Raises:
            InterruptedError: ``stop`` returned True while the index was built.
        """
        postings: dict[str, array[int]] = defaultdict(lambda: array("I"))
        by_language: dict[str, set[str]] = defaultdict(set)
        self.lines: list[str] = []
        for row, (text, code) in enumerate(rows):
            words = tokens(text)
            self.lines.append(f" {' '.join(words)} ")
            distinct = set(words)
            by_language[code] |= distinct
            for word in distinct:
                postings[word].append(row)
            if not row & 1023 and stop():
                raise InterruptedError
        self.vocabulary = Vocabulary(dict(postings), dict(sorted(by_language.items())))
        self._words: dict[str, int] = {}
        self._beginnings: dict[str, int] = {}
        self._keep_frequent()

    @property
    def size(self) -> int:
        """The number of rows."""
        return len(self.lines)

    def _keep_frequent(self) -> None:
        volume: dict[str, int] = defaultdict(int)
        for word, rows in self.vocabulary.postings.items():
            if len(rows) >= _READY_MADE:
                self._words[word] = bits.of_rows([rows], self.size)
            for length in range(1, min(_LONGEST_READY_MADE, len(word)) + 1):
                volume[word[:length]] += len(rows)
        # Longest first: a beginning is the union of the longer precomputed ones, and of little else.
        for prefix in sorted((p for p, n in volume.items() if n >= _READY_MADE), key=len, reverse=True):
            self._beginnings[prefix] = self._union_beginning(prefix)

    def _union_beginning(self, prefix: str) -> int:
        kept: dict[str, None] = {}
        words: list[str] = []
        for word in self.vocabulary.beginning(prefix):
            longer = word[: len(prefix) + 1]
            if longer in self._beginnings and len(prefix) < _LONGEST_READY_MADE:
                kept[longer] = None
            else:
                words.append(word)
        return bits.union(self._beginnings[longer] for longer in kept) | self.rows_of(words)

    def add(self, text: str, code: str) -> int:
        """Index one more row and return its number.

        Args:
            text: of the row.
            code: ISO 639-1 code of its language.
        """
        row = self.size
        words = tokens(text)
        self.lines.append(f" {' '.join(words)} ")
        for word in dict.fromkeys(words):
            self.vocabulary.add(word, row, code)
            if word in self._words:
                self._words[word] |= 1 << row
            for length in range(1, _LONGEST_READY_MADE + 1):
                if word[:length] in self._beginnings:
                    self._beginnings[word[:length]] |= 1 << row
        return row

    def rows_of(self, words: Iterable[str]) -> int:
        """Return the rows that hold any of the words."""
        frequent = 0
        rare: list[array[int]] = []
        for word in words:
            ready = self._words.get(word)
            if ready is not None:
                frequent |= ready
            elif word in self.vocabulary.postings:
                rare.append(self.vocabulary.postings[word])
        return frequent | bits.of_rows(rare, self.size)

    def rows_beginning(self, prefix: str) -> int:
        """Return the rows that hold a word that begins with ``prefix``."""
        ready = self._beginnings.get(prefix)
        return self._union_beginning(prefix) if ready is None else ready

    def rows_with_phrase(
        self, words: Sequence[str], *, unfinished: bool, budget: Budget, among: int = -1
    ) -> int:
        """Return the rows that hold the words one after the other, as far as the budget allows.

        Args:
            words: normalized tokens, at least one.
            unfinished: whether the last of them may be the beginning of a longer one.
            budget: of time; rows that it does not suffice for are not found, and noted in it.
            among: rows to look at.
        """
        *head, last = words
        rows = among & (self.rows_beginning(last) if unfinished else self.rows_of([last]))
        for word in head:
            rows &= self.rows_of([word])
        if not head:
            return rows
        wanted = f" {' '.join(words)}" + ("" if unfinished else " ")
        found = 0
        for start in range(0, rows.bit_length(), _SLICE):
            here = rows >> start & _WHOLE_SLICE
            if here and not budget.left:
                budget.give_up(rows, start)
                break
            found |= self._holding(wanted, here, start) << start
        return found

    def _holding(self, wanted: str, rows: int, start: int) -> int:
        """Return those rows of a slice, counted from its ``start``, in whose line the words occur."""
        lines = self.lines[start : start + _SLICE]
        if rows.bit_count() > _SLICE >> 3:  # looking at every row takes less time than picking them out
            return rows & bits.of_truths(map(contains, lines, repeat(wanted)))
        picked = list(bits.rows_in(rows))
        holds = map(contains, map(lines.__getitem__, picked), repeat(wanted))
        return bits.of_rows([list(compress(picked, holds))], _SLICE)
