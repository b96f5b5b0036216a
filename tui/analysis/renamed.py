"""One person under two names: one office, or one first name, and no article that knows both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from tui.analysis.align import Alignment
from tui.analysis.disputes import Dispute, Side, Voiced
from tui.analysis.persons import same_person
from tui.analysis.statements import Session, Statement
from tui.analysis.words import fold, skeleton
from tui.model import Name

_SURE = 0.75  # share right among the alarms on left-out stories
_LINKED = 0.3  # score of the sentences from which two holders of one office are set against each other
_SURELY = 0.7  # the same for two who share no more than their first name


def name_disputes(session: Session, alignment: Alignment) -> list[Dispute]:
    """Linked sentences that call one person by different names."""
    named = [list(_named(statement)) for statement in session.statements]
    known: list[dict[str, None]] = [{} for _ in session.articles]
    voices: defaultdict[str, list[Voiced]] = defaultdict(list)
    for statement, names in zip(session.statements, named, strict=True):
        for name in names:
            known[statement.article].setdefault(name.normalized)
            voices[name.normalized].append(Voiced(statement, name.start, name.end))
    found: dict[tuple[str, str], Dispute] = {}
    for (a, b), pair in alignment.pairs.items():
        if pair.score < _LINKED:
            continue
        for x in named[a]:
            for y in named[b]:
                key = min(x.normalized, y.normalized), max(x.normalized, y.normalized)
                if key in found:
                    continue
                sides = [Side(n.text, voices[n.normalized]) for n in (x, y)]
                if _one_office(x, y) and not any(_holds(names, x) and _holds(names, y) for names in known):
                    why = f"one office, two people: {x.text} and {y.text}"
                    found[key] = Dispute("name", f"Who is the {x.office}?", sides, why, _SURE)
                elif pair.score >= _SURELY and _one_first_name(x, y) and not _two_known(known, x, y):
                    why = f"one person, two surnames: {x.text} and {y.text}"
                    found[key] = Dispute("name", f"{x.text} or {y.text}?", sides, why, _SURE)
    return list(found.values())


def _named(statement: Statement) -> Iterator[Name]:
    for mention in statement.mentions:
        if isinstance(mention, Name) and mention.kind in ("person", "unknown"):
            yield mention


def _one_office(x: Name, y: Name) -> bool:
    """Whether both hold an office of which there is one: a bare "director" may be of anything."""
    if x.kind != "person" or y.kind != "person" or x.office is None or x.office != y.office:
        return False
    return len(x.office.split()) > 1 and not same_person(x.normalized, y.normalized)


def _holds(names: dict[str, None], name: Name) -> bool:
    return any(same_person(known, name.normalized) for known in names)


def _one_first_name(x: Name, y: Name) -> bool:
    """Whether one first name goes with two surnames that are no spellings of one."""
    one, other = x.normalized.split(), y.normalized.split()
    if len(one) != 2 or len(other) != 2 or one[0] != other[0] or "person" not in (x.kind, y.kind):
        return False
    return not _one_spelling(one[1], other[1])


def _one_spelling(x: str, y: str) -> bool:
    x, y = fold(x), fold(y)
    return OSA.distance(x, y) < 2 or skeleton(x) == skeleton(y)


def _two_known(known: Sequence[dict[str, None]], x: Name, y: Name) -> bool:
    """Whether some article uses both surnames: then they are two people's."""
    surnames = [n.normalized.split()[-1] for n in (x, y)]
    return any(
        all(
            any(_one_spelling(word, surname) for name in names for word in name.split())
            for surname in surnames
        )
        for names in known
    )
