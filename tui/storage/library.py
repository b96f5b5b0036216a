"""The library of saved comparisons: listed, found, renamed, duplicated, thrown away and brought back."""

from __future__ import annotations

import datetime as dt
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from tui.atomic import free_path, remove_stale_files, sync_folder
from tui.errors import CompareError, plain
from tui.languages.folding import fold
from tui.model import Article, Comparison
from tui.paths import COMPARISONS, SUFFIX, data_folder, real_path
from tui.review.edits import Rename
from tui.review.history import History, replay
from tui.storage import BLIND
from tui.storage.file import summaries as elsewhere
from tui.storage.file.codec import CodecError, from_json, load
from tui.storage.file.contents import read_entry
from tui.storage.file.database import DATABASE_ERRORS, connect
from tui.storage.file.format import LOG, SEAL, record_checksum, table_checksum
from tui.storage.file.loading import load_file
from tui.storage.file.locking import lock_for_writing
from tui.storage.file.summaries import ComparisonSummary, FactCounts, counts_of, fingerprint, summary_of
from tui.storage.file.whole_file import discard_journal, save_whole
from tui.storage.store import OnError, OnStatus, Store

Summaries = list[ComparisonSummary]

_DAMAGED = "damaged; compare-tui doctor can repair it"
_QUICK = f"""
    SELECT body, meta.sum, seal.count, hash, seal.sum, (SELECT body FROM view WHERE id = '{BLIND}')
    FROM meta, {SEAL} AS seal
    WHERE id = 'summary' AND name = '{LOG}'
"""


class Library:
    """The comparisons in a folder of ours; their file names are ours too, titles live inside.

    Attributes:
        folder: where they lie.
        trash: where those thrown away lie.
    """

    def __init__(self, root: Path | None = None) -> None:
        """The library under ``root``, by default the user's."""
        self._root = root = root or data_folder()
        self.folder, self.trash = root / COMPARISONS, root / "trash"

    # ------------------------------------------------------------ looking

    def list(self) -> Summaries:
        """Return every comparison, the one last worked on first, those only looked at last.

        Files that cannot be read say why. Those opened or written outside the library are among them.
        """
        found = (*_files(self.folder), *elsewhere.remembered(self._root))
        return _in_order(map(summary, dict.fromkeys(found)))

    def own(self) -> Summaries:
        """Return every comparison inside the library's folder, the one last worked on first."""
        return _in_order(map(summary, _files(self.folder)))

    def list_trash(self) -> Summaries:
        """Return every comparison in the trash, the one last worked on first."""
        return _in_order(summary(path) for path in _files(self.trash))

    def find(self, words: str) -> Summaries:
        """Return comparisons that hold every one of some words: in name, outlets, texts, notes or tags."""
        wanted = _folded(words).split()
        found = []
        for line in self.list():
            missing = [w for w in wanted if w not in _listed(line)]
            if missing and not line.problem:
                content = _content(line.path)
                missing = [w for w in missing if w not in content]
            if not missing:
                found.append(line)
        return found

    def with_same_sources(self, articles: Iterable[Article]) -> Summaries:
        """Return comparisons in the library of exactly these sources, the one last worked on first."""
        wanted = fingerprint(a.sha256 for a in articles)
        return [line for line in self.own() if line.sources == wanted and not line.problem]

    # ------------------------------------------------------------ doing

    def create(
        self,
        comparison: Comparison,
        *,
        folder: Path | None = None,
        on_error: OnError | None = None,
        on_status: OnStatus | None = None,
    ) -> Store:
        """Save a new comparison in the library; see :meth:`tui.storage.store.Store.create`.

        Args:
            comparison: as computed.
            folder: where relative paths of its sources start from.
            on_error: called with the error, in the writer's thread, when saving fails.
            on_status: called when the status of saving changes.

        Raises:
            CompareError: the library cannot be written.
        """
        return Store.create(
            self.new_path(), comparison, folder=folder, on_error=on_error, on_status=on_status
        )

    def new_path(self) -> Path:
        """Return a free path for another comparison, and make its folder.

        Raises:
            CompareError: the folder cannot be made.
        """
        _make(self.folder)
        remove_stale_files(self.folder)
        day = dt.datetime.now(dt.UTC).strftime("%Y%m%d")
        return self.folder / f"{day}-{secrets.token_hex(5)}{SUFFIX}"

    def rename(self, path: Path, name: str) -> None:
        """Give a comparison another name.

        Args:
            path: its file.
            name: the new name.

        Raises:
            CompareError: it is open elsewhere or cannot be written.
        """
        opened = Store.open(path)
        try:
            History(opened.entries, opened.store.append).do(Rename(name))
        finally:
            opened.store.close()

    def duplicate(self, path: Path, name: str) -> Path:
        """Copy a comparison with everything in it under another name.

        Args:
            path: its file.
            name: of the copy.

        Raises:
            CompareError: it cannot be read, or the library cannot be written.
        """
        loaded = load_file(path)
        if loaded.damage:
            raise CompareError(f"{path} is damaged", f"run: compare-tui doctor {path}")
        History(loaded.contents.entries, loaded.contents.entries.append).do(Rename(name))
        new = self.new_path()
        save_whole(new, loaded.contents)
        return new

    def remember(self, path: Path) -> None:
        """List a comparison from now on although it is outside the library."""
        path = real_path(path)
        if path.parent not in (real_path(f) for f in (self.folder, self.trash)):
            elsewhere.remember(self._root, path)

    def delete(self, path: Path) -> Path:
        """Put a comparison into the trash and return its path there.

        One outside the library is only listed no longer; its file stays where it is.

        Raises:
            CompareError: it is open elsewhere, or cannot be moved.
        """
        if path.parent != self.folder:
            elsewhere.forget(self._root, path)
            return path
        return self._move(path, self.trash, "throw away")

    def restore(self, path: Path) -> Path:
        """Bring a comparison back from the trash and return its path.

        Raises:
            CompareError: it cannot be moved.
        """
        return self._move(path, self.folder, "bring back")

    def empty_trash(self) -> int:
        """Delete everything in the trash for good and return how many comparisons that were.

        Raises:
            CompareError: one cannot be deleted.
        """
        gone = 0
        for path in _files(self.trash):
            try:
                with suppress(FileNotFoundError):
                    os.unlink(f"{path}-journal")
                os.unlink(path)
            except OSError as error:
                raise plain(error, path, "delete") from error
            gone += 1
        return gone

    # ------------------------------------------------------------ inside

    def _move(self, path: Path, folder: Path, doing: str) -> Path:
        _make(folder)
        held = lock_for_writing(path)
        try:
            journal = Path(f"{path}-journal")
            if journal.exists():  # rolls back what a crash left, or the file would move without it
                with suppress(CompareError):
                    load_file(path)
            target = free_path(folder, path.stem, SUFFIX)
            discard_journal(target)
            os.rename(path, target)
            if journal.exists():
                os.rename(journal, f"{target}-journal")
            sync_folder(folder)
            sync_folder(path.parent)
        except OSError as error:
            raise plain(error, path, doing) from error
        finally:
            held.release()
        return target


