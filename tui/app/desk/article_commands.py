"""Choosing, moving, hiding and zooming the articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.desk import arrangement
from tui.app.desk import state as on
from tui.app.registry import Section, command

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.app.desk.state import Desk


def _no_articles(screen: DeskView) -> str | None:
    return None if screen.desk.comparison.articles else "no article is open"


_articles = partial(command, section=Section.ARTICLES, scope="desk")


@_articles("tab", footer=("article", 5))
def next_article(screen: DeskView) -> None:
    """Put the next article in focus."""
    screen.desk = arrangement.focus_adjacent(screen.desk, 1)


@_articles("shift+tab")
def previous_article(screen: DeskView) -> None:
    """Put the previous article in focus."""
    screen.desk = arrangement.focus_adjacent(screen.desk, -1)


def _declare_number(number: int) -> None:
    def choose(screen: DeskView) -> None:
        if number <= len(screen.desk.shown):
            screen.desk = on.focus_article(screen.desk, screen.desk.shown[number - 1])
        else:
            screen.say(f"there are only {len(screen.desk.shown)} articles on the desk")

    choose.__name__ = f"article_{number}"
    choose.__doc__ = f"Put article {number} in focus." if number > 1 else "Put article 1 (2 ... 9) in focus."
    _articles(str(number), palette=False)(choose)


for _number in range(1, 10):
    _declare_number(_number)


@_articles("z", footer=("zoom", 7), words="full maximise maximize single alone")
def zoom(screen: DeskView) -> None:
    """Show the article in focus alone, or all again."""
    screen.change(zoomed=not screen.desk.zoomed)


@_articles("0", footer=("articles", 18), refusal=_no_articles)
def article_list(screen: DeskView) -> None:
    """List all articles: choose one, hide it or bring it back, move it."""
    from tui.app.desk.article_list import ArticleList

    def change(desk: Desk) -> None:
        screen.desk = desk

    screen.app.push_screen(ArticleList(lambda: screen.desk, change))


def _move(screen: DeskView, by: int) -> None:
    if screen.desk.focus:
        screen.desk = arrangement.move(screen.desk, screen.desk.focus, by)


@_articles("<")
def move_left(screen: DeskView) -> None:
    """Move the article in focus to the left."""
    _move(screen, -1)


@_articles(">")
def move_right(screen: DeskView) -> None:
    """Move the article in focus to the right."""
    _move(screen, 1)


@_articles("h", words="close pane")
def hide_article(screen: DeskView) -> None:
    """Hide the article in focus; it still counts in the comparison."""
    left = arrangement.hide(screen.desk, screen.desk.focus) if screen.desk.focus else None
    if left is None:
        screen.say("the last article stays")
        return
    screen.desk = left
    screen.say("article hidden: H brings it back")


def _none_hidden(screen: DeskView) -> str | None:
    return None if screen.desk.hidden else "no article is hidden"


@_articles("H", refusal=_none_hidden)
def unhide_articles(screen: DeskView) -> None:
    """Bring back the hidden articles."""
    screen.desk = arrangement.unhide(screen.desk)
