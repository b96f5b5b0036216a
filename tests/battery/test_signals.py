"""Whatever signal comes in whatever state, the terminal, status, processes and files are right."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.battery import LONG, SEED
from tests.battery.signals import ACTIONS, STATES, try_pair

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
