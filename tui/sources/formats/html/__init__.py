"""Saved web pages: the whole visible text, in which the lines of the article proper are story.

trafilatura decides which part is the article; every other line stays in the text as noise, so that the
user can turn it into story. trafilatura and lxml are imported only when a page is opened.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tui.errors import CompareError
from tui.model import Role
from tui.sources.characters import FULL_STOPS, UNSPACED
from tui.sources.formats.html.cleanup import clean
from tui.sources.formats.html.metadata import declared_language, headline_of, stated_in
from tui.sources.formats.html.text import PiecePlace, TextPiece, visible
from tui.sources.markup import without_scripts
from tui.sources.parsed import MAX_LINES, Block, ParsedSource, compose, elements_of

MAX_ATTRIBUTES = 256

_CHARSET = re.compile(rb"(?i)<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,30})")
_XML_CHARSET = re.compile(rb"\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*[\"']([\w:.-]{2,30})[\"']")
_DECLARED_IN = 262_144  # bytes
# Characters that references such as "&#1;" put into a tree, and that lxml refuses to write back into it.
_UNSETTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"<(?:([A-Za-z][\w:-]*)|!--)")
_RAW_ENDS = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style")}
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_FULL_STOP = re.compile(rf"[{FULL_STOPS}][\"'”’»)\]」』）]*$")


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page declares, in a meta element or the declaration of XML, or None."""
    head = without_scripts(data[:_DECLARED_IN])
    match = _CHARSET.search(head) or _XML_CHARSET.match(head)
    return match[1].decode("ascii") if match else None


def read(name: str, source: str) -> ParsedSource:
    """Parse a web page.

    Args:
        name: what messages call it.
        source: the page as decoded.

    Raises:
        CompareError: the page is built to stall a parser, or holds no visible text.
    """
    _refuse_bombs(name, source)
    tree = _parse(name, source)
    stated = tuple(stated_in(tree, source))
    language = declared_language(tree)
    clean(tree)
    headline = headline_of(tree)
    pieces = list(visible(name, tree, headline))
    if len(pieces) > MAX_LINES:
        raise CompareError(f"{name}: more than {MAX_LINES:,} lines", "save the article alone, or as text")
    extracted = _ExtractedLines(tree)
    mistaken = _mistaken_reasons(pieces, extracted)
    within = _article_markup(pieces, extracted)
    blocks = [_block(piece, extracted, mistaken, within) for piece in pieces]
    _keep_openings(pieces, blocks)
    _drop_closing_links(pieces, blocks)
    if not any(block.noise is None and block.role in (Role.BODY, Role.HEADING) for block in blocks):
        blocks = [_structural(piece) for piece in pieces]
    if not blocks:
        raise CompareError(
            f"{name}: no visible text in the page", "save the page again when it has loaded, or as text"
        )
    text, lines = compose(blocks)
    return ParsedSource(text, lines, stated, language, elements=elements_of(blocks, lines))


# ---------------------------------------------------------------- parsing


def _refuse_bombs(name: str, source: str) -> None:
    """Refuse tags with hundreds of attributes: every parser measured stalls on them.

    What looks like a tag in a script, a style or a comment is none.
    """
    at = 0
    while match := _TAG.search(source, at):
        close = ">" if match[1] else "-->"
        end = source.find(close, match.start())
        at = len(source) if end < 0 else end + len(close)
        if match[1] and at - match.start() > 2 * MAX_ATTRIBUTES:
            bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", source[match.start() : at])
            if len(bare.split(None, MAX_ATTRIBUTES + 1)) > MAX_ATTRIBUTES:
                raise CompareError(
                    f"{name}: a tag with more than {MAX_ATTRIBUTES} attributes", "save the page as text"
                )
        raw = _RAW_ENDS.get((match[1] or "").lower())
        if raw and (closing := raw.search(source, at)):
            at = closing.start()


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
    for node in tree.iter():
        if node.text and _UNSETTABLE.search(node.text):
            node.text = _UNSETTABLE.sub("", node.text)
        if node.tail and _UNSETTABLE.search(node.tail):
            node.tail = _UNSETTABLE.sub("", node.tail)
    return tree


