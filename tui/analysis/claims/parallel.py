"""Clauses that are word for word alike: what they differ in tells whether they speak of one thing."""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose
from typing import TypeGuard

from tui.analysis.claims.claim import Claim, once
from tui.analysis.claims.question_fit import FATES
from tui.analysis.claims.value_question import ValueQuestion
from tui.analysis.values.relation import Relation, relation
from tui.languages.words import Term
from tui.model import Mention, Moment, Quantity

_VALUE = "#"
_MOST = 4  # words, at most, by which a clause names another thing
_WHOLE = 0.002  # share of a whole by which the sum of its parts may miss it


def of_parallel_things(a: Claim, b: Claim) -> bool:
    """Return whether two clauses are alike but for their values and for the thing or time they name.

    "Hotel Astra has 120 rooms" and "Hotel Borea has 85 rooms" are of two hotels.

    Args:
        a: one claim.
        b: the other.
    """
    one, other = _senses(a), _senses(b)
    if a.kind != "age" and one[0] != other[0] and one[-1] != other[-1]:
        return False  # nothing of them is alike
    only_one, only_other, alike = _apart(one, other)
    if not (alike or a.kind == "age") or max(len(only_one), len(only_other)) > _MOST:
        return False
    if not (only_one or only_other):
        return _at_other_times(a, b)
    if not (only_one and only_other) or _VALUE in only_one | only_other:
        return False
    if _opposed(a.question, b.question, only_one, only_other):
        return True
    abbreviated = _is_abbreviated(a, only_one), _is_abbreviated(b, only_other)
    if (a.measures | b.measures) & FATES or abbreviated[0] != abbreviated[1]:
        return False  # a name may be short for the other; people are harmed in a town and in its country
    return _names_another(a, b, only_one) and _names_another(b, a, only_other)


def _apart(one: Sequence[str], other: Sequence[str]) -> tuple[set[str], set[str], int]:
    """What stands between the common beginning and end of two rows of words, and how long these are."""
    shorter = min(len(one), len(other))
    first = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    last = next((i for i in range(shorter - first) if one[-1 - i] != other[-1 - i]), shorter - first)
    alike = [*one[:first], *one[len(one) - last :]]
    return (
        set(one[first : len(one) - last]),
        set(other[first : len(other) - last]),
        len(alike) - alike.count(_VALUE),
    )


@once
def _senses(claim: Claim) -> list[str]:
    """The senses of the clause in their order, with a mark where the value stands."""
    words = sorted((*((t.start, k) for k, t in _words(claim).items()), (claim.mention.start, _VALUE)))
    return [sense for _, sense in words]


def complementary(a: Claim, b: Claim) -> bool:
    """Return whether two values are the parts of one whole: 2 of 14 were rescued, 12 of 14 are trapped.

    Args:
        a: one claim.
        b: the other.
    """
    x, y = a.mention, b.mention
    if not (isinstance(x, Quantity) and isinstance(y, Quantity) and x.whole and x.whole == y.whole):
        return False
    number = x.whole.split()[0].replace(",", "")
    if not number.isdigit() or a.clause == b.clause or (x.low, y.low) != (x.high, y.high):
        return False
    return isclose(x.low + y.low, float(number), rel_tol=_WHOLE)


@once
def _words(claim: Claim) -> dict[str, Term]:
    """The words of the clause by their senses, those of values apart."""
    statement, question = claim.statement, claim.question
    spans = [(m.start, m.end) for m in statement.mentions if _is_value(m)]
    return {
        t.sense: t
        for t in statement.terms
        if question.start <= t.start < question.end and not any(s <= t.start < e for s, e in spans)
    }


def _opposed(x: ValueQuestion, y: ValueQuestion, one: set[str], other: set[str]) -> bool:
    """Whether all that differs are words that exclude each other: the northern plant, the southern one."""
    families = [{f for f, sense in q.opposed if sense in only} for q, only in ((x, one), (y, other))]
    known = [{sense for _, sense in q.opposed} for q in (x, y)]
    return families[0] == families[1] and one <= known[0] and other <= known[1]


def _names_another(a: Claim, b: Claim, only: set[str]) -> bool:
    """Whether what only one clause holds are names, which the other sentence has nothing of.

    A time may be reported otherwise of the same event, so the names must stand before it.
    """
    words = _words(a)
    before = isinstance(a.mention, Quantity) or all(words[k].start < a.mention.start for k in only)
    return before and only <= a.question.named and not only & b.statement.senses.keys()


def _is_abbreviated(claim: Claim, only: set[str]) -> bool:
    offset, words = claim.statement.sentence.start, _words(claim)
    return any(
        claim.statement.source[words[k].start - offset : words[k].end - offset].isupper() for k in only
    )


def _at_other_times(a: Claim, b: Claim) -> bool:
    """Whether clauses of the same words give another value for another time: two measurements."""
    times, numbers = _others(a, b, Moment), _others(a, b, Quantity)
    differ = numbers if isinstance(a.mention, Moment) else times
    return bool(differ) and set(differ) == {Relation.DIFFERENT}


def _others(a: Claim, b: Claim, kind: type[Moment | Quantity]) -> list[Relation]:
    """How the other values of a kind in two clauses stand to each other."""
    one, other = _values(a), _values(b)
    hows = [relation(x, y) for x in one for y in other if isinstance(x, kind) and isinstance(y, kind)]
    return [how for how in hows if how]


@once
def _values(claim: Claim) -> list[Moment | Quantity]:
    question = claim.question
    values = [m for m in claim.statement.mentions if _is_value(m)]
    return [m for m in values if m is not claim.mention and question.start <= m.start < question.end]


def _is_value(mention: Mention) -> TypeGuard[Moment | Quantity]:
    """Whether it is a number or a time; a rank names a thing ("the second shift")."""
    if isinstance(mention, Quantity):
        return mention.dimension != "ordinal"
    return isinstance(mention, Moment)
