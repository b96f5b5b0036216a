"""Reading and comparing while the user already reads: threads that post messages to the desk."""

from __future__ import annotations

import time
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import Worker, get_current_worker

from tui.app.background import report
from tui.errors import CompareError

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.app.files.reader_process import OpenedComparison
    from tui.app.session import Session
    from tui.model import Comparison

_EVERY = 0.05  # seconds between reports of progress
_SEEN = 0.2  # seconds before the first and between further messages on the progress of reading


class AnalysisStoppedError(Exception):
    """The user stopped the analysis."""


@dataclass
class ArticlesRead(Message):
    """The sources have been read, or could not be."""

    reading: Future[OpenedComparison]


@dataclass
class Progressed(Message):
    """Work is under way: what is done, and which part of it, in [0, 1]."""

    stage: str
    part: float


@dataclass
class Compared(Message):
    """The analysis is done.

    Attributes:
        comparison: what came of it.
        refined: whether the meanings of sentences counted.
        worker: who did it; it goes on to refine what it found where that can be done.
    """

    comparison: Comparison
    refined: bool
    worker: Worker[None]


# Left undone where the user stops the first comparison, and the one by meaning.
STOPPED = tuple(
    f"{left}: C starts it again" for left in ("the comparison was stopped", "meanings were not compared")
)


@dataclass
class Ended(Message):
    """Work ended, for a reason the user should know where nothing, or not all, came of it."""

    reason: str | None
    worker: Worker[None]


def await_reading(screen: Screen[None], session: Session) -> None:
    """Post :class:`Progressed` to a screen, and :class:`ArticlesRead` as soon as the sources are read.

    Args:
        screen: gets the messages.
        session: on sources that are being read.
    """

    def report_progress() -> None:
        if session.being_read:
            done, total = session.reading.progress
            screen.post_message(Progressed("reading", done / max(total, 1)))
        else:
            timer.stop()

    def done(future: Future[OpenedComparison]) -> None:
        screen.post_message(ArticlesRead(future))

    timer = screen.set_interval(_SEEN, report_progress)
    session.reading.add_done_callback(done)


def compare_in_thread(screen: Screen[None], session: Session) -> Worker[None]:
    """Analyse in a thread, and then again with sentence embeddings where they are available.

    Posts :class:`Progressed`, :class:`Compared` for each analysis, and :class:`Ended`.

    Args:
        screen: gets the messages.
        session: gives the articles.

    Returns:
        The worker; cancelling it stops the analysis.
    """

    def analyse() -> None:
        worker = get_current_worker()
        reported_at = 0.0

        def progress(stage: str, part: float) -> None:
            nonlocal reported_at
            if worker.is_cancelled:
                raise AnalysisStoppedError
            if time.monotonic() - reported_at > _EVERY:
                reported_at = time.monotonic()
                screen.post_message(Progressed(stage, part))
            time.sleep(0)  # let the screen have its turn

        reason: str | None = None
        try:
            comparison = session.compare(progress)
            progress("", 1.0)
            screen.post_message(Compared(comparison, False, worker))
            reported_at = 0.0
            if refined := session.refine(comparison, progress):
                screen.post_message(Compared(refined, True, worker))
        except AnalysisStoppedError:
            pass  # the caller that stopped it expects this
        except CompareError as error:
            reason = str(error)
        except Exception as error:  # the articles can still be read
            reason = f"{report(error)}; you can read on without it"
        screen.post_message(Ended(reason, worker))

    return screen.run_worker(analyse, group="analysis", exclusive=True, thread=True)
