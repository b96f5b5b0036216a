"""Sources that changed since they were read, and the difference of two versions of a text."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from rapidfuzz.distance import Indel, LCSseq

from tui.errors import CompareError, plain
from tui.model import Article, Comparison, Sentence
from tui.sources import SourceReader, fields_of

ChangeKind = Literal["kept", "changed", "removed", "added", "moved"]

FIELDS = ("outlet", "title", "byline", "published", "origin", "url")
_ALIKE = 0.5  # likeness from which a sentence counts as the old one changed
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """A stretch of a sentence that both versions have, or only one."""

    kind: Literal["kept", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class DiffRow:
    """A sentence in the old version, the new one, or both.

    Attributes:
        kind: kept word for word, changed, removed, added, or moved (same words at another place; it is
            listed where it is now).
        old, new: the sentence in each version.
        pieces: for a changed sentence its words, in an order in which they can be read as one marked-up
            text; for others the whole sentence.
    """

    kind: ChangeKind
    old: Sentence | None
    new: Sentence | None
    pieces: tuple[DiffPiece, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A piece of metadata that differs; None where a version does not state it."""

    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class VersionDiff:
    """What changed between two versions of an article, in reading order.

    Attributes:
        fields: metadata that differs.
        rows: every sentence of both versions.
    """

    fields: tuple[FieldChange, ...]
    rows: tuple[DiffRow, ...]

    def count(self, kind: ChangeKind) -> int:
        """Return how many sentences are of a kind."""
        return sum(1 for row in self.rows if row.kind == kind)

    @property
    def same(self) -> bool:
        """Whether story and metadata are the same."""
        return not self.fields and all(row.kind == "kept" for row in self.rows)


def compare_versions(old: Article, new: Article) -> VersionDiff:
    """Set two versions of an article against each other, sentence by sentence and word by word.

    Args:
        old: the earlier version.
        new: the later one.
    """
    fields = tuple(
        FieldChange(name, getattr(old, name), getattr(new, name))
        for name in FIELDS
        if getattr(old, name) != getattr(new, name)
    )
    before, after = old.sentences, new.sentences
    rows: list[DiffRow] = []
    for block in LCSseq.opcodes([s.text for s in before], [s.text for s in after]):
        removed, added = (
            before[block.src_start : block.src_end],
            after[block.dest_start : block.dest_end],
        )
        if block.tag == "equal":
            rows += [_whole("kept", a, b) for a, b in zip(removed, added, strict=True)]
        else:
            rows += [_whole("removed", a, None) for a in removed]
            rows += [_whole("added", None, b) for b in added]
    return VersionDiff(fields, tuple(_paired(_moved(rows))))


def _moved(rows: list[DiffRow]) -> list[DiffRow]:
    """Join a removed and an added sentence of the same words; they are listed at their present place."""
    gone: dict[str, list[Sentence]] = {}
    for row in rows:
        if row.kind == "removed" and row.old:
            gone.setdefault(row.old.text, []).append(row.old)
    taken: set[str] = set()
    result = []
    for row in rows:
        if row.kind == "added" and row.new and gone.get(row.new.text):
            old = gone[row.new.text].pop(0)
            taken.add(old.id)
            row = _whole("moved", old, row.new)
        result.append(row)
    return [r for r in result if not (r.kind == "removed" and r.old and r.old.id in taken)]


def _paired(rows: list[DiffRow]) -> list[DiffRow]:
    """Join removed and added sentences that are alike and between the same kept ones."""
    result: list[DiffRow] = []
    gap: list[DiffRow] = []
    for row in rows:
        if row.kind in ("removed", "added"):
            gap.append(row)
        else:
            result += [*_gap(gap), row]
            gap = []
    return result + _gap(gap)


def _gap(rows: list[DiffRow]) -> list[DiffRow]:
    """The best pairing in order of the sentences of a gap: most likeness in sum, none crossing."""
    old = [r.old for r in rows if r.old]
    new = [r.new for r in rows if r.new]
    alike = [[_alike(a, b) for b in map(_words, new)] for a in map(_words, old)]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            pair = alike[i][j]
            joined = best[i + 1][j + 1] + pair if pair >= _ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], joined)
    result: list[DiffRow] = []
    i = j = 0
    while i < len(old) and j < len(new):
        pair = alike[i][j]
        if pair >= _ALIKE and best[i][j] == best[i + 1][j + 1] + pair:
            result.append(DiffRow("changed", old[i], new[j], _pieces(old[i].text, new[j].text)))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            result.append(_whole("removed", old[i], None))
            i += 1
        else:
            result.append(_whole("added", None, new[j]))
            j += 1
    result += [_whole("removed", s, None) for s in old[i:]]
    return result + [_whole("added", None, s) for s in new[j:]]


