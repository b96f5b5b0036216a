"""The fewest events that still fail."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def shrink(
    events: Sequence[_T], fails: Callable[[Sequence[_T]], bool], rounds: int = 60, seconds: float = 1e9
) -> list[_T]:
    """The fewest events found that still fail, in some rounds of leaving parts out (Zeller's ddmin).

    Args:
        events: events that fail.
        fails: plays events, and says whether they fail.
        rounds: how often they are played at most.
        seconds: how long this goes on at most.
    """
    events, parts = list(events), 2
    deadline = time.monotonic() + seconds
    while len(events) > 1 and rounds > 0 and time.monotonic() < deadline:
        size = max(1, len(events) // parts)
        for at in range(0, len(events), size):
            rounds -= 1
            fewer = events[:at] + events[at + size :]
            if fewer and fails(fewer):
                events, parts = fewer, max(2, parts - 1)
                break
            if rounds <= 0 or time.monotonic() > deadline:
                break
        else:
            if size == 1:
                break
            parts = min(len(events), parts * 2)
    return events
