"""The trained score of a pair of sentences, and what speaks for it in words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul

from tui.analysis.alignment.features import Pair
from tui.analysis.statements import Statement
from tui.analysis.values.relation import Relation
from tui.model import Name, Quantity, Quotation

_ALIKE = 0.5  # likeness of meaning from which it is told as a reason


def logistic(constants: Sequence[float], features: Sequence[float]) -> float:
    """Return the probability a logistic model gives; the last constant is the intercept.

    Args:
        constants: weights, the intercept last.
        features: of the pair.
    """
    total = constants[-1] + sum(map(mul, constants, features))
    return 1 / (1 + math.exp(-total)) if total > -500 else 0.0


Words = dict[tuple[int, str], str]
"""Words of statements as they are written, by the index of the statement and the sense."""


def reasons(pair: Pair, known: Words) -> tuple[str, ...]:
    """Return what speaks for a pair, weightiest first.

    Args:
        pair: the pair.
        known: words of statements that were looked up before; more are added.
    """
    found: list[tuple[float, str]] = []
    for match in pair.values:
        x, y = match.a.mention, match.b.mention
        shown = x.text if x.text == y.text else f"{x.text} = {y.text}"
        if match.relation is Relation.EQUAL and match.affinity:
            found.append((6.0, f"same {'number' if isinstance(x, Quantity) else 'time'}: {shown}"))
        elif match.relation is Relation.COMPATIBLE and match.affinity:
            found.append((3.0, f"compatible values: {x.text}, {y.text}"))
        elif match.relation is Relation.DIFFERENT and match.affinity > 1:
            found.append((2.5, f"both tell it: {x.text}, {y.text}"))
    names = sorted((k for k in pair.a.names if k in pair.b.names), key=lambda k: (-pair.a.names[k], k))
    if names:
        shown = ", ".join(dict.fromkeys(_written(pair, k, known) for k in names[:3]))
        found.append((pair.a.names[names[0]], f"same names: {shown}"))
    persons = {m.normalized: m.text for m in pair.a.mentions if isinstance(m, Name) and m.kind == "person"}
    for mention in pair.b.mentions:
        if isinstance(mention, Name) and mention.normalized in persons and not names:
            found.append((4.0, f"same person: {mention.text}"))
    quotes = [m for m in pair.a.mentions if isinstance(m, Quotation)]
    if any(
        isinstance(m, Quotation) and m.normalized == q.normalized for q in quotes for m in pair.b.mentions
    ):
        found.append((7.0, "same quotation"))
    if pair.meaning >= _ALIKE:
        found.append((5 * pair.meaning, "alike in meaning"))
    words = [k for k in pair.shared if k not in pair.a.names and not k.startswith("#")]
    words.sort(key=lambda k: (-pair.a.senses[k], k))
    if words:
        shown = ", ".join(dict.fromkeys(_written(pair, k, known) for k in words[:4]))
        found.append((sum(pair.a.senses[k] for k in words[:4]) / 2, f"same words: {shown}"))
    return tuple(text for _, text in sorted(found, key=lambda item: (-item[0], item[1])))


def _written(pair: Pair, sense: str, known: Words) -> str:
    """A sense as the first sentence writes it, with the other's word where that differs."""
    text = _word(pair.a, sense, known)
    other = _word(pair.b, sense, known)
    return (
        text if text.lower() == other.lower() or text[:4].lower() == other[:4].lower() else f"{text}/{other}"
    )


def _word(statement: Statement, sense: str, known: Words) -> str:
    key = statement.index, sense
    if key not in known:
        term = next(t for t in statement.terms if t.sense == sense)
        start = statement.sentence.start
        known[key] = statement.source[term.start - start : term.end - start]
    return known[key]
