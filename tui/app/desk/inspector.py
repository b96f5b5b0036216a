"""The inspector: the statements of the current fact, their articles, and the reasons of its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.desk.inspector_digest import digest
from tui.app.desk.inspector_text import inspect, nothing
from tui.app.desk.state import Desk
from tui.app.registry import app_of, named, shown_key
from tui.app.ui.spans import Line, literal
from tui.app.ui.widgets import StyledWidget
from tui.model.wording import count
from tui.review.blind import MaskedFact

if TYPE_CHECKING:
    from tui.app.glance.lines import GlanceRow

SMALLEST = 2  # lines
HIGHEST_PART = 0.6  # of the screen, so that the articles are never hidden


class Inspector(StyledWidget):
    """Lines about the current fact, or before one is chosen, the story at a glance."""

    @dataclass
    class Wanted(Message):
        """The user wants to go to a fact, by its id."""

        fact: str

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self._wanted: int | None = None  # lines, once the user has chosen
        self._lines: list[Line] = []
        self._brief: list[Line] = []  # the same in as many lines as there are, where they are fewer
        self._set_for = (0, 0)  # the width and the height the lines were made for
        self._top = 0  # the first line shown
        self._rows: list[GlanceRow] = []  # of the overview, while no fact is chosen
        self._rows_for: tuple[object, ...] = ()

    def show(self, desk: Desk) -> None:
        """Show the desk's current fact."""
        old, self.desk = self.desk, desk
        if old and _shown_state(old) == _shown_state(desk):
            return
        if old is None or old.fact != desk.fact:
            self._top = 0
        self._set_for = 0, 0
        self.fit_screen()
        self.refresh()

    def forget(self) -> None:
        """Discard the lines, so that the next painting makes them again."""
        self._set_for = 0, 0

    def on_mount(self) -> None:
        """Take a fitting height."""
        self.fit_screen()

    def fit_screen(self) -> None:
        """Take the height that was chosen, or one that suits the screen."""
        height = self.screen.size.height
        usual = min(9, max(4, height // 4)) if self.desk and self.desk.fact else self._glance_lines(height)
        wanted = self._wanted or usual
        self.styles.height = min(max(wanted, SMALLEST), max(SMALLEST, int(height * HIGHEST_PART))) + 1

    def _glance_lines(self, height: int) -> int:
        """Return how many lines the overview may take: a third of the screen, fewer where it has fewer."""
        if self.desk is None or not self.desk.index.facts:
            return SMALLEST
        width = max(1, self.screen.size.width - 2)
        return max(SMALLEST, min(len(self._glance(self.desk, width)) + 1, height // 3))

    def _glance(self, desk: Desk, width: int) -> list[GlanceRow]:
        """Return the rows of the overview; they are made again only for another comparison or width."""
        key = desk.index, width, self.glyphs
        if self._rows_for != key:
            from tui.app.glance.lines import glance

            self._rows_for, self._rows = key, glance(desk, width, self.glyphs)
        return self._rows

    @property
    def at_glance(self) -> list[GlanceRow]:
        """The rows of the overview as they are shown; none where a fact is."""
        return self._rows if self.desk and not self.desk.fact else []

    def resize(self, by: int) -> None:
        """Make it some lines higher, or lower."""
        self._take(self.size.height - 1 + by)

    def _take(self, lines: int) -> None:
        self.display = True
        self._wanted = max(SMALLEST, lines)
        self.fit_screen()

    @property
    def chosen(self) -> int:
        """The height the user chose, in lines; 0 for none, -1 where the inspector is collapsed."""
        return -1 if self.styles.display == "none" else self._wanted or 0

    def restore(self, chosen: object) -> None:
        """Take a height that was :attr:`chosen` before."""
        if isinstance(chosen, int) and chosen:
            self._wanted = chosen if chosen > 0 else None
            self.display = chosen > 0
            self.fit_screen()

    def toggle(self) -> None:
        """Collapse the inspector, or show it again."""
        self.display = not self.display

    def _lines_for(self, width: int) -> list[Line]:
        """Return all lines; they do not change until the desk, the width or the height does."""
        if self.desk is None:
            return []
        room = self.size.height - 1
        if self._set_for != (width, room):
            self._lines = self._all_lines(self.desk, width)
            fact = self.desk.current
            self._brief = self._lines
            if len(self._lines) > room and fact and not isinstance(fact, MaskedFact):
                self._brief = digest(self.desk, fact, width, self.glyphs, room)
            self._set_for = width, room
        return self._lines if self._top else self._brief

    def _all_lines(self, desk: Desk, width: int) -> list[Line]:
        if desk.fact or not desk.index.facts:
            return inspect(desk, width, self.glyphs)
        rows = self._glance(desk, width)
        leads = any(row.fact for row in rows)
        return [*(row.line for row in rows), *nothing(desk, width, self.glyphs, leads=leads)]

    def render_line(self, y: int) -> Strip:
        """Draw one line: first the rule above, which shows how much there is to scroll."""
        width = self.size.width
        lines = self._lines_for(width - 2)
        if y == 0:
            return self.draw(self._rule(width), width)
        at = self._top + y - 1
        return self.draw([literal(" "), *lines[at]] if at < len(lines) else [], width)

    def _rule(self, width: int) -> Line:
        left = len(self._lines) - self._top - self.size.height + 1
        if self.desk is None or left <= 0:
            return [literal(self.glyphs.rule * width, "bar")]
        key = shown_key(app_of(self).keys_of(named("enlarge-inspector"))[0])
        words = f" {count(left, 'more line')}: {key} or the wheel "
        before = self.glyphs.rule * max(0, width - len(words) - 2)
        return [literal(before, "bar"), literal(words, "dim"), literal(self.glyphs.rule * 2, "bar")]

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self._scroll(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self._scroll(-1)

    def _scroll(self, by: int) -> None:
        self._top = min(max(0, self._top + by), max(0, len(self._lines) - self.size.height + 1))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to the fact of the line of the overview that is pointed at."""
        at = self._top + event.y - 1
        if event.y > 0 and 0 <= at < len(self.at_glance) and (fact := self.at_glance[at].fact):
            self.post_message(self.Wanted(fact))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the rule above."""
        if event.y == 0:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the rule above up or down."""
        if self.app.mouse_captured is self:
            self._take(self.region.bottom - int(event.screen_y) - 1)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the rule."""
        if self.app.mouse_captured is self:
            self.release_mouse()


def _shown_state(desk: Desk) -> tuple[object, ...]:
    """Return what the lines are made from."""
    cell = desk.focus if desk.in_matrix else None
    return (
        desk.fact,
        desk.filter,
        desk.work,
        desk.compared,
        desk.comparing,
        desk.stopped,
        desk.in_matrix,
        cell,
    )
