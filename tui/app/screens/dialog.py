"""The base of the dialogs: they stand at the bottom, so that the articles stay in view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, ScreenResultType

from tui.app.ink import Line
from tui.app.screens.base import InkScreen
from tui.app.widgets.hints import Hint, Hints
from tui.app.widgets.inked import Lines


class Dialog(InkScreen[ScreenResultType], ModalScreen[ScreenResultType]):
    """A heading, some content, and the keys in a line below. Esc leaves, and so does a click outside."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", show=False)]

    def __init__(self, hints: Sequence[Hint] = ()) -> None:
        super().__init__()
        self.heading = Lines()
        self.hints = Hints(hints)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        with Vertical(id="dialog"):
            yield self.heading
            yield from self.content()
            yield self.hints

    def content(self) -> ComposeResult:
        """What stands between heading and keys."""
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
        """A click outside leaves."""
        if event.widget is self and self.is_current:
            self.action_leave()
