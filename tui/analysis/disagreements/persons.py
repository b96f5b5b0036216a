"""People: whether two names are one person's, and which office each holds according to whom."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler

from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.disagreements.posts import one_office
from tui.analysis.statements import Session, Statement
from tui.analysis.words import fold, skeleton
from tui.model import Name

_OFFICE = 0.9  # share right among the alarms on left-out stories
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
    called: dict[str, list[tuple[Statement, Name]]] = {}
    for statement, name in _people(session):
        known = called.get(name.normalized)
        if known is None:
            known = next((p for p in people if same_person(p[0][1].normalized, name.normalized)), None)
            if known is None:
                known = []
                people.append(known)
            called[name.normalized] = known
        known.append((statement, name))
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


def _people(session: Session) -> Iterator[tuple[Statement, Name]]:
    for statement in session.statements:
        for mention in statement.mentions:
            if isinstance(mention, Name) and mention.kind == "person" and mention.office:
                yield statement, mention


def _office_span(statement: Statement, name: Name) -> Voiced:
    start, end = name.office_at or (name.start, name.end)
    return Voiced(statement, start, end)
