"""The base of dialogs, the hints on their keys, and a prompt of one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen, ScreenResultType
from textual.strip import Strip
from textual.widgets import Input, Static

from tui.app.ui.spans import Line, cells, literal
from tui.app.ui.widgets import Lines, StyledScreen, StyledWidget


class KeyHint(NamedTuple):
    """A key as it is written, what it does in a word or two, and the action it runs."""

    key: str
    label: str
    action: str


class KeyHints(StyledWidget):
    """As many keys as fit, the first ones first."""

    def __init__(self, hints: Sequence[KeyHint]) -> None:
        super().__init__()
        self.hints = list(hints)
        self._places: list[tuple[int, int, str]] = []  # from cell, to cell, action

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        runs: Line = []
        self._places = []
        used = 0
        for key, label, action in self.hints:
            item: Line = [literal(key, "key"), literal(f" {label}  ")]
            if used + cells(item) > self.size.width:
                continue
            self._places.append((used, used + cells(item), action))
            used += cells(item)
            runs += item
        return self.draw(runs, self.size.width)

    async def on_click(self, event: events.Click) -> None:
        """Do what is pointed at."""
        event.stop()
        for low, high, action in self._places:
            if low <= event.x < high:
                await self.run_action(action if action.startswith("app.") else f"screen.{action}")


class Dialog(StyledScreen[ScreenResultType], ModalScreen[ScreenResultType]):
    """A heading, some content, and the keys in a line below. Esc leaves, and so does a click outside."""

    CSS_PATH = Path(__file__).with_name("dialog.tcss")  # subclasses lie in other folders
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", show=False)]

    def __init__(self, hints: Sequence[KeyHint] = ()) -> None:
        super().__init__()
        self.heading = Lines()
        self.hints = KeyHints(hints)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        with Vertical(id="dialog"):
            yield self.heading
            yield from self.content()
            yield self.hints

    def content(self) -> ComposeResult:
        """Yield the widgets between heading and keys."""
        yield from ()

    def head(self, lines: list[Line]) -> None:
        """Show these lines as the heading."""
        self.heading.display = bool(lines)
        self.heading.styles.height = len(lines)
        self.heading.show(lines)

    def action_leave(self) -> None:
        """Go without an answer."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """Leave the dialog at a click outside."""
        if event.widget is self and self.is_current:
            self.action_leave()


_HIGHEST_PART = 0.75  # of the screen, for a list that is all of a dialog
_AROUND = 3  # lines of a dialog around its list: the rule above it, heading, keys


def list_height(rows: int, screen: int) -> int:
    """Return how many lines a list that is all of a dialog gets, so that none of them is cut off.

    Args:
        rows: lines of the list.
        screen: lines of the screen.
    """
    return max(1, min(rows, max(3, int(screen * _HIGHEST_PART)), screen - _AROUND))


Answer = Callable[[str], "str | None"]


class Prompt(Vertical):
    """Prompts for a line of text. Enter answers, Esc gives up.

    While there is one, its screen has the class ``-asking``.
    """

    class Closed(Message):
        """The question was answered or given up."""

    def __init__(self, question: str, answer: Answer, value: str = "") -> None:
        """Prepare a prompt.

        Args:
            question: shown before the line, without untrusted text.
            answer: gets what was entered; returns what is wrong with it, or None to accept it.
            value: text to start with.
        """
        super().__init__()
        self._question, self._answer = question, answer
        self._line = Input(value, compact=True)
        self._over = False  # it may still get keys while it is being removed

    def compose(self) -> ComposeResult:
        """Yield the question with its line, and below it room for a complaint."""
        with Horizontal(classes="question"):
            yield Static(Content(f" {self._question}: "))
            yield self._line
        yield Static("", classes="complaint", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.screen.add_class("-asking")
        if self._line.is_mounted:  # not where it is removed again at once
            self._line.focus()

    def on_unmount(self) -> None:
        """Let short-lived messages appear where they did before, and the line be forgotten."""
        self.screen.remove_class("-asking")
        self.screen.text_selection_started_signal.unsubscribe(self._line)  # which it would keep for ever

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer, or show what is wrong with it."""
        event.stop()
        if self._over:
            return
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
            if not self._over:
                self._close()

    def _close(self) -> None:
        self._over = True
        self.remove()
        self.post_message(self.Closed())
