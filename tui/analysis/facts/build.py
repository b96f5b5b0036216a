"""Facts: groups of sentences that speak of one thing, with a verdict, a title and a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from tui.analysis import weights
from tui.analysis.alignment.align import Alignment
from tui.analysis.claims.claim import Claim
from tui.analysis.disagreements.disputes import Dispute, Side
from tui.analysis.facts.agreement import Cliques, DisputeSides, SharedValue, SharedValues, agreeing, inside
from tui.analysis.facts.event_conflicts import UNSETTLED
from tui.analysis.facts.explanations import (
    agreement_reason,
    conflict_reason,
    remarks,
    single_reason,
    unclear_reason,
)
from tui.analysis.facts.sentence_judge import LEAST, SentenceJudge
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.reporting import reported
from tui.analysis.statements import Corpus, Statement, cited, source_of, values_of
from tui.analysis.text_reuse import CopyGroups
from tui.analysis.titles import SharedTitles, distinct_titles, single_title
from tui.model import Difference, Fact, Member, Value, Verdict

AGREED = 0.8  # probability from which sentences agree: of facts of real stories left out, 87 in a hundred do

_Found = tuple[tuple[int, ...], int, Fact]
"""Indexes of the members, rank among the facts of the same, and the fact."""


def build_facts(
    corpus: Corpus,
    alignment: Alignment,
    claims: Sequence[Sequence[Claim]],
    groups: Sequence[tuple[int, ...]],
    pairs: Sequence[ValuePair],
    disputes: Sequence[Dispute],
    copy_groups: CopyGroups,
    progress: Callable[[float], None] = lambda share: None,
) -> tuple[Fact, ...]:
    """Return all facts, in the order in which they are first stated.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        groups: indexes of statements that speak of one thing.
        pairs: values of two articles, each with the probability that both answer one question.
        disputes: what the articles disagree about.
        copy_groups: which articles are copies of one text.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    found: list[_Found] = []
    dispute_sides = DisputeSides(disputes)
    for number, dispute in enumerate(disputes):
        progress(0.2 * number / len(disputes))
        members = tuple(s.index for s in dispute.statements)
        found.append((members, 0, _disagreement(corpus, dispute, copy_groups)))
    judge = SentenceJudge(corpus, alignment, claims, pairs, dispute_sides)
    scores = judge.scores(lambda share: progress(0.2 + 0.4 * share))
    judge.release()
    alignment.features = None
    sharing = _Sharing(
        *(corpus, alignment, dispute_sides, SharedValues(pairs), copy_groups, scores, judge),
        lambda _: progress(0.6),
    )
    found += sharing.agreements(lambda share: progress(0.6 + 0.2 * share))
    for number, group in enumerate(groups):
        progress(0.8 + 0.2 * number / len(groups))
        for members in agreeing(alignment, group, dispute_sides):
            found += sharing.left_over(members)
    chosen = {i for members, _, _ in found for i in members}
    for statement in reported(corpus.statements, progress, 1.0):
        if statement.index not in chosen:
            found.append(((statement.index,), 2, _single(corpus, alignment, statement)))
    found.sort(key=lambda item: (item[0], item[1], item[2].title))
    titles = distinct_titles(
        (fact.title for _, _, fact in reported(found, progress, 1.0)),
        ([corpus.statements[i] for i in members] for members, _, _ in found),
        ([v for d in fact.differences for v in d.values] for _, _, fact in found),
    )
    return tuple(
        replace(fact, id=f"f{i}", title=title)
        for i, ((_, _, fact), title) in enumerate(reported(zip(found, titles, strict=True), progress, 1.0), 1)
    )


