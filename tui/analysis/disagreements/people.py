"""Ages and offices of people: which names are one person's, and what different articles state of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from tui.analysis.claims.claim import Claim
from tui.analysis.disagreements.disputes import Conflict, Dispute, Side, ValueOccurrence
from tui.analysis.disagreements.offices import one_office
from tui.analysis.disagreements.values import occurrence, sides_of
from tui.analysis.statements import Corpus, Statement
from tui.analysis.values.wording import as_worded
from tui.languages.patterns import alternatives
from tui.languages.words import fold, skeleton
from tui.model import Name, Quantity
from tui.model.wording import listing

_OFFICE = 0.9  # share right among the alarms on left-out stories
_ALIKE = 0.86  # similarity of two spellings of one name (Jaro-Winkler)


def same_person(a: str, b: str) -> bool:
    """Return whether two folded names may be one person's: spelling variants, or a surname and a full name.

    Args:
        a: a name, folded.
        b: another.
    """
    x, y = fold(a).split(), fold(b).split()
    if len(x) != len(y):
        short, full = sorted((x, y), key=len)
        return bool(short) and (_alike(short[-1], full[-1]) if len(short) == 1 else set(short) <= set(full))
    return all(map(_alike, x, y))


def _alike(x: str, y: str) -> bool:
    return x == y or JaroWinkler.similarity(x, y) >= _ALIKE or (len(x) > 3 and skeleton(x) == skeleton(y))


def office_disputes(corpus: Corpus) -> list[Dispute]:
    """Return disputes about persons whose offices in two articles cannot both be right."""
    people: list[list[tuple[Statement, Name]]] = []
    called: dict[str, list[tuple[Statement, Name]]] = {}
    for statement, name in _people(corpus):
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
        occurrences: dict[str, list[ValueOccurrence]] = {}
        for statement, name in known:
            occurrences.setdefault(name.office or "", []).append(_office_span(statement, name))
        sides = _incompatible(occurrences)
        if sides:
            text = known[0][1].text
            why = f"{text} is given different offices: {' and '.join(side.worded for side in sides)}"
            found.append(Dispute("role", f"Which office does {text} hold?", sides, why, _OFFICE))
    return found


def _incompatible(occurrences: dict[str, list[ValueOccurrence]]) -> list[Side]:
    """The offices that some other article's excludes, those that may be one taken together."""
    givers = {office: {v.statement.article for v in claims_of} for office, claims_of in occurrences.items()}
    rivals = [
        office
        for office in occurrences
        if any(not one_office(office, other) and not givers[office] & givers[other] for other in occurrences)
    ]
    sides: list[Side] = []
    for office in rivals:
        side = next((s for s in sides if one_office(s.shown, office)), None)
        if side is None:
            side = Side(office, [])
            sides.append(side)
        side.occurrences += occurrences[office]
    return sides


def _people(corpus: Corpus) -> Iterator[tuple[Statement, Name]]:
    for statement in corpus.statements:
        for mention in statement.mentions:
            if isinstance(mention, Name) and mention.kind == "person" and mention.office:
                yield statement, mention


def _office_span(statement: Statement, name: Name) -> ValueOccurrence:
    start, end = name.office_at or (name.start, name.end)
    return ValueOccurrence(statement, start, end)


# What may be between a name and the age behind it, and between an age and the name behind it.
_AFTER = re.compile(rf"\s*[,(]?\s*(?:{alternatives('BEFORE_AGE')})?\s*")
_BEFORE = re.compile(r"\s*,?\s*(?:[^\W\d_]+\s+){0,3}")
# "A man of 24 from Lindholm": what follows is where one lives, works or was found, whatever it is taken for.
_FROM = re.compile(rf"\b(?:{alternatives('BEFORE_PLACE')})\s+$", re.IGNORECASE)
_SLIP = 12  # years; ages further apart are those of a parent and a child sooner than a slip
_MOST = 200  # ages of one article beyond which it is a list of people
_CONFIDENCE = 0.9  # share right among such alarms on the development stories


