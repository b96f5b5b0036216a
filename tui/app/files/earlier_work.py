"""A saved comparison of some of the same sources: asking the user whether to continue it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui.app.files.changed_sources import (
    ANEW,
    KEPT,
    SEE,
    changed_since_line,
    compare_with,
    show_changes,
    sources_line,
    with_versions,
)
from tui.app.files.resume import SourceStatus, folder_of, source_status, title_of, with_earlier_ids
from tui.app.ui.menus import Choice, ChoiceScreen
from tui.app.ui.spans import Line, StyledSpan, literal
from tui.safetext import SafeText, safe
from tui.storage.store import OpenResult

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView


def go_on_with(screen: DeskView, saved: OpenResult) -> None:
    """Continue a saved comparison that was found for the sources on the desk; ask where it is not of these.

    It is not where sources changed, joined, are gone, or are copies of those that were compared. One of the
    same texts in other files on which the user never worked is left alone, and another one begins.

    Args:
        screen: the desk.
        saved: the comparison that was found.
    """
    assert screen.session.autosave is not None
    found = source_status(saved, screen.session.articles, screen.session.autosave.folder)
    worked_on = bool(saved.entries or saved.drafts)
    if found.is_another_set or (found.copied and worked_on):
        screen.call_while_there(_ask, screen, saved, found)
    elif found.copied:
        _begin_another(screen)
    else:
        screen.file.resume(saved)
        if found.moved:
            screen.say(f"{_quoted(saved).plain}, compared before when its sources were in {_folder(saved)}")
        elif saved.entries:
            screen.say("going on where you left off")


def _quoted(saved: OpenResult) -> SafeText:
    return safe(f"“{title_of(saved)}”").one_line()


def _folder(saved: OpenResult) -> str:
    return safe(str(folder_of(saved))).one_line().plain


def _ask(screen: DeskView, saved: OpenResult, found: SourceStatus) -> None:
    choices = [
        *([SEE] if found.changed else []),
        *([ANEW] if found.is_another_set else []),
        Choice("k", KEPT, "keep", SafeText("open it as it is")),
        Choice("n", SafeText("begin another one"), "begin", SafeText("the saved one stays")),
    ]
    at = choices.index(ANEW) if found.is_another_set else 0
    answer = partial(_answer, screen, saved, found)
    screen.app.push_screen(ChoiceScreen(_question(saved, found), choices, at=at), answer)


def _question(saved: OpenResult, found: SourceStatus) -> Line:
    parts = []
    if found.changed:
        parts.append(changed_since_line(found.changed))
    if found.new:
        parts.append(sources_line("a source is new", "sources are new", found.new))
    if found.gone:
        parts.append(sources_line("a source is not among these", "sources are not among these", found.gone))
    if found.copied:
        origin = f"from {_folder(saved)}"
        parts.append(
            sources_line(f"a source is a copy {origin}", f"sources are copies {origin}", found.copied)
        )
    line: Line = [literal("compared before, "), StyledSpan(_quoted(saved), "strong")]
    return [*line, *(run for part in parts for run in (literal("; "), *part))]


def _answer(screen: DeskView, saved: OpenResult, found: SourceStatus, answer: str | None) -> None:
    if answer == "see":
        show_changes(screen, found.changed, then=partial(_ask, screen, saved, found))
    elif answer == "anew":
        _compare_anew(screen, saved, found)
    elif answer == "keep":
        screen.file.resume(saved)
    else:
        _begin_another(screen)
        screen.say("another comparison begins: Ctrl+O lists the saved one")


def _begin_another(screen: DeskView) -> None:
    assert screen.session.autosave is not None
    screen.session.autosave.go_without()
    screen.file.compare()


def _compare_anew(screen: DeskView, saved: OpenResult, found: SourceStatus) -> None:
    """Compare the sources as they are now; what the user did on those that are gone stays in the file."""
    autosave = screen.session.autosave
    assert autosave is not None
    folder = autosave.folder
    screen.file.resume(saved)
    gone = {article.id for article in found.gone}
    there = with_versions(screen.session.articles, (new for _, new in found.changed))
    articles = tuple(article for article in there if article.id not in gone)
    joining = [
        replace(
            article,
            id=f"a{number}",
            path=article.path if autosave.folder == folder else str(folder / article.path),
        )
        for number, article in enumerate(found.new, autosave.next_article(there))
    ]
    compare_with(screen, (*articles, *with_earlier_ids(joining, articles, autosave.versions)))
