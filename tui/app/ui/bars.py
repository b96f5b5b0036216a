"""The footer with its keys, and the line of notices above it."""

from __future__ import annotations

from typing import NamedTuple

from textual import events
from textual.strip import Strip

from tui.app.registry import APP, Command, app_of, shown_key
from tui.app.ui.spans import Line, StyledSpan, cells, fit, flow, literal
from tui.app.ui.widgets import StyledScreen, StyledWidget, Unframed
from tui.safetext import safe

_NARROW = 72  # cells up to which a key of the other case goes without saying


class _KeyGroup(NamedTuple):
    """Commands that share a place in the footer, how it writes them, and how many cells that takes.

    Attributes:
        commands: the first runs at a click.
        line: keys and label.
        size: cells of the line.
        short: the same without keys that differ from the first by their case alone.
    """

    commands: tuple[Command, ...]
    line: Line
    size: int
    short: Line


class _KeyPlace(NamedTuple):
    """A group of commands, and the cell at which it begins."""

    start: int
    group: _KeyGroup


class Footer(Unframed):
    """Keys and what they do, made from the commands of the screen; a click runs one."""

    def __init__(self) -> None:
        super().__init__()
        self._places: list[_KeyPlace] = []
        self._known: dict[tuple[bool, tuple[str, ...]], list[_KeyGroup]] = {}

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        self._places = self._fitting()
        line = [run for place in self._places for run in place.group.line]
        return self.draw(line, self.size.width)

    def keep_up(self) -> None:
        """Draw the line again where other keys work now."""
        if self._fitting() != self._places:
            self.refresh()

    def _fitting(self) -> list[_KeyPlace]:
        """Return what is in the line, from left to right: keys that work, as far as there is room."""
        places: list[_KeyPlace] = []
        width, used = self.size.width, 0
        for group in self._groups():
            shown = group if width > _NARROW else group._replace(line=group.short, size=cells(group.short))
            if used + shown.size <= width and any(map(self._usable, group.commands)):
                places.append(_KeyPlace(used, shown))
                used += shown.size
        return places

    def _groups(self) -> list[_KeyGroup]:
        """Return the keys that the screen offers, the most important first, by what the footer calls them."""
        offered = self.screen.offered() if isinstance(self.screen, StyledScreen) else []
        look = app_of(self).ascii_only, tuple(c.name for c in offered)
        if look not in self._known:
            ranked = [c for c in offered if c.rank is not None]
            groups: dict[str, list[Command]] = {}
            for item in sorted(ranked, key=lambda c: c.rank or 0):
                groups.setdefault(item.label, []).append(item)
            self._known[look] = [self._group(label, group) for label, group in groups.items()]
        return self._known[look]

    def _group(self, label: str, group: list[Command]) -> _KeyGroup:
        keys = self._keys(group)
        once = dict.fromkeys(k.lower() if len(k) == 1 else k for k in keys)
        line, short = (
            [literal(" "), literal("/".join(written), "key"), literal(f" {label} ")]
            for written in (keys, list(once))
        )
        return _KeyGroup(tuple(group), line, cells(line), short)

    def _usable(self, item: Command) -> bool:
        target = self.app if item.scope == APP else self.screen
        return item.refusal(target) is None

    def _keys(self, group: list[Command]) -> list[str]:
        ascii_only = app_of(self).ascii_only
        keys = [app_of(self).keys_of(c)[0] for c in group]
        return [shown_key(key, ascii_only=ascii_only) for key in dict.fromkeys(keys)]

    def on_click(self, event: events.Click) -> None:
        """Run the command pointed at."""
        for place in self._places:
            if place.start <= event.x < place.start + place.group.size:
                app_of(self).run_command(place.group.commands[0].name)
                return


MOST = 6  # lines, and not more than a third of the screen
HINT = "  Esc dismisses "


class Notice(StyledWidget):
    """A few lines above the articles; Esc or a click dismisses them."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.display = False
        self._lines: list[Line] = []

    def add(self, words: list[str]) -> None:
        """Show more lines, of the program or untrusted."""
        self.words += [w for w in words if w not in self.words]
        self.display = bool(self.words)
        self.set_lines()

    def on_mount(self) -> None:
        """Show the lines that were added before there was a screen."""
        self.set_lines()

    def set_lines(self) -> None:
        """Break the words into lines of the screen's width; what is too much is counted."""
        if not (self.words and self.is_attached):
            return
        width, height = self.screen.size
        most, last = max(1, min(MOST, height // 3)), len(self.words) - 1
        self._lines = []
        for at, words in enumerate(self.words):
            room = width - 3 - len(HINT) * (at == last)
            lines = flow([StyledSpan(safe(words).one_line())], room)
            if len(self._lines) + len(lines) > most - (at < last) and self._lines:
                left = len(self.words) - at
                self._lines.append([literal(f" {self.glyphs.ellipsis} and {left} more")])
                break
            self._lines += [[literal("   " if row else " ! "), *line] for row, line in enumerate(lines)]
        self._lines = self._lines[:most]
        self.styles.height = max(1, len(self._lines))
        self.refresh(layout=True)

    def take_back(self, words: list[str]) -> None:
        """Take away lines that no longer hold."""
        left = [w for w in self.words if w not in words]
        self.words = []
        self.add(left)

    def dismiss(self) -> bool:
        """Remove the lines; return False where there were none."""
        shown, self.words = bool(self.words), []
        self.display = False
        return shown

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        if y >= len(self._lines):
            return self.draw([], width)
        if y < len(self._lines) - 1:
            return self.draw(self._lines[y], width)
        line = fit(self._lines[y], width - len(HINT), self.glyphs.ellipsis)
        return self.draw(
            [*line, literal(" " * (width - len(HINT) - cells(line))), literal(HINT, "key")], width
        )

    def on_click(self) -> None:
        """Dismiss the lines."""
        self.dismiss()
