"""Disks that are full, read-only or failing: a plain message, and nothing lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage import victim
from tests.storage.long import times
from tui.errors import CompareError
from tui.storage import writer as writing
from tui.storage.file.contents import entry_json
from tui.storage.file.database import writable
from tui.storage.file.records import ChecksummedWriter, read_stored
from tui.storage.repair import examine
from tui.storage.store import Store
from tui.storage.writer import Status

CODES = (
    (sqlite3.SQLITE_FULL, "disk is full"),
    (sqlite3.SQLITE_IOERR, "disk reported an error"),
    (sqlite3.SQLITE_READONLY, "permission denied"),
    (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
    (sqlite3.SQLITE_BUSY, "another program"),
)


class Failing(sqlite3.Connection):
    """A connection whose nth statement fails, once or from then on; statements are counted over all."""

    count = fail_at = 0
    sticky = after = False
    code = sqlite3.SQLITE_FULL

    def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:  # type: ignore[override]
        Failing.count += 1
        fails = Failing.count == Failing.fail_at or (Failing.sticky and Failing.count > Failing.fail_at)
        if not fails:
            return super().execute(sql, *parameters)  # type: ignore[arg-type]
        if Failing.after and sql == "COMMIT":
            super().execute(sql)  # it is on the disk, but the system could not say so
        error = sqlite3.OperationalError("made to fail")
        error.sqlite_errorcode = Failing.code
        raise error


def connect_failing(path: Path) -> sqlite3.Connection:
    writable(path).close()
    connection = sqlite3.connect(path, factory=Failing, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA synchronous = OFF")
    return connection


@pytest.mark.parametrize("after", [False, True], ids=["undone", "done but unconfirmed"])
@pytest.mark.parametrize("sticky", [False, True], ids=["once", "for a while"])
def test_every_failing_statement(
    memory_path: Path, monkeypatch: pytest.MonkeyPatch, sticky: bool, after: bool
) -> None:
    monkeypatch.setattr(writing, "writable", connect_failing)
    whole = memory_path / "whole.compare"
    Store.create(whole, victim.BRIDGE).close()
    failed = 0
    for fail_at in range(1, times(45)):
        code, words = CODES[fail_at % len(CODES)]
        Failing.count, Failing.fail_at, Failing.code, Failing.sticky, Failing.after = (
            0,
            fail_at,
            code,
            sticky,
            after,
        )
        path = memory_path / f"{fail_at}.compare"
        shutil.copyfile(whole, path)
        errors: list[CompareError] = []
        store = Store.open(path, on_error=errors.append).store
        for seq in range(1, 6):
            store.append(victim.note(seq))
            if seq == 2:
                store.replace_analysis(victim.SHORT)
            store.flush(2.0)
        if errors:
            failed += 1
            assert words in errors[0].message
            assert str(path) in errors[0].message
            assert errors[0].remedy
        if sticky and Failing.count >= fail_at:
            assert store.status is Status.FAILED
        Failing.fail_at = Failing.count + 10**9  # the disk works again
        Failing.sticky = False
        assert store.flush(5.0), errors
        assert store.status is Status.SAVED
        assert store.close() is None
        opened = Store.open(path, read_only=True)
        assert opened.problems == []
        assert opened.entries == [victim.note(n) for n in range(1, 6)]
        assert opened.comparison == victim.SHORT
    assert failed >= 40


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 512 KiB, where we may make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("may not mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path) -> Path:
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    return filler


def test_a_full_disk_and_then_room(small_disk: Path) -> None:
    path = small_disk / "full.compare"
    errors: list[CompareError] = []
    store = Store.create(path, victim.BRIDGE, on_error=errors.append)
    filler = fill(small_disk)
    for seq in range(1, 30):
        store.append(victim.note(seq))
    assert not store.flush(2.0)
    assert store.status is Status.FAILED
    assert "disk is full" in errors[0].message
    assert Store.open(path, read_only=True).problems == []
    with pytest.raises(CompareError, match="disk is full"):
        store.save_copy(small_disk / "copy.compare")
    assert sorted(os.listdir(small_disk)) == [".full.compare.lock", "filler", "full.compare"]
    filler.unlink()
    assert store.flush(5.0)
    assert store.close() is None
    assert Store.open(path, read_only=True).entries == [victim.note(n) for n in range(1, 30)]


def test_a_disk_that_stays_full_is_left_for_another(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMPARE_TUI_DATA", str(tmp_path))
    store = Store.create(small_disk / "full.compare", victim.BRIDGE)
    fill(small_disk)
    for seq in range(1, 30):
        store.append(victim.note(seq))
    rescued = store.close(2.0)
    assert rescued == tmp_path / "full rescued.compare"
    assert len(Store.open(rescued, read_only=True).entries) == 29


def test_a_read_only_disk(small_disk: Path) -> None:
    path = small_disk / "still.compare"
    Store.create(path, victim.BRIDGE).close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    opened = Store.open(path)
    assert opened.read_only
    assert "read-only" in opened.why or "cannot be written" in opened.why
    assert opened.comparison == victim.BRIDGE
    with pytest.raises(CompareError, match="read-only"):
        Store.create(small_disk / "new.compare", victim.BRIDGE)


LIMITED = r"""
import os, queue, resource, sys
from pathlib import Path
from tests.storage import victim
from tui.storage.file.records import ChecksummedWriter, read_stored
from tui.storage.store import Store
resource.setrlimit(resource.RLIMIT_FSIZE, (180_000, 180_000))
told = queue.Queue()
store = Store.create(Path(sys.argv[1]), victim.BRIDGE, on_error=told.put)
for seq in range(1, 1000):
    store.append(victim.note(seq))
    if not store.flush():
        break
