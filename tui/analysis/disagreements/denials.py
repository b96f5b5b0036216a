"""What sentences deny: the words that a cue governs, and how it denies them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from tui.analysis.languages import tables
from tui.analysis.statements import Session, Statement
from tui.analysis.words import Language, fold, language
from tui.model import Moment, Polarity, Quantity, Quotation

_CLAUSE = re.compile(r"[,;:—–](?!\d)|\s(?:and|but|y|pero|sino)\s")
_CONDITION = re.compile(r"\b(?:if|unless|without|si|sin|salvo)\b", re.IGNORECASE)
_SOME = re.compile(r"\b(?:those|whether\sor|if|aquellos|aquellas|los|las)\s+$", re.IGNORECASE)
# "Not robbed since 1994", "never a stronger one than this", "no country before": true of a time, a size only.
_SOME_TIME = re.compile(
    r"\b(?:until|till|than|ever|hasta)\b|^\s*\w+\sbefore\b|\b(?:before|antes)\s*(?:$|[,.;)])",
    re.IGNORECASE,
)
# "Has not been cleaned since 1994" is denied of today.
_PRESENT = re.compile(r"\b(?:has|have|ha|han)\b|\b(?:has|have)n", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\b(?:since|desde)\b", re.IGNORECASE)
_OPENING = re.compile(r"\s*(?:since|when|after|before|while|as|desde|cuando|tras)\b", re.IGNORECASE)
_BY_DAY = re.compile(r"\b(?:before|antes de(?:l)?)\s*(?:the\s|el\s)?$", re.IGNORECASE)
_MEANWHILE = re.compile(
    r"\b(?:before|after|when|while|because|antes|despu[eé]s|cuando|mientras|porque)\b", re.IGNORECASE
)
_THAT = re.compile(r"\s*(?:that|que)\b", re.IGNORECASE)
_FIRST = 2  # counted words after a cue of which one is the report that it rejects
_NEAR = 3  # counted words within which "no one" denies a harm


class Manner(Enum):
    """How something is denied: with a verb of denying, by negating what happened, a noun, or in passing."""

    EXPRESS = "express"
    PLAIN = "plain"
    BARE = "bare"
    PASSING = "passing"


@dataclass(frozen=True, slots=True, eq=False)
class Denial:
    """What one cue of a sentence denies.

    Attributes:
        statement, cue: where it stands.
        start, end: span of the words denied.
        manner: how it denies.
        scope: the senses denied, in order, with their weights.
        subject: senses told before the cue in its clause, with their weights.
        affirmed: senses that a sentence without a verb of denying states beside what it denies.
    """

    statement: Statement
    cue: Polarity
    start: int
    end: int
    manner: Manner
    scope: dict[str, float]
    subject: dict[str, float]
    affirmed: frozenset[str]

    def harm(self, lang: Language) -> str | None:
        """The harm that is said to have befallen nobody, if that is what is denied."""
        if self.manner is not Manner.BARE:
            return None
        return next((k for k in list(self.scope)[:_NEAR] if k in lang.harms), None)

    @property
    def topic(self) -> str:
        """The words denied."""
        return topic_of(self.statement, self.start, self.end)


def topic_of(statement: Statement, start: int, end: int) -> str:
    """The words of a sentence from ``start`` to ``end``, without the marks around them."""
    offset = statement.sentence.start
    return " ".join(statement.source[start - offset : end - offset].split()).strip(" ,.;")


def find_denials(session: Session) -> Iterator[Denial]:
    """What the statements deny for certain, in their own voice and whole, in order."""
    for statement in session.statements:
        code = session.articles[statement.article].language
        for cue in statement.mentions:
            if isinstance(cue, Polarity) and cue.sign < 0 and cue.certainty == "certain":
                denial = _denial(session, statement, cue, code)
                if denial:
                    yield denial


def _denial(session: Session, statement: Statement, cue: Polarity, code: str) -> Denial | None:
    lang, how = language(code), manner(cue, code)
    start, end = governed(statement, cue)
    if how is Manner.EXPRESS:
        if _refused(statement, cue, start, lang):
            return None
        inner = [m.start for m in _negations(statement) if start <= m.start < end]
        end = min(inner, default=end)  # what is denied to be missing is there
    elif _partial(statement, cue, start, end, code) or _denied(statement, cue, code):
        return None
    denied = statement.source[start - statement.sentence.start :]
    if _quoted(statement, cue) or not denied or denied[0] in ",;:—–":
        return None
    scope = _scope(session, statement, cue, (start, end), lang, how)
    if not scope:
        return None
    subject = {
        k: session.weights[k]
        for k in sorted(_subject(statement, cue.start))
        if k not in lang.light and k not in scope
    }
    beside = () if how is Manner.EXPRESS else statement.terms
    affirmed = frozenset(t.sense for t in beside if not start <= t.start < end)
    return Denial(statement, cue, start, end, how, scope, subject, affirmed)


def _scope(
    session: Session, statement: Statement, cue: Polarity, span: tuple[int, int], lang: Language, how: Manner
) -> dict[str, float]:
    """The senses denied, without times and measures, and without words that tell little beside others."""
    times = [
        (m.start, m.end)
        for m in statement.mentions
        if isinstance(m, Moment) or (isinstance(m, Quantity) and m.dimension != "count")
    ]
    offset = statement.sentence.start
    meanwhile = _MEANWHILE.search(statement.source, span[0] - offset, span[1] - offset)
    end = meanwhile.start() + offset if meanwhile else span[1]
    inside = [
        t.sense
        for t in statement.terms
        if span[0] <= t.start < end and not any(s <= t.start < e for s, e in times)
    ]
    telling = [k for k in inside if k not in lang.light] or inside
    if how is Manner.BARE:
        telling += _verb(statement, cue)
        telling = [k for k in telling if k not in lang.perceived] or telling
    return {k: session.weights[k] for k in telling}


def _verb(statement: Statement, cue: Polarity) -> list[str]:
    """The word just before a cue that negates a noun: of "it named none of them", what was not done."""
    offset = statement.sentence.start
    if _OPENING.match(statement.source, clause_around(statement, cue.start)[0] - offset):
        return []  # "since the truce began not one shot was fired"
    return [
        t.sense
        for t in statement.terms
        if t.end < cue.start
        and not t.capital
        and not statement.source[t.end - offset : cue.start - offset].strip()
    ]


def _denied(statement: Statement, cue: Polarity, code: str) -> bool:
    """Whether what the cue negates is denied in turn."""
    return any(_within(cue, k) and manner(k, code) is Manner.EXPRESS for k in _negations(statement))


def _refused(statement: Statement, cue: Polarity, start: int, lang: Language) -> bool:
    """Whether the cue rejects a thing, such as an offer, and no report."""
    if _word(cue) not in lang.refusals or _THAT.match(statement.source, start - statement.sentence.start):
        return False
    first = [t for t in statement.terms if t.start >= start][:_FIRST]
    return not any(t.sense in lang.reports for t in first)


def _word(cue: Polarity) -> str:
    return " ".join(fold(cue.text).split())


def manner(cue: Polarity, code: str) -> Manner:
    """How a negative cue denies."""
    lang, speech = language(code), tables(code).speech
    word = _word(cue)
    if word in speech.denial or word in speech.after_denial:
        return Manner.EXPRESS
    if word in lang.bare:
        return Manner.BARE
    return Manner.PASSING if word in lang.passing else Manner.PLAIN


def governed(statement: Statement, cue: Polarity) -> tuple[int, int]:
    """The words a cue negates, as far as its own clause goes."""
    low, high = cue.scope
    start = statement.sentence.start
    end = _CLAUSE.search(statement.source, low - start + 1, high - start) if low >= cue.end else None
    return low, end.start() + start if end else high


def clause_around(statement: Statement, place: int) -> tuple[int, int]:
    """The span of the clause that holds a place of a sentence."""
    start = statement.sentence.start
    breaks = [(m.start() + start, m.end() + start) for m in _CLAUSE.finditer(statement.source)]
    return (
        max((end for _, end in breaks if end <= place), default=start),
        min((begin for begin, _ in breaks if begin > place), default=statement.sentence.end),
    )


def denies(statement: Statement, scope: dict[str, float], code: str, subjects: bool) -> bool:
    """Whether a sentence denies or doubts some of these senses, too.

    Args:
        statement: the sentence.
        scope: the senses.
        code: its language.
        subjects: whether it does so where they are only told before the cue in its clause.
    """
    negations = _negations(statement)
    for cue in statement.mentions:
        if not isinstance(cue, Polarity):
            continue
        if cue.certainty != "certain":
            if _touches(statement, cue, scope, False):
                return True
        elif cue.sign < 0 and _touches(statement, cue, scope, subjects):
            twice = [
                k for k in negations if k is not cue and (_within(cue, k) or _within(k, cue))
                and Manner.EXPRESS in (manner(cue, code), manner(k, code))
            ]  # fmt: skip
            if not twice:
                return True
    return False


def _within(inner: Polarity, outer: Polarity) -> bool:
    return outer.scope[0] <= inner.start < outer.scope[1]


def _negations(statement: Statement) -> list[Polarity]:
    return [
        m for m in statement.mentions if isinstance(m, Polarity) and m.sign < 0 and m.certainty == "certain"
    ]


def _touches(statement: Statement, cue: Polarity, scope: dict[str, float], subject: bool) -> bool:
    low, high = governed(statement, cue)
    told = {t.sense for t in statement.terms if low <= t.start < high}
    if subject:
        told |= _subject(statement, cue.start)
    return not told.isdisjoint(scope)


def _subject(statement: Statement, before: int) -> set[str]:
    """The senses told just before a place in a sentence, in its clause."""
    start = statement.sentence.start
    breaks = [m.end() + start for m in _CLAUSE.finditer(statement.source, 0, before - start)]
    return {t.sense for t in statement.terms if (breaks or [start])[-1] <= t.start < before}


def _partial(statement: Statement, cue: Polarity, start: int, end: int, code: str) -> bool:
    """Whether it is denied of some only, at some time only, or on a condition told before it."""
    offset, text = statement.sentence.start, statement.source
    if _SOME.search(text, 0, cue.start - offset) or _CONDITION.search(text, 0, cue.start - offset):
        return True
    denied = text[start - offset : end - offset]
    if _SOME_TIME.search(denied):
        return True
    if _SINCE_THEN.search(denied) and not _PRESENT.search(text, 0, cue.end - offset):
        return True
    if bounded(statement, cue, code):
        return True
    for mention in statement.mentions:
        if isinstance(mention, Moment) and mention.minutes is None and start <= mention.start < end:
            if mention.start <= start + 1 or _BY_DAY.search(text, 0, mention.start - offset):
                return True
        elif isinstance(mention, Quantity):
            counted = mention.dimension == "count" and mention.end <= cue.start
            if counted and not _CLAUSE.search(text, mention.end - offset, cue.start - offset):
                return True  # "19 have not been found": others have
            if mention.start <= start + 1 and _word(cue) == "not":
                return True  # "not two weeks ago"
    return False


def bounded(statement: Statement, cue: Polarity, code: str) -> bool:
    """Whether what follows the cue makes it deny less than all: "not only"."""
    bound = _bounds(code)
    return bool(
        bound and bound.match(statement.source, governed(statement, cue)[0] - statement.sentence.start)
    )


@cache
def _bounds(code: str) -> re.Pattern[str] | None:
    phrases = language(code).bounds
    return re.compile(rf"\s*(?:{'|'.join(phrases)})\b", re.IGNORECASE) if phrases else None


def _quoted(statement: Statement, cue: Polarity) -> bool:
    """Whether the cue is the speaker's, not the outlet's: another translation may turn it round."""
    return any(isinstance(m, Quotation) and m.start <= cue.start < m.end for m in statement.mentions)
