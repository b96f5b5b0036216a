"""Lines the reader should see and may dismiss: sources that could not be read, keys that clash."""

from __future__ import annotations

from textual.strip import Strip

from tui.app.ink import Line, Run, fit, said
from tui.app.widgets.inked import Inked
from tui.text import safe

MOST = 3  # lines


class Notice(Inked):
    """A few lines above the articles; Esc or a click dismisses them."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.display = False

    def add(self, words: list[str]) -> None:
        """Show more lines of foreign or own text."""
        self.words += [w for w in words if w not in self.words]
        self.display = bool(self.words)
        self.styles.height = min(len(self.words), MOST)
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
        if y >= len(self.words):
            return self.draw([], self.size.width)
        more = len(self.words) - MOST
        line: Line = [said(" ! "), Run(safe(self.words[y]).one_line())]
        tail = f" and {more} more" if y == MOST - 1 and more > 0 else ""
        hint = f"{tail}  Esc dismisses " if y == min(len(self.words), MOST) - 1 else ""
        line = fit(line, self.size.width - len(hint), self.glyphs.ellipsis)
        return self.draw([*line, said(hint, "key")], self.size.width)

    def on_click(self) -> None:
        """Dismiss."""
        self.dismiss()