print(f"acknowledged {seq - 1}")
print(told.get(timeout=30).message, flush=True)
os._exit(0)
"""

UNPRIVILEGED = """
import os, sys
from pathlib import Path
from tests.storage import victim
from tui.errors import CompareError
from tui.storage.library import Library
from tui.storage.file.records import ChecksummedWriter, read_stored
from tui.storage.store import Store
if os.getuid() == 0:
    os.setgid(65534); os.setuid(65534)
folder = Path(sys.argv[1])
opened = Store.open(folder / "a.compare")
print(opened.read_only, len(opened.entries), opened.why)
for attempt in (
    lambda: opened.store.append(victim.note(3)),
    lambda: Store.create(folder / "new.compare", victim.BRIDGE),
    lambda: Library(folder.parent).create(victim.BRIDGE),
    lambda: Library(folder.parent).delete(folder / "a.compare"),
):
    try:
        attempt()
    except CompareError as error:
        print(error)
"""


def run(script: str, argument: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", script, str(argument)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return done.stdout.splitlines()


def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    path = tmp_path / "limited.compare"
    said = run(LIMITED, path)
    assert any("cannot save" in line for line in said)
    acknowledged = next(int(line.split()[1]) for line in said if line.startswith("acknowledged"))
    opened = Store.open(path, read_only=True)
    assert opened.problems == []
    assert acknowledged <= len(opened.entries)
    assert opened.entries == [victim.note(n) for n in range(1, len(opened.entries) + 1)]
    assert examine(path).sound


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let everybody read a folder and its files, and nobody add to it."""
    for file in folder.iterdir():
        file.chmod(0o644)
    folder.parent.chmod(0o755)
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


def test_a_folder_that_may_not_be_written(memory_path: Path) -> None:
    folder = memory_path / "comparisons"
    folder.mkdir()
    store = Store.create(folder / "a.compare", victim.BRIDGE, entries=[victim.note(1), victim.note(2)])
    store.close()
    with read_only(folder):
        first, *errors = run(UNPRIVILEGED, folder)
    assert first.startswith("True 2 ")
    assert len(errors) == 4
    assert all("read-only" in e or "permission denied" in e or "cannot be written" in e for e in errors), (
        errors
    )
    assert os.listdir(folder) == ["a.compare"]


