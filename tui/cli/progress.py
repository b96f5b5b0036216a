"""How far long work without a screen has come, on one line of standard error that goes away."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType

_PATIENCE = 1.0  # seconds before anything is said
_PAUSE = 0.2  # seconds between two lines


class Progress:
    """Draws a line while it is entered; nothing where standard error is no terminal, or when quiet."""

    def __init__(self, *, quiet: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        """A line.

        Args:
            quiet: draw nothing.
            clock: gives the time in seconds.
        """
        self._drawn = False
        self._mute = quiet or not (sys.stderr and sys.stderr.isatty())
        self._clock = clock
        self._next = clock() + _PATIENCE

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, stage: str, part: float) -> None:
        """Say how much of the work is done (``part`` in [0, 1])."""
        now = self._clock()
        if self._mute or now < self._next:
            return
        self._next, self._drawn = now + _PAUSE, True
        sys.stderr.write(f"\r\x1b[K{stage} {part:4.0%}")
        sys.stderr.flush()
