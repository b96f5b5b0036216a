"""Whatever signal comes in whatever state, the terminal, status, processes and files are right."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.battery import LONG, SEED
from tests.battery.signals import ACTIONS, ENDING, STATES, try_moment, try_pair

FEW = 12
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")


def pairs() -> list[tuple[str, str]]:
    """All pairs of a state and an action, or a few in which each action comes once."""
    if LONG:
        return [(state, action) for state in STATES for action in ACTIONS]
    states = random.Random(SEED).sample(sorted(STATES), FEW)
    return list(zip(states, ACTIONS, strict=True))


@pytest.mark.timeout(900)
@pytest.mark.parametrize(("state", "action"), pairs())
def test_a_signal_leaves_everything_in_order(tmp_path: Path, state: str, action: str) -> None:
    assert try_pair(tmp_path, state, action) == []


@pytest.mark.timeout(900)
@pytest.mark.parametrize("number", range(200 if LONG else 4))
def test_a_signal_at_any_moment_after_the_start_leaves_everything_in_order(
    tmp_path: Path, number: int
) -> None:
    random_ = random.Random(1000 * SEED + number)
    name = list(ENDING)[number % len(ENDING)]
    assert try_moment(tmp_path, random_.choice([0.1, 0.3, 2.0]) * random_.random(), name) == []
