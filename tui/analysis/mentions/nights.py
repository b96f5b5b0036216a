"""Days that words leave between two: midnight, and evenings that are mornings in another zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from tui.analysis.clocks import DAY, zone
from tui.analysis.mentions import calendar
from tui.analysis.mentions.scan import Scan
from tui.model import Moment

_NEAR = 24  # code points between a time of day and its day
_DAY = dt.timedelta(days=1)


def at_midnight(scan: Scan, moments: Sequence[Moment]) -> list[Moment]:
    """The moments of a sentence, days widened where the time beside them leaves two.

    "Midnight on Tuesday" is the night before or after; "11:30 p.m. EDT on Monday" is Tuesday in Greenwich.
    """
    clocks = [m for m in moments if m.minutes is not None]
    return [_widened(scan, m, clocks) for m in moments]


def _widened(scan: Scan, day: Moment, clocks: Sequence[Moment]) -> Moment:
    if not clocks or day.grain != "day" or not (day.low and day.high) or day.low != day.high:
        return day
    clock = min(clocks, key=lambda c: _gap(c, day))
    if _gap(clock, day) > _NEAR or any(c in ".;" for c in scan.t.text[clock.end : day.start]):
        return day
    before, after = _sides(clock)
    if "by" in (clock.role, day.role):
        return day
    if scan.published and day.low <= scan.published < day.low + _DAY:
        after = 0
    if not (before or after) or not dt.date.min + _DAY < day.low < dt.date.max - _DAY:
        return day
    low, high = day.low - before * _DAY, day.high + after * _DAY
    return replace(day, low=low, high=high, normalized=calendar.write((low, high)))


def _sides(clock: Moment) -> tuple[int, int]:
    """How many days before and after the day named a time may belong to."""
    assert clock.minutes is not None
    ahead = zone(clock)
    if ahead is not None and ahead:
        universal = clock.minutes - ahead
        return int(universal < 0), int(universal >= DAY)
    return (1, 1) if clock.minutes == 0 else (0, 0)


def _gap(a: Moment, b: Moment) -> int:
    return max(a.start - b.end, b.start - a.end)
