"""Sources that hold no article though they hold text: walls, errors, lists of files, code and data."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from tui.languages.patterns import alternatives
from tui.sources.characters import FULL_STOPS, UNSPACED

_SHORT = 150  # words of a wall or an error page at most
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 6  # in scripts without spaces
_WORDS_SHARE = 0.7
_HEAD = 3  # lines that identify a page
_WORD = re.compile(
    r"[\"'“”‘’«»„¿¡(\[—–-]*[^\W\d_]+(?:['’.-][^\W\d_]+)*[\"'“”’»)\]]*"
    rf"[{FULL_STOPS},;:،՝]*[\"'“”’»)\]]*"
)
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_CODE = re.compile(r"[{}=<>\\]|://|\|\||&&|\(\)|;$")

_WALL = re.compile(rf"(?i)\W*(?:{alternatives('WALLS')})")


def is_wall(titles: Sequence[str], lines: Sequence[str]) -> bool:
    """Return whether a short page demands a login, a subscription or consent, or reports an error.

    Args:
        titles: that it states.
        lines: its words, line by line.
    """
    if sum(len(line.split()) for line in lines) > _SHORT:
        return False
    return any(map(_WALL.match, [*titles, *lines[:_HEAD]]))


def reads_like_words(line: str) -> bool:
    """Return whether a line holds a few words of some language, and no code or data."""
    if len(_UNSPACED.findall(line)) >= _FEWEST_LETTERS:
        return True
    parts = _without_marks(line).split()
    words = sum(bool(_WORD.fullmatch(part)) for part in parts)
    return words >= _FEWEST_WORDS and words >= _WORDS_SHARE * len(parts) and not _CODE.search(line)


def _without_marks(line: str) -> str:
    """Return a line without combining marks: vowels of Indian scripts, which `re` takes for no letters."""
    return "".join(sign for sign in line if not unicodedata.category(sign).startswith("M"))
