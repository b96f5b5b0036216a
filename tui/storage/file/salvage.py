"""Records found in the raw pages of a damaged database.

SQLite refuses a file whose first page is spoilt, and loses whole branches where an inner page is.
The rows themselves are in leaf pages, and each of ours carries a sum over its table, name and
body: whatever page a row is found in, a right sum proves that it is whole and what it is. See
https://www.sqlite.org/fileformat2.html, sections 1.5 to 1.6 and 2.1, for the pages and rows.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from tui.storage.file.format import LOG, PAGE_SIZE, RECORD_TABLES, SEAL
from tui.storage.file.records import StoredRows

_Row = tuple[object, ...]
_LARGEST_ROW = 256 * 1024 * 1024


def salvage_records(data: bytes, stored: StoredRows) -> int:
    """Add to the stored rows every record of ours that some page of a database file still holds.

    Args:
        data: the bytes of the file.
        stored: takes what is found.

    Returns:
        How many records were found, known ones included.
    """
    found = 0
    for page in range((len(data) + PAGE_SIZE - 1) // PAGE_SIZE):
        for row in _rows(data, page):
            found += any(stored.take(table, row) for table in _tables(row))
    return found


def _tables(row: _Row) -> tuple[str, ...]:
    if len(row) == 3:
        return RECORD_TABLES
    return (LOG,) if isinstance(row[0], int) else (SEAL,)


def _rows(data: bytes, page: int) -> Iterator[_Row]:
    """The rows that a page holds if it is a leaf of a table."""
    base = page * PAGE_SIZE
    header = base + (100 if page == 0 else 0)
    if header + 8 > len(data):
        return
    cells = min(int.from_bytes(data[header + 3 : header + 5], "big"), PAGE_SIZE // 6)
    for number in range(cells):
        pointer = header + 8 + 2 * number
        offset = int.from_bytes(data[pointer : pointer + 2], "big")
        if not 0 < offset < PAGE_SIZE - 4:
            continue
        try:
            row = _row(data, base, offset)
        except (IndexError, ValueError, struct.error):
            continue
        if row is not None:
            yield row


def _row(data: bytes, base: int, offset: int) -> _Row | None:
    size, at = _varint(data, base + offset)
    rowid, at = _varint(data, at)
    if not 8 < size < _LARGEST_ROW:
        return None
    payload = _payload(data, base, at, size)
    header_size, place = _varint(payload, 0)
    kinds = []
    while place < header_size:
        kind, place = _varint(payload, place)
        kinds.append(kind)
        if len(kinds) > 4:
            return None
    if len(kinds) not in (3, 4):
        return None
    values: list[object] = []
    for kind in kinds:
        value, place = _value(payload, place, kind)
        values.append(value)
    if len(values) == 4 and values[0] is None:
        values[0] = rowid  # an INTEGER PRIMARY KEY is stored as NULL, its value is the row's number
    return tuple(values)


def _payload(data: bytes, base: int, at: int, size: int) -> bytes:
    """A complete row, of which all but the beginning may be in a chain of overflow pages."""
    most, least = PAGE_SIZE - 35, (PAGE_SIZE - 12) * 32 // 255 - 23
    if size <= most:
        return data[at : at + size]
    local = least + (size - least) % (PAGE_SIZE - 4)
    if local > most:
        local = least
    parts, have = [data[at : at + local]], local
    page = int.from_bytes(data[at + local : at + local + 4], "big")
    while have < size and page:
        start = (page - 1) * PAGE_SIZE
        part = data[start + 4 : start + 4 + min(PAGE_SIZE - 4, size - have)]
        if not part:
            break
        parts.append(part)
        have += len(part)
        page = int.from_bytes(data[start : start + 4], "big")
    return b"".join(parts)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing starts."""
    value = 0
    for n in range(8):
        byte = data[at + n]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + n + 1
    return value << 8 | data[at + 8], at + 9


def _value(payload: bytes, at: int, kind: int) -> tuple[object, int]:
    """A column: None, a whole number, or the bytes of a text or blob."""
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind <= 6:
        size = (1, 2, 3, 4, 6, 8)[kind - 1]
        return int.from_bytes(payload[at : at + size], "big", signed=True), at + size
    if kind < 12:
        raise ValueError("no such column type")
    size = (kind - 12) // 2
    if at + size > len(payload):
        raise ValueError("row cut off")
    return payload[at : at + size], at + size
