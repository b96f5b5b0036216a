"""Two sentences that tell one deed of two persons, or one journey from a place and to it.

Such sentences differ in what no typed value holds: "the Senate confirmed Maria Lopez", and Elena Torres;
"from Minneapolis", "bound for Minneapolis"; what one denies and the other states. They are not said to
disagree, for two names may be of one; but nor do they agree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from tui.analysis.claims.names import sounds, told_names
from tui.analysis.mentions.tokens import Tokens
from tui.analysis.statements import Corpus, Statement
from tui.languages.folding import fold
from tui.languages.tables import tables
from tui.model import Attribution, Fact, Moment, Name, Place, Polarity, Quantity, Verdict

_ALIKE = 0.6  # share of the words of two sentences, names apart, from which they tell one deed
_COMPARED = 12  # sentences of a fact that are compared with each other
_LEAST = 2  # words that they share at least


@dataclass(frozen=True, slots=True)
class Deed:
    """What a sentence tells, in the parts that are compared here.

    Attributes:
        words: its senses without names and values.
        cues: those of its words that negate, and that say who says so.
        persons: the names of which it tells something, each by the sounds of its parts.
        names: the sounds of all its names.
        ways: places that a journey leads from (True) or to (False).
        is_negated: whether it negates or denies something; ``is_denied`` whether it does so expressly.
    """

    words: frozenset[str]
    cues: frozenset[str]
    persons: tuple[frozenset[str], ...]
    names: frozenset[str]
    ways: dict[str, bool]
    is_negated: bool
    is_denied: bool


def deed_of(statement: Statement, code: str) -> Deed:
    """Return what a sentence of a language tells.

    Args:
        statement: the sentence.
        code: ISO 639-1 code of the language.
    """
    told, _ = _parted(statement, (Name, Quantity, Moment))
    named = [m.normalized for m in statement.mentions if isinstance(m, Name)]
    names = [*named, *(t.stem for t in statement.terms if t.capital)]
    negative = [m for m in statement.mentions if isinstance(m, Polarity) and m.sign < 0]
    return Deed(
        words=told,
        cues=_parted(statement, (Polarity, Attribution))[1],
        persons=tuple(frozenset(sounds(m.normalized)) for m in told_names(statement, code)),
        names=frozenset[str]().union(*map(sounds, names)),
        ways=_ways(statement, code),
        is_negated=bool(negative),
        is_denied=any(fold(m.text) in tables(code).speech.denial for m in negative),
    )


def rivals(a: Deed, b: Deed) -> bool:
    """Whether two sentences tell one deed of two persons, one journey two ways, or one denies the other.

    Args:
        a: one deed.
        b: the other.
    """
    if any(a.ways[name] != b.ways[name] for name in a.ways.keys() & b.ways.keys()):
        return True
    if _is_one(a, b) and (_other_persons(a, b) or a.is_negated != b.is_negated):
        return True
    return a.is_negated != b.is_negated and (a.is_denied or b.is_denied) and _holds(a, b)


def unsettled(
    corpus: Corpus, facts: Sequence[Fact], progress: Callable[[float], None] = lambda share: None
) -> tuple[Fact, ...]:
    """Return the facts, those unclear instead of agreed whose sentences differ in what no value holds.

    Args:
        corpus: their sentences.
        facts: as found.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    statements = {s.place: s for s in corpus.statements}
    deeds: dict[Place, Deed] = {}
    settled: list[Fact] = []
    for number, fact in enumerate(facts):
        progress(number / len(facts))
        told = [m.place for m in fact.members[:_COMPARED]] if fact.verdict is Verdict.AGREE else []
        for place in told:
            if place not in deeds:
                statement = statements[place]
                deeds[place] = deed_of(statement, corpus.articles[statement.article].language)
        differ = any(x.article != y.article and rivals(deeds[x], deeds[y]) for x, y in combinations(told, 2))
        settled.append(replace(fact, verdict=Verdict.UNCLEAR) if differ else fact)
    return tuple(settled)


def _parted(statement: Statement, kinds: tuple[type, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The senses of the words outside mentions of some kinds, and of those inside."""
    spans = [(m.start, m.end) for m in statement.mentions if isinstance(m, kinds)]
    inside = [any(s <= t.start < e for s, e in spans) for t in statement.terms]
    senses = [t.sense for t in statement.terms]
    return (
        frozenset(s for s, held in zip(senses, inside, strict=True) if not held),
        frozenset(s for s, held in zip(senses, inside, strict=True) if held),
    )


def _is_one(a: Deed, b: Deed) -> bool:
    shared = len(a.words & b.words)
    return shared >= _LEAST and shared >= _ALIKE * len(a.words | b.words)


def _holds(a: Deed, b: Deed) -> bool:
    """Whether one sentence tells half of the deed of the other; who says so and denies it apart."""
    one, other = a.words - a.cues, b.words - b.cues
    shared = len(one & other)
    return shared >= _LEAST and 2 * shared >= min(len(one), len(other))


def _other_persons(a: Deed, b: Deed) -> bool:
    """Whether each names a person of whom the other has no part of the name."""
    return any(not p & b.names for p in a.persons) and any(not p & a.names for p in b.persons)


def _ways(statement: Statement, code: str) -> dict[str, bool]:
    """The places that a journey leads from or to, where the sentence tells of one."""
    journeys = tables(code).journeys
    found: dict[str, bool] = {}
    if not any(word.strip(".,;:“”\"'()") in journeys.words for word in fold(statement.source).split()):
        return found
    t = Tokens(statement.source)
    for i in range(1, t.size):
        if t.kinds[i] != "w" or not t.raw[i][:1].isupper():
            continue
        for table, away in ((journeys.away, True), (journeys.toward, False)):
            if t.longest_before(i, table):
                found[t.low[i]] = away
    return found
