"""Reading pastes, so that no part of one is ever taken for keys.

Textual's parser takes escape sequences inside a paste apart: their letters arrive as keys, which run
commands, and the end of the paste may be missed, after which no key arrives at all. A sequence with a number
that is no character ends it. Its parser is internal to Textual, whose minor version is pinned; a test
on a real terminal checks that this still works.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

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
        """Yield the messages that some input amounts to."""
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
                self._escaped, self._pasted, data = False, [], data[len(START) - 1 :]
                for message in self._parse(START[1:] + END):  # so that the other parser knows of no paste
                    if not isinstance(message, events.Paste):
                        yield message
            mark = START if self._pasted is None else END
            before, found, after = data.partition(mark)
            if not found:
                before, self._held = _without_beginning(data, mark)
            if self._pasted is None:
                if before:
                    yield from self._parse(before)
                    self._escaped = before[-1] == ESCAPE and not self._held
                if found:
                    self._pasted = []
            else:
                self._pasted.append(before[: LARGEST - self._size])
                self._size += len(self._pasted[-1])
                if found:
                    yield self._end_paste()
            data = after

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
