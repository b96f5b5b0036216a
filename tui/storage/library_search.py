"""Searching the library for comparisons of the same files, and deleting those that nobody worked on."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from tui.errors import CompareError
from tui.model import Article
from tui.paths import real_path
from tui.sources.files import split_member
from tui.storage.file.codec import CodecError, from_json
from tui.storage.file.contents import About, Origin
from tui.storage.file.database import DATABASE_ERRORS, connect
from tui.storage.file.loading import load_file
from tui.storage.file.locking import lock_for_writing
from tui.storage.file.summaries import ComparisonSummary
from tui.storage.library import Library

MOST = 20


def prune_unread(library: Library, most: int = MOST) -> int:
    """Delete all but the latest comparisons that the user only looked at.

    One that is open, or holds the draft of a note, is not deleted.

    Args:
        library: the library.
        most: how many are left.

    Returns:
        How many were deleted.
    """
    gone = 0
    for line in [line for line in library.own() if line.is_unread][most:]:
        with suppress(CompareError, OSError):
            held = lock_for_writing(line.path)
            try:
                contents = load_file(line.path).contents
                if not contents.entries and not contents.drafts:
                    os.unlink(line.path)
                    gone += 1
            finally:
                held.release()
    return gone


_META = """
    SELECT (SELECT body FROM meta WHERE id = 'comparison'), (SELECT body FROM meta WHERE id = 'origins'),
        (SELECT count(*) FROM log) + (SELECT count(*) FROM draft)
"""


def outdated(library: Library, articles: Iterable[Article], folder: Path) -> list[ComparisonSummary]:
    """Return comparisons of earlier versions of these files, or of most of them, that the user worked on.

    Args:
        library: where to look.
        articles: as read just now; where one was no file, such as standard input, nothing is found.
        folder: where their relative paths start from.

    Returns:
        Those whose sources are all among these files and make up more than half of them, but that read
        otherwise or lack some; the one last worked on first.
    """
    articles = tuple(articles)
    places = {resolved_path(article.path, folder) for article in articles}
    if not all(os.path.isfile(split_member(place)[0]) for place in places):
        return []
    hashes = {article.sha256 for article in articles}
    lines = (line for line in library.own() if not line.problem)
    return [line for line in lines if _holds_other_versions(line.path, places, hashes)]


def resolved_path(path: str, folder: Path) -> str:
    """Return where a source is, whatever way leads there, with the number of the article in it.

    Args:
        path: as it was given.
        folder: where relative paths start from.
    """
    file, member = split_member(str(folder / path))
    return f"{real_path(file)}#{member}" if member else str(real_path(file))


def _holds_other_versions(path: Path, places: set[str], hashes: set[str]) -> bool:
    try:
        with closing(connect(path, "ro")) as connection:
            about, origins, written = connection.execute(_META).fetchone()
        folder = Path(from_json(about, About).folder)
        sources: tuple[Origin, ...] = from_json(origins, tuple[Origin, ...])
    except (*DATABASE_ERRORS, CodecError, TypeError):  # an older file, or a damaged one
        return False
    compared = {resolved_path(source.path, folder) for source in sources}
    return (
        bool(written)
        and compared <= places
        and 2 * len(compared) > len(places)
        and {source.sha256 for source in sources} != hashes
    )
