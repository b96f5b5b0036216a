"""Esc and q in every stage of reading and comparing 200 articles: all is in order afterwards."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from tests.app.story import story
from tests.app.terminal_driver import Terminal
from tests.battery import LONG, SEED

ARTICLES = 200
MOMENTS = (0.0, 0.2, 0.5, 1.0, 2.0, 4.0, 8.0, 12.0, 16.0, 20.0, 25.0, 30.0, 40.0, 60.0)
"""Seconds after the program took the keyboard; on an idle machine the last lie behind the end."""
PATIENCE = 90.0  # seconds
pytestmark = pytest.mark.skipif(not LONG, reason="it takes a quarter of an hour")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for number in range(ARTICLES):
        text = story().articles[number % 4].text
        for value in ("40", "52", "98"):
            text = text.replace(value, str(int(value) + number))
        (folder / f"a{number:03}.txt").write_text(f"Ferry, report {number}\n\n{text}", encoding="utf-8")
    return folder


def begun(articles: Path, folder: Path, moment: float) -> Terminal:
    """The program some time after it took the keyboard, a little more or less by the seed."""
    run = Terminal(str(articles), folder=folder, size=(120, 40), cwd=str(folder))
    run.wait_for(lambda: not run.cooked)
    deadline = time.monotonic() + moment * random.Random(f"{SEED} {moment}").uniform(0.8, 1.2)
    while time.monotonic() < deadline:
        run.read(0.02)
    return run


def is_in_order(run: Terminal, folder: Path) -> bool:
    """Whether a program that was left has restored the terminal and let go of everything."""
    run.wait_for(lambda: run.process.poll() is not None, PATIENCE)
    left = [*folder.rglob("*.lock"), *folder.rglob("crash.txt")]
    return run.cooked and not left and run.process.returncode == 0


@pytest.mark.timeout(0)
@pytest.mark.parametrize("moment", MOMENTS)
def test_q_leaves_in_every_stage(articles: Path, tmp_path: Path, moment: float) -> None:
    run = begun(articles, tmp_path, moment)
    try:
        run.type("q")
        assert is_in_order(run, tmp_path)
    finally:
        run.close()


@pytest.mark.timeout(0)
@pytest.mark.parametrize("moment", MOMENTS)
def test_esc_stops_what_is_under_way_and_the_desk_goes_on(
    articles: Path, tmp_path: Path, moment: float
) -> None:
    run = begun(articles, tmp_path, moment)
    try:
        run.type("\x1b")
        run.wait_for(lambda: run.screen.display[0].strip(), PATIENCE)
        run.wait_for(lambda: "Esc stops" not in run.screen.display[0], PATIENCE)
        run.type("?")
        run.wait_for_text("Marks")
        run.type("\x1b")
        run.wait_for(lambda: not any("Marks" in line for line in run.screen.display), PATIENCE)
        run.type("C")  # stops at once or goes on to its end: in both cases it can be left
        run.read(1.0)
        run.type("q")
        assert is_in_order(run, tmp_path)
    finally:
        run.close()
