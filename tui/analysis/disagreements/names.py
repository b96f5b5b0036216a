"""One person or company under two names: a part of the name is the same, or the office is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from tui.analysis.alignment.align import Alignment
from tui.analysis.disagreements.disputes import Dispute, Side, ValueOccurrence
from tui.analysis.disagreements.offices import one_office
from tui.analysis.disagreements.people import same_person
from tui.analysis.reporting import Progress, reported, silent
from tui.analysis.statements import Corpus, Statement
from tui.languages import codes
from tui.languages.tables import tables
from tui.languages.words import fold, skeleton
from tui.model import Name

_SURE = 0.75  # share right among the alarms on left-out stories
_LINKED = 0.5  # score of the sentences from which two holders of an office of the state are one
_POSTS = 0.85  # the same for an office that every company has: a story may be of two companies
_FIRMS = 0.5  # the same for two companies of nearly one name
_PEOPLE = 0.7  # the same for two people with half of a name in common
_STATE = frozenset({"minister", "mayor", "governor", "ambassador"})
_DIMINUTIVE = "iey"  # letters that end a short form of a first name


def name_disputes(corpus: Corpus, alignment: Alignment, progress: Progress = silent) -> list[Dispute]:
    """Return linked sentences that name one person or company differently, where no article knows both names.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        progress: called again and again; it may raise to cancel.
    """
    named = [list(_named(statement)) for statement in corpus.statements]
    known = _NamesOfArticles(corpus)
    occurrences: defaultdict[str, list[ValueOccurrence]] = defaultdict(list)
    for statement, names in zip(corpus.statements, named, strict=True):
        for name in names:
            known.add(statement.article, name.normalized)
            occurrences[name.normalized].append(ValueOccurrence(statement, name.start, name.end))
    found: dict[tuple[str, str], Dispute] = {}
    for pair in reported(alignment.all_pairs(), progress):
        if pair.score < _LINKED:
            continue
        for x in named[pair.a.index]:
            for y in named[pair.b.index]:
                key = min(x.normalized, y.normalized), max(x.normalized, y.normalized)
                if key not in found and (why := _why(x, y, pair.score, known)):
                    sides = [Side(n.text, occurrences[n.normalized]) for n in (x, y)]
                    found[key] = Dispute("name", f"{x.text} or {y.text}?", sides, why, _SURE)
    return list(found.values())


class _NamesOfArticles:
    """The names in each article; what is asked of two of them is worked out once."""

    def __init__(self, corpus: Corpus) -> None:
        self._names: list[dict[str, None]] = [{} for _ in corpus.articles]
        self._held: dict[tuple[str, str], bool] = {}
        self._said: dict[tuple[str, str], bool] = {}

    def add(self, article: int, name: str) -> None:
        """Note a name, before anything is asked."""
        self._names[article].setdefault(name)

    def hold_both(self, x: str, y: str) -> bool:
        """Return whether one article names two persons, each in some spelling."""
        if (x, y) not in self._held:
            self._held[x, y] = any(_holds(names, x) and _holds(names, y) for names in self._names)
        return self._held[x, y]

    def say_both(self, x: str, y: str) -> bool:
        """Return whether one article has two parts of names, each in some spelling."""
        if (x, y) not in self._said:
            self._said[x, y] = any(_says(names, x) and _says(names, y) for names in self._names)
        return self._said[x, y]


def _named(statement: Statement) -> Iterator[Name]:
    for mention in statement.mentions:
        if isinstance(mention, Name) and mention.kind != "place":
            yield mention


def _why(x: Name, y: Name, score: float, known: _NamesOfArticles) -> str | None:
    """Why two names of linked sentences are one's, if they are."""
    both = f"{x.text} and {y.text}"
    if _one_office(x, y, score) and not same_person(x.normalized, y.normalized):
        return None if known.hold_both(x.normalized, y.normalized) else f"one office, two people: {both}"
    parts = differing_part(x.normalized, y.normalized)
    if not parts or known.say_both(*parts):
        return None
    if x.kind == y.kind == "organisation":
        firm = x.normalized.split()[-1] in _firms() and parts[0][0] == parts[1][0]
        return f"one company, two names: {both}" if firm and score >= _FIRMS else None
    if "organisation" in (x.kind, y.kind) or "person" not in (x.kind, y.kind) or is_short_form(*parts):
        return None
    if x.office and y.office and not one_office(x.office, y.office):
        return None
    return f"one person, two names: {both}" if score >= _PEOPLE else None


def _one_office(x: Name, y: Name, score: float) -> bool:
    """Whether both hold an office of which there is one: a bare "director" may be of anything."""
    if x.kind != "person" or y.kind != "person" or not x.office or not y.office:
        return False
    (mine, _, my_body), (other, _, body) = x.office.partition(" of "), y.office.partition(" of ")
    if mine != other or " " not in mine or (my_body and body and my_body != body):
        return False
    return score >= (_LINKED if mine.split()[-1] in _STATE else _POSTS)


def differing_part(x: str, y: str) -> tuple[str, str] | None:
    """Return the one part in which two names of two parts differ, unless they are spellings of one.

    Args:
        x: a name, folded.
        y: another.
    """
    one, other = x.split(), y.split()
    apart = [(p, q) for p, q in zip(one, other, strict=False) if p != q]
    if len(one) != 2 or len(other) != 2 or len(apart) != 1 or _one_spelling(*apart[0]):
        return None
    return apart[0]


@lru_cache(maxsize=50_000)
def _one_spelling(x: str, y: str) -> bool:
    x, y = fold(x), fold(y)
    return OSA.distance(x, y) < 2 or skeleton(x) == skeleton(y)


def is_short_form(x: str, y: str) -> bool:
    """Return whether one first name is short for the other: Raffy for Rafael, Bill for William.

    Args:
        x: a first name, folded.
        y: another.
    """
    short, full = sorted((x, y), key=len)
    stem = short.rstrip(_DIMINUTIVE).replace("ck", "c")
    stem = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    return (len(stem) > 1 and full.startswith(stem)) or full in _nicknames().get(short, ())


def _holds(names: dict[str, None], name: str) -> bool:
    return any(same_person(known, name) for known in names)


def _says(names: dict[str, None], part: str) -> bool:
    return any(_one_spelling(word, part) for known in names for word in known.split())


@cache
def _firms() -> frozenset[str]:
    """Words that end the name of a company, over all languages."""
    return frozenset[str]().union(*(tables(code).names.firms for code in codes()))


@cache
def _nicknames() -> dict[str, tuple[str, ...]]:
    """The first names that a short one abbreviates, over all languages."""
    return {short: full for code in codes() for short, full in tables(code).names.nicknames.items()}
