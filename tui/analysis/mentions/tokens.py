"""The words of a sentence as the finders of mentions see them.

This tokenizer keeps what numbers, dates, money and names are written with (grouped digits, clock times,
``US$``, ``a.m.``, possessives); that of :mod:`tui.languages.words` keeps words to compare alone, and that of
:mod:`tui.search.vocabulary` splits as a query is typed, also scripts without spaces. One for all three would
give each of them tokens that it must take apart or join again.

Rules look a bounded number of tokens around them, so the work grows with the length of the text.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from tui.languages.folding import Phrases, fold
from tui.languages.patterns import single_words
from tui.languages.schema import Language

LONGEST = 20_000
"""Code points of one sentence that are read; no sentence is longer, hostile lines are."""

GROUP_MARKS = " '’\u00a0\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
"""What may be between groups of three digits, besides point and comma."""
_GROUPED = (
    rf"[1-9]\d{{0,2}}(?P<mark>[{GROUP_MARKS}])\d{{3}}(?:(?P=mark)\d{{3}})*(?!\d)(?:[.,]\d+(?![.,]?\d))?"
)
_TOKEN = re.compile(
    r"(?P<skip>[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+"
    r"|https?://\S+|www\.\S+|\]\([^)\s]{0,500}\)|[*_`\[\]#\\]+)"
    r"|(?P<d>\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}/\d{1,2}/\d{4}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d))"
    r"|(?P<t>\d{1,2}:\d{2}(?::\d{2})?(?!\d))"
    rf"|(?P<n>{_GROUPED}|\d+(?:[.,]\d+)*|(?<![\w.])\.\d+(?![.,]?\d))"
    r"|(?P<p1>(?:US|AU?|CA?|NZ|HK|NT|MX|SG?|R|CAD|AUD|USD)\$(?=\s?\d)|\$(?:US|AU?|CA?|NZ)(?=\s?\d))"
    r"|(?P<w>[ap]\.\s?m\b\.?|(?:[^\W\d_]\.){2,}|['’]s\b|[^\W\d_]+(?:(?:['’](?!s\b)|[\u00ad\u200b\u2060\ufeff]+)[^\W\d_]+)*)"
    r"|(?P<p>[A-Z]{1,3}\$|\S)",
    re.IGNORECASE,
)
_PADDING = 8
_NUMBERED = frozenset(single_words("NUMBERED"))
"""Words that a number of their own follows, even where they begin a sentence."""
POSSESSIVE = "'s"
"""The token that makes a name possessive; a token of its own."""
_SENTENCES = 8192  # of which it is remembered how they are cut, 1.5 KB each; copies are cut alike
_LAST_READ = 32  # of these also where the tokens are: several rules look at one sentence after the other
T = TypeVar("T")


class _Cut:
    """The tokens of a sentence by themselves; attributes as of :class:`Tokens`, offsets into the sentence."""

    __slots__ = ("ends", "kinds", "low", "raw", "size", "starts")

    def __init__(self, text: str, before: str) -> None:
        self.raw: list[str] = []
        self.low: list[str] = []
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        skipped = len(before)
        for match in _TOKEN.finditer(before + text, skipped):
            kind = (match.lastgroup or "p")[:1]
            if kind == "s":
                continue
            word, start = match[0], match.start() - skipped
            if kind == "n" and " " in word and self._are_two(word):
                for part in re.finditer(r"\S+", word):
                    self._append(part[0], kind, start + part.start())
            else:
                self._append(word, kind, start)
        self.size = len(self.raw)
        for values in (self.raw, self.low, self.kinds):
            values.extend([""] * _PADDING)

    def _append(self, word: str, kind: str, start: int) -> None:
        self.kinds.append("x" if kind == "n" and self._in_name(start) else kind)
        self.raw.append(sys.intern(word))
        self.low.append(_low(word))
        self.starts.append(start)
        self.ends.append(start + len(word))

    def _are_two(self, word: str) -> bool:
        """Return whether digits with a space between are two numbers: "Flight 370 239 dead"."""
        if not self.kinds or self.kinds[-1] != "w" or word.count(" ") > 1:
            return False
        name = self.raw[-1][0].isupper() and len(self.raw) > 1
        return name or self.low[-1] in _NUMBERED

    def _in_name(self, start: int) -> bool:
        """Whether a number at ``start`` continues a name: "G7", "F-16", "COVID-19"."""
        if not self.raw or self.ends[-1] != start:
            return False
        if self.kinds[-1] == "w":
            return self.low[-1] not in {"us", "rs", "usd", "eur", "gbp"}
        if self.raw[-1] == "-" and len(self.raw) > 1 and self.ends[-2] == self.starts[-1]:
            return self.kinds[-2] == "w" and self.raw[-2].isupper()
        return False


@lru_cache(maxsize=65_536)
def _low(word: str) -> str:
    """A token folded, without spaces."""
    return fold(word).replace(" ", "")


@lru_cache(maxsize=_SENTENCES)
def _cut(text: str, before: str) -> _Cut:
    """Cut a sentence into tokens; its lists are shared by all that read it, and not to be changed.

    Args:
        text: the sentence.
        before: the character before it, where it begins with a point.
    """
    return _Cut(text, before)


def forget_sentences() -> None:
    """Let go of what is remembered of sentences, which are read several times in an analysis."""
    _cut.cache_clear()
    tokens_of.cache_clear()


class Tokens:
    """Parallel lists over the tokens of a span of text.

    Attributes:
        text: the whole text; ``starts`` and ``ends`` are offsets into it.
        raw, low: each token as written and folded; a few empty ones follow the last, so that a rule may
            look ahead (and, by negative index, back) without asking where the sentence ends.
        kinds: "w" word, "n" number, "t" clock time, "d" numeric date, "x" number within a name ("F-16"),
            "p" anything else, "" past the end.
        taken: whether a mention has claimed the token.
    """

    __slots__ = ("ends", "kinds", "low", "raw", "size", "starts", "taken", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        end = len(text) if end is None else end
        last = min(end, start + LONGEST)
        before = text[start - 1 : start] if text.startswith(".", start) else ""
        cut = _cut(text[start:last], before)
        self.text = text
        self.raw, self.low, self.kinds, self.size = cut.raw, cut.low, cut.kinds, cut.size
        padding = [end] * _PADDING
        self.starts = [start + at for at in cut.starts] + padding
        self.ends = [start + at for at in cut.ends] + padding
        self.taken = bytearray(self.size + _PADDING)

    def attached(self, index: int) -> bool:
        """Return whether token ``index`` follows the one before it without a gap."""
        return 0 < index < self.size and self.starts[index] == self.ends[index - 1]

    def phrase(self, start: int, end: int) -> str:
        """Return the folded tokens, joined by single spaces.

        Args:
            start: index of the first token.
            end: index of the token behind the last.
        """
        return " ".join(self.low[start:end])

    def span(self, start: int, end: int) -> tuple[int, int, str]:
        """Return offsets and words of the tokens from ``start`` up to ``end``.

        Args:
            start: index of the first token.
            end: index of the token behind the last.
        """
        first, last = self.starts[start], self.ends[end - 1]
        return first, last, self.text[first:last]

    def take(self, start: int, end: int) -> None:
        """Claim the tokens for a mention.

        Args:
            start: index of the first token.
            end: index of the token behind the last.
        """
        self.taken[start:end] = b"\x01" * (end - start)

    def longest(self, start: int, table: Phrases[T]) -> tuple[T, int] | None:
        """Return the entry for the longest phrase of the table at ``start`` and the index after it.

        Args:
            start: index of the first token.
            table: phrases with what they mean.
        """
        if not (most := table.heads.get(self.low[start], 0)):
            return None  # as for most tokens
        for end in range(min(start + most, self.size), start, -1):
            if (key := " ".join(self.low[start:end])) in table:
                return table[key], end
        return None

    def longest_hyphenated(self, start: int, table: Phrases[T]) -> tuple[T, int] | None:
        """Return the entry for the longest phrase at ``start`` joined by hyphens: "square-metre".

        Args:
            start: index of the first token.
            table: phrases with what they mean.
        """
        ends = [start + 1]
        while self.low[end := ends[-1]] == "-" and self.attached(end) and self.attached(end + 1):
            ends.append(end + 2)
        for end in reversed(ends[1:]):
            if (key := " ".join(self.low[start:end:2])) in table:
                return table[key], end
        return None

    def longest_before(self, end: int, table: Phrases[T]) -> tuple[T, int] | None:
        """Return the entry for the longest phrase that ends before ``end`` and the index of its first word.

        Args:
            end: index of the token behind the last.
            table: phrases with what they mean.
        """
        most = table.tails.get(self.low[end - 1], 0) if end else 0
        for start in range(max(end - most, 0), end):
            if (key := " ".join(self.low[start:end])) in table:
                return table[key], start
        return None


@lru_cache(maxsize=_LAST_READ)
def tokens_of(text: str) -> Tokens:
    """Return the tokens of a sentence, to be read only: none of them may be taken."""
    return Tokens(text)


@dataclass(frozen=True, slots=True)
class Scan:
    """A sentence under reading.

    Attributes:
        t: its tokens.
        language: the tables of its article's language.
        published: the day its article was published, if known.
        unsure: days before and after that day which it may be where the article was written.
        seismic: whether the article speaks of an earthquake, so that a bare "6.3" is a magnitude.
    """

    t: Tokens
    language: Language
    published: dt.date | None = None
    seismic: bool = False
    unsure: tuple[int, int] = (0, 0)
