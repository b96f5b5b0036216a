"""Everything the reader can do, one file for each kind. Importing this package declares them all."""

from __future__ import annotations

from tui.app.commands import (
    annotate,
    articles,
    copying,
    correct,
    facts,
    filtering,
    general,
    keep,
    library,
    matrix,
    reading,
    review,
    search,
    sources,
    teaching,
)
from tui.app.commands.registry import APP, Command, Section, commands, key_table, named, shown_key

__all__ = [
    "APP",
    "Command",
    "Section",
    "annotate",
    "articles",
    "commands",
    "copying",
    "correct",
    "facts",
    "filtering",
    "general",
    "keep",
    "key_table",
    "library",
    "matrix",
    "named",
    "reading",
    "review",
    "search",
    "shown_key",
    "sources",
    "teaching",
]
