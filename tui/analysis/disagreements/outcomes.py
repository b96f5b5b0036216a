"""Opposite outcomes: of one thing, one article says that it opened, another that it closed.

The opposites of each language stand in its table in ``thesaurus/``. They count only where the two
sentences are aligned, share a word next to the opposites, and neither denies, doubts or speaks of
another time: an antonym alone is most often told of something else. What is asked for is no outcome.
"""

from __future__ import annotations

import re

from tui.analysis.align import Alignment
from tui.analysis.claims import BEFORE
from tui.analysis.disagreements.denials import clause_around, governed
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.disagreements.twins import CONFIDENCE, turned
from tui.analysis.features import Pair
from tui.analysis.statements import Session, Statement
from tui.analysis.values import Relation, relation
from tui.analysis.words import Language, Term, fold, language
from tui.model import Moment, Polarity

# One state ends where the other begins: closed until Monday, open again on Monday.
_TURN = re.compile(r"\b(?:until|till|again|hasta|de nuevo)\b", re.IGNORECASE)
_WISH = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s(?:on|for)|urg(?:e|es|ed|ing)|demand\w*|ask(?:s|ed|ing)?|want\w*|should|ought|must|if"
    r"|whether|pid(?:e|en|io|ió|ieron)|exig\w+|reclam\w+|quier\w+|deb(?:e|en|ería|erían)|si)\b",
    re.IGNORECASE,
)
_ALIGNED = 0.25  # score of two sentences from which their outcomes are set against each other
# What is open today may be settled tomorrow.
_OPEN = re.compile(r"\b(?:still|yet|pending|so far|a[uú]n|todav[ií]a|sigue[n]?|pendientes?)\b", re.IGNORECASE)
_SAME = 0.5  # the same where a word shared anywhere in them tells that it is of one thing
_REACH = 3  # counted words to either side within which an outcome is told of something
_CONFIDENCE = 0.65  # the share right among such alarms on stories left out


def outcome_disputes(session: Session, alignment: Alignment) -> list[Dispute]:
    """Opposite outcomes, those of one pair of words in one dispute."""
    found: dict[tuple[str, str], Dispute] = {}
    for pair in alignment.pairs.values():
        if pair.score < _ALIGNED:
            continue
        if spans := turned(session, pair):
            twins = [Voiced(s, *span) for s, span in zip((pair.a, pair.b), spans, strict=True)]
            _tell(found, [fold(v.text) for v in twins], twins, CONFIDENCE)
            continue
        lang = language(session.articles[pair.a.article].language)
        met = _meeting(lang, pair)
        if met is None or _elsewhere(pair.a, met[0]) or _elsewhere(pair.b, met[1]) or times_apart(pair):
            continue
        if _since_settled(session, pair):
            continue
        one, other = met
        voiced = [Voiced(s, t.start, t.end) for s, t in ((pair.a, one), (pair.b, other))]
        _tell(found, [t.sense.lstrip("~") for t in met], voiced, _CONFIDENCE)
    return list(found.values())


def _tell(
    found: dict[tuple[str, str], Dispute], shown: list[str], voiced: list[Voiced], confidence: float
) -> None:
    """Add two opposite outcomes to what is known of the same opposites."""
    key = min(shown), max(shown)
    known = found.get(key)
    if known is None:
        words = [v.text for v in voiced]
        title = f"{words[0].capitalize()} or {words[1].lower()}?"
        sides = [Side(value, [voice]) for value, voice in zip(shown, voiced, strict=True)]
        why = f"{words[0]} and {words[1]} cannot both be so"
        found[key] = Dispute("negation", title, sides, why, confidence)
        return
    known.confidence = max(known.confidence, confidence)
    for value, voice in zip(shown, voiced, strict=True):
        side = next(s for s in known.sides if s.shown == value)
        if voice not in side.voices:
            side.voices.append(voice)


def _elsewhere(statement: Statement, term: Term) -> bool:
    """Whether a sentence denies, doubts or only wishes an outcome, or tells of what was before."""
    offset = statement.sentence.start
    low, high = clause_around(statement, term.start)
    clause = statement.source[low - offset : high - offset]
    if _WISH.search(statement.source) or _TURN.search(clause) or BEFORE.search(clause):
        return True
    for cue in statement.mentions:
        if isinstance(cue, Polarity) and (cue.sign < 0 or cue.certainty != "certain"):
            start, end = governed(statement, cue)
            itself = cue.start < term.end and term.start < cue.end
            if not itself and (start <= term.start < end or low <= cue.start < high):
                return True
    return False


def _since_settled(session: Session, pair: Pair) -> bool:
    """Whether the older article tells what was still open, which the newer one may tell as done."""
    days = [session.articles[s.article].date for s in (pair.a, pair.b)]
    if None in days or days[0] == days[1]:
        return False
    older = pair.a if str(days[0]) < str(days[1]) else pair.b
    return bool(_OPEN.search(older.source))


def times_apart(pair: Pair) -> bool:
    """Whether the sentences name times that differ."""
    times = [
        [m for m in s.mentions if isinstance(m, Moment) and m.role != "report"] for s in (pair.a, pair.b)
    ]
    return any(relation(x, y) is Relation.DIFFERENT for x in times[0] for y in times[1])


def _meeting(lang: Language, pair: Pair) -> tuple[Term, Term] | None:
    """Two opposite words told of the same, where neither sentence holds both."""
    near = pair.score < _SAME
    for i, one in enumerate(pair.a.terms):
        opposed = lang.opposites.get(one.sense)
        if not opposed or not opposed.isdisjoint(pair.a.senses) or one.sense in pair.b.senses:
            continue
        for j, other in enumerate(pair.b.terms):
            if other.sense in opposed and (
                _around(lang, pair.a, i, near) & _around(lang, pair.b, j, near) - {one.sense, other.sense}
            ):
                return one, other
    return None


def _around(lang: Language, statement: Statement, at: int, near: bool) -> frozenset[str]:
    words = statement.terms[max(0, at - _REACH) : at + _REACH + 1] if near else statement.terms
    return frozenset(t.sense for t in words if t.sense not in lang.light)
