"""One quotation given to two speakers, be it in other words: who was quoted according to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tui.analysis.align import Alignment
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.disagreements.persons import same_person
from tui.analysis.languages import tables
from tui.analysis.statements import Session, Statement
from tui.analysis.words import fold
from tui.model import Attribution, Name, Quotation

_SURE = 0.85  # share right among the alarms on left-out stories
# Score of two sentences, and share of the weight of their words that the quotations have in common, from
# which they are versions of one: a surer link asks for fewer words, but never for one alone.
_VERSIONS = (0.5, 0.45), (0.9, 0.2)
_SHARED = 2
_WORDS, _TELLING = 6, 2  # words of a quotation worth knowing again, and those of them that tell something
_GAP = 8  # words between a quotation and its speaker
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[.;:!?]")
_BEHIND = re.compile(r",? \(?(?:de )?([^\W_]+)")
_MARKS = " \t\n\"“”«»„‘’',.!?…—–-"


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What a person is quoted with: who it is, where it is told, and the weights of the quoted words."""

    speaker: Name
    told: Voiced
    words: dict[str, float]

    @property
    def index(self) -> int:
        """The index of the statement that tells who speaks."""
        return self.told.statement.index


def quote_disputes(session: Session, alignment: Alignment) -> list[Dispute]:
    """Quotations that different articles put into the mouths of different people, both named in full."""
    spoken = _all_spoken(session)
    versions: dict[int, list[_Spoken]] = {}
    for (a, b), pair in alignment.pairs.items():
        if pair.score < _VERSIONS[0][0] or a not in spoken or b not in spoken:
            continue
        x, y = spoken[a], spoken[b]
        common = _common(x, y)
        if not any(pair.score >= score and common >= share for score, share in _VERSIONS):
            continue
        one, other = versions.get(x.index, [x]), versions.get(y.index, [y])
        if one is not other:
            one += other
            versions |= dict.fromkeys((s.index for s in one), one)
    quotations = {id(version): version for version in versions.values()}
    return [dispute for version in quotations.values() if (dispute := _dispute(version))]


def _common(one: _Spoken, other: _Spoken) -> float:
    """The share of the weight of their words that two quotations have in common."""
    shared = [weight for word, weight in one.words.items() if word in other.words]
    if len(shared) < _SHARED:
        return 0.0
    return 2 * sum(shared) / (sum(one.words.values()) + sum(other.words.values()))


def _dispute(version: Sequence[_Spoken]) -> Dispute | None:
    sides: list[Side] = []
    people: list[str] = []
    for spoken in sorted(version, key=lambda s: s.index):
        name = spoken.speaker
        known = next((i for i, person in enumerate(people) if _may_be(person, name.normalized)), None)
        if known is None:
            people.append(name.normalized)
            sides.append(Side(name.text, [spoken.told]))
        else:
            sides[known].voices.append(spoken.told)
    if len(sides) < 2 or len({v.statement.article for side in sides for v in side.voices}) < 2:
        return None
    why = f"one quotation, {len(sides)} speakers: {' and '.join(side.shown for side in sides)}"
    return Dispute("attribution", "Who said it?", sides, why, _SURE)


def _may_be(a: str, b: str) -> bool:
    """Whether two names may be one speaker's; who shares a part of the name is no other speaker."""
    return same_person(a, b) or not set(fold(a).split()).isdisjoint(fold(b).split())


def _all_spoken(session: Session) -> dict[int, _Spoken]:
    """What is quoted, by the index of every statement that a quotation runs through."""
    people = _people(session)
    found: dict[int, _Spoken] = {}
    for statements in session.by_article:
        first = 0
        for k, statement in enumerate(statements):
            if k and not _runs_on(statements[k - 1], statement):
                first = k
            parts = statements[first : k + 1]
            code = session.articles[statement.article].language
            before = statements[first - 1] if first else None
            spoken = _spoken(parts, before, code)
            if spoken and _is_person(spoken, people, code):
                found |= dict.fromkeys((s.index for s in parts), spoken)
    return found


def _runs_on(one: Statement, other: Statement) -> bool:
    """Whether a quotation goes on from one sentence into the next."""
    before = [m for m in one.mentions if isinstance(m, Quotation)]
    behind = [m for m in other.mentions if isinstance(m, Quotation)]
    return bool(before and behind) and (
        before[-1].end == one.sentence.end and behind[0].start == other.sentence.start
    )


