"""The sources in a folder: files of the kinds that are read, and what was left out of it and why."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.errors import CompareError
from tui.sources.detect import HEAD, kind_by_name, kind_of
from tui.sources.files import open_regular

MAX_FILES = 10_000
MAX_DEPTH = 16
_NAMED = 5  # files that a line names

# What browsers call the folder of a page's pictures and frames, in the languages they come in.
_PARTS = re.compile(
    r"(?i)(.+?)(?:[_.-](?:files?|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|pliki|soubory|"
    r"tiedostot|elemei|dosyalar|datoteke|fitxers|fitxategiak|failid|fails|bylos|fajlovi|data))"
)
_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".mhtml")
_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})
_REASONS = {
    "pictures": ".png .jpg .jpeg .gif .webp .avif .svg .bmp .ico .tif .tiff .heic",
    "sound and film": ".mp3 .mp4 .m4a .ogg .wav .webm .mov .avi .mkv .m3u8",
    "styles, scripts and fonts": ".css .js .mjs .map .woff .woff2 .ttf .otf .eot .py .sh .ts",
    "saved comparisons": ".compare",
}
_REASON_OF = {ending: reason for reason, endings in _REASONS.items() for ending in endings.split()}
_OF_PAGES = frozenset({"pictures", "styles, scripts and fonts"})
_SUFFIX = re.compile(r"(?:[_.-]|の| )?[^\W\d_]{2,14}")
_READ_ANYWAY = frozenset({"html", "mhtml", "mail", "mbox", "feed", "pdf", "warc"})


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a folder of parts, that was left out of a folder.

    Attributes:
        path: where it is.
        reason: why, in a few words.
        unread: whether it is of a kind that is read, but could not be.
    """

    path: str
    reason: str
    unread: bool = False


def sources_in(folder: str, most: int = MAX_FILES) -> tuple[list[str], list[Skipped]]:
    """Return the sources under a folder, sorted, files first, and what was left out; links are not followed.

    Args:
        folder: the folder.
        most: sources that it may hold.

    Raises:
        CompareError: a folder cannot be read, or holds more sources than ``most``.
    """
    found: list[str] = []
    skipped: list[Skipped] = []
    for path, reason in _walk(folder, 0):
        if reason:
            skipped.append(Skipped(path, reason))
        else:
            found.append(path)
        if len(found) > most:
            raise CompareError(f"{folder}: more than {most:,} articles", "name a smaller folder")
    return found, skipped


def _walk(folder: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield files under a folder, each with a reason for leaving it out, or "" for a source."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        raise CompareError(
            f"{folder}: the folder cannot be read ({error.strerror})", "check its permissions"
        ) from error
    pages = {os.path.splitext(entry.name)[0] for entry in entries if entry.name.lower().endswith(_PAGES)}
    visible = [e for e in entries if not e.name.startswith(".") and e.name.lower() not in _SYSTEM]
    for entry in visible:
        if entry.is_file(follow_symlinks=False):
            yield entry.path, _reason(entry.path)
        elif entry.is_symlink():
            yield entry.path, "links"
        elif not entry.is_dir(follow_symlinks=False):
            yield entry.path, "pipes and devices"
    for entry in visible:
        if entry.is_dir(follow_symlinks=False):
            if _are_parts(entry, pages):
                yield entry.path + os.sep, "parts of saved pages"
            elif depth >= MAX_DEPTH:
                yield entry.path + os.sep, "folders too deep"
            else:
                yield from _walk(entry.path, depth + 1)


def _are_parts(folder: os.DirEntry[str], pages: set[str]) -> bool:
    """Return whether a folder holds the frames and pictures of a page next to it, or of one that was moved.

    Its name is that of the page and a word for "files"; for languages that are not listed, what it holds
    decides.
    """
    match = _PARTS.fullmatch(folder.name)
    if match and (match[1] in pages or folder.name.endswith("_files")):
        return True
    ends = (folder.name[len(page) :] for page in pages if folder.name.startswith(page))
    return any(map(_SUFFIX.fullmatch, ends)) and _holds_parts_only(folder.path)


def _holds_parts_only(folder: str) -> bool:
    """Return whether there are only files in a folder that a page is made of, and one that is no page."""
    try:
        with os.scandir(folder) as scan:
            endings = {os.path.splitext(entry.name)[1].lower() for entry in scan if entry.is_file()}
    except OSError:
        return False
    parts = {ending for ending in endings if _REASON_OF.get(ending) in _OF_PAGES}
    return bool(parts) and endings <= parts | {*_PAGES, ""}


def _reason(path: str) -> str:
    """Return why a file is left out, by its name, or else by its content; "" for one that is read."""
    if kind_by_name(path):
        return ""
    known = _REASON_OF.get(os.path.splitext(path)[1].lower())
    if known:
        return known
    try:
        with open_regular(path) as file:
            kind = kind_of(path, file.read(HEAD))
    except (CompareError, OSError):
        return "other kinds"
    return "" if kind in _READ_ANYWAY else "other kinds"


def describe(skipped: Sequence[Skipped]) -> str:
    """Return what was left out by reason, in a line: "2 pictures (a.png, b.png), 1 saved comparison (c)"."""
    by_reason: dict[str, list[str]] = {}
    for item in skipped:
        name = os.path.basename(item.path.rstrip(os.sep)) + (os.sep if item.path.endswith(os.sep) else "")
        by_reason.setdefault(item.reason, []).append(name)
    return "; ".join(f"{reason}: {listed(names)}" for reason, names in by_reason.items())


def listed(names: Sequence[str]) -> str:
    """Return the first names of some, and how many more there are."""
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
