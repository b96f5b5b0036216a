"""The matrix in runs: its header, the column of facts, and the cells."""

from __future__ import annotations

from dataclasses import dataclass

from tui.app.desk.fact_index import Order, mark_of
from tui.app.desk.state import Desk, annotation_of
from tui.app.matrix.state import Cell
from tui.app.ui.spans import Line, StyledSpan, cells, fit, flow, justify, literal, unwrapped
from tui.app.ui.theme import Glyphs
from tui.model import Article, Fact, Verdict
from tui.model.wording import short_date
from tui.safetext import safe

NARROWEST = 14  # cells of a column that can be read
_FACTS = (28, 56)  # cells of the column of facts, at least and at most
_COMFORTABLE = 40  # cells of the column of facts from which it shows sources and confidence too
_WORDS_LEFT = 8  # cells reserved for the values of a cell, before the sources it cites


@dataclass(frozen=True, slots=True)
class Columns:
    """How the matrix shares the width, from left to right.

    Attributes:
        facts: cells of the column of facts.
        first: index of the first article in view.
        widths: of the columns of articles in view, each with the rule at its left.
    """

    facts: int
    first: int
    widths: tuple[int, ...]

    @property
    def last(self) -> int:
        """Index of the last article in view."""
        return self.first + len(self.widths) - 1

    def at(self, x: int) -> int | None:
        """Return the index of the article at a cell of the screen; None at the facts and outside all."""
        x -= self.facts
        if x < 0:
            return None
        for index, width in enumerate(self.widths, self.first):
            if x < width:
                return index
            x -= width
        return None


