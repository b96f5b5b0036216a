"""Lines that a printer or mail program broke: words divided at their ends put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DIVIDED = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad\u2011]$")
_GOES_ON = re.compile(r"[^\W\d_]+")
_NUMBER_CUT = re.compile(r"\d[,.]-$")
# First parts of compounds that keep their hyphen, in the languages that write them so.
_COMPOUND_PARTS = """
self well non ex co pre post anti pro semi mid high low long short half all cross vice so ten year
one two three four five six seven eight nine twenty thirty forty fifty sixty seventy eighty ninety
anglo franco euro afro
"""
_COMPOUND = frozenset(_COMPOUND_PARTS.split())


def join_words(lines: Sequence[str]) -> str:
    """One paragraph of the lines it was broken into."""
    text = lines[0] if lines else ""
    for line in lines[1:]:
        text = join_pair(text, line)
    return text


def is_divided(line: str, after: str) -> bool:
    """Whether the last word of a line goes on in the next one."""
    if _NUMBER_CUT.search(line):
        return after[:1].isdigit()
    return bool(_DIVIDED.search(line)) and after[:1].islower()


def join_pair(text: str, line: str) -> str:
    """A text and the line after it, a word divided between them whole."""
    if not is_divided(text, line):
        glue = (
            ""
            if text.endswith(("-", "\u2010", "/")) and line[:1].isalnum() and text[-2:-1].isalnum()
            else " "
        )
        return f"{text}{glue}{line}"
    if _NUMBER_CUT.search(text):
        return text[:-1] + line
    match = _DIVIDED.search(text)
    rest = _GOES_ON.match(line)
    first = match[1].lower() if match else ""
    keeps = first in _COMPOUND and rest is not None and len(rest[0]) > 3
    return text + line if keeps else text[:-1] + line