class _Sharing:
    """Facts of sentences of several articles that say nothing different."""

    def __init__(
        self,
        corpus: Corpus,
        alignment: Alignment,
        dispute_sides: DisputeSides,
        values: SharedValues,
        copy_groups: CopyGroups,
        scores: Mapping[tuple[int, int], float],
        judge: SentenceJudge,
        progress: Callable[[float], None],
    ) -> None:
        self._corpus = corpus
        self._alignment = alignment
        self._dispute_sides = dispute_sides
        self._values = values
        self._copy_groups = copy_groups
        self._judge = judge
        self._agreed = {
            key: score
            for key, score in reported(scores.items(), progress)
            if score >= AGREED and self._may_agree(key)
        }
        self._together: defaultdict[int, list[frozenset[int]]] = defaultdict(list)
        self._loose: set[int] = set()
        self._titles = SharedTitles()

    def _may_agree(self, key: tuple[int, int]) -> bool:
        """Whether two sentences share more than names, a side in all disputes, and no values that differ."""
        return self._judge.assert_alike(*key) and not (
            self._dispute_sides.forbids(self._alignment.pairs[key], self._alignment)
            or self._values.differ(self._alignment.pairs[key], self._dispute_sides)
        )

    def agreements(self, progress: Callable[[float], None]) -> list[_Found]:
        """Return what sentences agree on.

        Args:
            progress: called with the share done, from 0 to 1; it may raise to cancel.
        """
        found: list[_Found] = []
        cliques = Cliques(self._alignment, self._agreed, progress).find()
        for number, members in enumerate(cliques):
            progress(number / len(cliques))
            together = frozenset(members)
            for index in members:
                self._together[index].append(together)
            found.append((members, 1, self._agreement(members, *self._among(members))))
        return found

    def left_over(self, group: tuple[int, ...]) -> list[_Found]:
        """Return what is left of a group of linked sentences without those that agree with others of it.

        Sentences all of which stand in one disagreement were compared there: they are no fact of their own.
        """
        left = {i for i in group if not self._agrees_within(i, group)} - self._loose
        near = {
            j for i in left for j, score in self._alignment.partners(i).items() if score >= weights.LINKED
        }
        loose = tuple(i for i in group if i in left or (i in near and i not in self._loose))
        articles = {self._corpus.statements[i].article for i in loose}
        if not left or len(articles) < 2 or self._dispute_sides.compare_all(loose):
            return []
        self._loose.update(loose)
        matches, shared = self._among(loose)
        fact = self._agreement(loose, matches, shared)
        reason = unclear_reason(self._corpus, fact.articles, shared, fact.title)
        linked = (p for p in inside(self._alignment, loose) if p.score >= LEAST)
        if any(self._judge.conflict(p.a.index, p.b.index) for p in linked):
            reason = UNSETTLED
        return [(loose, 1, replace(fact, verdict=Verdict.UNCLEAR, reason=reason))]

    def _agrees_within(self, index: int, group: Sequence[int]) -> bool:
        """Whether a statement agrees with another one of a group."""
        others = set(group) - {index}
        return any(not others.isdisjoint(together) for together in self._together.get(index, ()))

    def _among(self, members: Sequence[int]) -> tuple[list[ValuePair], list[SharedValue]]:
        return self._values.among(members, self._dispute_sides)

    def _agreement(
        self, members: tuple[int, ...], matches: Sequence[ValuePair], shared: Sequence[SharedValue]
    ) -> Fact:
        corpus, statements = self._corpus, [self._corpus.statements[i] for i in members]
        chosen: dict[int, set[int]] = {i: set() for i in members}
        for value in shared:
            for claim in value.claims:
                chosen[claim.statement.index].add(claim.index)
        found = [
            v for s in statements for v in values_of(s, [s.mentions[i] for i in sorted(chosen[s.index])])
        ]
        pairs = [(p.a.index, p.b.index) for p in inside(self._alignment, members)]
        scores = [self._agreed.get(key, 0.0) for key in pairs]
        articles = list(dict.fromkeys(s.place.article for s in statements))
        disputed = {i: sorted(self._dispute_sides.spans.get(i, ())) for i in members}
        title = self._titles.of(statements, corpus.articles[statements[0].article].language, disputed)
        return Fact(
            id="",
            title=title,
            verdict=Verdict.AGREE,
            reason=agreement_reason(corpus, articles, shared, title),
            confidence=round(sum(scores) / len(scores), 2) if scores else 0.0,
            members=_members(corpus, statements, found),
            remarks=remarks(matches),
            independent_sources=self._copy_groups.count(s.place.article for s in statements),
            cited=cited(statements),
        )


def _disagreement(corpus: Corpus, dispute: Dispute, copy_groups: CopyGroups) -> Fact:
    sides = [_values(side) for side in dispute.sides]
    order = {s.place: s.index for s in dispute.statements}
    values = sorted((v for side in sides for v in side), key=lambda v: (order[v.place], v.start))
    spans = dispute.spans
    related = [v for side in dispute.related for v in _values(side) if (order[v.place], v.start) not in spans]
    members = _members(corpus, dispute.statements, [*values, *related])
    confidence = round(dispute.confidence, 2)
    return Fact(
        id="",
        title=dispute.title,
        verdict=Verdict.DISAGREE,
        reason=conflict_reason(corpus, sides),
        confidence=confidence,
        members=members,
        differences=(
            Difference(dispute.slot, tuple(values), dispute.why, confidence, dispute.kind, dispute.tier),
        ),
        independent_sources=copy_groups.count(m.place.article for m in members),
        cited=cited(dispute.statements),
    )


def _single(corpus: Corpus, alignment: Alignment, statement: Statement) -> Fact:
    best = max(alignment.partners(statement.index).values(), default=0.0)
    return Fact(
        id="",
        title=single_title(statement),
        verdict=Verdict.SINGLE,
        reason=single_reason(corpus, [statement.place.article]),
        confidence=round(1 - best, 2),
        members=(Member(statement.place),),
        cited=cited([statement]),
    )


def _values(side: Side) -> list[Value]:
    """The occurrences of a side, in reading order."""
    return [
        Value(v.statement.place, v.start, v.end, v.text, side.shown, source_of(v.statement))
        for v in sorted(side.occurrences, key=lambda v: v.order)
    ]


def _members(corpus: Corpus, statements: Iterable[Statement], values: Iterable[Value]) -> tuple[Member, ...]:
    by_place: dict[object, list[Value]] = {}
    for value in values:
        by_place.setdefault(value.place, []).append(value)
    ordered = sorted({s.index: s for s in statements}.items())
    return tuple(Member(s.place, tuple(by_place.get(s.place, ()))) for _, s in ordered)
