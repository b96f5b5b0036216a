"""Offices as phrases: which words may stand in one, what it is of, and its normalized form."""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.languages.base import Language, NameWords
from tui.analysis.mentions.tokens import POSSESSIVE, Tokens

_BODY = 8  # tokens of what an office is of


class Office(NamedTuple):
    """A normalized office and the tokens that name it, without its complement."""

    name: str
    start: int
    end: int


def told_fully(t: Tokens, begin: int, head: int, language: Language, limit: int) -> Office:
    """The office at these tokens with what it is of; what a minister is of is part of the office."""
    words = language.names
    whole = t.longest(head, words.offices)
    if whole and whole[1] > head + 1:
        name, end = " ".join([*_ranks(t.low[begin:head], words), whole[0]]), whole[1]
    else:
        name, end = normalize(t.low[begin : head + 1], words), head + 1
    if not language.measures.adjectives_first and end < limit and is_inner(t, end, language):
        name, end = f"{words.rank.get(t.low[end], t.low[end])} {name}", end + 1
    if behind := t.longest(end, words.rank_behind):
        name, end = f"{behind[0]} {name}", behind[1]
    if t.low[end] == "-" and t.low[end + 1] in words.rank:
        return Office(f"{name} {words.rank[t.low[end + 1]]}", begin, end + 2)
    if t.low[end] in words.of and name.split()[-1] == "minister":
        k = end + 1 + (t.low[end + 1] in words.articles)
        field = t.longest(k, words.fields)
        return Office(name.replace("minister", f"{field[0]} minister") if field else name, begin, end)
    if t.low[end + 1] in language.numbers.values:  # mayor for nine years
        return Office(name, begin, end)
    return Office(name + _complement(t, end, words, limit), begin, end)


def _complement(t: Tokens, j: int, words: NameWords, limit: int) -> str:
    """What the office is of, folded: " of supreme people's assembly"; a country is left out."""
    body = body_at(t, j + 1, words, limit) if t.low[j] in words.of else ""
    return f" of {body}" if body else ""


def body_end(t: Tokens, j: int, words: NameWords, limit: int) -> int:
    """The index behind the body or place named at ``j``."""
    j += t.low[j] in words.articles
    end = j
    while end < min(limit, j + _BODY) and (t.kinds[end] == "w" or t.low[end] == "-"):
        if t.low[end] in words.and_ or t.low[end] in words.be:
            break
        end += 1
    return end


def body_at(t: Tokens, j: int, words: NameWords, limit: int) -> str:
    """The body or place named at ``j``, folded; empty for a country and for a bare name."""
    end = body_end(t, j, words, limit)
    j += t.low[j] in words.articles
    capital = [k for k in range(j, end) if t.raw[k][:1].isupper()]
    for k in range(j + 1, end - 1):
        if (t.low[k] == POSSESSIVE and t.low[k - 1] in words.countries) or (
            t.low[k] == POSSESSIVE and len(capital) > 2 and k < j + 3
        ):
            j = k + 1
            break
    if t.phrase(j, end) in words.countries or j >= end:
        return ""
    if capital and len(capital) == end - j == 1:
        return ""
    return t.phrase(j, end).replace(" 's", "'s")


def normalize(phrase: list[str], words: NameWords) -> str:
    """The office with its modifiers in one form: "interim ceo" -> "acting chief executive"."""
    rank = _ranks(phrase, words)
    core = [word for word in phrase if word not in words.rank and word != "-"]
    if not core:
        core, rank = [words.rank.get(phrase[-1], phrase[-1])], rank[:-1]
    for start in range(len(core)):
        if (found := words.offices.get(" ".join(core[start:]))) is not None:
            core = [*core[:start], found] if start and core[start - 1] not in words.office_heads else [found]
            break
    return " ".join([*dict.fromkeys(rank), *core])


def _ranks(phrase: list[str], words: NameWords) -> list[str]:
    return [words.rank[word] for word in phrase if word in words.rank]


def is_name(t: Tokens, k: int) -> bool:
    """Whether a token is a word with a capital."""
    return t.kinds[k] == "w" and t.raw[k][:1].isupper()


def may_stand_in(t: Tokens, k: int, words: NameWords) -> bool:
    """Whether a token is of the words that make an office."""
    low = t.low[k]
    return (
        low in words.office_modifiers
        or low in words.office_heads
        or low in words.rank
        or (low == "-" and t.attached(k))
    )


def is_inner(t: Tokens, k: int, language: Language) -> bool:
    """Whether a token may be a noun or an adjective within an office: a small word that is no other thing."""
    low, words = t.low[k], language.names
    return (
        t.kinds[k] == "w"
        and t.raw[k][:1].islower()
        and low != POSSESSIVE
        and low not in language.measures.never_nouns
        and low not in language.speech.say
        and low not in words.and_
        and low not in words.be
        and low not in words.relative
        and low not in words.until
        and low not in words.given
        and not low.endswith(language.speech.adverb_endings)
    )
