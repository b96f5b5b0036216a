"""The nouns of a query: its terms, its mode, and hints about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import regex

from tui.text import safe


class Mode(StrEnum):
    """How the words of a query are meant."""

    WORDS = "words"
    PHRASE = "phrase"
    FUZZY = "fuzzy"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class Hint:
    """What the reader should know of a query or its results.

    Attributes:
        text: one plain line; foreign characters in it have passed :func:`tui.text.safe`.
        wrong: whether the query says something that cannot be meant (unknown field, broken expression).
    """

    text: str
    wrong: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A part of a query.

    Attributes:
        start, end: its span in what was typed.
        excluded: whether hits must not have it.
    """

    start: int
    end: int
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Term):
    """One word as typed; several tokens where it holds a hyphen, an apostrophe or a script without spaces.

    Attributes:
        tokens: folded, at least one.
        unfinished: whether words that go on from the last token are meant too.
    """

    tokens: tuple[str, ...]
    unfinished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Term):
    """Words one after the other, as :class:`Words`."""

    tokens: tuple[str, ...]
    unfinished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern(Term):
    """A regular expression, as typed and compiled; None where it is faulty."""

    source: str
    compiled: regex.Pattern[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Term):
    """A field word with the values it may have."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A query, read.

    Attributes:
        text: as typed, cut at 1,000 characters.
        terms: its parts in order.
        mode: how its words are meant.
        automatic: whether the mode was chosen by what was typed, not by the reader.
        hints: what is odd about it.
    """

    text: str
    terms: tuple[Term, ...]
    mode: Mode
    automatic: bool
    hints: tuple[Hint, ...] = ()


def quote(text: str) -> str:
    """Foreign text as a hint shows it: safe, in quotation marks, on one line, at most 40 characters."""
    plain = safe(text).one_line().plain
    return f"“{plain if len(plain) <= 40 else plain[:39] + '…'}”"
