"""One question in one line at the bottom of the screen."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

Answer = Callable[[str], "str | None"]


class Prompt(Horizontal):
    """Asks for a line of text. Enter answers, Esc gives up."""

    class Closed(Message):
        """The question was answered or given up."""

    def __init__(self, question: str, answer: Answer, value: str = "") -> None:
        """A question.

        Args:
            question: in the program's own words.
            answer: takes the reader's words; returns what is wrong with them, or None when they are taken.
            value: the words to begin with.
        """
        super().__init__()
        self._question, self._answer, self._value = question, answer, value

    def compose(self) -> ComposeResult:
        """The question, the line, and room for a complaint."""
        yield Static(Content(f" {self._question}: "))
        yield Input(self._value, compact=True)
        yield Static("", id="complaint", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer, or show what is wrong with it."""
        event.stop()
        if complaint := self._answer(event.value):
            self.query_one("#complaint", Static).update(Content(f" {complaint} "))
        else:
            self._close()

    def on_key(self, event: events.Key) -> None:
        """Give up on Esc."""
        if event.key == "escape":
            event.stop()
            self._close()

    def _close(self) -> None:
        self.remove()
        self.post_message(self.Closed())
