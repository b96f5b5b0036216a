"""Lines to choose from: one is current; only what is in view is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from tui.app.ui.spans import Line, fit, literal
from tui.app.ui.widgets import Scrolled


class LineList(Scrolled, can_focus=True):
    """A list with one line for each item.

    Attributes:
        items: the lines.
        at: index of the current one, 0 where there is none.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup,ctrl+b", "page(-1)", show=False),
        Binding("pagedown,ctrl+f", "page(1)", show=False),
        Binding("home,g", "move(-1000000)", show=False),
        Binding("end,G", "move(1000000)", show=False),
        Binding("enter", "take", show=False),
    ]

    @dataclass
    class Taken(Message):
        """The user wants an item: by Enter, or with the mouse."""

        listing: LineList
        index: int

    class Moved(Message):
        """Another item became the current one."""

    def __init__(self, items: Sequence[Line] = ()) -> None:
        super().__init__()
        self.items = list(items)
        self.at = 0

    @property
    def row_count(self) -> int:
        """How many items there are."""
        return len(self.items)

    def show(self, items: Sequence[Line], at: int | None = None) -> None:
        """Show these items instead.

        Args:
            items: one line each.
            at: index of the current item; None leaves it as it is, as far as there are so many.
        """
        self.items = list(items)
        self.at = min(max(0, self.at if at is None else at), max(0, len(self.items) - 1))
        self.reveal_row(self.at)
        self.refresh()

    def on_resize(self) -> None:
        """Scroll so that the current item stays in view."""
        self.reveal_row(self.at)
        self.refresh()

    def action_move(self, by: int) -> None:
        """Make another item the current one."""
        self.show(self.items, self.at + by)
        self.post_message(self.Moved())

    def action_page(self, by: int) -> None:
        """Move by a screenful."""
        self.action_move(by * max(1, self.size.height - 1))

    def action_take(self) -> None:
        """Ask for the current item."""
        if self.items:
            self.post_message(self.Taken(self, self.at))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        index = self.top + y
        if index >= len(self.items):
            return self.draw([], width)
        here = index == self.at
        line = [literal(f"{self.glyphs.cursor if here else ' '} ", "cursor"), *self.items[index]]
        return self.draw(fit(line, width, self.glyphs.ellipsis), width, "here" if here else "plain")

    def on_click(self, event: events.Click) -> None:
        """Take the item pointed at."""
        event.stop()
        index = self.top + event.y
        if index < len(self.items):
            self.show(self.items, index)
            self.action_take()
