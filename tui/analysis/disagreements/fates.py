"""Fates of a person that exclude each other: killed, hurt, missing or safe, by the words next to the name.

"Among the injured is Ana Lund" and "Ana Lund, 18, who was killed" share little but the name, so the name
opens the comparison, wherever the sentences stand. So does a word for somebody of whom a story has one:
"the pilot", "a suspect".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.analysis.claims.names import mentioned_names
from tui.analysis.disagreements.disputes import Dispute, Side, ValueOccurrence
from tui.analysis.disagreements.people import same_person
from tui.analysis.statements import Corpus, Statement
from tui.languages.clause_schema import HarmWords
from tui.languages.tables import harm_words, tables
from tui.languages.words import fold
from tui.model import DifferenceKind
from tui.model.wording import listing

_REACH = 90  # characters behind a name within which its fate is told
_STOP = re.compile(r"[;:.—–()\"“”«»]")
_WORD = re.compile(r"[^\W\d_]+")
_CONFIDENCE = 0.6  # a guess: such disputes are few
_FINAL = frozenset({"dead", "unharmed"})  # fates that no other follows
_WordedFate = tuple[str, re.Match[str]]
"""A fate, and the words that tell it."""


class _Person(NamedTuple):
    """Somebody a sentence names, or calls by what they are there.

    Attributes:
        start, end: where in it; ``text``: the words there.
        called: a normalized name, or the folded word for what they are.
        is_named: whether it is a name.
    """

    start: int
    end: int
    text: str
    called: str
    is_named: bool

    def is_one(self, other: _Person) -> bool:
        """Whether another may be the same person."""
        if self.is_named != other.is_named:
            return False
        return same_person(self.called, other.called) if self.is_named else self.called == other.called


def fate_disputes(corpus: Corpus) -> list[Dispute]:
    """Return disputes about persons whose fate no two articles describe alike.

    Args:
        corpus: the statements of all articles.
    """
    people: list[tuple[list[_Person], dict[str, Side]]] = []
    for person, fate, occurrence in _fates(corpus):
        same = (one for one in people if any(person.is_one(other) for other in one[0]))
        if (one := next(same, None)) is None:
            people.append(one := ([], {}))
        known, sides = one
        known.append(person)
        sides.setdefault(fate, Side(fate, [])).occurrences.append(occurrence)
    return [
        _dispute(corpus, known, list(sides.values()))
        for known, sides in people
        if len(sides) > 1 and _is_identified(known) and _is_apart(list(sides.values()))
    ]


def _is_identified(known: list[_Person]) -> bool:
    """Whether it is clear who is meant: by a full name, or a word for one person."""
    return any(not p.is_named or " " in p.called for p in known)


def _is_apart(sides: list[Side]) -> bool:
    """Whether no article tells two of the fates, as of somebody who was hurt and then died."""
    tellers = [{v.statement.article for v in side.occurrences} for side in sides]
    return sum(map(len, tellers)) == len(set[int]().union(*tellers))


def _dispute(corpus: Corpus, known: list[_Person], sides: list[Side]) -> Dispute:
    called = max(known, key=lambda person: len(person.called)).text
    fates = listing([side.shown for side in sides])
    why = f"{called[:1].upper()}{called[1:]} is told of in different ways: {fates}"
    kind = DifferenceKind.CONTRADICTION
    if _may_follow(corpus, sides):
        kind, why = DifferenceKind.UPDATE, f"{why}, as more becomes known"
    return Dispute("other", f"What became of {called}?", sides, why, _CONFIDENCE, kind)


def _may_follow(corpus: Corpus, sides: list[Side]) -> bool:
    """Whether one fate may have followed the others: no two final ones, nor one that all told before."""
    final = [side for side in sides if side.shown in _FINAL]
    if len(final) != 1:
        return not final
    last = [day for side in final for day in _days(corpus, side)]
    others = [day for side in sides if side not in final for day in _days(corpus, side)]
    return "" in (*last, *others) or max(last) >= min(others)


def _days(corpus: Corpus, side: Side) -> list[str]:
    """The days of publication of all who tell a fate, empty where unknown."""
    articles = [corpus.articles[v.statement.article] for v in side.occurrences]
    return ["" if a.id in corpus.undated else (a.published or "")[:10] for a in articles]


def _fates(corpus: Corpus) -> Iterator[tuple[_Person, str, ValueOccurrence]]:
    """The persons whose fate a sentence tells, with that fate and where it stands."""
    for statement in corpus.statements:
        code, start = corpus.articles[statement.article].language, statement.sentence.start
        words = harm_words(code)
        people = list(_people(statement, code, words)) if words.fates else []
        for person in people:
            others = [p.start for p in people if p.start >= person.end]
            end = min([person.end + _REACH, len(statement.source), *others])
            told = _behind(statement, person.end, end, code, words)
            for fate, found in told or (_among(statement, words) if person.is_named else []):
                words_at = ValueOccurrence(statement, start + found.start(1), start + found.end(1))
                yield person, fate, words_at


def _people(statement: Statement, code: str, words: HarmWords) -> Iterator[_Person]:
    start = statement.sentence.start
    for name in mentioned_names(statement, code):
        if name.kind in ("person", "unknown"):
            yield _Person(name.start - start, name.end - start, name.text, name.normalized, True)
    for found in words.lone.finditer(statement.source):
        yield _Person(found.start(1), found.end(1), found[0].lower(), fold(found[1]), False)


def _behind(statement: Statement, begin: int, end: int, code: str, words: HarmWords) -> list[_WordedFate]:
    """The fates told between two places, but in words that somebody said."""
    if stop := _STOP.search(statement.source, begin, end):
        end = stop.start()
    told = [(fate, m) for fate, p in words.fates.items() if (m := p.search(statement.source, begin, end))]
    first = min((m.start() for _, m in told), default=begin)
    speech = tables(code).speech
    barred = speech.say | speech.report | speech.that | speech.pronouns
    between = {fold(w[0]) for w in _WORD.finditer(statement.source, begin, first)}
    return [] if between & barred else told


def _among(statement: Statement, words: HarmWords) -> list[_WordedFate]:
    """The fate of all whom a sentence names: "among the dead are …"; none where it tells of two."""
    told = [(fate, m) for fate, p in words.among.items() if (m := p.search(statement.source))]
    return told if len(told) == 1 else []