# ---------------------------------------------------------------- story or not

_PARAGRAPHS = frozenset({"p", "li", "blockquote", "dd", "dt"})
_TEXT_TAGS = _PARAGRAPHS | {"td", "h1", "h2", "h3", "h4", "h5", "h6"}
_SHORTEST = 8  # words of a paragraph of the article that may do without a full stop
_LABEL = 6  # words of a label at most
_LONG = 35  # words of a paragraph that is longer than the teasers of other articles
_OPENING = 10  # words of an opening that stands outside the article
_MOST_OPENINGS = 3  # paragraphs; more are the beginnings of other articles
_OUTSIDE = "outside the article"
_LINKED = 0.6  # share of a line in links above which it points to other pages


def _key(text: str) -> str:
    return "".join(re.findall(r"\w+", text.lower()))


class _ExtractedLines:
    """The lines trafilatura takes for the article."""

    def __init__(self, tree: Any) -> None:
        keys = [key for key in map(_key, _extract(tree).split("\n")) if key]
        self.lines = frozenset(keys)
        self.text = "".join(keys)

    def __contains__(self, key: str) -> bool:
        return key in self.lines or (len(key) >= 20 and key in self.text)


def _extract(tree: Any) -> str:
    import logging

    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return extract(tree, fast=True, include_comments=False, include_tables=True, include_images=False) or ""


def _mistaken_reasons(pieces: Sequence[TextPiece], extracted: _ExtractedLines) -> frozenset[str]:
    """Return reasons for noise, read off names in the markup, that would fold away most of the article."""
    words: Counter[str | None] = Counter()
    for piece in pieces:
        if piece.where.tag in _PARAGRAPHS and piece.linked <= _LINKED and _key(piece.text) in extracted:
            words[piece.where.noise_reason] += len(piece.text.split())
    most = sum(words.values()) / 2
    return frozenset(reason for reason, count in words.items() if reason and count > most)


@dataclass(frozen=True)
class _ArticleMarkup:
    """Where the paragraphs are that trafilatura takes for the article.

    Attributes:
        parents: numbers of the blocks around them.
        first: number of the first paragraph.
        last: number of the last one.
    """

    parents: frozenset[int]
    first: int
    last: int

    def __contains__(self, where: PiecePlace) -> bool:
        return self.first <= where.number <= self.last or any(
            number in self.parents for number in where.parents
        )


def _article_markup(pieces: Sequence[TextPiece], extracted: _ExtractedLines) -> _ArticleMarkup:
    found = [
        piece.where
        for piece in pieces
        if piece.where.tag in _TEXT_TAGS | {"row"}
        and piece.linked <= _LINKED
        and _key(piece.text) in extracted
    ]
    numbers = [where.number for where in found]
    return _ArticleMarkup(
        frozenset(number for where in found for number in where.parents),
        min(numbers, default=0),
        max(numbers, default=-1),
    )


def _block(
    piece: TextPiece, extracted: _ExtractedLines, mistaken: frozenset[str], within: _ArticleMarkup
) -> Block:
    """Return a block of the page, story or noise.

    Args:
        piece: its text and place.
        extracted: the lines that are of the article.
        mistaken: reasons given by the markup that do not count.
        within: where the article is.
    """
    role, where = _role(piece), piece.where
    if role is Role.HEADLINE:
        return Block(piece.text, role)
    if where.noise_reason and where.noise_reason not in mistaken:
        return Block(piece.text, role, where.noise_reason)
    if where.caption:
        return Block(piece.text, Role.CAPTION)
    key = _key(piece.text)
    divided = piece.lines > 1 and where.tag == "p" and piece.linked <= _LINKED
    if (where.tag == "row" or divided) and where.article and not (where.aside or where.outside):
        return Block(piece.text, role, element="row")
    likely = where in within or _words(piece.text) >= _LONG
    if not key or not (key in extracted or (likely and _is_of_article(piece))):
        return Block(piece.text, role, _OUTSIDE)
    if _is_paragraph(piece):
        return Block(piece.text, role, element="paragraph")
    return Block(piece.text, role, element="line" if key in extracted and piece.linked <= _LINKED else None)


