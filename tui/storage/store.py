"""A comparison that is worked on: in memory until it has a file, then kept up to date there, and closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tui import __version__
from tui.errors import CompareError
from tui.model import Article, Comparison
from tui.paths import real_path, working_folder
from tui.review.edits import LogEntry, Target
from tui.review.history import replay
from tui.storage.file import locking
from tui.storage.file.contents import About, Contents
from tui.storage.file.format import SCHEMA
from tui.storage.file.loading import load_file
from tui.storage.file.locking import (
    OPEN_ELSEWHERE,
    lock_for_writing,
    read_only_reason,
    try_lock,
    up_to_date,
    upgrade,
)
from tui.storage.file.whole_file import save_to_fallback, save_whole
from tui.storage.in_memory import InMemoryComparison
from tui.storage.writer import FileWriter, Status

OnError = Callable[[CompareError], None]
OnStatus = Callable[[Status], None]


@dataclass(frozen=True, slots=True)
class OpenResult:
    """A comparison as it was found.

    Attributes:
        store: saves it from now on.
        comparison: as computed.
        entries: the log of edits, for :class:`tui.review.history.History`.
        drafts: notes that were being written, by target.
        view: what the app saved, such as the position on the desk.
        name: the comparison's name, or None.
        engine: version of the program that analysed it; a newer one may analyse anew.
        folder: where relative paths of its sources start from.
        versions: earlier and removed versions of its articles, oldest first for each article.
        problems: damage, one plain line each; then the file is read-only until it is repaired.
        read_only: whether edits cannot be saved in this file.
        why: why it is read-only, in one line; empty where it is not.
    """

    store: Store
    comparison: Comparison
    entries: list[LogEntry]
    drafts: dict[Target, str]
    view: dict[str, Any]
    name: str | None
    engine: str
    folder: Path
    versions: tuple[Article, ...]
    problems: list[str]
    read_only: bool
    why: str


class Store(InMemoryComparison):
    """Holds one comparison and the user's work on it, and saves both in a file as soon as there is one.

    Another thread writes the changes. These methods wait for the disk and are slow: :meth:`create`,
    :meth:`open`, :meth:`begin`, :meth:`save_as`, :meth:`save_copy`, :meth:`flush` and :meth:`close`.
    """

    def __init__(
        self, contents: Contents, on_error: OnError | None, on_status: OnStatus | None, why: str = ""
    ) -> None:
        """Use :meth:`in_memory`, :meth:`create` or :meth:`open`."""
        super().__init__(contents, why)
        self._path: Path | None = None
        self._held: locking.Lock | None = None
        self._on_error, self._on_status = on_error, on_status
        self._closed = False

    @classmethod
    def in_memory(
        cls,
        comparison: Comparison,
        *,
        entries: Sequence[LogEntry] = (),
        folder: Path | None = None,
        engine: str = __version__,
        on_error: OnError | None = None,
        on_status: OnStatus | None = None,
    ) -> Store:
        """Return a store without a file; :meth:`begin` gives it one.

        Args:
            comparison: as computed.
            entries: what the user did so far.
            folder: where relative paths of its sources start from; the working directory by default.
            engine: version of the analysis.
            on_error: called with the error, in the writer's thread, when saving fails.
            on_status: called when :attr:`status` changes, possibly in the writer's thread.
        """
        about = About.of(comparison, engine, str(folder or working_folder()), _now())
        return cls(Contents(comparison, about, entries=list(entries)), on_error, on_status)

    @classmethod
    def create(
        cls,
        path: Path,
        comparison: Comparison,
        *,
        entries: Sequence[LogEntry] = (),
        folder: Path | None = None,
        engine: str = __version__,
        overwrite: bool = False,
        on_error: OnError | None = None,
        on_status: OnStatus | None = None,
    ) -> Store:
        """Save a comparison in a new file, which is kept up to date.

        Args:
            path: the file.
            comparison: as computed.
            entries: what the user did so far.
            folder: where relative paths of its sources start from; the working directory by default.
            engine: version of the analysis.
            overwrite: whether a file of that name may be replaced.
            on_error: called with the error, in the writer's thread, when saving fails.
            on_status: called when :attr:`status` changes, possibly in the writer's thread.

        Raises:
            CompareError: the file exists, is open elsewhere, or cannot be written.
        """
        store = cls.in_memory(
            comparison, entries=entries, folder=folder, engine=engine, on_error=on_error, on_status=on_status
        )
        store.begin(path, overwrite=overwrite)
        return store

    def begin(self, path: Path, *, overwrite: bool = False) -> None:
        """Save everything in a new file, and from then on in it; edits may be added meanwhile.

        Args:
            path: the file.
            overwrite: whether a file of that name may be replaced.

        Raises:
            CompareError: the file exists, is open elsewhere, or cannot be written; it goes on in memory.
        """
        path = real_path(path)
        held = lock_for_writing(path)
        try:
            with self._guard:
                self._contents.about = replace(self._contents.about, created=_now())
                saved = self._contents.snapshot()
            save_whole(path, saved, overwrite=overwrite)
            with self._guard:
                writer = self._write_to(path, held)
                entries, changes = self._contents.since(saved)
                for entry in entries:
                    writer.append(entry)
                for (table, record), body in changes.items():
                    writer.put(table, record, body)
                if self._contents.comparison is not saved.comparison:
                    writer.replace(self._contents.packer())
        except BaseException:
            held.release()
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        on_error: OnError | None = None,
        on_status: OnStatus | None = None,
    ) -> OpenResult:
        """Open a saved comparison; its sources are not needed.

        It is read-only where another process has it open, where the file or its folder cannot be
        written, where it is damaged, or where a newer version wrote it. Opening it again takes over
        once the reason is gone.

        Args:
            path: its file.
            read_only: whether nothing is to be saved in it.
            on_error: called with the error, in the writer's thread, when saving fails.
            on_status: called when :attr:`status` changes, possibly in the writer's thread.

        Raises:
            CompareError: it cannot be read, or is no comparison at all.
        """
        path = real_path(path)
        held, why = (None, "opened for reading only") if read_only else try_lock(path)
        try:
            loaded = load_file(path)
            contents = loaded.contents
            why = why or read_only_reason(loaded)
            if held and why:
                held.release()
                held = None
            store = cls(contents, on_error, on_status, why)
            store._path = path
            if held:
                prepare = upgrade(path, loaded) if loaded.schema < SCHEMA else None
                last = max(loaded.stored.log, default=0)
                known = (last, loaded.stored.last_checksum()) if loaded.schema == SCHEMA else None
                store._write_to(path, held, known, prepare, stale=not up_to_date(path, loaded))
        except BaseException:
            if held:
                held.release()
            raise
        return OpenResult(
            store=store,
            comparison=contents.comparison,
            entries=list(contents.entries),
            drafts=dict(contents.drafts),
            view=dict(contents.view),
            name=replay(contents.entries).name or None,
            engine=contents.about.engine,
            folder=Path(contents.about.folder),
            versions=tuple(contents.versions.values()),
            problems=loaded.damage,
            read_only=held is None,
            why=why,
        )

    def _write_to(
        self,
        path: Path,
        held: locking.Lock,
        known: tuple[int, bytes] | None = None,
        prepare: Callable[[], None] | None = None,
        *,
        stale: bool = False,
    ) -> FileWriter:
        self._path, self._held = path, held
        self._writer = FileWriter(
            path,
            known=known,
            prepare=prepare,
            summarise=self._summary,
            on_error=self._on_error,
            on_status=self._on_status,
            stale=stale,
        )
        return self._writer

    # ------------------------------------------------------------ while the user works

    @property
    def has_file(self) -> bool:
        """Whether it has a file, possibly one that can only be read."""
        return self._path is not None

    @property
    def path(self) -> Path:
        """The file; ask :attr:`has_file` first."""
        assert self._path is not None
        return self._path

    @property
    def can_take_over(self) -> bool:
        """Whether a store that is read-only because the file was open elsewhere could write it by now."""
        if not self.read_only or not self.why.startswith(OPEN_ELSEWHERE):
            return False
        held, _ = try_lock(self.path)
        if held:
            held.release()
        return held is not None

    @property
    def status(self) -> Status:
        """Whether everything handed over is on the disk; in memory, whether there is nothing to lose."""
        return self._writer.status if self._writer else Status.SAVED

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until all is on the disk; return False if that failed or took longer than ``timeout``."""
        return self._writer.flush(timeout) if self._writer else True

    def close(self, timeout: float = 5.0) -> Path | None:
        """Write pending changes and release the file.

        Returns:
            None where all is saved; where the file could not be written, the file in another folder
            that holds everything instead.

        Raises:
            CompareError: neither could be written.
        """
        if self._closed:
            return None
        self._closed = True
        fallback_path = None
        try:
            if self._writer and not self._writer.close(timeout):
                fallback_path = save_to_fallback(self.path, self._contents)
        finally:
            if self._held:
                self._held.release()
        return fallback_path

    def save_as(self, path: Path, *, overwrite: bool = False) -> Store:
        """Save everything, also what could not be written so far, in another file and go on there.

        This store is closed; its file stays as it was last written. No edit may be added meanwhile.

        Args:
            path: the other file.
            overwrite: whether a file of that name may be replaced.

        Returns:
            The store of the other file.

        Raises:
            CompareError: the other file cannot be written; this store goes on.
        """
        path = real_path(path)
        held = lock_for_writing(path)
        try:
            with self._guard:
                save_whole(path, self._contents, overwrite=overwrite)
            store = Store(self._contents, self._on_error, self._on_status)
            store._write_to(path, held)
        except BaseException:
            held.release()
            raise
        self._closed = True
        if self._writer:
            self._writer.close(1.0)
        if self._held:
            self._held.release()
        return store

    def save_copy(self, path: Path, *, overwrite: bool = False) -> None:
        """Write everything to another file as well; this store goes on. It may be called in any thread.

        Args:
            path: the other file.
            overwrite: whether a file of that name may be replaced.

        Raises:
            CompareError: the file is open, exists and may not be replaced, or cannot be written.
        """
        with self._guard:
            now = self._contents.snapshot()
        held = lock_for_writing(real_path(path))
        try:
            save_whole(path, now, overwrite=overwrite)
        finally:
            held.release()

    # ------------------------------------------------------------ inside

    def _refuse_if_closed(self) -> None:
        if self.read_only or self._closed:
            raise CompareError(
                f"{self.path if self.has_file else 'it'} is read-only: {self.why or 'it is closed'}",
                "save it under another name",
            )


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
