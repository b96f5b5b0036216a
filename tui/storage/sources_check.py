"""Whether the sources of a saved comparison still are what was read."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tui.errors import CompareError
from tui.model import Article, Comparison
from tui.sources import files
from tui.sources.reading import read_bytes
from tui.storage.failures import plain


class State(StrEnum):
    """What became of a source."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    UNREADABLE = "unreadable"
    NO_FILE = "no file"  # it came from standard input


@dataclass(frozen=True, slots=True)
class SourceState:
    """What became of the source of one article.

    Attributes:
        article: its id.
        path: where the source was looked for.
        state: what was found there.
        message: why it cannot be read, in one line; empty in every other state.
    """

    article: str
    path: Path
    state: State
    message: str = ""


def check_sources(comparison: Comparison, folder: Path) -> list[SourceState]:
    """Compare every source with the hash of what was read; takes as long as reading them all.

    Args:
        comparison: as saved.
        folder: where relative paths start from (``Opened.folder``).
    """
    return [_check(article, folder) for article in comparison.articles]


def read_again(article: Article, folder: Path) -> Article:
    """The article as its source stands now, under the same id.

    Raises:
        CompareError: the source is gone or can no longer be read.
    """
    data = _load(_place(article, folder))
    return read_bytes(article.path, data, article.id, article.media)


def _check(article: Article, folder: Path) -> SourceState:
    path = _place(article, folder)
    if article.path == "-":
        return SourceState(article.id, path, State.NO_FILE)
    if not os.path.lexists(path):
        return SourceState(article.id, path, State.GONE)
    try:
        data = _load(path)
    except CompareError as error:
        return SourceState(article.id, path, State.UNREADABLE, error.message)
    same = hashlib.sha256(data).hexdigest() == article.sha256
    return SourceState(article.id, path, State.SAME if same else State.CHANGED)


def _load(path: Path) -> bytes:
    try:
        return files.load(str(path))
    except OSError as error:  # a folder under the name of a file
        raise plain(error, path, "read") from error


def _place(article: Article, folder: Path) -> Path:
    return folder / article.path
