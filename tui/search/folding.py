"""Words as the search compares them: in lower case, without accents and hidden characters.

A text becomes a row of tokens, so that punctuation, apostrophes and hyphens never stand between a
reader and a sentence: ``by-pass`` is ``by pass``. Numbers are whole: ``1,240`` is ``1240`` and ``1.4`` does
not hold a ``1``. Scripts written without spaces (Chinese, Japanese, Thai ...) give one token for each
character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import regex

from tui.analysis.words import fold

_HIDDEN = "\u00ad\u200b-\u200d\u2060\ufeff"  # may stand inside a word without ending it
_NUMBER = r"\d+(?:[.,]\d+)+"
_SIMPLE_WORD = re.compile(rf"{_NUMBER}|[^\W_]+")
_WORD = regex.compile(rf"{_NUMBER}|[\p{{L}}\p{{M}}\p{{N}}{_HIDDEN}]+")
_NEEDS_CARE = re.compile(f"[{_HIDDEN}\u0300-\u1fff\u2c00-\U0010ffff]")
_INSIDE = re.compile(f"[{_HIDDEN}]+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_NUMBER_ONLY = re.compile(_NUMBER)
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_TOKEN = regex.compile(rf"[{_UNSPACED}]\p{{M}}*|(?:(?![{_UNSPACED}])[\p{{L}}\p{{M}}\p{{N}}])+")
# Letters that Unicode does not decompose though readers type them without their stroke.
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


@lru_cache(maxsize=1 << 17)
def folded(word: str) -> str:
    """The tokens of one run of letters and digits, joined by spaces; empty where nothing is left of it."""
    if word[0].isdigit() and _GROUPED.fullmatch(word):
        return word.replace(",", "")
    if word.isascii():
        return word.lower()
    if _NUMBER_ONLY.fullmatch(word):
        return fold(word)
    return " ".join(_TOKEN.findall(fold(_INSIDE.sub("", word)).translate(_STROKES)))


def tokens(text: str) -> list[str]:
    """The tokens of a text, in order."""
    if text.isascii():
        return list(map(folded, _SIMPLE_WORD.findall(text)))
    word = _WORD if _NEEDS_CARE.search(text) else _SIMPLE_WORD
    return " ".join(map(folded, word.findall(text))).split()


def token_spans(text: str) -> list[tuple[str, int, int]]:
    """The tokens of a text with their spans in it."""
    if text.isascii():
        return [(folded(m[0]), m.start(), m.end()) for m in _SIMPLE_WORD.finditer(text)]
    found: list[tuple[str, int, int]] = []
    word = _WORD if _NEEDS_CARE.search(text) else _SIMPLE_WORD
    for match in word.finditer(text):
        token = folded(match[0])
        if " " in token:
            found += _inside(match[0], match.start())
        elif token:
            found.append((token, match.start(), match.end()))
    return found


def _inside(word: str, start: int) -> Iterator[tuple[str, int, int]]:
    """The tokens of a word that folds to several, each with the characters it comes from."""
    open_token, open_start = "", start
    for offset, character in enumerate(word, start):
        piece = folded(character)
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
