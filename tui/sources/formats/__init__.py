"""Formats of sources: each module turns files of one kind into entries or a :class:`ParsedSource`."""

from __future__ import annotations

import re

from tui.errors import CompareError
from tui.sources.decoding import decode
from tui.sources.parsed import Entry, Fields, NoArticleError, Unpacked

_REFUSED = {
    "office": ("an old or protected Office file", "save it as .docx without a password, or as text"),
    "rtf": ("RTF", "save it as .docx, HTML or text"),
    "picture": ("a picture, not text", "save the page itself, or the recognised text"),
    "media": ("sound, film or other data, not text", "save a transcript as text"),
    "archive": ("an archive", "unpack it, and name the folder"),
    "gzip": ("a compressed file", "unpack it with gunzip first"),
    "database": ("a database", "export the articles as JSON or CSV"),
    "webarchive": ("a Safari web archive", "save the page as HTML"),
    "piece": ("a damaged message or saved page, or a piece of one", "save it again"),
    "program": ("a program, not text", "save the article as text, Markdown or HTML"),
}
_MAX_DUMP = 256 * 2**20  # characters of a dump of many articles
_XML_CHARSET = re.compile(rb"\s*<\?xml[^>]{0,100}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")


def unpack(name: str, kind: str, data: bytes, fields: Fields) -> Unpacked:
    """Return the articles in a source.

    Args:
        name: how messages call it.
        kind: result of :func:`tui.sources.detect.kind_of`.
        data: its bytes.
        fields: names of the record fields that the user specified.

    Raises:
        CompareError: the source is damaged, protected, too large, or holds no article; the message is a line.
    """
    if kind in _REFUSED and not (kind == "gzip" and _holds_records(data)):
        message, remedy = _REFUSED[kind]
        raise NoArticleError(f"{name}: {message}", remedy)
    match kind:
        case "mail" | "mbox" | "mhtml":
            from tui.sources.formats import mail

            read = {"mail": mail.unpack_mail, "mbox": mail.unpack_mbox, "mhtml": mail.unpack_mhtml}[kind]
            return read(name, data)
        case "feed" | "xml":
            from tui.sources.formats import feed

            whole = _in_utf8(name, data)
            if kind == "xml":
                raise feed.not_a_feed(name, whole)
            return feed.unpack_feed(name, whole)
        case "json" | "json?" | "jsonl" | "csv":
            return _records(name, kind, data, fields)
        case "zip":
            return _archive(name, data)
        case "warc" | "gzip":
            from tui.sources.formats import warc

            return warc.unpack_warc(name, data)
        case "pdf":
            from tui.sources.formats import pdf

            return pdf.unpack_pdf(name, data)
    return Unpacked(kind, (Entry(data, kind, data),))


def _holds_records(data: bytes) -> bool:
    from tui.sources.formats.warc import is_warc

    return is_warc(data)


def _in_utf8(name: str, data: bytes) -> bytes:
    """Return an XML document converted to UTF-8."""
    declared = _XML_CHARSET.match(data[:400])
    text = decode(name, data, declared[1].decode("ascii") if declared else None, _MAX_DUMP).text
    return _DECLARATION.sub("", text, count=1).encode()


def _records(name: str, kind: str, data: bytes, fields: Fields) -> Unpacked:
    from tui.sources.formats import records
    from tui.sources.formats.front_matter import json_above

    decoded = decode(name, data, None, _MAX_DUMP)
    if kind == "json?" and json_above(decoded.text.lstrip()):
        return Unpacked("markdown", (Entry(data, "markdown", data),))
    if kind == "jsonl":
        return records.unpack_json_lines(name, decoded.text, fields)
    if kind == "csv":
        return records.unpack_csv(name, decoded.text, fields)
    try:
        return records.unpack_json(name, decoded.text, fields)
    except CompareError as error:
        if kind == "json?" and not isinstance(error, NoArticleError) and not _looks_like_json(decoded.text):
            return Unpacked("text", (Entry(data, "text", data),))
        raise


def _looks_like_json(text: str) -> bool:
    """Return whether invalid JSON was meant as JSON: it begins as an object, or a list of objects."""
    return re.match(r"\s*(?:\[\s*)*\{\s*\"[^\"\n]{0,200}\"\s*:", text) is not None


def _archive(name: str, data: bytes) -> Unpacked:
    from tui.sources.formats.zipped import Archive, kind_of_archive

    archive = Archive(name, data)
    match kind_of_archive(name, archive):
        case "docx":
            from tui.sources.formats.docx import unpack_docx

            return unpack_docx(name, data, archive)
        case "epub":
            from tui.sources.formats.epub import unpack_epub

            return unpack_epub(name, data, archive)
        case _:
            from tui.sources.formats.warc import unpack_wacz

            return unpack_wacz(name, data, archive)
