"""Records of a saved comparison: written with a checksum each, and checked as they are read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from tui.storage.file.format import (
    FIRST_PREV,
    LOG,
    RECORD_TABLES,
    SEAL,
    entry_checksum,
    record_checksum,
    table_checksum,
    table_hash,
)

_DAMAGE_CODES = {
    sqlite3.SQLITE_ERROR,  # among others: no such table
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_TOOBIG,
    sqlite3.SQLITE_NOMEM,
}

Bodies = dict[str, dict[str, str]]
"""Table, then id, to body."""


@dataclass(frozen=True, slots=True)
class LogRow:
    """An entry of the log as stored."""

    seq: int
    body: str
    prev: bytes
    sum: bytes


@dataclass(slots=True)
class StoredRows:
    """What could be read of a file; everything in it is as it was written.

    Attributes:
        bodies: records whose sums are right.
        checksums: the sums of these.
        log: entries whose sums are right, by number.
        table_checksums: (count, hash) by table, where its sum is right.
        unreadable: tables the database could not read to their end.
        corrupt: how many rows had a wrong sum, by table.
        failure: the first error of the database itself.
    """

    bodies: Bodies = field(default_factory=lambda: {t: {} for t in RECORD_TABLES})
    checksums: dict[str, dict[str, bytes]] = field(default_factory=lambda: {t: {} for t in RECORD_TABLES})
    log: dict[int, LogRow] = field(default_factory=dict)
    table_checksums: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)
    corrupt: dict[str, int] = field(default_factory=dict)
    failure: sqlite3.Error | None = None

    def take(self, table: str, row: tuple[object, ...]) -> bool:
        """Keep a row if its checksum is right, and return whether it is.

        Args:
            table: where the row is.
            row: its columns, in the order of the table.
        """
        match row:
            case (bytes(record_id), bytes(body), bytes(total)) if table in self.bodies:
                name = _text(record_id)
                if name is None or (words := _text(body)) is None:
                    return False
                if total != record_checksum(table, name, body):
                    return False
                self.bodies[table][name] = words
                self.checksums[table][name] = total
            case (int(seq), bytes(body), bytes(prev), bytes(total)) if table == LOG:
                if (words := _text(body)) is None or total != entry_checksum(seq, body, prev):
                    return False
                self.log[seq] = LogRow(seq, words, prev, total)
            case (bytes(name), int(count), bytes(digest), bytes(total)) if table == SEAL:
                table_name = _text(name)
                if table_name is None or total != table_checksum(table_name, count, digest):
                    return False
                self.table_checksums[table_name] = (count, digest)
            case _:
                return False
        return True

    def whole(self, table: str) -> bool:
        """Return whether the seal of a table says that nothing is missing and nothing was added."""
        if table not in self.table_checksums:
            return False
        count, digest = self.table_checksums[table]
        if table == LOG:
            return self.unbroken() and len(self.log) == count and self.last_checksum() == digest
        checksums = self.checksums[table]
        return len(checksums) == count and table_hash(checksums.items()) == digest

    def unbroken(self) -> bool:
        """Return whether the entries found follow on each other from the first."""
        prev = FIRST_PREV
        for number, seq in enumerate(sorted(self.log), 1):
            row = self.log[seq]
            if seq != number or row.prev != prev:
                return False
            prev = row.sum
        return True

    def last_checksum(self) -> bytes:
        """Return the sum of the last entry of the log."""
        return self.log[max(self.log)].sum if self.log else FIRST_PREV

    def damaged(self) -> list[str]:
        """Return the tables of which something is missing or wrong, in their order."""
        return [t for t in (*RECORD_TABLES, LOG) if not self.whole(t)]


EVERYTHING = (*RECORD_TABLES, LOG, SEAL)


def read_stored(connection: sqlite3.Connection, tables: Iterable[str] = EVERYTHING) -> StoredRows:
    """Read the records of some tables as of one moment, keeping those whose sums are right.

    Damage does not raise.

    Args:
        connection: to the database.
        tables: which to read.

    Raises:
        sqlite3.Error: the file is in use, or the system refuses it.
    """
    stored = StoredRows()
    factory, connection.text_factory = connection.text_factory, bytes  # damaged text may be no UTF-8
    connection.execute("BEGIN")
    try:
        for table in tables:
            try:
                # Not the automatic index: the table itself, in the order of writing.
                for row in connection.execute(f"SELECT * FROM {table} NOT INDEXED"):
                    if not stored.take(table, row):
                        stored.corrupt[table] = stored.corrupt.get(table, 0) + 1
            except UnicodeDecodeError:  # the message of an error, quoting damaged bytes
                stored.unreadable.append(table)
            except sqlite3.Error as error:
                if not is_damage(error):
                    raise
                stored.unreadable.append(table)
                stored.failure = stored.failure or error
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.text_factory = factory
    if connection.in_transaction:  # some errors end it by themselves
        connection.execute("ROLLBACK")
    return stored


def is_damage(error: sqlite3.Error) -> bool:
    """Return whether an error may come from what the file holds, not from who uses it or where it is."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    return code in _DAMAGE_CODES


