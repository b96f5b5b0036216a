"""What statements agree on: which of a group may agree, and which values they share."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.analysis import weights
from tui.analysis.alignment.align import Alignment
from tui.analysis.alignment.features import Pair
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import affinity, is_other_thing
from tui.analysis.disagreements.disputes import Dispute
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.reporting import Progress, reported, silent
from tui.analysis.values.relation import Relation, are_equal, is_near, relation

LONE = 0.2  # the same, of values that differ and for which the other sentence has no match
SAME = 0.5  # probability of answering one question from which two values are set side by side


class DisputeSides:
    """The sides that statements take in disputes.

    Attributes:
        spans: where in the text values in dispute stand, by the index of their statement.
    """

    def __init__(self, disputes: Sequence[Dispute]) -> None:
        self._sides: defaultdict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        self._values: set[tuple[int, int]] = set()
        self.spans: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
        self._disputes = disputes
        self._stances: dict[tuple[int, int], set[int]] = {}
        self._forbidden: dict[tuple[int, int], bool] = {}
        for number, dispute in enumerate(disputes):
            for side_number, side in enumerate(dispute.sides):
                for occurrence in side.occurrences:
                    self._sides[occurrence.statement.index][number].add(side_number)
                    self._values.add((occurrence.statement.index, occurrence.start))
                    self.spans[occurrence.statement.index].add((occurrence.start, occurrence.end))

    def disputed(self, claim: Claim) -> bool:
        """Return whether a value is on a side of a dispute."""
        return (claim.statement.index, claim.mention.start) in self._values

    def sides(self, a: int, b: int) -> tuple[bool, bool]:
        """Compare the sides of two statements.

        Args:
            a: index of a statement in the corpus.
            b: index of another.

        Returns:
            Whether they share a side of some dispute, and whether they are on different sides of one.
        """
        one, other = self._sides.get(a), self._sides.get(b)
        if not (one and other):
            return False, False
        together = [bool(one[n] & other[n]) for n in one.keys() & other.keys()]
        return any(together), not all(together)

    def compare_all(self, members: Sequence[int]) -> bool:
        """Whether one dispute sets all of these statements against each other, on one side or another."""
        first, *others = (self._sides.get(i, {}).keys() for i in members)
        return bool(set(first).intersection(*others))

    def forbids(self, pair: Pair, alignment: Alignment) -> bool:
        """Return whether two statements cannot be part of one agreement.

        They are not where they take two sides, or one takes a side and the other speaks of it like the
        other side; unless they share an undisputed value, and differ in values only.

        Args:
            pair: the two statements, with their compared values.
            alignment: gives a statement without a side the side of the most similar statements.
        """
        a, b = pair.a.index, pair.b.index
        one, other = self._sides.get(a), self._sides.get(b)
        if not (one or other):
            return False
        if alignment.central is not None:
            return self._forbids(pair, alignment)  # groups share few pairs, and all would be megabytes
        if (known := self._forbidden.get((a, b))) is None:
            known = self._forbidden[a, b] = self._forbids(pair, alignment)
        return known

    def _forbids(self, pair: Pair, alignment: Alignment) -> bool:
        a, b = pair.a.index, pair.b.index
        one, other = self._sides.get(a), self._sides.get(b)
        apart = [
            n
            for n in {**(one or {}), **(other or {})}
            if self._stance(a, n, alignment).isdisjoint(self._stance(b, n, alignment))
        ]
        if not apart:
            return False
        if any(self._disputes[n].slot == "negation" for n in apart):
            return True
        return not any(
            m.relation is Relation.EQUAL and m.affinity and not self.disputed(m.a) for m in pair.values
        )

    def _stance(self, index: int, number: int, alignment: Alignment) -> set[int]:
        """The sides that a statement takes in a dispute, else those whose statements it is most like."""
        if (own := self._sides.get(index)) and number in own:
            return own[number]
        if (index, number) not in self._stances:
            near = alignment.partners(index)
            sides = self._disputes[number].sides
            likes = [sum(near.get(v.statement.index, 0.0) for v in side.occurrences) for side in sides]
            self._stances[index, number] = {i for i, like in enumerate(likes) if like == max(likes)}
        return self._stances[index, number]


def inside(alignment: Alignment, members: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs compared among some statements, in order.

    Args:
        alignment: scores of the compared pairs of statements.
        members: indexes of the statements in the corpus.
    """
    ordered = sorted(set(members))
    for a in members:
        near = alignment.partners(a)
        for b in ordered[bisect_right(ordered, a) :]:
            if b in near:
                yield alignment.pairs[a, b]


