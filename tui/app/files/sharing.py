"""Commands that hand work on: save as, write a report, copy."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.desk.interface import no_fact, no_verdict
from tui.app.registry import Section, command
from tui.paths import absolute, typed_path

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView

_file = partial(command, section=Section.FILE, scope="desk")

MOST = 200  # characters of a name


def _nothing(screen: DeskView) -> str | None:
    return None if screen.desk.comparison.articles else "no article is open"


def _not_saved(screen: DeskView) -> str | None:
    return _nothing(screen) or (None if screen.session.autosave else "this comparison is not kept")


# ---------------------------------------------------------------- saving


@_file("s", footer=("save", 8), refusal=_not_saved, words="name store file rename backup copy")
def save(screen: DeskView) -> None:
    """Save the comparison under a name, or a copy of it in a file ending in .compare."""
    name = screen.session.name or next((a.title for a in screen.desk.comparison.articles if a.title), "")
    screen.ask("name, or a file ending in .compare", partial(_save, screen), _plain(name)[:MOST])


def _plain(words: str) -> str:
    """Return a line without what could act on a terminal."""
    from tui.safetext import hidden_characters

    hidden = set(hidden_characters(words))
    return " ".join("".join(c for i, c in enumerate(words) if i not in hidden).split())


def named(words: str) -> tuple[str, str | None]:
    """Return a name as typed, made plain, and why it cannot be one."""
    name = _plain(words)
    if not name:
        return name, "a name, please"
    return name, f"at most {MOST} characters, please" if len(name) > MOST else None


def _save(screen: DeskView, words: str) -> str | None:
    from tui.paths import SUFFIX

    words, refusal = named(words)
    if words.endswith(SUFFIX):
        path = typed_path(words)
        unless_there(screen, path, partial(_save_copy, screen, path))
        return None
    if not refusal:
        _name(screen, words)
    return refusal


def _name(screen: DeskView, name: str) -> None:
    from tui.review.edits import Rename

    autosave = screen.session.autosave
    assert autosave is not None

    def rename() -> None:
        screen.notice.dismiss()
        screen.act(Rename(name))
        screen.say("kept in the library under that name")

    if autosave.store and autosave.store.read_only:
        autosave.go_on_in_library(rename, screen.file.complain)
    else:
        rename()


def _save_copy(screen: DeskView, path: Path, overwrite: bool) -> None:
    autosave = screen.session.autosave
    assert autosave is not None
    moves = bool(autosave.store and autosave.store.read_only)

    def saved() -> None:
        screen.notice.dismiss()
        screen.file.show_state()
        screen.show_notice(f"{'you go on in' if moves else 'a copy is in'} {absolute(path)}")

    autosave.save_copy(path, overwrite=overwrite, then=saved, failed=screen.complain)


def unless_there(screen: DeskView, path: Path, write: Callable[[bool], None]) -> None:
    """Write a file; if there is one of that name, only after the user agrees to replace it.

    Args:
        screen: shows the question.
        path: the file.
        write: called with True to replace the file, with False to create it; not called if the user refuses.
    """
    if not os.path.lexists(path):
        write(False)
        return
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import StyledSpan, literal
    from tui.safetext import SafeText, safe

    choices = [
        Choice("n", SafeText("no, leave it"), False),
        Choice("r", SafeText("replace it"), True),
    ]
    question = [StyledSpan(safe(str(path)).one_line(), "strong"), literal(" is there already", "notice")]

    def answer(replace: bool | None) -> None:
        if replace:
            write(True)

    # the screen asks, as the prompt that led here is closed when the answer comes
    screen.call_while_there(screen.app.push_screen, ChoiceScreen(question, choices), answer)


# ---------------------------------------------------------------- reports


def _not_compared(screen: DeskView) -> str | None:
    return _nothing(screen) or (None if screen.session.compared else "the articles are not compared yet")


def _not_exportable(screen: DeskView) -> str | None:
    from tui.review.blind import is_masked

    left = sum(map(is_masked, screen.desk.index.facts))
    facts = "1 fact is" if left == 1 else f"{left} facts are"
    return _not_compared(screen) or (f"{facts} still to be judged: a report would tell" if left else None)


@_file("x", footer=("export", 9), refusal=_not_exportable, words="report html csv json print share write pdf")
def export(screen: DeskView) -> None:
    """Write a report: Markdown, web page, text, table (CSV), JSON, or web annotations."""
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import literal
    from tui.reports import FORMATS
    from tui.safetext import SafeText

    order = ("markdown", "html", "text", "csv", "json", "annotations")
    choices = [
        Choice(name[0], SafeText(FORMATS[name].title), name, SafeText(FORMATS[name].suffix)) for name in order
    ]

    def ask_where(form: str | None) -> None:
        if form:
            screen.ask("write to", partial(_export, screen, form), _proposed(screen, FORMATS[form].suffix))

    screen.app.push_screen(ChoiceScreen([literal("export as", "dim")], choices), ask_where)


def _proposed(screen: DeskView, suffix: str) -> str:
    """Return a file name that every system takes and that is still free here."""
    from tui.atomic import free_path, safe_name

    title = next((a.title for a in screen.desk.comparison.articles if a.title), None)
    return free_path(Path(), safe_name(screen.session.name or title or "comparison"), suffix).name


def _export(screen: DeskView, form: str, words: str) -> str | None:
    if not words.strip():
        return "a file, please"
    path = typed_path(words)
    if os.path.isdir(path):  # which is no error for a name that is too long
        return "that is a folder: name a file in it"
    unless_there(screen, path, partial(_write, screen, form, path))
    return None


def _write(screen: DeskView, form: str, path: Path, overwrite: bool) -> None:
    from tui.app.background import run_in_background
    from tui.reports import Report, dated, write_report

    session = screen.session
    review = session.history.review()
    made = Report(session.shown, review, judge=session.judge if review.regroupings else None)

    def work() -> str:
        return write_report(dated(made, form), form, path, overwrite=overwrite)

    run_in_background(
        screen.call_while_there,
        work,
        lambda _: screen.show_notice(f"written: {absolute(path)}"),
        screen.complain,
    )


# ---------------------------------------------------------------- the library


@_file("ctrl+o", footer=("library", 14), words="open saved recent history load comparisons projects")
def library(screen: DeskView) -> None:
    """Open the library of saved comparisons."""
    from tui.app.registry import app_of

    app_of(screen).open_library()


_copy = partial(command, section=Section.FILE, scope="desk")

_MOST = 74_000  # bytes: what terminals take by OSC 52 when they take 100,000 characters of base64


@_copy("y", footer=("cite", 12), refusal=no_fact, words="clipboard quote cite reference yank")
def copy_citation(screen: DeskView) -> None:
    """Copy a citation of the current fact: outlet, date, place, quotation; pressed again, show it."""
    from tui.reports.wording import citation

    fact = screen.desk.current
    assert fact is not None
    _copied(screen, "citation", citation(screen.desk.comparison, fact))


@_copy("Y", refusal=no_verdict, words="clipboard markdown yank")
def copy_fact(screen: DeskView) -> None:
    """Copy the whole current fact as Markdown; pressed again, show it."""
    from tui.reports import Report
    from tui.reports.markdown import fact_markdown

    fact, session = screen.desk.current, screen.session
    assert fact is not None
    report = Report(session.shown, session.history.review(), judge=session.judge)
    _copied(screen, "fact", fact_markdown(report, fact.id))


def _copied(screen: DeskView, what: str, text: str) -> None:
    """Hand text to the terminal's clipboard; the second time in a row, show it instead."""
    from tui.app.files.copy_dialog import CopyScreen
    from tui.safetext import safe

    app, text = screen.app, safe(text).plain
    number = screen.desk.index.number[screen.desk.fact or ""]
    if app.clipboard == text or len(text.encode()) > _MOST:
        app.clear_notifications()
        app.push_screen(CopyScreen(text, f"fact-{number}.{'md' if what == 'fact' else 'txt'}"))
        return
    app.copy_to_clipboard(text)
    screen.say(f"{what} copied; the same key again shows it, to be selected or saved")
