"""The matrix: opening it, moving about in it, sorting it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.desk.navigation import _no_facts
from tui.app.matrix import state as on
from tui.app.registry import APP, Command, Section, command, commands

if TYPE_CHECKING:
    from tui.app.desk.screen import DeskScreen

_matrix = partial(command, section=Section.MATRIX, scope="matrix")

# Commands of the desk that mean nothing without panes.
_NEED_PANES = frozenset(
    {
        "zoom",
        "scroll-together",
        "noise",
        "next-sentence",
        "previous-sentence",
        "half-page-down",
        "half-page-up",
        "level",
        "next-hit",
        "previous-hit",
    }
)


def needs_panes(item: Command) -> bool:
    """Whether a command can do nothing while the matrix is shown."""
    return item.scope == "desk" and item.name in _NEED_PANES


def offered_in_matrix() -> list[Command]:
    """The commands that run while the matrix is shown: its own, and those of the desk that it leaves free."""
    own = {key for item in commands("matrix") for key in item.keys}
    return [
        item
        for item in commands("matrix", "desk", APP)
        if item.scope != "desk" or not (needs_panes(item) or own.intersection(item.keys))
    ]


@partial(command, section=Section.MATRIX, scope="desk")("m", footer=("matrix", 4), refusal=_no_facts)
def matrix(screen: DeskScreen) -> None:
    """Show all facts and articles as a matrix: who says what, and who leaves it out."""
    screen.desk = on.opened(screen.desk)


def _move(screen: DeskScreen, by: int) -> None:
    screen.desk = on.moved(screen.desk, screen.grid.rows, by)


@_matrix("up", "k", footer=("fact", 1), palette=False)
def row_up(screen: DeskScreen) -> None:
    """Go to the fact in the row above."""
    _move(screen, -1)


@_matrix("down", "j", footer=("fact", 1), palette=False)
def row_down(screen: DeskScreen) -> None:
    """Go to the fact in the row below."""
    _move(screen, 1)


@_matrix("left", "h", footer=("article", 2), palette=False)
def column_left(screen: DeskScreen) -> None:
    """Go to the article in the column at the left."""
    screen.desk = on.beside(screen.desk, -1)


@_matrix("right", "l", footer=("article", 2), palette=False)
def column_right(screen: DeskScreen) -> None:
    """Go to the article in the column at the right."""
    screen.desk = on.beside(screen.desk, 1)


@_matrix("pagedown", "ctrl+f", palette=False)
def rows_down(screen: DeskScreen) -> None:
    """Go down a page of facts."""
    _move(screen, screen.grid.rows_in_view)


@_matrix("pageup", "ctrl+b", palette=False)
def rows_up(screen: DeskScreen) -> None:
    """Go up a page of facts."""
    _move(screen, -screen.grid.rows_in_view)


@_matrix("g", "home", palette=False)
def first_row(screen: DeskScreen) -> None:
    """Go to the first row."""
    _move(screen, -len(screen.grid.rows))


@_matrix("G", "end", palette=False)
def last_row(screen: DeskScreen) -> None:
    """Go to the last row."""
    _move(screen, len(screen.grid.rows))


@_matrix("^", palette=False)
def first_column(screen: DeskScreen) -> None:
    """Go to the first article."""
    screen.desk = on.beside(screen.desk, -len(screen.desk.shown))


@_matrix("$", palette=False)
def last_column(screen: DeskScreen) -> None:
    """Go to the last article."""
    screen.desk = on.beside(screen.desk, len(screen.desk.shown))


@_matrix("enter", footer=("read it", 3))
def read_here(screen: DeskScreen) -> None:
    """Read the articles again, at the fact and the article of the cell."""
    screen.desk = on.closed(screen.desk)


@_matrix("m", "escape", footer=("panes", 9))
def leave_matrix(screen: DeskScreen) -> None:
    """Leave the matrix; the fact stays the current one."""
    if not screen.notice.dismiss():
        screen.desk = on.closed(screen.desk)


@_matrix("s", footer=("sort", 4))
def next_order(screen: DeskScreen) -> None:
    """Sort by number, verdict, independent sources, confidence, or place in the article of the cell."""
    screen.change(sorting=screen.desk.sorting.next(screen.desk.focus))


@_matrix("S", footer=("sort", 4))
def turn_order(screen: DeskScreen) -> None:
    """Turn the order of the rows round."""
    screen.change(sorting=screen.desk.sorting.turned())


@_matrix("w", footer=("row height", 7))
def row_height(screen: DeskScreen) -> None:
    """Give each row one, two, three or four lines."""
    screen.grid.next_height()