def crash_in_a_transaction(path: Path) -> None:
    """Leave a file half-written, with the journal that must be rolled back."""
    script = (
        "import sqlite3, sys, os; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE');"
        "[c.execute(f'UPDATE {t} SET body = zeroblob(60000)') for t in ('log', 'meta', 'fact', 'article')];"
        "os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)
    assert Path(f"{path}-journal").stat().st_size > 0


@pytest.mark.parametrize("there", [True, False])
def test_a_journal_left_behind_does_not_spoil_a_new_file_of_that_name(memory_path: Path, there: bool) -> None:
    path = memory_path / "a.compare"
    Store.create(path, victim.BRIDGE, entries=[victim.note(1)]).close()
    crash_in_a_transaction(path)
    if not there:
        path.unlink()
    Store.create(path, victim.SHORT, entries=[victim.note(1), victim.note(2)], overwrite=there).close()
    opened = Store.open(path, read_only=True)
    assert (opened.problems, opened.comparison, len(opened.entries)) == ([], victim.SHORT, 2)


def test_a_crash_before_a_folder_became_read_only(memory_path: Path) -> None:
    """A journal must be rolled back to read the file, the folder does not let us: so a copy is."""
    folder = memory_path / "comparisons"
    folder.mkdir()
    path = folder / "a.compare"
    Store.create(path, victim.BRIDGE, entries=[victim.note(1), victim.note(2)]).close()
    crash_in_a_transaction(path)
    with read_only(folder):
        first, *_ = run(UNPRIVILEGED, folder)
    assert first.startswith("True 2 ")
    opened = Store.open(path)
    assert opened.problems == []
    assert len(opened.entries) == 2
    opened.store.close()
    assert os.listdir(folder) == ["a.compare"]


def test_a_file_moved_away_under_an_open_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARE_TUI_DATA", str(tmp_path / "data"))
    errors: list[CompareError] = []
    store = Store.create(tmp_path / "a.compare", victim.BRIDGE, on_error=errors.append)
    store.append(victim.note(1))
    store.flush()
    os.rename(tmp_path / "a.compare", tmp_path / "b.compare")
    store.append(victim.note(2))
    assert not store.flush(2.0)
    assert "a.compare" in errors[0].message
    other = store.save_as(tmp_path / "c.compare")
    other.close()
    assert len(Store.open(tmp_path / "b.compare", read_only=True).entries) == 1
    assert len(Store.open(tmp_path / "c.compare", read_only=True).entries) == 2


def test_another_program_that_writes_despite_the_lock(tmp_path: Path) -> None:
    errors: list[CompareError] = []
    path = tmp_path / "a.compare"
    store = Store.create(path, victim.BRIDGE, entries=[victim.note(1)], on_error=errors.append)
    older = path.read_bytes()
    store.append(victim.note(2))
    store.flush()
    (tmp_path / "older").write_bytes(older)
    os.replace(tmp_path / "older", path)  # as a synchronising folder might
    store.append(victim.note(3))
    assert not store.flush(2.0)
    assert "changed by another program" in errors[0].message
    rescued = store.close(1.0)
    assert rescued is not None
    assert len(Store.open(rescued, read_only=True).entries) == 3


def append_behind_our_back(path: Path, seq: int) -> None:
    connection = writable(path)
    sealed = ChecksummedWriter(connection, read_stored(connection))
    sealed.append(seq, entry_json(victim.note(seq * 100)))
    sealed.write_log_checksum()
    connection.close()


@pytest.mark.parametrize("wrote_before", [True, False])
def test_an_entry_of_another_program_is_never_taken_for_ours(tmp_path: Path, wrote_before: bool) -> None:
    errors: list[CompareError] = []
    path = tmp_path / "a.compare"
    Store.create(path, victim.BRIDGE, entries=[victim.note(1)]).close()
    store = Store.open(path, on_error=errors.append).store
    if wrote_before:
        store.save_view({"at": 1})
        store.flush()
    append_behind_our_back(path, 2)
    store.append(victim.note(2))
    assert not store.flush(2.0)
    assert "changed by another program" in errors[0].message
    rescued = store.close(1.0)
    assert rescued is not None
    assert Store.open(rescued, read_only=True).entries == [victim.note(1), victim.note(2)]
