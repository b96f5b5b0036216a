"""The lock of a comparison: one program writes it at a time, another learns why it may not.

The lock is the system's (flock), so that a killed holder leaves none behind; the words in the file
are only for the message. The lock is not on the comparison itself: that may be replaced by another
file, and closing any handle on it would drop some kinds of lock.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.errors import CompareError, plain
from tui.paths import read_regular
from tui.storage.file.codec import CodecError, from_json
from tui.storage.file.format import SCHEMA
from tui.storage.file.loading import Loaded
from tui.storage.file.summaries import FactCounts
from tui.storage.file.whole_file import back_up, build

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a comparison open: process number and computer, as they wrote them down."""

    pid: int
    host: str

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host}"


class Lock:
    """A held lock; :func:`acquire` makes one."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle: int | None = handle

    def release(self) -> None:
        """Let go; doing so twice does no harm."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if os.name != "nt":  # there an open file cannot be removed
            with contextlib.suppress(OSError):
                os.unlink(self._path)  # while held: whoever waits for it sees that the name is gone
        with contextlib.suppress(OSError):  # it is let go of all the same
            os.close(handle)
        if os.name == "nt":
            with contextlib.suppress(OSError):
                os.unlink(self._path)


def lock_path(path: Path) -> Path:
    """Return the lock file of a comparison."""
    return path.with_name(f".{path.name}.lock")


def acquire(path: Path) -> Lock | None:
    """Lock a comparison for writing, or return None where another process holds it.

    Raises:
        OSError: the folder cannot be written.
    """
    name = lock_path(path)
    while True:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(name, flags, 0o600)
        try:
            if not _try_lock(handle):
                os.close(handle)
                return None
            if _still_named(handle, name):
                _sign(handle)
                return Lock(name, handle)
        except BaseException:
            with contextlib.suppress(OSError):
                os.close(handle)
            raise
        os.close(handle)  # its holder removed it after we opened it: the next try makes a new one


def holder(path: Path) -> Holder | None:
    """Return who says to hold the lock of a comparison; only right where :func:`acquire` found it held."""
    try:
        data: Any = json.loads(read_regular(lock_path(path))[:4096])
        return Holder(int(data["pid"]), str(data["host"])[:64])
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _try_lock(handle: int) -> bool:
    if sys.platform == "win32":
        os.lseek(handle, 1 << 30, os.SEEK_SET)  # beyond the words, which others must be able to read
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sign(handle: int) -> None:
    """Write down who holds the lock; it holds without that too."""
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps({"pid": os.getpid(), "host": platform.node()}).encode())


def _still_named(handle: int, name: Path) -> bool:
    try:
        there = os.stat(name)
    except FileNotFoundError:
        return False
    ours = os.fstat(handle)
    return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)


OPEN_ELSEWHERE = "it is open in"


def lock_for_writing(path: Path) -> Lock:
    """Lock a file that is to be made or changed.

    Raises:
        CompareError: it is open elsewhere, or its folder cannot be written.
    """
    try:
        held = acquire(path)
    except OSError as error:
        raise plain(error, path, "save") from error
    if held is None:
        raise CompareError(f"{path} is open in {_other(path)}", "close it there, or choose another name")
    return held


def try_lock(path: Path) -> tuple[Lock | None, str]:
    """Return the lock of a file, or why it can only be read."""
    if not path.exists():
        return None, ""
    if not os.access(path, os.W_OK):
        return None, "the file cannot be written"
    try:
        held = acquire(path)
    except OSError as error:
        return None, plain(error, path.parent, "write in").message
    return (held, "") if held else (None, f"{OPEN_ELSEWHERE} {_other(path)}")


def read_only_reason(loaded: Loaded) -> str:
    """Why a file that was read must not be written, or nothing."""
    if loaded.damage:
        return "it is damaged; compare-tui doctor can repair it"
    if loaded.schema > SCHEMA:
        return "a newer version of compare-tui saved it"
    return ""


def up_to_date(path: Path, loaded: Loaded) -> bool:
    """Return whether the last session ended in order: no journal left behind, the summary written.

    Args:
        path: the file.
        loaded: what was read from it.
    """
    if Path(f"{path}-journal").exists():
        return False
    try:
        counts: FactCounts = from_json(loaded.bodies["meta"].get("summary", "null"), FactCounts)
    except CodecError:
        return False
    return counts.seq == len(loaded.log) and counts.possible is not None


def upgrade(path: Path, loaded: Loaded) -> Callable[[], None]:
    """Return what rewrites a file of an older schema, keeping the old one next to it.

    Args:
        path: the file.
        loaded: what was read from it.
    """

    def rewrite() -> None:
        back_up(path, f".schema{loaded.schema}")
        build(path, loaded.bodies, loaded.log, overwrite=True)

    return rewrite


def _other(path: Path) -> str:
    other = holder(path)
    return str(other) if other else "another window"
