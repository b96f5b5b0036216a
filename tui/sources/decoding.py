"""Bytes become text: byte order mark or UTF-8 first, then what a page declares, then cp1252 with a remark."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from tui.errors import CompareError

MAX_CHARACTERS = 5_000_000
MAX_MARKS = 30  # combining marks on one base: the stream-safe limit of Unicode Standard Annex 15

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")  # not tab, line ends, form feed, escape
_DECLARABLE = re.compile(
    r"(?i)(iso-?8859-\d+|windows-12\d\d|cp12\d\d|koi8-[ru]|shift_jis|euc-(jp|kr)|gb(k|2312|18030)|big5)"
)
_FAR = re.compile(f"[^\x00-˿]{{{MAX_MARKS + 1},}}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a source: NFC, line feeds only.

    Attributes:
        encoding: the codec that read it.
        remarks: what the reader should know ("not UTF-8: read as cp1252").
    """

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()


def decode(name: str, data: bytes, declared: str | None = None) -> Decoded:
    """Decode the bytes of the source called ``name``.

    Args:
        name: how messages call the source.
        data: its bytes.
        declared: the charset a web page declares; used only when the bytes are not UTF-8.

    Raises:
        CompareError: the source is empty, not text, or longer than 5 million characters.
    """
    if not data.strip():
        raise CompareError(f"{name}: the file is empty", "save the article's text in it, or leave it out")
    if data.startswith(_MAGIC):
        raise _not_text(name)
    text, encoding, remarks = _decode(data, declared)
    if len(text) > MAX_CHARACTERS:
        raise CompareError(
            f"{name}: longer than {MAX_CHARACTERS // 1_000_000} million characters",
            "cut the article out of it and save that alone",
        )
    sample = text[:65536]
    if len(_CONTROL.findall(sample)) > max(4, len(sample) // 100) or "\x00" in sample:
        raise _not_text(name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        capped = _FAR.sub(_cap_marks, text)
        if len(capped) < len(text):
            remarks = (*remarks, "piled-up accents were cut")
        text = unicodedata.normalize("NFC", capped)
    if not text.strip("\ufeff\n\t \u200b"):
        raise CompareError(f"{name}: the file is empty", "save the article's text in it, or leave it out")
    return Decoded(text, encoding, remarks)


def _not_text(name: str) -> CompareError:
    return CompareError(f"{name}: not a text file", "save the article as text, Markdown or HTML")


def _decode(data: bytes, declared: str | None) -> tuple[str, str, tuple[str, ...]]:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            text = data.decode(codec, "replace")
            broken = (f"damaged {codec}: unreadable bytes shown as \ufffd",) if "\ufffd" in text else ()
            return text.removeprefix("\ufeff"), codec, broken
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        pass
    if (
        declared
        and _DECLARABLE.fullmatch(declared)
        and declared.lower() not in ("iso-8859-1", "windows-1252")
    ):
        try:
            return data.decode(declared), declared.lower(), ()
        except (LookupError, UnicodeDecodeError):
            pass
    # The five bytes cp1252 leaves undefined become U+FFFD; nothing else can fail.
    return data.decode("cp1252", "replace"), "cp1252", ("not UTF-8: read as cp1252",)


def _cap_marks(match: re.Match[str]) -> str:
    kept, run = [], 0
    for char in match[0]:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= MAX_MARKS:
            kept.append(char)
    return "".join(kept)
