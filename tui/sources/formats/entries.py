"""The result of unpacking a container: one entry for each article in it, its markup not yet read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tui.errors import CompareError
from tui.sources.formats.parsed import ParsedSource, Stated

MAX_ENTRIES = 10_000
MAX_ENTRY_BYTES = 32 * 2**20

Fields = Mapping[str, str]  # which field of a record holds what: {"text": "body"}


class NoArticleError(CompareError):
    """A file that is whole, but of a kind that holds no article."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in a source.

    Attributes:
        content: its bytes or text in the form given, or the result where the container's reader parsed it.
        form: "text", "markdown" or "html".
        data: the bytes that identify this version of it; its hash is taken of them.
        member: its number in the container, from 1; 0 where the source is a single article.
        charset: as the container declares it, for content in bytes.
        stated: metadata in the container, most trustworthy first.
        language: as the container declares it.
        weak: metadata in the container, to be used only where the content itself has none.
        remarks: what the user should know.
    """

    content: bytes | str | ParsedSource
    form: str
    data: bytes
    member: int = 0
    charset: str | None = None
    stated: tuple[Stated, ...] = ()
    language: str | None = None
    weak: tuple[Stated, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The entries of a source.

    Attributes:
        kind: what the source is ("html", "mail", "feed", ...).
        entries: in the order of the source.
        left_out: reasons for leaving records out, with their numbers.
        several: whether sources of this kind hold many articles, so that each is named by its number.
    """

    kind: str
    entries: tuple[Entry, ...]
    left_out: Mapping[str, list[int]] = field(default_factory=dict)
    several: bool = False


def canonical(record: Any) -> bytes:
    """Return bytes that are the same for two records with the same fields and values."""
    return json.dumps(record, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass")


def check_entries(name: str, entries: int) -> None:
    """Refuse a container of too many articles.

    Args:
        name: what messages call the container.
        entries: how many articles it holds.

    Raises:
        CompareError: it holds more than 10,000.
    """
    if entries > MAX_ENTRIES:
        raise CompareError(f"{name}: more than {MAX_ENTRIES:,} articles", "divide it, and name a part")
