"""How long one search may look through rows of text, and which of them it had no time for."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic


class Budget:
    """The time of one search.

    What an index answers takes next to no time; looking at the text of rows (for phrases and regular
    expressions) goes on in slices only while there is time left.

    Attributes:
        undecided: the rows that there was no time to look at.
    """

    def __init__(self, seconds: float, stop: Callable[[], bool] = bool) -> None:
        """Time from now on.

        Args:
            seconds: for all rows together.
            stop: asked now and then; True ends the time at once. The default never does.
        """
        self.seconds = seconds
        self.undecided = 0
        self._deadline = monotonic() + seconds
        self._stop = stop

    @property
    def left(self) -> float:
        """Seconds left, at least 0."""
        return 0.0 if self._stop() else max(0.0, self._deadline - monotonic())

    def give_up(self, rows: int, start: int = 0) -> None:
        """Note those of some rows as undecided that are not below ``start``."""
        self.undecided |= rows >> start << start
