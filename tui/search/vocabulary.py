"""The words of an index: tokens, inflected forms, and words within one typing error.

A text becomes a row of tokens, so that punctuation, apostrophes and hyphens make no difference to a
search: ``by-pass`` is ``by pass``. Numbers are whole: ``1,240`` is ``1240`` and ``1.4`` does
not hold a ``1``. Scripts written without spaces (Chinese, Japanese, Thai ...) give one token for each
character.

A word matches itself and its forms, which share its stem in a language of the comparison and are
written alike up to the stem's last letter; words it begins; and words that differ by a typing
error: one letter missing, added, wrong, or two swapped (optimal string alignment distance 1), or two
errors where a word of six letters or more has its first or last third right. In a word of three
letters only a missing one or two swapped ones are errors, in a shorter one and in numbers nothing is:
2025 never matches 2026. Why search has a tokenizer of its own: see :mod:`tui.analysis.mentions.tokens`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator
from functools import lru_cache
from heapq import nsmallest

import regex
from rapidfuzz import process
from rapidfuzz.distance import OSA

from tui.languages.folding import fold
from tui.languages.words import terms, word_classes

_HIDDEN = "\u00ad\u200b-\u200d\u2060\ufeff"  # may occur inside a word without ending it
_NUMBER = r"\d+(?:[.,]\d+)+"
_SIMPLE_WORD = re.compile(rf"{_NUMBER}|[^\W_]+")
_WORD = regex.compile(rf"{_NUMBER}|[\p{{L}}\p{{M}}\p{{N}}{_HIDDEN}]+")
_NEEDS_CARE = re.compile(f"[{_HIDDEN}\u0300-\u1fff\u2c00-\U0010ffff]")
_INSIDE = re.compile(f"[{_HIDDEN}]+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_NUMBER_ONLY = re.compile(_NUMBER)
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_TOKEN = regex.compile(rf"[{_UNSPACED}]\p{{M}}*|(?:(?![{_UNSPACED}])[\p{{L}}\p{{M}}\p{{N}}])+")


@lru_cache(maxsize=1 << 17)
def folded_tokens(word: str) -> str:
    """Return the tokens of one run of letters and digits, joined by spaces; empty where none is left."""
    if word[0].isdigit() and _GROUPED.fullmatch(word):
        return word.replace(",", "")
    if word.isascii():
        return word.lower()
    if _NUMBER_ONLY.fullmatch(word):
        return fold(word)
    return " ".join(_TOKEN.findall(fold(_INSIDE.sub("", word))))


def tokens(text: str) -> list[str]:
    """Return the tokens of a text, in order."""
    if text.isascii():
        return list(map(folded_tokens, _SIMPLE_WORD.findall(text)))
    word = _WORD if _NEEDS_CARE.search(text) else _SIMPLE_WORD
    return " ".join(map(folded_tokens, word.findall(text))).split()


def token_spans(text: str) -> list[tuple[str, int, int]]:
    """Return the tokens of a text with their spans in it."""
    if text.isascii():
        return [(folded_tokens(m[0]), m.start(), m.end()) for m in _SIMPLE_WORD.finditer(text)]
    found: list[tuple[str, int, int]] = []
    word = _WORD if _NEEDS_CARE.search(text) else _SIMPLE_WORD
    for match in word.finditer(text):
        token = folded_tokens(match[0])
        if " " in token:
            found += _inside(match[0], match.start())
        elif token:
            found.append((token, match.start(), match.end()))
    return found


def _inside(word: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Yield the tokens of a word that normalizes to several, each with the characters it comes from."""
    open_token, open_start = "", start
    for offset, character in enumerate(word, start):
        piece = folded_tokens(character)
        alone = regex.match(rf"[{_UNSPACED}]", character)
        if open_token and alone:
            yield open_token, open_start, offset
            open_token = ""
        if alone:
            yield piece, offset, offset + 1
        elif piece:
            open_start = open_start if open_token else offset
            open_token += piece
    if open_token:
        yield open_token, open_start, start + len(word)


SHORTEST_WITH_FORMS = 3
SHORTEST_WITH_ERROR = 3
SHORTEST_WITH_TWO = 6
SHORTEST_UNFINISHED = 4
MOST_NEIGHBOURS = 32
_LAST = "\U0010ffff"


