"""A comparison and the user's work on it, held once in memory, and passed on to the thread that writes it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

from tui import __version__
from tui.errors import CompareError
from tui.model import Article, Comparison
from tui.review.edits import LogEntry, Target
from tui.storage.file.codec import to_json
from tui.storage.file.contents import Contents, draft_record, next_article, view_record
from tui.storage.file.summaries import FactCounts, counts_of
from tui.storage.writer import FileWriter


class InMemoryComparison:
    """A comparison in memory that takes edits, drafts and analyses; every method returns at once.

    Methods may be called in any thread, one at a time.

    Attributes:
        why: why nothing can be saved, in one line; empty where it can.
    """

    def __init__(self, contents: Contents, why: str = "") -> None:
        """Hold a comparison.

        Args:
            contents: the comparison and the work so far; they are held, not copied.
            why: why nothing more can be saved.
        """
        self.why = why
        self._contents = contents
        self._writer: FileWriter | None = None
        # Held while work is handed over, and while the writer's thread makes the summary of it.
        self._guard = threading.RLock()

    @property
    def has_work(self) -> bool:
        """Whether there are edits or drafts."""
        return bool(self._contents.entries or self._contents.drafts)

    @property
    def versions(self) -> tuple[Article, ...]:
        """Earlier versions of articles and those taken out, oldest first for each."""
        return tuple(self._contents.versions.values())

    @property
    def next_article(self) -> int:
        """The number for the id of an article to be added; no id is given twice, not even a removed one's."""
        removed = (a.id for a in self._contents.versions.values())
        return next_article([*(a.id for a in self._contents.comparison.articles), *removed])

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved."""
        return bool(self.why)

    def append(self, entry: LogEntry) -> None:
        """Add an edit; :class:`tui.review.history.History` takes this as its sink.

        Raises:
            CompareError: the file is read-only; the edit was not added.
        """
        with self._guard:
            self._refuse_if_closed()
            self._contents.entries.append(entry)
            if self._writer:
                self._writer.append(entry)

    def save_draft(self, target: Target, text: str | None) -> None:
        """Save the text of a note that is being written.

        Args:
            target: what the note is on.
            text: the draft; None when it is done or given up.

        Raises:
            CompareError: the file is read-only.
        """
        with self._guard:
            self._refuse_if_closed()
            if text is None:
                self._contents.drafts.pop(target, None)
            else:
                self._contents.drafts[target] = text
            if self._writer:
                self._writer.put(*draft_record(target, text))

    def save_view(self, values: Mapping[str, Any]) -> None:
        """Save what the app needs when it opens it again; does nothing where the file is read-only.

        Args:
            values: names to JSON data.
        """
        if self.read_only:
            return
        with self._guard:
            for name, value in values.items():
                if self._contents.view.get(name, ...) != value:
                    self._contents.view[name] = value
                    if self._writer:
                        self._writer.put(*view_record(name, value))

    def replace_analysis(self, comparison: Comparison, engine: str = __version__) -> None:
        """Replace the analysis by a new one, of the same or other articles; the user's work stays.

        Articles that were removed or whose text changed stay as earlier versions. Where nothing can be saved,
        the analysis is replaced in memory alone, and in the file in which the work goes on.

        Args:
            comparison: as computed.
            engine: version of the analysis.
        """
        with self._guard:
            self._contents.replace_analysis(comparison, engine)
            if self._writer:
                self._writer.replace(self._contents.packer())

    def _refuse_if_closed(self) -> None:
        """Refuse an edit where nothing can be saved.

        Raises:
            CompareError: nothing can.
        """
        if self.read_only:
            raise CompareError(f"it is read-only: {self.why}", "save it under another name")

    def _summary(self) -> str:
        with self._guard:
            comparison, entries = self._contents.comparison, list(self._contents.entries)
            created = self._contents.about.created
        return to_json(counts_of(comparison, entries, created), FactCounts)
