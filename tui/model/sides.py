"""The question of a fact, and the values of its sides: which say it exactly, and which only fit it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from tui.model import Comparison, Fact, Value

_T = TypeVar("_T")


def subject(fact: Fact) -> str:
    """Return the question that a fact answers, from the beginning of its title; without one, its id.

    A question without a number in it ("When?") is too general to group facts.
    """
    question, sign, _ = fact.title.partition("?")
    return question if sign and " " in question else fact.id


def together(items: Iterable[_T], fact_of: Callable[[_T], Fact]) -> list[_T]:
    """Return items in their order, but those on facts that answer one question behind the first of them.

    Args:
        items: such as lines on facts.
        fact_of: the fact of each.
    """
    groups: dict[str, list[_T]] = {}
    for item in items:
        groups.setdefault(subject(fact_of(item)), []).append(item)
    return [item for group in groups.values() for item in group]


def exact_first(comparison: Comparison, values: Sequence[Value], reason: str = "") -> list[Value]:
    """Return values that are compared as one, those first that say by themselves what all are compared as.

    "More than 20 people" may stand on the side of "21": it fits it, and does not say it.

    Args:
        comparison: the comparison that holds them.
        values: of one side; the others stay in their order.
        reason: why the sides differ, in words; of exact values those come first whose words it quotes.
    """

    def order(value: Value) -> tuple[bool, int]:
        exact = _figure(comparison.meaning(value)) == _figure(value.normalized)
        return not exact, -_quoted(value.text, reason)

    return sorted(values, key=order)


def _quoted(text: str, reason: str) -> int:
    """How many characters of a reason are these words, capitals apart; 0 where it does not quote them."""
    words = " ".join(text.split())
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", reason, re.IGNORECASE)
    return len(words) if found else 0


def looser_words(comparison: Comparison, values: Sequence[Value]) -> dict[str, str]:
    """Return what the articles say that state the first value of a side only by fitting it, by their ids.

    Whoever uses the same words says no less: an article without a date may say "Thursday" as well.

    Args:
        comparison: the comparison that holds them.
        values: of one side, in the order of :func:`exact_first`.
    """
    if not values:
        return {}
    said = _figure(comparison.meaning(values[0]))
    exact = {v.place.article for v in values if _figure(comparison.meaning(v)) == said}
    found = _words_of(v for v in values if v.place.article not in exact)
    (shown,) = _words_of(values[:1]).values()
    return {article: words for article, words in found.items() if words.casefold() != shown.casefold()}


def related_words(fact: Fact) -> dict[str, str]:
    """Return what the articles say that are on no side of a disagreement, by their ids.

    The words are empty where an article speaks of the fact without a value that was compared.

    Args:
        fact: a fact with differences.
    """
    compared = {v.place.article for d in fact.differences for v in d.values}
    words = _words_of(v for m in fact.members for v in m.values)
    return {article: words.get(article, "") for article in fact.articles if article not in compared}


def _words_of(values: Iterable[Value]) -> dict[str, str]:
    """The first words of each article, white space folded."""
    words: dict[str, str] = {}
    for value in values:
        words.setdefault(value.place.article, " ".join(value.text.split()))
    return words


def _figure(meaning: str) -> str:
    """The number of a meaning with its bound, "≥15" of "≥15 people"; all of it where it begins with none."""
    first = meaning.partition(" ")[0]
    return first if any(map(str.isdecimal, first)) else meaning
