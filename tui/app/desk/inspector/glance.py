"""The story at a glance in lines: below the articles until a fact is chosen, and as a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.desk.fact_index import DIFFER, mark_of
from tui.app.desk.state import Desk
from tui.app.ui.dialog import Dialog, KeyHint, list_height
from tui.app.ui.spans import Line, StyledSpan, cells, fit, literal
from tui.app.ui.theme import Glyphs
from tui.app.ui.widgets import LineList
from tui.reports.overview import OverviewItem, OverviewSection, OverviewSide, overview
from tui.review.blind import is_masked
from tui.safetext import safe

_LEAST_TITLE, _LEAST_VALUE = 14, 5  # cells of what a line is about, and of a value
_GAP, _BETWEEN, _ENDLESS = 2, 3, 10_000  # cells between a title and its values, two values, and without end
_FORMS = ((_ENDLESS, 0.4), (20, 0.4), (10, 0.3), (0, 0.0))  # cells of a name, share of a line for its title
_MARKS = {  # the others have their fact's
    OverviewSection.COPIES: "copy",
    OverviewSection.ALONE: "single",
    OverviewSection.LANGUAGES: "unclear",
}
_STYLES = {"copy": "near"}  # styles of the marks that are not named like one


class GlanceRow(NamedTuple):
    """A line of the overview.

    Attributes:
        line: its text.
        fact: id of the fact it leads to, or None.
        article: id of the article it leads to, or None.
    """

    line: Line
    fact: str | None = None
    article: str | None = None


def glance(desk: Desk, width: int, glyphs: Glyphs) -> list[GlanceRow]:
    """Return the overview of a comparison, each section under its heading.

    Args:
        desk: gives the comparison.
        width: cells available on a line.
        glyphs: the marks to draw with.

    Returns:
        No rows while verdicts are hidden.
    """
    if any(map(is_masked, desk.index.facts)):
        return []
    rows: list[GlanceRow] = []
    for section, items in overview(desk.comparison).items():
        count = sum(item.count for item in items) if section is OverviewSection.ALONE else len(items)
        rows.append(GlanceRow([literal(f"{section} ", "strong"), literal(f"{count}", "dim")]))
        for item in items:
            line = fit(_line(desk, section, item, width, glyphs), width, glyphs.ellipsis)
            rows.append(GlanceRow(line, item.fact, item.articles[0] if item.articles else None))
    return rows


def _line(desk: Desk, section: OverviewSection, item: OverviewItem, width: int, glyphs: Glyphs) -> Line:
    mark = _MARKS.get(section) or (mark_of(desk.index.fact(item.fact)) if item.fact else DIFFER)
    line: Line = [literal(f"{getattr(glyphs, mark)} ", _STYLES.get(mark, mark))]
    names = desk.index.names
    if section is OverviewSection.COPIES:
        words = f" {glyphs.dot} ".join(names[a] for a in item.articles)
        share = literal(f"  {round(item.confidence * 100)}% in common", "dim")
        return [*line, StyledSpan(safe(words).one_line()), share]
    if section is OverviewSection.ALONE:
        name = StyledSpan(safe(names[item.articles[0]]).one_line())
        first = StyledSpan(safe(item.title).one_line(), "dim")
        return [*line, name, literal(f"  {item.count}: ", "dim"), first]
    if section is OverviewSection.POSSIBLE and item.in_time:
        line.append(literal("update: ", "dim"))
    title: Line = [StyledSpan(safe(item.title).one_line(), "plain")]
    if not item.sides:
        return [*line, *title]
    room = width - cells(line) - _GAP
    values = _fitting(desk, item.sides, room, cells(title), glyphs)
    title = fit(title, max(_LEAST_TITLE, room - cells(values)), glyphs.ellipsis)
    return [*line, *title, literal(" " * _GAP), *values]


def _fitting(desk: Desk, sides: tuple[OverviewSide, ...], room: int, title: int, glyphs: Glyphs) -> Line:
    """Return the values in the longest form that fits: names are shortened first, then left out."""
    for name, share in _FORMS:
        values = _sides(desk, sides, glyphs, name)
        if cells(values) + min(title, max(_LEAST_TITLE, int(room * share))) <= room:
            return values
    between = (len(sides) - 1) * _BETWEEN
    value = (room - min(title, _LEAST_TITLE) - between) // max(1, len(sides))
    return _sides(desk, sides, glyphs, 0, max(_LEAST_VALUE, value))


def _sides(
    desk: Desk, sides: tuple[OverviewSide, ...], glyphs: Glyphs, name: int, value: int = _ENDLESS
) -> Line:
    """Return the values with who states them: an arrow leads to one that is known to be later.

    Args:
        desk: gives the names.
        sides: the values.
        glyphs: the marks to draw with.
        name: cells of a name at most; 0 leaves them out.
        value: cells of a value at most.
    """
    line: Line = []
    for side in sides:
        line += [literal(f" {glyphs.gives if side.follows else '/'} ", "dim")] if line else []
        line += [] if side.is_compared else [literal("also ", "dim")]
        line += fit([StyledSpan(safe(side.words).one_line(), "strong")], value, glyphs.ellipsis)
        if name:
            first = StyledSpan(safe(desk.index.names[side.articles[0]]).one_line(), "dim")
            more = f" +{len(side.articles) - 1}" if len(side.articles) > 1 else ""
            shown = fit([first], name, glyphs.ellipsis)
            line += [literal(" (", "dim"), *shown, literal(f"{more})", "dim")]
    return line


class GlanceScreen(Dialog[GlanceRow]):
    """Differences, updates, copies and facts of a single article; the answer is where to go."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("I,q", "leave", show=False)]

    def __init__(self, desk: Callable[[], Desk]) -> None:
        """Prepare the overview of the desk as it is now."""
        super().__init__([KeyHint("Enter", "goes there", "take"), KeyHint("Esc", "leaves", "leave")])
        self._desk = desk
        self._listing = LineList()
        self._rows: list[GlanceRow] = []

    def content(self) -> ComposeResult:
        """Yield the lines."""
        yield self._listing

    def on_mount(self) -> None:
        """Show them, the line of the current fact or the first fact chosen."""
        self._fill(None)
        self._listing.focus()

    def on_resize(self) -> None:
        """Make the lines again for the new width."""
        self._fill(self._listing.at)

    def _fill(self, at: int | None) -> None:
        desk = self._desk()
        self._rows = glance(desk, max(20, self.size.width - 6), self._listing.glyphs)
        if at is None:
            current = (n for n, row in enumerate(self._rows) if row.fact and row.fact == desk.fact)
            first = (n for n, row in enumerate(self._rows) if row.fact)
            at = next(current, next(first, 0))
        self.head([[literal("The story at a glance", "strong")]])
        self._listing.styles.height = list_height(len(self._rows), self.size.height)
        self._listing.show([row.line for row in self._rows], at)

    @on(LineList.Taken)
    def action_take(self) -> None:
        """Go to the fact or the article of the line."""
        row = self._rows[self._listing.at] if self._rows else None
        if row and (row.fact or row.article):
            self.dismiss(row)
