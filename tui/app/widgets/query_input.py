"""The line in which the reader types a search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive, var
from textual.widgets import Input

from tui.app.asked import LONGEST
from tui.text import safe

if TYPE_CHECKING:
    from tui.search.completion import Completions


class QueryInput(Input):
    """A line to type in, which takes no more than the search reads."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "cursor_right_or_complete", show=False),
    ]

    # As in Input, but without a new layout of the whole screen on every key.
    value: var[str] = var("", init=False)
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    class Completed(Message):
        """The reader wants the word at the cursor completed."""

    class Cut(Message):
        """More was pasted than can be searched for."""

        def __init__(self, length: int) -> None:
            super().__init__()
            self.length = length

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False, max_length=LONGEST)
        self._past: int | None = None  # which of the earlier questions was brought back
        self._recalled = ""  # and how it reads

    def action_cursor_right_or_complete(self) -> None:
        """Move right; at the end, complete the word."""
        if self.cursor_at_end and self.selection.is_empty:
            self.post_message(self.Completed())
        else:
            self.action_cursor_right()

    def complete(self, offered: Completions) -> None:
        """Write the first of the completions in the place of the word at the cursor."""
        if offered.items:
            words = offered.items[0].text
            words += "" if words.endswith(":") else " "
            self._write(self.value[: offered.start] + words + self.value[offered.end :])
            self.cursor_position = offered.start + len(words)

    def recall(self, history: Sequence[str]) -> None:
        """Bring an earlier question back: the last one into an empty line, before one brought back its elder.

        A question that stands there since the search was opened, to be typed over, counts as brought back.
        """
        if not self.value:
            self._past = len(history)
        elif self.value == self.selected_text:
            self._past = history.index(self.value) if self.value in history else len(history)
        elif self._past is None or self.value != self._recalled:
            return
        if self._past > 0:
            self._past -= 1
            self._write(history[self._past])
            self._recalled = self.value

    def _write(self, text: str) -> None:
        self.value = safe(text).one_line().plain[:LONGEST]
        self.cursor_position = len(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        """Insert the lines pasted as one, harmless, and as much of it as can be searched for."""
        event.stop()
        event.prevent_default()
        words = " ".join(safe(event.text[: 2 * LONGEST]).plain.split())
        start, end = sorted(self.selection)
        room = LONGEST - len(self.value) + end - start
        self.replace(words[: max(0, room)], start, end)
        if len(event.text) > 2 * LONGEST or len(words) > room:
            self.post_message(self.Cut(len(event.text)))
