"""Reports from within long loops, so that whoever waits can cancel them at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
Progress = Callable[[float], None]


def silent(share: float) -> None:
    """Tell nobody."""


def reported(items: Iterable[T], progress: Progress, share: float = 0.0, every: int = 200) -> Iterator[T]:
    """Yield items, and report the same share again and again on the way.

    Args:
        items: what is gone through.
        progress: called with the share; it may raise to cancel.
        share: what is done before.
        every: items after which there is a report.
    """
    for number, item in enumerate(items):
        if number % every == 0:
            progress(share)
        yield item


def staying(progress: Progress, share: float) -> Progress:
    """Return a progress that says the same share whatever is reported: for work that is one step of another.

    Args:
        progress: called with the share; it may raise to cancel.
        share: what the other work has done before.
    """
    return lambda _: progress(share)


class Watched:
    """Passes reports on, and remembers what they raised, so that it is told from a fault.

    Attributes:
        raised: the error with which a report cancelled the work.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.raised: Exception | None = None

    def __call__(self, share: float) -> None:
        """Report a share."""
        try:
            self._progress(share)
        except Exception as error:
            self.raised = error
            raise
