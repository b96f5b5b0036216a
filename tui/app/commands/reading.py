"""Moving through the text of the articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app import desk as on
from tui.app.commands.registry import Section, command
from tui.app.typeset import noise_blocks
from tui.model import Place

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen

_reading = partial(command, section=Section.READING, scope="desk")


@_reading("up", "k", footer=("scroll", 8))
def scroll_up(screen: DeskScreen) -> None:
    """Scroll one line up."""
    screen.bench.scroll_lines(-1)


@_reading("down", "j", footer=("scroll", 8))
def scroll_down(screen: DeskScreen) -> None:
    """Scroll one line down."""
    screen.bench.scroll_lines(1)


@_reading("pagedown", "ctrl+f")
def page_down(screen: DeskScreen) -> None:
    """Scroll one page down."""
    screen.bench.scroll_pages(1)


@_reading("pageup", "ctrl+b")
def page_up(screen: DeskScreen) -> None:
    """Scroll one page up."""
    screen.bench.scroll_pages(-1)


@_reading("ctrl+d")
def half_page_down(screen: DeskScreen) -> None:
    """Scroll half a page down."""
    screen.bench.scroll_pages(0.5)


@_reading("ctrl+u")
def half_page_up(screen: DeskScreen) -> None:
    """Scroll half a page up."""
    screen.bench.scroll_pages(-0.5)


@_reading("g", "home")
def top(screen: DeskScreen) -> None:
    """Go to the beginning of the articles."""
    screen.bench.scroll_to_end(-1)


@_reading("G", "end")
def bottom(screen: DeskScreen) -> None:
    """Go to the end of the articles."""
    screen.bench.scroll_to_end(1)


@_reading("c", footer=("scroll together", 16))
def scroll_together(screen: DeskScreen) -> None:
    """Scroll all articles together, or each alone."""
    screen.change(locked=not screen.desk.locked)
    screen.say("articles scroll together" if screen.desk.locked else "each article scrolls alone")


@_reading("J", "shift+down")
def next_sentence(screen: DeskScreen) -> None:
    """Choose the next sentence of the article in focus."""
    _choose_beside(screen, 1)


@_reading("K", "shift+up")
def previous_sentence(screen: DeskScreen) -> None:
    """Choose the previous sentence of the article in focus."""
    _choose_beside(screen, -1)


def _choose_beside(screen: DeskScreen, by: int) -> None:
    desk = screen.desk
    article = desk.article()
    if article is None or not article.sentences:
        return
    chosen = desk.cursors.get(article.id)
    if chosen is not None:
        at = desk.index.position[Place(article.id, chosen)] + by
    elif desk.current:  # beside the place where the fact is missed
        at = desk.index.lacking(desk.current, article.id) - (by < 0)
    else:
        at = screen.bench.sentence_in_view(article.id)
    sentence = article.sentences[min(max(at, 0), len(article.sentences) - 1)]
    screen.desk = on.choose(desk, Place(article.id, sentence.id))
    screen.bench.reveal(article.id)


@_reading(".", footer=("noise", 15))
def noise(screen: DeskScreen) -> None:
    """Open or fold the noise of the article in focus: menus, adverts, related articles."""
    article = screen.desk.article()
    if article is None:
        return
    blocks = noise_blocks(article)
    if blocks:
        screen.desk = on.toggle_noise(screen.desk, article.id, blocks)
    else:
        screen.say("this article holds no noise")


@_reading("i", footer=("inspector", 14))
def fold_inspector(screen: DeskScreen) -> None:
    """Fold the inspector away, or bring it back."""
    screen.inspector.toggle()


@_reading("+")
def enlarge_inspector(screen: DeskScreen) -> None:
    """Make the inspector one line higher."""
    screen.inspector.resize(1)


@_reading("-")
def shrink_inspector(screen: DeskScreen) -> None:
    """Make the inspector one line lower."""
    screen.inspector.resize(-1)
