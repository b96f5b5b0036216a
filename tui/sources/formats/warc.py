"""Web archives: pages in WARC files, as crawlers write them, and in the WACZ packages of browsers.

warcio, of the extra ``warc``, reads the records.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import zlib
from collections.abc import Iterator
from typing import Any

from tui.errors import CompareError
from tui.sources.formats.zipped import Archive
from tui.sources.markup import visible
from tui.sources.parsed import (
    MAX_ENTRY_BYTES,
    Entry,
    NoArticleError,
    Stated,
    Unpacked,
    check_entries,
)

MAX_RECORDS = 1_000_000
_PAGE = re.compile(r"(?i)\s*(?:text/html|application/xhtml\+xml)")
_CHARSET = re.compile(r"(?i)charset\s*=\s*[\"']?([\w:.-]+)")
_WORD = re.compile(rb"[\w\x80-\xff]{2}")
_LEAST_WORDS = 30  # of a page; frames, trackers and error pages hold fewer


def unpack_warc(name: str, data: bytes) -> Unpacked:
    """Return the pages in a WARC file, numbered by the record they are in.

    Args:
        name: what messages call it.
        data: its bytes.

    Raises:
        CompareError: the extra is missing, or the archive is damaged or holds no page.
    """
    return _unpacked(name, "warc", list(_pages(name, data, 0)))


def unpack_wacz(name: str, data: bytes, archive: Archive) -> Unpacked:
    """Return the pages in a WACZ package: those that its list of pages names, or else all.

    Args:
        name: what messages call it.
        data: its bytes.
        archive: the same, opened.

    Raises:
        CompareError: as :func:`unpack_warc`.
    """
    found: list[Entry] = []
    for member in sorted(archive.members):
        if member.startswith("archive/") and member.endswith((".warc", ".warc.gz")):
            last = found[-1].member if found else 0
            found += _pages(name, archive.read(member), last)
    listed = _listed(archive)
    named = [entry for entry in found if _address(entry) in listed]
    return _unpacked(name, "wacz", named or found)


def _unpacked(name: str, kind: str, found: list[Entry]) -> Unpacked:
    check_entries(name, len(found))
    entries: list[Entry] = []
    left_out: dict[str, list[int]] = {}
    seen: set[tuple[str, bytes]] = set()
    for entry in found:
        key = (_address(entry), entry.data)
        if key in seen:
            left_out.setdefault("the same page again", []).append(entry.member)
        elif len(_WORD.findall(visible(entry.data))) < _LEAST_WORDS:
            left_out.setdefault("hardly any text", []).append(entry.member)
        else:
            entries.append(entry)
        seen.add(key)
    if not entries:
        raise NoArticleError(f"{name}: no page in this archive", "save the page as HTML, and name that")
    return Unpacked(kind, tuple(entries), left_out, several=True)


def _pages(name: str, data: bytes, after: int) -> Iterator[Entry]:
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise CompareError(
            f"{name}: reading a web archive needs an extra", "pip install 'compare-tui[warc]'"
        ) from error
    try:
        records = ArchiveIterator(io.BytesIO(data))
        records.INC_RECORD = ""  # a warning that it would print to the terminal, with bytes of the file
        for number, record in enumerate(records, after + 1):
            if number - after > MAX_RECORDS:
                raise CompareError(f"{name}: more than a million records", "divide the archive")
            entry = _page(name, record, number)
            if entry:
                yield entry
    except (
        ArchiveLoadFailed,
        EOFError,
        OSError,
        ValueError,
        LookupError,
        AttributeError,
        zlib.error,
    ) as error:
        raise CompareError(
            f"{name}: a damaged or cut-off web archive", "save or download it again"
        ) from error


def _page(name: str, record: Any, number: int) -> Entry | None:
    kind, charset = _content_type(record)
    if not _PAGE.match(kind):
        return None
    content = record.content_stream().read(MAX_ENTRY_BYTES + 1)
    if len(content) > MAX_ENTRY_BYTES:
        raise CompareError(f"{name}: a page of more than 32 MB", "save the page as HTML")
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    stated: tuple[Stated, ...] = ()
    if address.startswith(("http:", "https:")):
        stated = (Stated("url", address, f"WARC-Target-URI: {address}"),)
    return Entry(content, "html", content, number, charset=charset, stated=stated)


def _content_type(record: Any) -> tuple[str, str | None]:
    """Return the media type of a record that may be a page, and the charset that the server declared."""
    headers = record.http_headers
    if record.rec_type == "response" and headers and headers.get_statuscode() == "200":
        kind = headers.get_header("Content-Type") or ""
    elif record.rec_type == "resource":
        kind = record.rec_headers.get_header("Content-Type") or ""
    else:
        return "", None
    charset = _CHARSET.search(kind)
    return kind, charset[1] if charset else None


def _address(entry: Entry) -> str:
    return entry.stated[0].value if entry.stated else ""


def _listed(archive: Archive) -> set[str]:
    """Return the addresses of the pages that were visited, as the package lists them."""
    found: set[str] = set()
    for member in ("pages/pages.jsonl", "pages/extraPages.jsonl"):
        if member in archive.members:
            for line in archive.read(member).split(b"\n"):
                try:
                    page = json.loads(line)
                except (ValueError, RecursionError):
                    continue
                if isinstance(page, dict) and isinstance(page.get("url"), str):
                    found.add(page["url"])
    return found


def is_warc(packed: bytes) -> bool:
    """Return whether a gzip file holds web records."""
    try:
        with gzip.open(io.BytesIO(packed)) as file:
            return file.read(5) == b"WARC/"
    except (OSError, EOFError, ValueError, zlib.error):
        return False
