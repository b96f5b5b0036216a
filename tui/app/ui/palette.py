"""The palette of commands, robust to keys that are struck faster than it fills."""

from __future__ import annotations

from contextlib import suppress
from typing import Literal

from textual import events, work
from textual.app import ComposeResult
from textual.command import CommandInput, CommandList, CommandPalette, SearchIcon
from textual.containers import Horizontal, Vertical
from textual.css.query import NoMatches
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widgets import LoadingIndicator

from tui.app.registry import app_of
from tui.app.ui.dismissal import Dismissible

_NARROWEST = 8  # cells; Textual cannot wrap lines in fewer than its padding takes
_GATHERING = CommandPalette._GATHER_COMMANDS_GROUP


class OptionsInFlux(CommandList):
    """The list of the palette: keys and clicks are ignored where they refer to options that were removed."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the height of the content; Textual may call it before there is a size or a style.

        Args:
            container: size of the parent.
            viewport: size of the screen.
            width: cells, possibly 0.
        """
        return super().get_content_height(container, viewport, max(width, _NARROWEST))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in view; none where there is no room for any."""
        if self.size.width < _NARROWEST:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)

    def _update_lines(self) -> None:
        if self.size.width >= _NARROWEST:
            super()._update_lines()

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        with suppress(KeyError, IndexError):  # its lines are not laid out yet
            super()._move_page(direction)

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        with suppress(IndexError):
            await super()._on_click(event)


class Palette(Dismissible, CommandPalette):
    """Textual's palette, without an id that the one before it may still have."""

    def compose(self) -> ComposeResult:
        """Yield the line to type in, and what fits it."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield SearchIcon()
                words = "Search the commands" if app_of(self).ascii_only else self._placeholder
                yield CommandInput(placeholder=words, select_on_focus=False)
            with Vertical(id="--results"):
                yield OptionsInFlux()
                yield LoadingIndicator()

    @work(exclusive=True, group=_GATHERING)
    async def _gather_commands(self, search_value: str) -> None:
        with suppress(NoMatches):  # it was dismissed in the meantime
            await CommandPalette._gather_commands.__wrapped__(self, search_value)  # type: ignore[attr-defined]
