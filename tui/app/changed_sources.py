"""What became of the sources of a saved comparison, and articles that come in or go."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.errors import CompareError
from tui.model import Article, Comparison


@dataclass(frozen=True, slots=True)
class Found:
    """What was found where the sources were.

    Attributes:
        changed: articles as they were compared, each with the version that stands there now.
        gone: how many are no longer there.
        unreadable: why others cannot be read, a line each.
    """

    changed: tuple[tuple[Article, Article], ...] = ()
    gone: int = 0
    unreadable: tuple[str, ...] = ()


def look(articles: Sequence[Article], folder: Path) -> Found:
    """Compare every source with what was read of it; takes as long as reading them all.

    Args:
        articles: as they were read.
        folder: where relative paths start from.
    """
    from tui.storage.sources_check import State, check_sources, read_again

    by_id = {article.id: article for article in articles}
    changed: list[tuple[Article, Article]] = []
    unreadable: list[str] = []
    gone = 0
    for state in check_sources(Comparison(tuple(articles)), folder):
        gone += state.state is State.GONE
        if state.state is State.UNREADABLE:
            unreadable.append(state.message)
        elif state.state is State.CHANGED:
            old = by_id[state.article]
            try:
                changed.append((old, read_again(old, folder)))
            except CompareError as error:
                unreadable.append(str(error))
    return Found(tuple(changed), gone, tuple(unreadable))


def with_versions(articles: Sequence[Article], new: Iterable[Article]) -> tuple[Article, ...]:
    """The articles, with other versions of some."""
    versions = {article.id: article for article in new}
    return tuple(versions.get(article.id, article) for article in articles)


def read_more(
    path: str, articles: Sequence[Article], earlier: Sequence[Article], first: int, folder: Path
) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Read a file or folder that is to join some articles.

    Args:
        path: as the reader named it, from the working directory.
        articles: those it joins.
        earlier: articles that were taken out; one that comes back has its id again, and so its notes.
        first: number for the next id.
        folder: where the relative paths of the articles start from.

    Returns:
        The new articles, and a line about each source that could not be read or is there already.

    Raises:
        CompareError: nothing new could be read.
    """
    from tui.sources import read_sources

    path = os.path.expanduser(path)
    if not os.path.isabs(path) and Path.cwd() != folder:
        path = os.path.abspath(path)
    reading = read_sources([path], first=first)
    lines = [str(problem) for problem in reading.problems]
    here = {article.sha256 for article in articles}
    taken = {article.id for article in articles}
    before = {old.sha256: old.id for old in earlier if old.id not in taken}
    new: list[Article] = []
    for article in reading.articles:
        if article.sha256 in here:
            lines.append(f"{article.path}: this article is here already")
        else:
            new.append(replace(article, id=before.get(article.sha256, article.id)))
    if not new:
        raise CompareError("; ".join(lines) or f"{path}: no article there")
    return tuple(new), tuple(lines)
