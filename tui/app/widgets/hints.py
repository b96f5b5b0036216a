"""The keys of a dialog in one line; a click does what the key would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.strip import Strip

from tui.app.ink import Line, cells, said
from tui.app.widgets.inked import Inked


class Hint(NamedTuple):
    """A key as it is written, what it does in a word or two, and the action it runs."""

    key: str
    label: str
    action: str


class Hints(Inked):
    """As many keys as fit, the first ones first."""

    def __init__(self, hints: Sequence[Hint]) -> None:
        super().__init__()
        self.hints = list(hints)
        self._places: list[tuple[int, int, str]] = []  # from cell, to cell, action

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        runs: Line = []
        self._places = []
        used = 0
        for key, label, action in self.hints:
            item: Line = [said(key, "key"), said(f" {label}  ")]
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
