"""Whether the questions that two values answer are one: the parts that fit, and those that cannot."""

from __future__ import annotations

from functools import cache

from tui.analysis.claims.claim import Claim, once
from tui.analysis.claims.value_question import (
    AFTER,
    BEFORE,
    CAPACITY,
    DEMANDED,
    FORECAST,
    PLANNED,
    PREVIOUS,
    PROMISED,
    STATED,
    THREATENED,
    ValueQuestion,
)
from tui.analysis.values.relation import Relation, are_equal, relation
from tui.languages import codes
from tui.languages.tables import tables
from tui.model import Moment, Quantity

FIT_OF_NAMES = (
    "subject_shared",  # a name in both subjects
    "subject_other",  # names in both, none shared, nor named in the other clause
    "patient_shared",
    "patient_other",
    "clause_names_shared",
    "clause_names_other",
)
FIT_OF_PARTS = (
    *("head_shared", "head_other"),
    *("status_other", "status_apart"),  # apart: of which one cannot be the other
    *("phase_other", "base_shared", "base_other", "part_of_shared", "part_of_other"),
    *("label_shared", "label_other"),
    "noun_excludes",  # children and adults
    *("gust_other", "speaker_shared", "speaker_other"),
)
FIT_OF_TIMES = ("time_shared", "time_other")
_APART = {
    frozenset(pair)
    for pair in (
        *((CAPACITY, other) for other in (STATED, PLANNED, FORECAST, DEMANDED, THREATENED, PROMISED)),
        *((DEMANDED, other) for other in (STATED, FORECAST, THREATENED, PROMISED, PLANNED)),
        *((THREATENED, other) for other in (STATED, FORECAST, PROMISED)),
        (FORECAST, STATED),
    )
}
"""Statuses of which one value can hold without the other: what was expected, and what came."""
_CHANGING = frozenset({"count", "percent", "money"})
_OWNED = _CHANGING | {"duration"}
FATES = frozenset({"dead", "hurt", "missing", "rescued", "arrested", "displaced"})
"""Measures of a count that goes up as news comes in, whoever and whatever is named with it."""
_FRAME, _PARALLEL = 2, 0.5
"""Words, and share of all words, that two clauses have in common that say the same of two."""
_ALIKE = 1 / 3  # share of their words up to which two bases are two
_YEAR = "year"
_COMPARED_SPANS = frozenset({_YEAR, "quarter", "month", "week"})
_BASES = frozenset({"percent", "length", "money", "speed", "temperature"})


def fit_of_names(a: Claim, b: Claim) -> list[float]:
    """Return how the names in the questions of two values fit, in the order of FIT_OF_NAMES.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.question, b.question
    names = a.names, b.names
    return [
        float(bool(x.subject & y.subject)),
        float(_other_subject(a, b)),
        float(bool(x.patient & y.patient)),
        float(bool(x.patient and y.patient) and not x.patient & y.patient),
        float(bool(names[0] & names[1])),
        float(bool(names[0] and names[1]) and not names[0] & names[1]),
    ]


def fit_of_words(a: Claim, b: Claim) -> float:
    """Return the share of the words of the shorter clause that both have.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.question.words, b.question.words
    return len(x & y) / max(1, min(len(x), len(y)))


def fit_of_parts(a: Claim, b: Claim) -> list[float]:
    """Return how the other parts of the questions of two values fit, in the order of FIT_OF_PARTS.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.question, b.question
    return [
        float(x.head is not None and x.head == y.head),
        float(None not in (x.head, y.head) and x.head != y.head),
        float(x.status != y.status),
        float(_status_apart(x, y)),
        float(_phase_apart(x, y)),
        float(bool(x.base & y.base)),
        float(_other_base(a, b)),
        float(bool(x.part_of & y.part_of)),
        float(bool(x.part_of and y.part_of) and not x.part_of & y.part_of),
        float(bool(x.labels & y.labels)),
        float(_other_label(x, y)),
        float(_excludes(a, b)),
        float("gust" in a.remarks ^ b.remarks),
        float(x.speaker is not None and x.speaker == y.speaker),
        float(None not in (x.speaker, y.speaker) and x.speaker != y.speaker),
    ]


def fit_of_times(a: Claim, b: Claim) -> list[float]:
    """Return whether a time of both clauses is one, and whether all are others, as in FIT_OF_TIMES.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    shared = any(relation(s, t) not in (None, Relation.DIFFERENT) for s in a.times for t in b.times)
    return [float(shared), float(other_time(a, b))]


