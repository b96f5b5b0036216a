"""Offices told before a name: "Deputy Prime Minister X", "the head of the union, X", "Z's premier, X"."""

from __future__ import annotations

from tui.analysis.languages.base import Language, NameWords
from tui.analysis.mentions.office_phrases import (
    Office,
    is_inner,
    is_name,
    may_stand_in,
    normalize,
    told_fully,
)
from tui.analysis.mentions.tokens import POSSESSIVE, Tokens

_REACH = 6


def title_end(t: Tokens, start: int, end: int, words: NameWords) -> int:
    """Where the name proper begins in a capitalised run: after the last title in it."""
    for k in range(end - 1, start, -1):
        if t.low[k - 1] in words.office_heads or t.low[k - 1] in words.honorifics:
            if t.low[k] == "-" and t.low[k + 1] in words.rank:
                k += 2
            return k + (t.low[k] == ".")
    return start


def field_end(t: Tokens, start: int, words: NameWords) -> int:
    """Where the name proper begins in "the minister of the Interior X": behind what the office is of."""
    of = start - 1 - (t.low[start - 1] in words.articles)
    if of < 1 or t.low[of] not in words.of or t.low[of - 1] not in words.office_heads:
        return start
    whole, field = t.longest(of - 1, words.offices), t.longest(start, words.fields)
    return max(whole[1] if whole else start, field[1] if field else start)


def before(t: Tokens, start: int, language: Language) -> Office | None:
    """The office that ends right before the name at ``start``, with or without a comma."""
    words = language.names
    comma = t.low[start - 1] == "," if start else False
    end = start - comma
    if end <= 0:
        return None
    if found := _complement_before(t, end, language, comma):
        return found
    if t.low[end - 1] == "." and t.low[end - 2] in words.short_titles and not comma:
        return Office(words.short_titles[t.low[end - 2]], end - 2, end)
    if t.low[end - 1] not in words.office_heads:
        k = _head_before(t, end, language)
        return None if k is None else told_fully(t, _begin(t, k, language), k, language, end)
    begin = _begin(t, end - 1, language)
    if comma and not (t.low[begin - 1] in words.articles or t.low[begin - 1] in (POSSESSIVE, *words.as_)):
        return None
    if whole := t.longest_before(end, words.offices):
        begin = min(begin, whole[1])
    name = normalize(t.low[begin:end], words)
    if rank := _rank_of_place(t, begin, words):
        name = f"{rank} {name}"
    if t.low[begin - 1] in language.numbers.conjunction and t.low[begin - 2] in words.office_heads:
        first = _begin(t, begin - 2, language)
        name, begin = f"{normalize(t.low[first : begin - 1], words)} and {name}", first
    return Office(name, begin, end)


def _head_before(t: Tokens, end: int, language: Language) -> int | None:
    """The head of an office that ends in another word: "secretary of state", "el director técnico"."""
    words = language.names
    if whole := t.longest_before(end, words.offices):
        return whole[1]
    if field := t.longest_before(end, words.fields):
        of = field[1] - 1 - (t.low[field[1] - 1] in words.articles)
        return of - 1 if of > 0 and t.low[of] in words.of and t.low[of - 1] in words.office_heads else None
    if language.measures.adjectives_first or not is_inner(t, end - 1, language):
        return None
    return end - 2 if end > 1 and t.low[end - 2] in words.office_heads else None


def _rank_of_place(t: Tokens, begin: int, words: NameWords) -> str | None:
    """The rank before the place of an office: "former Orlin mayor"."""
    k = begin
    while k > 0 and begin - k < _REACH and (is_name(t, k - 1) or t.low[k - 1] == POSSESSIVE):
        k -= 1
        if t.low[k] in words.rank:
            return words.rank[t.low[k]]
    return words.rank.get(t.low[k - 1]) if 0 < k < begin else None


def _begin(t: Tokens, head: int, language: Language) -> int:
    """Where the office with this head begins: any small words belong to it behind an article."""
    words = language.names
    begin = head
    while begin > 0 and head - begin < _REACH and may_stand_in(t, begin - 1, words):
        begin -= 1
    wide = begin
    while wide > 0 and head - wide < _REACH and is_inner(t, wide - 1, language):
        wide -= 1
    introduced = wide and (
        t.low[wide - 1] in words.articles
        or t.low[wide - 1] == POSSESSIVE
        or t.low[wide - 1] in language.speech.say
    )
    return wide if introduced else begin


def _complement_before(t: Tokens, end: int, language: Language, comma: bool) -> Office | None:
    """Read "the president of the sellers' association, X": the office before its complement.

    Without a comma no more than a small word may stand between: "head of security X".
    """
    words = language.names
    for k in range(end - 2, max(end - (9 if comma else 4), -1), -1):
        if t.kinds[k] == "p" and t.low[k] not in ("-", "'", "’"):
            return None
        if not comma and not is_inner(t, k + 1, language) and t.low[k + 1] not in words.of:
            return None
        if t.low[k] in words.office_heads and t.low[k + 1] in words.of:
            if k + 2 + (t.low[k + 2] in words.articles) >= end:
                return None
            begin = _begin(t, k, language)
            if begin == 0 or t.low[begin - 1] in {POSSESSIVE, *words.articles, *language.speech.say}:
                return told_fully(t, begin, k, language, end)
            return None
    return None
