"""Lost articles read again from their sources, where a hash proves those to be what was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tui.errors import CompareError
from tui.model import Article
from tui.sources import SourceReader
from tui.storage.codec import CodecError, from_json, to_json
from tui.storage.contents import Contents, Origin, unpack
from tui.storage.loading import Loaded
from tui.storage.schema import record_sum


@dataclass(frozen=True, slots=True)
class Restored:
    """An article that was lost and is there again.

    Attributes:
        article: as read again.
        path: its source.
        exact: whether it is byte for byte what was lost; else the articles must be compared anew.
    """

    article: Article
    path: Path
    exact: bool


def restore(loaded: Loaded) -> tuple[Contents, list[Restored]]:
    """What a damaged file holds, with lost articles read again as far as their sources are the same."""
    restored = list(_read_again(loaded))
    if not restored:
        return loaded.contents, []
    read = {one.article.id: to_json(one.article, Article) for one in restored}
    bodies = {**loaded.bodies, "article": loaded.bodies["article"] | read}
    contents = unpack(bodies, enumerate(loaded.log, 1))
    if not all(one.exact for one in restored):
        contents.about = replace(contents.about, engine="")  # of no engine: it will be compared anew
    return contents, restored


def _read_again(loaded: Loaded) -> Iterator[Restored]:
    reader = SourceReader(Path(loaded.contents.about.folder))
    for origin in _origins(loaded.bodies["meta"]):
        if origin.article in loaded.bodies["article"] or origin.path == "-":
            continue
        try:
            if reader.sha256(origin.path) != origin.sha256:
                continue
            article = reader.read(origin.path, origin.article)
        except (CompareError, OSError):
            continue
        total = record_sum("article", article.id, to_json(article, Article))
        yield Restored(article, reader.place(origin.path), total.hex() == origin.sum)


def _origins(meta: Mapping[str, str]) -> tuple[Origin, ...]:
    try:
        origins: tuple[Origin, ...] = from_json(meta["origins"], tuple[Origin, ...])
    except (CodecError, KeyError):  # damaged too, or written before it was kept
        return ()
    return origins
