"""Work for long leaves no more memory, threads, files or processes in use than work for a while."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.battery import LONG
from tests.battery.soak import soak

SECONDS, ROUNDS = (300, 20) if LONG else (0, 4)
GROWTH = 25_000 if LONG else 60_000  # kB; caches fill, and memory is not given back at once


@pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")
@pytest.mark.timeout(1200)
def test_nothing_grows_with_work(tmp_path: Path) -> None:
    found = soak(tmp_path, SECONDS, ROUNDS)
    half = len(found) // 2
    before, after = found[:half], found[half:]
    print(f"{len(found)} rounds: first {found[0]}, last {found[-1]}")
    assert max(c.threads for c in after) <= max(c.threads for c in before) + 1
    assert max(c.files for c in after) <= max(c.files for c in before) + 2
    assert max(c.children for c in after) == 0
    assert min(c.memory for c in after) - max(c.memory for c in before) < GROWTH
