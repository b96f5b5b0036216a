"""Drawing what terminals do not agree on the width of, so that it is as wide everywhere.

Whether a flag, a family or a thumb with a skin colour takes two cells, four or six differs from terminal to
terminal; one of them then shifts the rest of its row, frame and all. Their simplest form is drawn in just
the cells that were reckoned for them; the text itself stays as it is.
"""

from __future__ import annotations

import re

_A = 0x1F1E6  # the regional indicator A; two of them make a flag
_UNSTEADY = re.compile("[\u200d\ufe0f\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def is_steady(text: str) -> bool:
    """Whether all terminals take the text for as wide."""
    return text.isascii() or not _UNSTEADY.search(text)


def steady(text: str) -> str:
    """The text as wide as before, with nothing in it that some terminals take for wider or narrower."""
    from rich.cells import split_graphemes

    spans, _ = split_graphemes(text)
    return "".join(_simplest(text[low:high], size) for low, high, size in spans)


def _simplest(grapheme: str, size: int) -> str:
    """A flag as its two letters, of any other sequence the first character, blanks up to its size."""
    if is_steady(grapheme):
        return grapheme
    from rich.cells import set_cell_size

    letters = [chr(ord(c) - _A + ord("A")) if _A <= ord(c) < _A + 26 else c for c in grapheme]
    plain = "".join(letters) if letters != list(grapheme) else grapheme[0] if len(grapheme) > 1 else grapheme
    return set_cell_size(plain, size)
