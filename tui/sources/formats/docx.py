"""Word documents: the paragraphs of the body in their order, headings by their style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tui.model import Role
from tui.sources.characters import raised, without_invisible
from tui.sources.formats.tables import names_columns, row_line
from tui.sources.formats.zipped import Archive
from tui.sources.markup import local, parse_xml
from tui.sources.parsed import Block, Entry, ParsedSource, Stated, Unpacked, compose, elements_of

_SKIP = frozenset(
    {"del", "movefrom", "fallback", "ppr", "instrtext", "deltext", "sectpr", "footnotereference"}
)
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "nobreakhyphen": "\u2011", "softhyphen": ""}
_LONG_CELL = 20  # words above which a table lays out a page
_HEADING = re.compile(r"(?i)(?:heading|überschrift|titre|título|titolo|kop|rubrik|nagłówek)\s*(\d)?")


def unpack_docx(name: str, data: bytes, archive: Archive) -> Unpacked:
    """Return the article in a Word document.

    Args:
        name: what messages call it.
        data: its bytes.
        archive: the same, opened.

    Raises:
        CompareError: the archive is damaged or protected, or its XML is broken.
    """
    root, _ = parse_xml(name, archive.read("word/document.xml"))
    styles = _styles(name, archive)
    blocks = [block for node in _paragraphs(root) for block in _blocks(node, styles)]
    text, lines = compose(blocks)
    elements = elements_of(blocks, lines)
    stated = tuple(_properties(name, archive))
    return Unpacked("docx", (Entry(ParsedSource(text, lines, elements=elements), "text", data, weak=stated),))


def _paragraphs(root: Any) -> Iterator[Any]:
    """Yield paragraphs and tables in the order of the document, without recursion."""
    stack = [root]
    while stack:
        node = stack.pop()
        name = local(node)
        if name == "p" or (name == "tbl" and _holds_data(node)):
            yield node
        elif name not in _SKIP:
            stack.extend(reversed(node))


def _rows(table: Any) -> list[list[str]]:
    """Return the words of the cells of each row."""
    rows = (row for row in table if local(row) == "tr")
    return [[" ".join(_words(cell).split()) for cell in row if local(cell) == "tc"] for row in rows]


def _holds_data(table: Any) -> bool:
    """Return whether a table holds data, and does not lay out running text."""
    rows = _rows(table)
    widest = max(map(len, rows), default=0)
    return widest > 1 and all(len(cell.split()) <= _LONG_CELL for row in rows for cell in row)


def _blocks(node: Any, styles: dict[str, str]) -> Iterator[Block]:
    if local(node) == "tbl":
        rows = [row for row in _rows(node) if any(row)]
        heads = rows[0] if rows and names_columns(rows[0], rows[1:]) else []
        for row in rows[1:] if heads else rows:
            yield Block(row_line(heads, row), element="row")
        return
    role = _role(node, styles)
    for line in _words(node).split("\n"):
        words = " ".join(line.split())
        if words:
            yield Block(words, role)


def _words(node: Any) -> str:
    """Return the visible text of an element: no deletions, no hidden runs, no codes of fields."""
    parts: list[str] = []
    stack = [node]
    while stack:
        node = stack.pop()
        name = local(node)
        if name in _SKIP or (name == "r" and _is_hidden(node)):
            continue
        if name == "r" and _is_raised(node):
            words = "".join(part.text or "" for part in node.iter() if local(part) == "t")
            parts.append(raised(words, "".join(parts)[-20:]))
            continue
        if name == "t":
            parts.append(node.text or "")
        elif name in _BREAKS:
            parts.append(_BREAKS[name])
        elif name == "p" and parts:
            parts.append("\n")
        stack.extend(reversed(node))
    return without_invisible("".join(parts))


def _is_hidden(run: Any) -> bool:
    properties = next((child for child in run if local(child) == "rpr"), ())
    return any(local(child) in ("vanish", "strike", "dstrike") and _is_on(child) for child in properties)


def _is_raised(run: Any) -> bool:
    properties = next((child for child in run if local(child) == "rpr"), ())
    return any(local(child) == "vertalign" and "superscript" in child.attrib.values() for child in properties)


def _is_on(switch: Any) -> bool:
    return not any(value in ("0", "false", "off") for value in switch.attrib.values())


def _role(paragraph: Any, styles: dict[str, str]) -> Role:
    properties = next((child for child in paragraph if local(child) == "ppr"), ())
    style = next((child for child in properties if local(child) == "pstyle"), None)
    key = next(iter(style.attrib.values()), "") if style is not None else ""
    name = styles.get(key, key)
    if name.lower() == "title":
        return Role.HEADLINE
    if name.lower() == "caption":
        return Role.CAPTION
    heading = _HEADING.match(name)
    if heading:
        return Role.HEADLINE if heading[1] == "1" else Role.HEADING
    return Role.BODY


def _styles(name: str, archive: Archive) -> dict[str, str]:
    """Return the names of the paragraph styles, by their ids."""
    if "word/styles.xml" not in archive.members:
        return {}
    found = {}
    for style in parse_xml(name, archive.read("word/styles.xml"))[0]:
        if local(style) == "style":
            key = next((value for at, value in style.attrib.items() if at.endswith("styleId")), "")
            called = next((child for child in style if local(child) == "name"), None)
            if key and called is not None:
                found[key] = next(iter(called.attrib.values()), "")
    return found


def _properties(name: str, archive: Archive) -> Iterator[Stated]:
    if "docProps/core.xml" not in archive.members:
        return
    fields = {"title": "page title", "creator": "creator"}
    for node in parse_xml(name, archive.read("docProps/core.xml"))[0]:
        words = " ".join((node.text or "").split())
        if local(node) in fields and words:
            yield Stated(fields[local(node)], words, f"{local(node)}: {words}")
