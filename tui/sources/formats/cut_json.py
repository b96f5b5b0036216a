"""Lists of records in JSON that was cut off, or has a comma too many: their complete records."""

from __future__ import annotations

import json
import re
from typing import Any

_NEXT = re.compile(r"[\s,]*")
_LIST = re.compile(
    r"\s*\[|\s*(?P<object>\{).*?:\s*\[(?=\s*\{)", re.DOTALL
)  # a list, or the first one in an object


def complete_records(text: str) -> list[dict[str, Any] | None]:
    """Return the complete records of a list in broken JSON, and None for one that was cut off at its end.

    Args:
        text: the document; where it is broken in its midst, with records behind that, none are returned.
    """
    start = _LIST.match(text)
    if not start:
        return []
    decoder = json.JSONDecoder()
    found: list[dict[str, Any] | None] = []
    at = done = start.end()
    while (at := _NEXT.match(text, done).end()) < len(text) and text[at] != "]":  # type: ignore[union-attr]
        try:
            value, done = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        if not isinstance(value, dict):
            return []
        found.append(value)
    if not found or _goes_on(text[at + 1 :], found[0]):
        return []
    if text[at : at + 1] == "]" and not start["object"] and text[at + 1 :].strip():
        return []
    ended = text[at : at + 1] == "]" or not text[done:].strip()
    return found if ended else [*found, None]


def _goes_on(rest: str, first: dict[str, Any] | None) -> bool:
    """Return whether another record begins in the rest of a list: with the same key as the first."""
    key = re.escape(json.dumps(next(iter(first or {}), "")))
    return re.search(rf"\}}\s*,\s*\{{\s*{key}\s*:", rest) is not None