def _people(session: Session) -> frozenset[str]:
    """Names that hold an office somewhere: a name that only speaks may be a company's."""
    return frozenset(
        m.normalized
        for s in session.statements
        for m in s.mentions
        if isinstance(m, Name) and m.kind == "person" and m.office
    )


def _is_person(spoken: _Spoken, people: frozenset[str], code: str) -> bool:
    """Whether somebody gives the speaker an office, or an age or a "who" stands behind the name."""
    name, statement = spoken.speaker, spoken.told.statement
    if name.normalized in people or any(same_person(name.normalized, known) for known in people):
        return True
    behind = _BEHIND.match(statement.source, spoken.told.end - statement.sentence.start)
    return behind is not None and (behind[1].isdigit() or fold(behind[1]) in tables(code).names.relative)


def _spoken(parts: Sequence[Statement], before: Statement | None, code: str) -> _Spoken | None:
    """What these sentences quote from the one person whom the last names, or "she said" after ``before``."""
    statement = parts[-1]
    quoted = [m for m in statement.mentions if isinstance(m, Quotation)]
    named = _named(statement, quoted)
    speakers = {m.normalized: m for q in quoted for m in named if _says(statement, m, q, code)}
    words = {
        t.sense: part.senses[t.sense]
        for part in parts
        for t in part.terms
        if any(isinstance(q, Quotation) and q.start <= t.start < q.end for q in part.mentions)
    }
    length = sum(
        len(q.normalized.split()) for part in parts for q in part.mentions if isinstance(q, Quotation)
    )
    if length < _WORDS or len(words) < _TELLING:
        return None
    if len(speakers) == 1:
        (speaker,) = speakers.values()
        return _Spoken(speaker, Voiced(statement, speaker.start, speaker.end), words)
    if quoted and not named and before:
        return _by_pronoun(statement, quoted, before, words)
    return None


def _by_pronoun(
    statement: Statement, quoted: Sequence[Quotation], before: Statement, words: dict[str, float]
) -> _Spoken | None:
    """What is quoted from the one person whom the sentence before names."""
    named = {m.normalized: m for m in _named(before, [])}
    said = [m for m in statement.mentions if isinstance(m, Attribution)]
    if len(named) != 1 or len(said) != 1:
        return None
    ((normalized, speaker),) = named.items()
    if any(q.speaker is None or not same_person(q.speaker, normalized) for q in quoted):
        return None
    return _Spoken(speaker, Voiced(statement, said[0].start, said[0].end), words)


def _named(statement: Statement, quoted: Sequence[Quotation]) -> list[Name]:
    """The names in full of people outside the quotations."""
    return [
        m
        for m in statement.mentions
        if isinstance(m, Name)
        and m.kind in ("person", "unknown")
        and len(m.normalized.split()) > 1
        and not any(q.start <= m.start < q.end for q in quoted)
    ]


def _says(statement: Statement, name: Name, quotation: Quotation, code: str) -> bool:
    """Whether it reads "…", said X; "…", X said; or X, the mayor, said: "…"."""
    if quotation.speaker and not same_person(quotation.speaker, name.normalized):
        return False
    source, offset = statement.source, statement.sentence.start
    if source[name.end - offset :].startswith(("'s", "’s")):
        return False
    if name.start > quotation.end:
        return _may_stand_between(_words(source[quotation.end - offset : name.start - offset]), code)
    gap = source[name.end - offset : quotation.start - offset].rstrip(_MARKS)
    words = _words(gap.removesuffix(":"))
    said = gap.endswith(":") and bool(words) and words[-1] in tables(code).speech.say
    return said and _may_stand_between(_words(source[: name.start - offset]), code)


def _words(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text.lstrip(_MARKS))]


def _may_stand_between(words: Sequence[str], code: str) -> bool:
    """Whether nothing but a verb and an office stands there: nobody else who may have said it."""
    if len(words) > _GAP:
        return False
    names, others = tables(code).names, _others(code)
    short = {*names.short_titles, *names.honorifics}
    return not any(
        word in others
        and not (word in names.of and before in names.office_heads)
        and not (word == "." and before in short)
        for before, word in zip(["", *words], words, strict=False)
    )


@cache
def _others(code: str) -> frozenset[str]:
    """Words that lead on to somebody or something else, and marks that end what is said."""
    language = tables(code)
    kept = language.speech.say | language.names.articles | language.names.helpers | {"se"}
    return (language.measures.never_nouns - kept) | language.speech.told | frozenset(".;:!?")
