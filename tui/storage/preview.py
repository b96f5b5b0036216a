"""The articles of a large comparison alone, to be read while the rest is still being opened."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tui.model import Article
from tui.storage.codec import CodecError, from_json, load
from tui.storage.connection import DATABASE_ERRORS, reading
from tui.storage.contents import About
from tui.storage.records import read_stored
from tui.storage.schema import SCHEMA

LARGE = 4 * 2**20  # bytes of a file; smaller ones open faster than an eye would notice


@dataclass(frozen=True, slots=True)
class Preview:
    """What can be shown of a comparison before it is open: nothing where it is damaged.

    Attributes:
        articles: in their order.
        view: what the app kept.
    """

    articles: tuple[Article, ...] = ()
    view: dict[str, Any] = field(default_factory=dict)


def is_large(path: Path) -> bool:
    """Whether a comparison takes so long to open that a preview is worth its while."""
    try:
        return os.path.getsize(path) >= LARGE
    except OSError:
        return False


def preview(path: Path) -> Preview:
    """The articles of a saved comparison, each with its sum checked; whoever opens it tells of damage."""
    try:
        with reading(path) as connection:
            bodies = read_stored(connection, ("meta", "article", "view")).bodies
        if load(bodies["meta"]["format"])["schema"] != SCHEMA:
            return Preview()
        about: About = from_json(bodies["meta"]["comparison"], About)
        articles = tuple(from_json(bodies["article"][i], Article) for i in about.articles)
        return Preview(articles, {name: load(body) for name, body in bodies["view"].items()})
    except (*DATABASE_ERRORS, OSError, CodecError, KeyError, TypeError):
        return Preview()
