"""A comparison on disk: opened, kept up to date while the reader works, closed."""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tui import __version__
from tui.errors import CompareError
from tui.model import Article, Comparison
from tui.review.edits import LogEntry, Target
from tui.review.history import replay
from tui.storage import locking
from tui.storage.codec import dump, to_json
from tui.storage.contents import About, Contents, changed_versions, next_article, pack
from tui.storage.fallback import rescue
from tui.storage.format import SCHEMA
from tui.storage.loading import load_file
from tui.storage.locking import (
    OPEN_ELSEWHERE,
    lock_for_writing,
    try_lock,
    unfit,
    up_to_date,
    upgrade,
)
from tui.storage.summaries import FactCounts, count
from tui.storage.whole_file import save_whole, version_records
from tui.storage.writer import Status, Writer

OnError = Callable[[CompareError], None]
OnStatus = Callable[[Status], None]


@dataclass(frozen=True, slots=True)
class OpenResult:
    """A comparison as it was found.

    Attributes:
        store: keeps it from now on.
        comparison: as computed.
        entries: the log of the reader's acts, for :class:`tui.review.history.History`.
        drafts: notes that were being written, by target.
        view: what the app kept.
        name: the comparison's name, or None.
        engine: version of the program that analysed it; a newer one may analyse anew.
        folder: where relative paths of its sources start from.
        versions: earlier and removed versions of its articles, oldest first for each article.
        problems: damage, one plain line each; then the file is read-only until it is repaired.
        read_only: whether acts cannot be kept in this file.
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


class Store:
    """Keeps one comparison. All methods but :meth:`create`, :meth:`open`, :meth:`save_as` return at once.

    The comparison must be used from one thread (or its methods called one at a time); the writing is
    done in another.

    Attributes:
        path: the file.
        why: why it is read-only, empty where it is not.
    """

    def __init__(
        self,
        path: Path,
        contents: Contents,
        held: locking.Lock | None,
        writer: Writer | None,
        why: str,
        on_error: OnError | None,
        on_status: OnStatus | None,
    ) -> None:
        """Use :meth:`create` or :meth:`open`."""
        self.path, self.why = path, why
        self._contents = contents
        self._held, self._writer = held, writer
        self._on_error, self._on_status = on_error, on_status
        self._guard = threading.Lock()  # between the caller and the summary made in the writer's thread
        self._closed = False

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
        """Save a comparison in a new file and keep it.

        Args:
            path: the file.
            comparison: as computed.
            entries: what the reader did so far.
            folder: where relative paths of its sources start from; the working directory by default.
            engine: version of the analysis.
            overwrite: whether a file of that name may be replaced.
            on_error: told, in the writer's thread, when saving fails.
            on_status: told when :attr:`status` changes, possibly in the writer's thread.

        Raises:
            CompareError: the file exists, is open elsewhere, or cannot be written.
        """
        about = About(
            tuple(a.id for a in comparison.articles),
            tuple(f.id for f in comparison.facts),
            engine,
            str(folder or Path.cwd()),
            _now(),
        )
        contents = Contents(comparison, about, entries=list(entries))
        path = Path(os.path.realpath(path))
        held = lock_for_writing(path)
        try:
            save_whole(path, contents, overwrite=overwrite)
        except BaseException:
            held.release()
            raise
        return cls._writing(path, contents, held, on_error, on_status)

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

        Raises:
            CompareError: it cannot be read, or is no comparison at all.
        """
        path = Path(os.path.realpath(path))
        held, why = (None, "opened for reading only") if read_only else try_lock(path)
        try:
            loaded = load_file(path)
            contents = loaded.contents
            why = why or unfit(loaded)
            if held and why:
                held.release()
                held = None
            if held:
                prepare = upgrade(path, loaded) if loaded.schema < SCHEMA else None
                last = max(loaded.stored.log, default=0)
                known = (last, loaded.stored.last_sum()) if loaded.schema == SCHEMA else None
                stale = not up_to_date(path, loaded)
                store = cls._writing(path, contents, held, on_error, on_status, known, prepare, stale)
            else:
                store = cls(path, contents, None, None, why, on_error, on_status)
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

    @classmethod
    def _writing(
        cls,
        path: Path,
        contents: Contents,
        held: locking.Lock,
        on_error: OnError | None,
        on_status: OnStatus | None,
        known: tuple[int, bytes] | None = None,
        prepare: Callable[[], None] | None = None,
        stale: bool = False,
    ) -> Store:
        store = cls(path, contents, held, None, "", on_error, on_status)
        store._writer = Writer(
            path,
            known=known,
            prepare=prepare,
            summarise=store._summary,
            on_error=on_error,
            on_status=on_status,
            stale=stale,
        )
        return store

    # ------------------------------------------------------------ while the reader works

    @property
    def read_only(self) -> bool:
        """Whether acts cannot be kept in this file."""
        return self._writer is None

    @property
    def can_take_over(self) -> bool:
        """Whether a store that is read-only because the file was open elsewhere could write it by now."""
        if self._writer or not self.why.startswith(OPEN_ELSEWHERE):
            return False
        held, _ = try_lock(self.path)
        if held:
            held.release()
        return held is not None

    @property
    def status(self) -> Status:
        """Whether everything the reader did is on the disk."""
        return self._writer.status if self._writer else Status.SAVED

    @property
    def next_article(self) -> int:
        """The number for the id of an article to be added; no id is given twice, not even a removed one's."""
        removed = (a.id for a in self._contents.versions.values())
        return next_article([*(a.id for a in self._contents.comparison.articles), *removed])

    def append(self, entry: LogEntry) -> None:
        """Keep an act; hand this to :class:`tui.review.history.History` as its sink.

        Raises:
            CompareError: the file is read-only; the act was not kept.
        """
        writer = self._writable()
        with self._guard:
            self._contents.entries.append(entry)
        writer.append(entry)

    def save_draft(self, target: Target, text: str | None) -> None:
        """Keep the text of a note that is being written; None when it is done or given up.

        Raises:
            CompareError: the file is read-only.
        """
        writer = self._writable()
        if text is None:
            self._contents.drafts.pop(target, None)
        else:
            self._contents.drafts[target] = text
        writer.put("draft", to_json(target, Target), None if text is None else dump(text))

    def save_view(self, values: Mapping[str, Any]) -> None:
        """Keep what the app wants to find again: names to JSON data. Does nothing in a read-only file."""
        if self._writer is None:
            return
        for name, value in values.items():
            if self._contents.view.get(name, ...) != value:
                self._contents.view[name] = value
                self._writer.put("view", name, dump(value))

    def replace_analysis(self, comparison: Comparison, engine: str = __version__) -> None:
        """Keep a new analysis, of the same or other articles; the reader's work stays.

        Articles that were removed or whose text changed are kept as earlier versions.

        Raises:
            CompareError: the file is read-only.
        """
        writer = self._writable()
        with self._guard:
            old = self._contents
            old.versions.update(changed_versions(old.comparison.articles, comparison.articles))
            old.about = About(
                tuple(a.id for a in comparison.articles),
                tuple(f.id for f in comparison.facts),
                engine,
                old.about.folder,
                old.about.created,
            )
            old.comparison = comparison
            about, versions = old.about, dict(old.versions)
        writer.replace(lambda: pack(comparison, about) | version_records(versions))

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until everything is on the disk; False if that failed or takes longer than so many seconds."""
        return self._writer.flush(timeout) if self._writer else True

    def close(self, timeout: float = 5.0) -> Path | None:
        """Write what waits and let go of the file.

        Returns:
            None where all is saved; where the file could not be written, the file in another folder
            that holds everything instead.

        Raises:
            CompareError: neither could be written.
        """
        if self._closed:
            return None
        self._closed = True
        rescued = None
        try:
            if self._writer and not self._writer.close(timeout):
                rescued = rescue(self.path, self._contents)
        finally:
            if self._held:
                self._held.release()
        return rescued

    def save_as(self, path: Path, *, overwrite: bool = False) -> Store:
        """Save everything, also what could not be written so far, in another file and go on there.

        This store is closed; the file it kept stays as it was last written. No act may be appended
        meanwhile.

        Raises:
            CompareError: the other file cannot be written; this store goes on.
        """
        path = Path(os.path.realpath(path))
        held = lock_for_writing(path)
        try:
            with self._guard:
                save_whole(path, self._contents, overwrite=overwrite)
            store = self._writing(path, self._contents, held, self._on_error, self._on_status)
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

        Raises:
            CompareError: the file is open, exists and may not be replaced, or cannot be written.
        """
        with self._guard:
            now = replace(
                self._contents,
                versions=dict(self._contents.versions),
                entries=list(self._contents.entries),
                drafts=dict(self._contents.drafts),
                view=dict(self._contents.view),
            )
        held = lock_for_writing(Path(os.path.realpath(path)))
        try:
            save_whole(path, now, overwrite=overwrite)
        finally:
            held.release()

    # ------------------------------------------------------------ inside

    def _writable(self) -> Writer:
        if self._writer is None or self._closed:
            raise CompareError(
                f"{self.path} is read-only: {self.why or 'it is closed'}", "save it under another name"
            )
        return self._writer

    def _summary(self) -> str:
        with self._guard:
            comparison, entries = self._contents.comparison, list(self._contents.entries)
            created = self._contents.about.created
        return to_json(count(comparison, entries, created), FactCounts)


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
