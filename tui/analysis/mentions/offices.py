"""Offices beside names: "Deputy Prime Minister X", "X, chairman of Y", "Z's premier, X"."""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.languages.base import NameWords
from tui.analysis.mentions.tokens import POSSESSIVE, Tokens

_REACH = 6


class Office(NamedTuple):
    """A normalized office and the tokens that name it, without its complement."""

    name: str
    start: int
    end: int


def title_end(t: Tokens, start: int, end: int, words: NameWords) -> int:
    """Where the name proper begins in a capitalised run: after the last title in it."""
    for k in range(end - 1, start, -1):
        if t.low[k - 1] in words.office_heads or t.low[k - 1] in words.honorifics:
            return k + (t.low[k] == ".")
    return start


def before(t: Tokens, start: int, words: NameWords) -> Office | None:
    """The office that ends right before the name at ``start``, with or without a comma."""
    comma = t.low[start - 1] == "," if start else False
    end = start - comma
    if end <= 0:
        return None
    if found := _complement_before(t, end, words) if comma else None:
        return found
    if t.low[end - 1] not in words.office_heads:
        return None
    begin = end - 1
    while begin > 0 and end - begin < _REACH and _may_stand_in(t, begin - 1, words):
        begin -= 1
    if comma and not (t.low[begin - 1] in words.articles or t.low[begin - 1] == POSSESSIVE):
        return None
    return Office(normalize(t.low[begin:end], words), begin, end)


def _complement_before(t: Tokens, end: int, words: NameWords) -> Office | None:
    """Read "the president of the sellers' association, X": the office before its complement."""
    for k in range(end - 2, max(end - 9, -1), -1):
        if t.kinds[k] == "p" and t.low[k] not in ("-", "'", "’"):
            return None
        if t.low[k] in words.office_heads and t.low[k + 1] in words.of:
            begin = k
            while begin > 0 and _may_stand_in(t, begin - 1, words):
                begin -= 1
            if begin and (t.low[begin - 1] in words.articles or t.low[begin - 1] in (POSSESSIVE, "")):
                name = normalize(t.low[begin : k + 1], words) + _complement(t, k + 1, words, end)
                return Office(name, begin, k + 1)
            return None
    return None


def after(t: Tokens, end: int, words: NameWords) -> Office | None:
    """The office in apposition to a name that ends before ``end``: ", the chief executive"."""
    if t.low[end] == "," or t.low[end] in words.be:
        j = end + 1
    else:
        return None
    j += t.low[j] in words.articles
    for k in range(j, min(j + _REACH, t.size)):
        if t.low[k] in words.office_heads and not _continues(t, k, words):
            begin = k
            while begin > j and _may_stand_in(t, begin - 1, words):
                begin -= 1
            name = normalize(t.low[begin : k + 1], words) + _complement(t, k + 1, words, t.size)
            return Office(name, begin, k + 1)
        if t.kinds[k] != "w" and t.low[k] != "-":
            return None
        if not (
            _may_stand_in(t, k, words)
            or t.raw[k][:1].isupper()
            or POSSESSIVE in (t.low[k], t.low[k + 1])
            or t.low[k] == "-"
        ):
            return None
    return None


def _continues(t: Tokens, k: int, words: NameWords) -> bool:
    return t.low[k + 1] in words.office_heads or f"{t.low[k]} {t.low[k + 1]}" in words.offices


def _may_stand_in(t: Tokens, k: int, words: NameWords) -> bool:
    low = t.low[k]
    return (
        low in words.office_modifiers
        or low in words.office_heads
        or low in words.rank
        or (low == "-" and t.attached(k))
    )


def _complement(t: Tokens, j: int, words: NameWords, limit: int) -> str:
    """What the office is of, folded: " of supreme people's assembly"; a country is left out."""
    if t.low[j] not in words.of:
        return ""
    j += 1
    j += t.low[j] in words.articles
    end = j
    while end < min(limit, j + 8) and (t.kinds[end] == "w" or t.low[end] == "-"):
        if t.low[end] in words.and_ or t.low[end] in words.be:
            break
        end += 1
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
    return " of " + t.phrase(j, end).replace(" 's", "'s")


def normalize(phrase: list[str], words: NameWords) -> str:
    """The office with its modifiers in one form: "interim ceo" -> "acting chief executive"."""
    rank = [words.rank[word] for word in phrase if word in words.rank]
    core = [word for word in phrase if word not in words.rank and word != "-"]
    if not core:
        core, rank = [words.rank.get(phrase[-1], phrase[-1])], rank[:-1]
    for start in range(len(core)):
        if (found := words.offices.get(" ".join(core[start:]))) is not None:
            core = [*core[:start], found] if start and core[start - 1] not in words.office_heads else [found]
            break
    return " ".join([*dict.fromkeys(rank), *core])
