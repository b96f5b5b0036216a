"""Work for long leaves no more memory, threads, files or processes in use than work for a while."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.battery import LONG
from tests.battery.soak import FILLED, WARM_UP, slope, soak

SECONDS, ROUNDS, BEFORE = (300, 40, FILLED) if LONG else (0, 4, WARM_UP)
GROWTH = 60_000  # kB; caches fill, and memory is not given back at once
SLOPE = 50.0  # kB a round of 38 steps, once the caches are full; some 10 of them are edits, which are kept


@pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")
@pytest.mark.timeout(1200)
def test_nothing_grows_with_work(tmp_path: Path) -> None:
    found = soak(tmp_path, SECONDS, ROUNDS, BEFORE)
    half = len(found) // 2
    before, after = found[:half], found[half:]
    print(f"{len(found)} rounds: first {found[0]}, last {found[-1]}")
    assert max(c.threads for c in after) <= max(c.threads for c in before) + 1
    assert max(c.files for c in after) <= max(c.files for c in before) + 2
    assert max(c.children for c in after) == 0
    assert min(c.memory for c in after) - max(c.memory for c in before) < GROWTH
    if LONG:
        assert slope([c.memory for c in found]) < SLOPE


def test_the_slope_is_that_of_most_pairs() -> None:
    assert slope([0, 2, 4, 6, 8]) == 2
    assert slope([5, 5, 50, 5, 5, 5]) == 0
