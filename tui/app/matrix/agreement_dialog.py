"""Agreement between each two articles, and which articles copy which."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.desk.state import Desk
from tui.app.ui.dialog import Dialog, KeyHint
from tui.app.ui.labels import short_date
from tui.app.ui.list_view import LineList
from tui.app.ui.spans import Line, StyledSpan, cells, fit, said
from tui.app.ui.theme import Glyphs
from tui.reports.agreement_grid import Grid, agreement_grid, pair_words
from tui.reports.overview import copied_groups
from tui.safetext import safe

_NAME = 26  # cells of a name
_CELL = 11  # cells of a pair
_HIGHEST_PART = 0.75  # of the screen, for the list


class AgreementScreen(Dialog[None]):
    """How often each two articles agree and differ, and what text they share."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("asterisk,q", "leave", show=False)]

    def __init__(self, desk: Desk) -> None:
        """Prepare the grid of the articles on a desk."""
        super().__init__([KeyHint("Esc", "leaves", "leave")])
        self._desk = desk
        self._listing = LineList()

    def content(self) -> ComposeResult:
        """Yield the lines."""
        yield self._listing

    def on_mount(self) -> None:
        """Show them."""
        glyphs = self._listing.glyphs
        heading: Line = [said("Who carries whose text", "strong")]
        lines = [*grid_lines(self._desk, glyphs), [], heading, *copy_lines(self._desk, glyphs)]
        words = f"{glyphs.agree} agree  {glyphs.differ} differ  {glyphs.possible} perhaps differ"
        self.head([[said("Who agrees with whom   ", "strong"), said(words, "dim")]])
        self._listing.styles.height = min(len(lines), max(3, int(self.size.height * _HIGHEST_PART)))
        self._listing.show(lines)
        self._listing.focus()


def grid_lines(desk: Desk, glyphs: Glyphs) -> list[Line]:
    """Return the articles on the desk against each other: a head with their numbers, then a line for each.

    Args:
        desk: gives the shown articles in their order.
        glyphs: the marks to draw with.
    """
    grid, shown = agreement_grid(desk.comparison), desk.shown
    head: Line = [said(" " * (_NAME + 4), "dim")]
    head += [said(f"{number:<{_CELL}}", "key") for number in range(1, len(shown))]
    return [head, *(_row(desk, grid, at, glyphs) for at in range(len(shown)))]


def _row(desk: Desk, grid: Grid, at: int, glyphs: Glyphs) -> Line:
    """Return the row of an article, with a cell for each article before it."""
    article = desk.shown[at]
    name = fit([StyledSpan(safe(desk.index.names[article]).one_line())], _NAME, glyphs.ellipsis)
    line: Line = [said(f"{at + 1:>2} ", "key"), *name, said(" " * (_NAME - cells(name) + 1))]
    for other in desk.shown[:at]:
        counts = grid.get(frozenset((article, other)))
        words = pair_words(counts, glyphs.agree, glyphs.differ, glyphs.possible) or glyphs.dot
        ink = "differ" if counts and counts.differ else "agree" if counts and counts.agree else "dim"
        line.append(said(f"{words:<{_CELL}}", ink))
    return line


def copy_lines(desk: Desk, glyphs: Glyphs) -> list[Line]:
    """Return which articles share a text, a line for each text, the earliest article known first.

    Args:
        desk: gives the comparison.
        glyphs: the marks to draw with.
    """
    comparison = desk.comparison
    lines: list[Line] = []
    for group in copied_groups(comparison):
        published = {a: comparison.article(a).published for a in group}
        first = min((a for a in group if published[a]), key=lambda a: published[a] or "", default=group[0])
        line = [_named(desk, first), said(f" {glyphs.copy} ", "near")]
        for number, other in enumerate(a for a in group if a != first):
            pairs = (r for r in comparison.reuse if other in (r.a, r.b) and {r.a, r.b} <= set(group))
            share = round(max(r.score for r in pairs) * 100)
            line += [said(", ", "dim")] if number else []
            line += [_named(desk, other), said(f" {share}%", "dim")]
        lines.append(line)
    return lines or [[said("no article carries the text of another", "dim")]]


def _named(desk: Desk, article: str) -> StyledSpan:
    """Return the name of an article with its day, where one is known."""
    day = short_date(desk.comparison.article(article).published)
    return StyledSpan(safe(f"{desk.index.names[article]}{f' ({day})' if day else ''}").one_line())
