"""The base of every widget that draws lines of runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.app.commanded import app_of
from tui.app.glyphs import Glyphs
from tui.app.ink import Line, strip_of
from tui.app.screens.base import InkScreen


class Inked(Widget):
    """A widget that draws with the inks of its screen, over a background of its own."""

    ALLOW_SELECT = False

    _base: Style | None = None

    @property
    def glyphs(self) -> Glyphs:
        """The marks to draw with."""
        return app_of(self).glyphs

    @property
    def palette(self) -> Mapping[str, Style]:
        """The style of each ink under the present theme."""
        return cast("InkScreen[object]", self.screen).palette

    def notify_style_update(self) -> None:
        """Forget what was drawn: the theme or a class has changed."""
        super().notify_style_update()
        self._base = None
        self.forget()

    def forget(self) -> None:
        """Drop what was drawn with the old inks; for widgets that keep strips."""

    def draw(self, runs: Line, width: int, base: str = "plain") -> Strip:
        """Runs as a strip, over the background of the widget and perhaps a base ink."""
        if self._base is None:
            self._base = self.visual_style.rich_style
        palette = self.palette
        return strip_of(runs, width, palette, self._base + palette[base])


class Lines(Inked):
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
