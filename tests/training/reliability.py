"""Whether confidence means what it says: of alarms shown with 0.9, nine in ten should be right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

Outcome = tuple[float, bool]
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def table(outcomes: Sequence[Outcome]) -> str:
    """For each range of confidence: how many alarms, their mean confidence, the share that was right."""
    lines = ["confidence   alarms   mean   right"]
    for low, high in pairwise(BINS):
        own = [(c, right) for c, right in outcomes if low <= c < high]
        if own:
            mean = sum(c for c, _ in own) / len(own)
            share = sum(right for _, right in own) / len(own)
            lines.append(f"{low:.1f} – {min(high, 1):.1f}    {len(own):6}   {mean:.2f}   {share:.2f}")
    return "\n".join(lines)


def calibrated(outcomes: Sequence[Outcome], pull: float = 4.0) -> tuple[float, float]:
    """Slope and shift, in log-odds, that make confidences fit the outcomes.

    Platt's method; ``pull`` alarms' worth of belief that they are right as they stand, since left-out
    alarms are few.
    """
    slope, shift = 1.0, 0.0
    rows = [
        (math.log(c / (1 - c)), float(right))
        for c, right in ((min(max(c, 0.01), 0.99), r) for c, r in outcomes)
    ]
    for _ in range(2000):
        down_slope, down_shift = pull * (slope - 1), pull * shift * 0.25
        for x, y in rows:
            p = 1 / (1 + math.exp(-(slope * x + shift)))
            down_slope += (p - y) * x
            down_shift += p - y
        step = 0.5 / (len(rows) + pull)
        slope -= step * down_slope
        shift -= step * down_shift
    return round(slope, 3), round(shift, 3)
