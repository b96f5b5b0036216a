"""Screens and widgets that take nothing more once they are dismissed or removed.

A key is handed to the screen that is seen when it arrives, and handled later: by then the key before it may
have dismissed that screen. Handled all the same, it would dismiss the screen below, or end the app. So it is
with the results of threads, with timers and with changes of the size.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import events
from textual._callback import invoke
from textual._context import NoActiveAppError
from textual._styles_cache import StylesCache
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.message_pump import MessagePump
from textual.timer import Timer
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.geometry import Offset
    from textual.screen import Screen

    _Base = Screen[Any]
else:
    _Base = object  # Textual takes the styles of the first base that is a node

_INPUT = (events.InputEvent, events.Paste, events.Resize)
_UNHEEDED = (*_INPUT, events.Mount)  # a screen has no children where it was never mounted


def is_going(node: MessagePump) -> bool:
    """Return whether a widget or screen is being removed, or the app is about to end."""
    app = node.app
    return app._exit or app._closing or bool(getattr(node, "_pruning", False))


def is_unheeded(node: MessagePump, message: Message) -> bool:
    """Return whether a message comes too late: input, callback or news of a widget that is being removed.

    Args:
        node: what the message is for.
        message: what Textual needs to remove a widget is never too late, nor what a waiting task waits for.
    """
    if not isinstance(node, Widget) or not is_going(node):
        return False
    if isinstance(message, events.Callback):
        return not _wakes(message.callback)
    return isinstance(message, (*_INPUT, events.Timer)) or (node.app._exit and _is_from_widget(message))


def _wakes(callback: object) -> bool:
    """Return whether a callback wakes a task that waits for it."""
    called = callback.func if isinstance(callback, partial) else callback
    return isinstance(getattr(called, "__self__", None), asyncio.Event)


class Dismissible(_Base):
    """A screen that heeds nothing but its removal once it is dismissed or the app leaves."""

    @property
    def is_gone(self) -> bool:
        """Whether it is dismissed, or the app is about to end."""
        return is_going(self) or self not in self.app.screen_stack

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; after dismissal, ignore input and the event of being mounted.

        A size that is no longer the terminal's is ignored too: a layout tells the screen its own size, so
        that an old size and a new one would follow each other for ever.
        """
        stale = isinstance(event, events.Resize) and event.size != self.app.size
        if not stale and not (isinstance(event, _UNHEEDED) and self.is_gone):
            await super().on_event(event)
        if isinstance(event, events.Unmount):
            StylesCache.get_inner_outer.cache_clear()  # it keeps the lines of widgets that are gone
            _forget_watchers(self.app)

    async def _on_message(self, message: Message) -> None:
        """Handle a message; after dismissal, ignore those of its widgets."""
        if _is_from_widget(message) and self.is_gone:
            return
        await super()._on_message(message)

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return the widget under a place and the place in its text; None where it has just been removed.

        Args:
            x: column of the screen.
            y: row of the screen.
        """
        widget, offset = super().get_widget_and_offset_at(x, y)
        return (widget, offset) if widget is None or widget.parent is not None else (None, None)

    def call_while_there(self, callback: Callable[..., Any], *args: Any) -> bool:
        """Schedule a callback that needs the widgets of the screen; after dismissal it is skipped.

        Args:
            callback: what to call.
            *args: what to call it with.

        Returns:
            Whether it could be scheduled. Nothing is raised: a thread that outlives the screen, as the writer
            of a file does, must not die of that.
        """
        try:
            return self.call_later(self._unless_gone, callback, *args)
        except NoActiveAppError:
            return False

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **keywords: Any) -> bool:
        """Schedule a callback for after the next refresh; after dismissal it is skipped.

        Args:
            callback: what to call.
            *args: what to call it with.
            **keywords: likewise.

        Returns:
            Whether it could be scheduled.
        """
        return super().call_after_refresh(self._unless_gone, callback, *args, **keywords)

    def _invoke_later(self, callback: Callable[..., Any], sender: MessagePump) -> None:
        """Call back after the next refresh; not on behalf of a widget that is removed by then."""

        async def unless_going() -> None:
            if _wakes(callback) or not is_going(sender):
                await invoke(callback)

        super()._invoke_later(unless_going, sender)

    def set_timer(self, delay: float, callback: Callable[..., Any] | None = None, **options: Any) -> Timer:
        """Call a function after a delay; after dismissal it is skipped.

        Args:
            delay: seconds.
            callback: what to call.
            **options: those of Textual.
        """
        return super().set_timer(delay, callback and partial(self._unless_gone, callback), **options)

    def set_interval(
        self, interval: float, callback: Callable[..., Any] | None = None, **options: Any
    ) -> Timer:
        """Call a function again and again; after dismissal it is skipped.

        Args:
            interval: seconds.
            callback: what to call.
            **options: those of Textual.
        """
        return super().set_interval(interval, callback and partial(self._unless_gone, callback), **options)

    async def _unless_gone(self, callback: Callable[..., Any], *args: Any, **keywords: Any) -> None:
        if not self.is_gone:
            await invoke(partial(callback, *args, **keywords))

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Dismiss the screen with a result; do nothing where it is not the screen in front.

        Args:
            result: passed to the callback given to ``push_screen``.
        """
        if self.is_gone or self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)


def _forget_watchers(app: App[Any]) -> None:
    """Remove dismissed widgets from the watchers of the app, which it keeps until the theme changes."""
    for watchers in getattr(app, "__watchers", {}).values():
        watchers[:] = [(widget, callback) for widget, callback in watchers if not widget._closing]


def _is_from_widget(message: Message) -> bool:
    """Return whether a message reports what was done with a widget; the screen itself needs the others."""
    return not isinstance(message, events.Event) and type(message).__module__ != "textual.messages"