def named_ages(claims: Sequence[Sequence[Claim]]) -> dict[Claim, Name]:
    """Return the ages written next to a person's name, with that name."""
    return {
        claim: name
        for claims_of in claims
        for claim in claims_of
        if claim.kind == "age" and (name := _person_of(claim)) is not None
    }


def age_disputes(corpus: Corpus, ages: dict[Claim, Name]) -> list[Dispute]:
    """Return disputes about persons whose ages differ between articles, not only by the years between them.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        ages: claims of ages with the name they are next to.
    """
    people: list[tuple[list[Name], list[Claim]]] = []
    for claim, name in ages.items():
        for names, claims_of in people:
            if same_person(names[0].normalized, name.normalized):
                names.append(name)
                claims_of.append(claim)
                break
        else:
            people.append(([name], [claim]))
    found = []
    for names, claims_of in people:
        sides = sides_of(claims_of)
        if len(sides) < 2 or len({c.statement.article for c in claims_of}) < 2:
            continue
        if all(_grew_older(corpus, a, b) for x, y in combinations(sides, 2) for a in x for b in y):
            continue
        shown = [Side(side[0].mention.normalized, [occurrence(c) for c in side]) for side in sides]
        called = min((n.text for n in names), key=lambda text: (len(text.split()) < 2, len(text)))
        why = f"{called} is given different ages: {listing([as_worded(side[0].mention) for side in sides])}"
        found.append(Dispute("number", f"How old is {called}?", shown, why, _CONFIDENCE))
    return found


def _grew_older(corpus: Corpus, a: Claim, b: Claim) -> bool:
    """Whether two ages are of different years, and differ by as much as these, a birthday aside."""
    one, other = (_year_of_age(corpus, claim) for claim in (a, b))
    if one is None or other is None or one == other:
        return False
    return abs(_years(b) - _years(a) - (other - one)) <= 1


def _year_of_age(corpus: Corpus, claim: Claim) -> int | None:
    """The year in which somebody had an age: that of the clause, else of the article."""
    told = next((m.low.year for m in claim.times if m.low and m.grain == "year"), None)
    published = corpus.articles[claim.statement.article].date
    return told or (published.year if published else None)


def age_conflicts(corpus: Corpus, ages: dict[Claim, Name]) -> Iterator[Conflict]:
    """Yield the two ages that one article gives a person, where it is certain whose they are.

    A parent and a child may share a surname, so a short name must mean one full name only.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        ages: claims of ages with the name they are next to.
    """
    by_article: dict[int, list[tuple[Claim, Name]]] = {}
    for claim, name in ages.items():
        exact = isinstance(claim.mention, Quantity) and claim.mention.low == claim.mention.high
        if exact and not claim.other_times and not claim.times:
            by_article.setdefault(claim.statement.article, []).append((claim, name))
    for article, claims_of in by_article.items():
        if len(claims_of) > _MOST:
            continue
        known = {m.normalized for s in corpus.by_article[article] for m in s.mentions if isinstance(m, Name)}
        for (a, one), (b, other) in combinations(claims_of, 2):
            if a.statement is b.statement or not 0 < abs(_years(a) - _years(b)) <= _SLIP:
                continue
            if _same(one.normalized, other.normalized, known):
                yield occurrence(a), occurrence(b), (a.mention.normalized, b.mention.normalized)


def _same(one: str, other: str, known: set[str]) -> bool:
    """Whether two names are one person's and no other name of the article could be meant by them."""
    meant = sorted(n for n in known if len(n.split()) > 1 and (same_person(n, one) or same_person(n, other)))
    return same_person(one, other) and all(same_person(meant[0], n) for n in meant[1:])


def _years(claim: Claim) -> float:
    return claim.mention.low if isinstance(claim.mention, Quantity) else 0.0


def _person_of(claim: Claim) -> Name | None:
    statement, age = claim.statement, claim.mention
    start = statement.sentence.start
    for name in statement.mentions:
        if not isinstance(name, Name):
            continue
        behind = statement.source[name.end - start : age.start - start]
        before = statement.source[age.end - start : name.start - start]
        if (name.end <= age.start and _AFTER.fullmatch(behind)) or (
            age.end <= name.start and _BEFORE.fullmatch(before) and not _FROM.search(before)
        ):
            return name
    return None