def summary(path: Path) -> ComparisonSummary:
    """Return the line of the library for a file, without reading more of it than needed."""
    try:
        if line := _quick(path):
            return line
        loaded = load_file(path)  # a crash came before the summary was brought up to date, or damage
        contents = loaded.contents
        counts = counts_of(contents.comparison, contents.entries, contents.about.created)
        problem = _DAMAGED if loaded.damage else None
        return summary_of(path, counts, blind=bool(contents.view.get(BLIND)), problem=problem)
    except CompareError as error:
        return ComparisonSummary(path, problem=str(error))


def _quick(path: Path) -> ComparisonSummary | None:
    """The line stored in a file, where it is in order and up to date."""
    if os.path.exists(f"{path}-journal"):
        return None
    try:
        connection = connect(path, "ro")
        try:
            connection.text_factory = bytes
            row = connection.execute(_QUICK).fetchone()
        finally:
            connection.close()
        if row is None:
            return None
        body, total, entries, digest, sealed, blind = row
        if total != record_checksum("meta", "summary", body) or sealed != table_checksum(
            LOG, entries, digest
        ):
            return None
        counts: FactCounts = from_json(body, FactCounts)
    except (*DATABASE_ERRORS, CodecError, TypeError, AttributeError, OverflowError):
        return None
    if counts.seq != entries or counts.possible is None:
        return None
    return summary_of(path, counts, blind=blind == b"true")


def _files(folder: Path) -> Iterator[Path]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    yield from (folder / name for name in names if name.endswith(SUFFIX) and not name.startswith("."))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise plain(error, folder, "make the folder") from error


def _in_order(lines: Iterable[ComparisonSummary]) -> Summaries:
    """The one last worked on first; those that were only looked at come after all others."""
    newest_first = sorted(sorted(lines, key=lambda s: s.path.name), key=lambda s: s.modified, reverse=True)
    return sorted(newest_first, key=lambda s: s.is_unread)


def _listed(line: ComparisonSummary) -> str:
    return _folded(" ".join((line.title, *line.articles)))


def _content(path: Path) -> str:
    """Everything in a comparison that can be looked for; nothing where the file cannot be read."""
    parts: list[str] = []
    try:
        with closing(connect(path, "ro")) as connection:
            for (body,) in connection.execute("SELECT body FROM article"):
                data = load(body)
                parts += [data["text"], data.get("title") or ""]
            rows = connection.execute(f"SELECT seq, body FROM {LOG} ORDER BY seq").fetchall()
        review = replay(read_entry(seq, body, []) for seq, body in rows)
    except (*DATABASE_ERRORS, CodecError, TypeError, KeyError):
        return ""
    parts += review.notes.values()
    parts += [tag for tags in review.tags.values() for tag in tags]
    return _folded(" ".join(parts))


def _folded(text: str) -> str:
    return " ".join(map(fold, text.split()))  # word by word, as most words come again
