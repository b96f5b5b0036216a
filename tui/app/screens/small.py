"""What is shown where nothing else fits."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

WIDTH, HEIGHT = 40, 10  # cells; below that there is no room for two lines of text and what is said of them


def is_too_small(size: Size) -> bool:
    """Whether a terminal is too small to read in."""
    return size.width < WIDTH or size.height < HEIGHT


class TooSmall(Screen[None]):
    """Asks for a larger terminal; goes away by itself."""

    DEFAULT_CSS = "TooSmall { align: center middle; Static { text-align: center; } }"

    def compose(self) -> ComposeResult:
        """The request."""
        yield Static(Content(f"too small: {WIDTH}x{HEIGHT} or more, please"))
