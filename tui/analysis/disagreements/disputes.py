"""What articles disagree about, whatever kind of value it is: the common form in which verdicts are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tui.analysis.statements import Statement
from tui.model import DifferenceKind, Tier


@dataclass(frozen=True, slots=True)
class Voiced:
    """A value as one statement words it: span in the article's text."""

    statement: Statement
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as they stand."""
        offset = self.statement.sentence.start
        return self.statement.source[self.start - offset : self.end - offset]

    @property
    def order(self) -> tuple[int, int]:
        """Place in reading order."""
        return self.statement.index, self.start


@dataclass(slots=True, eq=False)
class Side:
    """All who give one value; ``shown`` is the value as compared."""

    shown: str
    voices: list[Voiced]


@dataclass(slots=True, eq=False)
class Dispute:
    """Values that cannot all be right.

    Attributes:
        slot: what kind of thing they are told of, as in :class:`tui.model.Difference`.
        title: the question they answer.
        sides: by value, in reading order of their first voice.
        why: why they cannot all hold, in one sentence.
        confidence: calibrated probability that it is a real disagreement.
        kind: contradiction or update; ``tier``: how far to trust it.
    """

    slot: str
    title: str
    sides: list[Side]
    why: str
    confidence: float
    kind: DifferenceKind = DifferenceKind.CONTRADICTION
    tier: Tier = Tier.SURE

    @property
    def statements(self) -> list[Statement]:
        """The statements that take part, in reading order, each once."""
        found = {v.statement.index: v.statement for side in self.sides for v in side.voices}
        return [found[i] for i in sorted(found)]


def distinct(disputes: Sequence[Dispute]) -> list[Dispute]:
    """The disputes without those whose values all stand in one before them.

    What happened or not is told by a whole sentence, whichever words of it are shown.
    """
    kept: list[Dispute] = []
    holders: defaultdict[tuple[int, int, int], set[int]] = defaultdict(set)
    for dispute in disputes:
        whole = dispute.slot == "negation"
        spans = [
            (v.statement.index, -1, -1) if whole else (v.statement.index, v.start, v.end)
            for side in dispute.sides
            for v in side.voices
        ]
        if set.intersection(*(holders[span] for span in spans)):
            continue
        for span in spans:
            holders[span].add(len(kept))
        kept.append(dispute)
    return kept
