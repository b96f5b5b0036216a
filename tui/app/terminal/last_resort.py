"""Errors that no other code has caught: they are reported, and the app goes on.

Textual ends the app at any error in any handler. The effect of that handler is lost, but the rest of
the app is whole: articles and facts are values that never change, and the user's edits are on the disk.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from types import TracebackType

from textual import events
from textual.message import Message
from textual.message_pump import MessagePump

from tui.app.ui.dismissal import is_unheeded

MOST, WITHIN = 20, 10.0  # errors, seconds: more errors in less time are one without end
_VITAL = (events.Compose, events.Load, events.Mount)  # a widget is not there without them


class LastResort:
    """Keeps the app running after errors of handlers, while it is entered.

    It replaces the method with which Textual dispatches messages, as the loop of a widget ends after an
    error. That is internal to Textual, whose minor version is pinned; a test on a real terminal checks that
    it still works.
    """

    def __init__(self, report: Callable[[Exception], bool]) -> None:
        """Prepare the guard; it works once it is entered.

        Args:
            report: reports an error; returns False where the app must end nevertheless.
        """
        self._report = report
        self._times: deque[float] = deque(maxlen=MOST)
        self._lost: Exception | None = None
        self._dispatch = MessagePump._dispatch_message

    def __enter__(self) -> LastResort:
        resort, dispatch = self, self._dispatch

        async def guarded(pump: MessagePump, message: Message) -> None:
            if is_unheeded(pump, message):
                return
            try:
                await dispatch(pump, message)
            except Exception as error:
                if isinstance(message, _VITAL) or not resort.survive(error):
                    resort._lost = error
                    raise

        MessagePump._dispatch_message = guarded  # type: ignore[method-assign, assignment]
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        MessagePump._dispatch_message = self._dispatch  # type: ignore[method-assign]

    def survive(self, error: Exception, now: float | None = None) -> bool:
        """Report an error; False where the app has to end.

        Args:
            error: what was raised.
            now: in seconds; by default the monotonic clock.
        """
        now = time.monotonic() if now is None else now
        endless = len(self._times) == MOST and now - self._times[0] < WITHIN
        self._times.append(now)
        return error is not self._lost and not endless and self._report(error)
