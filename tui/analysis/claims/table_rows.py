"""Rows of tables as lines, "Union – Share: 33.0%; Seats: 19": each value belongs to its row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.analysis.claims.claim import Claim, once
from tui.languages import codes
from tui.languages.tables import tables
from tui.languages.words import fold

_LABEL = re.compile(r"(?P<label>[^:;]{1,80}?) – (?=\S)")
_CELL = re.compile(r"(?P<head>[^:;]{1,60}): (?P<value>[^;]+?)\.?(?:; |$)")

_ARTICLES = frozenset[str]().union(*(tables(code).names.articles for code in codes()))


@dataclass(frozen=True, slots=True)
class TableCell:
    """The cell of a table that holds a value: the words of its row and of its column."""

    row: frozenset[str]
    column: frozenset[str]


_NAME = TableCell(frozenset(), frozenset())  # of a value that is part of such a name: "Seats 2022"


def of_other_cells(a: Claim, b: Claim) -> bool:
    """Return whether two values are in rows or columns of tables with different names, or are such names.

    A longer name is another one: "Seats before" are other seats, and "North Lund" another place.

    Args:
        a: one claim.
        b: the other.
    """
    one, other = _cell(a), _cell(b)
    if one is _NAME or other is _NAME:
        return True
    if one is None or other is None:
        return False
    return one != other


@once
def _cell(claim: Claim) -> TableCell | None:
    """Where a value stands; None outside tables."""
    at = claim.mention.start - claim.statement.sentence.start
    found = list(_cells(claim.statement.source))
    for label, cell in found:
        if cell.start("value") <= at < cell.end("value"):
            return TableCell(_words(label["label"]), _words(cell["head"]))
    return _NAME if found else None


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(name))) - _ARTICLES


def _cells(source: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield the cells of a row with its label; nothing where a line is no row through and through."""
    label = _LABEL.match(source)
    if not label:
        return
    cells, at = [], label.end()
    while at < len(source):
        cell = _CELL.match(source, at)
        if not cell:
            return
        cells.append(cell)
        at = cell.end()
    for cell in cells:
        yield label, cell
