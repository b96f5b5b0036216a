"""Looking into HTML that has not been parsed, in time that grows with its length only."""

from __future__ import annotations

import re

_UNSEEN = re.compile(rb"<(?:(script|style)\b|!--)", re.IGNORECASE)
_CLOSE = {b"script": re.compile(rb"</script\s*>", re.I), b"style": re.compile(rb"</style\s*>", re.I)}
_COMMENT_END = re.compile(rb"-->")
_TAG = re.compile(rb"<[^<>]*>|&#?\w{1,10};")


def without_scripts(page: bytes) -> bytes:
    """Return a page without its scripts, styles and comments."""
    kept: list[bytes] = []
    at = 0
    while start := _UNSEEN.search(page, at):
        kept.append(page[at : start.start()])
        close = _CLOSE[start[1].lower()] if start[1] else _COMMENT_END
        end = close.search(page, start.end())
        if end is None:
            return b" ".join(kept)
        at = end.end()
    return b" ".join([*kept, page[at:]])


def visible(page: bytes) -> bytes:
    """Return roughly the visible text of a page, still in its charset."""
    return _TAG.sub(b" ", without_scripts(page))
