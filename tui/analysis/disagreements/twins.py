"""Sentences with the same words but for one that turns their sense round: "rose" for "fell", a "not" more.

Where all the rest is the same, the turning word is the whole difference. So words count as opposed here
that would prove nothing in sentences that only resemble each other ("more", "before", "won").
"""

from __future__ import annotations

import re
from functools import lru_cache

from tui.analysis.disagreements.denials import Manner, bounded, clause_around, manner
from tui.analysis.features import Pair
from tui.analysis.statements import Session, Statement
from tui.analysis.values import Relation, relation
from tui.analysis.words import Term, language, stems
from tui.model import Mention, Moment, Polarity, Quantity

CONFIDENCE = 0.9  # share right among made-up pairs of news sentences; real ones hardly occur to measure it on
_LEAST = 2  # senses that both sentences must share beside what turns them round
_SLACK = 6  # shared senses for each that only one of the two may hold
_NEAR = 0.2  # share of words in common below which two sentences cannot have all but a phrase in common
_LONGEST = 5  # words of a phrase that turns a sentence round
# Of some it may be true, and the opposite of others.
_SOME = re.compile(
    r"\b(?:some|other|others|another|one|many|several|few|most|half|part|if|whether|or|algun[oa]s?|otr[oa]s?|un[oa]"
    r"|much[oa]s|vari[oa]s|poc[oa]s|mitad|parte|si|o)\b",
    re.IGNORECASE,
)

Span = tuple[int, int]
_NOWHERE: Span = (-1, -1)


def turned(session: Session, pair: Pair) -> tuple[Span, Span] | None:
    """The words of two otherwise same sentences of which only one can be true."""
    code = _code(session, pair)
    if code is None:
        return None
    one, other = (_turns(statement, code) for statement in (pair.a, pair.b))
    met = [
        (x, y)
        for x, sides in one.items()
        for y, others in other.items()
        if any(line == row and side != column for line, side in sides for row, column in others)
    ]
    if len(met) != 1 or not _alike(pair, met[0]) or not _comparable(session, pair, met[0]):
        return None
    for statement, span in zip((pair.a, pair.b), met[0], strict=True):
        if _of_some(statement, span[0]) or not all(_meets(m, span) for m in _cues(statement)):
            return None
    return met[0]


def negated(session: Session, pair: Pair) -> tuple[Statement, Polarity, Statement] | None:
    """Of two sentences with the same words, the one that has a plain "no" or "not" more, and the other."""
    code = _code(session, pair)
    cues = _cues(pair.a), _cues(pair.b)
    if code is None or abs(len(cues[0]) - len(cues[1])) != 1:
        return None
    (denial, own), (other, rest) = sorted(
        zip((pair.a, pair.b), cues, strict=True), key=lambda told: -len(told[1])
    )
    kept = [m.normalized for m in rest]
    added = [(at, m) for at, m in enumerate(own) if [k.normalized for k in own[:at] + own[at + 1 :]] == kept]
    added = [(at, m) for at, m in added if m.sign < 0 and m.certainty == "certain"]
    if len(added) != 1 or manner(added[0][1], code) not in (Manner.PLAIN, Manner.BARE):
        return None
    at, cue = added[0]
    gap = denial.source[own[at - 1].end - denial.sentence.start : cue.start - denial.sentence.start]
    if at and not gap.strip():
        return None  # "may not": it also may
    spans = ((cue.start, cue.end), _NOWHERE)
    spans = spans if denial is pair.a else spans[::-1]
    if not _alike(pair, spans) or not _comparable(session, pair, spans):
        return None
    return None if bounded(denial, cue, code) or _of_some(denial, cue.start) else (denial, cue, other)


def _code(session: Session, pair: Pair) -> str | None:
    """The language of both, if they have one in common and may be twins at all."""
    if len(pair.shared) < _LEAST or pair.jaccard < _NEAR:
        return None
    one, other = (session.articles[s.article].language for s in (pair.a, pair.b))
    return one if one == other else None


def _meets(mention: Mention | Term, span: Span) -> bool:
    return mention.start < span[1] and span[0] < mention.end


def _cues(statement: Statement) -> list[Polarity]:
    """What negates or doubts in a sentence."""
    return [
        m for m in statement.mentions if isinstance(m, Polarity) and (m.sign < 0 or m.certainty != "certain")
    ]


def _comparable(session: Session, pair: Pair, spans: tuple[Span, Span]) -> bool:
    """Whether the values agree but at the spans, and no day's news is set against the next day's."""
    settled = False
    for kind in (Quantity, Moment):
        one, other = (
            [m for m in s.mentions if isinstance(m, kind) and not _meets(m, span)]
            for s, span in zip((pair.a, pair.b), spans, strict=True)
        )
        if len(one) != len(other):
            return False
        for x, y in zip(one, other, strict=True):
            how = relation(x, y)
            if how is Relation.DIFFERENT:
                return False
            settled = settled or (kind is Moment and how is Relation.EQUAL)
    days = {session.articles[s.article].date for s in (pair.a, pair.b)} - {None}
    return settled or len(days) < 2


def _alike(pair: Pair, spans: tuple[Span, Span]) -> bool:
    """Whether the sentences tell the same, names above all, beside the words at the spans."""
    told: list[dict[str, bool]] = []
    for side, statement in enumerate((pair.a, pair.b)):
        span = spans[side]
        told.append({t.sense: t.capital for t in statement.terms if not _meets(t, span)})
    one, other = told
    shared = [k for k in one if k in other]
    apart = [(k, part[k]) for part, rest in (told, told[::-1]) for k in part if k not in rest]
    return len(shared) >= _LEAST and len(apart) * _SLACK <= len(shared) and not any(name for _, name in apart)


def _turns(statement: Statement, code: str) -> dict[Span, frozenset[tuple[int, int]]]:
    """The phrases that may turn a sentence round, the longest at each place, with where they are listed."""
    offset = statement.sentence.start
    found = _turns_in(statement.source, code)
    return {(start + offset, end + offset): listed for start, end, listed in found}


@lru_cache(maxsize=50_000)
def _turns_in(text: str, code: str) -> tuple[tuple[int, int, frozenset[tuple[int, int]]], ...]:
    """The same of a text by itself, with start and end in it."""
    turns = language(code).turns
    words = stems(text, 0, len(text), code)
    found = []
    at = 0
    while at < len(words):
        for end in range(min(at + _LONGEST, len(words)), at, -1):
            listed = turns.get(" ".join(stem for _, _, stem in words[at:end]))
            if listed:
                found.append((words[at][0], words[end - 1][1], listed))
                at = end - 1
                break
        at += 1
    return tuple(found)


def _of_some(statement: Statement, place: int) -> bool:
    """Whether the clause tells of some only, or of a number of them: "three survived", "three died"."""
    low, high = clause_around(statement, place)
    offset = statement.sentence.start
    if _SOME.search(statement.source, low - offset, high - offset):
        return True
    return any(
        isinstance(m, Quantity) and m.dimension == "count" and low <= m.start < high
        for m in statement.mentions
    )
