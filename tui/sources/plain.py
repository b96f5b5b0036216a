"""Plain text: every non-blank line is a line of the draft."""

from __future__ import annotations

import re

from tui.model import Line
from tui.sources.draft import Draft

_LINE = re.compile(r"[^\n]+")


def read(text: str) -> Draft:
    """The draft of a plain text."""
    return Draft(text, tuple(lines_of(text)))


def lines_of(text: str) -> list[Line]:
    """Spans of the non-blank lines of a text, without surrounding white space."""
    found = []
    for match in _LINE.finditer(text):
        body = match[0].strip()
        if body:
            start = match.start() + match[0].index(body)
            found.append(Line(start, start + len(body)))
    return found
