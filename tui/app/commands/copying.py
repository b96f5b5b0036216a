"""Copying: a citation of the fact, or the whole fact as Markdown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.commands.facts import _no_fact, _no_verdict
from tui.app.commands.registry import Section, command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen

_copy = partial(command, section=Section.FILE, scope="desk")

_MOST = 74_000  # bytes: what terminals take by OSC 52 when they take 100,000 characters of base64


@_copy("y", footer=("cite", 12), refusal=_no_fact)
def copy_citation(screen: DeskScreen) -> None:
    """Copy a citation of the current fact: outlet, date, place, quotation; again, show it."""
    from tui.export.citation import citation

    fact = screen.desk.current
    assert fact is not None
    _copied(screen, "citation", citation(screen.desk.comparison, fact))


@_copy("Y", refusal=_no_verdict)
def copy_fact(screen: DeskScreen) -> None:
    """Copy the whole current fact as Markdown; again, show it."""
    from tui.export.markdown import fact_markdown
    from tui.export.report import Report

    fact, session = screen.desk.current, screen.session
    assert fact is not None
    report = Report(session.analysed, session.history.review(), judge=session.judge)
    _copied(screen, "fact", fact_markdown(report, fact.id))


def _copied(screen: DeskScreen, what: str, text: str) -> None:
    """Hand text to the terminal's clipboard; the second time in a row, show it instead."""
    from tui.app.screens.copied import CopiedScreen
    from tui.text import safe

    app, text = screen.app, safe(text).plain
    number = screen.desk.index.number[screen.desk.fact or ""]
    if app.clipboard == text or len(text.encode()) > _MOST:
        app.clear_notifications()
        app.push_screen(CopiedScreen(text, f"fact-{number}.{'md' if what == 'fact' else 'txt'}"))
        return
    app.copy_to_clipboard(text)
    screen.say(f"{what} copied; the same key again shows it, to be selected or saved")
