"""Things of which only one can be meant: ammonia in one article, chlorine in the other.

The classes of each language stand in ``thesaurus/things-LANGUAGE.txt``. Two things of a class are set
against each other where linked sentences tell them and neither article knows the thing of the other:
whoever knows both speaks of two things, unless the other is only named to be ruled out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

from tui.analysis.align import Alignment
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.languages import tables
from tui.analysis.languages.folding import Phrases
from tui.analysis.statements import Session, Statement
from tui.analysis.words import fold, language
from tui.model import Polarity, Quantity

ONE_A_STORY, BESIDE = "[one a story]", "[beside the same word]"
_TOKEN = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[.\s\-‐’']{1,3}")  # what may stand between the words of one name
_LINKED = 0.3  # score of two sentences from which their things are set against each other
_ENOUGH = 3  # articles that name the one thing of a story before the odd one out is told
_CONFIDENCE = 0.75  # the share right among such alarms on stories left out


@dataclass(frozen=True, slots=True)
class Kind:
    """What a name stands for: a thing of a class; ``rule`` is the section that its class stands in."""

    thing: str
    family: int
    rule: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A thing as a statement names it."""

    voiced: Voiced
    kind: Kind
    beside: frozenset[str]


@cache
def kinds(code: str) -> Phrases[Kind]:
    """The things that a language's table knows, by folded name."""
    file = resources.files("tui.analysis") / "thesaurus" / f"things-{code}.txt"
    found: dict[str, Kind] = {}
    if not file.is_file():
        return Phrases()
    rule = ""
    for family, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        if line.startswith("["):
            rule = line
        elif line and not line.startswith("#"):
            for entry in line.split(","):
                names = [name.strip() for name in entry.split("=")]
                for name in names:
                    key = " ".join(fold(word) for word in _TOKEN.findall(name))
                    found.setdefault(key, Kind(names[0], family, rule, name[0].isupper()))
    return Phrases(found)


def thing_disputes(session: Session, alignment: Alignment) -> list[Dispute]:
    """Different things in the place of one, those of one pair of things in one dispute."""
    told = [list(_named(session, number)) for number in range(len(session.articles))]
    known: list[defaultdict[str, list[Told]]] = []
    at: defaultdict[int, list[Told]] = defaultdict(list)
    for own in told:
        known.append(defaultdict(list))
        for thing in own:
            known[-1][thing.kind.thing].append(thing)
            at[thing.voiced.statement.index].append(thing)

    def knows(article: int, thing: Told, shared: frozenset[str]) -> bool:
        same = known[article].get(thing.kind.thing, ())
        return any(thing.kind.rule != BESIDE or t.beside & shared for t in same)

    found: list[Dispute] = []
    for i in sorted(at):
        for j, score in sorted(alignment.partners(i).items()):
            if j < i or score < _LINKED or j not in at:
                continue
            for a in at[i]:
                for b in at[j]:
                    shared = a.beside & b.beside
                    if (
                        _opposed(a, b)
                        and (a.kind.rule != BESIDE or shared)
                        and not knows(b.voiced.statement.article, a, shared)
                        and not knows(a.voiced.statement.article, b, shared)
                    ):
                        _add(found, [a, b])
    for lone in _one_a_story(told):
        _add(found, lone)
    return found


def _opposed(a: Told, b: Told) -> bool:
    return a.kind.family == b.kind.family and a.kind.thing != b.kind.thing


def _one_a_story(told: Sequence[Sequence[Told]]) -> Iterator[list[Told]]:
    """What one article alone calls by another name, where every article knows but one thing of its class."""
    families: defaultdict[int, dict[int, list[Told]]] = defaultdict(dict)
    for number, own in enumerate(told):
        for thing in own:
            if thing.kind.rule == ONE_A_STORY:
                families[thing.kind.family].setdefault(number, []).append(thing)
    for _, by_article in sorted(families.items()):
        named = [{t.kind.thing for t in own} for own in by_article.values()]
        if len(named) >= _ENOUGH and all(len(n) == 1 for n in named) and len(set.union(*named)) == 2:
            yield [own[0] for own in by_article.values()]


def _add(disputes: list[Dispute], told: Sequence[Told]) -> None:
    """Add things to the dispute about the same ones, or begin a new one."""
    names = list(dict.fromkeys(t.kind.thing for t in told))
    dispute = next((d for d in disputes if {s.shown for s in d.sides} == set(names)), None)
    if dispute is None:
        title = f"{names[0][0].upper()}{names[0][1:]} or {names[1]}?"
        why = f"{names[0]} and {names[1]} are two things"
        dispute = Dispute("other", title, [Side(name, []) for name in names], why, _CONFIDENCE)
        disputes.append(dispute)
    for thing in told:
        side = next(s for s in dispute.sides if s.shown == thing.kind.thing)
        if thing.voiced not in side.voices:
            side.voices.append(thing.voiced)


def _named(session: Session, number: int) -> Iterator[Told]:
    """The things that the statements of an article name as being there."""
    code = session.articles[number].language
    table, singular = kinds(code), tables(code).measures.singular
    for statement in session.by_article[number] if table else ():
        source = statement.source
        spans = [match.span() for match in _TOKEN.finditer(source)]
        words = [fold(source[start:end]) for start, end in spans]
        at = 0
        while at < len(words):
            most = max(table.heads.get(word, 0) for word in (words[at], singular(words[at])))
            for end in range(min(at + most, len(words)), at, -1):
                kind = _kind(table, words[at:end], singular)
                if kind and _joined(source, spans[at:end]):
                    start, stop = (statement.sentence.start + k for k in (spans[at][0], spans[end - 1][1]))
                    if _capital(statement, start, kind) and not _ruled_out(statement, start):
                        yield Told(
                            Voiced(statement, start, stop), kind, _beside(statement, start, stop, code)
                        )
                    at = end - 1
                    break
            at += 1


def _kind(table: Phrases[Kind], words: Sequence[str], singular: Callable[[str], str]) -> Kind | None:
    """What these words name, in the singular or the plural."""
    *first, last = words
    return table.get(" ".join(words)) or table.get(" ".join((*first, singular(last))))


def _joined(source: str, spans: Sequence[tuple[int, int]]) -> bool:
    return all(_JOINED.fullmatch(source, x[1], y[0]) for x, y in pairwise(spans))


def _capital(statement: Statement, start: int, kind: Kind) -> bool:
    """Whether it is written as such a thing is: small where it is no part of a name."""
    at = start - statement.sentence.start
    capital = statement.source[at].isupper()
    return capital if kind.capital else not capital or not statement.source[:at].strip("“\"'‘«(¿¡ ")


def _ruled_out(statement: Statement, start: int) -> bool:
    return any(
        isinstance(m, Polarity) and m.sign < 0 and m.scope[0] <= start < m.scope[1]
        for m in statement.mentions
    )


def _beside(statement: Statement, start: int, stop: int, code: str) -> frozenset[str]:
    """The counted words just before and just after, sizes apart."""
    light = language(code).light
    sizes = [(m.start, m.end) for m in statement.mentions if isinstance(m, Quantity)]
    before = [t for t in statement.terms if t.end <= start][-1:]
    after = [t for t in statement.terms if t.start >= stop][:1]
    return frozenset(
        t.sense
        for t in before + after
        if t.sense not in light and not any(x <= t.start < y for x, y in sizes)
    )
