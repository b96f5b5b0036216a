"""Values of several articles brought together: what differs, grouped by what it is told of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from tui.analysis import weights
from tui.analysis.claims import Claim
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.explain import listed, spelt
from tui.analysis.guards import GROWING, tie
from tui.analysis.match_features import Match
from tui.analysis.statements import Session
from tui.analysis.titles import value_title
from tui.analysis.values import Relation, relation
from tui.analysis.words import language
from tui.model import DifferenceKind, Moment, Quantity

_LIKELY, _SURELY = 0.5, 0.8  # scores of sentences and of slots at which a loosely tied value joins a dispute
_CERTAIN = 0.9  # the same for both where nothing but the sentences ties an equal value


@dataclass(slots=True, eq=False)
class Thread:
    """Claims that are told of one thing, some of which cannot all be right.

    Attributes:
        claims: in reading order.
        sides: the same claims, grouped into values that are compatible with one another.
        confidence: probability that they really contradict each other.
    """

    claims: list[Claim]
    sides: list[list[Claim]]
    confidence: float


def conflict_threads(matches: Sequence[Match]) -> list[Thread]:
    """The threads in which values differ, most confident first."""
    partners: defaultdict[Claim, list[tuple[Claim, Match]]] = defaultdict(list)
    for match in matches:
        if match.relation is not Relation.DIFFERENT and _belongs(match):
            partners[match.a].append((match.b, match))
            partners[match.b].append((match.a, match))
    conflicts = sorted(
        (m for m in matches if m.relation is Relation.DIFFERENT and m.conflict >= weights.ALARM),
        key=lambda m: (-m.conflict, *_order(m.a), *_order(m.b)),
    )
    threads: list[tuple[list[Claim], float]] = []
    home: dict[Claim, list[Claim]] = {}
    for match in conflicts:
        known = home.get(match.a) or home.get(match.b)
        members = known if known is not None else []
        if known is None:
            threads.append((members, match.conflict))
        for claim in (match.a, match.b):
            for one in [claim, *(other for other, _ in partners[claim])]:
                if one not in home:
                    home[one] = members
                    members.append(one)
    for match in matches:
        if match.relation is Relation.EQUAL and (match.a in home) != (match.b in home):
            held, free = (match.a, match.b) if match.a in home else (match.b, match.a)
            if _retells(free, home[held]):
                home[held].append(free)
                home[free] = home[held]
    return [Thread(sorted(c, key=_order), sides_of(sorted(c, key=_order)), score) for c, score in threads]


def _retells(claim: Claim, thread: Sequence[Claim]) -> bool:
    """Whether a sentence of the thread holds every word of the clause in which a value stands."""
    words = {k for k in claim.clause if k not in claim.names}
    return len(words) > 1 and any(claim.clause <= c.statement.senses.keys() for c in thread)


def value_disputes(session: Session, matches: Sequence[Match]) -> list[Dispute]:
    """Numbers and times on which articles disagree; "six weeks" is a number before it is a time."""
    threads = sorted(conflict_threads(matches), key=lambda thread: thread.claims[0].kind == "moment")
    return [_dispute(session, thread) for thread in threads]


def _dispute(session: Session, thread: Thread) -> Dispute:
    sides = []
    for side in thread.sides:
        exact = min(side, key=lambda c: (width(c), len(c.mention.text), c.mention.normalized))
        sides.append(Side(exact.mention.normalized, [voiced(c) for c in side]))
    shown = listed([spelt(side[0].mention) for side in thread.sides])
    open_ended = any(isinstance(c.mention, Quantity) and c.mention.high == inf for c in thread.claims)
    exclude = "differ" if open_ended else f"cannot {'both' if len(sides) == 2 else 'all'} be right"
    why = f"{shown} {exclude}"
    kind = DifferenceKind.CONTRADICTION
    if _counted_later(session, thread):
        kind, why = DifferenceKind.UPDATE, f"{shown}: the later article counts more, as counts grow"
    return Dispute(
        slot="date" if thread.claims[0].kind in ("moment", "clock") else "number",
        title=value_title(
            thread.claims, language(session.articles[thread.claims[0].statement.article].language).light
        ),
        sides=sides,
        why=why,
        confidence=thread.confidence,
        kind=kind,
    )


def _counted_later(session: Session, thread: Thread) -> bool:
    """Whether the values only grow from one time of publication to the next, each side at its own."""
    if not all(c.measures & GROWING for side in thread.sides for c in side):
        return False
    told: list[tuple[str, str, float]] = []
    for side in thread.sides:
        times = sorted(session.articles[c.statement.article].published or "" for c in side)
        low = min(c.mention.low for c in side if isinstance(c.mention, Quantity))
        told.append((times[0], times[-1], low))
    told.sort(key=lambda t: t[2])
    return all(last and last < first for (_, last, _), (first, _, _) in pairwise(told))


def _belongs(match: Match) -> bool:
    """Whether a value that agrees with one side is told of the same thing, and not equal by chance."""
    tied = tie(match.a, match.b)
    if match.slot < weights.SAME_SLOT:
        return False
    if not tied:
        return match.relation is Relation.EQUAL and min(match.link, match.slot) >= _CERTAIN
    return tied > 1 or (match.link >= _LIKELY and match.slot >= _SURELY)


def _order(claim: Claim) -> tuple[int, int]:
    return claim.statement.index, claim.index


def voiced(claim: Claim) -> Voiced:
    """The value of a claim, as it takes part in a dispute."""
    return Voiced(claim.statement, claim.mention.start, claim.mention.end)


def sides_of(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims whose values are compatible stand on one side; exact ones first, so that "dozens" joins one."""
    sides: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (width(c), _order(c))):
        for side in sides:
            if all(relation(claim.mention, c.mention) is not Relation.DIFFERENT for c in side):
                side.append(claim)
                break
        else:
            sides.append([claim])
    for side in sides:
        side.sort(key=_order)
    return sorted(sides, key=lambda side: _order(side[0]))


def width(claim: Claim) -> float:
    """How inexact a value is: width beside its size; days for times."""
    mention = claim.mention
    if isinstance(mention, Moment):
        return float((mention.high - mention.low).days) if mention.low and mention.high else 0.0
    width = mention.high - mention.low
    return width / (abs(mention.low) + abs(mention.high) or 1.0) if width < inf else inf
