"""What other widgets and screens are made of: styled lines, scrolling, a list of lines, the base screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, cast

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen, ScreenResultType
from textual.strip import Strip
from textual.widget import Widget

from tui.app.registry import APP, Command, CommandTarget, app_of, commands
from tui.app.ui.dismissal import Dismissible
from tui.app.ui.spans import STYLES, Line, fit, in_ascii, literal, segments_of
from tui.app.ui.theme import Glyphs


class StyledScreen(CommandTarget, Dismissible, Screen[ScreenResultType]):
    """A screen on which commands run; it looks up the styles once for all its widgets.

    Attributes:
        scope: the scope of the commands that run on it.
    """

    scope: str = ""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)  # the widgets concerned paint themselves
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"style--{name}" for name in STYLES}

    _palette: Mapping[str, Style] | None = None
    _theme = ""

    def offered(self) -> list[Command]:
        """Return the commands that can be run now."""
        return commands(self.scope, APP)

    @property
    def palette(self) -> Mapping[str, Style]:
        """The styles by name; the same object until the theme changes."""
        if self._palette is None or self._theme != self.app.theme:
            self._theme = self.app.theme
            self._palette = {
                name: self.get_component_rich_style(f"style--{name}", partial=True) for name in STYLES
            }
        return self._palette


class StyledWidget(Widget):
    """A widget that draws with the styles of its screen, over the background that it has itself."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[str, dict[str, Style]] = {}  # by base style, then by style
        self._drawn_with: tuple[object, Style] | None = None  # the palette and the background
        self._unsure = True  # whether those may have changed

    @property
    def glyphs(self) -> Glyphs:
        """The marks to draw with."""
        return app_of(self).glyphs

    def notify_style_update(self) -> None:
        """Note that the look may have changed; it is often the focus alone, which changes nothing."""
        super().notify_style_update()
        self._unsure = True

    def check_look(self) -> None:
        """Discard what was drawn with other styles or on another background."""
        if self._unsure:
            self._unsure = False
            palette = cast("StyledScreen[object]", self.screen).palette
            look = palette, self.visual_style.rich_style
            if self._drawn_with is None or self._drawn_with[0] is not palette or self._drawn_with != look:
                self._drawn_with = look
                self._styles.clear()
                self.forget()

    def forget(self) -> None:
        """Drop what was drawn with the old styles; for widgets that cache strips."""

    def styles_on(self, base: str) -> dict[str, Style]:
        """Return the styles by name, over the background of the widget and a base style."""
        self.check_look()
        if base not in self._styles:
            palette = cast("StyledScreen[object]", self.screen).palette
            under = self.visual_style.rich_style + palette[base]
            self._styles[base] = {name: under + style for name, style in palette.items()}
            self._styles[base]["plain"] = under
        return self._styles[base]

    def draw(self, runs: Line, width: int, base: str = "plain") -> Strip:
        """Return spans as a strip, over the background of the widget.

        Args:
            runs: the line.
            width: cells that the strip fills exactly.
            base: name of the style below all others.
        """
        return Strip(self.segments(runs, width, self.styles_on(base)), width)

    def segments(self, runs: Line, width: int, styles: Mapping[str, Style]) -> list[Segment]:
        """Return spans as segments, in plain ASCII where that is wanted.

        Args:
            runs: the line.
            width: cells that the segments fill exactly.
            styles: by their names.
        """
        return segments_of(in_ascii(runs) if app_of(self).ascii_only else runs, width, styles)


class Unframed(StyledWidget):
    """A styled widget without border and padding, whose strips are final: they have passed the line filters.

    Textual filters every strip of a widget again in every frame, and makes a strip of each step. Here
    that is done once, as a strip is drawn.
    """

    def __init__(self) -> None:
        super().__init__()
        self._filters: tuple[Sequence[LineFilter], Color] | None = None  # and the background they assume

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in view."""
        self.prepare()
        height = self.size.height  # Textual may still request a line of the old size
        blank = Strip.blank(self.size.width)
        lines = [self.render_line(y) if y < height else blank for y in crop.line_range]
        return [line.crop(crop.x, crop.right) for line in lines]

    def prepare(self) -> None:
        """Make ready to draw lines; forget those drawn with another look."""
        self.check_look()
        filters = self.get_line_filters(), self.background_colors[1]
        if filters != self._filters:
            self._filters = filters
            self.forget()

    def final(self, segments: list[Segment]) -> list[Segment]:
        """Return segments as they are after the line filters."""
        filters, background = self._filters or ((), Color(0, 0, 0))
        for each in filters:
            segments = each.apply(segments, background)
        return segments

    def strip(self, segments: list[Segment], width: int) -> Strip:
        """Return segments as a final strip.

        Args:
            segments: of the line.
            width: cells that they fill.
        """
        return Strip(self.final(segments), width)

    def draw(self, runs: Line, width: int, base: str = "plain") -> Strip:
        """Return spans as a final strip, over the background of the widget.

        Args:
            runs: the line.
            width: cells that the strip fills exactly.
            base: name of the style below all others.
        """
        return self.strip(self.segments(runs, width, self.styles_on(base)), width)


class Lines(StyledWidget):
    """A widget that shows lines of runs, from the top."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        """Show these lines instead."""
        if lines != self.lines:
            self.lines = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return self.draw(self.lines[y] if y < len(self.lines) else [], self.size.width)


_WHEEL = 3  # rows


class Scrolled(StyledWidget):
    """Draws some of its rows, from :attr:`top` on.

    Attributes:
        top: index of the first row in view.
    """

    def __init__(self) -> None:
        super().__init__()
        self.top = 0

    @property
    def row_count(self) -> int:
        """How many rows there are; each widget says so itself."""
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


def line_keys(action: str) -> list[BindingType]:
    """Return the keys that go from line to line of a list.

    Args:
        action: what is called with the number of lines to go on by; by a screenful it is always ``page``.
    """
    return [
        Binding("up,k", f"{action}(-1)", show=False),
        Binding("down,j", f"{action}(1)", show=False),
        Binding("pageup,ctrl+b", "page(-1)", show=False),
        Binding("pagedown,ctrl+f", "page(1)", show=False),
        Binding("home,g", f"{action}(-1000000)", show=False),
        Binding("end,G", f"{action}(1000000)", show=False),
    ]


class LineList(Scrolled, can_focus=True):
    """A list with one line for each item.

    Attributes:
        items: the lines.
        at: index of the current one, 0 where there is none.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*line_keys("move"), Binding("enter", "take", show=False)]

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
