"""Facts: groups of sentences that speak of one thing, with a verdict, a title and a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tui.analysis.agreement import Taken, Values, agreeing, inside
from tui.analysis.align import Alignment
from tui.analysis.disagreements.disputes import Dispute
from tui.analysis.evidence import cited, source_of, values_of
from tui.analysis.explain import agreement_reason, conflict_reason, remarks, single_reason
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.reuse import Voices
from tui.analysis.statements import Session, Statement
from tui.analysis.titles import shared_title, single_title
from tui.model import Difference, Fact, Member, Value, Verdict


def build_facts(
    session: Session,
    alignment: Alignment,
    groups: Sequence[tuple[int, ...]],
    pairs: Sequence[ValuePair],
    disputes: Sequence[Dispute],
    voices: Voices,
    progress: Callable[[float], None] = lambda share: None,
) -> tuple[Fact, ...]:
    """All facts in the order in which they are first told.

    Args:
        session: the statements.
        alignment: their scored pairs.
        groups: indexes of statements that speak of one thing.
        pairs: of values, judged.
        disputes: what the articles disagree about.
        voices: which articles are copies of one text.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    found: list[tuple[tuple[int, ...], int, Fact]] = []
    told: set[int] = set()
    taken, values = Taken(disputes), Values(pairs)
    for number, dispute in enumerate(disputes):
        progress(0.3 * number / len(disputes))
        fact = _disagreement(session, dispute, voices)
        members = tuple(s.index for s in dispute.statements)
        told.update(members)
        found.append((members, 0, fact))
    agreed: set[tuple[int, ...]] = set()
    for number, members in enumerate(groups):
        progress(0.3 + 0.7 * number / len(groups))
        for part in agreeing(alignment, members, taken):
            if len({session.statements[i].article for i in part}) > 1 and part not in agreed:
                agreed.add(part)
                told.update(part)
                found.append((part, 1, _agreement(session, alignment, part, values, taken, voices)))
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
    order = {s.place: s.index for s in dispute.statements}
    values = sorted((v for side in sides for v in side), key=lambda v: (order[v.place], v.start))
    members = _members(session, dispute.statements, values)
    confidence = round(dispute.confidence, 2)
    return Fact(
        id="",
        title=dispute.title,
        verdict=Verdict.DISAGREE,
        reason=conflict_reason(session, sides),
        confidence=confidence,
        members=members,
        differences=(
            Difference(dispute.slot, tuple(values), dispute.why, confidence, dispute.kind, dispute.tier),
        ),
        independent_sources=voices.count(m.place.article for m in members),
        cited=cited(dispute.statements),
    )


def _agreement(
    session: Session,
    alignment: Alignment,
    members: tuple[int, ...],
    values: Values,
    taken: Taken,
    voices: Voices,
) -> Fact:
    statements = [session.statements[i] for i in members]
    matches, shared = values.among(members, taken)
    told: dict[int, set[int]] = {i: set() for i in members}
    for value in shared:
        for claim in value.claims:
            told[claim.statement.index].add(claim.index)
    found = [v for s in statements for v in values_of(s, [s.mentions[i] for i in sorted(told[s.index])])]
    scores = [pair.score for pair in inside(alignment, members)]
    return Fact(
        id="",
        title=shared_title(statements),
        verdict=Verdict.AGREE,
        reason=agreement_reason(session, statements, shared, taken.by(members), voices),
        confidence=round(sum(scores) / len(scores), 2) if scores else 0.0,
        members=_members(session, statements, found),
        remarks=remarks(matches),
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
