"""Going on with a saved comparison: its articles as they were read, and what was done in the meantime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from tui.app.engine import is_ours
from tui.app.keeping import FOLLOWED, READ
from tui.model import Article
from tui.review import Review, fold

if TYPE_CHECKING:
    from tui.storage.store import Opened

_T = TypeVar("_T")
Ids = dict[str, str]


def articles_as_read(saved: Opened, read: Sequence[Article] = ()) -> tuple[tuple[Article, ...], Ids]:
    """The articles of a saved comparison before the reader's corrections.

    Args:
        saved: the comparison.
        read: its sources, where they have been read just now: a newer engine may have read them better.

    Returns:
        The articles, and their ids in the comparison by those they have in ``read``.
    """
    from tui.storage.codec import CodecError
    from tui.storage.codec import read as decode

    kept: Any = saved.view.get(READ)
    articles = []
    for article in saved.comparison.articles:
        try:
            articles.append(decode(kept[article.id], Article))
        except (CodecError, KeyError, TypeError):  # it was not corrected, or that record is damaged
            articles.append(article)
    waiting: dict[str, list[Article]] = {}
    for new in read:
        waiting.setdefault(new.sha256, []).append(new)
    ids: Ids = {}
    for index, old in enumerate(articles):
        same = waiting.get(old.sha256)
        if same:
            new = same.pop(0)
            ids[new.id] = old.id
            if not is_ours(saved.engine):
                articles[index] = replace(new, id=old.id, path=old.path)
    return tuple(articles), ids


def in_place(saved: Opened, read: Sequence[Article], folder: Path) -> Ids:
    """Ids in a saved comparison of the articles that were read where its own were.

    Args:
        saved: the comparison.
        read: articles as read just now.
        folder: where their relative paths start from.
    """
    from tui.storage.outdated import place

    ids = {place(old.path, saved.folder): old.id for old in saved.comparison.articles}
    there = ((new.id, place(new.path, folder)) for new in read)
    return {new: ids[where] for new, where in there if where in ids}


def followed(saved: Opened) -> Review:
    """The reader's work as it was when the comparison was last analysed."""
    last = saved.view.get(FOLLOWED)
    return fold(e for e in saved.entries if isinstance(last, int) and e.seq <= last)


def translated(thing: _T, ids: Mapping[str, str]) -> _T:
    """An act or a target with other ids of articles."""
    if isinstance(thing, tuple):
        return cast("_T", tuple(translated(part, ids) for part in thing))
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changes = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        changes[field.name] = ids.get(value, value) if field.name == "article" else translated(value, ids)
    return replace(thing, **changes)
