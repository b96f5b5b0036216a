"""Commands that every screen has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.registry import APP, Section, app_of, command, commands
from tui.errors import CompareError
from tui.safetext import safe

if TYPE_CHECKING:
    from textual.app import App

    from tui.app.desk.interface import DeskView

_general = partial(command, section=Section.APP, scope=APP)


@_general("?", "f1", footer=("help", 0), words="keys shortcuts manual legend marks")
def help(app: App[None]) -> None:  # noqa: A001
    """Show all keys."""
    from tui.app.help.screen import HelpScreen
    from tui.app.ui.widgets import StyledScreen

    offered = app.screen.offered() if isinstance(app.screen, StyledScreen) else commands(APP)
    app.push_screen(HelpScreen(offered))


@_general("ctrl+p", footer=("commands", 6), palette=False)
def palette(app: App[None]) -> None:
    """Find a command by words of its name or of what it does, and run it."""
    app.action_command_palette()


@_general("T", words="dark light colour color contrast appearance mode night day")
def next_theme(app: App[None]) -> None:
    """Change to the next theme, which is remembered: dark, light, and two of high contrast."""
    from tui.app.ui.theme import OFFERED

    at = OFFERED.index(app.theme) if app.theme in OFFERED else -1
    app.theme = OFFERED[(at + 1) % len(OFFERED)]
    _remember(app, "theme", app.theme)


@_general("f8", words="unicode plain symbols glyphs signs")
def ascii(app: App[None]) -> None:  # noqa: A001
    """Draw with ASCII characters only, or with all again."""
    services = app_of(app)
    services.draw_ascii(not services.ascii_only)
    _remember(app, "ascii", services.ascii_only)


def _remember(app: App[None], name: str, value: str | bool) -> None:
    """Write a preference into config.toml; show the user why, where that fails."""
    from tui.app.background import run_in_background
    from tui.app.ui.preferences import remember

    def failed(error: CompareError) -> None:
        app.notify(safe(str(error)).one_line().plain, markup=False, timeout=8)

    run_in_background(app.call_later, lambda: remember(name, value), lambda _: None, failed)


@_general("q", footer=("quit", 12), words="exit close end bye")
def quit(app: App[None]) -> None:  # noqa: A001
    """Leave."""
    app.exit(return_code=0)


@_general("ctrl+z", palette=False)
def suspend(app: App[None]) -> None:
    """Go back to the shell for a while; `fg` returns."""
    app.action_suspend_process()


@partial(command, section=Section.APP, scope="desk")("escape", palette=False)
def escape(screen: DeskView) -> None:
    """Dismiss a notice or search marks, stop reading or comparing, let go of sentences, leave the zoom."""
    from tui.app.desk.selection import let_go
    from tui.app.search.commands import panel_of

    if screen.notice.dismiss() or (screen.desk.found and panel_of(screen).clear()):
        return
    if screen.busy:
        screen.stop()
    elif screen.desk.picked:
        screen.desk = let_go(screen.desk)
    elif screen.desk.zoomed:
        screen.change(zoomed=False)


def _no_analysis(screen: DeskView) -> str | None:
    if len(screen.desk.comparison.articles) < 2:
        return "a comparison needs two articles or more"
    return "the articles are being compared" if screen.desk.comparing else None


@partial(command, section=Section.APP, scope="desk")(
    "C", refusal=_no_analysis, words="refresh reload rerun analyse analyze"
)
def compare_again(screen: DeskView) -> None:
    """Compare the articles again."""
    screen.start_comparing()
