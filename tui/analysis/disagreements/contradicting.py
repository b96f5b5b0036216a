"""Sentences that state what another one denies, with the probability that the two contradict each other.

Few words are left of what is denied: "no siren was heard" has but one to look for. So each denial is
set against the sentences of other articles that hold some of its words, and a trained model weighs how
much of it they tell, how rare that is, of whom they tell it, and how the denial is put.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.analysis import weights
from tui.analysis.align import Alignment
from tui.analysis.beside import log_odds
from tui.analysis.claims import Claim
from tui.analysis.disagreements.denials import (
    Denial,
    Manner,
    clause_around,
    denies,
    find_denials,
)
from tui.analysis.score import logistic
from tui.analysis.statements import Session, Statement
from tui.analysis.values import Relation, relation
from tui.analysis.words import Language, language
from tui.model import Polarity, Quantity

DENIAL_FEATURES = (
    "odds",  # of the two sentences stating the same thing
    "covered",  # share of the denied words told
    "rarest",  # weight of the rarest of them told
    "subject",  # weight of the words before the cue that are told, too
    "passing",  # the denial is made in passing: "without"
    "confirmed",  # the other sentence says that it is indeed so
    "answered",  # and the denial has a verb of denying
    "best",  # share of what the sentence tells that tells most of it
)
_NOUN = 2  # counted words after "no" of which one is the noun
_MOST = 6.0  # weight of a rare word in a large session
_BARE_COVERED = 0.6  # share of the denied words that must be told where a noun is negated
_CONFIRMED_COVERED = 0.4  # the same where the other sentence says that it is indeed so


@dataclass(frozen=True, slots=True, eq=False)
class Contradiction:
    """A denial and a sentence that states what is denied.

    Attributes:
        common: the denied senses that it tells.
        features: in the order of :data:`DENIAL_FEATURES`.
        probability: that they contradict each other.
    """

    denial: Denial
    other: Statement
    common: tuple[str, ...]
    features: list[float]
    probability: float


def find_contradictions(
    session: Session, alignment: Alignment, claims: Sequence[Sequence[Claim]]
) -> Iterator[Contradiction]:
    """Every denial beside the sentences that may state what it denies, in order."""
    for denial in find_denials(session):
        if denial.harm(language(session.articles[denial.statement.article].language)):
            continue  # left to nones.py, which asks whom it befell
        told = _tellers(session, alignment, claims, denial)
        best = max((sum(denial.scope[k] for k in common) for _, common in told), default=0.0)
        for other, common in told:
            code = session.articles[other.article].language
            if denies(other, denial.scope, code, denial.manner is not Manner.EXPRESS):
                continue
            if _other_figures(denial, other):
                continue
            features = _features(alignment, denial, other, common, best)
            yield Contradiction(denial, other, common, features, logistic(weights.DENIAL, features))


def confirming(statement: Statement) -> Polarity | None:
    """The words by which a sentence says that something is indeed so."""
    found = (m for m in statement.mentions if isinstance(m, Polarity))
    return next((m for m in found if m.sign > 0 and m.certainty == "certain"), None)


def _tellers(
    session: Session, alignment: Alignment, claims: Sequence[Sequence[Claim]], denial: Denial
) -> list[tuple[Statement, tuple[str, ...]]]:
    """The sentences that tell some of what is denied, with the words they tell of it."""
    found = []
    total = sum(denial.scope.values())
    for index in sorted(alignment.partners(denial.statement.index)):
        other = session.statements[index]
        common = tuple(k for k in denial.scope if k in other.senses and k not in denial.affirmed)
        if not common:
            continue
        if any(
            denial.cue.start <= t.start < denial.cue.end
            for t in denial.statement.terms
            if t.sense in other.senses
        ):
            continue  # both reject it, or both rule it out
        lang = language(session.articles[other.article].language)
        if denial.manner is not Manner.EXPRESS and _called_off(denial, other, common, lang):
            continue
        if denial.manner is Manner.PASSING and common[0] != next(iter(denial.scope)):
            continue
        if denial.manner is Manner.BARE and not _counted(denial, claims[index]):
            least = _CONFIRMED_COVERED if confirming(other) else _BARE_COVERED
            if sum(denial.scope[k] for k in common) < least * total:
                continue
        found.append((other, common))
    return found


def _called_off(denial: Denial, other: Statement, common: Sequence[str], lang: Language) -> bool:
    """Whether a sentence says of what is denied that it stops, or that there is none."""
    clauses = [clause_around(other, t.start) for t in other.terms if t.sense in common]
    return any(
        t.sense in lang.negators
        and t.sense not in denial.scope
        and any(low <= t.start < high for low, high in clauses)
        for t in other.terms
    )


def _counted(denial: Denial, claims: Sequence[Claim]) -> bool:
    """Whether a sentence counts what there is said to be none of."""
    figures = [m for m in denial.statement.mentions if isinstance(m, Quantity)]
    if any(denial.start <= m.start < denial.end for m in figures):
        return False  # "not one of the 13 carriages": how many there are is no matter
    return any(
        c.noun in list(denial.scope)[:_NOUN]
        and isinstance(c.mention, Quantity)
        and c.mention.dimension == "count"
        and c.mention.low > 0
        for c in claims
    )


def _other_figures(denial: Denial, other: Statement) -> bool:
    """Whether what is denied holds a figure that the other sentence tells otherwise."""
    figures = [m for m in other.mentions if isinstance(m, Quantity)]
    for figure in denial.statement.mentions:
        if isinstance(figure, Quantity) and denial.start <= figure.start < denial.end:
            how = [relation(figure, m) for m in figures]
            if Relation.DIFFERENT in how and Relation.EQUAL not in how:
                return True
    return False


def _features(
    alignment: Alignment, denial: Denial, other: Statement, common: Sequence[str], best: float
) -> list[float]:
    shared = sum(denial.scope[k] for k in common)
    express, confirmed = denial.manner is Manner.EXPRESS, confirming(other) is not None
    return [
        log_odds(alignment.score(denial.statement, other)),
        shared / (sum(denial.scope.values()) or 1.0),
        max(denial.scope[k] for k in common) / _MOST,
        min(sum(w for k, w in denial.subject.items() if k in other.senses), _MOST) / _MOST,
        float(denial.manner is Manner.PASSING),
        float(confirmed),
        float(express and confirmed),
        shared / best if best else 0.0,
    ]
