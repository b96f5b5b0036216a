"""The list of what a search found: only the lines in view are made, so that 30,000 hits open like 30."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.found import SAYERS
from tui.app.ink import said
from tui.app.widgets.inked import Unframed

if TYPE_CHECKING:
    from tui.app.found import Found
    from tui.model import Fact
    from tui.search.hits import Hit

WHEEL = 3  # lines


class ResultList(Unframed):
    """Facts and hits to choose from, best first.

    Attributes:
        found: what is listed, or None.
        at: index of the chosen line, or None before one is chosen.
    """

    @dataclass
    class Chosen(Message):
        """The reader pointed at a line; ``twice`` where it was the chosen one already."""

        twice: bool

    def __init__(self) -> None:
        super().__init__()
        self.found: Found | None = None
        self.at: int | None = None
        self._top = 0

    def show(self, found: Found | None, at: int | None = None) -> None:
        """List something else, with a line chosen or none."""
        self.found, self.at, self._top = found, at, 0
        self._reveal()
        self.refresh()

    @property
    def chosen(self) -> tuple[Fact | None, Hit | None]:
        """The fact and the hit of the chosen line."""
        if self.found is None or self.at is None or not self.found.reach(self.at):
            return None, None
        row = self.found.rows[self.at]
        return self.found.groups[row.group].fact, self.found.hit(row)

    def move(self, by: int) -> bool:
        """Choose the next (1) or previous (-1) line; False where there is none."""
        to = self.found.beside(self.at, by) if self.found else None
        if to is None:
            return False
        self.at = to
        self._reveal()
        self.refresh()
        return True

    def move_group(self, by: int) -> bool:
        """Choose the first line of the next (1) or previous (-1) fact; False where there is none."""
        if self.found is None or self.at is None:
            return self.move(by)
        began = self.found.rows[self.at].group
        while self.move(by):
            row = self.found.rows[self.at]
            if row.group != began and (self.at == 0 or self.found.rows[self.at - 1].group != row.group):
                return True
        return self.found.rows[self.at].group != began

    def page(self, by: int) -> bool:
        """Move by a screenful; False where there is nothing further."""
        moved = False
        for _ in range(max(1, self.size.height - 1)):
            moved = self.move(by) or moved
        return moved

    def _reveal(self) -> None:
        height = max(1, self.size.height)
        if self.at is None:
            return
        first = self.at - 2 if height > 4 and self.at == 2 else self.at  # with the title of the first fact
        self._top = max(min(self._top, first), self.at - height + 1)

    def on_resize(self) -> None:
        """Keep the chosen line in view."""
        self._reveal()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        from tui.app.paint_results import result_line

        width = self.size.width
        at = self._top + y
        if self.found is None or not self.found.reach(at):
            return self.draw([], width)
        here = at == self.at
        sign = said(self.glyphs.cursor if here else " ", "cursor")
        line = [sign, *result_line(self.found, self.found.rows[at], width - 1, self.glyphs)]
        return self.draw(line, width, "here" if here else "plain")

    # ------------------------------------------------------------ mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the line pointed at; of a fact's sayers, the fact."""
        event.stop()
        at = self._top + event.y
        if self.found is None or not self.found.reach(at):
            return
        at -= self.found.rows[at].kind == SAYERS
        twice, self.at = at == self.at, at
        self.refresh()
        self.post_message(self.Chosen(twice))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self._scroll(-WHEEL)

    def _scroll(self, by: int) -> None:
        if self.found is None:
            return
        to = max(0, self._top + by)
        while to > self._top and not self.found.reach(to + self.size.height - 1):
            to -= 1
        self._top = to
        self.refresh()
