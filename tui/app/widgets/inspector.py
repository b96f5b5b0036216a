"""The inspector: what is said of the current fact, by whom, and why that is agreement or not."""

from __future__ import annotations

from textual import events
from textual.strip import Strip

from tui.app.desk import Desk
from tui.app.ink import Line, said
from tui.app.inspect_fact import inspect
from tui.app.widgets.inked import Inked

SMALLEST = 2  # lines
HIGHEST_PART = 0.6  # of the screen, so that the articles are never hidden


class Inspector(Inked):
    """Lines about the current fact, as many as the reader wants."""

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self._wanted: int | None = None  # lines, once the reader has chosen
        self._lines: list[Line] = []
        self._width = 0
        self._top = 0

    def show(self, desk: Desk) -> None:
        """Show the desk's current fact."""
        old, self.desk = self.desk, desk
        if old and _told_from(old) == _told_from(desk):
            return
        if old is None or old.fact != desk.fact:
            self._top = 0
        self._width = 0
        self.fit_screen()
        self.refresh()

    def on_mount(self) -> None:
        """Take a fitting height."""
        self.fit_screen()

    def fit_screen(self) -> None:
        """Take the height that was chosen, or one that suits the screen."""
        height = self.screen.size.height
        usual = min(9, max(4, height // 4)) if self.desk and self.desk.fact else SMALLEST
        wanted = self._wanted or usual
        self.styles.height = min(max(wanted, SMALLEST), max(SMALLEST, int(height * HIGHEST_PART))) + 1

    def resize(self, by: int) -> None:
        """Make it some lines higher, or lower."""
        self.display = True
        self._wanted = max(SMALLEST, self.size.height + by)
        self.fit_screen()

    @property
    def chosen(self) -> int:
        """The height the reader chose, in lines; 0 for none, -1 where it is folded away."""
        return -1 if self.styles.display == "none" else self._wanted or 0

    def restore(self, chosen: object) -> None:
        """Take a height that was :attr:`chosen` before."""
        if isinstance(chosen, int) and chosen:
            self._wanted = chosen if chosen > 0 else None
            self.display = chosen > 0
            self.fit_screen()

    def toggle(self) -> None:
        """Fold it away, or bring it back."""
        self.display = not self.display

    def _lines_for(self, width: int) -> list[Line]:
        if self.desk is None:
            return []
        if self._width != width:
            self._lines = inspect(self.desk, width, self.glyphs)
            self._width = width
        return self._lines

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, height = self.size
        lines = self._lines_for(width)
        last = y == height - 1
        left = len(lines) - self._top - height
        if last and left > 0:
            return self.draw(
                [said(f"  {self.glyphs.ellipsis} {left + 1} more lines: + or the wheel", "dim")], width
            )
        at = self._top + y
        return self.draw(lines[at] if at < len(lines) else [], width)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self._scroll(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self._scroll(-1)

    def _scroll(self, by: int) -> None:
        self._top = min(max(0, self._top + by), max(0, len(self._lines) - self.size.height))
        self.refresh()


def _told_from(desk: Desk) -> tuple[object, ...]:
    """What the lines are made from."""
    cell = desk.focus if desk.in_matrix else None
    return desk.fact, desk.work, desk.compared, desk.comparing, desk.in_matrix, cell
