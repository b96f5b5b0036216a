"""Finding all disagreements between articles, kind after kind: reads like a table of contents."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from tui.analysis.alignment.align import Alignment
from tui.analysis.claims.claim import Claim
from tui.analysis.disagreements.disputes import Dispute, distinct, joined
from tui.analysis.disagreements.fates import fate_disputes
from tui.analysis.disagreements.names import name_disputes
from tui.analysis.disagreements.people import age_disputes, named_ages, office_disputes
from tui.analysis.disagreements.times import (
    deadline_claims,
    deadline_disputes,
    duration_disputes,
    last_occurrence_disputes,
)
from tui.analysis.disagreements.values import value_disputes
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.reporting import Progress, WatchedProgress, at_fixed_share, reported, silent
from tui.analysis.statements import Corpus
from tui.model import Tier

_UNMEASURED = 0.6  # confidence at most, of kinds whose alarms were not measured on real coverage


def find_disputes(
    corpus: Corpus,
    alignment: Alignment,
    claims: Sequence[Sequence[Claim]],
    pairs: Sequence[ValuePair],
    progress: Progress = silent,
) -> list[Dispute]:
    """Return what the articles disagree about, one kind of value after the other.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        pairs: values of two articles, each with the probability that both answer one question.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    deadlines, ages = deadline_claims(corpus, claims), named_ages(claims)
    asked = deadlines, ages
    others = [
        p
        for p in reported(pairs, progress)
        if not any(p.a in answers and p.b in answers for answers in asked)
    ]
    kinds: dict[str, Callable[[Progress], Iterable[Dispute]]] = {
        "deadlines": lambda _: map(_possible, deadline_disputes(corpus, deadlines)),
        "spans of time": lambda _: map(_possible, duration_disputes(corpus, alignment, claims)),
        "ages": lambda _: map(_possible, age_disputes(corpus, ages)),
        "last times": lambda _: map(_possible, last_occurrence_disputes(corpus, alignment, claims)),
        "numbers and times": lambda seen: value_disputes(corpus, others, seen),
        "fates": lambda _: map(_possible, fate_disputes(corpus)),
        "offices": lambda _: map(_possible, office_disputes(corpus)),
        "names": lambda seen: map(_possible, name_disputes(corpus, alignment, seen)),
    }
    found: list[Dispute] = []
    for number, (kind, disputes) in enumerate(kinds.items()):
        share = number / len(kinds)
        progress(share)
        found += guarded(disputes, f"disagreements on {kind}", corpus, at_fixed_share(progress, share))
    return joined(distinct(found))


def _possible(dispute: Dispute) -> Dispute:
    """A finding of a kind too rare in real coverage to have been measured on it."""
    dispute.tier, dispute.confidence = Tier.POSSIBLE, min(dispute.confidence, _UNMEASURED)
    return dispute


T = TypeVar("T")
_LOG = logging.getLogger(__name__)


def guarded(
    find: Callable[[Progress], Iterable[T]], kind: str, corpus: Corpus, progress: Progress = silent
) -> list[T]:
    """Return what a search finds; nothing where it raises an error, which is logged and noted.

    An odd sentence must never end a comparison, so faults of every kind are caught here.

    Args:
        find: the search, given what to report its progress to.
        kind: what it looks for, for the note.
        corpus: where the fault is noted.
        progress: called with the share done, from 0 to 1; what it raises to cancel is no fault.
    """
    watched = WatchedProgress(progress)
    try:
        return list(find(watched))
    except Exception:
        if watched.raised:
            raise
        _LOG.exception("left out: %s", kind)
        corpus.faults.append(kind)
        return []
