"""What the desk does when sources have changed since they were compared, and when articles come or go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.app.changed_sources import Found, look, read_more, with_versions
from tui.app.errands import errand
from tui.app.ink import Line, Run, said
from tui.model import Article
from tui.text import SafeText, safe

if TYPE_CHECKING:
    from tui.app.keeping import Keeper
    from tui.app.screens.desk import DeskScreen

_DECLINED, _MISSED = "declined", "missed"  # what is kept among the values of the view


class DeskSources:
    """The dealings of one desk with the sources of its articles; everything runs in the screen's thread."""

    def __init__(self, screen: DeskScreen, keeper: Keeper, view: dict[str, object]) -> None:
        """The sources of a comparison that was opened.

        Args:
            screen: the desk.
            keeper: of its session.
            view: what was kept, among it what the reader was asked before.
        """
        self._screen, self._keeper = screen, keeper
        declined = view.get(_DECLINED)
        self._declined = (
            [sha for sha in declined if isinstance(sha, str)] if isinstance(declined, list) else []
        )
        self._missed = view.get(_MISSED)

    def look(self) -> None:
        """Look in the background whether the sources still are what was compared."""
        work = partial(look, self._screen.session.articles, self._keeper.folder)
        errand(self._screen.call_later, work, self._tell, self._screen.complain)

    def _tell(self, found: Found) -> None:
        screen = self._screen
        screen.notice.add(list(found.unreadable))
        if found.gone and self._missed != found.gone:
            count = "1 source is" if found.gone == 1 else f"{found.gone} sources are"
            screen.say(f"{count} no longer there: this comparison holds all it needs")
            self._keeper.save_view({_MISSED: found.gone})
        changed = tuple(pair for pair in found.changed if pair[1].sha256 not in self._declined)
        if changed:
            screen.call_later(self._ask, changed)

    def _ask(self, changed: tuple[tuple[Article, Article], ...]) -> None:
        from tui.app.screens.choice import Choice, ChoiceScreen

        choices = [
            Choice("w", SafeText("see what changed"), "see"),
            Choice("a", SafeText("compare anew"), "anew", SafeText("your notes and verdicts go along")),
            Choice(
                "k",
                SafeText("keep what was compared"),
                "keep",
                SafeText("this version is not asked of again"),
            ),
        ]
        self._screen.app.push_screen(
            ChoiceScreen(changed_since_line(changed), choices), partial(self._answer, changed)
        )

    def _answer(self, changed: tuple[tuple[Article, Article], ...], answer: str | None) -> None:
        if answer == "see":
            show_changes(self._screen, changed, then=partial(self._ask, changed))
        elif answer == "keep":
            self._declined += [new.sha256 for _, new in changed]
            self._keeper.save_view({_DECLINED: self._declined})
        elif answer == "anew":
            compare_with(
                self._screen, with_versions(self._screen.session.articles, (new for _, new in changed))
            )


def changed_since_line(changed: Sequence[tuple[Article, Article]], lead: str = "") -> Line:
    """Which sources have changed, behind some words."""
    names = ", ".join(old.name for old, _ in changed)
    count = "a source has" if len(changed) == 1 else f"{len(changed)} sources have"
    return [said(f"{lead}{count} changed since: ", "notice"), Run(safe(names).one_line(), "strong")]


def show_changes(screen: DeskScreen, pairs: Sequence[tuple[Article, Article]], then: object = None) -> None:
    """Show what changed between versions of articles."""
    from tui.app.change_lines import change_lines
    from tui.app.commanded import app_of
    from tui.app.screens.pages import PageScreen

    glyphs = app_of(screen).glyphs

    def make(width: int) -> list[Line]:
        return [line for old, new in pairs for line in change_lines(old, new, width, glyphs)]

    def closed(_answer: str | None) -> None:
        if callable(then):
            then()

    screen.app.push_screen(PageScreen("what changed", make), closed)


def compare_with(screen: DeskScreen, articles: tuple[Article, ...]) -> None:
    """Compare these articles from now on; what the reader did stays wherever its words are found again."""
    screen.session.articles = articles
    screen.file.anew = True
    screen.start_comparing()


def add_articles(screen: DeskScreen, path: str) -> None:
    """Read a file or folder and compare it with the articles that are there."""
    session, keeper = screen.session, screen.session.keeper
    if keeper is None:
        return
    first = keeper.next_article(session.articles)
    work = partial(read_more, path, session.articles, keeper.versions, first, keeper.folder)

    def read(result: tuple[tuple[Article, ...], tuple[str, ...]]) -> None:
        new, lines = result
        screen.notice.add(list(lines))
        compare_with(screen, session.articles + new)

    errand(screen.call_later, work, read, screen.complain)
