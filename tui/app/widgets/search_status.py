"""The two lines below what the reader types in a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.strip import Strip
from textual.timer import Timer

from tui.app.commanded import app_of
from tui.app.commands import named, shown_key
from tui.app.ink import Line, cells, fit, said
from tui.app.paint_asked import remark, switches, tally
from tui.app.widgets.inked import Inked

if TYPE_CHECKING:
    from tui.app.found import Found
    from tui.app.inquiry import Inquiry
    from tui.search.completion import Completions

_LATE = 0.2  # seconds after which it is said that an answer takes its time


class SearchStatus(Inked):
    """How the question is meant and how much was found; below, hints, completions and counts."""

    def __init__(self, inquiry: Inquiry) -> None:
        """The state of an inquiry."""
        super().__init__()
        self._inquiry = inquiry
        self._asked = inquiry.asked
        self._found: Found | None = None
        self._completions: Completions | None = None
        self._complaint = ""
        self._late: Timer | None = None  # says that an answer takes its time
        self._places: list[tuple[int, int, str]] = []  # from cell, to cell, command

    def update(self) -> None:
        """Show how things stand now."""
        inquiry = self._inquiry
        self._asked, self._completions = inquiry.asked, inquiry.completions
        self._found = None if inquiry.is_waiting else inquiry.found
        self.refresh()

    def expect(self) -> None:
        """Say so if an answer takes its time; until then, what stands there stays."""
        if self._late is None:
            self._late = self.set_timer(_LATE, self._show_late)

    def _show_late(self) -> None:
        self._late = None
        if self._inquiry.is_waiting:
            self.update()

    def complain(self, words: str) -> None:
        """Say something of ours before anything else; with no words, no more."""
        if words != self._complaint:
            self._complaint = words
            self.update()

    def render_line(self, y: int) -> Strip:
        """Draw one of the lines."""
        width = self.size.width
        if y == 0:
            return self.draw(self._switches(width), width)
        if self._complaint:
            line: Line = [said("! ", "notice"), said(self._complaint, "notice")]
            return self.draw(fit(line, width, self.glyphs.ellipsis), width)
        key = self._key("complete")
        return self.draw(remark(self._found, self._completions, key, width, self.glyphs), width)

    def _switches(self, width: int) -> Line:
        count = tally(self._found)
        line: Line = []
        self._places = []
        for command, state in switches(self._asked, self._found, self._inquiry.article_name, self.glyphs):
            item: Line = [said(self._key(command), "key"), said(" "), state, said("  ")]
            used = cells(line)
            if used + cells(item) > width - cells(count):
                item = [said(self._key(command), "key"), said("  ")]
                if used + cells(item) > width - cells(count):
                    break
            self._places.append((used, used + cells(item), command))
            line += item
        return [*line, said(" " * max(0, width - cells(line) - cells(count))), *count]

    def _key(self, command: str) -> str:
        app = app_of(self)
        return shown_key(app.keys_of(named(command))[0], ascii_only=app.ascii_only)

    def on_click(self, event: events.Click) -> None:
        """Change what is pointed at, or complete the word."""
        event.stop()
        if event.y:
            app_of(self).run_command("complete")
            return
        for low, high, command in self._places:
            if low <= event.x < high:
                app_of(self).run_command(command)
                return
