"""What a number counts: the noun after it, past its adjectives, folded to one word."""

from __future__ import annotations

from functools import lru_cache

from tui.analysis.languages import Language, tables
from tui.analysis.mentions.tokens import Tokens

_REACH = 6


def counted(t: Tokens, start: int, language: Language, plural: bool) -> tuple[str, int] | None:
    """The noun counted by a number that ends before token ``start``, and the index after it.

    The phrase runs to the first word that cannot stand in it. In it the first plural is the noun; a
    phrase without one gives its last word where adjectives come first, else its first.
    """
    m = language.measures
    end = start
    while end < min(t.size, start + _REACH):
        word = t.low[end]
        hyphen = word == "-" and t.attached(end) and t.attached(end + 1)
        if not hyphen and (t.kinds[end] != "w" or t.taken[end] or word in m.never_nouns):
            if not (end == start and word in m.plurals):
                break
        end += 1
        if plural and word not in m.not_heads and (word in m.plurals or m.is_plural(word)):
            break
    while end > start and t.low[end - 1] == "-":
        end -= 1
    if end == start:
        return None
    phrase = range(start, end)
    last = t.low[end - 1]
    if plural and (last in m.plurals or m.is_plural(last)):
        index = end - 1
    elif plural and m.needs_plural:
        return None
    else:
        index = end - 1 if m.adjectives_first else start
    if len(t.low[index]) < 2 or index not in phrase:
        return None
    return folded(t.low[index], language.code), index + 1


@lru_cache(maxsize=16_384)
def folded(word: str, code: str) -> str:
    """The counted noun as compared: singular, synonyms folded ("troops" -> "soldier")."""
    m = tables(code).measures
    single = m.plurals.get(word) or m.singular(word)
    return m.synonyms.get(word) or m.synonyms.get(single) or single
