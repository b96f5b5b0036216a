"""Articles that come into the comparison, leave it, or have changed."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.app.desk.interface import editing
from tui.app.registry import Section, command

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView

_articles = partial(command, section=Section.ARTICLES, scope="desk")


def _fixed(screen: DeskView) -> str | None:
    if screen.session.autosave is None:
        return "the articles of this comparison are given"
    return "this comparison is still being opened" if screen.session.being_opened else None


@_articles("ctrl+n", refusal=editing(_fixed), words="open import load file new")
def add_article(screen: DeskView) -> None:
    """Add a file or a folder to the comparison."""
    from tui.app.files.changed_sources import add_articles

    def answer(path: str) -> str | None:
        if not path.strip():
            return "a path, please"
        add_articles(screen, path.strip())
        return None

    screen.ask("file or folder to add", answer)


def _too_few_for_events(screen: DeskView) -> str | None:
    if not screen.session.articles:
        return "the articles are still being read"
    return None if len(screen.session.articles) > 1 else "a comparison needs two articles or more"


@_articles("@", refusal=_too_few_for_events)
def events(screen: DeskView) -> None:
    """List the events that the articles look to be about, and open one of them alone."""
    from tui.app.files.event_choice import list_events

    list_events(screen)


def _too_few(screen: DeskView) -> str | None:
    if len(screen.session.articles) < 2:
        return "the last article stays"
    return _fixed(screen)


@_articles("ctrl+x", refusal=editing(_too_few), words="delete close drop")
def remove_article(screen: DeskView) -> None:
    """Take the article in focus out of the comparison; what you wrote on it stays in the file."""
    from tui.app.files.changed_sources import compare_with
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import StyledSpan, literal
    from tui.safetext import SafeText, safe

    article = screen.desk.article()
    if article is None:
        return
    choices = [
        Choice("n", SafeText("no, it stays"), False),
        Choice("y", SafeText("yes"), True, SafeText("adding the same file brings back what you wrote on it")),
    ]

    def answer(yes: bool | None) -> None:
        if yes:
            compare_with(screen, tuple(a for a in screen.session.articles if a.id != article.id))

    name = screen.desk.index.names[article.id]
    question = [literal("take out "), StyledSpan(safe(name).one_line(), "strong"), literal("?")]
    screen.app.push_screen(ChoiceScreen(question, choices), answer)


def _no_versions(screen: DeskView) -> str | None:
    autosave = screen.session.autosave
    if autosave and any(old.id == screen.desk.focus for old in autosave.versions):
        return None
    return "there is no earlier version of this article"


@_articles("W", refusal=_no_versions, words="diff version revision history")
def what_changed(screen: DeskView) -> None:
    """Show what changed in the article in focus since an earlier version of it was compared."""
    from tui.app.files.changed_sources import show_changes

    autosave, focus = screen.session.autosave, screen.desk.focus
    assert autosave is not None
    versions = [a for a in (*autosave.versions, *screen.session.articles) if a.id == focus]
    show_changes(screen, list(pairwise(versions)))
