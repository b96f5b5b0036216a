"""Tables and lists of terms as lines of text: each value under the head of its column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

_LONG_CELL = 20  # words of a cell above which a table lays out a page and holds no data
_LONG_DEFINITION = 25
_DIGIT = re.compile(r"[\W]*\d")
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
    if widest < 2 or any(_lays_out(cell) for _, cells in rows for cell in cells):
        return
    heads: list[str] = []
    for element in table.iter("caption"):
        if words := _words(element):
            yield words
    spread = _spread_rows([cells for _, cells in rows], texts)
    plain_head = not any(cell.tag == "th" for cell in rows[0][1]) and names_columns(spread[0], spread[1:])
    for index, ((_, cells), row) in enumerate(zip(rows, spread, strict=True)):
        if _is_head(cells, index, len(rows)) or (plain_head and index == 0):
            heads = row
        elif line := row_line(heads, row):
            yield line


def _lays_out(cell: Any) -> bool:
    """Return whether a cell holds part of a page: many words, a headline, or several paragraphs."""
    parts = len(cell.findall(".//p")) > 1 or cell.find(".//h1") is not None
    return parts or len(_words(cell).split()) > _LONG_CELL


def names_columns(first: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Return whether the first row of a table without marked heads names its columns.

    It holds words only, and the rows below hold figures under them.

    Args:
        first: the cells of the row.
        others: those of the rows below.
    """
    if len(first) < 2 or not others or not all(first[1:]) or any(map(_DIGIT.search, first)):
        return False
    return all(len(row) == len(first) and all(map(_DIGIT.match, filter(None, row[1:]))) for row in others)


def _is_head(cells: Sequence[Any], index: int, count: int) -> bool:
    """Return whether a row names the columns: all cells are heads, and rows of values follow."""
    return index + 1 < count and len(cells) > 1 and all(cell.tag == "th" for cell in cells)


def _spread_rows(rows: Sequence[Sequence[Any]], texts: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the text of each column in each row: a head over several columns, a cell of several rows."""
    found: list[list[str]] = []
    below: dict[int, tuple[str, int]] = {}  # column: the text of a cell from above, and rows that it goes on
    for cells, words in zip(rows, texts, strict=True):
        row: list[str] = []
        for cell, text in zip(cells, words, strict=True):
            _fill(row, below)
            rest = _span(cell, "rowspan") - 1
            for _ in range(_span(cell, "colspan") if cell.tag == "th" else 1):
                if rest > 0:
                    below[len(row)] = (text, rest)
                row.append(text)
        _fill(row, below)
        found.append(row)
    return found


def _fill(row: list[str], below: dict[int, tuple[str, int]]) -> None:
    """Append the cells that reach into a row from above to it, as far as they come next."""
    while len(row) in below:
        text, rest = below.pop(len(row))
        if rest > 1:
            below[len(row)] = (text, rest - 1)
        row.append(text)


def _span(cell: Any, attribute: str) -> int:
    span = cell.get(attribute) or "1"
    return max(1, min(int(span), 20)) if span.isdecimal() else 1


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
