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


def of_same_sources(library: Library, articles: Iterable[Article], folder: Path) -> list[ComparisonSummary]:
    """Return comparisons of exactly these texts, those of the very files first.

    Args:
        library: where to look.
        articles: as read just now.
        folder: where their relative paths start from.

    Returns:
        Those with most of the files first, among equals the one last worked on.
    """
    articles = tuple(articles)
    places = {resolved_path(article.path, folder) for article in articles}
    lines = library.with_same_sources(articles)
    return sorted(lines, key=lambda line: -len(places & _compared(line.path)[0].keys()))


def outdated(library: Library, articles: Iterable[Article], folder: Path) -> list[ComparisonSummary]:
    """Return comparisons that the user worked on and that share most of their sources with these.

    Args:
        library: where to look.
        articles: as read just now; where one was no file, such as standard input, nothing is found.
        folder: where their relative paths start from.

    Returns:
        Those that have more than half of their sources, and of these, in common, by place or by words, but
        not the very same words in all; most in common first, among equals the one last worked on.
    """
    articles = tuple(articles)
    places = {resolved_path(article.path, folder) for article in articles}
    if not all(os.path.isfile(split_member(place)[0]) for place in places):
        return []
    hashes = {article.sha256 for article in articles}
    found = []
    for line in library.own():
        compared, written = ({}, False) if line.problem else _compared(line.path)
        common = sum(place in places or sha256 in hashes for place, sha256 in compared.items())
        if written and 2 * common > max(len(compared), len(places)) and {*compared.values()} != hashes:
            found.append((common, line))
    return [line for _, line in sorted(found, key=lambda each: -each[0])]


def resolved_path(path: str, folder: Path) -> str:
    """Return where a source is, whatever way leads there, with the number of the article in it.

    Args:
        path: as it was given.
        folder: where relative paths start from.
    """
    file, member = split_member(str(folder / path))
    return f"{real_path(file)}#{member}" if member else str(real_path(file))


def _compared(path: Path) -> tuple[dict[str, str], bool]:
    """The hashes of the sources of a saved comparison by their places, and whether the user worked on it."""
    try:
        with closing(connect(path, "ro")) as connection:
            about, origins, written = connection.execute(_META).fetchone()
        folder = Path(from_json(about, About).folder)
        sources: tuple[Origin, ...] = from_json(origins, tuple[Origin, ...])
    except (*DATABASE_ERRORS, CodecError, TypeError):  # an older file, or a damaged one
        return {}, False
    return {resolved_path(source.path, folder): source.sha256 for source in sources}, bool(written)
