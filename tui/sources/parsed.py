"""What reading a format gives: entries of a container, and of each its text, lines and declared metadata."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tui.errors import CompareError
from tui.model import Line, Role

MAX_LINES = 10_000
MAX_VISIBLE = 1_000_000  # characters of an article; the source of a web page may be longer


@dataclass(frozen=True, slots=True)
class Stated:
    """A piece of metadata that the source declares outside its running text (front matter, meta tags).

    Attributes:
        field: "outlet", "title", "byline", "published", "url", "origin", "page title", "site link",
            "creator" (of a document, by its properties) or "locale".
        value: as declared.
        words: the text that declares it, as evidence.
    """

    field: str
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class ParsedSource:
    """A source after its markup has been read and before its noise is separated from its story.

    Attributes:
        text: visible text, NFC, line feeds only.
        lines: every non-blank line; ``noise`` is set where the markup marks it as such.
        stated: metadata in the order of trust, best first.
        language: as the markup declares it, or None.
        remarks: what the user should know.
        elements: the elements of lines in the markup, by where they begin: "row" of a table of the
            article, "paragraph" of it, or another "line" of it.
    """

    text: str
    lines: tuple[Line, ...]
    stated: tuple[Stated, ...] = ()
    language: str | None = None
    remarks: tuple[str, ...] = ()
    elements: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """A line of visible text before it is put into a parsed source; its element where markup gives it."""

    text: str
    role: Role = Role.BODY
    noise: str | None = None
    element: str | None = None


def check_size(name: str, lines: Sequence[Line]) -> None:
    """Refuse what is no article.

    Args:
        name: what messages call the source.
        lines: its lines.

    Raises:
        CompareError: no line, more than 10,000 lines, or more than a million characters.
    """
    if not lines:
        raise CompareError(f"{name}: no text in it", "save the article's text in it, or leave it out")
    if lines[-1].end > MAX_VISIBLE:
        raise CompareError(
            f"{name}: more than a million characters", "cut the article out of it and save that alone"
        )
    if len(lines) > MAX_LINES:
        raise CompareError(
            f"{name}: more than {MAX_LINES:,} lines", "cut the article out of it and save that alone"
        )


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Line, ...]]:
    """Return the text that holds these blocks, a blank line between them, and their spans in it."""
    parts: list[str] = []
    lines: list[Line] = []
    at = 0
    for block in blocks:
        if parts:
            parts.append("\n\n")
            at += 2
        parts.append(block.text)
        lines.append(Line(at, at + len(block.text), block.role, block.noise))
        at += len(block.text)
    return "".join(parts), tuple(lines)


def elements_of(blocks: Sequence[Block], lines: Sequence[Line]) -> dict[int, str]:
    """Return the elements of blocks, by where their lines begin in the text composed of all of them.

    Args:
        blocks: of the page.
        lines: of the text, one for each block.
    """
    return {
        line.start: block.element
        for block, line in zip(blocks, lines, strict=True)
        if block.element and not block.noise
    }


def start_of(text: str, line: Line, most: int) -> str:
    """Return the beginning of a line, enough to recognize its kind.

    Args:
        text: of the source.
        line: one of its lines.
        most: code points.
    """
    return text[line.start : min(line.end, line.start + most)]


def first_paragraph(lines: Sequence[Line]) -> int:
    """Return the index of the first line of the story's body, or how many lines there are."""
    return next(
        (i for i, line in enumerate(lines) if line.noise is None and line.role is Role.BODY), len(lines)
    )


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


@contextmanager
def refusing_depth(name: str) -> Iterator[None]:
    """Refuse a source, or a part of one, whose nesting exhausts the stack of whatever reads it.

    Args:
        name: what messages call it.

    Raises:
        CompareError: it is nested too deep.
    """
    try:
        yield
    except RecursionError as error:
        raise CompareError(f"{name}: nested too deep", "save the article alone, as text") from error


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
