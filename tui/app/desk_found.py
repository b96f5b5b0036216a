"""What the desk asks when the sources it was given were compared before, and read otherwise by now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.changed_sources import with_versions
from tui.app.desk_sources import changed_since_line, compare_with, show_changes
from tui.app.finding import changed_since
from tui.app.screens.choice import Choice, ChoiceScreen
from tui.model import Article
from tui.storage.store import Opened
from tui.text import SafeText

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


def offer_where_changed(screen: DeskScreen, saved: Opened) -> bool:
    """Ask whether to go on with a comparison that was found; False where no source of it has changed."""
    session = screen.session
    assert session.keeper is not None
    changed = changed_since(saved, session.articles, session.keeper.folder)
    if changed:
        screen.call_later(_ask, screen, saved, changed)
    return bool(changed)


def _ask(screen: DeskScreen, saved: Opened, changed: tuple[tuple[Article, Article], ...]) -> None:
    question = changed_since_line(changed, "compared before; ")
    choices = [
        Choice("w", SafeText("see what changed"), "see"),
        Choice("a", SafeText("compare anew"), "anew", SafeText("your notes and verdicts go along")),
        Choice("k", SafeText("keep what was compared"), "keep", SafeText("open it as it is")),
        Choice("n", SafeText("begin another one"), "begin", SafeText("the saved one stays")),
    ]
    screen.app.push_screen(ChoiceScreen(question, choices, at=1), partial(_answer, screen, saved, changed))


def _answer(
    screen: DeskScreen, saved: Opened, changed: tuple[tuple[Article, Article], ...], answer: str | None
) -> None:
    if answer == "see":
        show_changes(screen, changed, then=partial(_ask, screen, saved, changed))
    elif answer == "anew":
        screen.file.resume(saved)
        compare_with(screen, with_versions(screen.session.articles, (new for _, new in changed)))
    elif answer == "keep":
        screen.file.resume(saved)
    else:
        assert screen.session.keeper is not None
        screen.session.keeper.go_without()
        screen.file.compare()
        screen.say("another comparison begins: Ctrl+O lists the saved one")