def agreeing(
    alignment: Alignment, members: Sequence[int], dispute_sides: DisputeSides
) -> list[tuple[int, ...]]:
    """Split statements into groups none of which holds both sides of a dispute.

    Args:
        alignment: scores of the compared pairs of statements.
        members: indexes of the statements in the corpus.
        dispute_sides: the sides that statements take in disputes.

    Returns:
        The groups, each in order of the indexes.
    """
    linked: defaultdict[int, set[int]] = defaultdict(set)
    barred: defaultdict[int, set[int]] = defaultdict(set)
    for pair in inside(alignment, members):
        ways = (
            barred
            if dispute_sides.forbids(pair, alignment)
            else linked
            if pair.score >= weights.LINKED
            else None
        )
        if ways is not None:
            ways[pair.a.index].add(pair.b.index)
            ways[pair.b.index].add(pair.a.index)
    parts: list[set[int]] = []
    for index in members:
        own, others = {index}, []
        for part in parts:
            if part & linked[index] and not any(barred[i] & part for i in own):
                own |= part
            else:
                others.append(part)
        parts = [*others, own]
    return sorted(tuple(sorted(part)) for part in parts)


@dataclass(slots=True, eq=False)
class SharedValue:
    """A value that several statements give.

    Attributes:
        claims: in reading order.
        equal: whether all give the same, and not one a rounding of the other.
        apart: values of other statements that differ from it, without enough to set them against it.
    """

    claims: list[Claim]
    equal: bool
    apart: list[Claim]

    @property
    def articles(self) -> list[str]:
        """Ids of the articles that give it, each once."""
        return list(dict.fromkeys(c.statement.place.article for c in self.claims))


def _agrees(match: ValuePair) -> bool:
    """Whether two values are the same, or one a rounding of the other."""
    return match.relation is Relation.EQUAL or (
        match.relation is Relation.COMPATIBLE and is_near(match.a.mention, match.b.mention)
    )


def _prevents(match: ValuePair) -> bool:
    """Whether two values that differ, neither with a match, prevent an agreement of their sentences."""
    return match.same >= LONE or (
        match.a.kind not in ("moment", "clock") and is_other_thing(match.a, match.b)
    )


