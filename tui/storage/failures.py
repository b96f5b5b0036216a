"""What the system says when a file cannot be read or written, in words a reader can act on."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from tui.errors import CompareError

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
    errno.EEXIST: ("it already exists", "choose another name, or allow overwriting"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter name"),
    errno.ELOOP: ("its symbolic links lead in a circle", "name the file itself"),
    errno.EMFILE: ("too many files are open", "close some other programs"),
    errno.ENFILE: ("too many files are open", "close some other programs"),
    errno.EIO: ("the disk reported an error", "choose another disk, and check this one"),
}

_BY_SQLITE: dict[int, int] = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_AUTH: errno.EACCES,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_TOOBIG: errno.EFBIG,
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
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _BY_SQLITE:
        return _BY_ERRNO[_BY_SQLITE[code]]
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "another program is using it", "close that program"
    if code == sqlite3.SQLITE_CANTOPEN:
        return "it cannot be opened", "check that the file and its folder exist and are yours"
    if code == sqlite3.SQLITE_NOTADB:
        return "it is not a saved comparison, or its beginning is damaged", f"run: compare-tui doctor {path}"
    if code == sqlite3.SQLITE_CORRUPT:
        return "it is damaged", f"run: compare-tui doctor {path}"
    return str(error), f"run: compare-tui doctor {path}"
