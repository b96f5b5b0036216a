"""What all screens share: commands of a scope, and the inks that their widgets draw with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.screen import Screen, ScreenResultType

from tui.app.commanded import Commanded, app_of
from tui.app.commands import APP, Command, commands
from tui.app.ink import INKS


class InkScreen(Commanded, Screen[ScreenResultType]):
    """A screen on which commands run; it looks the inks up once for all its widgets.

    Attributes:
        scope: the scope of the commands that run on it.
    """

    scope: str = ""
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ink--{ink}" for ink in INKS}

    _palette: Mapping[str, Style] | None = None
    _theme = ""

    async def on_event(self, event: events.Event) -> None:
        """Take no key or click that was meant for the screen before it went, or before the app leaves."""
        gone = self not in self.app.screen_stack or app_of(self).leaving
        if not (gone and isinstance(event, events.InputEvent)):
            await super().on_event(event)

    def offered(self) -> list[Command]:
        """The commands that can be run now."""
        return commands(self.scope, APP)

    @property
    def palette(self) -> Mapping[str, Style]:
        """The style of each ink; the same object until the theme changes."""
        if self._palette is None or self._theme != self.app.theme:
            self._theme = self.app.theme
            self._palette = {ink: self.get_component_rich_style(f"ink--{ink}", partial=True) for ink in INKS}
        return self._palette
