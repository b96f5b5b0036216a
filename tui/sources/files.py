"""Finding and opening the files a reader names, without ever hanging on one."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tui.errors import CompareError

KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
MAX_BYTES = 32 * 2**20
MAX_FILES = 10_000
MAX_DEPTH = 16


def media_of(name: str) -> str | None:
    """The kind of source a file name announces ("text", "markdown", "html"), or None."""
    return KINDS.get(os.path.splitext(name)[1].lower())


def files_in(folder: str) -> Iterator[str]:
    """Files of the kinds read under a folder, sorted, folders after files; links are not followed.

    Raises:
        CompareError: a folder cannot be read, or holds more than 10,000 such files.
    """
    for count, path in enumerate(_walk(folder, 0), 1):
        if count > MAX_FILES:
            raise CompareError(f"{folder}: more than {MAX_FILES:,} articles", "name a smaller folder")
        yield path


def _walk(folder: str, depth: int) -> Iterator[str]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        raise CompareError(
            f"{folder}: the folder cannot be read ({error.strerror})", "check its permissions"
        ) from error
    for entry in entries:
        if not entry.name.startswith(".") and media_of(entry.name) and entry.is_file(follow_symlinks=False):
            yield entry.path
    for entry in entries:
        if not entry.name.startswith(".") and depth < MAX_DEPTH and entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, depth + 1)


def load(path: str) -> bytes:
    """The bytes of one file the reader named.

    Raises:
        CompareError: there is no such file, it cannot be read, is no regular file, or is over 32 MB.
    """
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOCTTY", 0)
    )
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise CompareError(f"{path}: no such file", "check the path") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise CompareError(f"{path}: cannot be read ({reason})", "check its permissions") from error
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise CompareError(f"{path}: not a regular file", "name a file, or pipe it in with -")
        try:
            return _capped(path, file)
        except OSError as error:
            raise CompareError(f"{path}: cannot be read ({error.strerror})", "check the disk") from error


def load_stream(name: str, stream: BinaryIO) -> bytes:
    """All bytes of a stream, such as standard input.

    Raises:
        CompareError: it is over 32 MB.
    """
    return _capped(name, stream)


def _capped(name: str, file: BinaryIO) -> bytes:
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise CompareError(
            f"{name}: larger than {MAX_BYTES // 2**20} MB", "cut the article out and save that alone"
        )
    return data


def same_file_key(path: str) -> str:
    """What two names of one file have in common."""
    return str(Path(path).resolve())
