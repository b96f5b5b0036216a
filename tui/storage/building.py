"""Making a whole comparison file at once, under its name only when it is complete."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from tui import __version__
from tui.errors import CompareError
from tui.storage.atomic import publish, sync_file, sync_folder, temporary_beside
from tui.storage.codec import dump
from tui.storage.connection import connect, transaction
from tui.storage.failures import plain
from tui.storage.keeping import settle
from tui.storage.records import Sealed
from tui.storage.schema import MIN_READER, PAGE_SIZE, RECORD_TABLES, SCHEMA, create_tables

RESERVE = 16
"""Pages left free before those of the articles and the analysis, for what the reader does later.

What is cut off at the end of a file is then what can be read or computed again, and not their work.
"""


def build(
    path: Path, bodies: Mapping[str, Mapping[str, str]], log: Iterable[str], *, overwrite: bool = False
) -> None:
    """Write a comparison file of these records; it is complete and on the disk, or not there.

    The caller holds the lock of the file.

    Args:
        path: the file.
        bodies: by table and id; ``meta format`` is added.
        log: bodies of the entries in order.
        overwrite: whether a file of that name may be replaced.

    Raises:
        CompareError: it exists and may not be replaced, or cannot be written.
    """
    if overwrite:
        path = Path(os.path.realpath(path))
    temporary = temporary_beside(path)
    try:
        if not overwrite and os.path.lexists(path):
            raise FileExistsError
        _fill(temporary, bodies, log)
        sync_file(temporary)
        settle(path)
        publish(temporary, path, overwrite=overwrite)
        sync_folder(path.parent)
    except FileExistsError as error:
        raise CompareError(f"{path} already exists", "choose another name, or allow overwriting") from error
    except (OSError, sqlite3.Error) as error:
        raise plain(error, path, "save") from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def format_record() -> str:
    """The body of ``meta format`` for files of this version."""
    return dump({"schema": SCHEMA, "min_reader": MIN_READER, "program": f"compare-tui {__version__}"})


def _fill(path: Path, bodies: Mapping[str, Mapping[str, str]], log: Iterable[str]) -> None:
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")  # nobody sees the file before it is complete
        connection.execute("PRAGMA synchronous = OFF")
        create_tables(connection)
        with transaction(connection):
            sealed = Sealed(connection)
            for seq, body in enumerate(log, 1):
                sealed.append(seq, body)
            sealed.seal_log()
            connection.execute("CREATE TABLE reserve (body)")
            connection.execute("INSERT INTO reserve VALUES (zeroblob(?))", (RESERVE * PAGE_SIZE,))
            for table in RECORD_TABLES:
                records = dict(bodies.get(table, {}))
                if table == "meta":
                    records["format"] = format_record()
                sealed.put(table, records)
            connection.execute("DROP TABLE reserve")
