"""How far a second reader is trusted: as far as it has been measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Exchange

GOOD_PRECISION = 0.9  # of what one reader alone says, to be called sure
LEAST_PRECISION = 0.5  # of what one reader alone says, to be shown at all
GOOD_RECALL = 0.8  # of a reader's disagreements, for its silence to say something


@dataclass(frozen=True, slots=True)
class Trust:
    """Measured figures of a second reader; None where it was not measured.

    Attributes:
        sure: precision of the disagreements of which it says itself that it is sure.
        possible: precision of its other disagreements.
        recall: share of the disagreements that it finds, sure or not.
    """

    sure: float | None = None
    possible: float | None = None
    recall: float | None = None

    def is_enough(self, *, sure: bool) -> bool:
        """Return whether what the reader alone says counts as sure."""
        measured = self.sure if sure else self.possible
        return measured is not None and measured >= GOOD_PRECISION

    def is_too_little(self, *, sure: bool) -> bool:
        """Return whether what the reader alone says is wrong more often than right."""
        measured = self.sure if sure else self.possible
        return measured is not None and measured < LEAST_PRECISION

    @property
    def counts_silence(self) -> bool:
        """Return whether a disagreement that the reader does not see becomes less sure."""
        return self.recall is not None and self.recall >= GOOD_RECALL


UNMEASURED = Trust()


def trust_of(exchanges: Sequence[Exchange]) -> Trust:
    """Return the figures kept with some answers; none where these are of readers of different figures."""
    found = {Trust(e.sure, e.possible, e.recall) for e in exchanges}
    return found.pop() if len(found) == 1 else UNMEASURED
