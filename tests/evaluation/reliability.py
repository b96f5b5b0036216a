"""Whether confidence means what it says: of alarms shown with 0.9, nine in ten should be right."""

from __future__ import annotations

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
