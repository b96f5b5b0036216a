"""The base of every widget that draws lines of runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.app.commanded import app_of
from tui.app.glyphs import Glyphs
from tui.app.ink import INKS, Line, strip_of

if TYPE_CHECKING:
    from textual.dom import DOMNode


class Inked(Widget):
    """A widget whose inks are component classes of the stylesheet ("ink--agree")."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ink--{ink}" for ink in INKS}
    ALLOW_SELECT = False

    _palette: dict[str, Style] | None = None

    @property
    def glyphs(self) -> Glyphs:
        """The marks to draw with."""
        return app_of(self).glyphs

    @property
    def palette(self) -> dict[str, Style]:
        """The style of each ink under the present theme."""
        if self._palette is None:
            self._palette = {ink: self.get_component_rich_style(f"ink--{ink}", partial=True) for ink in INKS}
            self._palette["plain"] = self.visual_style.rich_style + self._palette["plain"]
        return self._palette

    def notify_style_update(self) -> None:
        """Forget the inks: the theme or a class has changed."""
        super().notify_style_update()
        self._palette = None
        self.forget()

    def forget(self) -> None:
        """Drop what was drawn with the old inks; for widgets that keep strips."""

    def draw(self, runs: Line, width: int, base: str | None = None) -> Strip:
        """Runs as a strip, over the background of the widget and perhaps a base ink."""
        plain = [run if run.ink != "plain" else run._replace(ink="text") for run in runs]
        palette = {**self.palette, "text": Style()}
        if base is not None:
            palette[base] = palette["plain"] + palette[base]
        return strip_of(plain, width, palette, base or "plain")


class Lines(Inked):
    """A widget that shows lines of runs, from the top."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        """Show these lines instead."""
        if lines != self.lines:
            self.lines = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return self.draw(self.lines[y] if y < len(self.lines) else [], self.size.width)


def screen_of(node: DOMNode) -> str:
    """The scope of the screen a widget is on, for commands."""
    return str(getattr(node.screen, "scope", ""))
