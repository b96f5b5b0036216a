"""What a reader works on, from the paths to the log of their acts; no screen in sight."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from tui.acts import Anchor
from tui.applied import Work, work
from tui.model import Article, Comparison
from tui.review import History

if TYPE_CHECKING:
    from tui.sources import Reading

Progress = Callable[[str, float], None]
Corrections = tuple[dict[Anchor, bool], dict[tuple[str, str], str]]


class Session:
    """One comparison and the work on it.

    Attributes:
        paths: the sources, as the reader named them.
        reading: what became of them, or will.
        history: the reader's acts.
        analysed: the comparison as the analysis gave it; before it is done, only the articles.
        compared: whether the analysis is done.
    """

    def __init__(
        self, reading: Future[Reading], paths: Sequence[str] = (), history: History | None = None
    ) -> None:
        self.reading = reading
        self.paths = tuple(paths)
        self.history = history or History()
        self.analysed = Comparison(())
        self.compared = False
        self._followed: Corrections = ({}, {})

    @classmethod
    def of_sources(cls, paths: Sequence[str], stdin: bytes = b"", history: History | None = None) -> Session:
        """A session on sources that begin to be read at once, in a thread.

        Args:
            paths: files, folders, or "-".
            stdin: what "-" stands for.
            history: the log to go on from.
        """
        reading: Future[Reading] = Future()

        def read() -> None:
            try:
                from tui.sources import read_sources

                reading.set_result(read_sources(paths, stdin=io.BytesIO(stdin)))
            except BaseException as error:
                reading.set_exception(error)

        threading.Thread(target=read, name="reading", daemon=True).start()
        return cls(reading, paths, history)

    @classmethod
    def of_comparison(cls, comparison: Comparison, history: History | None = None) -> Session:
        """A session on a comparison that was analysed before, such as a saved one."""
        from tui.sources import Reading

        reading: Future[Reading] = Future()
        reading.set_result(Reading(comparison.articles, ()))
        session = cls(reading, [a.path for a in comparison.articles], history)
        session.finish(comparison)
        return session

    def take(self, articles: tuple[Article, ...]) -> None:
        """Take what was read."""
        self.analysed = Comparison(articles)

    def compare(self, progress: Progress) -> Comparison:
        """Analyse the articles as the reader corrected them; for a thread, as it may take long.

        Args:
            progress: told the stage and the share done; it may raise to cancel.
        """
        from tui.analysis.pipeline import compare

        return compare(self._corrected(), progress)

    def finish(self, comparison: Comparison) -> None:
        """Take the analysis."""
        self.analysed = comparison
        self.compared = True

    def work(self) -> Work:
        """The comparison seen through the reader's acts."""
        return work(self.analysed, self.history.review())

    @property
    def stale(self) -> bool:
        """Whether the reader corrected the articles in a way that only a new analysis can follow."""
        return self.compared and self._corrections() != self._followed

    def _corrections(self) -> Corrections:
        review = self.history.review()
        return dict(review.lines), dict(review.corrections)

    def _corrected(self) -> tuple[Article, ...]:
        self._followed = lines, corrections = self._corrections()
        articles = self.analysed.articles
        if not lines and not corrections:
            return self._as_read() or articles
        from tui.sources import revise

        return tuple(
            revise(
                article,
                {(a.start, a.end): noise for a, noise in lines.items() if a.article == article.id},
                {name: value for (owner, name), value in corrections.items() if owner == article.id},
            )
            for article in self._as_read() or articles
        )

    def _as_read(self) -> tuple[Article, ...]:
        return self.reading.result().articles if self.reading.done() else ()
