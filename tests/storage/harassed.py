"""Saves while system calls fail: run as a program with ``faulty.c`` loaded before the C library.

For every call that a save makes, one kind of error after the other, once or from then on: nothing that
was acknowledged may be missing, nothing half-written may be shown, and what was said must name the file.
Prints how many calls failed, as JSON.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.storage import victim
from tui.atomic import write_new
from tui.errors import CompareError
from tui.storage.store import Store
from tui.storage.writer import Status

SHORT = -1  # half of what was to be written is written
CODES = (
    *(errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS),
    *(errno.EACCES, errno.EMFILE, errno.EINTR, SHORT),
)
_library = ctypes.CDLL(None)
told: Counter[str] = Counter()


@contextmanager
def failing(folder: Path, at: int, code: int, *, sticky: bool) -> Iterator[None]:
    """Let a system call on the files of a folder fail."""
    _library.fault_arm(os.fsencode(folder), at, code, int(sticky))
    try:
        yield
    finally:
        told["calls"] = max(told["calls"], _library.fault_counted())
        told["failed"] += _library.fault_counted() >= at
        _library.fault_arm(os.fsencode(folder), 0, 0, 0)


def check_words(error: CompareError, path: Path) -> None:
    """What is said must name the file and a remedy."""
    assert str(path) in error.message, error
    assert error.remedy, error


def acts(folder: Path, at: int, code: int, *, sticky: bool) -> None:
    """Acts and a new analysis in an open comparison."""
    path = folder / "acts.compare"
    shutil.copyfile(folder.parent / "whole.compare", path)
    errors: list[CompareError] = []
    store = Store.open(path, on_error=errors.append).store
    acknowledged = 0
    with failing(folder, at, code, sticky=sticky):
        for seq in range(1, 4):
            store.append(victim.note(seq))
            if seq == 2:
                store.replace_analysis(victim.SHORT)
            if store.flush(5.0):
                acknowledged = seq
    for error in errors:
        check_words(error, path)
    shutil.copyfile(path, folder.parent / "seen.compare")
    if (journal := Path(f"{path}-journal")).exists():
        shutil.copyfile(journal, folder.parent / "seen.compare-journal")
    seen = Store.open(folder.parent / "seen.compare", read_only=True)
    assert seen.problems == [], seen.problems
    assert len(seen.entries) >= acknowledged
    assert store.flush(5.0), [str(error) for error in errors]
    assert store.status is Status.SAVED
    assert store.close() is None
    opened = Store.open(path, read_only=True)
    assert opened.problems == []
    assert opened.entries == [victim.note(n) for n in range(1, 4)]
    assert opened.comparison == victim.SHORT


def whole(folder: Path, at: int, code: int, *, sticky: bool) -> None:
    """A whole comparison saved over another."""
    path = folder / "saved.compare"
    shutil.copyfile(folder.parent / "whole.compare", path)
    done = False
    with failing(folder, at, code, sticky=sticky):
        try:
            Store.create(path, victim.SHORT, overwrite=True).close()
            done = True
        except CompareError as error:
            check_words(error, path)
    opened = Store.open(path, read_only=True)
    assert opened.problems == []
    assert opened.comparison in ((victim.SHORT,) if done else (victim.SHORT, victim.BRIDGE))
    assert not opened.read_only or opened.why


def report(folder: Path, at: int, code: int, *, sticky: bool) -> None:
    """A report, where there is none yet."""
    path = folder / "report.html"
    with failing(folder, at, code, sticky=sticky):
        try:
            write_new(path, b"whole" * 5000)
        except CompareError as error:
            check_words(error, path)
    assert not path.exists() or path.read_bytes() == b"whole" * 5000


SAVES: dict[str, Callable[..., None]] = {save.__name__: save for save in (acts, whole, report)}


def attempt(folder: Path, save: Callable[..., None], at: int, code: int, *, sticky: bool) -> None:
    """One save, of which one call fails."""
    if code == errno.EINTR:
        sticky = False  # whoever is interrupted tries again, for ever
    folder.mkdir()
    try:
        save(folder, at, code, sticky=sticky)
    except BaseException as error:
        error.add_note(f"call {at}, error {code}, {sticky=}")
        raise
    shutil.rmtree(folder)


def main() -> None:
    root, save, kinds = Path(sys.argv[1]), SAVES[sys.argv[2]], int(sys.argv[3])
    Store.create(root / "whole.compare", victim.BRIDGE).close()
    at = 0
    while at <= told["calls"]:
        at += 1
        for turn in range(kinds):
            code = CODES[(at + turn) % len(CODES)]
            for sticky in (False, True) if kinds > 1 else (at % 2 == 0,):
                attempt(root / "work", save, at, code, sticky=sticky)
    print(json.dumps(told))


if __name__ == "__main__":
    main()
