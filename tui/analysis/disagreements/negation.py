"""Statements that one article denies and another makes."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis import weights
from tui.analysis.align import Alignment
from tui.analysis.claims import Claim
from tui.analysis.disagreements.contradicting import (
    Contradiction,
    confirming,
    find_contradictions,
)
from tui.analysis.disagreements.denials import governed, topic_of
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.disagreements.twins import CONFIDENCE, negated
from tui.analysis.statements import Session, Statement
from tui.analysis.titles import denial_title
from tui.analysis.words import fold
from tui.model import Polarity

_DENIED_SIDE = "denied"
_SHOWN = (0.6, 0.35)  # share right among the least sure alarms on stories left out, and what the surest add


def negation_disputes(
    session: Session, alignment: Alignment, claims: Sequence[Sequence[Claim]]
) -> list[Dispute]:
    """Sentences of which some negate what others say; each sentence stands in one dispute, on one side."""
    found = [
        _dispute(c)
        for c in find_contradictions(session, alignment, claims)
        if c.probability >= weights.DENIED
    ]
    twins = filter(None, (negated(session, pair) for pair in alignment.pairs.values()))
    found += [_twins(*told) for told in twins]
    found.sort(key=lambda d: -d.confidence)
    return _merged(found)


def _dispute(found: Contradiction) -> Dispute:
    denial, answer = found.denial, confirming(found.other)
    told = [answer] if answer else [t for t in found.other.terms if t.sense in found.common]
    whole = told or [found.other.sentence]  # what a figure is told of counts among the words, too
    stated = Voiced(found.other, min(t.start for t in whole), max(t.end for t in whole))
    denied = Voiced(denial.statement, denial.cue.start, denial.cue.end)
    sure = _SHOWN[0] + _SHOWN[1] * found.probability
    return _told(denied, Side("confirmed" if answer else "stated", [stated]), denial.topic, sure)


def _twins(denial: Statement, cue: Polarity, other: Statement) -> Dispute:
    denied = Voiced(denial, cue.start, cue.end)
    stated = Side("stated", [Voiced(other, other.sentence.start, other.sentence.end)])
    return _told(denied, stated, topic_of(denial, *governed(denial, cue)), CONFIDENCE)


def _told(denied: Voiced, stated: Side, topic: str, confidence: float) -> Dispute:
    sides = sorted([Side(_DENIED_SIDE, [denied]), stated], key=lambda side: side.voices[0].order)
    return Dispute(
        "negation", denial_title(topic), sides, f"one denies what the other states: {topic}", confidence
    )


def _merged(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Disputes that share a sentence, or deny in the same words as copies do, are one."""
    kept: list[Dispute] = []
    home: dict[int | str, Dispute] = {}
    stance: dict[int, bool] = {}
    for dispute in disputes:
        sides = {side.shown == _DENIED_SIDE: side for side in dispute.sides}
        own = {v.statement.index: denies for denies, side in sides.items() for v in side.voices}
        if any(stance.get(index, denies) != denies for index, denies in own.items()):
            continue  # surer disputes have one of the sentences on the other side
        keys: list[int | str] = [fold(dispute.title), *own]
        known = next((home[key] for key in keys if key in home), dispute)
        if known is dispute:
            kept.append(dispute)
        stance.update(own)
        for key in keys:
            home.setdefault(key, known)
        for side in known.sides if known is not dispute else ():
            told = sides[side.shown == _DENIED_SIDE].voices
            side.voices += [v for v in told if all(v.statement is not k.statement for k in side.voices)]
    return kept
