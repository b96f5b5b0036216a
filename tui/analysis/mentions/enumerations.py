"""Counts that a list gives to one name after the other: "394 in Alm, 271 in Berk", "Alm (394), Berk (271)".

Only the first item of such a list, or the words before it, says what is counted; the others leave that out
(gapping, in the terms of grammar).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from tui.analysis.mentions.tokens import Tokens
from tui.languages.schema import Language

_LEAST = 2  # items that make a list
_BEFORE_NAME = 5  # words between the preposition and the name: "in the coastal province of Alm"
_LONGEST_NAME = 5  # words
_ENDS = frozenset({",", ";", ":", ".", ")", "(", "!", "?", "—", "–", ""})


class _Form(Enum):
    """Where the name of an item stands."""

    BEHIND = "394 in Alm"
    BEFORE = "Alm 394"
    BRACKETED = "Alm (394)"


class ListItem(NamedTuple):
    """One count of a list, by the tokens of its name.

    Attributes:
        number: index of the count among those given.
        start: of the name, the first token; ``end``: the one behind its last.
    """

    number: int
    start: int
    end: int


def items(t: Tokens, counts: Sequence[tuple[int, int]], language: Language) -> list[ListItem]:
    """Return the items of the lists of a sentence, in order.

    Args:
        t: the tokens of the sentence.
        counts: first token, and the one behind the last, of every count with its noun, in order.
        language: its tables.
    """
    found: list[ListItem] = []
    run: list[ListItem] = []
    form: _Form | None = None
    for number, (start, end) in enumerate(counts):
        here = _item(t, start, end, language)
        if here is None or here[0] is not form:
            found += run if len(run) >= _LEAST else []
            run, form = [], here[0] if here else None
        if here:
            run.append(ListItem(number, *here[1]))
    return found + (run if len(run) >= _LEAST else [])


def _item(t: Tokens, start: int, end: int, language: Language) -> tuple[_Form, tuple[int, int]] | None:
    if t.taken[start - 1] or t.taken[end]:
        return None
    if t.raw[end] == ")" and start and t.raw[start - 1] == "(":
        name = _name_before(t, start - 1, language)
        return (_Form.BRACKETED, name) if name else None
    if t.low[end] in language.names.place_prepositions and (name := _name_behind(t, end + 1, language)):
        return _Form.BEHIND, name
    if _is_end(t, end, language) and (name := _name_before(t, start, language)):
        opening = name[0] - (name[0] > 0 and t.low[name[0] - 1] in language.names.articles)
        return (_Form.BEFORE, name) if opening and _is_end(t, opening - 1, language) else None
    return None


def _name_behind(t: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """The name of which a number before token ``i`` is told, where nothing but the name stands there."""
    for k in range(i, min(i + _BEFORE_NAME, t.size)):
        if _is_end(t, k, language) or t.kinds[k] != "w":
            return None
        if t.raw[k][:1].isupper():
            end = k + 1
            while end < k + _LONGEST_NAME and _goes_on(t, end, language):
                end += 1
            return (k, end) if _is_end(t, end, language) else None
    return None


def _name_before(t: Tokens, end: int, language: Language) -> tuple[int, int] | None:
    """The name that ends before token ``end``."""
    start = end
    while (
        start and end - start < _LONGEST_NAME and t.kinds[start - 1] == "w" and t.raw[start - 1][:1].isupper()
    ):
        start -= 1
    return (start, end) if start < end else None


def _goes_on(t: Tokens, i: int, language: Language) -> bool:
    names = language.names
    linked = t.low[i] in names.of or t.low[i] in names.articles or t.raw[i] == "-"
    return (t.kinds[i] == "w" and t.raw[i][:1].isupper()) or (linked and t.raw[i + 1][:1].isupper())


def _is_end(t: Tokens, i: int, language: Language) -> bool:
    return i >= t.size or t.raw[i] in _ENDS or t.low[i] in language.names.and_
