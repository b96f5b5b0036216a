"""The thread that writes: it commits changes in groups and tries again on failure."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from tui.errors import CompareError, plain
from tui.review.edits import LogEntry
from tui.storage.file.contents import entry_json
from tui.storage.file.database import transaction, writable
from tui.storage.file.records import Bodies, ChecksummedWriter, StoredRows, read_stored

Change = tuple[str, str]
"""Table and id of a record."""

IDLE_SECONDS = 1.0  # of quiet before the summary is brought up to date
RETRY_SECONDS = (1.0, 2.0, 5.0, 10.0)


class Status(StrEnum):
    """Whether everything handed over is on the disk."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class FileWriter:
    """Writes one comparison file in a thread of its own, in the order things were handed over.

    What could not be written stays in memory and is tried again: after a pause, with the next thing
    handed over, and on every flush.
    """

    def __init__(
        self,
        path: Path,
        *,
        known: tuple[int, bytes] | None = None,
        prepare: Callable[[], None] | None = None,
        summarise: Callable[[], str] | None = None,
        on_error: Callable[[CompareError], None] | None = None,
        on_status: Callable[[Status], None] | None = None,
        stale: bool = False,
    ) -> None:
        """Start the thread.

        Args:
            path: the file, which exists.
            known: number and sum of the last entry of its log, which others may not have changed; None for
                whatever the file holds.
            prepare: called in the thread before the first writing, as long as it fails.
            summarise: makes the body of ``meta summary``; called in the thread when it is quiet.
            on_error: called in the thread with the error; once for each message until writing works again.
            on_status: called when the status changes, in the thread that changed it.
            stale: whether the summary in the file must be brought up to date.
        """
        self._path = path
        self._prepare, self._summarise = prepare, summarise
        self._on_error, self._on_status = on_error, on_status
        self._entries: list[LogEntry] = []
        self._changes: dict[Change, str | None] = {}
        self._replacement: Callable[[], Bodies] | None = None
        self._stale = stale
        self._closing = self._hurry = False
        self._attempts = 0
        self._last_error: str | None = None
        self._status = self._status_reported = Status.SAVED
        self._known = known
        self._connection: sqlite3.Connection | None = None
        self._sealed: ChecksummedWriter | None = None
        self._identity: tuple[int, int] | None = None
        self._wake = threading.Condition()
        self._thread = threading.Thread(target=self._run, name=f"writer of {path.name}", daemon=True)
        self._thread.start()

    @property
    def status(self) -> Status:
        """Whether everything handed over is on the disk."""
        return self._status

    def append(self, entry: LogEntry) -> None:
        """Take an entry of the log; returns at once."""
        with self._wake:
            self._entries.append(entry)
            self._taken()
        self._report_status()

    def put(self, table: str, record_id: str, body: str | None) -> None:
        """Take a change of a record; a newer one replaces an older one that still waits.

        Args:
            table: where the record is.
            record_id: its id there.
            body: its JSON; None removes it.
        """
        with self._wake:
            self._changes[table, record_id] = body
            self._taken(stale=table not in ("draft", "view"))
        self._report_status()

    def replace(self, pack: Callable[[], Bodies]) -> None:
        """Take tables that shall hold exactly the records ``pack`` makes, in the thread."""
        with self._wake:
            self._replacement = pack
            self._taken()
        self._report_status()

    def flush(self, timeout: float) -> bool:
        """Wait until all is on the disk; return False if that failed or took longer than ``timeout``."""
        until = time.monotonic() + timeout
        with self._wake:
            attempts, self._hurry = self._attempts, True
            self._wake.notify_all()
            while self._waiting():
                if self._attempts > attempts and self._status is Status.FAILED:
                    return False
                if not self._thread.is_alive() or not self._wake.wait(until - time.monotonic()):
                    return not self._waiting()
        return True

    def close(self, timeout: float) -> bool:
        """Write what waits and the summary, then end the thread; False if not all could be written."""
        with self._wake:
            self._closing = self._hurry = True
            self._wake.notify_all()
        self._thread.join(timeout)
        return not self._waiting() and not self._thread.is_alive()

    # ------------------------------------------------------------ in the thread

    def _run(self) -> None:
        failures = 0
        while True:
            with self._wake:
                pause = RETRY_SECONDS[min(failures, len(RETRY_SECONDS)) - 1] if failures else None
                self._rest(pause)
                work = self._waiting()
                if not work and self._closing and not self._stale:
                    break
                entries, changes = list(self._entries), dict(self._changes)
                pack = self._replacement
                self._hurry = False
            try:
                self._write(entries, changes, pack, summary=not work and self._stale)
            except Exception as error:  # the thread must not die: the work it holds would never be written
                if work:
                    failures += 1
                    self._failed(self._say(error))
                else:
                    self._stale = False  # only the summary is old, and whoever lists the file will notice
            else:
                failures = 0
                self._written(len(entries), changes, pack, summary=not work)
            if failures and self._closing:
                break
        self._disconnect()

    def _rest(self, pause: float | None) -> None:
        """Sleep until there is something to do."""
        if pause is not None:
            if not self._hurry:
                self._wake.wait(pause)
            return
        while not self._waiting() and not self._closing:
            if not self._wake.wait(IDLE_SECONDS if self._stale else None) and self._stale:
                return

    def _write(
        self,
        entries: list[LogEntry],
        changes: dict[Change, str | None],
        pack: Callable[[], Bodies] | None,
        *,
        summary: bool,
    ) -> None:
        tables: dict[str, dict[str, str | None]] = {}
        for (table, record_id), body in changes.items():
            tables.setdefault(table, {})[record_id] = body
        if summary and self._summarise:
            tables["meta"] = {"summary": self._summarise()}
        bodies = {entry.seq: entry_json(entry) for entry in entries}
        packed = pack() if pack else {}
        connection, sealed = self._connect(bodies)
        try:
            with transaction(connection):
                if not sealed.unchanged_by_others():
                    raise self._conflict()
                _write_log(sealed, bodies)
                for table, records in packed.items():
                    if table == "meta":
                        sealed.put(table, records)
                    else:
                        sealed.replace(table, records)
                for table, part in tables.items():
                    sealed.put(table, part)
        except BaseException:
            self._disconnect()
            raise
        self._known = sealed.last

    def _connect(self, bodies: Mapping[int, str]) -> tuple[sqlite3.Connection, ChecksummedWriter]:
        """The connection, made anew where the last one failed or another file has taken the name."""
        if self._connection and self._sealed and _identity(self._path) == self._identity:
            return self._connection, self._sealed
        self._disconnect()
        if self._prepare:
            self._prepare()
            self._prepare = None
        identity = _identity(self._path)
        connection = writable(self._path)
        try:
            stored = read_stored(connection)
            if stored.failure:
                raise stored.failure
            if stored.damaged() or connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise CompareError(f"{self._path} is damaged", f"run: compare-tui doctor {self._path}")
            self._check_log(stored, bodies)
        except BaseException:
            connection.close()
            raise
        self._connection, self._sealed, self._identity = (
            connection,
            ChecksummedWriter(connection, stored),
            identity,
        )
        return self._connection, self._sealed

    def _check_log(self, stored: StoredRows, bodies: Mapping[int, str]) -> None:
        """Check that the log in the file is ours: as last seen, or with the entries that wait.

        Raises:
            CompareError: it is another one.
        """
        if self._known is None:
            return
        count, last = self._known
        if count and (count not in stored.log or stored.log[count].sum != last):
            raise self._conflict()
        if any(bodies.get(n) != stored.log[n].body for n in stored.log if n > count):
            raise self._conflict()

    def _conflict(self) -> CompareError:
        return CompareError(
            f"{self._path} was changed by another program", "save this comparison under another name"
        )

    def _disconnect(self) -> None:
        connection, self._connection, self._sealed = self._connection, None, None
        if connection:
            with suppress(sqlite3.Error):
                connection.close()

    def _written(
        self,
        count: int,
        changes: dict[Change, str | None],
        pack: Callable[[], Bodies] | None,
        *,
        summary: bool,
    ) -> None:
        with self._wake:
            del self._entries[:count]
            for change, body in changes.items():
                if self._changes.get(change, ...) is body:
                    del self._changes[change]
            if self._replacement is pack:
                self._replacement = None
            if summary:
                self._stale = False
            self._attempts += 1
            self._last_error = None
            self._status = Status.SAVING if self._waiting() else Status.SAVED
            self._wake.notify_all()
        self._report_status()

    def _say(self, error: Exception) -> CompareError:
        if isinstance(error, CompareError):
            return error
        if isinstance(error, OSError | sqlite3.Error):
            return plain(error, self._path, "save")
        return CompareError(f"cannot save {self._path}: {error!r}", "please report this")

    def _failed(self, error: CompareError) -> None:
        with self._wake:
            self._attempts += 1
            self._status = Status.FAILED
            self._wake.notify_all()
            news, self._last_error = error.message != self._last_error, error.message
        self._report_status()
        if news and self._on_error:
            self._on_error(error)

    # ------------------------------------------------------------ with the lock held

    def _waiting(self) -> bool:
        return bool(self._entries or self._changes or self._replacement)

    def _taken(self, *, stale: bool = True) -> None:
        self._stale = self._stale or stale
        self._hurry = True
        if self._status is not Status.FAILED:
            self._status = Status.SAVING
        self._wake.notify_all()

    def _report_status(self) -> None:
        """Report a new status; without the lock, as the callback may wait for a thread that needs it."""
        with self._wake:
            status, reported = self._status, self._status_reported
            self._status_reported = status
        if status is not reported and self._on_status:
            self._on_status(status)


def _write_log(sealed: ChecksummedWriter, bodies: Mapping[int, str]) -> None:
    for seq, body in bodies.items():
        if seq > sealed.count:  # not so where only the confirmation of a commit had failed
            sealed.append(seq, body)
    if bodies:
        sealed.write_log_checksum()


def _identity(path: Path) -> tuple[int, int]:
    found = os.stat(path)
    return found.st_dev, found.st_ino
