"""The last filter before the terminal: no escape sequence of a source passes; emoji keep their width.

Whether a flag, a family or a thumb with a skin colour takes two cells, four or six differs from terminal to
terminal; one of them then shifts the rest of its row, frame and all. Their simplest form is drawn in just
the cells that were counted for them; the text itself stays as it is.

Widgets already take only safe text. This deletes the same code points from every segment all the same,
and drops links, so that a widget that forgets is no way in. Line filters are internal to Textual: its
minor version is pinned, and a test on a real terminal holds this to its word.
"""

from __future__ import annotations

import re

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from tui.safetext import hidden_characters

_A = 0x1F1E6  # the regional indicator A; two of them make a flag
_UNSTABLE_WIDTH = re.compile(
    "[\u200d\ufe0f\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
)


def has_stable_width(text: str) -> bool:
    """Return whether all terminals take the text for as wide."""
    return text.isascii() or not _UNSTABLE_WIDTH.search(text)


def with_stable_width(text: str) -> str:
    """Return the text in the same width, without characters of which terminals disagree on the width."""
    from rich.cells import split_graphemes

    spans, _ = split_graphemes(text)
    return "".join(_simplest(text[low:high], size) for low, high, size in spans)


def _simplest(grapheme: str, size: int) -> str:
    """Return a flag as its two letters, of any other sequence the first character, blanks up to its size."""
    if has_stable_width(grapheme):
        return grapheme
    from rich.cells import set_cell_size

    letters = [chr(ord(c) - _A + ord("A")) if _A <= ord(c) < _A + 26 else c for c in grapheme]
    plain = "".join(letters) if letters != list(grapheme) else grapheme[0] if len(grapheme) > 1 else grapheme
    return set_cell_size(plain, size)


class Guard(LineFilter):
    """Deletes what could act on a terminal, and lets nothing shift the rest of a row."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without characters that could control the terminal.

        Args:
            segments: of one line.
            background: not used.
        """
        if all(_is_harmless(segment) for segment in segments):
            return segments
        return [_cleaned(segment) for segment in segments]


def _is_harmless(segment: Segment) -> bool:
    text, style, _control = segment
    if text.isascii() and text.isprintable():  # nearly all are, and this tells it at once
        return style is None or not style.link
    if not text.isprintable() and (hidden_characters(text) or "\t" in text):
        return False
    if not has_stable_width(text):
        return False
    return style is None or not style.link


def _cleaned(segment: Segment) -> Segment:
    text, style, control = segment
    hidden = set(hidden_characters(text))
    text = "".join(" " if c == "\t" else c for i, c in enumerate(text) if i not in hidden)
    if not has_stable_width(text):
        text = with_stable_width(text)
    if style is not None and style.link:
        style = style.update_link(None)
    return Segment(text, style or Style(), control)
