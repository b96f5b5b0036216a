"""Questions to a second reader in a thread, which posts messages to the desk."""

from __future__ import annotations

import time
from collections.abc import Callable

from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker

from tui.app.background import report
from tui.app.second_reader.messages import SecondReaderEnded, SecondReaderProgressed
from tui.model import Comparison
from tui.second_reader.asking import ask
from tui.second_reader.client import Client
from tui.second_reader.questions import Plan
from tui.second_reader.settings import Settings, key

_EVERY = 0.1  # seconds between reports of progress


class SecondReaderTask:
    """Questions under way."""

    def __init__(self, screen: Screen[None], comparison: Comparison, settings: Settings, plan: Plan) -> None:
        """Prepare to ask; :meth:`start` does."""
        self._screen, self._comparison, self._settings, self._plan = screen, comparison, settings, plan
        self._client = Client(settings.where, key(), settings.seconds)

    def start(self) -> Worker[None]:
        """Ask in a thread; posts :class:`SecondReaderProgressed` and, last, :class:`SecondReaderEnded`."""
        return self._screen.run_worker(self._run, group="second reader", exclusive=True, thread=True)

    def stop(self) -> None:
        """End the question under way; no further one is sent."""
        self._client.stop()

    def _run(self) -> None:
        post: Callable[[Message], bool] = self._screen.post_message
        told = 0.0

        def progress(done: int, total: int, _received: int) -> None:
            nonlocal told
            if time.monotonic() - told > _EVERY:
                told = time.monotonic()
                post(SecondReaderProgressed(done, total))

        try:
            asked = ask(self._comparison, self._settings, self._client, progress, self._plan)
        except Exception as error:  # the comparison can still be read
            post(SecondReaderEnded(self._comparison, None, report(error)))
            return
        post(SecondReaderEnded(self._comparison, None if asked.problem else asked.comparison, asked.problem))