def columns(width: int, count: int, first: int, focus: int) -> Columns:
    """Return share out a width.

    Args:
        width: in cells.
        count: of articles.
        first: index of the article that was the first in view.
        focus: index of the article that has to be in view.
    """
    facts = min(max(width // 3, _FACTS[0]), _FACTS[1])
    room = max(width - facts, 1)
    fitting = max(1, min(count, room // (NARROWEST + 1)))
    first = min(max(first, focus - fitting + 1), focus, max(0, count - fitting))
    each, over = divmod(room, fitting)
    return Columns(facts, first, tuple(each + (i < over) for i in range(fitting)) if count else ())


def corner(desk: Desk, width: int, glyphs: Glyphs) -> Line:
    """Return the line above the facts: that this is the matrix, and how it is sorted.

    Args:
        desk: gives the sorting.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    sorting = desk.sorting
    runs: Line = [literal("matrix ", "strong"), literal("by ", "dim"), literal(sorting.by, "strong")]
    if sorting.by is Order.PLACE and sorting.article:
        name = desk.index.names[sorting.article]
        runs += [literal(" in ", "dim"), StyledSpan(safe(name).one_line(), "strong")]
    if sorting.reverse:
        runs.append(literal(", reversed", "dim"))
    right = [literal("src  conf ", "dim")] if width >= _COMFORTABLE else []
    return justify([literal(" "), *runs], right, width, glyphs.ellipsis)


def place(desk: Desk, rows: int, at: int | None, shown: Columns, width: int, glyphs: Glyphs) -> Line:
    """Return the position of the user: the row of all rows, the articles in view of all.

    Args:
        desk: gives the number of articles.
        rows: number of rows.
        at: index of the current row, or None.
        shown: the columns in view.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    count = len(desk.shown)
    where = f"{at + 1}/{rows}" if at is not None else f"{rows} rows"
    parts = [where]
    if len(shown.widths) < count:
        parts.append(f"articles {shown.first + 1}-{shown.last + 1} of {count}")
    return fit([literal(" "), literal(f" {glyphs.dot} ".join(parts), "dim")], width, glyphs.ellipsis)


def heading(desk: Desk, article: Article, number: int, width: int, glyphs: Glyphs) -> list[Line]:
    """Return the two lines above a column: number and name of the article, its date, whether it is a copy.

    Args:
        desk: gives the sorting and the copies.
        article: of the column.
        number: its place among the shown articles, from 1.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    first: Line = [
        literal(f"{number} ", "key"),
        StyledSpan(safe(desk.index.names[article.id]).one_line(), "strong"),
    ]
    if desk.sorting.by is Order.PLACE and desk.sorting.article == article.id:
        first.insert(1, literal(f"{glyphs.hits} ", "hits"))
    second: Line = []
    if desk.index.copies.get(article.id):
        second.append(literal(f"{glyphs.copy} ", "near"))
    second.append(literal(short_date(article.published), "dim"))
    return [fit(first, width, glyphs.ellipsis), fit(second, width, glyphs.ellipsis)]


def fact_lines(desk: Desk, fact: Fact, width: int, lines: int, found: bool, glyphs: Glyphs) -> list[Line]:
    """Return the cell of a fact in the first column: verdict, number, the user's marks, title.

    Args:
        desk: gives the number and the user's edits.
        fact: of the row.
        width: cells available on a line.
        lines: height of the row.
        found: whether a search found the fact.
        glyphs: the marks to draw with.
    """
    mark = mark_of(fact)
    digits = len(str(len(desk.index.facts)))
    left: Line = [
        literal(f"{getattr(glyphs, mark)} ", mark),
        literal(f"{desk.index.number[fact.id]:>{digits}}", "dim"),
        *_user_marks(desk, fact, glyphs),
        literal(f" {glyphs.hit}" if found else "", "hit"),
        literal(" "),
    ]
    right = _figures(desk, fact, width)
    room = width - cells(left) - cells(right)
    title = flow([StyledSpan(safe(fact.title).one_line())], room)
    painted: list[Line] = []
    for row, line in enumerate(_cut(title, lines, room, glyphs)):
        gap = room - cells(line)
        painted.append([*(left if row == 0 else [literal(" " * cells(left))]), *line, literal(" " * gap)])
    if painted and right:
        painted[0] += right
    return painted


def _figures(desk: Desk, fact: Fact, width: int) -> Line:
    annotation = annotation_of(desk, fact)
    overruled = annotation is not None and annotation.computed is not None
    sources, confidence = f" {fact.independent_sources:>3}", f"  {fact.confidence:.2f} "
    if fact.verdict is Verdict.UNCLEAR:
        confidence = " " * len(confidence)  # nothing was compared
    confidence = "   you " if overruled else confidence
    if width >= _COMFORTABLE:
        return [literal(sources + confidence, "dim")]
    if desk.sorting.by is Order.SOURCES:
        return [literal(sources, "dim")]
    return [literal(confidence, "dim")] if desk.sorting.by is Order.CONFIDENCE else []


def _user_marks(desk: Desk, fact: Fact, glyphs: Glyphs) -> Line:
    annotation = annotation_of(desk, fact)
    if not annotation:
        return []
    marks = (glyphs.reviewed * annotation.reviewed) + glyphs.note * bool(annotation.note)
    return [literal(marks + glyphs.judged * bool(annotation.verdict or annotation.computed), "mine")]


def cell_lines(cell: Cell, width: int, lines: int, glyphs: Glyphs) -> list[Line]:
    """Return a cell: its values with their letters, whether it is copied, and the sources it cites.

    Args:
        cell: what the article states.
        width: cells available on a line.
        lines: height of the row.
        glyphs: the marks to draw with.
    """
    words: Line = []
    for letter, text, differs in cell.shown:
        words += [literal(" / ", "dim")] if words else []
        words += [literal(f"{letter} ", "differ" if differs else "dim")] if letter else []
        words.append(StyledSpan(safe(text).one_line()))
    copied = [literal(f" {glyphs.copy}", "near")] if cell.copies else []
    names = ", ".join(cell.cited)
    cites = [literal(f" {glyphs.cites} ", "dim"), StyledSpan(safe(names).one_line(), "dim")] if names else []
    whole = flow([*words, *copied, *cites], width)
    if len(whole) <= lines:
        return whole
    tail = [*copied, *([literal(f" {glyphs.cites}", "dim")] if names else [])]
    wrapped = flow(words, width)
    cut = wrapped[: lines - 1]
    rest = unwrapped(wrapped[lines - 1 :])
    room = width - cells(tail)
    return [*cut, [*fit(rest, max(room, min(width, _WORDS_LEFT)), glyphs.ellipsis), *tail]]


def empty_cell(fact: Fact, article: str, here: bool, width: int, glyphs: Glyphs) -> list[Line]:
    """Return the cell of an article that does not state a fact: a sign where it was searched, else blank.

    Args:
        fact: of the row.
        article: id of the article.
        here: whether it is the current cell, which is written out.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    if fact.leaves_out(article):
        return [
            fit(
                [literal(f"{glyphs.lacks} not in it" if here else glyphs.lacks, "dim")],
                width,
                glyphs.ellipsis,
            )
        ]
    return [fit([literal("not linked", "dim")], width, glyphs.ellipsis)] if here else []


def _cut(wrapped: list[Line], lines: int, width: int, glyphs: Glyphs) -> list[Line]:
    if len(wrapped) <= lines:
        return wrapped
    return [*wrapped[: lines - 1], fit(unwrapped(wrapped[lines - 1 :]), width, glyphs.ellipsis)]
