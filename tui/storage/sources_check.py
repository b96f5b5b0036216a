"""Whether the sources of a saved comparison still are what was read."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tui.errors import CompareError
from tui.model import Article, Comparison
from tui.sources import SourceReader, fields_of
from tui.storage.failures import plain

_PIPED = re.compile(r"-\d*(?:#\d+)?")  # from standard input


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
    reader = SourceReader(folder)
    return [_check(article, reader) for article in comparison.articles]


def read_again(article: Article, folder: Path) -> Article:
    """The article as its source stands now, under the same id.

    Raises:
        CompareError: the source is gone or can no longer be read.
    """
    reader = SourceReader(folder)
    try:
        return reader.read(article.path, article.id, fields_of(article.evidence))
    except OSError as error:  # a folder under the name of a file
        raise plain(error, reader.place(article.path), "read") from error


def _check(article: Article, reader: SourceReader) -> SourceState:
    path = reader.place(article.path)
    if _PIPED.fullmatch(article.path) and not os.path.lexists(path):
        return SourceState(article.id, path, State.NO_FILE)
    if not os.path.lexists(path):
        return SourceState(article.id, path, State.GONE)
    try:
        now = reader.sha256(article.path, fields_of(article.evidence))
    except CompareError as error:
        return SourceState(article.id, path, State.UNREADABLE, error.message)
    except OSError as error:  # a folder under the name of a file
        return SourceState(article.id, path, State.UNREADABLE, plain(error, path, "read").message)
    return SourceState(article.id, path, State.SAME if now == article.sha256 else State.CHANGED)
