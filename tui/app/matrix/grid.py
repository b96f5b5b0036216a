"""The matrix on the screen: a row a fact, a column an article; only what is in view is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.strip import Strip

from tui.app.desk.state import Desk
from tui.app.matrix.drawing import (
    Columns,
    cell_lines,
    columns,
    corner,
    empty_cell,
    fact_lines,
    heading,
    place,
)
from tui.app.matrix.state import Cell, cells_of, closed, move_to
from tui.app.registry import app_of, bindings
from tui.app.ui.spans import Line, literal
from tui.app.ui.widgets import StyledWidget
from tui.model import Fact

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView

_HEAD = 2  # lines
_WHEEL = 3  # rows
_TALL = 24  # lines of the grid from which a row takes two of them
_MOST_LINES = 4  # of a row
_EMPTY = "  no fact passes the filter: F clears it"
_TRACK = 1  # cells at the right, for the strip that shows which rows are in view


class Grid(StyledWidget, can_focus=True):
    """Facts and articles, with a header and a first column that stay."""

    BINDINGS = bindings("matrix")

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.rows: tuple[Fact, ...] = ()
        self._at: int | None = None  # the row of the current fact
        self._top = 0  # the first row in view
        self._columns = Columns(0, 0, ())
        self._lines: int | None = None  # of a row, once the user has chosen
        self._strips: dict[str, list[Strip]] = {}  # by fact: the lines of its row, when it is not current
        self._cells: dict[str, dict[str, Cell]] = {}
        self._found: frozenset[str] = frozenset()
        self._fitted = Size(0, 0)  # the size that the columns and rows were made for

    def action_command(self, name: str) -> None:
        """Run a command on the desk."""
        app_of(self).run_command(name)

    # ------------------------------------------------------------ what is shown

    def show(self, desk: Desk) -> None:
        """Show the desk as it is now."""
        old, self.desk = self.desk, desk
        if old is None or old.index is not desk.index:
            self._cells.clear()
        if old is None or _shown_state(old) != _shown_state(desk):
            self.rows = desk.rows
            self.forget()
        if old is None or old.found is not desk.found:
            self._found = frozenset(desk.found.results.facts()) if desk.found else frozenset()
            self.forget()
        if old is None or old.fact != desk.fact or old.sorting != desk.sorting or not self._is_at(desk.fact):
            self._at = next((i for i, fact in enumerate(self.rows) if fact.id == desk.fact), None)
            self.reveal()
        self._share_width()
        self.refresh()

    def _is_at(self, fact: str | None) -> bool:
        return self._at is not None and self._at < len(self.rows) and self.rows[self._at].id == fact

    def forget(self) -> None:
        """Drop what was drawn so far."""
        self._strips.clear()

    def on_resize(self) -> None:
        """Share the new size out."""
        self._fit()
        self.refresh()

    def _fit(self) -> None:
        """Make the columns and rows for the present size."""
        self._fitted = self.size
        self.forget()
        self._share_width()
        self.reveal()

    def _share_width(self) -> None:
        desk, width = self.desk, self.size.width
        if desk is None or width <= _TRACK:
            self._columns = Columns(0, 0, ())
            return
        focus = desk.shown.index(desk.focus) if desk.focus in desk.shown else 0
        fresh = columns(width - _TRACK, len(desk.shown), self._columns.first, focus)
        if fresh != self._columns:
            self._columns = fresh
            self.forget()

    # ------------------------------------------------------------ scroll position

    @property
    def row_lines(self) -> int:
        """Lines of a row."""
        return self._lines or (2 if self.size.height >= _TALL else 1)

    @property
    def rows_in_view(self) -> int:
        """Rows that are in view as a whole, at least one; before the first layout a guess."""
        height = self.size.height or self.screen.size.height // 2
        return max(1, (height - _HEAD) // self.row_lines)

    def next_height(self) -> None:
        """Give the rows one line more, or only one again."""
        self._lines = self.row_lines % _MOST_LINES + 1
        self.forget()
        self.reveal()
        self.refresh()

    def reveal(self) -> None:
        """Bring the current row into view."""
        top = min(self._top, max(0, len(self.rows) - self.rows_in_view))
        if self._at is not None:
            top = min(max(top, self._at - self.rows_in_view + 1), self._at)
        self._top = max(0, top)

    def scroll_rows(self, by: int) -> None:
        """Bring other rows into view; the current one stays what it is."""
        self._top = min(max(0, self._top + by), max(0, len(self.rows) - self.rows_in_view))
        self.refresh()

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        desk = self.desk
        self.check_look()
        if self._fitted != self.size:  # it is drawn before it hears of its new size
            self._fit()
        if desk is None or not self._columns.facts:
            return self.draw([], width)
        if y < _HEAD:
            return self._header(desk, y)
        row, line = divmod(y - _HEAD, self.row_lines)
        row += self._top
        if row >= len(self.rows):
            empty = not self.rows and y == _HEAD + 1
            return self.draw([literal(_EMPTY, "notice")] if empty else [], width)
        fact = self.rows[row]
        if row == self._at:
            strips = self._row(desk, fact, here=True)
        else:
            strips = self._strips.get(fact.id) or self._row(desk, fact, here=False)
            self._strips[fact.id] = strips
        return Strip([*strips[line], *self._track(y - _HEAD)], width)

    def _header(self, desk: Desk, y: int) -> Strip:
        shown, width = self._columns, self._columns.facts
        if y == 0:
            left = corner(desk, width, self.glyphs)
        else:
            left = place(desk, len(self.rows), self._at, shown, width, self.glyphs)
        segments = self.segments(left, width, self.styles_on("head"))
        for index, size in enumerate(shown.widths, shown.first):
            article = desk.comparison.article(desk.shown[index])
            base = self.styles_on("focus" if article.id == desk.focus else "head")
            line = heading(desk, article, index + 1, size - 1, self.glyphs)[y]
            segments += self.segments([literal(self.glyphs.track, "bar"), *line], size, base)
        segments += self.segments([], _TRACK, self.styles_on("head"))
        return Strip(segments, self.size.width)

    def _row(self, desk: Desk, fact: Fact, *, here: bool) -> list[Strip]:
        """Return the lines of a row without the track."""
        cells = self._cells.get(fact.id)
        if cells is None:
            cells = self._cells[fact.id] = cells_of(fact, desk.index)
        shown, lines, glyphs = self._columns, self.row_lines, self.glyphs
        base = self.styles_on("here" if here else "plain")
        about = fact_lines(desk, fact, shown.facts - 2, lines, fact.id in self._found, glyphs)
        edge = literal(glyphs.here if here else " ", "thumb")
        rows = [self.segments([edge, *line], shown.facts, base) for line in _padded(about, lines)]
        for index, width in enumerate(shown.widths, shown.first):
            article = desk.shown[index]
            chosen = here and article == desk.focus
            if cell := cells.get(article):
                wrapped = cell_lines(cell, width - 2, lines, glyphs)
            else:
                wrapped = empty_cell(fact, article, chosen, width - 2, glyphs)
            styles = self.styles_on("focus") if chosen else base
            for number, line in enumerate(_padded(wrapped, lines)):
                mark = (
                    literal(glyphs.cursor, "cursor")
                    if chosen and not number
                    else literal(glyphs.track, "bar")
                )
                rows[number] += self.segments([mark, *line], width, styles)
        return [Strip(row, self.size.width - _TRACK) for row in rows]

    def _track(self, y: int) -> list[Segment]:
        count, view, height = len(self.rows), self.rows_in_view, max(1, self.size.height - _HEAD)
        low = self._top * height // max(count, 1)
        high = (self._top + view) * height // max(count, 1)
        inside = count > view and low <= y < max(high, low + 1)
        glyph = literal(self.glyphs.thumb, "thumb") if inside else literal(self.glyphs.track, "bar")
        return self.segments([glyph], _TRACK, self.styles_on("plain"))

    # ------------------------------------------------------------ mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the cell pointed at, sort by a header, or jump with the strip at the right."""
        desk = self.desk
        if desk is None:
            return
        column = self._columns.at(event.x)
        article = desk.shown[column] if column is not None else None
        y = event.y - _HEAD
        screen = cast("DeskView", self.screen)
        if y < 0:
            sorting = desk.sorting.next(desk.focus) if article is None else desk.sorting.by_place(article)
            screen.change(sorting=sorting, focus=article or desk.focus)
        elif event.x >= self.size.width - _TRACK:
            height = max(1, self.size.height - _HEAD)
            self.scroll_rows(y * len(self.rows) // height - self.rows_in_view // 2 - self._top)
        elif self._top + y // self.row_lines < len(self.rows):
            fact = self.rows[self._top + y // self.row_lines]
            move_rows = move_to(desk, fact, article)
            screen.desk = closed(move_rows) if event.chain > 1 else move_rows

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self.scroll_rows(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self.scroll_rows(-_WHEEL)


def _shown_state(desk: Desk) -> tuple[object, ...]:
    """Return what rows and cells are made from."""
    return desk.index, desk.filter, desk.work, desk.sorting, desk.in_matrix, desk.shown


def _padded(lines: list[Line], count: int) -> list[Line]:
    return [*lines, *([] for _ in range(count - len(lines)))]