class ChecksummedWriter:
    """Writes records, entries and the seals that go with them, in the caller's transaction.

    It remembers the sums of what the file holds, so that a seal costs no reading. After a transaction
    that failed it must be thrown away, and the file read again.
    """

    def __init__(self, connection: sqlite3.Connection, stored: StoredRows | None = None) -> None:
        """Go on from what was read, or from an empty file."""
        stored = stored or StoredRows()
        self._connection = connection
        self._checksums = {t: dict(stored.checksums[t]) for t in RECORD_TABLES}
        self._count = len(stored.log)
        self._last = stored.last_checksum()

    @property
    def count(self) -> int:
        """How many entries the log has."""
        return self._count

    @property
    def last(self) -> tuple[int, bytes]:
        """Number and sum of the last entry."""
        return self._count, self._last

    def unchanged_by_others(self) -> bool:
        """Return whether the log on disk is the known one: another program may write despite the lock."""
        row = self._connection.execute(f"SELECT count, hash FROM {SEAL} WHERE name = ?", (LOG,)).fetchone()
        return row is not None and (row[0], bytes(row[1])) == (self._count, self._last)

    def append(self, seq: int, body: str) -> None:
        """Append an entry; ``write_log_checksum`` must follow in the same transaction.

        Args:
            seq: the next number.
            body: its JSON.

        Raises:
            ValueError: another number is the next.
        """
        if seq != self._count + 1:
            raise ValueError(f"entry {seq} after {self._count}")
        total = entry_checksum(seq, body, self._last)
        self._connection.execute(f"INSERT INTO {LOG} VALUES (?, ?, ?, ?)", (seq, body, self._last, total))
        self._count, self._last = seq, total

    def write_log_checksum(self) -> None:
        """Seal the log."""
        self._write_table_checksum(LOG, self._count, self._last)

    def put(self, table: str, changes: Mapping[str, str | None]) -> None:
        """Write or remove records of a table, and seal it.

        Args:
            table: the table.
            changes: bodies by id; None removes a record.
        """
        checksums = self._checksums[table]
        for record_id, body in changes.items():
            if body is None:
                if checksums.pop(record_id, None) is not None:
                    self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (record_id,))
                continue
            total = record_checksum(table, record_id, body)
            if checksums.get(record_id) != total:
                checksums[record_id] = total
                self._connection.execute(f"REPLACE INTO {table} VALUES (?, ?, ?)", (record_id, body, total))
        self._write_table_checksum(table, len(checksums), table_hash(checksums.items()))

    def replace(self, table: str, records: Mapping[str, str]) -> None:
        """Let a table hold exactly some records.

        Args:
            table: the table.
            records: bodies by id.
        """
        gone: Iterable[str] = self._checksums[table].keys() - records.keys()
        self.put(table, {**dict.fromkeys(sorted(gone)), **records})

    def _write_table_checksum(self, name: str, count: int, digest: bytes) -> None:
        total = table_checksum(name, count, digest)
        self._connection.execute(f"REPLACE INTO {SEAL} VALUES (?, ?, ?, ?)", (name, count, digest, total))


def _text(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
