"""The kind of a source by its content; its name decides only between kinds of plain text."""

from __future__ import annotations

import codecs
import os
import re

KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".eml": "mail",
    ".mbox": "mbox",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".xml": "xml",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jsonld": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".warc": "warc",
    ".warc.gz": "warc",
    ".wacz": "wacz",
    ".pdf": "pdf",
    ".docx": "docx",
    ".epub": "epub",
}
HEAD = 65_536  # bytes from which the kind is detected
SEVERAL = frozenset({"mbox", "feed", "jsonl", "csv", "warc", "wacz", "epub"})

_PAGE = re.compile(
    rb"(?i)\s*(?:<\?xml[^>]{0,200}\?>\s*|(?><!--.{0,20000}?-->)\s*)*+"  # possessive: comments are many
    rb"<(?:!doctype\s+html|html|head|body|article|main|meta|title|div|p|h1|section)\b",
    re.DOTALL,
)
_XML = re.compile(rb"\s*<\?xml\b|\s*<!DOCTYPE\b", re.IGNORECASE)
_FEED = re.compile(
    rb"\s*(?:<\?[^>]{0,500}\?>\s*|(?><!--.{0,20000}?-->)\s*|<!DOCTYPE[^>\[]{0,300}>\s*)*+"
    rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]",
    re.DOTALL,
)
_ELEMENT = re.compile(rb"<(?:[a-zA-Z][\w-]*|!--|/[a-zA-Z])")
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):(?:[ \t][^\r\n]*|)\r?\n(?:[ \t][^\r\n]*\r?\n)*")
# The head of a part of a message or a saved page, in what lacks the beginning of it.
_PART = re.compile(
    rb"(?im)^--[^\s-][^\r\n]{3,80}\r?\n(?:content-[a-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    rb"content-transfer-encoding:|"
    rb"^------multipartboundary--\w+"
)
_MIME = frozenset(
    {
        b"mime-version",
        b"content-type",
        b"content-transfer-encoding",
        b"message-id",
        b"received",
        b"return-path",
        b"delivered-to",
        b"dkim-signature",
        b"snapshot-content-location",
    }
)
_MAIL = frozenset({b"from", b"to", b"subject", b"date", b"reply-to"})
_MBOX = re.compile(rb"From \S+[^\r\n]*\d{4}[^\r\n]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")
_PRINTABLE = ("pdf", "rtf")  # kinds that begin with no other bytes than those of a text
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f\x80-\xff]")  # "RIFF opens on Thursday" is a text
_LATE_PDF = re.compile(rb"[^<]{0,1000}?[\r\n]%PDF-\d\.\d")  # behind other bytes, as some servers send it
_WARC = re.compile(rb"WARC/\d\.\d\r?\n")
_FRONT = re.compile(
    rb"\s*(?:---|\+\+\+)(?:json|yaml|toml)?[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,200}?"
    rb"(?:---|\+\+\+|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_PAIR = re.compile(rb"(?m)^\s{0,4}\{?\"?[A-Za-z][\w -]{0,30}\"?\s?(?::|=)(?:[ \t]|\r?$)")
_MARKS = (
    re.compile(rb"(?m)^ {0,3}#{1,6} +\S"),
    re.compile(rb"\[[^\]\r\n]{1,200}\]\((?:https?:|/|#)[^)\s]*\)"),
    re.compile(rb"(?<![\w*])\*\*[^*\s][^*\r\n]{0,200}\*\*(?![\w*])"),
    re.compile(rb"!\[[^\]\r\n]{0,300}\]\("),
    re.compile(rb"(?m)^[^\s=-][^\r\n]*\r?\n(?:={3,}|-{3,})[ \t]*\r?$"),
)
_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM\x00", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"RIFF", "media"),
    (b"\x00\x00\x00", "media"),
    (b"OggS", "media"),
    (b"ID3", "media"),
    (b"fLaC", "media"),
    (b"\x1aE\xdf\xa3", "media"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"SQLite format 3\x00", "database"),
    (b"bplist00", "webarchive"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
)


def kind_by_name(name: str) -> str | None:
    """Return the kind of source that a file name implies, or None."""
    lower = name.lower()
    if lower.endswith(".warc.gz"):
        return "warc"
    return KINDS.get(os.path.splitext(lower)[1])


def kind_of(name: str, data: bytes) -> str:
    """Return the kind of a source.

    Args:
        name: its file name; it decides where the content fits several kinds of text.
        data: its bytes, or at least the first 64 KB of them.

    Returns:
        A kind of :data:`KINDS`, or one that holds no article: "zip" (any archive of that format, whose
        kind depends on its members), "gzip", "office", "rtf", "picture", "media", "archive", "database",
        "webarchive", "program", "xml", "piece" (of a message).
    """
    head = data[:HEAD]
    for magic, kind in _MAGIC:
        if head.startswith(magic) and (kind in _PRINTABLE or _BINARY.search(head[:64])):
            return kind
    if _LATE_PDF.match(head[:1024]):
        return "pdf"
    if _WARC.match(head):
        return "warc"
    return _kind_of_text(kind_by_name(name), _plain(head))


def _plain(head: bytes) -> bytes:
    """Return the head as bytes of ASCII letters, also where each takes two or four of UTF-16 or UTF-32."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.replace(b"\x00", b"")[2:]
    return head.removeprefix(codecs.BOM_UTF8)


def _kind_of_text(named: str | None, head: bytes) -> str:
    mime = _mime_kind(named, head.lstrip(b"\r\n"))
    if mime:
        return mime
    if _PART.search(head):
        return "piece"
    if _FEED.match(head):
        return "feed"
    if _PAGE.match(head):
        return "html" if named != "markdown" or b"<html" in head[:2000].lower() else "markdown"
    if _XML.match(head) or (named == "xml" and head.lstrip().startswith(b"<")):
        return "xml"
    if named in ("json", "jsonl", "csv"):
        return named
    if head.lstrip(b" \t\r\n\x1e")[:1] in (b"{", b"["):  # \x1e: sequences of JSON (RFC 7464)
        return "json?"
    if named == "html":
        return "html" if _ELEMENT.search(head) else "text"
    if named == "markdown" or (_FRONT.match(head) and _PAIR.search(head)):
        return "markdown"
    return _text_or_markdown(named, head)


def _text_or_markdown(named: str | None, head: bytes) -> str:
    if looks_tabular(head):
        return "csv"
    marks = sum(bool(mark.search(head)) for mark in _MARKS)
    if named is None and (marks >= 2 or _MARKS[0].search(head)):
        return "markdown"
    return "markdown" if marks >= 2 and _MARKS[0].match(head.lstrip()) else "text"


def _mime_kind(named: str | None, head: bytes) -> str | None:
    if _MBOX.match(head):
        return "mbox"
    names: set[bytes] = set()
    at = 0
    while (match := _HEADER.match(head, at)) and len(names) < 100:
        names.add(match[1].lower())
        at = match.end()
    if not names or not (names & _MIME or (named == "mail" and names & _MAIL)):
        return None
    block = head[:at].lower()
    related = b"multipart/related" in block and not names & {b"to", b"received"}
    if b"snapshot-content-location" in names or related:
        return "mhtml"
    if names & (_MAIL - {b"date"}) or named in ("mail", "mhtml") or b"mime-version" in names:
        return "mail"
    return None


_TEXT_COLUMN = re.compile(
    rb"(?i)(?:text|body|content|article|article_?body|main_?text|full_?text|story|content_text|article_text)"
)
_OTHER_COLUMN = re.compile(
    rb"(?i)(?:title|headline|url|link|date|published(?:_?at|_?date)?|source|author|outlet|publisher|publication|id|language|lang)"
)


def looks_tabular(head: bytes) -> bool:
    """Return whether the first line of a text names columns of articles, one of them with their text."""
    line = head.lstrip().split(b"\n", 1)[0].strip()
    if not 6 < len(line) < 2000:
        return False
    for mark in (b",", b"\t", b";", b"|"):
        cells = [cell.strip().strip(b'"') for cell in line.split(mark)]
        if (
            len(cells) > 1
            and any(map(_TEXT_COLUMN.fullmatch, cells))
            and any(map(_OTHER_COLUMN.fullmatch, cells))
        ):
            return True
    return False
