"""Complete new files of a comparison: written whole or not at all, kept as a backup, or saved elsewhere."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from tui import __version__
from tui.atomic import free_path, publish, safe_name, sync_file, sync_folder, temporary_path
from tui.errors import CompareError, plain
from tui.paths import SUFFIX, data_folder, real_path, typed_path, working_folder
from tui.review.edits import Target
from tui.storage.file.codec import dump, to_json
from tui.storage.file.contents import Contents, entry_json
from tui.storage.file.database import DATABASE_ERRORS, connect, transaction
from tui.storage.file.format import MIN_READER, PAGE_SIZE, RECORD_TABLES, SCHEMA, create_tables
from tui.storage.file.records import Bodies, ChecksummedWriter
from tui.storage.file.summaries import FactCounts, counts_of


def back_up(path: Path, suffix: str) -> Path:
    """Copy a file into its folder and take its journal along.

    Args:
        path: the file.
        suffix: added to its name.

    Returns:
        The copy.

    Raises:
        CompareError: it cannot be written.
    """
    copy = free_path(path.parent, path.name, suffix)
    unfinished = temporary_path(copy)
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


def discard_journal(path: Path) -> None:
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


RESERVE = 16
"""Pages left free before those of the articles and the analysis, for what the user does later.

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
        path = real_path(path)
    temporary = temporary_path(path)
    try:
        if not overwrite and os.path.lexists(path):
            raise FileExistsError
        _fill(temporary, bodies, log)
        sync_file(temporary)
        discard_journal(path)
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
    """Return the body of ``meta format`` for files of this version."""
    return dump({"schema": SCHEMA, "min_reader": MIN_READER, "program": f"compare-tui {__version__}"})


def _fill(path: Path, bodies: Mapping[str, Mapping[str, str]], log: Iterable[str]) -> None:
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")  # nobody sees the file before it is complete
        connection.execute("PRAGMA synchronous = OFF")
        create_tables(connection)
        with transaction(connection):
            sealed = ChecksummedWriter(connection)
            for seq, body in enumerate(log, 1):
                sealed.append(seq, body)
            sealed.write_log_checksum()
            connection.execute("CREATE TABLE reserve (body)")
            connection.execute("INSERT INTO reserve VALUES (zeroblob(?))", (RESERVE * PAGE_SIZE,))
            for table in RECORD_TABLES:
                records = dict(bodies.get(table, {}))
                if table == "meta":
                    records["format"] = format_record()
                sealed.put(table, records)
            connection.execute("DROP TABLE reserve")


def save_whole(path: Path, contents: Contents, *, overwrite: bool = False) -> None:
    """Write everything to a file that is complete and on the disk afterwards, or not there.

    Args:
        path: the file.
        contents: everything that belongs in it.
        overwrite: whether a file of that name may be replaced.

    Raises:
        CompareError: it exists and may not be replaced, or cannot be written.
    """
    build(path, records_of(contents), map(entry_json, contents.entries), overwrite=overwrite)


def records_of(contents: Contents) -> Bodies:
    """Return all records but those of the log."""
    bodies = contents.packer()()
    counts = counts_of(contents.comparison, contents.entries, contents.about.created)
    bodies["meta"]["summary"] = to_json(counts, FactCounts)
    bodies["draft"] = {to_json(t, Target): dump(text) for t, text in contents.drafts.items()}
    bodies["view"] = {name: dump(value) for name, value in contents.view.items()}
    return bodies


def save_to_fallback(path: Path, contents: Contents) -> Path:
    """Write everything to the first folder that takes it: its own, the library's, home, temporary files.

    Args:
        path: the file that cannot be written.
        contents: everything that belongs in it.

    Returns:
        The file written.

    Raises:
        CompareError: none of them can be written.
    """
    name = safe_name(f"{path.stem} rescued")
    failure = CompareError(f"cannot save {path}", "make room on the disk")
    for folder in (path.parent, data_folder(), typed_path("~"), Path(tempfile.gettempdir())):
        target = free_path(folder, name, SUFFIX)
        try:
            save_whole(target, contents)
        except CompareError as error:
            failure = error
        else:
            return target
    raise failure


def make_somewhere(create: Callable[[Path], None]) -> Path | None:
    """Make a comparison file in the first folder that takes it; None where none does.

    Args:
        create: makes it under a name, or raises CompareError.
    """
    for folder in (working_folder(), typed_path("~"), Path(tempfile.gettempdir())):
        path = free_path(folder, "comparison rescued", SUFFIX)
        try:
            create(path)
        except CompareError:
            continue
        return path
    return None
