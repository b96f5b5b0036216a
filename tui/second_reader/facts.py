"""Facts made of what a second reader states, in words of the evidence."""

from __future__ import annotations

from tui.model import (
    Comparison,
    Difference,
    DifferenceKind,
    Fact,
    FoundBy,
    Member,
    Tier,
    Value,
    Verdict,
)
from tui.model.support import CopyGroups
from tui.second_reader.answers import ReadFact

SURE_CONFIDENCE, POSSIBLE_CONFIDENCE = 0.7, 0.5  # of a reader that was not measured
MARK = "Second reader: "  # before its own words


def new_fact(
    comparison: Comparison,
    stated: ReadFact,
    fact_id: str,
    *,
    tier: Tier = Tier.POSSIBLE,
    confidence: float | None = None,
) -> Fact:
    """Return a fact that the second reader alone found.

    Args:
        comparison: with the articles.
        stated: what it states.
        fact_id: of the fact.
        tier: of the difference, where it is a disagreement.
        confidence: as measured; by default that of a reader which was not.
    """
    if confidence is None:
        confidence = SURE_CONFIDENCE if stated.sure else POSSIBLE_CONFIDENCE
    reason = spoken(comparison, stated)
    differences: tuple[Difference, ...] = ()
    if stated.is_dispute:
        kind = DifferenceKind.UPDATE if stated.verdict == "update" else DifferenceKind.CONTRADICTION
        found = Difference(stated.slot, stated.values, reason, confidence, kind, tier, FoundBy.SECOND)
        differences = (found,)
    return Fact(
        id=fact_id,
        title=f"{MARK}{stated.question}" if stated.question else reason,
        verdict=Verdict.DISAGREE if differences else Verdict.AGREE,
        reason=reason,
        confidence=confidence,
        members=tuple(Member(p, tuple(v for v in stated.values if v.place == p)) for p in stated.places),
        differences=differences,
        independent_sources=CopyGroups(comparison.reuse).count(p.article for p in stated.places),
        found_by=FoundBy.SECOND,
    )


def spoken(comparison: Comparison, stated: ReadFact) -> str:
    """Return who says what, in the words of the sentences.

    Args:
        comparison: gives the names of the articles.
        stated: a fact as the second reader states it.
    """
    names = {a.id: a.name for a in comparison.articles}
    parts = []
    for side in stated.sides:
        who = list(dict.fromkeys(names[v.place.article] for v in side))
        listed = ", ".join(who[:3]) + (f" and {len(who) - 3} more" if len(who) > 3 else "")
        parts.append(f"{listed}: “{side[0].text}”")
    return "; ".join(parts)


def same_values(a: ReadFact, b: ReadFact) -> bool:
    """Return whether two statements set the same values against each other.

    Args:
        a: a fact as a second reader states it.
        b: another.
    """

    def numbers(value: Value) -> frozenset[int]:
        return frozenset(
            n
            for n, side in enumerate(b.sides)
            if any(v.place == value.place and v.start < value.end and value.start < v.end for v in side)
        )

    found = [frozenset[int]().union(*(numbers(v) for v in side)) for side in a.sides]
    return any(x and y and x != y for n, x in enumerate(found) for y in found[n + 1 :])
