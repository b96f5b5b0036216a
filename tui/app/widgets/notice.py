"""Lines the reader should see and may dismiss: sources that could not be read, keys that clash."""

from __future__ import annotations

from textual.strip import Strip

from tui.app.ink import Line, Run, cells, fit, flow, said
from tui.app.widgets.inked import Inked
from tui.text import safe

MOST = 6  # lines, and not more than a third of the screen
HINT = "  Esc dismisses "


class Notice(Inked):
    """A few lines above the articles; Esc or a click dismisses them."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.display = False
        self._lines: list[Line] = []

    def add(self, words: list[str]) -> None:
        """Show more lines of foreign or own text."""
        self.words += [w for w in words if w not in self.words]
        self.display = bool(self.words)
        self.set_lines()

    def on_mount(self) -> None:
        """Show what was said before there was a screen."""
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
            lines = flow([Run(safe(words).one_line())], room)
            if len(self._lines) + len(lines) > most - (at < last) and self._lines:
                left = len(self.words) - at
                self._lines.append([said(f" {self.glyphs.ellipsis} and {left} more")])
                break
            self._lines += [[said("   " if row else " ! "), *line] for row, line in enumerate(lines)]
        self._lines = self._lines[:most]
        self.styles.height = max(1, len(self._lines))
        self.refresh(layout=True)

    def take_back(self, words: list[str]) -> None:
        """Take away lines that no longer hold."""
        left = [w for w in self.words if w not in words]
        self.words = []
        self.add(left)

    def dismiss(self) -> bool:
        """Take the lines away; False where there was none."""
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
        return self.draw([*line, said(" " * (width - len(HINT) - cells(line))), said(HINT, "key")], width)

    def on_click(self) -> None:
        """Dismiss."""
        self.dismiss()
