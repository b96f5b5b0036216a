"""How long work that reports its progress will still take, in a word or two."""

from __future__ import annotations

import time
from collections.abc import Callable

_PATIENCE = 3.0  # seconds of work before anything is said, as the first steps tell little
_LEAST = 0.05  # share of the work that must be done before
_MINUTES = 100  # seconds from which minutes are told


class Remaining:
    """An estimate by how long the share took that is done; work that starts anew is timed anew."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start with no work.

        Args:
            clock: gives the time in seconds.
        """
        self._clock = clock
        self._start = clock()
        self._part = 0.0

    def restart(self) -> None:
        """Time work that starts now."""
        self._start, self._part = self._clock(), 0.0

    def words(self, part: float) -> str:
        """Return how long it will still take, as "20 s left"; nothing while that is not known.

        Args:
            part: the share done, from 0 to 1; less than before where other work begins.
        """
        if part < self._part:
            self.restart()
        self._part = part
        passed = self._clock() - self._start
        if passed < _PATIENCE or not _LEAST <= part < 1:
            return ""
        left = passed * (1 - part) / part
        if left < 10:
            return f"{max(1, round(left))} s left"
        return f"{round(left, -1):.0f} s left" if left < _MINUTES else f"{left / 60:.0f} min left"
