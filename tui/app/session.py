"""What a reader works on, from the paths to the log of their acts; no screen in sight.

The reader's acts are imported only when there can be some, so that the articles are painted sooner.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import cached_property
from typing import TYPE_CHECKING

from tui.app.reader import Opened
from tui.model import Article, Comparison

if TYPE_CHECKING:
    from tui.acts import Anchor, Target
    from tui.analysis.judging import Judge
    from tui.applied import Work
    from tui.review import History

    Corrections = tuple[dict[Anchor, bool], dict[tuple[str, str], str]]

Progress = Callable[[str, float], None]


class Session:
    """One comparison and the work on it.

    Attributes:
        paths: the sources, as the reader named them.
        reading: what became of them, or will.
        analysed: the comparison as the analysis gave it; before it is done, only the articles.
        compared: whether the analysis is done.
        search_history: what was searched for, the latest last.
        drafts: notes being written that were never finished, by target.
    """

    def __init__(
        self, reading: Future[Opened], paths: Sequence[str] = (), history: History | None = None
    ) -> None:
        """A session on sources that are being read.

        Args:
            reading: what becomes of them (see :mod:`tui.app.reader`).
            paths: as the reader named them.
            history: the log to go on from.
        """
        self.reading = reading
        self.paths = tuple(paths)
        self.analysed = Comparison(())
        self.compared = False
        self.search_history: list[str] = []
        self.drafts: dict[Target, str] = {}
        self._given = history
        self._followed: Corrections = ({}, {})
        self._judge: Judge | None = None

    @classmethod
    def of_comparison(cls, comparison: Comparison, history: History | None = None) -> Session:
        """A session on a comparison that was analysed before, such as a saved one."""
        reading: Future[Opened] = Future()
        reading.set_result(Opened(comparison.articles))
        session = cls(reading, [a.path for a in comparison.articles], history)
        session.finish(comparison)
        return session

    @cached_property
    def history(self) -> History:
        """The reader's acts."""
        from tui.review import History

        return self._given or History()

    @property
    def name(self) -> str | None:
        """What the reader calls the comparison."""
        return self.history.review().name if self.compared else None

    def take(self, articles: tuple[Article, ...]) -> None:
        """Take what was read."""
        self.analysed = Comparison(articles)

    def compare(self, progress: Progress) -> Comparison:
        """Analyse the articles as the reader corrected them; for a thread, as it may take long.

        Args:
            progress: told the stage and the share done; it may raise to cancel.
        """
        from tui.analysis.pipeline import compare

        comparison = compare(self._corrected(), progress)
        import tui.applied  # noqa: F401  loaded here, so that the screen need not wait for it

        return comparison

    def finish(self, comparison: Comparison) -> None:
        """Take the analysis."""
        self.analysed = comparison
        self.compared = True
        self._judge = None
        gc.freeze()  # it stays: the collector need not go through all of it again and again

    def work(self) -> Work:
        """The comparison seen through the reader's acts."""
        from tui.applied import work

        review = self.history.review()
        return work(self.analysed, review, self.judge if review.regroupings else None)

    @property
    def judge(self) -> Judge:
        """Gives facts that the reader regrouped their verdict."""
        if self._judge is None:
            from tui.analysis.judging import Judge

            self._judge = Judge(self.analysed)
        return self._judge

    def save_draft(self, target: Target, text: str | None) -> None:
        """Keep the draft of a note, or with None drop it."""
        if text is None:
            self.drafts.pop(target, None)
        else:
            self.drafts[target] = text

    @property
    def stale(self) -> bool:
        """Whether the reader corrected the articles in a way that only a new analysis can follow."""
        return self.compared and self._corrections() != self._followed

    def _corrections(self) -> Corrections:
        review = self.history.review()
        return dict(review.lines), dict(review.corrections)

    def _corrected(self) -> tuple[Article, ...]:
        self._followed = lines, corrections = self._corrections()
        articles = self.reading.result().articles if self.reading.done() else self.analysed.articles
        if not lines and not corrections:
            return articles
        from tui.sources import revise

        return tuple(
            revise(
                article,
                {(a.start, a.end): noise for a, noise in lines.items() if a.article == article.id},
                {name: value for (owner, name), value in corrections.items() if owner == article.id},
            )
            for article in articles
        )