def other_question(a: Claim, b: Claim) -> bool:
    """Return whether the clauses show that two quantities answer different questions.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.question, b.question
    if not (isinstance(a.mention, Quantity) and isinstance(b.mention, Quantity)):
        return _other_label(x, y) or _counted_otherwise(a, b)
    return (
        _status_apart(x, y)
        or _phase_apart(x, y)
        or _other_base(a, b)
        or _other_label(x, y)
        or _other_subject(a, b)
        or _excludes(a, b)
        or _gusts(a.mention) != _gusts(b.mention)
    )


def surely_other(a: Claim, b: Claim) -> bool:
    """Return whether the clauses leave no doubt that two values answer different questions.

    Stricter than :func:`other_question`: of values that gold of real stories sets against each other hardly
    any is separated so.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.question, b.question
    if _other_label(x, y) or _of_others(a, b):
        return True
    if not (isinstance(a.mention, Quantity) and isinstance(b.mention, Quantity)):
        return _counted_otherwise(a, b) or x.is_base or y.is_base
    counted = bool((a.measures | b.measures) & FATES)
    return (
        _status_apart(x, y)
        or _other_base(a, b)
        or _excludes(a, b)
        or _gusts(a.mention) != _gusts(b.mention)
        or _revised(a, b)
        or _revised(b, a)
        or (a.kind.split(":")[0] in _CHANGING and not counted and _phase_apart(x, y))
        or {x.phase, y.phase} == {BEFORE, AFTER}
        or (not counted and (_other_agents(a, b) or _other_event(a, b)))
        or (x.whole != y.whole and _heads_apart(x, y))
        or (not counted and other_time(a, b) and a.noun == b.noun and a.kind == "count")
    )


def _revised(a: Claim, b: Claim) -> bool:
    """Whether one outlet gives both values, the first as an earlier one: "at first 3, later 5", and 5."""
    return (
        a.question.phase == PREVIOUS
        and b.question.phase != PREVIOUS
        and any(
            m is not a.mention and are_equal(m, b.mention)
            for m in a.statement.mentions
            if isinstance(m, Quantity)
        )
    )


def _heads_apart(x: ValueQuestion, y: ValueQuestion) -> bool:
    """Whether the subjects are two things: the collection and the portrait."""
    return None not in (x.head, y.head) and x.head != y.head


def _other_event(a: Claim, b: Claim) -> bool:
    """Whether two things are described, each with names of its own: the fire in Alm, the flood in Berk."""
    x, y = a.question, b.question
    if not (x.subject and y.subject and _heads_apart(x, y)) or a.kind.split(":")[0] not in _OWNED:
        return False
    one, other = x.subject - _dated(a), y.subject - _dated(b)
    return (
        bool(one and other)
        and not one & (other | b.names)
        and not other & a.names
        and x.head not in b.statement.senses
        and y.head not in a.statement.senses
    )


def _of_others(a: Claim, b: Claim) -> bool:
    """Whether clauses of the same words name two: "in Alm the river rose", "in Berk the river rose"."""
    x, y = a.question.words, b.question.words
    shared = len(x & y)
    if shared < _FRAME or shared < _PARALLEL * (len(x) + len(y) - shared) or not (a.names and b.names):
        return False
    one = a.names - _dated(a) - b.statement.senses.keys()
    other = b.names - _dated(b) - a.statement.senses.keys()
    return bool(one and other)


@once
def _dated(claim: Claim) -> frozenset[str]:
    """The senses of words of dates, which have capitals and name nobody."""
    statement = claim.statement
    spans = [(m.start, m.end) for m in statement.mentions if isinstance(m, Moment)]
    return frozenset(t.sense for t in statement.terms if any(s <= t.start < e for s, e in spans))


def _other_agents(a: Claim, b: Claim) -> bool:
    """Whether persons or bodies are before both values, or between verb and value, and none in both."""
    x, y = a.question, b.question
    if a.kind.split(":")[0] not in _OWNED:
        return False
    if x.agents and y.agents and not x.agents & y.agents:
        return not (x.agents & y.adjacent or y.agents & x.adjacent)
    return _are_apart(x.patient, y.patient, a, b)


