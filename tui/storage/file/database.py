"""Connections to the database of a saved comparison, set up to be durable and to trust no file."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from tui.paths import absolute, check_regular

BUSY_SECONDS = 5.0
DATABASE_ERRORS = (sqlite3.Error, UnicodeDecodeError)  # the latter where a message quotes damaged bytes


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open a database.

    Args:
        path: the file.
        mode: "ro" to read, "rw" to read and write, "rwc" to make it where it is missing.

    Raises:
        sqlite3.Error: it cannot be opened, or is no regular file.
    """
    try:
        _check_files(path)
    except OSError as error:
        refused = sqlite3.OperationalError(error.strerror)
        refused.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise refused from error
    connection = sqlite3.connect(
        f"file:{quote(os.fsencode(absolute(path)))}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,  # the writer's thread takes it over, and nobody else then touches it
    )
    # A file may come from anywhere: its schema may call no functions, its pages are checked.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    return connection


def _check_files(path: Path) -> None:
    """Refuse a database where SQLite would open a pipe or a device, under its name or that of a journal.

    Raises:
        OSError: one of the files is no regular file.
    """
    for name in (path, f"{path}-journal", f"{path}-wal"):
        with suppress(FileNotFoundError):
            check_regular(name)


def writable(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """Open a database to write, each transaction on the disk before it is called done.

    Args:
        path: the database.
        mode: "rw", or "rwc" to make it where it is missing.

    Raises:
        sqlite3.Error: it cannot be opened.
    """
    connection = connect(path, mode)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA fullfsync = ON")  # for macOS, whose fsync does not reach the disk
        connection.execute("PRAGMA secure_delete = ON")  # what is gone shall not be found in a recovery
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Yield all of what is written inside, or nothing.

    Raises:
        sqlite3.Error: it could not be written; then nothing was.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection to read from, also where a crash left a journal that must be rolled back first.

    Where the folder cannot be written, a copy is rolled back and read instead.

    Raises:
        sqlite3.Error: it cannot be read as a database.
        OSError: the file itself cannot be read.
    """
    check_regular(path)
    os.close(os.open(path, os.O_RDONLY))  # the system's own words where it is missing or forbidden
    journal = Path(f"{path}-journal")
    if _filled(journal):
        try:
            with closing(connect(path, "rw")) as connection:
                _touch(connection)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise  # somebody is writing: there is nothing to roll back
            with tempfile.TemporaryDirectory(prefix="compare-tui-") as folder:
                copy = Path(folder) / "copy"
                shutil.copyfile(path, copy)
                with suppress(FileNotFoundError):  # finished in the meantime
                    shutil.copyfile(journal, f"{copy}-journal")
                with closing(connect(copy, "rw")) as connection:
                    _touch(connection)
                    yield connection
            return
    with closing(connect(path, "ro")) as connection:
        yield connection


def _filled(journal: Path) -> bool:
    """Whether there is a journal; one that is being written comes and goes at any moment."""
    try:
        return journal.stat().st_size > 0
    except FileNotFoundError:
        return False


def _touch(connection: sqlite3.Connection) -> None:
    """Read something, which makes SQLite roll back what a crash left half-done."""
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
