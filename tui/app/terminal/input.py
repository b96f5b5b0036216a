"""Input from the terminal, one event after another; no part of a paste is taken for keys.

A key that opens a field takes effect in several steps: the key goes to the widget in focus, comes back to the
app, which mounts the field and requests the focus. Textual passes the next key on meanwhile, so that what is
typed fast runs commands, or is lost. Here input waits until the input before it has had its effect.

Textual's parser takes escape sequences inside a paste apart: their letters arrive as keys, which run
commands, and the end of the paste may be missed, after which no key arrives at all. A sequence with a number
that is no character ends it. Its parser is internal to Textual, whose minor version is pinned; a test
on a real terminal checks that this still works.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

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


ESCAPE = "\x1b"
START, END = "\x1b[200~", "\x1b[201~"
LARGEST = 4_000_000  # characters of a paste; what is beyond is dropped
LONGEST_KEY = 32  # characters that a single key sends at most
_BROKEN_OFF = 2.0  # seconds without input after which a paste may have ended without its mark
_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours and the like, ECMA-48 section 5.4
    r"|\x1b[\]P^_X][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles, links and other strings, section 5.6
    r"|\x1b[ -~]?"
)
_SEQUENCE = re.compile(r"[^\x1b]+|\x1b[^\x1b]*")


def plain(text: str) -> str:
    """Return pasted text without escape sequences and NUL characters."""
    return _ESCAPES.sub("", text).replace("\x00", "")


class PasteParser(XTermParser):
    """Takes pastes out of the input, whole, before Textual's parser sees the rest."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pasted: list[str] | None = None  # while a paste is coming in
        self._held = ""  # the end of the input so far, where it may begin one of the marks
        self._escaped = False  # whether an Escape before that went on, for it may be the key
        self._ticked = False  # whether some time has passed since
        self._size = 0  # characters of the paste that is coming in
        self._fed = 0.0  # when some input came last

    def feed(self, data: str) -> Iterable[Message]:
        """Yield the messages that some input amounts to.

        Args:
            data: what came; empty when the input has ended.
        """
        if not data:
            yield from super().feed(data)
            return
        now = time.monotonic()
        if self._pasted is not None and now - self._fed > _BROKEN_OFF and _is_key(data):
            yield self._end_paste()
        self._fed = now
        data, self._held, self._ticked = self._held + data, "", False
        while data:
            if self._escaped and START[1:].startswith(data[: len(START) - 1]):
                if len(data) < len(START) - 1:
                    self._held = data
                    return
                data = data[len(START) - 1 :]
                yield from self._begin_paste_after_escape()
            mark = START if self._pasted is None else END
            before, found, after = data.partition(mark)
            if not found:
                before, self._held = _without_beginning(data, mark)
            yield from self._keys(before) if self._pasted is None else self._paste(before, bool(found))
            if found and mark == START:
                self._pasted = []
            data = after

    def _begin_paste_after_escape(self) -> Iterable[Message]:
        """Begin a paste whose mark began with an Escape that went on to the other parser as a key."""
        self._escaped, self._pasted = False, []
        for message in self._parse(START[1:] + END):  # so that the other parser knows of no paste
            if not isinstance(message, events.Paste):
                yield message

    def _keys(self, data: str) -> Iterable[Message]:
        """Yield the messages of input outside a paste."""
        if data:
            yield from self._parse(data)
            self._escaped = data[-1] == ESCAPE and not self._held

    def _paste(self, data: str, ends: bool) -> Iterable[Message]:
        """Add input to the paste that is coming in; yield the paste where it ends."""
        if self._pasted is not None:
            self._pasted.append(data[: LARGEST - self._size])
            self._size += len(self._pasted[-1])
        if ends:
            yield self._end_paste()

    def _end_paste(self) -> events.Paste:
        paste = events.Paste(plain("".join(self._pasted or ())))
        self._pasted, self._size = None, 0
        return paste

    def _parse(self, data: str) -> Iterable[Message]:
        """Yield the messages that Textual's parser makes of input; restart it after input it cannot read."""
        for part in _SEQUENCE.findall(data):
            try:
                yield from super().feed(part)
            except Exception:  # even after an error the next key must arrive
                super().__init__()
            self.mouse_pixels = False  # which the app never requests

    def tick(self) -> Iterable[Message]:
        """Yield what was held back where no mark came of it in a while."""
        if self._held and self._pasted is None:
            if self._ticked:
                held, self._held = self._held, ""
                yield from self._parse(held)
            self._ticked = not self._ticked
        for message in super().tick():
            self._escaped = False
            yield message


def _is_key(data: str) -> bool:
    """Return whether input is what a single key sends, and no rest of a paste."""
    return len(data) <= LONGEST_KEY and END not in data and "\n" not in data


def _without_beginning(data: str, mark: str) -> tuple[str, str]:
    """Return the input, and at its end what may be the beginning of a mark; a lone Escape may be the key."""
    least = 1 if mark == END else 2
    size = next((n for n in range(len(mark) - 1, least - 1, -1) if data.endswith(mark[:n])), 0)
    return data[: len(data) - size], data[len(data) - size :]
