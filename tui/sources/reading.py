"""From what the user names to articles: one function for many sources, one for one."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from tui.errors import CompareError
from tui.model import Article
from tui.sources import files
from tui.sources.articles import (
    BEHIND_WALL,
    MOSTLY_FOLDED,
    NO_STORY,
    entries_of,
    name_of,
    parse_entry,
    read_entry,
)
from tui.sources.detect import kind_of
from tui.sources.folders import Skipped, describe, listed, sources_in
from tui.sources.metadata.publication import complete_dates
from tui.sources.parsed import Entry, Fields, NoArticleError, ParsedSource, Unpacked


@dataclass(frozen=True, slots=True)
class Problem:
    """A source that could not be read, or that the user should look at.

    Attributes:
        path: as the user named it.
        message: what is wrong, naming the source, in one line.
        remedy: what can be done, in one line; empty where nothing need be.
        unread: whether a source could not be read.
    """

    path: str
    message: str
    remedy: str
    unread: bool = True

    def __str__(self) -> str:
        return f"{self.message}: {self.remedy}" if self.remedy else self.message


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles that could be read, what was wrong with the others, and what was left out of folders."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class _Source:
    """A source to read: a path, and the folder it was found in, if the user did not name it itself."""

    path: str
    folder: str | None = None


def read_sources(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    first: int = 1,
    progress: Callable[[int, int], bool] | None = None,
    fields: Fields | None = None,
) -> Reading:
    """Read files, folders and standard input ("-"); what cannot be read becomes a problem.

    Args:
        paths: what the user named, in order; a file named twice is read once.
        stdin: where "-" reads from.
        first: number of the first article's id.
        progress: called with (read, of how many) after each article, or source without any; where it returns
            False, no more are read.
        fields: names of the record fields that the user specified, such as {"text": "body"}; guessed
            otherwise.
    """
    run = _ReadingRun(stdin, first, progress, fields or {})
    run.read(paths)
    return run.result()


class _ReadingRun:
    """One reading of many sources."""

    def __init__(
        self,
        stdin: BinaryIO | None,
        first: int,
        progress: Callable[[int, int], bool] | None,
        fields: Fields,
    ) -> None:
        self._stdin, self._first, self._progress, self._fields = stdin, first, progress, fields
        self._articles: list[Article] = []
        self._problems: list[Problem] = []
        self._skipped: dict[str, list[Skipped]] = {}
        self._read_folders: set[str] = set()  # those that an article came from
        self._texts: dict[str, Article] = {}
        self._done = self._total = 0

    def read(self, paths: Sequence[str]) -> None:
        """Read everything that the paths name."""
        sources = self._expand(paths)
        self._total = len(sources)
        for source in sources:
            before = len(self._articles)
            try:
                going_on = self._read(source)
            except CompareError as error:
                self._fail(source, error)
                going_on = self._advance()
            if source.folder is not None and len(self._articles) > before:
                self._read_folders.add(source.folder)
            if not going_on:
                return

    def result(self) -> Reading:
        """Return what was read, with a line about each folder that files were left out of."""
        for folder, skipped in self._skipped.items():
            left = f"{len(skipped)} left out" if len(skipped) > 1 else "left out"
            message = f"{folder}: {left}: {describe(skipped)}"
            unread = any(item.unread for item in skipped) and folder not in self._read_folders
            self._problems.append(Problem(folder, message, "", unread))
        skipped_in_all = tuple(item for items in self._skipped.values() for item in items)
        return Reading(complete_dates(self._articles), tuple(self._problems), skipped_in_all)

    def _expand(self, paths: Sequence[str]) -> list[_Source]:
        found: dict[str, _Source] = {}
        for path in map(files.local_path, paths):
            for source in self._sources_of(path):
                key = source.path if path == "-" else files.same_file_key(source.path)
                found.setdefault(key, source)
        return list(found.values())

    def _sources_of(self, path: str) -> list[_Source]:
        if path == "-" or not os.path.isdir(path):
            return [_Source(path)]
        try:
            inside, skipped = sources_in(path)
        except CompareError as error:
            self._fail(_Source(path), error)
            return []
        if skipped:
            self._skipped[path] = skipped
        if not inside:
            self._fail(_Source(path), _no_articles_in(path))
        return [_Source(item, path) for item in inside]

    def _fail(self, source: _Source, error: CompareError) -> None:
        if source.folder is None:
            self._problems.append(Problem(source.path, error.message, error.remedy))
        else:
            reason = error.message.removeprefix(f"{source.path}: ")
            unread = not isinstance(error, NoArticleError)
            if unread and error.remedy:
                reason = f"{reason} ({error.remedy})"
            self._skipped.setdefault(source.folder, []).append(Skipped(source.path, reason, unread))

    def _advance(self) -> bool:
        self._done += 1
        return self._progress is None or self._progress(self._done, self._total)

    def _read(self, source: _Source) -> bool:
        """Read one source; False when no more are wanted.

        Raises:
            CompareError: nothing in it can be read.
        """
        if source.path == "-":
            pieces = _standard_input(self._stdin)
            self._total += len(pieces) - 1
            return self._read_pieces(pieces)
        path, member = files.split_member(source.path)
        return self._read_content(path, files.load(path), member)

    def _read_pieces(self, pieces: Sequence[tuple[str, files.Content]]) -> bool:
        going_on = True
        for name, content in pieces:
            try:
                going_on = self._read_content(name, content)
            except CompareError as error:
                self._fail(_Source(name), error)
                going_on = self._advance()
            if not going_on:
                break
        return going_on

    def _read_content(self, path: str, content: files.Content, member: int = 0) -> bool:
        unpacked = entries_of(path, content.data, fields=self._fields)
        entries = [entry for entry in unpacked.entries if member in (0, entry.member)]
        if member and not entries:
            raise CompareError(f"{path}#{member}: no such article in the file", "check its number")
        self._total += len(entries) - 1
        fields = self._fields if unpacked.kind in ("json", "csv") else {}
        for entry in entries:
            try:
                self._keep(read_entry(path, unpacked.kind, entry, self._next_id(), content.sha256, fields))
            except CompareError as error:
                if not unpacked.several:
                    raise
                self._problems.append(Problem(name_of(path, entry), error.message, error.remedy))
            if not self._advance():
                return False
        if not member:
            self._report_left_out(path, unpacked)
        return True

    def _next_id(self) -> str:
        return f"a{self._first + len(self._articles)}"

    def _keep(self, article: Article) -> None:
        key = " ".join(s.text for s in article.sentences) or article.text
        twin = self._texts.setdefault(key, article)
        if twin is not article:
            same = f"the same text as {twin.path}"
            article = replace(article, remarks=(*article.remarks, same))
            message = f"{article.path}: {same}"
            remedy = "both stay open and count as one source"
            self._problems.append(Problem(article.path, message, remedy, unread=False))
        for remark in article.remarks:
            if remark.startswith((MOSTLY_FOLDED, NO_STORY, BEHIND_WALL)):
                remedy = "look at its folded lines, or save the article alone"
                self._problems.append(Problem(article.path, f"{article.path}: {remark}", remedy))
        self._articles.append(article)

    def _report_left_out(self, path: str, unpacked: Unpacked) -> None:
        if not unpacked.left_out:
            return
        reasons = (
            f"{reason} ({listed([f'#{number}' for number in numbers])})"
            for reason, numbers in unpacked.left_out.items()
        )
        count = sum(map(len, unpacked.left_out.values()))
        total = count + len(unpacked.entries)
        message = f"{path}: {count} of {total} records left out: {'; '.join(reasons)}"
        remedy = "" if unpacked.entries else "save the articles alone, as text or HTML"
        self._problems.append(Problem(path, message, remedy, unread=not unpacked.entries))


def _no_articles_in(folder: str) -> CompareError:
    return CompareError(f"{folder}: no articles in this folder", "put saved pages or texts in it")


_DIVISIBLE = frozenset({"text", "markdown", "html", "csv", "json?", "mail"})
_SEPARATOR = re.compile(rb"(?m)^(?:===+[ \t]*(?P<name>[^=\r\n][^\r\n]*?)[ \t]*=*|\x0c)[ \t]*\r?$\n?|\x0c")


def _standard_input(stdin: BinaryIO | None) -> list[tuple[str, files.Content]]:
    """Return the articles on standard input, divided by form feeds or by lines like ``=== name.txt ===``.

    Raises:
        CompareError: there is nothing.
    """
    whole = files.load_stream("-", stdin) if stdin else files.Content(b"", "")
    pieces = _pieces(whole.data) if kind_of("-", whole.data) in _DIVISIBLE else [("", whole.data)]
    filled = [(name, piece) for name, piece in pieces if piece.strip()]
    if not filled:
        raise CompareError(
            "nothing came through standard input",
            "pipe an article into it, as in: cat article.txt | compare-tui - other.txt",
        )
    if len(pieces) == 1:
        return [("-", whole)]
    if len(filled) == 1:
        return [(name or "-", _content(piece)) for name, piece in filled]
    return [(name or f"-{number}", _content(piece)) for number, (name, piece) in enumerate(filled, 1)]


def _content(data: bytes) -> files.Content:
    return files.Content(data, hashlib.sha256(data).hexdigest())


def _pieces(data: bytes) -> list[tuple[str, bytes]]:
    """Return the articles on standard input with the names that the lines between them give."""
    pieces: list[tuple[str, bytes]] = []
    name, at = "", 0
    for match in _SEPARATOR.finditer(data):
        pieces.append((name, data[at : match.start()]))
        name, at = (match["name"] or b"").decode("utf-8", "replace"), match.end()
    return [*pieces, (name, data[at:])]


def read_bytes(name: str, data: bytes, article_id: str, media: str | None = None) -> Article:
    """Read a source that is one article.

    Args:
        name: its path as the user named it.
        data: its bytes.
        article_id: the id it is to have.
        media: "text", "markdown" or "html"; None detects it from content and name.

    Raises:
        CompareError: the source is empty, not text, too long, a page built to stall a parser, or holds
            several articles.
    """
    unpacked, entry = _single(name, data, media)
    return read_entry(name, unpacked.kind, entry, article_id)


def parse_source(name: str, data: bytes, media: str | None = None) -> ParsedSource:
    """Return a source decoded and freed of markup, its noise not yet separated from its story.

    Args:
        name: what messages call it.
        data: its bytes.
        media: its kind; None detects it from content and name.

    Raises:
        CompareError: as :func:`read_bytes`.
    """
    return parse_entry(name, _single(name, data, media)[1])[1]


def _single(name: str, data: bytes, media: str | None) -> tuple[Unpacked, Entry]:
    unpacked = entries_of(name, data, media)
    if len(unpacked.entries) != 1:
        raise CompareError(f"{name}: holds several articles", "name the file itself")
    return unpacked, unpacked.entries[0]
