"""Finding the saved comparison of some sources, and resuming the work on it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast
from zlib import crc32

from tui import __version__
from tui.analysis.alignment.encoder import installed
from tui.app.desk.view_state import FOLLOWED, READ
from tui.model import Article
from tui.model.wording import listing
from tui.review.history import Review, replay
from tui.sources.files import split_member
from tui.storage import BLIND
from tui.storage.library import Library
from tui.storage.library_search import of_same_sources, outdated, resolved_path
from tui.storage.store import OnError, OnStatus, OpenResult, Store

if TYPE_CHECKING:
    from tui.storage.store import OpenResult

_REFINED = "~semantic"


def made_by(*, refined: bool = False) -> str:
    """Return the fingerprint of the engine: version, checksum of its code, use of sentence embeddings."""
    return f"{_engine()}{_REFINED if refined else ''}"


def is_this_version(engine: str) -> bool:
    """Return whether an analysis was made by this very version, with meanings or without."""
    return engine.removesuffix(_REFINED) == _engine()


def is_current(engine: str) -> bool:
    """Return whether this engine would make the same analysis again, or one that counts less."""
    return is_this_version(engine) and (engine.endswith(_REFINED) or not installed())


@cache
def _engine() -> str:
    package = Path(__file__).parent.parent
    total = 0
    for part in ("analysis", "sources"):
        for file in sorted((package / part).rglob("*.py")):
            total = crc32(file.read_bytes(), total)
    return f"{__version__}+{total:08x}"


_T = TypeVar("_T")
Ids = dict[str, str]


def articles_as_read(saved: OpenResult, read: Sequence[Article] = ()) -> tuple[tuple[Article, ...], Ids]:
    """Return the articles of a saved comparison before the user's corrections.

    Args:
        saved: the comparison.
        read: its sources, where they have been read just now: a newer engine may have read them better.

    Returns:
        The articles, and their ids in the comparison by those they have in ``read``.
    """
    from tui.storage.file.codec import CodecError
    from tui.storage.file.codec import read as decode
    from tui.storage.file.plausibility import check, check_named

    kept: Any = saved.view.get(READ)
    articles = []
    for article in saved.comparison.articles:
        try:
            as_read = decode(kept[article.id], Article)
            check(as_read)
            check_named(as_read, article.id)
            articles.append(as_read)
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
            if not is_this_version(saved.engine):
                articles[index] = replace(new, id=old.id, path=old.path)
    return tuple(articles), ids


def in_place(saved: OpenResult, read: Sequence[Article], folder: Path) -> Ids:
    """Return the ids in a saved comparison of the articles that were read from the same places.

    Args:
        saved: the comparison.
        read: articles as read just now.
        folder: where their relative paths start from.
    """
    ids = {resolved_path(old.path, saved.folder): old.id for old in saved.comparison.articles}
    there = ((new.id, resolved_path(new.path, folder)) for new in read)
    return {new: ids[where] for new, where in there if where in ids}


def followed(saved: OpenResult) -> Review:
    """Return the user's work as it was when the comparison was last analysed."""
    last = saved.view.get(FOLLOWED)
    return replay(e for e in saved.entries if isinstance(last, int) and e.seq <= last)


def translated(thing: _T, ids: Mapping[str, str]) -> _T:
    """Return an edit or a target with the ids of its articles replaced.

    Args:
        thing: a dataclass or tuple, searched to any depth; other values are returned unchanged.
        ids: new ids by old ones; others stay.
    """
    if isinstance(thing, tuple):
        return cast("_T", tuple(translated(part, ids) for part in thing))
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changes = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        changes[field.name] = ids.get(value, value) if field.name == "article" else translated(value, ids)
    return replace(thing, **changes)


