"""The line of keys at the bottom: as many as fit, those that matter most first."""

from __future__ import annotations

from textual import events
from textual.strip import Strip

from tui.app.commanded import app_of
from tui.app.commands import APP, Command, shown_key
from tui.app.ink import Line, cells, said
from tui.app.screens.base import InkScreen
from tui.app.widgets.inked import Inked


class Footer(Inked):
    """Keys and what they do, made from the commands of the screen; a click runs one."""

    def __init__(self) -> None:
        super().__init__()
        self._places: list[tuple[int, int, str]] = []  # from cell, to cell, command

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        runs: Line = []
        self._places = []
        used = 0
        for label, group in self._groups():
            keys = self._keys(group)
            item: Line = [said(" "), said(keys, "key"), said(f" {label} ")]
            size = cells(item)
            if used + size > width:
                continue
            self._places.append((used, used + size, group[0].name))
            runs += item
            used += size
        return self.draw(runs, width)

    def _groups(self) -> list[tuple[str, list[Command]]]:
        offered = self.screen.offered() if isinstance(self.screen, InkScreen) else []
        ranked = [c for c in offered if c.rank is not None]
        groups: dict[str, list[Command]] = {}
        for item in sorted(ranked, key=lambda c: c.rank or 0):
            groups.setdefault(item.label, []).append(item)
        return [(label, group) for label, group in groups.items() if any(self._usable(c) for c in group)]

    def _usable(self, item: Command) -> bool:
        target = self.app if item.scope == APP else self.screen
        return item.refusal(target) is None

    def _keys(self, group: list[Command]) -> str:
        ascii_only = app_of(self).ascii_only
        keys = [app_of(self).keys_of(c)[0] for c in group]
        return "/".join(shown_key(key, ascii_only=ascii_only) for key in dict.fromkeys(keys))

    def on_click(self, event: events.Click) -> None:
        """Run the command pointed at."""
        for low, high, name in self._places:
            if low <= event.x < high:
                app_of(self).run_command(name)
                return