def other_time(a: Claim, b: Claim) -> bool:
    """Return whether both values are given times, of which all days, or all hours, differ.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    pairs = [(x.minutes is not None, relation(x, y)) for x in a.times for y in b.times]
    for of_the_day in (False, True):
        hows = [how for clock, how in pairs if how and clock is of_the_day]
        if hows and all(how is Relation.DIFFERENT for how in hows):
            return True
    return False


def _counted_otherwise(a: Claim, b: Claim) -> bool:
    """Whether two times are those of two counts: 3,000 protesters at 18:40, 1,200 at 17:05."""
    return any(
        x.noun is not None and x.noun == y.noun and relation(x, y) is Relation.DIFFERENT
        for x in counts_of(a)
        for y in counts_of(b)
    )


@once
def counts_of(claim: Claim) -> list[Quantity]:
    """Return the counts in the clause of a claim."""
    return [
        m
        for m in claim.statement.mentions
        if isinstance(m, Quantity)
        and m.dimension == "count"
        and claim.question.start <= m.start < claim.question.end
    ]


def _status_apart(x: ValueQuestion, y: ValueQuestion) -> bool:
    return x.status != y.status and frozenset((x.status, y.status)) in _APART


def _phase_apart(x: ValueQuestion, y: ValueQuestion) -> bool:
    """Whether one is the value before a change, or before an event, and the other is not."""
    if x.phase == y.phase:
        return False
    return PREVIOUS in (x.phase, y.phase) or {x.phase, y.phase} == {BEFORE, AFTER}


def _other_base(a: Claim, b: Claim) -> bool:
    """Whether both are compared with something, and not with the same."""
    x, y = a.question, b.question
    if not (x.base or x.base_times or y.base or y.base_times) or a.kind.split(":")[0] not in _BASES:
        return False
    spans = _spans_of(x), _spans_of(y)
    if all(spans) and (_YEAR in spans[0]) != (_YEAR in spans[1]):
        return True
    if x.base_times and y.base_times:
        hows = {relation(s, t) for s in x.base_times for t in y.base_times}
        if hows == {Relation.DIFFERENT}:
            return True
    if bool(x.base) != bool(y.base) and bool(x.base_times) != bool(y.base_times):
        words, times = (x.base, y.base_times) if x.base else (y.base, x.base_times)
        return not any(m.grain in words for m in times)
    union = x.base | y.base
    return bool(x.base and y.base) and len(x.base & y.base) <= _ALIKE * len(union)


def _spans_of(question: ValueQuestion) -> set[str]:
    """The spans of time that a base names: "the same quarter of last year", "the month before"."""
    return {_span_words()[word] for word in question.base if word in _span_words()} | {
        m.grain for m in question.base_times if m.relative
    }


@cache
def _span_words() -> dict[str, str]:
    """The words of all languages for spans of time by which figures are compared."""
    units = (unit for code in codes() for unit in tables(code).time.units.items())
    return {word: name for word, name in units if name in _COMPARED_SPANS}


def _other_label(x: ValueQuestion, y: ValueQuestion) -> bool:
    """Whether two numbered things of one kind are named: line 1 and line 2."""
    if not (x.labels and y.labels):
        return False
    kinds = {label.rpartition(" ")[0] for label in x.labels} & {
        label.rpartition(" ")[0] for label in y.labels
    }
    return bool(kinds) and not x.labels & y.labels


def _other_subject(a: Claim, b: Claim) -> bool:
    """Whether two subjects are named, and neither clause has a name of the other's subject."""
    x, y = a.question, b.question
    return _are_apart(x.subject, y.subject, a, b) or _are_apart(x.patient, y.patient, a, b)


def _are_apart(one: frozenset[str], other: frozenset[str], a: Claim, b: Claim) -> bool:
    """Whether there are names on both sides, none of them on the other side or in its clause."""
    return (
        bool(one and other)
        and one.isdisjoint(other)
        and one.isdisjoint(b.names)
        and other.isdisjoint(a.names)
    )


def _excludes(a: Claim, b: Claim) -> bool:
    """Whether the counted nouns exclude each other, or one is counted apart from people in general."""
    x, y = a.mention, b.mention
    if (
        not (isinstance(x, Quantity) and isinstance(y, Quantity))
        or x.noun == y.noun
        or not (x.noun and y.noun)
    ):
        return False
    families = _families()
    shared = families.get(x.noun, frozenset()) & families.get(y.noun, frozenset())
    return bool(shared)


def _gusts(q: Quantity) -> bool:
    """Whether it is the speed of gusts, which the steady wind is slower than."""
    return q.dimension == "speed" and "gust" in q.qualifiers


@cache
def _families() -> dict[str, frozenset[tuple[str, int]]]:
    """The families of nouns that exclude each other, by noun, over all languages."""
    found: dict[str, frozenset[tuple[str, int]]] = {}
    for code in codes():
        for number, family in enumerate(tables(code).questions.families):
            for noun in family:
                found[noun] = found.get(noun, frozenset()) | {(code, number)}
    return found
