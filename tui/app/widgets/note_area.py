"""The editor of notes. Only the dialog that writes notes imports this."""

from __future__ import annotations

from dataclasses import dataclass

from rich.text import Text
from textual import events
from textual.message import Message
from textual.widgets import TextArea

from tui.text import safe

MOST = 20_000  # code points of a note; more than that belongs in a document


class NoteArea(TextArea):
    """A text area that shows what could act on a terminal as visible signs, and takes no endless paste."""

    @dataclass
    class Cut(Message):
        """What was pasted was too long and has been cut."""

    def __init__(self, text: str) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False)

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn."""
        return Text(safe(self.document.get_line(line_index)).plain, end="", no_wrap=True)

    async def _on_paste(self, event: events.Paste) -> None:
        room = max(0, MOST - len(self.text) + len(self.selected_text))
        if len(event.text) > room:
            event.text = event.text[:room]
            self.post_message(self.Cut())
        await super()._on_paste(event)
        event.prevent_default()
