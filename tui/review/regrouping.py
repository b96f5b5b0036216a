"""Facts as the user groups them: links, unlinks, splits and merges on top of what was computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, takewhile

from tui.model import (
    Attribution,
    Comparison,
    Difference,
    Fact,
    Link,
    Member,
    Place,
    Value,
    Verdict,
)
from tui.model.support import CopyGroups
from tui.review.edits import (
    Anchor,
    FactTarget,
    LinkSentences,
    MergeFacts,
    SplitFact,
    UnlinkSentences,
)
from tui.review.history import Regrouping
from tui.review.resolving import Locator

Judge = Callable[[Comparison, tuple[Member, ...]], Fact]
"""Judges sentences that the user put together; of its members only the values are used."""

GROUPED = "grouped by the reader"
LINKED = "linked by the reader"
_TITLE_LENGTH = 80  # code points of a sentence that name a fact split off


def regroup(comparison: Comparison, acts: Iterable[Regrouping], judge: Judge | None = None) -> Comparison:
    """Return the comparison with its facts and links as the user groups them.

    Acts whose sentences are gone, or that say what is already so, change nothing. Facts that no act
    touches keep their ids; a new fact gets the next free one and comes behind the one it came from.

    Args:
        comparison: as computed.
        acts: in the order done.
        judge: judges a fact whose sentences changed. Without it, differences are kept as far as their
            sentences are still in the fact. A fact that has just its computed sentences again is as computed.
    """
    computed = {fact.id: fact for fact in comparison.facts}
    for act in acts:
        comparison = _Step(comparison, judge, computed).result(act)
    return comparison


class _Step:
    """One act on one comparison."""

    def __init__(self, comparison: Comparison, judge: Judge | None, computed: Mapping[str, Fact]) -> None:
        self._comparison = comparison
        self._computed = computed
        self._known = {place for fact in computed.values() for place in _places(fact)}
        self._copy_groups = CopyGroups(comparison.reuse)
        self._judge = judge
        self._locator = Locator(comparison)
        self._order = {place: n for n, place in enumerate(comparison.places())}
        numbers = [int(f.id[1:]) for f in comparison.facts if f.id[1:].isdecimal()]
        self._next = max(numbers, default=0)

    def result(self, act: Regrouping) -> Comparison:
        match act:
            case LinkSentences(anchors, target):
                home = self._fact(target) if target else None
                return self._link(self._places(anchors), home) if home or not target else self._comparison
            case UnlinkSentences(target, anchors):
                return self._take_out(self._fact(target), self._places(anchors), together=False)
            case SplitFact(target, anchors):
                return self._take_out(self._fact(target), self._places(anchors), together=True)
            case MergeFacts(targets):
                return self._merge([f for f in map(self._fact, targets) if f])

    # ------------------------------------------------------------ the acts

    def _link(self, places: list[Place], home: Fact | None) -> Comparison:
        """One fact takes in the sentences, and what consists only of those.

        Unless ``home`` names it, that is the fact which holds most of them, or a new one.
        """
        if home:
            places = list(dict.fromkeys((*(m.place for m in home.members), *places)))
        if len(places) < 2:
            return self._comparison
        wanted = set(places)
        facts = list(self._comparison.facts)
        holders = [f for f in facts if wanted & _places(f)]
        home = home or max(holders, key=lambda f: (len(wanted & _places(f)), len(f.members)), default=None)
        if home is None:
            facts.append(self._assemble(self._new_id(), [Member(p) for p in places], []))
        elif not wanted <= _places(home):
            joining = wanted - _places(home)
            absorbed = [f for f in holders if f is not home and _places(f) <= joining]
            members = [
                *home.members,
                *(Member(p) for p in joining),
                *(m for f in absorbed for m in f.members),
            ]
            merged = self._assemble(home.id, members, [home, *absorbed])
            facts = [merged if f is home else f for f in facts if f not in absorbed]
        linked = {frozenset((link.a, link.b)) for link in self._comparison.links}
        pairs = combinations(sorted(places, key=self._rank), 2)
        links = [Link(a, b, 1.0, (LINKED,)) for a, b in pairs if a.article != b.article]
        links = [link for link in links if frozenset((link.a, link.b)) not in linked]
        return replace(self._comparison, facts=tuple(facts), links=(*self._comparison.links, *links))

    def _take_out(self, fact: Fact | None, places: list[Place], *, together: bool) -> Comparison:
        """Sentences leave a fact: together as a fact of their own, or each back to where it was computed."""
        taken = [m for m in fact.members if m.place in places] if fact else []
        rest = [m for m in fact.members if m.place not in places] if fact else []
        if fact is None or not taken or (not rest and (together or len(taken) == 1)):
            return self._comparison
        stays = rest if together or len(rest) > 1 or any(m.place in self._known for m in rest) else []
        new = [self._assemble(fact.id, stays, [fact])] if stays else []
        again: list[Fact] = []
        if together:
            new.append(self._assemble(self._new_id(), taken, [fact], titled=False))
        else:
            again, alone = self._sent_back(fact, taken)
            new += [self._assemble(self._new_id(), [m], [fact], titled=False) for m in alone]
        facts = [n for f in self._comparison.facts for n in (new if f is fact else [f])]
        for single in again:
            facts.insert(self._slot(facts, single), single)
        inside, outside = {m.place for m in taken}, {m.place for m in rest}
        links = tuple(
            link
            for link in self._comparison.links
            if not ({link.a, link.b} & inside and {link.a, link.b} & outside)
            and (together or not {link.a, link.b} <= inside)
        )
        return replace(self._comparison, facts=tuple(facts), links=links)

    def _sent_back(self, fact: Fact, taken: list[Member]) -> tuple[list[Fact], list[Member]]:
        """Return computed facts of one of the sentences taken out, and the sentences that become new facts.

        Neither has a sentence that is in another fact, or that was computed to be in none.
        """
        others = {p for f in self._comparison.facts if f is not fact for p in _places(f)}
        left = [m for m in taken if m.place in self._known and m.place not in others]
        again = {m.place: single for m in left if (single := self._computed_alone(m.place))}
        return list(again.values()), [m for m in left if m.place not in again]

    def _computed_alone(self, place: Place) -> Fact | None:
        """The computed fact that a sentence alone was, or None where there was none or it is there still."""
        there = {f.id for f in self._comparison.facts}
        return next((f for f in self._computed.values() if _places(f) == {place} and f.id not in there), None)

    def _slot(self, facts: list[Fact], computed: Fact) -> int:
        """Where a computed fact belongs among others: behind the last of those computed before it."""
        before = set(takewhile(lambda fact_id: fact_id != computed.id, self._computed))
        return max((at + 1 for at, f in enumerate(facts) if f.id in before), default=0)

    def _merge(self, facts: list[Fact]) -> Comparison:
        """The first of the facts takes in the others."""
        merging = [f for f in self._comparison.facts if any(f is g for g in facts)]
        if len(merging) < 2:
            return self._comparison
        first = self._assemble(merging[0].id, [m for f in merging for m in f.members], merging)
        gone = {f.id for f in merging[1:]}
        kept = (first if f is merging[0] else f for f in self._comparison.facts if f.id not in gone)
        return replace(self._comparison, facts=tuple(kept))

    # ------------------------------------------------------------ their parts

    def _places(self, anchors: Iterable[Anchor]) -> list[Place]:
        found = (self._locator.place(a) for a in anchors)
        return list(dict.fromkeys(p for p in found if p))

    def _fact(self, target: FactTarget) -> Fact | None:
        found = self._locator.find(target)
        return found.thing if found and isinstance(found.thing, Fact) else None

    def _rank(self, place: Place) -> int:
        return self._order.get(place, len(self._order))

    def _new_id(self) -> str:
        self._next += 1
        return f"f{self._next}"

    def _assemble(
        self, fact_id: str, members: list[Member], sources: list[Fact], titled: bool = True
    ) -> Fact:
        """A fact of these members, with what still holds of the facts they come from."""
        merged = self._united(members)
        as_computed = self._computed.get(fact_id)
        if as_computed and _places(as_computed) == {m.place for m in merged}:
            return as_computed
        if self._judge:
            judged = self._judge(self._comparison, merged)
            judged_members = [
                Member(m.place, m.values) for m in judged.members if m.place in {p.place for p in merged}
            ]
            shared = len({m.place.article for m in merged}) > 1  # else another sentence may have named it
            known = titled and shared and sources and len(sources[0].articles) > 1
            title = sources[0].title if known else judged.title
            if titled and sources:
                judged = _as_sure_as(sources[0], judged, {m.place for m in merged})
            return replace(judged, id=fact_id, title=title, members=self._united([*merged, *judged_members]))
        places = {m.place for m in merged}
        differences = _remaining([d for f in sources for d in f.differences], places)
        articles = dict.fromkeys(m.place.article for m in merged)
        verdict = Verdict.DISAGREE if differences else Verdict.AGREE if len(articles) > 1 else Verdict.SINGLE
        return Fact(
            id=fact_id,
            title=sources[0].title if titled and sources else self._title(merged),
            verdict=verdict,
            reason=differences[0].explanation if differences else GROUPED,
            confidence=max((d.confidence for d in differences), default=1.0),
            members=merged,
            differences=differences,
            remarks=tuple(dict.fromkeys(r for f in sources for r in f.remarks)) if titled else (),
            independent_sources=self._copy_groups.count(articles),
            cited=self._cited(merged, sources),
        )

    def _united(self, members: list[Member]) -> tuple[Member, ...]:
        values: dict[Place, dict[Value, None]] = {}
        for member in members:
            values.setdefault(member.place, {}).update(dict.fromkeys(member.values))
        return tuple(Member(place, tuple(values[place])) for place in sorted(values, key=self._rank))

    def _title(self, members: tuple[Member, ...]) -> str:
        text = self._comparison.sentence(members[0].place).text
        return text if len(text) <= _TITLE_LENGTH else text[: _TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"

    def _cited(self, members: tuple[Member, ...], sources: list[Fact]) -> tuple[str, ...]:
        cited = dict.fromkeys(c for f in sources for c in f.cited)
        if {p for f in sources for p in _places(f)} <= {m.place for m in members}:
            return tuple(cited)
        named = {v.cited for m in members for v in m.values}
        for member in members:
            mentions = self._comparison.mentions.get(member.place, ())
            named |= {m.normalized for m in mentions if isinstance(m, Attribution)}
        return tuple(c for c in cited if c in named)


def _places(fact: Fact) -> set[Place]:
    return {m.place for m in fact.members}


def _as_sure_as(before: Fact, judged: Fact, there: set[Place]) -> Fact:
    """A fact judged again, whose differences are no surer and no graver for sentences that joined it.

    A difference to which those add nothing stays as it was, in all its values.

    Args:
        before: the fact that they joined.
        judged: the fact with them.
        there: all sentences of the fact with them.
    """
    found = tuple(_as_before(before.differences, d, there, _places(before)) for d in judged.differences)
    if found == judged.differences:
        return judged
    if found == before.differences:
        return replace(judged, differences=found, confidence=before.confidence, reason=before.reason)
    return replace(judged, differences=found, confidence=max(d.confidence for d in found))


def _as_before(
    known: Sequence[Difference], judged: Difference, there: set[Place], before: set[Place]
) -> Difference:
    """A difference with kind, tier and confidence of the one that set values of its sides apart before.

    Args:
        known: the differences of the fact before sentences joined it.
        judged: one of the fact with them.
        there: the sentences of the fact with them.
        before: those of the fact before.
    """
    stated = {(v.place, v.start) for v in judged.values}
    one = next((d for d in known if len(stated & {(v.place, v.start) for v in d.values}) > 1), None)
    if one is None or one.slot != judged.slot:
        return judged
    if {v.place for v in one.values} <= there and {v.place for v in judged.values} <= before:
        return one
    same = {v.normalized for v in one.values} == {v.normalized for v in judged.values}
    explanation = one.explanation if same else judged.explanation
    return replace(judged, kind=one.kind, tier=one.tier, confidence=one.confidence, explanation=explanation)


def _remaining(differences: list[Difference], places: set[Place]) -> tuple[Difference, ...]:
    """The differences between sentences that are still in a fact."""
    kept = []
    for difference in differences:
        values = tuple(v for v in difference.values if v.place in places)
        if len({v.normalized for v in values}) > 1:
            kept.append(replace(difference, values=values))
    return tuple(kept)
