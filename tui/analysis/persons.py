"""People: whether two names are one person's, and who holds which office according to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from tui.analysis.align import Alignment
from tui.analysis.disputes import Dispute, Side, Voiced
from tui.analysis.posts import one_office
from tui.analysis.statements import Session, Statement
from tui.analysis.words import fold, skeleton
from tui.model import Name

# How sure the two kinds are: shares right among the alarms on left-out stories.
_OFFICE, _HOLDER = 0.9, 0.75
_LINKED = 0.3  # score of the sentences from which two holders of one office are set against each other
_ALIKE = 0.86  # similarity of two spellings of one name (Jaro-Winkler)


def same_person(a: str, b: str) -> bool:
    """Whether two folded names may be one person's: spelling variants, or a surname beside the full name."""
    x, y = fold(a).split(), fold(b).split()
    if len(x) != len(y):
        short, full = sorted((x, y), key=len)
        return bool(short) and (_alike(short[-1], full[-1]) if len(short) == 1 else set(short) <= set(full))
    return all(map(_alike, x, y))


def _alike(x: str, y: str) -> bool:
    return x == y or JaroWinkler.similarity(x, y) >= _ALIKE or (len(x) > 3 and skeleton(x) == skeleton(y))


def office_disputes(session: Session) -> list[Dispute]:
    """Persons to whom different articles give offices that cannot both be theirs."""
    people: list[list[tuple[Statement, Name]]] = []
    for statement, name in _people(session):
        for known in people:
            if same_person(known[0][1].normalized, name.normalized):
                known.append((statement, name))
                break
        else:
            people.append([(statement, name)])
    found = []
    for known in people:
        voices: dict[str, list[Voiced]] = {}
        for statement, name in known:
            voices.setdefault(name.office or "", []).append(_office_span(statement, name))
        sides = _rivals(voices)
        if sides:
            text = known[0][1].text
            why = f"{text} is given different offices: {' and '.join(side.shown for side in sides)}"
            found.append(Dispute("role", f"Which office does {text} hold?", sides, why, _OFFICE))
    return found


def _rivals(voices: dict[str, list[Voiced]]) -> list[Side]:
    """The offices that some other article's excludes, those that may be one taken together."""
    givers = {office: {v.statement.article for v in told} for office, told in voices.items()}
    rivals = [
        office
        for office in voices
        if any(not one_office(office, other) and not givers[office] & givers[other] for other in voices)
    ]
    sides: list[Side] = []
    for office in rivals:
        side = next((s for s in sides if one_office(s.shown, office)), None)
        if side is None:
            side = Side(office, [])
            sides.append(side)
        side.voices += voices[office]
    return sides


def holder_disputes(session: Session, alignment: Alignment) -> list[Dispute]:
    """Linked sentences that name different people in one office."""
    found = []
    taken: set[tuple[str, str]] = set()
    holders = list(_people(session))
    for (a, x), (b, y) in combinations(holders, 2):
        if a.article == b.article or not x.office or x.office != y.office or len(x.office.split()) < 2:
            continue
        if same_person(x.normalized, y.normalized) or alignment.score(a, b) < _LINKED:
            continue
        key = min(x.normalized, y.normalized), max(x.normalized, y.normalized)
        if key in taken or _both_known(holders, a.article, b.article, x, y):
            continue
        taken.add(key)
        sides = [
            Side(n.text, [Voiced(s, m.start, m.end) for s, m in holders if m.normalized == n.normalized])
            for n in (x, y)
        ]
        why = f"one office, two people: {x.text} and {y.text}"
        found.append(Dispute("name", f"Who is the {x.office}?", sides, why, _HOLDER))
    return found


def _both_known(holders: Sequence[tuple[Statement, Name]], one: int, other: int, x: Name, y: Name) -> bool:
    """Whether either article names both people: then they are two office holders, not two names of one."""
    return any(
        s.article == article and same_person(m.normalized, n.normalized)
        for article, n in ((one, y), (other, x))
        for s, m in holders
    )


def _people(session: Session) -> Iterator[tuple[Statement, Name]]:
    for statement in session.statements:
        for mention in statement.mentions:
            if isinstance(mention, Name) and mention.kind == "person" and mention.office:
                yield statement, mention


def _office_span(statement: Statement, name: Name) -> Voiced:
    start, end = name.office_at or (name.start, name.end)
    return Voiced(statement, start, end)
