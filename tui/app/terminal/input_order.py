"""Input one after another: each key finds the app as the key before it has left it.

A key that opens a field takes effect in several steps: the key goes to the widget in focus, comes back to the
app, which mounts the field and requests the focus. Textual passes the next key on meanwhile, so that what is
typed fast runs commands, or is lost. Here input waits until the input before it has had its effect.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import events

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message
    from textual.message_pump import MessagePump

_LONGEST = 2.0  # seconds that input waits for the effect of the input before it
_ROUNDS = 6  # of waiting, each of which sees what came of the one before
_PASSING = (events.MouseMove, events.MouseScrollUp, events.MouseScrollDown)


class InputOrder:
    """Hands input on to an app, when what came before has had its effect."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: asyncio.Queue[Message] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    def put(self, message: Message) -> None:
        """Hand input on when its turn comes; to be called in the loop of the app."""
        self._waiting.put_nowait(message)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._hand_on(), name="input")

    @property
    def is_idle(self) -> bool:
        """Whether all input has had its effect."""
        return self._waiting.empty() and (self._task is None or self._task.done())

    async def _hand_on(self) -> None:
        while not self._waiting.empty():
            message = self._waiting.get_nowait()
            await self._app._post_message(message)
            if not isinstance(message, _PASSING):
                with suppress(Exception):  # even after an error the next input must arrive
                    await asyncio.wait_for(self._effect(), _LONGEST)

    async def _effect(self) -> None:
        """Wait until input has had its effect."""
        app = self._app
        for _ in range(_ROUNDS):
            before = self._front()
            for pump in (app, *self._chain(), app, app):
                await _reached(pump)
            fresh = [w for w in app.screen.walk_children() if not w._mounted_event.is_set()]
            for widget in (app.screen, *fresh):
                await widget._mounted_event.wait()
            if not fresh and before == self._front():
                return

    def _front(self) -> tuple[object, object]:
        """Return the screen in front and the widget in focus."""
        screen = self._app.screen
        return screen, screen.focused

    def _chain(self) -> list[MessagePump]:
        """Return the widget in focus and all around it, up to the screen."""
        screen = self._app.screen
        around = screen.focused.ancestors_with_self if screen.focused else [screen]
        return [pump for pump in around if pump is not self._app]


async def _reached(pump: MessagePump) -> None:
    """Wait until a widget has handled all that waits for it now."""
    handled = asyncio.Event()
    if pump.is_running and pump.call_later(handled.set):
        await handled.wait()
