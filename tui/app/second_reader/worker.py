"""Questions to a second reader in a thread, which posts messages to the desk."""

from __future__ import annotations

import contextvars
import threading
import time
from contextlib import suppress

from textual.message import Message
from textual.screen import Screen

from tui.app.background import report
from tui.app.second_reader.messages import SecondReaderAnswered, SecondReaderEnded, SecondReaderProgressed
from tui.model import Comparison
from tui.second_reader.asking import ask
from tui.second_reader.client import Client
from tui.second_reader.questions import Plan
from tui.second_reader.settings import Settings, key

_EVERY = 0.1  # seconds between reports of progress


class SecondReaderTask:
    """Questions under way."""

    def __init__(
        self, screen: Screen[None], comparison: Comparison, settings: Settings, plan: Plan, *, fresh: bool
    ) -> None:
        """Prepare to ask; :meth:`start` does."""
        self._screen, self._comparison, self._settings, self._plan = screen, comparison, settings, plan
        self._fresh = fresh
        self._client = Client(settings.where, key(), settings.seconds)

    def start(self) -> None:
        """Ask in a thread; posts :class:`SecondReaderProgressed` and, last, :class:`SecondReaderEnded`.

        The thread is a daemon and no worker of Textual, whose end the app would wait for: leaving must not
        depend on a server.
        """
        context = contextvars.copy_context()  # names the app, to which messages are posted
        threading.Thread(target=context.run, args=(self._run,), name="second reader", daemon=True).start()

    def stop(self) -> None:
        """End the question under way; no further one is sent."""
        self._client.stop()

    def _run(self) -> None:
        reported_at = 0.0

        def post(message: Message) -> None:
            with suppress(RuntimeError):  # the app has left meanwhile
                self._screen.post_message(message)

        def progress(done: int, total: int, _received: int) -> None:
            nonlocal reported_at
            if time.monotonic() - reported_at > _EVERY:
                reported_at = time.monotonic()
                post(SecondReaderProgressed(done, total))

        before = self._comparison  # as the desk has it

        def taken(comparison: Comparison) -> None:
            nonlocal before
            post(SecondReaderAnswered(before, comparison))
            before = comparison

        try:
            outcome = ask(
                self._comparison,
                self._settings,
                self._client,
                progress,
                self._plan,
                taken=taken,
                fresh=self._fresh,
            )
        except Exception as error:  # the comparison can still be read
            post(SecondReaderEnded(before, None, report(error)))
            return
        given = outcome.new or not outcome.problem
        post(SecondReaderEnded(before, outcome.comparison if given else None, outcome.problem))