def open_matching(
    articles: Sequence[Article], folder: Path, blind: bool, on_error: OnError, on_status: OnStatus
) -> OpenResult | None:
    """Open the comparison of the same sources, else one of most of these texts or files.

    Args:
        articles: as read just now.
        folder: where their relative paths start from.
        blind: whether verdicts are to be hidden; such comparisons are saved apart.
        on_error: called when saving fails.
        on_status: called when the status of the file changes.
    """
    for path in _paths(articles, folder):
        opened = Store.open(path, on_error=on_error, on_status=on_status)
        if bool(opened.view.get(BLIND)) == blind and not opened.problems:
            return opened
        opened.store.close()
    return None


def _paths(articles: Sequence[Article], folder: Path) -> Iterator[Path]:
    library = Library()
    yield from (line.path for line in of_same_sources(library, articles, folder))
    yield from (line.path for line in outdated(library, articles, folder))


class SourceStatus(NamedTuple):
    """The sources of a saved comparison as they are now: changed, added, missing.

    Attributes:
        changed: articles as they were compared, each with what it has become.
        new: articles whose place and words are both new.
        gone: articles of the comparison of which neither place nor words are there.
        copied: articles read from elsewhere whose words were compared, from files that are there still.
        moved: the same, from files that are there no longer.
    """

    changed: tuple[tuple[Article, Article], ...] = ()
    new: tuple[Article, ...] = ()
    gone: tuple[Article, ...] = ()
    copied: tuple[Article, ...] = ()
    moved: tuple[Article, ...] = ()

    @property
    def is_another_set(self) -> bool:
        """Whether a comparison of these sources would be one of other texts."""
        return bool(self.changed or self.new or self.gone)


def source_status(saved: OpenResult, read: Sequence[Article], folder: Path) -> SourceStatus:
    """Compare the sources of a saved comparison with those that were read just now.

    Args:
        saved: the comparison.
        read: articles as read just now.
        folder: where their relative paths start from.
    """
    before = articles_as_read(saved)[0]
    ids: Ids = in_place(saved, read, folder)
    words = {article.sha256: article for article in before}
    hashes = {new.sha256 for new in read}
    now = {ids[new.id]: new for new in read if new.id in ids}
    pairs = [(old, now[old.id]) for old in before if old.id in now]
    changed = [
        (old, replace(new, id=old.id, path=old.path)) for old, new in pairs if old.sha256 != new.sha256
    ]
    if words.keys() == hashes:
        changed = []  # at most their names were exchanged
    elsewhere = [new for new in read if new.id not in ids]
    known = [new for new in elsewhere if new.sha256 in words and _is_file(resolved_path(new.path, folder))]
    copied = [new for new in known if _is_file(resolved_path(words[new.sha256].path, saved.folder))]
    return SourceStatus(
        tuple(changed),
        tuple(new for new in elsewhere if new.sha256 not in words),
        tuple(old for old in before if old.id not in now and old.sha256 not in hashes),
        tuple(copied),
        tuple(new for new in known if new not in copied),
    )


def _is_file(place: str) -> bool:
    return os.path.isfile(split_member(place)[0])


def title_of(saved: OpenResult) -> str:
    """Return what to call a saved comparison: its name, else its first headline, else its articles."""
    articles = saved.comparison.articles
    return saved.name or next((a.title for a in articles if a.title), "") or listing(a.name for a in articles)


def folder_of(saved: OpenResult) -> str:
    """Return the innermost folder that all sources of a saved comparison are in."""
    return os.path.commonpath(
        [os.path.dirname(resolved_path(a.path, saved.folder)) for a in saved.comparison.articles]
    )


def with_earlier_ids(
    new: Iterable[Article], articles: Iterable[Article], earlier: Iterable[Article]
) -> tuple[Article, ...]:
    """Return articles that join others, those that come back with the ids they had before.

    Args:
        new: with ids that were never given.
        articles: those they join.
        earlier: articles that were taken out; also replaced versions of those there, whose ids are in use.
    """
    taken = {article.id for article in articles}
    before = {old.sha256: old.id for old in earlier if old.id not in taken}
    return tuple(replace(article, id=before.get(article.sha256, article.id)) for article in new)
