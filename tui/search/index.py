"""Searching a comparison and the reader's work on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import RLock

from tui.model import Comparison
from tui.review import Review
from tui.search.completion import Completions, complete
from tui.search.documents import Annotation, Documents, Kind
from tui.search.engine import EVERYWHERE, Engine, Scope
from tui.search.parsing import parse
from tui.search.postings import Postings
from tui.search.query import Mode
from tui.search.results import Results

BUDGET = 0.25
"""Seconds a regular expression may take over all rows while somebody waits."""


class Index:
    """Everything that can be searched for in a comparison; it may be searched and annotated in any thread."""

    def __init__(self, documents: Documents, postings: Postings) -> None:
        """See :meth:`build`."""
        self._documents = documents
        self._postings = postings
        self._engine = Engine(documents, postings)
        self._annotations: dict[Annotation, int] = {}
        self._lock = RLock()

    @classmethod
    def build(
        cls, comparison: Comparison, review: Review | None = None, stop: Callable[[], bool] = bool
    ) -> Index:
        """Index a comparison, as seen through a review, and the review's notes and tags.

        Args:
            comparison: with the reader's regroupings and verdicts already in it.
            review: the reader's work.
            stop: asked now and then; True gives up. The default never does.

        Raises:
            InterruptedError: ``stop`` answered True.
        """
        documents = Documents(comparison)
        rows = ((text, documents.language_of(row)) for row, text in enumerate(documents.texts))
        index = cls(documents, Postings(rows, stop))
        index.annotate(review or Review())
        return index

    def annotate(self, review: Review) -> None:
        """Search this review's notes and tags from now on; only what changed is indexed anew."""
        wanted = dict.fromkeys(_annotations(review))
        with self._lock:
            for annotation in [a for a in self._annotations if a not in wanted]:
                self._documents.remove(self._annotations.pop(annotation))
            for annotation in wanted:
                if annotation not in self._annotations:
                    row = self._documents.add(annotation)
                    self._postings.add(self._documents.texts[row], self._documents.language_of(row))
                    self._annotations[annotation] = row
            self._engine.review(review)

    def search(
        self,
        text: str,
        *,
        mode: Mode | None = None,
        scope: Scope = EVERYWHERE,
        by_value: bool = True,
        typing: bool = True,
        budget: float = BUDGET,
    ) -> Results:
        """Find what a query asks for. Any text is a query; what is odd about it is told in the hints.

        Args:
            text: the query (:mod:`tui.search.parsing`).
            mode: how to mean its words; None chooses, and allows typing errors where nothing else is found.
            scope: where to search.
            by_value: whether numbers and days are found in other words too.
            typing: whether the last word may go on.
            budget: seconds for regular expressions.

        Raises:
            KeyError: the scope names an unknown article.
        """
        query = parse(text, mode, typing=typing)
        with self._lock:
            return self._engine.find(query, scope, by_value=by_value, budget=budget)

    def complete(self, text: str, cursor: int) -> Completions:
        """What the word at the cursor may become: field words, and their values in this comparison."""
        with self._lock:
            return complete(text, cursor, self._engine.known)


def _annotations(review: Review) -> Iterator[Annotation]:
    for target, note in review.notes.items():
        yield Annotation(Kind.NOTE, target, note)
    for target, tags in review.tags.items():
        for tag in tags:
            yield Annotation(Kind.TAG, target, tag)
