"""Facts: groups of sentences that speak of one thing, with a verdict, a title and a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tui.analysis import weights
from tui.analysis.align import Alignment
from tui.analysis.disputes import Dispute
from tui.analysis.evidence import cited, source_of, values_of
from tui.analysis.explain import agreement_reason, conflict_reason, remarks, single_reason
from tui.analysis.features import Pair
from tui.analysis.matches import Match
from tui.analysis.reuse import Voices
from tui.analysis.statements import Session, Statement
from tui.analysis.titles import shared_title, single_title
from tui.analysis.values import Relation
from tui.model import Difference, Fact, Member, Value, Verdict

Taken = dict[int, set[tuple[int, int]]]  # by statement, the disputes it is in and the sides it takes there
Shared = dict[int, list[tuple[int, Match]]]


def build_facts(
    session: Session,
    alignment: Alignment,
    groups: Sequence[tuple[int, ...]],
    matches: Sequence[Match],
    disputes: Sequence[Dispute],
    voices: Voices,
) -> tuple[Fact, ...]:
    """All facts in the order in which they are first told."""
    found: list[tuple[tuple[int, ...], int, Fact]] = []
    told: set[int] = set()
    sides = _sides_taken(disputes)
    shared = _shared_values(matches)
    for dispute in disputes:
        fact = _disagreement(session, dispute, voices)
        members = tuple(s.index for s in dispute.statements)
        told.update(members)
        found.append((members, 0, fact))
    for members in groups:
        agreeing = _agreeing(alignment, members, sides)
        if len({session.statements[i].article for i in agreeing}) > 1:
            told.update(agreeing)
            found.append((agreeing, 1, _agreement(session, alignment, agreeing, shared, voices)))
    for statement in session.statements:
        if statement.index not in told:
            found.append(((statement.index,), 2, _single(session, alignment, statement)))
    found.sort(key=lambda item: (item[0], item[1], item[2].title))
    return tuple(replace(fact, id=f"f{i}") for i, (_, _, fact) in enumerate(found, 1))


def _disagreement(session: Session, dispute: Dispute, voices: Voices) -> Fact:
    sides = [
        [
            Value(v.statement.place, v.start, v.end, v.text, side.shown, source_of(v.statement))
            for v in sorted(side.voices, key=lambda v: v.order)
        ]
        for side in dispute.sides
    ]
    values = sorted((v for side in sides for v in side), key=lambda v: _order(session, v))
    members = _members(session, dispute.statements, values)
    confidence = round(dispute.confidence, 2)
    return Fact(
        id="",
        title=dispute.title,
        verdict=Verdict.DISAGREE,
        reason=conflict_reason(session, sides, dispute.why),
        confidence=confidence,
        members=members,
        differences=(Difference(dispute.slot, tuple(values), dispute.why, confidence, dispute.grade),),
        independent_sources=voices.count(m.place.article for m in members),
        cited=cited(dispute.statements),
    )


def _sides_taken(disputes: Sequence[Dispute]) -> Taken:
    """The sides that each statement takes."""
    taken: Taken = defaultdict(set)
    for number, dispute in enumerate(disputes):
        for side, told in enumerate(dispute.sides):
            for voice in told.voices:
                taken[voice.statement.index].add((number, side))
    return taken


def _differ(taken: Taken, a: int, b: int) -> bool:
    """Whether two statements stand on two sides of one dispute."""
    return any(x == y and i != j for x, i in taken.get(a, ()) for y, j in taken.get(b, ()))


def _shared_values(matches: Sequence[Match]) -> Shared:
    """The matches that speak for agreement, numbered in their order, by the earlier statement."""
    shared: Shared = defaultdict(list)
    for number, match in enumerate(matches):
        if match.relation is not Relation.DIFFERENT and match.slot >= 0.5:
            shared[match.a.statement.index].append((number, match))
    return shared


def _inside(alignment: Alignment, members: Sequence[int]) -> Iterator[Pair]:
    """The pairs compared among some statements, in order."""
    own = set(members)
    for a in members:
        for b in sorted(own.intersection(alignment.partners(a))):
            if b > a:
                yield alignment.pairs[a, b]


def _agreeing(alignment: Alignment, members: tuple[int, ...], taken: Taken) -> tuple[int, ...]:
    """The members that agree with another one in more than a value on which they differ."""
    kept: set[int] = set()
    for pair in _inside(alignment, members):
        a, b = pair.a.index, pair.b.index
        if pair.score < weights.LINKED:
            continue
        if (
            _differ(taken, a, b)
            and not any(m.relation is Relation.EQUAL and m.tie for m in pair.values)
            and pair.jaccard < 0.3
        ):
            continue
        kept |= {a, b}
    return tuple(sorted(kept))


def _agreement(
    session: Session, alignment: Alignment, members: tuple[int, ...], shared: Shared, voices: Voices
) -> Fact:
    own = set(members)
    statements = [session.statements[i] for i in members]
    told: dict[int, set[int]] = {i: set() for i in members}
    numbered = sorted(
        ((number, m) for i in members for number, m in shared.get(i, ()) if m.b.statement.index in own),
        key=lambda item: item[0],
    )
    inside = [match for _, match in numbered]
    for match in inside:
        for claim in (match.a, match.b):
            told[claim.statement.index].add(claim.index)
    values = [v for s in statements for v in values_of(s, [s.mentions[i] for i in sorted(told[s.index])])]
    scores = [pair.score for pair in _inside(alignment, members)]
    return Fact(
        id="",
        title=shared_title(statements),
        verdict=Verdict.AGREE,
        reason=agreement_reason(session, statements, inside, voices),
        confidence=round(sum(scores) / len(scores), 2) if scores else 0.0,
        members=_members(session, statements, values),
        remarks=remarks(inside),
        independent_sources=voices.count(s.place.article for s in statements),
        cited=cited(statements),
    )


def _single(session: Session, alignment: Alignment, statement: Statement) -> Fact:
    best = max(alignment.partners(statement.index).values(), default=0.0)
    return Fact(
        id="",
        title=single_title(statement),
        verdict=Verdict.SINGLE,
        reason=single_reason(session, statement),
        confidence=round(1 - best, 2),
        members=(Member(statement.place),),
        cited=cited([statement]),
    )


def _members(
    session: Session, statements: Iterable[Statement], values: Iterable[Value]
) -> tuple[Member, ...]:
    by_place: dict[object, list[Value]] = {}
    for value in values:
        by_place.setdefault(value.place, []).append(value)
    ordered = sorted({s.index: s for s in statements}.items())
    return tuple(Member(s.place, tuple(by_place.get(s.place, ()))) for _, s in ordered)


def _order(session: Session, value: Value) -> tuple[int, int]:
    number = next(i for i, a in enumerate(session.articles) if a.id == value.place.article)
    return number, value.start
