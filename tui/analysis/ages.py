"""How old people are: an age belongs to the person named beside it, whatever else two sentences share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.analysis.claims import Claim
from tui.analysis.disputes import Dispute, Side
from tui.analysis.explain import listed
from tui.analysis.persons import same_person
from tui.analysis.threads import sides_of, voiced
from tui.model import Name

_AFTER = re.compile(r"\s*[,(]?\s*(?:who (?:is|was)|aged|de)?\s*")  # between a name and the age behind it
_BEFORE = re.compile(r"\s*,?\s*(?:[^\W\d_]+\s+){0,3}")  # between an age and the name behind it
_CONFIDENCE = 0.9  # share right among such alarms on the development stories


def named_ages(claims: Sequence[Sequence[Claim]]) -> dict[Claim, Name]:
    """The ages that stand beside a person's name, with that name."""
    return {
        claim: name
        for told in claims
        for claim in told
        if claim.kind == "age" and (name := _whose(claim)) is not None
    }


def age_disputes(ages: dict[Claim, Name]) -> list[Dispute]:
    """Persons to whom different articles give different ages."""
    people: list[tuple[list[Name], list[Claim]]] = []
    for claim, name in ages.items():
        for names, told in people:
            if same_person(names[0].normalized, name.normalized):
                names.append(name)
                told.append(claim)
                break
        else:
            people.append(([name], [claim]))
    found = []
    for names, told in people:
        sides = sides_of(told)
        if len(sides) < 2 or len({c.statement.article for c in told}) < 2:
            continue
        shown = [Side(side[0].mention.normalized, [voiced(c) for c in side]) for side in sides]
        called = min((n.text for n in names), key=lambda text: (len(text.split()) < 2, len(text)))
        why = f"{called} is given different ages: {listed([side.shown for side in shown])}"
        found.append(Dispute("number", f"How old is {called}?", shown, why, _CONFIDENCE))
    return found


def _whose(claim: Claim) -> Name | None:
    statement, age = claim.statement, claim.mention
    start = statement.sentence.start
    for name in statement.mentions:
        if not isinstance(name, Name):
            continue
        behind = statement.source[name.end - start : age.start - start]
        before = statement.source[age.end - start : name.start - start]
        if (name.end <= age.start and _AFTER.fullmatch(behind)) or (
            age.end <= name.start and _BEFORE.fullmatch(before)
        ):
            return name
    return None