class Vocabulary:
    """Sorted words with the rows that hold them.

    Attributes:
        postings: the rows of each word, in ascending order.
    """

    def __init__(self, postings: dict[str, array[int]], by_language: dict[str, set[str]]) -> None:
        """Index these words; ``by_language`` lists the words to stem, by language."""
        self.postings = postings
        self._sorted = sorted(postings)
        self._reversed = sorted(word[::-1] for word in postings)
        self._letters = sorted({c for word in postings if len(word) > 1 for c in word if c.isalpha()})
        self._by_language = by_language

    def add(self, word: str, row: int, code: str) -> None:
        """Note that a word is in one more row.

        Args:
            word: the token.
            row: above all rows of the word so far.
            code: ISO 639-1 code of the row's language.
        """
        if word not in self.postings:
            self.postings[word] = array("I")
            insort(self._sorted, word)
            insort(self._reversed, word[::-1])
            self._letters = sorted({*self._letters, *(c for c in word if len(word) > 1 and c.isalpha())})
        self._by_language.setdefault(code, set()).add(word)
        rows = self.postings[word]
        if not rows or rows[-1] != row:
            rows.append(row)

    def forms(self, word: str) -> list[str]:
        """Return the words with the same stem as ``word``, itself included where it occurs."""
        found = {word} if word in self.postings else set()
        if len(word) < SHORTEST_WITH_FORMS:
            return sorted(found)
        for code, known in self._by_language.items():
            stem = _stem(word, code)
            for beginning in _beginnings_of_forms(stem):
                found.update(w for w in self.beginning(beginning) if w in known and _stem(w, code) == stem)
        return sorted(found)

    def beginning(self, prefix: str) -> list[str]:
        """Return the words that begin with ``prefix``, in alphabetical order."""
        return self._sorted[bisect_left(self._sorted, prefix) : bisect_left(self._sorted, prefix + _LAST)]

    def misspelt(self, word: str, *, unfinished: bool = False, errors: int = 1) -> list[str]:
        """Return the words ``word`` may be a misspelling of, nearest, then most frequent first, at most 32.

        Args:
            word: as typed, normalized.
            unfinished: whether it may be the beginning of a word.
            errors: typing errors allowed, 1 or 2.
        """
        if len(word) < SHORTEST_WITH_ERROR or not word.isalpha():
            return []
        variants = self._variants(word)
        found = {v for v in variants if v in self.postings}
        if errors > 1 and len(word) >= SHORTEST_WITH_TWO:
            found.update(self._two_errors(word))
        found.discard(word)
        nearest = sorted(found, key=lambda w: (OSA.distance(word, w), self._rarity(w)))
        if unfinished:
            begun = {w for v in variants if len(v) >= SHORTEST_UNFINISHED for w in self.beginning(v)}
            nearest += nsmallest(MOST_NEIGHBOURS, begun - found - {word}, key=self._rarity)
        return nearest[:MOST_NEIGHBOURS]

    def _rarity(self, word: str) -> tuple[int, str]:
        return -len(self.postings[word]), word

    def _variants(self, word: str) -> list[str]:
        """Return every string one error away, once (after Norvig, "How to write a spelling corrector")."""
        splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
        letters = self._letters_near(word)
        made = [a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1]
        made += [a + letter + b for letter in letters for a, b in splits]
        if len(word) > SHORTEST_WITH_ERROR:
            made += [a + b[1:] for a, b in splits if b]
            made += [a + letter + b[1:] for letter in letters for a, b in splits if b]
        return list(dict.fromkeys(made))

    def _letters_near(self, word: str) -> list[str]:
        """Return the letters of the scripts ``word`` is written in: a slip of the finger stays within one."""
        blocks = {ord(c) >> 8 for c in word}
        return [c for c in self._letters if ord(c) >> 8 in blocks]

    def _two_errors(self, word: str) -> list[str]:
        third = len(word) // 3
        tail = word[::-1][:third]
        low, high = bisect_left(self._reversed, tail), bisect_left(self._reversed, tail + _LAST)
        pool = self.beginning(word[:third]) + [w[::-1] for w in self._reversed[low:high]]
        found = process.extract(word, pool, scorer=OSA.distance, score_cutoff=2, limit=None)
        return [match for match, _, _ in found]


def _beginnings_of_forms(stem: str) -> list[str]:
    """Return how words with this stem begin: stemmers cut endings and turn y to i, s to z or re to er."""
    if len(stem) < 4:
        return [stem[:-1] if stem[-1:] in ("i", "y") and len(stem) > 2 else stem]
    swapped = [stem[:-2] + "re"] if stem.endswith("er") else []
    return [stem[:-1], *swapped]


@lru_cache(maxsize=1 << 17)
def _stem(word: str, code: str) -> str:
    """Return the stem of a normalized word; British and American spellings have the same."""
    if len(word) < SHORTEST_WITH_FORMS or not word.isalpha():
        return word
    found = terms(word, 0, len(word), code)
    return found[0].stem if found else word_classes(code).stem(word)
