"""One question in one line at the bottom of the screen."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

Answer = Callable[[str], "str | None"]


class Prompt(Vertical):
    """Asks for a line of text. Enter answers, Esc gives up.

    While there is one, its screen has the class ``-asking``.
    """

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
        """The question with its line, and below it room for a complaint."""
        with Horizontal(classes="question"):
            yield Static(Content(f" {self._question}: "))
            yield Input(self._value, compact=True)
        yield Static("", classes="complaint", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.screen.add_class("-asking")
        self.query_one(Input).focus()

    def on_unmount(self) -> None:
        """Let words in passing stand where they did before."""
        self.screen.remove_class("-asking")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer, or show what is wrong with it."""
        event.stop()
        if complaint := self._answer(event.value):
            below = self.query_one(".complaint", Static)
            below.update(Content(complaint))
            below.display = True
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
