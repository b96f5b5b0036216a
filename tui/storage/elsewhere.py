"""Comparisons outside the library: the files opened or written last, remembered by path."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tui.errors import CompareError
from tui.storage.atomic import write_new
from tui.storage.codec import CodecError, dump, from_json

NAME = "elsewhere.json"
MOST = 50  # files


def remembered(folder: Path) -> list[Path]:
    """The files that are still there, the one opened last first."""
    return [Path(name) for name in _names(folder) if os.path.isfile(name)]


def remember(folder: Path, path: Path) -> None:
    """Put a file at the head of the list; where that cannot be written it is just not remembered."""
    _write(folder, [str(path), *(name for name in _names(folder) if name != str(path))][:MOST])


def forget(folder: Path, path: Path) -> None:
    """Take a file off the list."""
    _write(folder, [name for name in _names(folder) if name != str(path)])


def _names(folder: Path) -> list[str]:
    try:
        names: tuple[str, ...] = from_json((folder / NAME).read_bytes(), tuple[str, ...])
    except (OSError, CodecError):  # there is none yet, or another program wrote it
        return []
    return list(names)


def _write(folder: Path, names: Iterable[str]) -> None:
    with suppress(CompareError, OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_new(folder / NAME, dump(list(names)).encode(), overwrite=True, private=True)
