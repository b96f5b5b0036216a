"""The trained score of a pair of sentences, and what speaks for it in words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import mul

from tui.analysis.alignment.features import Pair
from tui.analysis.statements import Statement
from tui.analysis.values.relation import Relation
from tui.model import Name, Quantity

_ALIKE = 0.5  # likeness of meaning from which it is told as a reason
_NAMES, _WORDS = 3, 4  # names, and other words, that are shown of those in common


def logistic(constants: Sequence[float], features: Sequence[float]) -> float:
    """Return the probability a logistic model gives; the last constant is the intercept.

    Args:
        constants: weights, the intercept last.
        features: of the pair.
    """
    total = constants[-1] + sum(map(mul, constants, features))
    return 1 / (1 + math.exp(-total)) if total > -500 else 0.0


class Reasons:
    """Tells what speaks for pairs; what depends on one of the sentences is worked out once."""

    def __init__(self) -> None:
        self._names: dict[int, list[str]] = {}
        self._words: dict[int, list[str]] = {}
        self._terms: dict[int, dict[str, str]] = {}
        self._shown: dict[tuple[str, str], str] = {}

    def of(self, pair: Pair) -> tuple[str, ...]:
        """Return what speaks for a pair, weightiest first."""
        a, b = pair.a, pair.b
        found: list[tuple[float, str]] = []
        for match in pair.values:
            x, y = match.a.mention, match.b.mention
            if match.relation is Relation.EQUAL and match.affinity:
                shown = x.text if x.text == y.text else f"{x.text} = {y.text}"
                found.append((6.0, f"same {'number' if isinstance(x, Quantity) else 'time'}: {shown}"))
            elif match.relation is Relation.COMPATIBLE and match.affinity:
                found.append((3.0, f"compatible values: {x.text}, {y.text}"))
            elif match.relation is Relation.DIFFERENT and match.affinity > 1:
                found.append((2.5, f"both tell it: {x.text}, {y.text}"))
        names = list(islice((k for k in self._sorted_names(a) if k in b.names), _NAMES))
        if names:
            found.append((a.names[names[0]], f"same names: {self._written(pair, names)}"))
        if a.persons and not names:
            found += ((4.0, f"same person: {text}") for text in _same_persons(a, b))
        if a.quotes and not set(a.quotes).isdisjoint(b.quotes):
            found.append((7.0, "same quotation"))
        if pair.meaning >= _ALIKE:
            found.append((5 * pair.meaning, "alike in meaning"))
        words = list(islice((k for k in self._sorted_words(a) if k in b.senses), _WORDS))
        if words:
            worth = sum([a.senses[k] for k in words]) / 2
            found.append((worth, f"same words: {self._written(pair, words)}"))
        found.sort(key=_by_weight)
        return tuple([text for _, text in found])

    def _sorted_names(self, statement: Statement) -> list[str]:
        """The names of a statement, the rarest first."""
        if (found := self._names.get(statement.index)) is None:
            weights = statement.names
            found = self._names[statement.index] = sorted(weights, key=lambda k: (-weights[k], k))
        return found

    def _sorted_words(self, statement: Statement) -> list[str]:
        """The other words of a statement, the rarest first."""
        if (found := self._words.get(statement.index)) is None:
            weights, names = statement.senses, statement.names
            words = [k for k in weights if k not in names and k[:1] != "#"]
            found = self._words[statement.index] = sorted(words, key=lambda k: (-weights[k], k))
        return found

    def _written(self, pair: Pair, senses: Sequence[str]) -> str:
        """Senses as the first sentence writes them, with the other's word where that differs."""
        one, other = self._spelled(pair.a), self._spelled(pair.b)
        found: dict[str, None] = {}
        for sense in senses:
            key = one[sense], other[sense]
            if (shown := self._shown.get(key)) is None:
                shown = self._shown[key] = _together(*key)
            found[shown] = None
        return ", ".join(found)

    def _spelled(self, statement: Statement) -> dict[str, str]:
        """The words of a statement as they are written where they first stand, by their senses."""
        if (found := self._terms.get(statement.index)) is None:
            start, found = statement.sentence.start, {}
            for term in statement.terms:
                if term.sense not in found:
                    found[term.sense] = statement.source[term.start - start : term.end - start]
            self._terms[statement.index] = found
        return found


def _by_weight(reason: tuple[float, str]) -> tuple[float, str]:
    return -reason[0], reason[1]


def _same_persons(a: Statement, b: Statement) -> Iterator[str]:
    """The names in a sentence, as it writes them, of persons whom another one names."""
    persons = {m.normalized for m in a.mentions if isinstance(m, Name) and m.kind == "person"}
    return (m.text for m in b.mentions if isinstance(m, Name) and m.normalized in persons)


def _together(one: str, other: str) -> str:
    """A word, with the other one where that is written otherwise."""
    is_same = one.lower() == other.lower() or one[:4].lower() == other[:4].lower()
    return one if is_same else f"{one}/{other}"
