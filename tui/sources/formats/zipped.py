"""Files that are zip archives, read without trusting their declared sizes."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib

from tui.errors import CompareError
from tui.sources.parsed import MAX_ENTRY_BYTES, NoArticleError

MAX_MEMBERS = 10_000
MAX_TOTAL = 256 * 2**20  # bytes unpacked of one archive

_OTHERS = (
    ("xl/", "a spreadsheet", "save it as CSV"),
    ("ppt/", "a presentation", "save its text, or print it to PDF"),
    ("content.xml", "an OpenDocument file", "save it as .docx, HTML or text"),
)


class Archive:
    """A zip archive whose members are read with limits.

    Args:
        name: how messages call it.
        data: its bytes.

    Raises:
        CompareError: it is damaged or has too many members.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._left = MAX_TOTAL
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.members = {info.filename: info for info in self._zip.infolist()}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError) as error:
            raise self.damaged() from error
        if len(self.members) > MAX_MEMBERS:
            raise CompareError(
                f"{name}: an archive of more than {MAX_MEMBERS:,} files", "unpack a part of it"
            )

    def damaged(self) -> CompareError:
        """Return the error for an archive that does not unpack."""
        return CompareError(f"{self._name}: a damaged or cut-off archive", "save or download it again")

    def read(self, member: str) -> bytes:
        """Return the bytes of a member.

        Raises:
            CompareError: it is missing, encrypted, damaged, or unpacks to more than 32 MB.
        """
        info = self.members.get(member)
        if info is None:
            raise self.damaged()
        if info.flag_bits & 1:
            raise CompareError(f"{self._name}: protected by a password", "save it without the password")
        limit = min(MAX_ENTRY_BYTES, self._left)
        try:
            with self._zip.open(info) as file:
                data = file.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            lzma.LZMAError,
            EOFError,
            OSError,
            ValueError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise self.damaged() from error
        if len(data) > limit:
            raise CompareError(
                f"{self._name}: unpacks to more than {limit // 2**20} MB", "save the article as text or HTML"
            )
        self._left -= len(data)
        return data


def kind_of_archive(name: str, archive: Archive) -> str:
    """Return the kind of source that a zip archive is: "docx", "epub" or "wacz".

    Args:
        name: what messages call it.
        archive: opened.

    Raises:
        NoArticleError: it is of another kind.
    """
    members = archive.members
    if "word/document.xml" in members:
        return "docx"
    if "META-INF/container.xml" in members:
        return "epub"
    if any(member.startswith("archive/") and ".warc" in member for member in members):
        return "wacz"
    for start, what, remedy in _OTHERS:
        if any(member.startswith(start) for member in members):
            raise NoArticleError(f"{name}: {what}, not an article", remedy)
    raise NoArticleError(f"{name}: an archive", "unpack it, and name the folder")
