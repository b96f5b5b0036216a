"""The visible text of a web page in runs, each with its place in the page."""

# ruff: noqa: SIM905

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tui.errors import CompareError
from tui.sources.characters import normalize_space
from tui.sources.formats.html.cleanup import BLOCKS, ROW
from tui.sources.formats.html.sections import ASIDE, Sections, is_outside_article

MAX_DEPTH = 2000
MAX_NODES = 400_000

_SKIP = frozenset("script style noscript template svg head iframe object canvas select textarea math".split())
_ARTICLE = frozenset({"article", "main"})
_BREAK = "\v"
_REFERENCE = re.compile(r"(?<=[\w.,;:!?”\"%)])\[(?:\d{1,3}|citation needed)\](?![(:\[])")
_SOFT_BREAK = re.compile(rf"(?<=[\w,]){_BREAK}(?=\s*[^\W\d_A-ZÀ-Þ])")


@dataclass(frozen=True)
class PiecePlace:
    """The place of a block in the page.

    Attributes:
        tag: its element.
        aside: whether it is in navigation, a footer or a form.
        outside: whether its class or id names something else than the article, or it is a card that links on.
        article: whether it is in the article or the main part, where the page names one.
        caption: whether it is the caption of a picture.
        headline: whether it is the headline of the page.
        noise_reason: why all in it is noise, or None.
        parents: numbers of the two blocks around it.
        number: its own, in the order of the page.
    """

    tag: str = "body"
    aside: bool = False
    outside: bool = False
    article: bool = False
    caption: bool = False
    headline: bool = False
    noise_reason: str | None = None
    parents: tuple[int, ...] = ()
    number: int = 0


@dataclass(frozen=True)
class TextPiece:
    """A run of text in one block of the page.

    Attributes:
        text: its words, white space normalized; spaces that group digits are narrow no-break spaces.
        where: its place.
        linked: share of its characters that are in links, in [0, 1].
        lines: how many lines, all with figures, its block is divided into.
    """

    text: str
    where: PiecePlace
    linked: float = 0.0
    lines: int = 1


def visible(name: str, tree: Any, headline: Any) -> Iterator[TextPiece]:
    """Yield the visible text of a cleaned page, block by block, without recursion.

    Args:
        name: the source, for messages.
        tree: the page, parsed by lxml.
        headline: the element that holds the headline, or None.

    Raises:
        CompareError: the page is too deep or too large.
    """
    sections = Sections(tree)
    run = _OpenText()
    context = [PiecePlace(article=not any(_is_article(node) for node in tree.iter()))]
    nodes = 0
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        inline = tag not in BLOCKS and tag != "button"
        if leaving:
            if not inline:
                yield from run.flush(context.pop())
            run.links -= tag == "a"
            run.add(node.tail)
            continue
        nodes += 1
        if nodes > MAX_NODES or len(context) > MAX_DEPTH:
            raise CompareError(f"{name}: the page is too deep or too large", "save the page as text")
        if tag in _SKIP or not tag:
            run.add(node.tail)
            continue
        if tag == "br":
            run.add(_BREAK + (node.tail or ""))
            continue
        if not inline:
            yield from run.flush(context[-1])
            context.append(_inside(context[-1], node, sections, headline, nodes))
        run.links += tag == "a"
        run.add(node.text)
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    yield from run.flush(context[-1])


class _OpenText:
    """Text collected since the last block began or ended."""

    def __init__(self) -> None:
        self.links = 0
        self._parts: list[str] = []
        self._linked = 0

    def add(self, text: str | None) -> None:
        if text:
            self._parts.append(text)
            if self.links:
                self._linked += len(text.strip())

    def flush(self, where: PiecePlace) -> Iterator[TextPiece]:
        if not self._parts:
            return
        whole = "".join(self._parts)
        share = min(1.0, self._linked / max(1, len(whole.strip())))
        self._parts.clear()
        self._linked = 0
        if _BREAK in whole:
            whole = _SOFT_BREAK.sub(" ", whole)
        divided = (normalize_space(_REFERENCE.sub("", line)) for line in whole.split(_BREAK))
        lines = [line for line in divided if line]
        figures = len(lines) if all(any(map(str.isdigit, line)) for line in lines) else 1
        for words in lines:
            yield TextPiece(words, where, share, figures)


def _inside(around: PiecePlace, node: Any, sections: Sections, headline: Any, number: int) -> PiecePlace:
    """Return the place of a block inside another."""
    tag = "row" if node.get(ROW) is not None else node.tag
    return PiecePlace(
        tag,
        around.aside or tag in ASIDE,
        around.outside or is_outside_article(node) or (tag == "article" and is_card(node)),
        around.article or _is_article(node),
        around.caption or sections.is_caption(node),
        around.headline or node is headline,
        around.noise_reason or sections.reason(node),
        (*around.parents[-1:], around.number),
        number,
    )


def _is_article(node: Any) -> bool:
    return node.tag in _ARTICLE or node.get("itemprop") == "articleBody"


def is_card(node: Any) -> bool:
    """Return whether an <article> only announces another one: its heading is a link.

    Args:
        node: the element, parsed by lxml.
    """
    heading = next(node.iter("h1", "h2", "h3", "h4", "h5", "h6"), None)
    return heading is not None and (
        heading.find(".//a") is not None
        or (heading.getparent() is not None and heading.getparent().tag == "a")
    )
