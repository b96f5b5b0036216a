"""All keys of a screen, made from its commands, and what the marks mean."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from tui.app.commanded import app_of
from tui.app.commands import Command, named, shown_key
from tui.app.help_text import key_lines, mark_lines
from tui.app.ink import Run, flow, said
from tui.app.keys import keys_file
from tui.app.screens.base import InkScreen
from tui.app.widgets.inked import Lines
from tui.text import safe


class HelpScreen(InkScreen[None], ModalScreen[None]):
    """The marks, and the keys by section."""

    CSS_PATH = "help.tcss"
    BINDINGS = [  # noqa: RUF012
        ("escape,q,question_mark,f1,enter", "dismiss", "Close"),
        ("j", "scroll(1)", "Down"),
        ("k", "scroll(-1)", "Up"),
    ]

    def __init__(self, offered: Sequence[Command]) -> None:
        """The help on these commands."""
        super().__init__()
        self._offered = offered
        self._lines = Lines()

    def compose(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll():
            yield self._lines

    def on_resize(self, _event: events.Resize) -> None:
        """Set the text in the new width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        app = app_of(self)
        chosen = [item for item in self._offered if item.in_help]
        width = self._lines.size.width
        on_desk = any(item.scope in ("desk", "matrix") for item in chosen)
        lines = [*mark_lines(width, app.glyphs), []] if on_desk else []
        lines += key_lines(chosen, app.keys_of, width, ascii_only=app.ascii_only)
        palette = shown_key(app.keys_of(named("palette"))[0])
        words = f"Esc closes this. {palette} finds a command by its name. Keys are changed in "
        lines += [[], *flow([said(words, "dim"), Run(safe(str(keys_file())).one_line(), "dim")], width)]
        self._lines.styles.height = len(lines)
        self._lines.show(lines)

    def action_scroll(self, by: int) -> None:
        """Scroll the text."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def on_click(self, event: events.Click) -> None:
        """A click beside the text closes it."""
        if event.widget is self:
            self.dismiss()
