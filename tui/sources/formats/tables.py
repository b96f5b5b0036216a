"""Tables and lists of terms as lines of text: each value under the head of its column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

_LONG_CELL = 20  # words of a cell above which a table lays out a page and holds no data
_LONG_DEFINITION = 25
_BETWEEN_NUMBERS = re.compile(r"(?<=\d) (?=\d)")  # a space there would read as one between thousands


def row_line(heads: Sequence[str], cells: Sequence[str]) -> str:
    """Return a row of a table as a line: its first cell, then the others under the heads of their columns.

    Args:
        heads: the heads of the columns; empty where the table has none.
        cells: the cells of the row.
    """
    filled = [(head, cell) for head, cell in zip(_padded(heads, len(cells)), cells, strict=True) if cell]
    if not any(heads):
        return _BETWEEN_NUMBERS.sub(", ", " ".join(cell for _, cell in filled))
    if not filled:
        return ""
    label, values = filled[0], filled[1:]
    if not values or not cells[0]:
        return "; ".join(_valued(head, cell) for head, cell in filled)
    return f"{label[1]} – " + "; ".join(_valued(head, cell) for head, cell in values)


def _padded(heads: Sequence[str], count: int) -> list[str]:
    return [*heads[:count], *[""] * (count - len(heads))]


def _valued(head: str, cell: str) -> str:
    return f"{head.rstrip(':')}: {cell}" if head else cell


def table_lines(table: Any) -> Iterator[str]:
    """Yield the rows of a table of data as lines; none for a table that lays out a page.

    Args:
        table: the element, parsed by lxml.
    """
    if next(table.iterdescendants("table"), None) is not None:
        return
    rows = [(row, [cell for cell in row if cell.tag in ("td", "th")]) for row in table.iter("tr")]
    rows = [(row, cells) for row, cells in rows if cells]
    texts = [[_words(cell) for cell in cells] for _, cells in rows]
    widest = max(map(len, texts), default=0)
    if widest < 2 or any(len(text.split()) > _LONG_CELL for row in texts for text in row):
        return
    heads: list[str] = []
    for element in table.iter("caption"):
        if words := _words(element):
            yield words
    for index, ((_, cells), row) in enumerate(zip(rows, texts, strict=True)):
        if _is_head(cells, index, len(rows)):
            heads = _spread(cells, row)
        elif line := row_line(heads, _spread(cells, row)):
            yield line


def _is_head(cells: Sequence[Any], index: int, count: int) -> bool:
    """Return whether a row names the columns: all cells are heads, and rows of values follow."""
    return index + 1 < count and len(cells) > 1 and all(cell.tag == "th" for cell in cells)


def _spread(cells: Sequence[Any], words: Sequence[str]) -> list[str]:
    """Return the text of each column, a head that spans several columns repeated."""
    spread: list[str] = []
    for cell, text in zip(cells, words, strict=True):
        span = cell.get("colspan") or "1"
        wide = min(int(span), 20) if span.isdecimal() and cell.tag == "th" else 1
        spread += [text] * max(1, wide)
    return spread


def definition_lines(terms: Any) -> Iterator[str]:
    """Yield a list of terms as lines "term: value"; none where it lays out long text.

    Args:
        terms: the ``dl`` element, parsed by lxml.
    """
    items = [(node.tag, _words(node)) for node in terms.iter("dt", "dd")]
    if not items or any(tag == "dd" and len(text.split()) > _LONG_DEFINITION for tag, text in items):
        return
    term, values = "", list[str]()
    for tag, text in [*items, ("dt", "")]:
        if tag == "dd":
            values += [text] if text else []
            continue
        if values:
            yield f"{term.rstrip(':')}: {'; '.join(values)}" if term else "; ".join(values)
            term, values = "", []
        term = ", ".join(part for part in (term, text) if part)


def _words(node: Any) -> str:
    return " ".join(" ".join(node.itertext()).split())
