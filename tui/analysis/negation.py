"""Statements that one article denies and another makes."""

from __future__ import annotations

import re

from tui.analysis.align import Alignment
from tui.analysis.disputes import Dispute, Side, Voiced
from tui.analysis.features import Pair
from tui.analysis.statements import Session, Statement
from tui.analysis.words import fold, language
from tui.model import Polarity, Quotation

_SHARED = 3.5  # weight of the denied words that the other sentence must hold
_MANY = 3  # or how many of them, where a session is too small to tell which words are rare
_COVERED = 0.45  # share of the denied words that the other sentence must hold
_WHOLE = 0.75  # the same for "no" and "nothing", which negate a noun and not what happened
_BARE = frozenset(
    ["no", "nor", "nothing", "none", "nobody", "neither", "nada", "nadie", "ningun", "ninguna", "ni"]
)
# Cues that negate in passing; any other negative cue is a verb of denying.
_PLAIN = _BARE | {"not", "never", "no", "nunca", "jamas", "tampoco", "sin", "without", "hardly", "apenas"}
_CONDITION = re.compile(r"\b(?:if|unless|without|si|sin|salvo)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:—–](?!\d)|\s(?:and|but|y|pero|sino)\s")
_LIKELY = 0.35  # score of two sentences from which plain negation is set against a plain statement
_CLEAR = 0.4  # the same where all that is negated stands in the other sentence, however common its words
_FIRM = 5.5  # weight of all shared words at which two sentences may be set apart even below that
_DENIED_SIDE = "denied"
_DENIED = 0.12  # the same for an express denial


def negation_disputes(session: Session, alignment: Alignment) -> list[Dispute]:
    """Sentences of which some negate what others say; each sentence stands in one dispute, on one side."""
    found: list[Dispute] = []
    for pair in alignment.pairs.values():
        if pair.score < _DENIED:
            continue
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            dispute = _dispute(session, pair, one, other)
            if dispute:
                found.append(dispute)
    found.sort(key=lambda d: -d.confidence)
    return _merged(found)


def _merged(disputes: list[Dispute]) -> list[Dispute]:
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


def _dispute(session: Session, pair: Pair, denial: Statement, other: Statement) -> Dispute | None:
    cues = [m for m in other.mentions if isinstance(m, Polarity)]
    light = language(session.articles[denial.article].language).light
    for cue in denial.mentions:
        if not isinstance(cue, Polarity) or cue.sign > 0 or cue.certainty != "certain":
            continue
        low, high = _scope(denial, cue)
        scope = {
            t.sense: session.weights[t.sense]
            for t in denial.terms
            if low <= t.start < high and t.sense not in light
        }
        if any(m.sign < 0 and _touches(other, m, scope) for m in cues):
            continue
        total = sum(scope.values())
        common = [k for k in scope if k in other.senses]
        shared = sum(scope[k] for k in common)
        express = _express(cue)
        bare = _bare(cue, session.articles[denial.article].language)
        if _quoted(denial, cue) or (bare and shared < _WHOLE * total):
            continue
        confirmed = any(m.sign > 0 and m.certainty == "certain" for m in cues)
        if not total or not (
            _stated(pair, shared, total, len(common), confirmed and express)
            or (
                not (bare or _conditional(denial, cue)) and _plainly(session, pair, len(common) == len(scope))
            )
        ):
            continue
        confidence = 0.9 if confirmed and express else 0.75 if express else 0.65
        answer = next((m for m in cues if m.sign > 0 and m.certainty == "certain"), None)
        stated = Voiced(other, answer.start, answer.end) if answer else _claimed(other, scope)
        sides = [
            Side(_DENIED_SIDE, [Voiced(denial, cue.start, cue.end)]),
            Side("confirmed" if answer else "stated", [stated]),
        ]
        sides.sort(key=lambda side: side.voices[0].order)
        topic = denial.source[low - denial.sentence.start : high - denial.sentence.start].strip(" ,.;")
        why = f"one denies what the other states: {topic}"
        return Dispute("negation", f"Is it so? {topic[:1].upper()}{topic[1:]}", sides, why, confidence)
    return None


def _quoted(statement: Statement, cue: Polarity) -> bool:
    """Whether the cue is the speaker's, not the outlet's: another translation may turn it round."""
    return any(isinstance(m, Quotation) and m.start <= cue.start < m.end for m in statement.mentions)


def _scope(statement: Statement, cue: Polarity) -> tuple[int, int]:
    """The words a cue negates, as far as its own clause goes."""
    low, high = cue.scope
    start = statement.sentence.start
    end = _CLAUSE.search(statement.source, low - start + 1, high - start) if low >= cue.end else None
    return low, end.start() + start if end else high


def _touches(statement: Statement, cue: Polarity, scope: dict[str, float]) -> bool:
    """Whether a cue of the other sentence negates the same words too."""
    low, high = _scope(statement, cue)
    return any(low <= t.start < high and t.sense in scope for t in statement.terms)


def _stated(pair: Pair, shared: float, total: float, many: int, certain: bool) -> bool:
    """Whether the other sentence holds enough of what is denied."""
    enough = shared >= _SHARED or many >= _MANY
    return enough and shared >= _COVERED * total and (certain or pair.score >= _LIKELY)


def _plainly(session: Session, pair: Pair, whole: bool) -> bool:
    """Whether all that is negated stands in the other sentence, and the two are of one thing."""
    weight = sum(session.weights[k] for k in pair.shared)
    return whole and (pair.score >= _CLEAR or weight >= _FIRM)


def _conditional(statement: Statement, cue: Polarity) -> bool:
    """Whether the negation holds only on a condition told before it."""
    return bool(_CONDITION.search(statement.source, 0, cue.start - statement.sentence.start))


def _bare(cue: Polarity, code: str) -> bool:
    """Whether the cue negates a noun and not what happened; Spanish "no" negates the verb."""
    word = fold(cue.text)
    return word in _BARE and not (word == "no" and code == "es")


def _express(cue: Polarity) -> bool:
    """Whether the cue is a verb of denying and not a bare "not"."""
    return fold(cue.text) not in _PLAIN and len(cue.text) > 3


def _claimed(statement: Statement, scope: dict[str, float]) -> Voiced:
    """The words of the other sentence that are denied."""
    spans = [(t.start, t.end) for t in statement.terms if t.sense in scope]
    return Voiced(statement, min(s for s, _ in spans), max(e for _, e in spans))
