"""Searching a comparison: an index is built once, annotated as the user works, and queried."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from threading import RLock

from tui.model import Comparison
from tui.review.history import Review
from tui.search.documents import EVERYWHERE, DocumentKind, Documents, Scope, SearchAnnotation
from tui.search.engine import Engine
from tui.search.fields import Completions, complete
from tui.search.inverted_index import Postings
from tui.search.query import Mode, parse
from tui.search.results import Results
from tui.search.row_sets import Budget

FIRST_LOOK = 0.004
"""Seconds of looking through the text of rows after which a user who types is to see what was found."""
BUDGET = 2.0
"""Seconds that looking through the text of all rows may take, for phrases and regular expressions."""


class SearchIndex:
    """Everything that can be searched for in a comparison; it may be searched and annotated in any thread."""

    def __init__(self, documents: Documents, postings: Postings, masked: Collection[str] = ()) -> None:
        """See :meth:`build`."""
        self._documents = documents
        self._postings = postings
        self._engine = Engine(documents, postings, masked)
        self._annotations: dict[SearchAnnotation, int] = {}
        self._lock = RLock()

    @classmethod
    def build(
        cls,
        comparison: Comparison,
        review: Review | None = None,
        stop: Callable[[], bool] = bool,
        *,
        masked: Collection[str] = (),
    ) -> SearchIndex:
        """Index a comparison with a review applied, and the review's notes and tags.

        Args:
            comparison: with the user's regroupings and verdicts already in it.
            review: the user's annotations; None means that there are none.
            stop: called now and then; True gives up. The default never does.
            masked: ids of facts that ``verdict:`` must not find by their computed verdict, which is hidden.

        Raises:
            InterruptedError: ``stop`` returned True.
        """
        documents = Documents(comparison)
        rows = ((text, documents.language_of(row)) for row, text in enumerate(documents.texts))
        index = cls(documents, Postings(rows, stop), masked)
        index.annotate(review or Review())
        return index

    def annotate(self, review: Review) -> None:
        """Search this review's notes and tags from now on; only what changed is indexed again."""
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
        stop: Callable[[], bool] = bool,
    ) -> Results:
        """Find the rows that match a query. Any text is a query; the hints point out what is odd about it.

        Args:
            text: the query (:mod:`tui.search.query`).
            mode: how to read its words; None chooses, and allows typing errors where nothing else is found.
            scope: where to search.
            by_value: whether numbers and days are found in other words too.
            typing: whether the last word may be the beginning of a longer one.
            budget: seconds for phrases and regular expressions; what was found by then is returned.
            stop: called now and then; True ends that time at once. The default never does.

        Raises:
            KeyError: the scope names an unknown article.
        """
        query = parse(text, mode, typing=typing)
        with self._lock:
            return self._engine.find(query, scope, Budget(budget, stop), by_value=by_value)

    def complete(self, text: str, cursor: int) -> Completions:
        """Return what the word at the cursor may become: field words, and their values in this comparison.

        Args:
            text: the query as typed.
            cursor: offset of the cursor in it.
        """
        with self._lock:
            return complete(text, cursor, self._engine.known)


def _annotations(review: Review) -> Iterator[SearchAnnotation]:
    for target, note in review.notes.items():
        yield SearchAnnotation(DocumentKind.NOTE, target, note)
    for target, tags in review.tags.items():
        for tag in tags:
            yield SearchAnnotation(DocumentKind.TAG, target, tag)