def _keep_openings(pieces: Sequence[TextPiece], blocks: list[Block]) -> None:
    """Count paragraphs between the headline and the article as story: many pages set their opening there."""
    title = next((i for i, block in enumerate(blocks) if block.role is Role.HEADLINE), len(blocks))
    first = next((i for i in range(title + 1, len(blocks)) if blocks[i].noise is None), title)
    opening = [
        index
        for index in range(title + 1, first)
        if blocks[index].noise == _OUTSIDE and _opens(pieces[index])
    ]
    if len(opening) <= _MOST_OPENINGS:
        for index in opening:
            blocks[index] = Block(blocks[index].text, blocks[index].role, element="paragraph")


def _drop_closing_links(pieces: Sequence[TextPiece], blocks: list[Block]) -> None:
    """Mark the links to other pages below the last words of the article, with the label above them."""
    closing: list[int] = []
    for index in range(len(blocks) - 1, -1, -1):
        block, piece = blocks[index], pieces[index]
        if block.noise:
            continue
        linked = piece.linked > _LINKED
        label = len(block.text.split()) <= _LABEL and not _FULL_STOP.search(block.text)
        if block.role is Role.HEADLINE or not (linked or label):
            break
        if linked or (index + 1 < len(pieces) and pieces[index + 1].linked > _LINKED):
            closing.append(index)
    if len(closing) == sum(block.noise is None for block in blocks):
        return  # a page of nothing but links
    for index in closing:
        blocks[index] = Block(blocks[index].text, blocks[index].role, "related articles")


def _opens(piece: TextPiece) -> bool:
    """Return whether a block outside the article is whole sentences without links, as an opening is.

    Its class may well be that of a teaser, as which other pages show it.
    """
    where = piece.where
    whole = _words(piece.text) >= _OPENING and _FULL_STOP.search(piece.text) is not None
    return whole and not (where.aside or where.caption or piece.linked > 0)


def _words(text: str) -> int:
    """Return the number of words, of which a script without spaces has one in some three characters."""
    return max(len(text.split()), len(_UNSPACED.findall(text)) // 3)


def _is_of_article(piece: TextPiece) -> bool:
    """Return whether a block of the article is a sentence or heading of it, though trafilatura omits it."""
    where = piece.where
    if not where.article or where.aside or where.outside or piece.linked > _LINKED:
        return False
    if where.tag in ("h2", "h3", "td", "th"):
        return True
    count = len(piece.text.split())
    if _is_paragraph(piece):
        return True
    return bool(_FULL_STOP.search(piece.text)) and (count >= 3 or len(piece.text) >= 12)


def _is_paragraph(piece: TextPiece) -> bool:
    """Return whether a block is a paragraph of the article by its markup and its length."""
    where = piece.where
    running = where.tag in _PARAGRAPHS and len(piece.text.split()) >= _SHORTEST
    return running and where.article and not (where.aside or where.outside) and piece.linked <= _LINKED


def _role(piece: TextPiece) -> Role:
    if piece.where.headline:
        return Role.HEADLINE
    if piece.where.caption:
        return Role.CAPTION
    heading = piece.where.tag in ("h1", "h2", "h3", "h4", "h5", "h6")
    return Role.HEADING if heading else Role.BODY


def _structural(piece: TextPiece) -> Block:
    """Return a block of a page too short for trafilatura: story if it reads like text outside navigation."""
    where = piece.where
    reads = where.tag in _TEXT_TAGS or bool(_FULL_STOP.search(piece.text))
    story = where.headline or (reads and not where.aside and piece.linked <= _LINKED)
    reason = where.noise_reason or (None if story else _OUTSIDE)
    return Block(piece.text, _role(piece), reason)
