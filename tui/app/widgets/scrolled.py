"""The base of widgets of more rows than they have lines: what is in view, and the wheel."""

from __future__ import annotations

from textual import events

from tui.app.widgets.inked import Inked

_WHEEL = 3  # rows


class Scrolled(Inked):
    """Draws some of its rows, from :attr:`top` on.

    Attributes:
        top: index of the first row in view.
    """

    def __init__(self) -> None:
        super().__init__()
        self.top = 0

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def reveal_row(self, row: int) -> None:
        """Have a row in view, and no empty lines below the last one."""
        height = self.size.height
        if height:
            top = min(self.top, max(0, self.row_count - height))
            self.top = max(min(top, row), row - height + 1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self._scroll(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self._scroll(-_WHEEL)

    def _scroll(self, by: int) -> None:
        self.top = min(max(0, self.top + by), max(0, self.row_count - self.size.height))
        self.refresh()
