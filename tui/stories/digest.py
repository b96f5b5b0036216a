"""Digests of articles, which say what event each is about, and a cache of them: sources are read once."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.errors import plain
from tui.languages.folding import fold
from tui.model import Article, Role

MOST_TERMS = 60  # of an article; further ones are named once, far down
LEAD = 5  # sentences at the beginning, headline included, whose names count twice

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*", re.UNICODE)
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Digest:
    """An article as far as grouping needs it.

    Attributes:
        path: where the article is, as :attr:`tui.model.Article.path`.
        outlet, headline: as read, None where unknown.
        day: of publication, None where unknown.
        language: ISO 639-1 code.
        terms: names and rare words, normalized, with how often they are used (those of the lead twice).
    """

    path: str
    outlet: str | None
    headline: str | None
    day: dt.date | None
    language: str
    terms: tuple[tuple[str, int], ...]


def digest(article: Article) -> Digest:
    """Return the digest of an article."""
    return Digest(
        path=article.path,
        outlet=article.outlet,
        headline=article.title,
        day=article.date,
        language=article.language,
        terms=tuple(_terms(article)),
    )


def _terms(article: Article) -> list[tuple[str, int]]:
    """Names of an article, most used first.

    A word is a name where it is written with a capital within a sentence; in scripts without capitals, and in
    headlines that capitalize every word, any word that is not written small elsewhere in the article.
    """
    sentences = [(s.text, s.role) for s in article.sentences] or [(article.title or "", Role.HEADLINE)]
    small: set[str] = set()
    certain: set[str] = set()
    found: list[tuple[int, list[str | None]]] = []
    for number, (text, role) in enumerate(sentences):
        words = [_POSSESSIVE.sub("", match[0]) for match in _WORD.finditer(text)]
        row: list[str | None] = []
        for place, word in enumerate(words):
            folded = fold(word)
            if word.islower():
                small.add(folded)
                row.append(None)
            elif word.isdigit() or len(word) < 2:
                row.append(None)
            else:
                if place and role is Role.BODY and word[:1].isupper():
                    certain.add(folded)
                row.append(folded)
        found.append((2 if number < LEAD else 1, row))
    names = certain | {w for _, row in found for w in row if w and w not in small}
    counts: Counter[str] = Counter()
    for weight, row in found:
        previous: str | None = None
        for candidate in row:
            name = candidate if candidate in names else None
            if name:
                counts[name] += weight
                if previous:
                    counts[f"{previous} {name}"] += weight
            previous = name
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_TERMS]


VERSION = 1  # of a digest; digests of another version are made again

_TABLE = """
CREATE TABLE IF NOT EXISTS digests (
    path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, version INTEGER, articles TEXT, problem TEXT
) WITHOUT ROWID
"""
_ADD = "INSERT OR REPLACE INTO digests VALUES (CAST(? AS TEXT), ?, ?, ?, ?, CAST(? AS TEXT))"
_FIND = """
SELECT path, size, changed, articles, problem FROM digests WHERE path = CAST(? AS TEXT) AND version = ?
"""
_DELETE = "DELETE FROM digests WHERE path = CAST(? AS TEXT)"


@dataclass(frozen=True, slots=True)
class DigestedFile:
    """What came of one file: its digests, or why it could not be read."""

    path: str
    size: int
    changed: int
    digests: tuple[Digest, ...] = ()
    problem: str = ""


class DigestCache:
    """A SQLite file of digests by path; a file counts as unchanged while its size and time are the same.

    Args:
        path: the file; its folder is made where it is missing. None keeps them in memory.

    Raises:
        CompareError: the file cannot be opened.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path or Path(":memory:")
        if path is None:
            self._connection = self._open()
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and not path.is_file():
                raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(path))  # a pipe would hang
            try:
                self._connection = self._open()
            except sqlite3.DatabaseError:  # a cache may be thrown away
                path.unlink(missing_ok=True)
                self._connection = self._open()
        except (OSError, sqlite3.Error) as error:
            raise plain(error, path, "keep digests in") from error

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=30)
        connection.text_factory = os.fsdecode  # a file name need not be text
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute(_TABLE)
        return connection

    def missing(self, paths: Sequence[str]) -> list[str]:
        """Return the paths of files without a current digest in the cache, in order."""
        with closing(self._connection.execute("SELECT path, size, changed, version FROM digests")) as rows:
            known = {path: (size, changed) for path, size, changed, version in rows if version == VERSION}
        return [path for path in paths if known.get(path) != stamp(path)]

    def add(self, outcomes: Iterable[DigestedFile]) -> None:
        """Keep outcomes; all or none of them are on disk afterwards.

        Raises:
            CompareError: they cannot be written.
        """
        rows = [
            (
                *(os.fsencode(o.path), o.size, o.changed, VERSION),
                *(json.dumps([_plain(d) for d in o.digests]), os.fsencode(o.problem)),
            )
            for o in outcomes
        ]
        try:
            with self._connection:
                self._connection.executemany(_ADD, rows)
        except sqlite3.Error as error:
            raise plain(error, self._path, "keep digests in") from error

    def outcomes(self, paths: Sequence[str]) -> Iterator[DigestedFile]:
        """Yield what the cache holds of these paths, in order; it skips paths that it does not know."""
        for path in paths:
            row = self._connection.execute(_FIND, (os.fsencode(path), VERSION)).fetchone()
            if row:
                yield self._outcome(row)

    def _outcome(self, row: tuple[Any, ...]) -> DigestedFile:
        """Return what a row says; one that is damaged is a problem, and is read anew the next time."""
        path, size, changed, articles, problem = row
        try:
            return DigestedFile(path, size, changed, tuple(map(_digest, json.loads(articles))), str(problem))
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            with suppress(sqlite3.Error), self._connection:
                self._connection.execute(_DELETE, (os.fsencode(path),))
            return DigestedFile(path, size, changed, (), "what was kept of it is damaged: run this again")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def stamp(path: str) -> tuple[int, int]:
    """Return size in bytes and time of the last change in nanoseconds; (-1, -1) without a file."""
    try:
        status = os.stat(path)
    except OSError:
        return -1, -1
    return status.st_size, status.st_mtime_ns


def _plain(one: Digest) -> list[object]:
    day = one.day.isoformat() if one.day else None
    return [one.path, one.outlet, one.headline, day, one.language, one.terms]


def _digest(data: list[object]) -> Digest:
    path, outlet, headline, day, language, terms = data
    return Digest(
        str(path),
        str(outlet) if outlet else None,
        str(headline) if headline else None,
        dt.date.fromisoformat(str(day)) if day else None,
        str(language),
        tuple((str(term), int(count)) for term, count in terms),  # type: ignore[attr-defined]
    )
