"""Commands of the library: open, rename, duplicate, delete, restore and repair comparisons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.registry import Section, command
from tui.model.wording import count as counted

if TYPE_CHECKING:
    from pathlib import Path

    from tui.app.library.screen import LibraryScreen
    from tui.storage.file.summaries import ComparisonSummary
    from tui.storage.repair import RepairReport

_library = partial(command, section=Section.FILE, scope="library")


def _none(screen: LibraryScreen) -> str | None:
    return None if screen.chosen else "there is no comparison here"


def _in_library(screen: LibraryScreen) -> str | None:
    return _none(screen) or ("bring it back first: b" if screen.in_trash else None)


def _sound(screen: LibraryScreen) -> str | None:
    return _in_library(screen) or ("it is damaged: ! repairs it" if _chosen(screen).problem else None)


def _chosen(screen: LibraryScreen) -> ComparisonSummary:
    assert screen.chosen is not None
    return screen.chosen


def _in_trash(screen: LibraryScreen) -> str | None:
    if not screen.in_trash:
        return "that works in the trash: t"
    return _none(screen)


@_library("enter", footer=("open", 0), refusal=_in_library)
def open_comparison(screen: LibraryScreen) -> None:
    """Open the chosen comparison."""
    line = _chosen(screen)
    if line.problem:
        _offer_doctor(screen)
    else:
        screen.open(line.path)


@_library("/", footer=("find", 1))
def find(screen: LibraryScreen) -> None:
    """Find comparisons by words in their names, articles, notes and tags."""
    if screen.in_trash:
        trash(screen)
    screen.find()


@_library("r", footer=("rename", 2), refusal=_sound)
def rename(screen: LibraryScreen) -> None:
    """Give the chosen comparison another name."""
    from tui.app.files.sharing import named

    line = _chosen(screen)

    def answer(words: str) -> str | None:
        name, refusal = named(words)
        if not refusal:
            screen.do(lambda: screen.library.rename(line.path, name))
        return refusal

    screen.ask("name", answer, line.name or "")


@_library("c", footer=("duplicate", 3), refusal=_sound)
def duplicate(screen: LibraryScreen) -> None:
    """Make a copy of the chosen comparison with everything in it."""
    line = _chosen(screen)
    titles = {s.title for s in screen.lines or ()}
    screen.do(lambda: screen.library.duplicate(line.path, _name_of_copy(line.title, titles)))


def _name_of_copy(title: str, taken: set[str]) -> str:
    """Return an unused name that marks a copy at its beginning, which is visible in any width."""
    from tui.app.files.sharing import MOST

    numbered = ("Copy", *(f"Copy {n}" for n in range(2, len(taken) + 3)))
    names = (f"{copy} of {title}"[:MOST] for copy in numbered)
    return next(name for name in names if name not in taken)


def _not_open(screen: LibraryScreen) -> str | None:
    if reason := _in_library(screen):
        return reason
    if _chosen(screen).path == screen.open_now:
        return "it is open on the desk: open another comparison first, then throw this one away"
    return None


@_library("delete", "d", footer=("throw away", 4), refusal=_not_open)
def throw_away(screen: LibraryScreen) -> None:
    """Put the chosen comparison into the trash; one outside the library is only listed no longer."""
    line = _chosen(screen)

    def done(where: Path) -> None:
        listed_only = where == line.path
        screen.say(
            "no longer listed: its file stays where it is"
            if listed_only
            else "in the trash: t shows it, b brings it back"
        )

    screen.take_out(line)
    screen.do(lambda: screen.library.delete(line.path), done)


@_library("t", footer=("trash", 5))
def trash(screen: LibraryScreen) -> None:
    """Show the trash, or the library again."""
    screen.find_no_more()
    screen.in_trash = not screen.in_trash
    screen.look()


@_library("b", footer=("bring back", 3), refusal=_in_trash)
def bring_back(screen: LibraryScreen) -> None:
    """Bring the chosen comparison back from the trash."""
    line = _chosen(screen)
    screen.take_out(line)
    screen.do(lambda: screen.library.restore(line.path))


@_library("E", footer=("empty the trash", 6), refusal=_in_trash)
def empty_trash(screen: LibraryScreen) -> None:
    """Delete for good what is in the trash."""
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import literal
    from tui.safetext import SafeText

    count = len(screen.lines or ())
    what = counted(count, "comparison")
    choices = [Choice("n", SafeText("no, keep"), False), Choice("y", SafeText("yes, delete"), True)]

    def answer(yes: bool | None) -> None:
        if yes:
            screen.do(screen.library.empty_trash)

    screen.app.push_screen(ChoiceScreen([literal(f"Delete {what} for good?", "strong")], choices), answer)


def _damaged(screen: LibraryScreen) -> str | None:
    return _in_library(screen) or (None if _chosen(screen).problem else "it is in order")


@_library("!", footer=("repair", 2), refusal=_damaged)
def repair(screen: LibraryScreen) -> None:
    """Repair a damaged comparison as far as possible; the damaged file is kept."""
    _offer_doctor(screen)


def _offer_doctor(screen: LibraryScreen) -> None:
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import StyledSpan, literal
    from tui.safetext import SafeText, safe
    from tui.storage.repair import repair

    line = _chosen(screen)
    choices = [
        Choice("r", SafeText("repair"), "repair", SafeText("keeps the damaged file beside it")),
        Choice("o", SafeText("open what can be read"), "open", SafeText("to read only")),
    ]

    def repaired(report: RepairReport) -> None:
        from tui.storage.repair import describe

        screen.notice.add([line for line in describe(report)[1:] if not line.startswith(" ")])

    def answer(chosen: str | None) -> None:
        if chosen == "repair":
            screen.do(lambda: repair(line.path), repaired)
        elif chosen == "open":
            screen.open(line.path)

    question = [literal("damaged: ", "notice"), StyledSpan(safe(line.problem or "").one_line())]
    screen.app.push_screen(ChoiceScreen(question, choices), answer)


@_library("e", footer=("example", 7))
def example(screen: LibraryScreen) -> None:
    """Open the example: five articles on one event."""
    screen.open_example()


@_library("escape", footer=("back", 6))
def leave_library(screen: LibraryScreen) -> None:
    """Show everything again, leave the trash, or go back to the desk."""
    if screen.notice.dismiss() or screen.find_no_more():
        return
    if screen.in_trash:
        trash(screen)
    elif len(screen.app.screen_stack) > 1:
        screen.app.pop_screen()
