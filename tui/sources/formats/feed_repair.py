"""Feeds that are not well-formed, as programs without an XML library write them, made so before parsing."""

from __future__ import annotations

import re
from html.entities import html5

_CDATA = re.compile(rb"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_NAMES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_BARE = re.compile(rb"&(?!(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)")
# Characters that XML 1.0 allows nowhere (section 2.2), as UTF-8 and as references.
_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_REFERENCE = re.compile(rb"&#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}));")
# An element of text up to its end, unless an item or another one like it begins or ends before that.
_TEXT = re.compile(
    rb"(<((?:\w+:)?(?:title|description|summary|subtitle|content|encoded))(?:\s[^<>]*)?(?<!/)>)"
    rb"((?:(?!<\2[\s>]|</?(?:item|entry)[\s>]).)*?)(</\2\s*>)",
    re.DOTALL,
)
_MARKUP = re.compile(rb"<[a-zA-Z/]")
_ITEM = re.compile(rb"<(/?)(?:\w+:)?(?:item|entry)(?=[\s>])[^<>]*(?<!/)>")


def repaired(data: bytes) -> bytes:
    """Return a feed without bare ampersands, names of HTML characters, and characters that XML forbids.

    Args:
        data: the feed, in UTF-8; one that is well-formed means the same afterwards.
    """
    pieces = _CDATA.split(_NAMED.sub(_as_character, _FORBIDDEN.sub(b"", data)))
    pieces[::2] = [_BARE.sub(b"&amp;", _REFERENCE.sub(_allowed, piece)) for piece in pieces[::2]]
    return b"".join(pieces)


def with_enclosed_markup(data: bytes) -> bytes:
    """Return a feed whose texts with bare markup in them, such as ``<br>``, are sections of characters.

    Args:
        data: the feed, in UTF-8.
    """
    return _TEXT.sub(_enclosed, data)


def is_cut_off(data: bytes) -> bool:
    """Return whether the last item of a feed has no end.

    Args:
        data: the feed, in UTF-8.
    """
    tags = _ITEM.findall(_CDATA.sub(b"", data))
    return bool(tags) and tags[-1] == b""


def _as_character(match: re.Match[bytes]) -> bytes:
    """Return a character of HTML that XML does not know by its name, as many feeds have it."""
    if match[1] in _XML_NAMES:
        return match[0]
    return html5.get(f"{match[1].decode()};", match[0].decode()).encode()


def _allowed(match: re.Match[bytes]) -> bytes:
    """Return a reference to a character, or nothing where XML does not allow that character."""
    code = int(match[1]) if match[1] else int(match[2], 16)
    plain = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE
    return match[0] if plain or 0x10000 <= code <= 0x10FFFF else b""


def _enclosed(match: re.Match[bytes]) -> bytes:
    start, inner, end = match[1], match[3], match[4]
    if b"<![CDATA[" in inner or not _MARKUP.search(inner):
        return match[0]
    return start + b"<![CDATA[" + inner.replace(b"]]>", b"]]&gt;") + b"]]>" + end
