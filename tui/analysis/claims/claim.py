"""A typed value in its clause: what it says, and what it says it of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from tui.analysis.claims.value_question import ValueQuestion
from tui.analysis.statements import Statement
from tui.model import Moment, Quantity

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Claim:
    """A typed value of a statement with the words that describe it.

    Attributes:
        statement: the statement it is in; ``index``: number of the mention there.
        mention: a quantity or a moment.
        context: senses of the sentence, weighted by their distance to the value.
        close: the senses of the clause itself.
        noun: sense of what is counted, or None.
        measures: which measure it is ("dead", "depth"); ``remarks``: how it is meant ("part", "previous").
        total: sum of the weights of ``context``.
        near: how near each sense is to the value, from 0 to 1; names and light words apart.
        other_times: of a quantity, whether its clause names another time ("already", "expected", 1968).
        is_future: of a moment, whether it lies after the day of publication; None where that is not known.
        clause: all senses of its clause, light ones too.
        purposes: words of the clause that say what the value is for, each with its family
            (:attr:`tui.languages.words.WordClasses.contrasts`); ``names``: the names in the clause.
        times: the times that the clause gives next to the value, else those of the sentence.
        past: of a quantity, whether a time of its clause, else one before it, lies well before the news.
        hints: measures that words of the clause point to where the value itself names none.
        question: what the value answers, by its clause.
        kind: what can be compared with what: see :func:`kind_of`.
        known: what functions found out about it, by function: see :func:`once`.
    """

    statement: Statement
    index: int
    mention: Quantity | Moment
    context: dict[str, float]
    close: frozenset[str]
    noun: str | None
    total: float
    measures: frozenset[str]
    remarks: frozenset[str]
    near: dict[str, float]
    other_times: bool
    is_future: bool | None
    clause: frozenset[str]
    purposes: frozenset[tuple[int, str]]
    names: frozenset[str]
    times: tuple[Moment, ...]
    past: bool
    hints: frozenset[str]
    question: ValueQuestion
    kind: str = field(init=False)
    known: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        self.kind = kind_of(self.mention)


def once(function: Callable[[Claim], T]) -> Callable[[Claim], T]:
    """Cache a function of a claim, as every claim is compared with many others.

    Args:
        function: of a claim alone, none of whose attributes change.
    """

    @wraps(function)
    def found(claim: Claim) -> T:
        try:
            known: T = claim.known[function]
        except KeyError:
            known = claim.known[function] = function(claim)
        return known

    return found


def once_of_sentence(
    function: Callable[[Claim, Sequence[Claim]], T],
) -> Callable[[Claim, Sequence[Claim]], T]:
    """Cache a function of a claim and the claims of its sentence, which are always the same.

    Args:
        function: of a claim, and those of its sentence or those of them of its kind.
    """

    @wraps(function)
    def found(claim: Claim, sentence_claims: Sequence[Claim]) -> T:
        try:
            known: T = claim.known[function]
        except KeyError:
            known = claim.known[function] = function(claim, sentence_claims)
        return known

    return found


def content(claim: Claim) -> Hashable:
    """Return what claims of two copies of a sentence have in common, and no others."""
    s = claim.statement
    return (
        *(s.source, s.sorted_words, claim.index, claim.is_future, claim.past, claim.other_times),
        tuple((m.normalized, m.low, m.high) if isinstance(m, Moment) else m.normalized for m in s.mentions),
    )


def kind_of(mention: Quantity | Moment) -> str:
    """Return what can be compared with what: a dimension, "moment", or "clock" for a time of day."""
    if isinstance(mention, Quantity):
        return mention.dimension
    return "clock" if mention.minutes is not None else "moment"
