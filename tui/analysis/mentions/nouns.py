"""What a number counts: the noun after it, past its adjectives, folded to one word."""

from __future__ import annotations

from functools import lru_cache

from tui.analysis.languages import Language, tables
from tui.analysis.mentions.tokens import Tokens

_REACH = 6


def counted(t: Tokens, start: int, language: Language, plural: bool) -> tuple[str, int] | None:
    """The noun counted by a number that ends before token ``start``, and the index after it.

    The phrase runs to the first word that cannot stand in it. A number other than one counts the first
    plural in it; one counts the last word before a verb where adjectives come first, else the first.
    """
    m = language.measures
    end = start
    while end < min(t.size, start + _REACH) and _may_stand_in(t, end, language, end == start):
        word = t.low[end]
        looks_plural = word in m.plurals or (m.is_plural(word) and word not in m.not_heads)
        if plural and looks_plural:
            return folded(word, language.code), end + 1
        if not plural and end > start and (looks_plural or _looks_past(t, end, language)):
            break
        end += 1
    while end > start and t.low[end - 1] == "-":
        end -= 1
    if plural or end == start:
        return None
    index = end - 1 if m.adjectives_first else start
    return (folded(t.low[index], language.code), index + 1) if len(t.low[index]) > 1 else None


def _may_stand_in(t: Tokens, index: int, language: Language, first: bool) -> bool:
    m = language.measures
    if t.low[index] == "-":
        return t.attached(index) and t.attached(index + 1)
    if t.kinds[index] != "w" or t.taken[index]:
        return False
    return t.low[index] not in m.never_nouns or (first and t.low[index] in m.plurals)


def _looks_past(t: Tokens, index: int, language: Language) -> bool:
    """Whether a word looks like a verb in the past tense."""
    time = language.time
    return t.low[index] in time.past or t.raw[index].lower().endswith(time.past_endings)


@lru_cache(maxsize=16_384)
def folded(word: str, code: str) -> str:
    """The counted noun as compared: singular, synonyms folded ("troops" -> "soldier")."""
    m = tables(code).measures
    single = m.plurals.get(word) or m.singular(word)
    return m.synonyms.get(word) or m.synonyms.get(single) or single
