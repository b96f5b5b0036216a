"""Electronic books, such as issues that news readers make: one document of the spine, one article."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from tui.errors import CompareError
from tui.sources.formats.zipped import Archive
from tui.sources.markup import local, parse_xml
from tui.sources.parsed import Entry, Stated, Unpacked, check_entries

_PAGE = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_ISSUE = re.compile(r"(?P<name>.+?)(?: \[[^\[\]]+\])?")  # "The Ravna Post [Tue, 18 Mar 2025]"
_PARAGRAPH = re.compile(rb"(?is)<(?:p|div|li|blockquote)\b[^>]*>(.*?)</(?:p|div|li|blockquote)>")
_UNSPACED = re.compile(r"[\u3040-\u9fff\u0e00-\u0e7f]")
_LEAST_LETTERS = 20  # of scripts without spaces
_LEAST_WORDS = 8  # of a paragraph; title pages, covers and tables of contents have none


def unpack_epub(name: str, data: bytes, archive: Archive) -> Unpacked:
    """Return the articles in a book; covers, title pages and tables of contents are left out.

    Args:
        name: what messages call it.
        data: its bytes.
        archive: the same, opened.

    Raises:
        CompareError: the book is damaged or protected, or no document of it holds text.
    """
    package = _package(name, archive)
    root, _ = parse_xml(name, archive.read(package))
    places = _spine(root, posixpath.dirname(package))
    check_entries(name, len(places))
    locked = _protected(name, archive)
    if places and all(place in locked for place in places):
        raise CompareError(f"{name}: a protected book", "use a copy without protection")
    entries: list[Entry] = []
    left_out: dict[str, list[int]] = {}
    for number, place in enumerate(places, 1):
        page = archive.read(place) if place in archive.members and place not in locked else b""
        if not _has_paragraph(page):
            left_out.setdefault("no paragraph in it", []).append(number)
            continue
        entries.append(Entry(page, "html", page, number))
    if not entries:
        raise CompareError(f"{name}: no text in this book", "save the article as text or HTML")
    about = _metadata(root, alone=len(entries) == 1)
    language = next((item.value[:2].lower() for item in about if item.field == "language"), None)
    weak = tuple(item for item in about if item.field != "language")
    found = tuple(Entry(e.content, e.form, e.data, e.member, weak=weak, language=language) for e in entries)
    return Unpacked("epub", found, left_out, several=True)


def _package(name: str, archive: Archive) -> str:
    root, _ = parse_xml(name, archive.read("META-INF/container.xml"))
    for node in root.iter():
        if local(node) == "rootfile" and node.get("full-path"):
            return str(node.get("full-path"))
    raise archive.damaged()


def _spine(root: Any, folder: str) -> list[str]:
    """Return the documents of a book in the order of reading, without its table of contents."""
    items = {node.get("id"): node for node in root.iter() if local(node) == "item"}
    places = []
    for node in root.iter():
        item = items.get(node.get("idref")) if local(node) == "itemref" else None
        if item is None or item.get("media-type") not in _PAGE:
            continue
        if "nav" not in (item.get("properties") or "").split():
            places.append(posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or ""))))
    return places


def _protected(name: str, archive: Archive) -> set[str]:
    """Return the members that are encrypted."""
    if "META-INF/encryption.xml" not in archive.members:
        return set()
    root, _ = parse_xml(name, archive.read("META-INF/encryption.xml"))
    return {unquote(node.get("URI") or "") for node in root.iter() if local(node) == "cipherreference"}


def _has_paragraph(page: bytes) -> bool:
    for match in _PARAGRAPH.finditer(page):
        words = re.sub(rb"<[^>]*>", b" ", match[1]).decode("utf-8", "replace")
        if len(words.split()) >= _LEAST_WORDS or len(_UNSPACED.findall(words)) >= _LEAST_LETTERS:
            return True
    return False


def _metadata(root: Any, *, alone: bool) -> list[Stated]:
    return list(_stated(root, alone))


def _stated(root: Any, alone: bool) -> Iterator[Stated]:
    """Yield what the book states: of the article only where it holds no more than one."""
    fields = {"language": "language", "publisher": "outlet", "date": "published"}
    if alone:
        fields |= {"title": "page title", "creator": "byline", "source": "url"}
    converted = any(_is_calibre(node) for node in root.iter())
    for node in root.iter():
        words = " ".join((node.text or "").split()) if local(node) in (*fields, "title") else ""
        if converted and local(node) == "title" and (issue := _ISSUE.fullmatch(words)):
            yield Stated("outlet", issue["name"], f"title: {words}")
        elif converted and local(node) in ("publisher", "creator") and _is_calibre(node):
            continue
        elif (
            words
            and local(node) in fields
            and (local(node) != "source" or words.startswith(("http:", "https:")))
        ):
            yield Stated(fields[local(node)], words, f"{local(node)}: {words}")


def _is_calibre(node: Any) -> bool:
    """Return whether an element names calibre, which makes books of newspapers and calls itself publisher."""
    return local(node) == "publisher" and (node.text or "").strip().lower() == "calibre"
