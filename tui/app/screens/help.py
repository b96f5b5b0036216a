"""All keys of a screen, made from its commands."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.commanded import app_of
from tui.app.commands import APP, Section, commands, shown_key

_KEYS = 22  # cells for the keys


class HelpScreen(ModalScreen[None]):
    """The keys by section; any other key closes it."""

    CSS_PATH = "help.tcss"
    BINDINGS = [("escape,q,question_mark,f1,enter", "dismiss", "Close")]  # noqa: RUF012

    def __init__(self, scope: str) -> None:
        super().__init__()
        self._scope = scope

    def compose(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll():
            yield Static(self._text())

    def _text(self) -> Content:
        parts: list[Content | str] = []
        ascii_only = app_of(self).ascii_only
        section: Section | None = None
        for item in commands(self._scope, APP):
            keys_of = app_of(self).keys_of(item)
            if item.section is not section:
                section = item.section
                parts.append(Content.styled(f"\n{section}\n", "$text-primary bold"))
            if not item.palette and item.name.startswith("article-") and item.name != "article-1":
                continue
            keys = "  ".join(shown_key(key, ascii_only=ascii_only) for key in keys_of)
            words = item.help
            if item.name == "article-1":
                keys, words = "1 ... 9", "Put article 1 ... 9 in focus."
            parts += [Content.styled(f"  {keys:<{_KEYS}}", "$text-accent"), Content(f" {words}\n")]
        parts.append(Content.styled("\nEsc closes this. Ctrl+P finds a command by its name.", "$text-muted"))
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """A click beside the text closes it."""
        if event.widget is self:
            self.dismiss()
