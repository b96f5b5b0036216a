"""Choosing one of a few things with one key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from textual import events, on
from textual.app import ComposeResult

from tui.app.ink import Line, Run, said
from tui.app.screens.dialog import Dialog
from tui.app.widgets.hints import Hint
from tui.app.widgets.listing import Listing
from tui.text import SafeText

_T = TypeVar("_T")


class Choice(NamedTuple, Generic[_T]):
    """One thing to choose.

    Attributes:
        key: the character that takes it.
        words: what it is.
        value: the answer when it is taken.
        note: more about it, in a dim ink.
    """

    key: str
    words: SafeText
    value: _T
    note: SafeText = SafeText("")


class ChoiceScreen(Dialog[_T]):
    """A question and its answers: each has a key of its own; arrows, Enter and the mouse do as well."""

    def __init__(self, question: Line, choices: Sequence[Choice[_T]], at: int = 0) -> None:
        """A question.

        Args:
            question: the heading.
            choices: the answers.
            at: index of the one that holds now.
        """
        super().__init__([Hint("Enter", "takes", "take"), Hint("Esc", "leaves", "leave")])
        self._question = question
        self._choices = list(choices)
        self._at = at
        self._listing = Listing()

    def content(self) -> ComposeResult:
        """The answers."""
        yield self._listing

    def on_mount(self) -> None:
        """Show them."""
        self.head([self._question])
        width = max((len(c.words) for c in self._choices if len(c.note)), default=0)
        lines: list[Line] = [
            [
                said(f"{c.key}  ", "key"),
                Run(c.words),
                said(" " * max(2, width - len(c.words) + 2)),
                Run(c.note, "dim"),
            ]
            for c in self._choices
        ]
        self._listing.styles.height = min(len(lines), max(3, self.size.height // 2))
        self._listing.show(lines, self._at)
        self._listing.focus()

    def on_key(self, event: events.Key) -> None:
        """Take the answer with this key."""
        for choice in self._choices:
            if event.character == choice.key:
                event.stop()
                event.prevent_default()
                self.dismiss(choice.value)
                return

    @on(Listing.Taken)
    def _taken(self, message: Listing.Taken) -> None:
        self.dismiss(self._choices[message.index].value)

    def action_take(self) -> None:
        """Take the current answer."""
        self._listing.action_take()
