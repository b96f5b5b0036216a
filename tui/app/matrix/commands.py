"""The matrix: opening it, moving about in it, sorting it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.desk.interface import no_facts
from tui.app.matrix import state as on
from tui.app.registry import APP, Command, Section, command, commands

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.app.matrix.grid import Grid


def grid_of(screen: DeskView) -> Grid:
    """Return the matrix of the desk."""
    from tui.app.matrix.grid import Grid

    assert isinstance(screen.grid, Grid)
    return screen.grid


_matrix = partial(command, section=Section.MATRIX, scope="matrix")

# Commands of the desk that mean nothing without panes.
_NEED_PANES = frozenset(
    {
        "zoom",
        "scroll-together",
        "show-noise",
        "next-sentence",
        "previous-sentence",
        "half-page-down",
        "half-page-up",
        "level-fact",
        "next-hit",
        "previous-hit",
    }
)


def needs_panes(item: Command) -> bool:
    """Return whether a command can do nothing while the matrix is shown."""
    return item.scope == "desk" and item.name in _NEED_PANES


def offered_in_matrix() -> list[Command]:
    """Return the commands that run in the matrix: its commands, and those of the desk on other keys."""
    own = {key for item in commands("matrix") for key in item.keys}
    return [
        item
        for item in commands("matrix", "desk", APP)
        if item.scope != "desk" or not (needs_panes(item) or own.intersection(item.keys))
    ]


@partial(command, section=Section.MATRIX, scope="desk")(
    "m", footer=("matrix", 4), refusal=no_facts, words="table grid overview spreadsheet"
)
def matrix(screen: DeskView) -> None:
    """Show all facts and articles as a matrix: who says what, and who leaves it out."""
    screen.desk = on.opened(screen.desk)


def _move(screen: DeskView, by: int) -> None:
    screen.desk = on.move_rows(screen.desk, grid_of(screen).rows, by)


@_matrix("up", "k", footer=("fact", 1), palette=False)
def row_up(screen: DeskView) -> None:
    """Go to the fact in the row above."""
    _move(screen, -1)


@_matrix("down", "j", footer=("fact", 1), palette=False)
def row_down(screen: DeskView) -> None:
    """Go to the fact in the row below."""
    _move(screen, 1)


@_matrix("left", "h", footer=("article", 2), palette=False)
def column_left(screen: DeskView) -> None:
    """Go to the article in the column at the left."""
    screen.desk = on.move_columns(screen.desk, -1)


@_matrix("right", "l", footer=("article", 2), palette=False)
def column_right(screen: DeskView) -> None:
    """Go to the article in the column at the right."""
    screen.desk = on.move_columns(screen.desk, 1)


@_matrix("pagedown", "ctrl+f", palette=False)
def rows_down(screen: DeskView) -> None:
    """Go down a page of facts."""
    _move(screen, grid_of(screen).rows_in_view)


@_matrix("pageup", "ctrl+b", palette=False)
def rows_up(screen: DeskView) -> None:
    """Go up a page of facts."""
    _move(screen, -grid_of(screen).rows_in_view)


@_matrix("g", "home", palette=False)
def first_row(screen: DeskView) -> None:
    """Go to the first row."""
    _move(screen, -len(grid_of(screen).rows))


@_matrix("G", "end", palette=False)
def last_row(screen: DeskView) -> None:
    """Go to the last row."""
    _move(screen, len(grid_of(screen).rows))


@_matrix("^", palette=False)
def first_column(screen: DeskView) -> None:
    """Go to the first article."""
    screen.desk = on.move_columns(screen.desk, -len(screen.desk.shown))


@_matrix("$", palette=False)
def last_column(screen: DeskView) -> None:
    """Go to the last article."""
    screen.desk = on.move_columns(screen.desk, len(screen.desk.shown))


@_matrix("enter", footer=("read it", 3))
def read_here(screen: DeskView) -> None:
    """Read the articles again, at the fact and the article of the cell."""
    screen.desk = on.closed(screen.desk)


@_matrix("m", "escape", footer=("panes", 9))
def leave_matrix(screen: DeskView) -> None:
    """Leave the matrix; the fact stays the current one."""
    if not screen.notice.dismiss():
        screen.desk = on.closed(screen.desk)


@_matrix("s", footer=("sort", 4), words="order rank")
def sort(screen: DeskView) -> None:
    """Sort by number, verdict, independent sources, confidence, or place in the article of the cell."""
    screen.change(sorting=screen.desk.sorting.next(screen.desk.focus))


@_matrix("S", footer=("sort", 4))
def reverse_order(screen: DeskView) -> None:
    """Reverse the order of the rows."""
    screen.change(sorting=screen.desk.sorting.turned())


@_matrix("w", footer=("row height", 7))
def row_height(screen: DeskView) -> None:
    """Give each row one, two, three or four lines."""
    grid_of(screen).next_height()
