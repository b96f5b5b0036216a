"""Errors for users: a problem and its remedy, also for those of the system and of SQLite."""

from __future__ import annotations

import errno
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui.paths import prefers_ascii
from tui.safetext import in_ascii, safe

if TYPE_CHECKING:
    import sqlite3


class CompareError(Exception):
    """Work that failed for a reason the user can act on.

    Attributes:
        message: what went wrong, naming the file, in one line.
        remedy: what the user can do about it, in one line.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        self.message = message
        self.remedy = remedy
        super().__init__(f"{message}: {remedy}" if remedy else message)


class UsageError(CompareError):
    """A command that cannot be carried out as it was given; exit status 2."""


def complain(message: str) -> None:
    """Print one line to standard error, with nothing in it that could act on a terminal."""
    with suppress(OSError, ValueError):  # where the terminal is gone, there is nobody to report to
        words = safe(message).one_line().plain
        shown = in_ascii(words) if prefers_ascii() else words
        print(f"compare-tui: {shown}", file=sys.stderr, flush=True)


_BY_ERRNO: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("the disk is full", "free some space, or choose another folder"),
    errno.EDQUOT: ("your disk quota is used up", "free some space, or choose another folder"),
    errno.EFBIG: ("the file would be larger than the system allows", "choose another folder"),
    errno.EROFS: ("the disk is read-only", "choose a folder on a disk that can be written"),
    errno.EACCES: ("permission denied", "choose a folder of your own, or change its permissions"),
    errno.EPERM: ("the system does not permit it", "choose a folder of your own"),
    errno.ENOENT: ("no such file or folder", "check the path"),
    errno.ENOTDIR: ("a part of the path is not a folder", "check the path"),
    errno.EISDIR: ("it is a folder", "name a file"),
    errno.ENXIO: ("it is not a regular file", "name a file"),
    errno.EEXIST: ("it already exists", "choose another name, or allow overwriting"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter name"),
    errno.ELOOP: ("its symbolic links lead in a circle", "name the file itself"),
    errno.EMFILE: ("too many files are open", "close some other programs"),
    errno.ENFILE: ("too many files are open", "close some other programs"),
    errno.EIO: ("the disk reported an error", "choose another disk, and check this one"),
}


def plain(error: OSError | sqlite3.Error, path: Path, doing: str) -> CompareError:
    """Say in one line why a file could not be used.

    Args:
        error: what the system or the database reported.
        path: the file it concerns.
        doing: what failed, as in "cannot {doing} FILE".
    """
    why, remedy = _reason(error, path)
    return CompareError(f"cannot {doing} {path}: {why}", remedy)


def _reason(error: OSError | sqlite3.Error, path: Path) -> tuple[str, str]:
    if isinstance(error, OSError):
        known = _BY_ERRNO.get(error.errno or 0)
        return known or (error.strerror or type(error).__name__, "choose another folder")
    return _reason_of_database(error, path)


def _reason_of_database(error: sqlite3.Error, path: Path) -> tuple[str, str]:
    import sqlite3  # here, as most commands open no database

    by_code = {
        sqlite3.SQLITE_FULL: errno.ENOSPC,
        sqlite3.SQLITE_READONLY: errno.EACCES,
        sqlite3.SQLITE_PERM: errno.EACCES,
        sqlite3.SQLITE_AUTH: errno.EACCES,
        sqlite3.SQLITE_IOERR: errno.EIO,
        sqlite3.SQLITE_TOOBIG: errno.EFBIG,
    }
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in by_code:
        return _BY_ERRNO[by_code[code]]
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "another program is using it", "close that program"
    if code == sqlite3.SQLITE_CANTOPEN:
        return "it cannot be opened", "check that the file and its folder exist and are yours"
    if code == sqlite3.SQLITE_NOTADB:
        return "it is not a saved comparison, or its beginning is damaged", f"run: compare-tui doctor {path}"
    if code == sqlite3.SQLITE_CORRUPT:
        return "it is damaged", f"run: compare-tui doctor {path}"
    return str(error), f"run: compare-tui doctor {path}"
