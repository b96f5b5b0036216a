"""A session and its file: finding, creating, updating and closing it, without a screen.

The edits are held once, by a :class:`tui.storage.store.Store`, in memory until it has a file. What is
slow runs in the background (:mod:`tui.app.background`); :attr:`Autosave.post` brings its result to the
thread of the screen.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tui.app.background import Failed, Post, run_in_background, submit
from tui.app.desk.view_state import FOLLOWED, READ
from tui.errors import CompareError
from tui.model import Article, Comparison
from tui.paths import working_folder
from tui.storage import BLIND
from tui.storage.file.whole_file import make_somewhere

if TYPE_CHECKING:
    from tui.review.edits import LogEntry, Target
    from tui.storage.file.loading import Preview
    from tui.storage.store import OpenResult, Store

_T = TypeVar("_T")


class SaveState(StrEnum):
    """How safe the user's work is."""

    NOT_YET = "not yet"  # there is nothing to save
    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    READ_ONLY = "read-only"


class Autosave:
    """Saves what the user does in one session.

    Its methods may be called in any thread; those that take ``then`` return at once and call it later.

    Attributes:
        failure: why saving failed last; None while it works.
        post: runs a call in the thread of the screen.
        changed: called there when :attr:`state` may have changed.
        complain: called there with a reason why saving fails, once for each.
        folder: where relative paths of the sources start from.
        unsaved: drafts written while the file could only be read.
    """

    def __init__(self, *, at_once: bool = True, blind: bool = False, folder: Path | None = None) -> None:
        """Start without a file.

        Args:
            at_once: make a file as soon as the articles are compared, not only at the user's first edit.
            blind: whether verdicts are hidden; such a comparison is saved apart from others.
            folder: where relative paths of the sources start from; the working directory by default.
        """
        self.failure: CompareError | None = None
        self.post: Post = _ignore
        self.changed: Callable[[], None] = _ignore
        self.complain: Failed = _ignore
        self.unsaved: dict[Target, str | None] = {}
        self._at_once = at_once
        self._blind = blind
        self.folder = folder or working_folder()
        self._guard = threading.Lock()
        self._looking = False
        self._found: OpenResult | None = None  # and neither taken nor let go of
        self._making = False
        self._opening: Path | None = None
        self._new_path: Path | None = None
        self._held: Store | None = None  # made when there is something to hold, as its modules load slowly

    @property
    def store(self) -> Store | None:
        """The store, once it has a file."""
        return self._held if self._held and self._held.has_file else None

    @property
    def versions(self) -> tuple[Article, ...]:
        """Earlier versions of articles and those taken out, oldest first for each."""
        return self._held.versions if self._held else ()

    def _in_memory(self) -> Store:
        """Return the store, in memory as long as it has no file."""
        if self._held is None:
            from tui.storage.store import Store

            self._held = Store.in_memory(
                Comparison(()), folder=self.folder, engine="", on_error=self._failed, on_status=self._status
            )
            self._held.save_view({BLIND: True} if self._blind else {})
        return self._held

    @property
    def state(self) -> tuple[SaveState, str]:
        """How safe the user's work is, and why it is not."""
        store = self.store
        if store is None:
            return (SaveState.FAILED, self.failure.message) if self.failure else (SaveState.NOT_YET, "")
        if store.read_only:
            return SaveState.READ_ONLY, store.why
        status = SaveState(store.status.value)
        return status, self.failure.message if status is SaveState.FAILED and self.failure else ""

    def next_article(self, articles: Sequence[Article]) -> int:
        """Return the number for an article that is added to these."""
        from tui.storage.file.contents import next_article

        return self.store.next_article if self.store else next_article(a.id for a in articles)

    def find(self, articles: Sequence[Article], then: Callable[[OpenResult | None], None]) -> None:
        """Look for a saved comparison of the same sources, in the background.

        Args:
            articles: those of the desk.
            then: called with what was found, to :meth:`take`, or with None.
        """
        self._looking = True

        def look() -> OpenResult | None:
            from tui.app.files.resume import open_matching

            self._found = open_matching(articles, self.folder, self._blind, self._failed, self._status)
            return self._found

        def found(opened: OpenResult | None) -> None:
            with self._guard:
                self._in_memory().replace_analysis(Comparison(tuple(articles)), "")
            self._found = opened
            then(opened)
            if opened is None:
                self.go_without()

        def not_found(error: CompareError) -> None:
            self.complain(error)
            found(None)

        self._run_in_background(look, found, not_found)

    def go_without(self) -> None:
        """Close the file that was found, and save into a new one."""
        found, self._found = self._found, None
        if found:
            submit(found.store.close)
        self._looking = False
        if self._has_work:
            self._make()

    def preview(self, path: Path) -> Future[Preview] | None:
        """Return the articles alone of a saved comparison that takes long to open; :meth:`open` it next."""
        from tui.storage.file.loading import is_large, preview

        if not is_large(path):
            return None
        self._opening = path
        return submit(partial(preview, path))

    def open_previewed(self) -> Future[OpenResult]:
        """Open the saved comparison that :meth:`preview` previewed."""
        assert self._opening is not None
        return self.open(self._opening)

    def open(self, path: Path) -> Future[OpenResult]:
        """Open a saved comparison, to be :meth:`take`-n."""

        def work() -> OpenResult:
            from tui.storage.store import Store

            opened = Store.open(path, on_error=self._failed, on_status=self._status)
            self._found = opened
            _listed(opened.store.path)
            return opened

        return submit(work)

    def take(self, opened: OpenResult) -> None:
        """Save into the file that was opened from now on."""
        with self._guard:
            self._opening = self._found = None
            self._looking = False
            self._held, self.failure = opened.store, None
            self.unsaved = {}
            self.folder = opened.folder
            self._blind = bool(opened.view.get(BLIND))
        self.changed()

    def take_over(self, then: Callable[[OpenResult], None]) -> None:
        """Open the file again after another program that had it open has closed it."""
        store = self.store

        def work() -> OpenResult | None:
            if store is None or not store.can_take_over:
                return None
            store.close()
            return type(store).open(store.path, on_error=self._failed, on_status=self._status)

        self._run_in_background(work, lambda opened: then(opened) if opened else None, self.complain)

    def append(self, entry: LogEntry) -> None:
        """Save an edit, in a new file where there is none yet.

        Raises:
            CompareError: the file can only be read; the edit is not saved.
        """
        with self._guard:
            self._in_memory().append(entry)
        self._make()

    def save_draft(self, target: Target, text: str | None) -> None:
        """Save the draft of a note.

        Args:
            target: what the note is on.
            text: the draft; None deletes it.
        """
        with self._guard:
            store = self._in_memory()
            if store.read_only:
                self.unsaved[target] = text
            else:
                store.save_draft(target, text)
        if text is not None:
            self._make()

    def save_view(self, values: Mapping[str, Any]) -> None:
        """Save the position of the user."""
        with self._guard:
            self._in_memory().save_view(values)

    def analysed(
        self, comparison: Comparison, as_read: Sequence[Article], followed: int, engine: str
    ) -> None:
        """Save an analysis.

        Args:
            comparison: as computed, of the articles as the user corrected them.
            as_read: the same articles before that.
            followed: number of the last entry of the log whose corrections were applied.
            engine: fingerprint of the program that made it.
        """
        from tui.storage.file.codec import plain

        corrected = {a.id: a for a in comparison.articles}
        read = {a.id: plain(a, Article) for a in as_read if corrected.get(a.id) != a}
        self.save_view({READ: read})
        with self._guard:
            self._in_memory().replace_analysis(comparison, engine)
        self.save_view({FOLLOWED: followed})
        if self._at_once and len(comparison.articles) > 1:
            self._make()

    def retry(self) -> None:
        """Try again to make a file, where that failed."""
        if self.failure and self._has_work:
            self._make()

    def save_copy(self, path: Path, *, overwrite: bool, then: Callable[[], None], failed: Failed) -> None:
        """Write everything to another file as well; if this one can only be read, continue in the other.

        Args:
            path: the other file.
            overwrite: whether to replace it where it exists.
            then: called when it is written.
            failed: gets the error where it could not be written.
        """

        def work() -> None:
            if self.store is None:
                self._create()
            assert self.store is not None
            if self.store.read_only:
                self._go_on_in(path, overwrite=overwrite)
            else:
                self.store.save_copy(path, overwrite=overwrite)
            _listed(path)

        self._run_in_background(work, lambda _: then(), failed)

    def go_on_in_library(self, then: Callable[[], None], failed: Failed) -> None:
        """Continue in a new file of the library; ``then`` and ``failed`` are those of :meth:`save_copy`."""
        self._run_in_background(self._go_on_in_new_file, lambda _: then(), failed)

    def _go_on_in_new_file(self) -> None:
        from tui.storage.library import Library

        self._go_on_in(Library().new_path(), overwrite=False)

    def _go_on_in(self, path: Path, *, overwrite: bool) -> None:
        with self._guard:
            store = self._in_memory().save_as(path, overwrite=overwrite)
            for target, text in self.unsaved.items():
                store.save_draft(target, text)
            self._held, self.unsaved = store, {}

    def close(self) -> Future[list[str]]:
        """Write pending changes and close the file; the result has a line for each thing that failed."""
        self.post = _ignore
        return submit(self._close)

    def _run_in_background(self, work: Callable[[], _T], then: Callable[[_T], None], failed: Failed) -> None:
        # ``post`` is read when the call is made
        run_in_background(lambda call: self.post(call), work, then, failed)

    def _make(self) -> None:
        """Make a file where there is none."""
        with self._guard:
            if self.store or self._looking or self._making or self._opening:
                return
            self._making = True
        self._run_in_background(self._create, lambda _: self.changed(), self._not_made)

    def _not_made(self, error: CompareError) -> None:
        news, self.failure = self.failure is None or self.failure.message != error.message, error
        if news:
            self.complain(error)
        self.changed()

    def _create(self) -> None:
        from tui.storage.library import Library
        from tui.storage.library_search import prune_unread

        try:
            library = Library()
            prune_unread(library)
            self._new_path = self._new_path or library.new_path()  # tried again under the same name
            self._create_in(self._new_path)
        finally:
            self._making = False

    def _create_in(self, path: Path) -> None:
        with self._guard:
            store = self._in_memory()
        if not store.has_file:
            store.begin(path)
            self.failure = None

    @property
    def _has_work(self) -> bool:
        return self._held is not None and self._held.has_work

    def _close(self) -> list[str]:
        messages: list[str] = []
        if self._found:
            self._found.store.close()
        if self.store is None and self.failure and self._has_work:
            messages += self._save_to_fallback()
        if any(self.unsaved.values()):
            messages += self._save_unsaved()
        if self.store:
            try:
                rescued = self.store.close()
            except CompareError as error:
                return [*messages, str(error)]
            if rescued:
                messages.append(f"{self.store.path} could not be written: your work is in {_listed(rescued)}")
        return messages

    def _save_unsaved(self) -> list[str]:
        """Save what was written on a comparison that could only be read in another one of the library."""
        try:
            self._go_on_in_new_file()
        except CompareError as error:
            return [f"the draft of your note could not be saved: {error}"]
        assert self.store is not None
        return [f"the comparison could only be read: the draft of your note is in a copy, {self.store.path}"]

    def _save_to_fallback(self) -> list[str]:
        """Make the file that the library would not take somewhere else."""
        failure = self.failure
        assert failure is not None
        path = make_somewhere(self._create_in)
        return [f"{failure.message}: your work is in {_listed(path)}" if path else str(failure)]

    def _status(self, _status: object) -> None:
        self.post(self.changed)

    def _failed(self, error: CompareError) -> None:
        self.failure = error
        self.post(partial(self.complain, error))


def _ignore(*_what: object) -> None:
    """Ignore a result that no screen waits for."""


def _listed(path: Path) -> Path:
    """Add a file outside the library to the library's list; return its path."""
    from tui.storage.library import Library

    Library().remember(path)
    return path
