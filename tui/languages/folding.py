"""The form in which words are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")


class Phrases(dict[str, T]):
    """A table of words and phrases that knows which words they begin and end with.

    Attributes:
        heads: first words, with the number of words of the longest phrase behind each.
        tails: the same for last words.
    """

    __slots__ = ("heads", "tails")

    def __init__(self, table: Mapping[str, T] | None = None) -> None:
        table = table or {}
        super().__init__(table)
        self.heads: dict[str, int] = {}
        self.tails: dict[str, int] = {}
        for phrase in table:
            words = phrase.split(" ")
            self.heads[words[0]] = max(self.heads.get(words[0], 0), len(words))
            self.tails[words[-1]] = max(self.tails.get(words[-1], 0), len(words))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a table written as one text."""
    return tuple(text.split())


def first_forms(table: str) -> tuple[str, ...]:
    """Return the first form of each word of a table, from "january|jan february|feb"."""
    return tuple(forms.partition("|")[0] for forms in table.split())


def patterns(*texts: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns of a table, whatever their case; a space matches any white space."""
    return tuple(re.compile(text.replace(" ", r"\s"), re.IGNORECASE) for text in texts)


# Letters that Unicode does not decompose though people write them without their stroke, and apostrophes.
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h", "’": "'"}
)
_LETTERS |= dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"), "")  # show nothing within a word
_RANKING = "ºª"  # letters to Unicode, but signs of a rank


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word as all parts of the program compare it, whatever its spelling in capitals or in ASCII.

    Args:
        word: a word or a text.

    Returns:
        It in lower case, without accents and strokes, with straight apostrophes; signs such as "½" stay.
        Where two spellings are to stay two, as in what articles write of one value, use ``str.casefold``.
    """
    if word.isascii():
        return word.lower()
    word = word.casefold().translate(_LETTERS)
    plain = "".join(map(_plain, word))
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


@lru_cache(maxsize=4_096)
def _plain(character: str) -> str:
    """A letter or digit without the shape that Unicode gives it for another width or font."""
    if (character.isalpha() and character not in _RANKING) or character.isdecimal():
        return unicodedata.normalize("NFKD", character)
    return character


def country_forms(table: str) -> dict[str, str]:
    """Return every form of each country by its first form, from "Spain, Spanish; Chile, Chilean", folded."""
    forms: dict[str, str] = {}
    for entry in table.split(";"):
        names = [fold(name.strip()).replace("'s", " 's") for name in entry.split(",")]
        forms |= dict.fromkeys(names, names[0])
    return forms


def by_first(table: str) -> dict[str, tuple[str, ...]]:
    """Return the words behind each first word, from "bill william; kate katherine catherine"."""
    return {first: tuple(rest) for first, *rest in (entry.split() for entry in table.split(";"))}
