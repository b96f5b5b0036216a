"""Keeping a file as it is before another takes its name."""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from pathlib import Path

from tui.storage.atomic import free_path, publish, sync_file, sync_folder, temporary_beside
from tui.storage.connection import DATABASE_ERRORS, connect
from tui.storage.failures import plain


def keep_copy(path: Path, suffix: str) -> Path:
    """Copy a file beside itself, its name with ``suffix`` behind it, and take its journal along.

    Returns:
        The copy.

    Raises:
        CompareError: it cannot be written.
    """
    copy = free_path(path.parent, path.name, suffix)
    unfinished = temporary_beside(copy)
    try:
        with open(path, "rb") as old, open(unfinished, "xb", opener=_private) as new:
            shutil.copyfileobj(old, new)
        sync_file(unfinished)
        publish(unfinished, copy)
        with suppress(FileNotFoundError):
            os.replace(f"{path}-journal", f"{copy}-journal")
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            os.unlink(unfinished)
        raise plain(error, copy, "keep a copy as") from error
    return copy


def settle(path: Path) -> None:
    """Make sure that no journal of an old file is left to be rolled back into a new one of the same name.

    The caller holds the lock of the file.

    Raises:
        OSError: the journal cannot be removed.
    """
    journal = f"{path}-journal"
    if not os.path.exists(journal):
        return
    with suppress(*DATABASE_ERRORS), closing(connect(path, "rw")) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # rolls back
    with suppress(FileNotFoundError):
        os.unlink(journal)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
