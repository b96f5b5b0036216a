"""Statements that one article denies and another makes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.analysis.align import Alignment
from tui.analysis.disputes import Dispute, Side, Voiced
from tui.analysis.features import Pair
from tui.analysis.statements import Session, Statement
from tui.analysis.values import Relation, relation
from tui.analysis.words import fold, language
from tui.model import Polarity, Quantity, Quotation

_SHARED = 3.5  # weight of the denied words that the other sentence must hold
_MANY = 3  # or how many of them, where a session is too small to tell which words are rare
_COVERED = 0.45  # share of the denied words that the other sentence must hold
_WHOLE = 0.75  # the same for "no" and "nothing", which negate a noun and not what happened
_BARE = frozenset(
    ["no", "nor", "nothing", "none", "nobody", "neither", "nada", "nadie", "ningun", "ninguna", "ni"]
)
# Cues that negate in passing; any other negative cue is a verb of denying.
_PLAIN = _BARE | {
    "cannot",
    "unable to",
    "yet to",
    "not",
    "never",
    "no",
    "nunca",
    "jamas",
    "tampoco",
    "sin",
    "without",
    "hardly",
    "apenas",
}
# "Not since 2013", "not until May" deny nothing.
_BOUND = re.compile(r"\s*(?:since|until|till|only|just|before|after|desde|hasta|solo)\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|unless|without|si|sin|salvo)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:—–](?!\d)|\s(?:and|but|y|pero|sino)\s")
_MOST = 0.55  # share of the denied words that must be told where the first of them is not
_ALONE = 0.35  # score of two sentences from which a single denied word needs no shared subject
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
    lang = language(session.articles[denial.article].language)
    light = lang.light
    for cue in denial.mentions:
        if not isinstance(cue, Polarity) or cue.sign > 0 or cue.certainty != "certain":
            continue
        low, high = _scope(denial, cue)
        if _BOUND.match(denial.source, low - denial.sentence.start):
            continue
        scope = {
            t.sense: session.weights[t.sense]
            for t in denial.terms
            if low <= t.start < high and t.sense not in light
        }
        if any(m.sign < 0 and _touches(other, m, scope, not _express(cue)) for m in cues):
            continue
        if any(m.certainty != "certain" and _touches(other, m, scope, False) for m in cues):
            continue
        total = sum(scope.values())
        common = [k for k in scope if k in other.senses]
        if not _same_matter(pair, denial, other, (low, high), scope, common):
            continue
        shared = sum(scope[k] for k in common)
        express = _express(cue)
        bare = _bare(cue, session.articles[denial.article].language)
        if _quoted(denial, cue) or (bare and shared < _WHOLE * total):
            continue
        if not express and not lang.negators.isdisjoint(other.senses):
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


def _same_matter(
    pair: Pair,
    denial: Statement,
    other: Statement,
    span: tuple[int, int],
    scope: dict[str, float],
    common: Sequence[str],
) -> bool:
    """Whether the other sentence may state what is denied: its head or most of it, its figures, its time."""
    if not common:
        return False
    sure = any(isinstance(m, Polarity) and m.sign > 0 and m.certainty == "certain" for m in other.mentions)
    head = next(iter(scope))
    told = {k: w for k, w in scope.items() if k not in denial.names} or scope
    if head not in common and not sure and sum(told.get(k, 0.0) for k in common) < _MOST * sum(told.values()):
        return False
    if len(scope) == 1 and pair.score < _ALONE and not _subject(denial, span[0]) & other.senses.keys():
        return False
    figures = [m for m in other.mentions if isinstance(m, Quantity)]
    for figure in denial.mentions:
        if isinstance(figure, Quantity) and span[0] <= figure.start < span[1]:
            how = [relation(figure, m) for m in figures]
            if Relation.DIFFERENT in how and Relation.EQUAL not in how:
                return False
    return True


def _subject(statement: Statement, before: int) -> set[str]:
    """The senses told just before a place in a sentence, in its clause."""
    start = statement.sentence.start
    breaks = [m.end() + start for m in _CLAUSE.finditer(statement.source, 0, before - start)]
    return {t.sense for t in statement.terms if (breaks or [start])[-1] <= t.start < before}


def _quoted(statement: Statement, cue: Polarity) -> bool:
    """Whether the cue is the speaker's, not the outlet's: another translation may turn it round."""
    return any(isinstance(m, Quotation) and m.start <= cue.start < m.end for m in statement.mentions)


def _scope(statement: Statement, cue: Polarity) -> tuple[int, int]:
    """The words a cue negates, as far as its own clause goes."""
    low, high = cue.scope
    start = statement.sentence.start
    end = _CLAUSE.search(statement.source, low - start + 1, high - start) if low >= cue.end else None
    return low, end.start() + start if end else high


def _touches(statement: Statement, cue: Polarity, scope: dict[str, float], subject: bool) -> bool:
    """Whether a cue of the other sentence negates the same words too."""
    low, high = _scope(statement, cue)
    told = {t.sense for t in statement.terms if low <= t.start < high}
    if subject:
        told |= _subject(statement, cue.start)
    return not told.isdisjoint(scope)


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
    word = fold(cue.text)
    return word not in _PLAIN and not word.startswith("no ") and len(word) > 3


def _claimed(statement: Statement, scope: dict[str, float]) -> Voiced:
    """The words of the other sentence that are denied."""
    spans = [(t.start, t.end) for t in statement.terms if t.sense in scope]
    return Voiced(statement, min(s for s, _ in spans), max(e for _, e in spans))
