"""From what the reader names to articles: one function for many sources, one for one."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from tui.errors import CompareError
from tui.model import Article
from tui.sources import files
from tui.sources.boilerplate import mark_noise
from tui.sources.decoding import Decoded, decode
from tui.sources.formats import plain
from tui.sources.formats.parsed import ParsedSource, check_size
from tui.sources.language import language_of
from tui.sources.metadata import metadata_of
from tui.sources.metadata.publication import settle
from tui.sources.sentences import sentences_of


@dataclass(frozen=True, slots=True)
class Problem:
    """A source that could not be read, or that the reader should look at.

    Attributes:
        path: as the reader named it.
        message: what is wrong, naming the source, in one line.
        remedy: what can be done, in one line.
    """

    path: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles that could be read, and what was wrong with the others."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_sources(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    first: int = 1,
    progress: Callable[[int, int], bool] | None = None,
) -> Reading:
    """Read files, folders and standard input ("-"); what cannot be read becomes a problem.

    Args:
        paths: what the reader named, in order; a file named twice is read once.
        stdin: where "-" reads from.
        first: number of the first article's id.
        progress: called with (read, of how many) after each source; where it says False, no more are read.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    texts: dict[str, Article] = {}

    def trouble(path: str, error: CompareError) -> None:
        problems.append(Problem(path, error.message, error.remedy))

    wanted = list(_expand(paths, trouble))
    for done, path in enumerate(wanted, 1):
        try:
            if path == "-":
                sources = _standard_input(stdin)
            else:
                sources = [(path, files.load(path), files.media_of(path))]
            for name, data, media in sources:
                article = read_bytes(name, data, f"a{first + len(articles)}", media)
                key = " ".join(s.text for s in article.sentences) or article.text
                twin = texts.setdefault(key, article)
                if twin is not article:
                    article = replace(article, remarks=(*article.remarks, f"the same text as {twin.path}"))
                    problems.append(
                        Problem(
                            name,
                            f"{name}: the same text as {twin.path}",
                            "both stay open and count as one source",
                        )
                    )
                articles.append(article)
        except CompareError as error:
            trouble(path, error)
        if progress and not progress(done, len(wanted)):
            break
    return Reading(settle(articles), tuple(problems))


def _expand(paths: Sequence[str], trouble: Callable[[str, CompareError], None]) -> Iterator[str]:
    seen: set[str] = set()
    for path in paths:
        if path == "-":
            found = ["-"]
        elif os.path.isdir(path):
            try:
                found = list(files.files_in(path))
            except CompareError as error:
                trouble(path, error)
                continue
            if not found:
                kinds = ", ".join(sorted(files.KINDS))
                trouble(
                    path,
                    CompareError(
                        f"{path}: no articles in this folder", f"put files of these kinds in it: {kinds}"
                    ),
                )
        else:
            found = [path]
        for item in found:
            key = item if item == "-" else files.same_file_key(item)
            if key not in seen:
                seen.add(key)
                yield item


_SEPARATOR = re.compile(rb"(?m)^(?:===+[ \t]*(?P<name>[^=\r\n][^\r\n]*?)[ \t]*=*|\x0c)[ \t]*\r?$\n?|\x0c")


def _standard_input(stdin: BinaryIO | None) -> list[tuple[str, bytes, str | None]]:
    """The articles on standard input, divided by form feeds or by lines like ``=== name.txt ===``.

    Raises:
        CompareError: there is nothing.
    """
    data = files.load_stream("-", stdin) if stdin else b""
    pieces: list[tuple[str, bytes]] = []
    name, at = "", 0
    for match in _SEPARATOR.finditer(data):
        pieces.append((name, data[at : match.start()]))
        name, at = (match["name"] or b"").decode("utf-8", "replace"), match.end()
    pieces.append((name, data[at:]))
    filled = [(name, piece) for name, piece in pieces if piece.strip()]
    if not filled:
        raise CompareError(
            "nothing came through standard input",
            "pipe an article into it, as in: cat article.txt | compare-tui - other.txt",
        )
    if len(filled) == 1:
        return [(name or "-", piece, None) for name, piece in filled]
    return [(name or f"-{number}", piece, None) for number, (name, piece) in enumerate(filled, 1)]


def read_bytes(name: str, data: bytes, article_id: str, media: str | None = None) -> Article:
    """Read one article.

    Args:
        name: its path as the reader named it.
        data: its bytes.
        article_id: the id it is to have.
        media: "text", "markdown" or "html"; told from name and content when None.

    Raises:
        CompareError: the source is empty, not text, too long, or a page built to stall a parser.
    """
    kind, decoded, parsed = _read(name, data, media)
    language = language_of(parsed)
    lines = mark_noise(parsed.text, parsed.lines, language)
    meta = metadata_of(parsed.text, lines, parsed.stated, language)
    return Article(
        id=article_id,
        path=name,
        text=parsed.text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        media=kind,
        language=language,
        outlet=meta.outlet,
        title=meta.title,
        byline=meta.byline,
        origin=meta.origin,
        published=meta.published,
        lines=lines,
        sentences=sentences_of(parsed.text, lines),
        evidence=meta.evidence,
        remarks=decoded.remarks + parsed.remarks + meta.remarks,
    )


def _sniff(data: bytes) -> str:
    """The kind of a source without a telling name."""
    return (
        "html"
        if re.match(rb"(?i)[\xef\xbb\xbf\s]*<(?:!doctype html|html|head|body|article)\b", data[:1024])
        else "text"
    )


def _is_json(name: str, text: str) -> bool:
    """Whether a text is data for programs, such as a report of ours or of a web service."""
    if name.lower().endswith((".json", ".jsonld", ".jsonl", ".ndjson")):
        return True
    if text.lstrip()[:1] not in ("{", "["):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def parse_source(name: str, data: bytes, media: str | None = None) -> ParsedSource:
    """A source decoded and freed of markup, its noise not yet told from its story.

    Raises:
        CompareError: as :func:`read_bytes`.
    """
    return _read(name, data, media)[2]


def _read(name: str, data: bytes, media: str | None) -> tuple[str, Decoded, ParsedSource]:
    kind = media or files.media_of(name) or _sniff(data)
    declared = None
    if kind == "html":
        from tui.sources.formats import html

        declared = html.declared_charset(data)
    decoded = decode(name, data, declared)
    if kind == "text" and _is_json(name, decoded.text):
        raise CompareError(
            f"{name}: JSON, not an article", "save the article as text, Markdown or HTML, and name that"
        )
    if kind == "html":
        parsed = html.read(name, decoded.text)
    elif kind == "markdown":
        from tui.sources.formats import markdown

        parsed = markdown.read(decoded.text)
    else:
        parsed = plain.read(decoded.text)
    check_size(name, parsed.lines)
    return kind, decoded, parsed
