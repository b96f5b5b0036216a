"""One deed, two doers: who owns it, built it, brokered it according to whom.

Only deeds are asked that one alone can have done: what linked sentences, or sentences about the same
thing, tell of two doers is set against each other where neither article knows the other's. Whoever
knows both, or gives such a deed to several, speaks of two deeds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from tui.analysis.align import Alignment
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.disagreements.knowledge import Knowledge
from tui.analysis.disagreements.persons import same_person
from tui.analysis.languages import tables
from tui.analysis.languages.deeds import DeedWords, deed_words
from tui.analysis.mentions.tokens import POSSESSIVE, Tokens
from tui.analysis.statements import Session, Statement
from tui.analysis.words import fold, language
from tui.model import Name, Polarity

_LINKED = 0.5  # score of two sentences from which their deeds are one
_REACH = 16  # words between a doer and the verb behind
_APART = 7  # words between a participle and "by"
_PAST = 4  # words before a deed that tell that it was once so
_ENDS = frozenset(',;:()—–“”«»"')  # what ends a clause
_SPOKEN = _ENDS - {",", "(", ")"}
_BESIDE = 4  # counted words that tell what a deed was done to
_CONFIDENCE = 0.75  # the share right among such alarms on stories left out
_QUESTIONS = {
    "owner": "Whose is it?",
    "buyer": "Who bought it?",
    "builder": "Who built it?",
    "designer": "Who designed it?",
    "founder": "Who founded it?",
    "broker": "Who brokered it?",
    "opener": "Who opened it?",
    "operator": "Who runs it?",
    "insurer": "Who insures it?",
    "author": "Who wrote it?",
    "discoverer": "Who discovered it?",
    "winner": "Who won it?",
    "namesake": "Whom is it named after?",
    "successor": "Who succeeds?",
    "sponsor": "Who pays for it?",
    "captain": "Who is the captain?",
    "chair": "Who is in the chair?",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A deed as a statement tells it: ``things`` are the senses of what it was done to."""

    deed: str
    voiced: Voiced
    doer: Name
    things: frozenset[str]

    @property
    def article(self) -> int:
        """Index of the article."""
        return self.voiced.statement.article


def deed_disputes(session: Session, alignment: Alignment) -> list[Dispute]:
    """The deeds that articles give to different doers, each in one dispute."""
    by_deed: defaultdict[str, list[Told]] = defaultdict(list)
    for statement in session.statements:
        for told in _told(session, statement):
            by_deed[told.deed].append(told)
    knowledge = Knowledge(session)
    disputes = []
    for deed, all_told in by_deed.items():
        by_article: defaultdict[int, list[Told]] = defaultdict(list)
        for told in all_told:
            by_article[told.article].append(told)
        clear = [t for own in by_article.values() if all(_one(own[0], t) for t in own) for t in own]
        sides: list[list[Told]] = []
        for told in clear:
            side = next((s for s in sides if _one(s[0], told)), None)
            if side is None:
                sides.append([told])
            else:
                side.append(told)
        for one, other in combinations(sides, 2):
            if _opposed(alignment, knowledge, one, other):
                shown = [Side(s[0].doer.text, [t.voiced for t in s]) for s in (one, other)]
                why = f"one deed, two doers: {shown[0].shown} and {shown[1].shown}"
                disputes.append(Dispute("name", _QUESTIONS[deed], shown, why, _CONFIDENCE))
    return disputes


def _one(a: Told, b: Told) -> bool:
    """Whether two doers may be one: by a name, a part of it or its initials."""
    x, y = a.doer.normalized, b.doer.normalized
    if same_person(x, y):
        return True
    short, full = sorted((x, y), key=len)
    return short == "".join(word[0] for word in full.split())


def _opposed(alignment: Alignment, knowledge: Knowledge, one: list[Told], other: list[Told]) -> bool:
    """Whether two doers are given one deed by articles that do not know each other's doer."""
    if any(
        knowledge.knows(a.article, fold(b.doer.text))
        for x, y in ((one, other), (other, one))
        for a in x
        for b in y[:1]
    ):
        return False
    kinds = {("person" if s[0].doer.office else s[0].doer.kind) for s in (one, other)}
    if kinds == {"person", "organisation"}:
        return False
    return any(
        a.things & b.things or alignment.score(a.voiced.statement, b.voiced.statement) >= _LINKED
        for a in one
        for b in other
    )


