"""The findings of a second reader on an analysis: shown, or left out with what was written on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model import Comparison, Fact, FoundBy

if TYPE_CHECKING:
    from tui.review.edits import Target
    from tui.review.history import Review
    from tui.second_reader.rule import MergeOutcome


class SecondReadings:
    """Both readings of an analysis, worked out once.

    Attributes:
        shown: whether the findings of the second reader are shown.
    """

    def __init__(self) -> None:
        self.shown = True
        self._outcome: tuple[Comparison, MergeOutcome] | None = None

    def outcome(self, analysed: Comparison) -> MergeOutcome:
        """Return the outcome of the answers that are stored with an analysis."""
        if self._outcome is None or self._outcome[0] is not analysed:
            from tui.second_reader.rule import merged

            self._outcome = analysed, merged(analysed)
        return self._outcome[1]

    def seen(self, analysed: Comparison) -> Comparison:
        """Return an analysis with the findings of a second reader, where there are any and they are shown."""
        if not analysed.exchanges:
            return analysed
        return self.outcome(analysed).comparison if self.shown else replace(analysed, exchanges=())

    def is_hiding(self, analysed: Comparison) -> bool:
        """Return whether there are findings, and they are left out."""
        return bool(analysed.exchanges) and not self.shown

    def visible(self, analysed: Comparison, review: Review) -> Review:
        """Return the user's work without that on facts that are left out, which would look like others'.

        Args:
            analysed: with the answers.
            review: all of the user's work.
        """
        if not self.is_hiding(analysed):
            return review
        from tui.review.edits import FactTarget
        from tui.review.resolving import Locator

        locator = Locator(self.outcome(analysed).comparison)

        def is_there(target: Target) -> bool:
            if not isinstance(target, FactTarget) or not (found := locator.find(target)):
                return True
            return not isinstance(found.thing, Fact) or found.thing.found_by is not FoundBy.SECOND

        return replace(
            review,
            notes={t: v for t, v in review.notes.items() if is_there(t)},
            tags={t: v for t, v in review.tags.items() if is_there(t)},
            verdicts={t: v for t, v in review.verdicts.items() if is_there(t)},
            overruled={t: v for t, v in review.overruled.items() if is_there(t)},
            reviewed={t for t in review.reviewed if is_there(t)},
        )
