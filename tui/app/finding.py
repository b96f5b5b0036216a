"""Finding the saved comparison of sources that the reader names again, and telling what changed in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tui.app.resuming import Ids, articles_as_read, in_place
from tui.model import Article
from tui.storage import BLIND
from tui.storage.library import Library
from tui.storage.outdated import outdated
from tui.storage.store import OnError, OnStatus, Opened, Store


def open_kept(
    articles: Sequence[Article], folder: Path, blind: bool, on_error: OnError, on_status: OnStatus
) -> Opened | None:
    """Open the comparison of the same sources, else the one of the same files as they were.

    Args:
        articles: as read just now.
        folder: where their relative paths start from.
        blind: whether verdicts are to be hidden; such comparisons are kept apart.
        on_error: told when saving fails.
        on_status: told when the status of the file changes.
    """
    for path in _paths(articles, folder):
        opened = Store.open(path, on_error=on_error, on_status=on_status)
        if bool(opened.view.get(BLIND)) == blind and not opened.problems:
            return opened
        opened.store.close()
    return None


def _paths(articles: Sequence[Article], folder: Path) -> Iterator[Path]:
    library = Library()
    yield from (line.path for line in library.continuing(articles))
    yield from (line.path for line in outdated(library, articles, folder))


def changed_since(
    saved: Opened, read: Sequence[Article], folder: Path
) -> tuple[tuple[Article, Article], ...]:
    """The articles of a saved comparison that read otherwise now, each with what it has become.

    Args:
        saved: the comparison.
        read: its sources, as read just now.
        folder: where their relative paths start from.
    """
    before = articles_as_read(saved)[0]
    if {a.sha256 for a in before} == {a.sha256 for a in read}:
        return ()  # at most their names were exchanged
    ids: Ids = in_place(saved, read, folder)
    now = {ids[new.id]: new for new in read if new.id in ids}
    pairs = ((old, now[old.id]) for old in before if old.id in now)
    return tuple(
        (old, replace(new, id=old.id, path=old.path)) for old, new in pairs if old.sha256 != new.sha256
    )
