"""Agreement between each two articles, and which articles copy which."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.desk.state import Desk
from tui.app.ui.dialog import Dialog, KeyHint, list_height
from tui.app.ui.spans import Line, StyledSpan, cells, fit, literal
from tui.app.ui.theme import Glyphs
from tui.app.ui.widgets import LineList
from tui.model.wording import short_date
from tui.reports.agreement_grid import agreement_grid, pair_words
from tui.reports.copying import copied_pairs
from tui.safetext import safe

_NAME, _SHORTEST = 26, 12  # cells of a name where there is room, and at least
_NUMBER = 4  # cells of the number of an article, and of the gap behind its name


class AgreementScreen(Dialog[None]):
    """How often each two articles agree and differ, and what text they share."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("asterisk,q", "leave", show=False),
        Binding("left,h", "sideways(-1)", show=False),
        Binding("right,l", "sideways(1)", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        """Prepare the grid of the articles on a desk."""
        super().__init__([KeyHint("Esc", "leaves", "leave")])
        self._desk = desk
        self._listing = LineList()
        self._first = 0  # of the columns in view

    def content(self) -> ComposeResult:
        """Yield the lines."""
        yield self._listing

    def on_mount(self) -> None:
        """Show them."""
        glyphs = self._listing.glyphs
        words = f"{glyphs.agree} agree  {glyphs.differ} differ  {glyphs.possible} perhaps differ"
        self.head([[literal("Who agrees with whom   ", "strong"), literal(words, "dim")]])
        self._fill()
        self._listing.focus()

    def on_resize(self) -> None:
        """Make the lines again for the new width."""
        self._fill()

    def action_sideways(self, by: int) -> None:
        """Scroll by a column, as far as there are columns out of view."""
        self._first += by
        self._fill()

    def _fill(self) -> None:
        glyphs = self._listing.glyphs
        heading: Line = [literal("Who has whose text", "strong")]
        grid = GridDrawing(self._desk, glyphs, max(20, self.size.width - 4))
        self._first = min(max(0, self._first), grid.last_first)
        lines = [*grid.lines(self._first), [], heading, *copy_lines(self._desk, glyphs)]
        self._listing.styles.height = list_height(len(lines), self.size.height)
        self._listing.show(lines)


class GridDrawing:
    """The articles on a desk against each other, drawn as wide as there is room."""

    def __init__(self, desk: Desk, glyphs: Glyphs, width: int) -> None:
        """Count, and measure the columns.

        Args:
            desk: gives the shown articles in their order.
            glyphs: the marks to draw with.
            width: cells available on a line.
        """
        self._desk, self._glyphs, self._grid = desk, glyphs, agreement_grid(desk.comparison)
        shown = desk.shown
        self._columns = [
            2 + max(len(self._words(other, article)) for article in shown[at + 1 :])
            for at, other in enumerate(shown[:-1])
        ]
        self._name = max(_SHORTEST, min(_NAME, width - _NUMBER - sum(self._columns)))
        self._room = width - _NUMBER - self._name

    @property
    def last_first(self) -> int:
        """The least number of columns to leave out at the left so that the last one is in view."""
        left_out, used = 0, sum(self._columns)
        while used > self._room and left_out < len(self._columns) - 1:
            used -= self._columns[left_out]
            left_out += 1
        return left_out

    def lines(self, first: int = 0) -> list[Line]:
        """Return a head with the numbers of the articles, then a line for each.

        Args:
            first: how many columns are left out at the left.
        """
        head: Line = [literal(" " * (self._name + _NUMBER), "dim")]
        columns = list(enumerate(self._columns))[first:]
        head += [literal(f"{at + 1:<{width}}", "key") for at, width in columns]
        return [head, *(self._row(at, first) for at in range(len(self._desk.shown)))]

    def _row(self, at: int, first: int) -> Line:
        """Return the row of an article, with a cell for each article before it."""
        article = self._desk.shown[at]
        name = fit(
            [StyledSpan(safe(self._desk.index.names[article]).one_line())], self._name, self._glyphs.ellipsis
        )
        gap = self._name - cells(name) + 1
        line: Line = [literal(f"{at + 1:>2} ", "key"), *name, literal(" " * gap)]
        for column in range(first, at):
            other = self._desk.shown[column]
            counts = self._grid.get(frozenset((article, other)))
            style = "differ" if counts and counts.differ else "agree" if counts and counts.agree else "dim"
            line.append(literal(f"{self._words(article, other):<{self._columns[column]}}", style))
        return line

    def _words(self, article: str, other: str) -> str:
        glyphs = self._glyphs
        counts = self._grid.get(frozenset((article, other)))
        return pair_words(counts, glyphs.agree, glyphs.differ, glyphs.possible) or glyphs.dot


def copy_lines(desk: Desk, glyphs: Glyphs) -> list[Line]:
    """Return who has whose text, a line for each two articles, and how that was told.

    Args:
        desk: gives the comparison.
        glyphs: the marks to draw with.
    """
    lines: list[Line] = []
    pairs = copied_pairs(desk.comparison)
    for source, copy, share, dated in pairs:
        sign = literal(f" {glyphs.gives} ", "near") if dated else literal(f" {glyphs.copy} ", "near")
        common = literal(f"{round(share * 100):>3}%  ", "dim")
        lines.append([common, _named(desk, source), sign, _named(desk, copy)])
    if any(pair.dated for pair in pairs):
        lines.append([literal(f"A {glyphs.gives} B: B has the text of A, which came out first", "dim")])
    if not all(pair.dated for pair in pairs):
        lines.append([literal(f"A {glyphs.copy} B: the days do not tell who has it from whom", "dim")])
    return lines or [[literal("no article has the text of another", "dim")]]


def _named(desk: Desk, article: str) -> StyledSpan:
    """Return the name of an article with its day of publication."""
    day = short_date(desk.comparison.article(article).published)
    return StyledSpan(safe(f"{desk.index.names[article]} ({day or 'no date'})").one_line())