def _told(session: Session, statement: Statement) -> Iterator[Told]:
    """The deeds of a statement with their doers, in order."""
    article = session.articles[statement.article]
    words = deed_words(article.language)
    countries = tables(article.language).names.countries
    names = [m for m in statement.mentions if isinstance(m, Name) and fold(m.text) not in countries]
    if not names or not words.behind:
        return
    t = Tokens(article.text, statement.sentence.start, statement.sentence.end)
    for deed, start, end, is_behind in _cues(t, words):
        if is_behind:
            doer = _behind(t, end, names, words, article.language)
            things = _things(session, statement, t.starts[start], before=True)
        else:
            doer = _ahead(t, start, names, words, article.language)
            things = _things(session, statement, t.ends[start], before=False)
        once = not words.past.isdisjoint(t.low[max(0, start - _PAST) : start])
        if doer and not once and not _denied(statement, t.starts[start]):
            yield Told(deed, Voiced(statement, doer.start, doer.end), doer, things)


def _cues(t: Tokens, words: DeedWords) -> Iterator[tuple[str, int, int, bool]]:
    """Each deed that is told, the span of its words, and whether the doer stands behind them."""
    for i in range(t.size):
        if found := t.longest(i, words.behind):
            yield found[0], i, found[1], True
        elif (found := t.longest(i, words.before)) and (
            t.low[found[1]] in words.definite or not words.definite.isdisjoint(t.low[i : found[1]])
        ):
            yield found[0], i, found[1], False
        elif t.low[i] in words.behind.heads:  # "built in 1998 by"
            for j in range(i + 1, min(i + _APART, t.size)):
                if t.raw[j] in _ENDS or t.low[j] in words.relative:
                    break
                if t.low[j] in words.agent and (deed := words.behind.get(f"{t.low[i]} {t.low[j]}")):
                    yield deed, i, j + 1, True
                    break


def _behind(t: Tokens, at: int, names: list[Name], words: DeedWords, code: str) -> Name | None:
    """The name that follows, at most with what it is ("the shipping line") before it."""
    stop = language(code).stop - words.articles
    while at < t.size and t.kinds[at] in ("w", "n"):
        if name := next((n for n in names if n.start == t.starts[at]), None):
            return None if POSSESSIVE in t.low[at : at + name.text.count(" ") + 2] else name
        if t.low[at] in stop:
            return None
        at += 1
    return None


def _ahead(t: Tokens, at: int, names: list[Name], words: DeedWords, code: str) -> Name | None:
    """The last name before a verb, unless it only tells where: "the mayor of Ostby bought"."""
    name = next((n for n in reversed(names) if n.end <= t.starts[at]), None)
    if name is None:
        return None
    begin = next(i for i in range(t.size) if t.starts[i] >= name.start)
    end = next(i for i in range(begin, t.size) if t.starts[i] >= name.end)
    if at - end > _REACH or not _SPOKEN.isdisjoint(t.raw[end:at]):
        return None
    known = tables(code).names
    of = begin > 0 and t.low[begin - 1] in known.place_prepositions | known.of
    relative = any(t.low[i] in words.relative for i in range(end, min(end + 3, at)))
    return name if relative or not of else None


def _denied(statement: Statement, at: int) -> bool:
    return any(
        isinstance(m, Polarity) and m.sign < 0 and m.scope[0] <= at < m.scope[1] for m in statement.mentions
    )


def _things(session: Session, statement: Statement, at: int, before: bool) -> frozenset[str]:
    """What a deed was done to: the words beside it, or where none stand before it the sentence before."""
    light = language(session.articles[statement.article].language).light
    if not before:
        terms = [t for t in statement.terms if t.start >= at and t.sense not in light]
        return frozenset(t.sense for t in terms[:_BESIDE])
    terms = [t for t in statement.terms if t.end <= at and t.sense not in light]
    own = session.by_article[statement.article]
    place = statement.index - own[0].index
    if not terms and place:
        terms = [t for t in own[place - 1].terms if t.sense not in light]
        return frozenset(t.sense for t in terms)
    return frozenset(t.sense for t in terms[-_BESIDE:])
