"""The format of a saved comparison, schema 2.

A saved comparison is one SQLite 3 database, suffix ``.compare``, UTF-8, pages of 4,096 bytes,
``application_id`` 0x434D5054 ("CMPT"), ``user_version`` the schema's number. It holds everything:
no other file is needed to read it. Any SQLite tool opens it; the bodies are JSON, so that
``SELECT body ->> '$.title' FROM fact`` works.

Record tables ``meta article version fact links reuse internal mentions draft view`` all look alike::

    id TEXT PRIMARY KEY    name of the record in its table
    body TEXT              canonical JSON, see tui/storage/file/codec.py
    sum BLOB               16 bytes: see below

=========  ===========  ==================================================================
table      id           body
=========  ===========  ==================================================================
meta       format       schema, min_reader (least schema a program must know to read it),
                        program (that wrote it)
meta       comparison   articles, facts (ids in order), engine (version that analysed),
                        folder (that relative paths start from), created (ISO 8601, UTC)
meta       origins      of each article id, path, sha256, media and sum of its record, so that a
                        damaged one can be read again from its source
meta       exchanges    what a second reader was asked and answered, where one was
meta       summary      what the library lists, as of log entry ``seq``
article    "a1"         the article with decoded text, hash of its bytes, reading settings,
                        metadata, lines and sentences
version    "a1@9f86.."  an earlier or removed version of an article, same body
fact       "f1"         the fact as computed
links      "0", "1" ..  list of the next 256 links
reuse      "all"        list of reuse
internal   "all"        list of contradictions within an article
mentions   "a1"         object: sentence id to list of mentions
draft      JSON of a    text of a note being written
           target
view       any name     JSON the app keeps: position, filters, searches
=========  ===========  ==================================================================

The table ``log`` holds the user's acts and is only ever appended to::

    seq INTEGER PRIMARY KEY    1, 2, 3 ... without gaps
    body TEXT                  {"at": ISO 8601 UTC, "act": {"is": ..., ...}}
    prev BLOB                  sum of the entry before; 16 zero bytes for the first
    sum BLOB

The table ``seal`` has one row for each of these tables: ``name``, ``count`` of its rows, ``hash``
(for records: BLAKE2b of all sums in the order of ids; for the log: sum of the last entry), ``sum``.

Every ``sum`` is BLAKE2b with a digest of 16 bytes and the personalisation ``compare-tui`` over these
parts, each preceded by its length in bytes as 8 bytes, most significant first: name of the table; id
(or seq in decimal, or name); body (or, in ``seal``, count in decimal); and ``prev`` in the log,
``hash`` in ``seal``. A changed record fails its own sum; a record missing, added, exchanged or put
elsewhere fails the seal of its table; an entry cut out, reordered or cut off fails the chain. The
checksums show damage, not forgery: whoever can write the file can compute them.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable

SCHEMA = 2
MIN_READER = 2
APPLICATION_ID = 0x434D5054
PAGE_SIZE = 4096
CHECKSUM_SIZE = 16
FIRST_PREV = bytes(CHECKSUM_SIZE)

RECORD_TABLES = (
    "meta",
    "article",
    "version",
    "fact",
    "links",
    "reuse",
    "internal",
    "mentions",
    "draft",
    "view",
)
LOG, SEAL = "log", "seal"

CREATE = (
    *(
        f"CREATE TABLE {t} (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL, sum BLOB NOT NULL)"
        for t in RECORD_TABLES
    ),
    f"CREATE TABLE {LOG} (seq INTEGER PRIMARY KEY, body TEXT NOT NULL,"
    " prev BLOB NOT NULL, sum BLOB NOT NULL)",
    f"CREATE TABLE {SEAL} (name TEXT PRIMARY KEY NOT NULL, count INTEGER NOT NULL,"
    " hash BLOB NOT NULL, sum BLOB NOT NULL)",
)


def checksum(*parts: str | bytes) -> bytes:
    """Return the sum over the parts of a record."""
    digest = hashlib.blake2b(digest_size=CHECKSUM_SIZE, person=b"compare-tui")
    for part in parts:
        data = part.encode("utf-8") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


def record_checksum(table: str, record_id: str, body: str | bytes) -> bytes:
    """Return the checksum of a record.

    Args:
        table: where it is.
        record_id: its id there.
        body: its JSON.
    """
    return checksum(table, record_id, body)


def entry_checksum(seq: int, body: str | bytes, prev: bytes) -> bytes:
    """Return the checksum of an entry of the log.

    Args:
        seq: its number.
        body: its JSON.
        prev: checksum of the entry before.
    """
    return checksum(LOG, str(seq), body, prev)


def table_checksum(name: str, count: int, digest: bytes) -> bytes:
    """Return the checksum of the seal of a table.

    Args:
        name: of the table.
        count: of its records.
        digest: over their checksums.
    """
    return checksum(SEAL, name, str(count), digest)


def table_hash(checksums: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the hash a record table is sealed with, from its (id, sum) in any order."""
    return checksum(*(s for _, s in sorted(checksums)))


def create_tables(connection: sqlite3.Connection) -> None:
    """Make an empty database of this schema."""
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    connection.execute("PRAGMA encoding = 'UTF-8'")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
    for statement in CREATE:
        connection.execute(statement)
