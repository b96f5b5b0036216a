"""How much the batteries do: sized for every commit, or more with COMPARE_TUI_LONG=10 (a factor)."""

from __future__ import annotations

import os

FACTOR = float(os.environ.get("COMPARE_TUI_LONG", "1") or "1")


def times(count: int) -> int:
    """So many repetitions for this run."""
    return max(1, int(count * FACTOR))
