"""Progress reports from within long loops, so that these can be cancelled at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
Progress = Callable[[float], None]


def silent(share: float) -> None:
    """Report nothing."""


def reported(items: Iterable[T], progress: Progress, share: float = 0.0, every: int = 200) -> Iterator[T]:
    """Yield items, and report the same share of progress every few of them: a loop that can be cancelled.

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


def at_fixed_share(progress: Progress, share: float) -> Progress:
    """Return a callback that reports one share always: for work that is a step of other work.

    Args:
        progress: called with the share; it may raise to cancel.
        share: what the other work has done before.
    """
    return lambda _: progress(share)


class WatchedProgress:
    """Passes progress on and records an error with which the callback cancels, to tell that from a fault.

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
