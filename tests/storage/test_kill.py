"""kill -9 in the middle of everything: what was acknowledged is there, what is there is whole."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage import victim
from tests.storage.long import times
from tui.storage.file.loading import load_file
from tui.storage.library import Library
from tui.storage.repair import examine
from tui.storage.store import Store

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


class Victims:
    """Starts workers and kills them."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.victim"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )

    def kill(self, mode: str, path: Path, rng: random.Random) -> list[str]:
        """Let a worker work for a moment, kill it, and return what it said."""
        assert self._process.stdin
        assert self._process.stdout
        print(mode, path, rng.randrange(10**9), file=self._process.stdin, flush=True)
        said: list[str] = []
        pid, killed = 0, False
        enough = rng.randrange(1, 4)
        for line in self._process.stdout:
            words = line.split()
            if words == ["dead"]:
                break
            if words[0] == "pid":
                pid = int(words[1])
            else:
                said.append(line.strip())
            if pid and not killed and len(said) >= enough:
                time.sleep(rng.random() * 0.012)
                with contextlib.suppress(ProcessLookupError):  # it failed, and will say so
                    os.kill(pid, signal.SIGKILL)
                killed = True
        assert not [s for s in said if s.startswith(("failed", "refused"))], said
        return said

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture(scope="module")
def victims() -> Iterator[Victims]:
    running = Victims()
    yield running
    running.close()


def test_acts_survive(victims: Victims, memory_path: Path) -> None:
    rng = random.Random("kill work")
    acknowledged = left_behind = 0
    for number in range(times(60)):
        path = memory_path / f"work{number // 20}.compare"
        if number % 20 == 0:
            Store.create(path, victim.BRIDGE).close()
            acknowledged = 0
        said = victims.kill("work", path, rng)
        left_behind += Path(f"{path}-journal").exists()
        acknowledged = max([acknowledged, *map(int, said)])
        opened = Store.open(path)
        assert (opened.read_only, opened.problems) == (False, [])
        assert len(opened.entries) >= acknowledged
        assert opened.entries == [victim.note(n) for n in range(1, len(opened.entries) + 1)]
        assert opened.comparison in (victim.BRIDGE, victim.SHORT)
        assert examine(path).sound
        assert opened.store.close() is None
        acknowledged = len(opened.entries)
    print(f"{times(60)} kills, {left_behind} of them in the middle of a transaction")
    assert all(p.suffix == ".compare" for p in memory_path.iterdir())


def test_a_whole_save_is_the_old_or_the_new(victims: Victims, memory_path: Path) -> None:
    rng = random.Random("kill create")
    path = memory_path / "whole.compare"
    Store.create(path, victim.BRIDGE).close()
    for _ in range(times(20)):
        victims.kill("create", path, rng)
        opened = Store.open(path, read_only=True)
        assert opened.problems == []
        assert opened.comparison in (victim.BRIDGE, victim.SHORT)


def test_a_report_is_the_old_or_the_new(victims: Victims, memory_path: Path) -> None:
    rng = random.Random("kill export")
    path = memory_path / "report.html"
    for _ in range(times(20)):
        victims.kill("export", path, rng)
        assert path.read_bytes() in victim.EXPORTS


def test_moving_to_the_trash_and_back_loses_nothing(victims: Victims, memory_path: Path) -> None:
    rng = random.Random("kill move")
    library = Library(memory_path)
    library.create(victim.BRIDGE).close()
    for _ in range(times(15)):
        victims.kill("move", memory_path / "any", rng)
        found = [*library.list(), *library.list_trash()]
        assert len(found) == 1
        assert found[0].problem is None


def test_a_repair_keeps_the_damaged_file_or_the_repaired(victims: Victims, memory_path: Path) -> None:
    rng = random.Random("kill mend")
    path = memory_path / "original.compare"
    store = Store.create(path, victim.BRIDGE)
    for seq in range(1, 30):
        store.append(victim.note(seq))
    store.close()
    for _ in range(times(15)):
        victims.kill("mend", path, rng)
        for left in memory_path.glob("hurt.compare*"):
            if not left.name.endswith("-journal"):
                found = load_file(left).contents
                assert len(found.entries) <= 29
                left.unlink()
