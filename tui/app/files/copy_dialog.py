"""A text to be selected with the mouse or saved, where the terminal takes no copies."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input

from tui.app.ui.dialog import Dialog, KeyHint
from tui.app.ui.spans import Line, StyledSpan, flow, literal
from tui.app.ui.widgets import Lines
from tui.paths import typed_path
from tui.safetext import SafeText, safe


class CopyScreen(Dialog[None]):
    """The text over the full width and without a frame, so that a selection holds nothing else."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy", show=False),
        Binding("f", "ask", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(10)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, text: str, file: str) -> None:
        """Prepare the screen.

        Args:
            text: what to show, as it may be sent to a terminal.
            file: the name offered for saving.
        """
        super().__init__(
            [
                KeyHint("c", "copies", "copy"),
                KeyHint("f", "saves to a file", "ask"),
                KeyHint("Esc", "leaves", "leave"),
                KeyHint("j", "scrolls", "scroll(1)"),
            ]
        )
        self._text = text
        self._lines = Lines()
        self._input = Input(file, compact=True, max_length=1000)
        self._input.display = False

    def content(self) -> ComposeResult:
        """Yield the text, and a line for the name of a file."""
        with VerticalScroll(can_focus=False):
            yield self._lines
        yield self._input

    def on_mount(self) -> None:
        """Show how to select."""
        self.head([[literal("select with the mouse, in most terminals with Shift held", "dim")]])

    def on_resize(self, _event: events.Resize) -> None:
        """Set the text in the new width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        width = max(1, self._lines.size.width)
        lines: list[Line] = []
        for paragraph in self._text.rstrip("\n").split("\n"):
            lines += flow([StyledSpan(SafeText(paragraph))], width) if paragraph else [[]]
        self._lines.styles.height = len(lines)
        self._lines.show(lines)

    def action_scroll(self, by: int) -> None:
        """Scroll the text."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_copy(self) -> None:
        """Hand the text to the terminal's clipboard again."""
        self.app.copy_to_clipboard(self._text)
        self.head([[literal("handed to the terminal's clipboard", "dim")]])

    def action_ask(self) -> None:
        """Ask for the name of a file."""
        self.head([[literal("save to a new file; Enter saves", "dim")]])
        self._input.display = True
        self._input.focus()

    @on(Input.Submitted)
    def _save(self, event: Input.Submitted) -> None:
        file = typed_path(event.value)
        try:
            with file.open("x", encoding="utf-8") as out:
                out.write(self._text)
        except FileExistsError:
            self._said(f"{file}: is there already; choose another name")
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            self._said(f"{file}: {reason}; choose another name")
        else:
            self._said(f"saved as {file}")
            self._input.display = False
            self.set_focus(None)

    def _said(self, words: str) -> None:
        self.head([[StyledSpan(safe(words).one_line(), "notice")]])