def _words(sentence: Sentence) -> list[str]:
    return _WORDS.findall(sentence.text)


def _alike(old: list[str], new: list[str]) -> float:
    return Indel.normalized_similarity(old, new)


def _pieces(old: str, new: str) -> tuple[DiffPiece, ...]:
    """The words of two sentences as one text: kept, removed, added.

    A blank between two edits counts with them, so that an edited phrase is one piece, not one a word.
    """
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    pieces: list[DiffPiece] = []
    removed = added = ""
    for block in LCSseq.opcodes(before, after):
        out = "".join(before[block.src_start : block.src_end])
        into = "".join(after[block.dest_start : block.dest_end])
        last = block.src_end == len(before) and block.dest_end == len(after)
        if block.tag != "equal" or ((removed or added) and out.isspace() and not last):
            removed, added = removed + out, added + into
            continue
        pieces += [*_edit(removed, added), DiffPiece("kept", out)]
        removed = added = ""
    return (*pieces, *_edit(removed, added))


def _edit(removed: str, added: str) -> list[DiffPiece]:
    """The removed words, then the added ones; a blank that both end with counts as kept."""
    blank = removed[-1:] if removed[-1:].isspace() and removed[-1:] == added[-1:] else ""
    cut = len(blank)
    found = [
        DiffPiece("removed", removed[: len(removed) - cut]),
        DiffPiece("added", added[: len(added) - cut]),
    ]
    return [piece for piece in (*found, DiffPiece("kept", blank)) if piece.text]


def _whole(kind: ChangeKind, old: Sentence | None, new: Sentence | None) -> DiffRow:
    sentence = new or old
    piece: Literal["kept", "removed", "added"] = kind if kind in ("removed", "added") else "kept"
    return DiffRow(kind, old, new, (DiffPiece(piece, sentence.text),) if sentence else ())


_PIPED = re.compile(r"-\d*(?:#\d+)?")  # from standard input


class State(StrEnum):
    """What became of a source."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    UNREADABLE = "unreadable"
    NO_FILE = "no file"  # it came from standard input


@dataclass(frozen=True, slots=True)
class SourceState:
    """What became of the source of one article.

    Attributes:
        article: its id.
        path: where the source was looked for.
        state: what was found there.
        message: why it cannot be read, in one line; empty in every other state.
    """

    article: str
    path: Path
    state: State
    message: str = ""


def check_sources(comparison: Comparison, folder: Path) -> list[SourceState]:
    """Compare every source with the hash of what was read; takes as long as reading them all.

    Args:
        comparison: as saved.
        folder: where relative paths start from (``Opened.folder``).
    """
    reader = SourceReader(folder)
    return [_check(article, reader) for article in comparison.articles]


def read_again(article: Article, folder: Path) -> Article:
    """Return the article as its source is now, under the same id.

    Args:
        article: as it was read.
        folder: where relative paths start from.

    Raises:
        CompareError: the source is gone or can no longer be read.
    """
    reader = SourceReader(folder)
    try:
        return reader.read(article.path, article.id, fields_of(article.evidence))
    except OSError as error:  # a folder under the name of a file
        raise plain(error, reader.place(article.path), "read") from error


def _check(article: Article, reader: SourceReader) -> SourceState:
    path = reader.place(article.path)
    if _PIPED.fullmatch(article.path) and not os.path.lexists(path):
        return SourceState(article.id, path, State.NO_FILE)
    if not os.path.lexists(path):
        return SourceState(article.id, path, State.GONE)
    try:
        now = reader.sha256(article.path, fields_of(article.evidence))
    except CompareError as error:
        return SourceState(article.id, path, State.UNREADABLE, error.message)
    except OSError as error:  # a folder under the name of a file
        return SourceState(article.id, path, State.UNREADABLE, plain(error, path, "read").message)
    return SourceState(article.id, path, State.SAME if now == article.sha256 else State.CHANGED)
