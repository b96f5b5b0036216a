"""The estimate of how long work will still take."""

from __future__ import annotations

import pytest

from tui.model.wording import Remaining


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("passed", "part", "words"),
    [
        (1.0, 0.5, ""),
        (4.0, 0.01, ""),
        (6.0, 0.5, "6 s left"),
        (10.0, 0.25, "30 s left"),
        (60.0, 0.1, "9 min left"),
        (60.0, 0.999, "1 s left"),
        (60.0, 1.0, ""),
    ],
)
def test_what_is_left_follows_from_what_is_done(passed: float, part: float, words: str) -> None:
    clock = _Clock()
    remaining = Remaining(clock)
    clock.now = passed
    assert remaining.words(part) == words


def test_other_work_is_timed_anew() -> None:
    clock = _Clock()
    remaining = Remaining(clock)
    clock.now = 100.0
    assert remaining.words(0.9)
    assert not remaining.words(0.1), "reading is over, comparing begins"
    clock.now = 110.0
    assert remaining.words(0.5) == "10 s left"
