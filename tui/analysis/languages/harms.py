"""Words that tell that nobody came to harm, or that somebody did: the tables, and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class HarmWords:
    """How harm to people is told, and denied.

    Attributes:
        spared: that nobody at all was harmed, up to where that clause ends.
        harmed: that somebody was, named by what broke or bled, not by hospital alone.
        bounded: words that bind either to some people, to a degree, to another time or to "if".
    """

    spared: re.Pattern[str] = _NEVER
    harmed: re.Pattern[str] = _NEVER
    bounded: re.Pattern[str] = _NEVER