def _any_differ(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Whether values that agree with a third, "Tuesday", differ: "Tuesday morning", "Tuesday evening"."""
    return any(relation(x.mention, y.mention) is Relation.DIFFERENT for x in one for y in other)


class SharedValues:
    """The values that statements share, by the matches between them."""

    def __init__(self, matches: Sequence[ValuePair]) -> None:
        self._matches: defaultdict[int, list[ValuePair]] = defaultdict(list)
        self._alike: defaultdict[Pair, list[ValuePair]] = defaultdict(list)
        self._apart: defaultdict[Pair, list[ValuePair]] = defaultdict(list)
        for match in matches:
            if match.same >= SAME:
                self._matches[match.a.statement.index].append(match)
                ways = self._alike if _agrees(match) else self._apart
                ways[match.pair].append(match)
            elif match.differs and match.pair.score >= weights.LINKED:
                self._apart[match.pair].append(match)

    def differ(self, pair: Pair, dispute_sides: DisputeSides) -> bool:
        """Return whether two statements give different values of one thing, outside any dispute.

        Of values that the other statement has no match for, this is assumed sooner; and numbers that the
        words separate are of two things, which are no agreement either, nor are figures that only leave room
        for each other.

        Args:
            pair: the statements.
            dispute_sides: the sides that statements take in disputes.
        """
        if not (found := self._apart.get(pair)):
            return False
        matched = {claim for match in self._alike.get(pair, ()) for claim in (match.a, match.b)}
        return any(
            (m.differs and m.same >= SAME) or (m.a not in matched and m.b not in matched and _prevents(m))
            for m in found
            if not (dispute_sides.disputed(m.a) and dispute_sides.disputed(m.b))
        )

    def among(
        self, members: Sequence[int], dispute_sides: DisputeSides
    ) -> tuple[list[ValuePair], list[SharedValue]]:
        """Return the matching values of some statements, and the values that they share.

        Values in dispute are left out; those that most articles give come first.

        Args:
            members: indexes of the statements in the corpus.
            dispute_sides: the sides that statements take in disputes.
        """
        own = set(members)
        found = [m for i in members for m in self._matches.get(i, ()) if m.b.statement.index in own]
        alike = [
            m
            for m in found
            if _agrees(m)
            and (m.relation is Relation.EQUAL or affinity(m.a, m.b))
            and not (dispute_sides.disputed(m.a) or dispute_sides.disputed(m.b))
        ]
        home: dict[Claim, SharedValue] = {}
        for match in alike:
            one = home.setdefault(match.a, SharedValue([match.a], True, []))
            other = home.setdefault(match.b, SharedValue([match.b], True, []))
            if one is not other and not _any_differ(one.claims, other.claims):
                one.claims += other.claims
                home.update(dict.fromkeys(other.claims, one))
        shared = list(dict.fromkeys(home.values()))
        for value in shared:
            value.claims.sort(key=lambda c: (c.statement.index, c.index))
            first = value.claims[0].mention
            value.equal = all(are_equal(first, c.mention) for c in value.claims[1:])
        for match in found:
            if match.relation is Relation.DIFFERENT:
                for claim, rival in ((match.a, match.b), (match.b, match.a)):
                    if claim in home and rival not in home and rival not in home[claim].apart:
                        home[claim].apart.append(rival)
        shared.sort(
            key=lambda v: (-len(v.articles), not v.equal, v.claims[0].statement.index, v.claims[0].index)
        )
        return alike, shared


class Cliques:
    """Groups of sentences of which every two of different articles agree by themselves.

    A sentence that states several facts is in several groups. Pairs that were left uncompared, as there are
    too many, are taken to agree where all others do.
    """

    def __init__(
        self, alignment: Alignment, agreed: Mapping[tuple[int, int], float], progress: Progress = silent
    ) -> None:
        """Prepare to group.

        Args:
            alignment: the pairs of all statements.
            agreed: how surely two statements agree, of those that do, by their indexes.
            progress: called again and again; it may raise to cancel.
        """
        self._progress = progress
        self._alignment = alignment
        self._agreed = agreed
        self._near: defaultdict[int, set[int]] = defaultdict(set)

    def find(self) -> list[tuple[int, ...]]:
        """Return the groups, in the order of their first members."""
        central = self._alignment.central
        ordered = sorted(self._agreed, key=lambda key: (-self._agreed[key], key))
        if central is None:
            return sorted(map(tuple, map(sorted, self._grown_from(ordered))))
        is_central = [central.get(a) == a and central.get(b) == b for a, b in ordered]
        groups = self._grown_from([key for key, inner in zip(ordered, is_central, strict=True) if inner])
        outer = [key for key, inner in zip(ordered, is_central, strict=True) if not inner]
        self._attach(sorted({i for key in outer for i in key if central.get(i) != i}), groups)
        return sorted(map(tuple, map(sorted, groups)))

    def _grown_from(self, keys: Sequence[tuple[int, int]]) -> list[list[int]]:
        """The surest pair not yet in a group opens one, which takes in whatever agrees with all of it."""
        for a, b in keys:
            self._near[a].add(b)
            self._near[b].add(a)
        together: defaultdict[int, set[int]] = defaultdict(set)
        groups: list[list[int]] = []
        for a, b in reported(keys, self._progress):
            if b in together[a]:
                continue
            members = [a, b]
            others = self._near[a] & self._near[b]
            for c in sorted(others, key=lambda c: (-min(self._score(a, c), self._score(b, c)), c)):
                if all(self._fits(c, m) for m in members):
                    members.append(c)
            for index in members:
                together[index].update(members)
            groups.append(members)
        return groups

    def _fits(self, i: int, j: int) -> bool:
        """Whether two statements agree, or are of one article or not compared."""
        if j in self._near[i]:
            return True
        pairs = self._alignment.pairs
        compared = (min(i, j), max(i, j)) in pairs
        return not compared and self._alignment.central is not None

    def _score(self, i: int, j: int) -> float:
        return self._agreed.get((min(i, j), max(i, j)), 0.0)

    def _attach(self, members: Sequence[int], groups: list[list[int]]) -> None:
        """Put each statement into the group it is most like, if no pair compared speaks against it."""
        home: defaultdict[int, list[int]] = defaultdict(list)
        for number, group in enumerate(groups):
            for i in group:
                home[i].append(number)
        for i in reported(members, self._progress):
            likes: defaultdict[int, list[float]] = defaultdict(list)
            for j in self._alignment.partners(i):
                for number in home.get(j, ()):
                    likes[number].append(self._score(i, j))
            alike = [number for number, scores in likes.items() if min(scores) > 0]
            if alike:
                groups[max(alike, key=lambda n: (max(likes[n]), -n))].append(i)
