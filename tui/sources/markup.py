"""Markup of unknown origin: XML parsed within limits, and HTML looked into before it is parsed."""

from __future__ import annotations

import re
from typing import Any

from tui.errors import CompareError

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


_ENTITY = re.compile(rb"<!ENTITY\b", re.IGNORECASE)
_WIDE_ENTITY = re.compile("<!ENTITY".encode("utf-16-le"))


def parse_xml(name: str, data: bytes, *, recover: bool = False) -> tuple[Any, bool]:
    """Return the root element of an XML document.

    Args:
        name: how messages call the source.
        data: the document.
        recover: whether to read a broken document as far as it goes.

    Returns:
        The root, and whether the document was whole.

    Raises:
        CompareError: it defines entities, is broken (and not to be recovered), or nests too deep.
    """
    if _ENTITY.search(data) or _WIDE_ENTITY.search(data):
        raise CompareError(f"{name}: XML with entities of its own", "save the article as text or HTML")
    from lxml import etree

    def parse(lenient: bool) -> Any:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, recover=lenient, remove_pis=True
        )
        return etree.fromstring(data.lstrip(), parser)

    try:
        return parse(False), True
    except (etree.LxmlError, ValueError) as error:
        if recover:
            try:
                root = parse(True)
            except (etree.LxmlError, ValueError):
                root = None
            if root is not None:
                return root, False
        raise CompareError(f"{name}: broken XML", "save or download it again") from error


def local(node: Any) -> str:
    """Return an element's name without its namespace, in lower case; "" for comments and the like."""
    tag = node.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
