"""Saved files that say nonsense open as far as they can, and everything done with them holds."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.app.conftest import open_desk
from tests.battery import LONG, SEED
from tests.battery.poison import battery, poisoned, saved
from tui.app.files.autosave import Autosave
from tui.app.session import Session
from tui.errors import CompareError
from tui.paths import ENVIRONMENT
from tui.storage.file.loading import load_file

COUNT, ON_DESK = (10_000, 200) if LONG else (40, 3)
PATIENCE = 0 if LONG else 900  # seconds


@pytest.fixture(autouse=True)
def _library_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "library"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.mark.timeout(PATIENCE)
def test_poisoned_files_are_opened_searched_exported_examined_and_repaired(tmp_path: Path) -> None:
    failed = battery(SEED, COUNT, tmp_path)
    print(f"{COUNT:,} poisoned files from seed {SEED}: {len(failed)} failures")
    assert not failed, "\n".join(map(str, failed))


@pytest.mark.timeout(PATIENCE)
async def test_poisoned_files_can_be_worked_on_as_far_as_they_open(tmp_path: Path) -> None:
    good, seed, done = saved(tmp_path), SEED, 0
    while done < ON_DESK:
        path = tmp_path / f"{seed}.compare"
        poisoned(good, path, random.Random(seed))
        seed += 1
        try:
            left = len(load_file(path).contents.comparison.articles)
        except CompareError:
            continue
        done += 1
        async with open_desk(Session.of_file(path, Autosave())) as desk:
            await desk.until(
                lambda desk=desk, left=left: (
                    desk.app._exit or len(desk.screen.desk.comparison.articles) == left
                )
            )
            for key in ("d", "right", "m", "down", "m", "w", "escape", "0", "escape", "i", "I", "escape"):
                if not desk.app._exit:
                    await desk.press(key)
        assert not list(tmp_path.rglob("crash.txt")), path
