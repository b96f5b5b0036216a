"""Offices told behind a name: "X, 54, the mayor", "X, who chairs the board", "X heads the museum"."""

from __future__ import annotations

from tui.analysis.languages.base import Language, NameWords
from tui.analysis.mentions.office_phrases import (
    Office,
    body_at,
    body_end,
    is_inner,
    is_name,
    may_stand_in,
    told_fully,
)
from tui.analysis.mentions.tokens import POSSESSIVE, Tokens

_REACH = 6
_ASIDES = frozenset(",(–—-")
_OLDEST = 120  # years of age
_CLAUSE = 14  # tokens of a clause in which the office may be told that somebody leads a body in


def after(t: Tokens, end: int, language: Language) -> Office | None:
    """The office told behind a name that ends before ``end``: ", 54, the mayor", ", who leads the party"."""
    k = past_age(t, end, language.names)
    if t.low[k] not in _ASIDES or (t.low[k] != "(" and t.attached(k + 1)):
        return _clause(t, k, language)
    k += 1 + (t.low[k + 1] in language.names.relative)
    return _clause(t, k, language) or (_phrase(t, k, language) if t.low[k - 1] in _ASIDES else None)


def past_age(t: Tokens, end: int, words: NameWords) -> int:
    """The index behind the age that follows a name: ", 54" or "(54)"; the index itself without one."""
    if t.low[end] in (",", "("):
        for k in range(end + 2, min(end + 5, t.size)):
            if t.low[k] in (",", ")", ".", ";"):
                told = [j for j in range(end + 1, k) if t.low[j] not in words.aged]
                is_age = len(told) == 1 and t.low[told[0]].isdigit() and int(t.low[told[0]]) <= _OLDEST
                return k + (t.low[k] == ")") if is_age else end
    return end


def _clause(t: Tokens, k: int, language: Language) -> Office | None:
    """The office in what is said of a name: "is the mayor", "leads the talks as treasurer"."""
    words = language.names
    while t.low[k] in words.helpers:
        k += 1
    if t.low[k] in words.be:
        office = _phrase(t, k + 1, language)
        if office and not words.until.isdisjoint(t.low[office.end : office.end + _REACH]):
            return office._replace(name=f"former {office.name.removeprefix('former ')}")
        return office
    if not (leads := t.longest(k, words.leads)):
        return None
    head, begin = leads
    stop = begin
    while stop < min(t.size, begin + _CLAUSE) and (t.kinds[stop] != "p" or t.low[stop] in "-'’"):
        stop += 1
    for j in range(begin, stop):
        if t.low[j] in words.as_ and (office := _phrase(t, j + 1, language)):
            return office
    body = body_at(t, begin, words, t.size)
    if head and body and not (words.organisations | words.houses | words.private).isdisjoint(body.split()):
        return Office(f"{head} of {body}", k, body_end(t, begin, words, t.size))
    return None


def _phrase(t: Tokens, j: int, language: Language) -> Office | None:
    """The office of the noun phrase at ``j``: "the museum's acting director", "mayor of Orlin"."""
    words = language.names
    j += t.low[j] in words.articles
    first = j
    for k in range(j, min(j + _REACH, t.size)):
        low = t.low[k]
        if low == POSSESSIVE:
            first = k + 1
        elif low in words.office_heads and t.low[k + 1] != POSSESSIVE and not _continues(t, k, words):
            return _headed(t, first, k, language)
        elif not (may_stand_in(t, k, words) or is_name(t, k) or is_inner(t, k, language)):
            return None
    return None


def _headed(t: Tokens, first: int, k: int, language: Language) -> Office | None:
    """The office with its head at ``k`` in a noun phrase from ``first``; none if it is a name's behind it."""
    words = language.names
    end = k + 1
    if is_name(t, end):
        return None
    if t.low[k] in words.leading_heads and is_inner(t, end, language):
        end += 1
    begin = k
    while begin > first and (may_stand_in(t, begin - 1, words) or is_inner(t, begin - 1, language)):
        begin -= 1
    office = told_fully(t, begin, end - 1, language, t.size)
    end = office.end
    if t.low[end] in language.numbers.conjunction and (second := _phrase(t, end + 1, language)):
        return Office(f"{office.name} and {second.name}", begin, second.end)
    return office


def _continues(t: Tokens, k: int, words: NameWords) -> bool:
    return t.low[k + 1] in words.office_heads or f"{t.low[k]} {t.low[k + 1]}" in words.offices
