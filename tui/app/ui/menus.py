"""A list of choices, and a page of text to scroll."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from tui.app.ui.dialog import Dialog, KeyHint, KeyHints
from tui.app.ui.spans import Line, StyledSpan, flow, literal
from tui.app.ui.widgets import LineList, Lines, StyledScreen
from tui.safetext import SafeText

_T = TypeVar("_T")


class Choice(NamedTuple, Generic[_T]):
    """One thing to choose.

    Attributes:
        key: the character that takes it.
        words: what it is.
        value: the answer when it is taken.
        note: more about it, drawn dim.
    """

    key: str
    words: SafeText
    value: _T
    note: SafeText = SafeText("")


class ChoiceScreen(Dialog[_T]):
    """A question and its answers: each has a key; arrows, Enter and the mouse choose too."""

    def __init__(self, question: Line, choices: Sequence[Choice[_T]], at: int = 0) -> None:
        """Prepare the question.

        Args:
            question: the heading.
            choices: the answers.
            at: index of the present choice.
        """
        super().__init__([KeyHint("Enter", "takes", "take"), KeyHint("Esc", "leaves", "leave")])
        self._question = question
        self._choices = list(choices)
        self._at = at
        self._listing = LineList()

    def content(self) -> ComposeResult:
        """Yield the answers."""
        yield self._listing

    def on_mount(self) -> None:
        """Show them."""
        self.head([self._question])
        width = max((len(c.words) for c in self._choices if len(c.note)), default=0)
        lines: list[Line] = [
            [
                literal(f"{c.key}  ", "key"),
                StyledSpan(c.words),
                literal(" " * max(2, width - len(c.words) + 2)),
                StyledSpan(c.note, "dim"),
            ]
            for c in self._choices
        ]
        self._listing.styles.height = min(len(lines), max(3, self.size.height // 2))
        self._listing.show(lines, self._at)
        self._listing.focus()

    def on_resize(self, _event: events.Resize) -> None:
        """Break the question where it is longer than a line."""
        self.call_after_refresh(self._ask)

    def _ask(self) -> None:
        if self.is_mounted and (width := self.heading.size.width):
            self.head(flow(self._question, width))

    def on_key(self, event: events.Key) -> None:
        """Take the answer with this key."""
        for choice in self._choices:
            if event.character == choice.key:
                event.stop()
                event.prevent_default()
                self.dismiss(choice.value)
                return

    @on(LineList.Taken)
    def _taken(self, message: LineList.Taken) -> None:
        self.dismiss(self._choices[message.index].value)

    def action_take(self) -> None:
        """Take the current answer."""
        self._listing.action_take()


class PageScreen(StyledScreen[str], ModalScreen[str]):
    """Shows lines that are made for the width of the screen; answers None, or the value of a key."""

    CSS_PATH = Path(__file__).with_name("pages.tcss")  # subclasses lie in other folders
    BINDINGS = [  # noqa: RUF012
        ("escape,q,enter", "close", "Close"),
        ("j", "scroll(1)", "Down"),
        ("k", "scroll(-1)", "Up"),
    ]

    def __init__(
        self,
        title: str,
        make: Callable[[int], list[Line]],
        keys: Mapping[str, tuple[KeyHint, str]] | None = None,
    ) -> None:
        """Prepare a page.

        Args:
            title: what it is, without untrusted text.
            make: makes its lines for a width in cells.
            keys: further keys: the hint, and the answer that closes the page.
        """
        super().__init__()
        self._title, self._make = title, make
        self._keys = dict(keys or {})
        self._lines = Lines()
        self._hints = KeyHints(
            [KeyHint("Esc", "closes", "close"), *(hint for hint, _ in self._keys.values())]
        )

    def compose(self) -> ComposeResult:
        """Yield a text that scrolls, and the keys."""
        with VerticalScroll() as text:
            text.border_title = self._title
            yield self._lines
        yield self._hints

    def on_resize(self, _event: events.Resize) -> None:
        """Set the text in the new width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        lines = self._make(self._lines.size.width)
        self._lines.styles.height = len(lines)
        self._lines.show(lines)

    def action_scroll(self, by: int) -> None:
        """Scroll the text."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def on_key(self, event: events.Key) -> None:
        """Answer with the value of a key."""
        if event.key in self._keys:
            event.stop()
            self.action_answer(self._keys[event.key][1])

    def action_answer(self, answer: str) -> None:
        """Close with an answer."""
        self.dismiss(answer)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """Close the page at a click outside the text."""
        if event.widget is self:
            self.dismiss(None)
