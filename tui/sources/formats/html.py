"""Saved web pages: the whole visible text, in which the lines of the article proper are story.

trafilatura decides what the article is; every other line stays in the text as noise, so that the
reader can take it back. trafilatura and lxml are imported only when a page is opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tui.errors import CompareError
from tui.model import Role
from tui.sources.formats.html_metadata import stated_in
from tui.sources.formats.parsed import MAX_LINES, Block, ParsedSource, compose
from tui.sources.markup import without_scripts

MAX_ATTRIBUTES = 256
MAX_DEPTH = 2000
MAX_NODES = 400_000

_CHARSET = re.compile(rb"(?i)<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,30})")
_XML_CHARSET = re.compile(rb"\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*[\"']([\w:.-]{2,30})[\"']")
_DECLARED_IN = 262_144  # bytes
_SKIP = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "iframe",
        "object",
        "canvas",
        "select",
        "textarea",
        "math",
    }
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
    ]
)
ASIDE = frozenset({"nav", "aside", "footer", "form", "button", "menu", "dialog"})
_TEXT_TAGS = frozenset({"p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "td"})
_ARTICLE = frozenset({"article", "main"})
_BESIDE = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|recommend\w*|comments?|promo\w*|newsletter|share|social|cookies?|consent|"
    r"sidebar|teasers?|cards?|ads?|advert\w*|sponsor\w*|paywall|subscri\w+|author-?bio|byline|tags?|breadcrumbs?|"
    r"popular|trending|most-\w+|outbrain|taboola|copyright|disclaimer|footer|relacionad[ao]s?|comentarios)(?:$|[\s_-])"
)
_FULL_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")


def declared_charset(data: bytes) -> str | None:
    """The charset that a page declares, in a meta element or the declaration of XML, or None."""
    head = without_scripts(data[:_DECLARED_IN])
    match = _CHARSET.search(head) or _XML_CHARSET.match(head)
    return match[1].decode("ascii") if match else None


def read(name: str, source: str) -> ParsedSource:
    """Parse a web page.

    Raises:
        CompareError: the page is built to stall a parser, or holds no visible text.
    """
    _refuse_bombs(name, source)
    tree = _parse(name, source)
    pieces = list(_visible(name, tree))
    if len(pieces) > MAX_LINES:
        raise CompareError(f"{name}: more than {MAX_LINES:,} lines", "save the article alone, or as text")
    kept = _Kept(source)
    blocks = [_block(piece, kept) for piece in pieces]
    if not any(block.noise is None and block.role in (Role.BODY, Role.HEADING) for block in blocks):
        blocks = [_structural(piece) for piece in pieces]
    if not blocks:
        raise CompareError(
            f"{name}: no visible text in the page", "save the page again when it has loaded, or as text"
        )
    text, lines = compose(blocks)
    language = tree.get("lang")
    return ParsedSource(
        text, lines, tuple(stated_in(tree, ASIDE)), language[:2].lower() if language else None
    )


# ---------------------------------------------------------------- parsing


def _refuse_bombs(name: str, source: str) -> None:
    """Refuse tags with hundreds of attributes: every parser measured stalls on them."""
    at = 0
    for match in re.finditer(r"<[A-Za-z]", source):
        if match.start() < at:
            continue
        end = source.find(">", match.start())
        at = len(source) if end < 0 else end
        if at - match.start() > 2 * MAX_ATTRIBUTES:
            bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", source[match.start() : at])
            if len(bare.split(None, MAX_ATTRIBUTES + 1)) > MAX_ATTRIBUTES:
                raise CompareError(
                    f"{name}: a tag with more than {MAX_ATTRIBUTES} attributes", "save the page as text"
                )


def _parse(name: str, source: str) -> Any:
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise CompareError(
            f"{name}: no visible text in the page", "save the page again, or as text"
        ) from error
    return tree


@dataclass(frozen=True)
class _Where:
    """The place of a block in the page.

    Attributes:
        tag: its element.
        aside: whether it stands in navigation, a footer or a form.
        beside: whether a class or id calls it something else than the article, or it is a card that links on.
        article: whether it stands in the article or the main part.
        caption: whether it stands under a picture.
    """

    tag: str = "body"
    aside: bool = False
    beside: bool = False
    article: bool = False
    caption: bool = False

    def inside(self, node: Any) -> _Where:
        """The place of a child block."""
        tag = node.tag
        names = f"{node.get('class') or ''} {node.get('id') or ''}"[:300]
        return _Where(
            tag,
            self.aside or tag in ASIDE,
            self.beside or bool(_BESIDE.search(names)) or (tag == "article" and _is_card(node)),
            self.article or tag in _ARTICLE or node.get("itemprop") == "articleBody",
            self.caption or tag == "figcaption",
        )


def _is_card(node: Any) -> bool:
    """Whether an <article> only announces another one: its heading is a link."""
    heading = next(node.iter("h1", "h2", "h3", "h4", "h5", "h6"), None)
    return heading is not None and (
        heading.find(".//a") is not None
        or (heading.getparent() is not None and heading.getparent().tag == "a")
    )


class _Piece:
    """A run of text in one block of the page."""

    __slots__ = ("text", "where")

    def __init__(self, text: str, where: _Where) -> None:
        self.text, self.where = text, where


def _visible(name: str, tree: Any) -> Iterator[_Piece]:
    """The visible text of a page, block by block, without recursion."""
    buffer: list[str] = []
    context = [_Where()]
    nodes = 0

    def flush() -> Iterator[_Piece]:
        for line in "".join(buffer).split("\v"):
            words = " ".join(line.split())
            if words:
                yield _Piece(words, context[-1])
        buffer.clear()

    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        inline = tag in _INLINE
        if leaving:
            if not inline:
                yield from flush()
                context.pop()
            buffer.append(node.tail or "")
            continue
        nodes += 1
        if nodes > MAX_NODES or len(context) > MAX_DEPTH:
            raise CompareError(f"{name}: the page is too deep or too large", "save the page as text")
        if tag in _SKIP or not tag or node.get("hidden") is not None or node.get("aria-hidden") == "true":
            buffer.append(node.tail or "")
            continue
        if tag == "br":
            buffer.append("\v" + (node.tail or ""))
            continue
        if not inline:
            yield from flush()
            context.append(context[-1].inside(node))
        buffer.append(node.text or "")
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    yield from flush()


# ---------------------------------------------------------------- story or not


def _key(text: str) -> str:
    return "".join(re.findall(r"\w+", text.lower()))


class _Kept:
    """The lines trafilatura takes for the article."""

    def __init__(self, source: str) -> None:
        keys = [key for key in map(_key, _extract(source).split("\n")) if key]
        self.lines = frozenset(keys)
        self.text = "\n".join(keys)

    def __contains__(self, key: str) -> bool:
        return key in self.lines or (len(key) >= 20 and key in self.text)


def _extract(source: str) -> str:
    import logging

    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return extract(source, fast=True, include_comments=False, include_tables=True, include_images=False) or ""


def _block(piece: _Piece, kept: _Kept) -> Block:
    key = _key(piece.text)
    role = _role(piece)
    if role is Role.HEADLINE:
        return Block(piece.text, role)
    if piece.where.caption:
        return Block(piece.text, Role.CAPTION)
    if key and (key in kept or _tells(piece)):
        return Block(piece.text, role)
    return Block(piece.text, role, "outside the article")


def _tells(piece: _Piece) -> bool:
    """Whether a block of the article is a sentence or a heading of it, though trafilatura left it out."""
    where = piece.where
    if not where.article or where.aside or where.beside:
        return False
    if where.tag in ("h2", "h3", "td", "th"):
        return True
    return len(piece.text.split()) >= 3 and bool(_FULL_STOP.search(piece.text))


def _role(piece: _Piece) -> Role:
    if piece.where.caption:
        return Role.CAPTION
    if piece.where.tag == "h1" and not piece.where.aside:
        return Role.HEADLINE
    return Role.HEADING if piece.where.tag in ("h2", "h3", "h4", "h5", "h6") else Role.BODY


def _structural(piece: _Piece) -> Block:
    """For pages too short for trafilatura: paragraphs outside navigation are story."""
    story = piece.where.tag in _TEXT_TAGS and not piece.where.aside
    return Block(piece.text, _role(piece), None if story else "outside the article")
