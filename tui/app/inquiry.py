"""What the reader asks and what was answered: the latest question counts, and no key waits for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from tui.app.asked import Asked
from tui.app.crash import report
from tui.app.searching import Answer, Searcher

if TYPE_CHECKING:
    from tui.app.found import Found
    from tui.model import Comparison
    from tui.review import Review
    from tui.search.completion import Completions


class Inquiry:
    """Has questions answered in a thread of a widget, which gets the answers as messages.

    Attributes:
        asked: the latest question.
        found: the latest answer, None before the first.
        completions: what the word at the cursor of that question may become.
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
        """An inquiry whose messages go to ``owner``."""
        self.asked = Asked()
        self.found: Found | None = None
        self.completions: Completions | None = None
        self._answered_for: Asked | None = None  # the question that ``found`` answers
        self._owner = owner
        self._searcher = Searcher()

    @property
    def is_waiting(self) -> bool:
        """Whether the latest question has no answer yet."""
        return self.asked != self._answered_for

    @property
    def is_settled(self) -> bool:
        """Whether it has an answer, and all of it."""
        return not self.is_waiting and self.found is not None and not self.found.more

    @property
    def article_name(self) -> str:
        """The name of the only article that is searched, or nothing."""
        articles = self._searcher.subject[0].articles if self._searcher.subject else ()
        return next((article.name for article in articles if article.id == self.asked.article), "")

    def follow(self, comparison: Comparison, review: Review) -> bool:
        """Search this comparison and the reader's work on it from now on; whether that is a change."""
        before = self._searcher.subject
        self._start(self._searcher.follow(comparison, review))
        return self._searcher.subject is not before

    def ask(self, asked: Asked, cursor: int, articles: tuple[str, ...]) -> None:
        """Ask something; see :meth:`tui.app.searching.Searcher.ask`."""
        self.asked = asked
        self._start(self._searcher.ask(asked, cursor, articles))

    def take(self, answer: Answer, comparison: Comparison) -> bool:
        """Take an answer; False where another question, or on another comparison, is asked by now."""
        if answer.asked != self.asked or answer.found.comparison is not comparison:
            return False
        self.found, self.completions, self._answered_for = answer.found, answer.completions, answer.asked
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
