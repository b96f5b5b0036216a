"""Several instances at once: one writes, the others read, and one of them takes over."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage import victim
from tests.storage.long import times
from tui.errors import CompareError
from tui.storage.file import locking as lock
from tui.storage.store import Store

INSTANCE = """
import os, random, sys, time
from pathlib import Path
from tests.storage import victim
from tui.storage.store import Store
path, number, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
rng = random.Random(number)
wrote = 0
for _ in range(rounds):
    opened = Store.open(path)
    assert not opened.problems, opened.problems
    seq = len(opened.entries)
    assert opened.entries == [victim.note(n) for n in range(1, seq + 1)]
    if not opened.read_only:
        for n in range(rng.randrange(1, 4)):
            seq += 1
            opened.store.append(victim.note(seq))
            wrote += 1
            time.sleep(rng.random() * 0.003)
        assert opened.store.close() is None
    else:
        assert "open in process" in opened.why or "open in another" in opened.why, opened.why
        time.sleep(rng.random() * 0.002)
print(wrote)
"""

HOLDER = """
import sys, time
from pathlib import Path
from tests.storage import victim
from tui.storage.store import Store
opened = Store.open(Path(sys.argv[1]))
opened.store.append(victim.note(len(opened.entries) + 1))
opened.store.flush()
print("open", flush=True)
time.sleep(60)
"""

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("count", [2, 4])
def test_instances_at_once(memory_path: Path, count: int) -> None:
    path = memory_path / "shared.compare"
    Store.create(path, victim.BRIDGE).close()
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", INSTANCE, str(path), str(n), str(times(40))],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for n in range(count)
    ]
    wrote = 0
    for process in processes:
        out, errors = process.communicate(timeout=100)
        assert process.returncode == 0, errors
        wrote += int(out)
    opened = Store.open(path)
    assert not opened.read_only
    assert len(opened.entries) == wrote
    opened.store.close()
    assert os.listdir(memory_path) == ["shared.compare"]


def test_a_second_instance_reads_and_takes_over_when_the_first_is_killed(memory_path: Path) -> None:
    path = memory_path / "taken.compare"
    Store.create(path, victim.BRIDGE).close()
    first = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert first.stdout
    assert first.stdout.readline() == "open\n"
    second = Store.open(path)
    assert second.read_only
    assert f"process {first.pid} on " in second.why
    assert len(second.entries) == 1
    with pytest.raises(CompareError, match=f"process {first.pid}"):
        second.store.append(victim.note(2))
    with pytest.raises(CompareError, match="is open in process"):
        Store.create(path, victim.BRIDGE, overwrite=True)
    assert not second.store.can_take_over
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert second.store.can_take_over
    third = Store.open(path)
    assert not third.read_only
    third.store.append(victim.note(2))
    assert third.store.close() is None
    assert not lock.lock_path(path).exists()


def test_two_stores_in_one_process_exclude_each_other(memory_path: Path) -> None:
    path = memory_path / "one.compare"
    first = Store.create(path, victim.BRIDGE)
    link = memory_path / "link.compare"
    link.symlink_to(path)
    assert Store.open(link).read_only
    first.close()
    second = Store.open(link)
    assert not second.read_only
    second.store.close()


def test_only_one_of_many_gets_a_lock(memory_path: Path) -> None:
    """Taking and releasing as fast as can be: never two holders, although the lock file comes and goes."""
    script = (
        "import sys, os\n"
        "from pathlib import Path\n"
        "from tui.storage.file.locking import acquire\n"
        "path = Path(sys.argv[1]); mark = path.with_name('mark')\n"
        "got = 0\n"
        "while got < 50:\n"
        "    held = acquire(path)\n"
        "    if held:\n"
        "        os.close(os.open(mark, os.O_CREAT | os.O_EXCL | os.O_WRONLY))\n"
        "        os.unlink(mark)\n"
        "        held.release()\n"
        "        got += 1\n"
    )
    path = memory_path / "contested"
    processes = [subprocess.Popen([sys.executable, "-c", script, str(path)], cwd=ROOT) for _ in range(4)]
    assert [process.wait() for process in processes] == [0, 0, 0, 0]


def test_a_stale_lock_file_is_free(memory_path: Path) -> None:
    path = memory_path / "a.compare"
    Store.create(path, victim.BRIDGE).close()
    lock.lock_path(path).write_text('{"pid": 1, "host": "elsewhere"}')
    opened = Store.open(path)
    assert not opened.read_only
    opened.store.close()


def test_a_reader_sees_whole_states_only(memory_path: Path) -> None:
    """Reading while another thread writes: each time everything as of one moment."""
    rng = random.Random("reader")
    path = memory_path / "busy.compare"
    store = Store.create(path, victim.BRIDGE)
    seq = 0
    for _ in range(30):
        for _ in range(3):
            seq += 1
            store.append(victim.note(seq))
        store.replace_analysis(rng.choice([victim.BRIDGE, victim.SHORT]))
        seen = Store.open(path, read_only=True)
        assert seen.problems == []
        assert seen.comparison in (victim.BRIDGE, victim.SHORT)
        assert seen.entries == [victim.note(n) for n in range(1, len(seen.entries) + 1)]
    store.close()


@pytest.mark.parametrize("words", ['{"pid": 1e999, "host": "x"}', "[" * 4096, "[]", '{"pid": null}', ""])
def test_a_lock_that_says_nonsense_is_held_by_nobody_known(tmp_path: Path, words: str) -> None:
    path = tmp_path / "a.compare"
    lock.lock_path(path).write_text(words, encoding="utf-8")
    assert lock.holder(path) is None
