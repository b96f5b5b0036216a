"""The engine's own check of values that a second reader sets against each other."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations

from tui.analysis.values.relation import Relation, relation
from tui.model import Comparison, Mention, Moment, Name, Quantity, Value
from tui.second_reader.answers import ReadFact

_KINDS: dict[str, tuple[type[Mention], ...]] = {
    "number": (Quantity, Moment),
    "date": (Quantity, Moment),
    "name": (Name,),
    "place": (Name,),
}
"""What a value of a slot is read as; of others the engine says nothing."""
_SHORT = 2  # letters up to which part of a name identifies nobody


class Check(StrEnum):
    """What the engine says of the values of a disagreement."""

    DIFFERENT = "different"
    COMPATIBLE = "compatible"  # equal, or one a rounding of the other
    UNKNOWN = "unknown"  # it reads no values of one kind in these words


def check_values(comparison: Comparison, dispute: ReadFact) -> Check:
    """Return whether values of two sides and two articles differ, as far as the engine reads them.

    Args:
        comparison: with the typed values of its sentences.
        dispute: what the second reader says to differ.
    """
    found = {
        kind
        for one, other in combinations(dispute.sides, 2)
        for a in one
        for b in other
        if a.place.article != b.place.article and (kind := _pair(comparison, a, b, dispute.slot))
    }
    return next((kind for kind in Check if kind in found), Check.UNKNOWN)


def _pair(comparison: Comparison, a: Value, b: Value, slot: str) -> Check | None:
    """How two values relate; None where the engine cannot say."""
    kinds = _KINDS.get(slot, ())
    first, second = ([m for m in _read(comparison, v) if isinstance(m, kinds)] for v in (a, b))
    relations = {relation(x, y) for x in first for y in second}
    if relations & {Relation.EQUAL, Relation.COMPATIBLE}:
        return Check.COMPATIBLE if len(first) == len(second) == 1 else None
    if Relation.DIFFERENT in relations or _other_names(first, second):
        return Check.DIFFERENT
    return None


def _read(comparison: Comparison, value: Value) -> Iterator[Mention]:
    """What the engine reads in the words of a value."""
    for mention in comparison.mentions.get(value.place, ()):
        if mention.start < value.end and value.start < mention.end:
            yield mention


def _other_names(first: list[Mention], second: list[Mention]) -> bool:
    """Whether both name somebody or some place, and no part of the names is in common."""
    parts = [
        {p for m in side if isinstance(m, Name) for p in m.normalized.split() if len(p) > _SHORT}
        for side in (first, second)
    ]
    return bool(parts[0] and parts[1]) and not parts[0] & parts[1]
