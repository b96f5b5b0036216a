"""What articles disagree about, whatever kind of value it is: the common form of all disputes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tui.analysis.statements import Statement
from tui.languages.words import fold
from tui.model import DifferenceKind, Tier


@dataclass(frozen=True, slots=True)
class ValueOccurrence:
    """A value as one statement words it: span in the article's text."""

    statement: Statement
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as written."""
        offset = self.statement.sentence.start
        return self.statement.source[self.start - offset : self.end - offset]

    @property
    def order(self) -> tuple[int, int]:
        """Place in reading order."""
        return self.statement.index, self.start


Conflict = tuple[ValueOccurrence, ValueOccurrence, tuple[str, str]]
"""Two values that cannot both be right, and how each is shown."""


@dataclass(slots=True, eq=False)
class Side:
    """All who give one value; ``shown`` is the value as compared."""

    shown: str
    occurrences: list[ValueOccurrence]

    @property
    def worded(self) -> str:
        """The value in the words of the first who gives it, and as compared where these do not say that."""
        words = " ".join(self.occurrences[0].text.split())
        return words if fold(words) == fold(self.shown) else f"{words} ({self.shown})"


@dataclass(slots=True, eq=False)
class Dispute:
    """Values that cannot all be right.

    Attributes:
        slot: what kind of thing they describe, as in :class:`tui.model.Difference`.
        title: the question they answer.
        sides: by value, in reading order of their first occurrence.
        why: why they cannot all hold, in one sentence.
        confidence: calibrated probability that it is a real disagreement.
        kind: contradiction or update; ``tier``: how far to trust it.
        related: values that likely speak of it as well, but do not surely answer it.
    """

    slot: str
    title: str
    sides: list[Side]
    why: str
    confidence: float
    kind: DifferenceKind = DifferenceKind.CONTRADICTION
    tier: Tier = Tier.SURE
    related: Sequence[Side] = ()

    @property
    def statements(self) -> list[Statement]:
        """The statements that take part, in reading order, each once."""
        found = {v.statement.index: v.statement for side in self.sides for v in side.occurrences}
        found |= {v.statement.index: v.statement for side in self.related for v in side.occurrences}
        return [found[i] for i in sorted(found)]

    @property
    def spans(self) -> set[tuple[int, int]]:
        """The positions of its values: index of the statement, and the place in the article's text."""
        return {v.order for side in self.sides for v in side.occurrences}


def joined(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Return the disputes, those made one that set the same values against each other.

    An article that repeats its date in two sentences would else differ twice from the others. What
    shares no value in the text, or adds an article on both sides, stays apart: three killed and five may be
    on two events.

    Args:
        disputes: those of more precise questions first; the first of a kind gives the title and the reason.
    """
    kept: list[Dispute] = []
    alike: defaultdict[tuple[str, DifferenceKind, frozenset[str]], list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        before = alike[dispute.slot, dispute.kind, frozenset(s.shown for s in dispute.sides)]
        one = next((d for d in before if d.spans & dispute.spans and _nested(d, dispute)), None)
        if one:
            _add(one, dispute)
        else:
            before.append(dispute)
            kept.append(dispute)
    return kept


def _nested(one: Dispute, other: Dispute) -> bool:
    """Whether one of two disputes of the same values has all articles of the other, on the same sides."""
    own, others = (
        {s.shown: {v.statement.article for v in s.occurrences} for s in d.sides} for d in (one, other)
    )
    return all(own[k] <= others[k] for k in own) or all(own[k] >= others[k] for k in own)


def _add(one: Dispute, other: Dispute) -> None:
    """Add the occurrences of another dispute of the same values to one."""
    occurrences = {side.shown: side.occurrences for side in other.sides}
    for side in one.sides:
        spans = {v.order for v in side.occurrences}
        side.occurrences += [v for v in occurrences[side.shown] if v.order not in spans]
        side.occurrences.sort(key=lambda v: v.order)
    one.related = [*one.related, *other.related]
    one.confidence = max(one.confidence, other.confidence)
    if other.tier is Tier.SURE:
        one.tier = Tier.SURE


def distinct(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Return the disputes without those whose values are all in one before them.

    What happened or not is stated by a whole sentence, whichever words of it are shown.
    """
    kept: list[Dispute] = []
    holders: defaultdict[tuple[int, int, int], set[int]] = defaultdict(set)
    for dispute in disputes:
        whole = dispute.slot == "negation"
        spans = [
            (v.statement.index, -1, -1) if whole else (v.statement.index, v.start, v.end)
            for side in dispute.sides
            for v in side.occurrences
        ]
        if set.intersection(*(holders[span] for span in spans)):
            continue
        for span in spans:
            holders[span].add(len(kept))
        kept.append(dispute)
    return kept
