"""The thread that indexes the comparison and answers queries while the user types.

Where an answer takes long, the results of a first look are posted before the complete ones.

The search code is loaded with the first index, so that the articles are painted sooner.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final

from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from tui.app.background import report
from tui.app.search.request import SearchRequest
from tui.app.search.result_rows import ResultRows
from tui.model.wording import article_names
from tui.review.blind import MaskedFact

if TYPE_CHECKING:
    from tui.model import Comparison
    from tui.review.history import Review
    from tui.search import SearchIndex
    from tui.search.fields import Completions

_AHEAD: Final = 60  # rows of the list that are made before it is shown

Stopped = Callable[[], bool]
Deliver = Callable[["Answer"], object]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a query.

    Attributes:
        request: the query.
        found: what was found.
        completions: what the word at the cursor may become.
    """

    request: SearchRequest
    found: ResultRows
    completions: Completions


Question = tuple[SearchRequest, int, tuple[str, ...]]
"""What is asked, where in its text the user types, and ids of the articles on the screen."""


class SearchWorker:
    """Answers the latest query on the latest comparison; earlier ones are dropped.

    :meth:`follow` and :meth:`ask` are for the screen and return at once. Where they return True, the caller
    has to run :meth:`run` in a thread, which goes on until there is nothing left to do.

    Attributes:
        subject: the comparison that is searched, and the user's edits.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._running = False
        self.subject: tuple[Comparison, Review] | None = None
        self._followed: tuple[Comparison, Review] | None = None
        self._question: Question | None = None
        self._index: SearchIndex | None = None

    def follow(self, comparison: Comparison, review: Review) -> bool:
        """Search another comparison, or other annotations, from now on.

        Args:
            comparison: with the user's regroupings and verdicts applied.
            review: gives notes and tags.

        Returns:
            Whether :meth:`run` has to be started.
        """
        subject = self.subject
        if subject is None or subject[0] is not comparison or subject[1] is not review:
            self.subject = (comparison, review)
        return self._start()

    def ask(self, request: SearchRequest, cursor: int, articles: tuple[str, ...]) -> bool:
        """Queue a query, in place of the one before.

        Args:
            request: the query.
            cursor: offset in its text at which the user types.
            articles: ids of those on the screen, whose marks are computed in advance.

        Returns:
            Whether :meth:`run` has to be started.
        """
        with self._lock:
            self._question = (request, cursor, articles)
        return self._start()

    def _start(self) -> bool:
        with self._lock:
            start = not self._running and self._is_wanted()
            self._running = self._running or start
            return start

    def _is_wanted(self) -> bool:
        return self.subject is not None and (self.subject is not self._followed or self._question is not None)

    def run(self, deliver: Deliver, stopped: Stopped) -> None:
        """Index and answer until there is nothing left to do.

        Args:
            deliver: gets each answer.
            stopped: called now and then; True gives up.
        """
        try:
            while self._go_on(stopped):
                subject = self.subject
                assert subject is not None
                if subject is not self._followed and not self._catch_up(subject, stopped):
                    continue
                with self._lock:
                    question, self._question = self._question, None
                if question:
                    self._answer(subject[0], question, deliver, stopped)
        except BaseException:
            with self._lock:
                self._running = False
            raise

    def _go_on(self, stopped: Stopped) -> bool:
        with self._lock:
            self._running = self._is_wanted() and not stopped()
            return self._running

    def _catch_up(self, subject: tuple[Comparison, Review], stopped: Stopped) -> bool:
        """Index a comparison, or only the user's annotations; return False where that was given up."""
        from tui.search import SearchIndex

        comparison, review = subject
        if self._index and self._followed and self._followed[0] is comparison:
            self._index.annotate(review)
        else:
            masked = frozenset(fact.id for fact in comparison.facts if isinstance(fact, MaskedFact))
            try:
                self._index = SearchIndex.build(
                    comparison, review, lambda: stopped() or self.subject is not subject, masked=masked
                )
            except InterruptedError:
                return False
            gc.freeze()  # it stays: the collector need not go through it again and again
        self._followed = subject
        return True

    def _answer(self, comparison: Comparison, question: Question, deliver: Deliver, stopped: Stopped) -> None:
        """Post the results of a first look; if they are incomplete, continue until there is another query."""
        from tui.search import BUDGET, FIRST_LOOK
        from tui.search.query import Mode

        request, cursor, articles = question
        index = self._index
        assert index is not None
        completions = index.complete(request.text, cursor)
        for budget in (FIRST_LOOK, BUDGET):
            results = index.search(
                request.text,
                mode=Mode(request.mode) if request.mode else None,
                scope=request.scope(comparison),
                by_value=request.by_value,
                budget=budget,
                stop=lambda: stopped() or self._is_wanted(),
            )
            more = budget < BUDGET and not results.complete
            found = ResultRows(comparison, results, more=more)
            found.prepare(_AHEAD, articles)
            if self._is_wanted() and not results.complete:
                return
            deliver(Answer(request, found, completions))
            if not more:
                return


