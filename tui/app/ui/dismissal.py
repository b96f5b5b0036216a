"""Screens that take nothing more once they are dismissed.

A key is handed to the screen that is seen when it arrives, and handled later: by then the key before it may
have dismissed that screen. Handled all the same, it would dismiss the screen below, or end the app.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import events
from textual._callback import invoke
from textual._styles_cache import StylesCache
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.message import Message

if TYPE_CHECKING:
    from textual.geometry import Offset
    from textual.screen import Screen
    from textual.widget import Widget

    _Base = Screen[Any]
else:
    _Base = object  # Textual takes the styles of the first base that is a node

_UNHEEDED = (events.InputEvent, events.Paste, events.Mount)  # it has no children where it was never mounted


class Dismissible(_Base):
    """A screen that heeds no input and no message of its widgets once it is dismissed or the app leaves."""

    @property
    def is_gone(self) -> bool:
        """Whether it is dismissed, or the app is about to end."""
        app: App[object] = self.app
        return app._exit or app._closing or self not in app.screen_stack

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; after dismissal, ignore input and the event of being mounted."""
        if not (isinstance(event, _UNHEEDED) and self.is_gone):
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
        """Return the widget under a place and the place in its text; None where it has just been removed."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        return (widget, offset) if widget is None or widget.parent is not None else (None, None)

    def call_while_there(self, callback: Callable[..., Any], *args: Any) -> bool:
        """Schedule a callback that needs the widgets of the screen; after dismissal it is skipped.

        Args:
            callback: what to call.
            *args: what to call it with.

        Returns:
            Whether it could be scheduled.
        """
        return self.call_later(self._unless_gone, callback, *args)

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
    """Have the app forget what watches it and is gone, which it keeps until the theme changes."""
    for watchers in getattr(app, "__watchers", {}).values():
        watchers[:] = [(widget, callback) for widget, callback in watchers if not widget._closing]


def _is_from_widget(message: Message) -> bool:
    """Return whether a message reports what was done with a widget; the screen itself needs the others."""
    return not isinstance(message, events.Event) and type(message).__module__ != "textual.messages"
