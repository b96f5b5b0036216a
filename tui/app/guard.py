"""The last guard before the terminal: nothing that could act on it leaves in a strip.

Widgets already take only safe text. This deletes the same code points from every segment all the same,
and drops links, so that a widget that forgets is no way in. Line filters are internal to Textual: its
minor version is pinned, and a test on a real terminal holds this to its word.
"""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from tui.app.steady import is_steady, steady
from tui.text import hidden_characters


class Guard(LineFilter):
    """Deletes what could act on a terminal, and lets nothing shift the rest of a row."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments, harmless."""
        if all(_harmless(segment) for segment in segments):
            return segments
        return [_cleaned(segment) for segment in segments]


def _harmless(segment: Segment) -> bool:
    text, style, _control = segment
    if not text.isprintable() and (hidden_characters(text) or "\t" in text):
        return False
    if not is_steady(text):
        return False
    return style is None or not style.link


def _cleaned(segment: Segment) -> Segment:
    text, style, control = segment
    hidden = set(hidden_characters(text))
    text = "".join(" " if c == "\t" else c for i, c in enumerate(text) if i not in hidden)
    if not is_steady(text):
        text = steady(text)
    if style is not None and style.link:
        style = style.update_link(None)
    return Segment(text, style or Style(), control)