class SearchController:
    """Searches in a thread of a widget, which gets the answers as messages.

    Attributes:
        request: the latest query.
        found: the latest answer, None before the first.
        completions: what the word at the cursor of that query may become.
    """

    @dataclass
    class Answered(Message):
        """A question was answered."""

        answer: Answer

    @dataclass
    class Broken(Message):
        """Searching failed by an error of ours."""

        line: str

    def __init__(self, owner: Widget) -> None:
        """Prepare a search whose messages go to ``owner``."""
        self.request = SearchRequest()
        self.found: ResultRows | None = None
        self.completions: Completions | None = None
        self._answered_for: SearchRequest | None = None  # the question that ``found`` answers
        self._owner = owner
        self._searcher = SearchWorker()

    @property
    def is_waiting(self) -> bool:
        """Whether the latest question has no answer yet."""
        return self.request != self._answered_for

    @property
    def is_settled(self) -> bool:
        """Whether it has an answer, and all of it."""
        return not self.is_waiting and self.found is not None and not self.found.more

    @property
    def article_name(self) -> str:
        """The name of the only article that is searched, or nothing."""
        articles = self._searcher.subject[0].articles if self._searcher.subject else ()
        return article_names(articles).get(self.request.article or "", "")

    def follow(self, comparison: Comparison, review: Review) -> bool:
        """Search another comparison, or other annotations, from now on.

        Args:
            comparison: with the user's regroupings and verdicts applied.
            review: gives notes and tags.

        Returns:
            Whether either is new.
        """
        before = self._searcher.subject
        self._start(self._searcher.follow(comparison, review))
        return self._searcher.subject is not before

    def ask(self, request: SearchRequest, cursor: int, articles: tuple[str, ...]) -> None:
        """Send a query to the thread.

        Args:
            request: the query.
            cursor: offset in its text at which the user types, in code points.
            articles: ids of those on the screen, whose marks are computed in advance.
        """
        self.request = request
        self._start(self._searcher.ask(request, cursor, articles))

    def take(self, answer: Answer, comparison: Comparison) -> bool:
        """Take an answer.

        Args:
            answer: as posted by the worker.
            comparison: the one on the desk.

        Returns:
            False where the answer is to another query or on another comparison, and is dropped.
        """
        if answer.request != self.request or answer.found.comparison is not comparison:
            return False
        self.found, self.completions, self._answered_for = answer.found, answer.completions, answer.request
        return True

    def _start(self, needed: bool) -> None:
        if needed:
            self._owner.run_worker(self._run, group="search", thread=True)

    def _run(self) -> None:
        worker, owner = get_current_worker(), self._owner
        try:
            self._searcher.run(
                lambda answer: owner.post_message(self.Answered(answer)), lambda: worker.is_cancelled
            )
        except Exception as error:  # the articles can be read without it
            owner.post_message(self.Broken(report(error)))
