"""The app itself: its screens, colours and commands, and what happens when it starts and ends."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.content import Content
from textual.filter import LineFilter
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static
from textual.widgets._toast import ToastRack

import tui.app.commands  # noqa: F401 - declares every command before a screen binds them
from tui.app.background import report
from tui.app.desk.screen import DeskScreen
from tui.app.files.autosave import Autosave
from tui.app.registry import APP, Command, CommandTarget, bindings, named, shown_key
from tui.app.session import Session
from tui.app.terminal.last_resort import LastResort
from tui.app.terminal.output_guard import Guard
from tui.app.ui.bars import Notice
from tui.app.ui.dismissal import Dismissible
from tui.app.ui.keymap import CommandProvider
from tui.app.ui.theme import ASCII, DARK, NEUTRALS, NO_COLOUR, THEMES, UNICODE
from tui.app.ui.widgets import StyledScreen, StyledWidget
from tui.model import Article
from tui.safetext import safe

WIDTH, HEIGHT = 40, 10  # cells; below that there is no room for two lines of text and the inspector
MOUNT_TIMEOUT = 20.0  # seconds a key waits for its screen; a screen that never comes must not stop the app


def is_too_small(size: Size) -> bool:
    """Return whether a terminal is too small to read in."""
    return size.width < WIDTH or size.height < HEIGHT


class TooSmall(Dismissible, Screen[None]):
    """Ask for a larger terminal; close as soon as there is one."""

    # Bars that come and go with the size they leave would go on doing so for ever.
    DEFAULT_CSS = "TooSmall { align: center middle; overflow: hidden; Static { text-align: center; } }"

    def compose(self) -> ComposeResult:
        """Yield the request."""
        yield Static(Content(f"too small: {WIDTH}x{HEIGHT} or more, please"))


class CompareApp(CommandTarget, App[None]):
    """compare-tui on a terminal."""

    scope = APP
    TITLE = "compare-tui"
    CSS_PATH: ClassVar[list[str]] = [  # type: ignore[assignment]
        "ui/base.tcss",
        "desk/desk.tcss",
        "search/search.tcss",
    ]
    BINDINGS = bindings(APP)
    COMMANDS = {CommandProvider}  # noqa: RUF012
    ENABLE_COMMAND_PALETTE = False  # its key is a command of ours, so that it can be remapped

    def __init__(
        self,
        session: Session | None,
        *,
        ascii_only: bool = False,
        theme: str | None = None,
        keys: Mapping[str, Sequence[str]] | None = None,
        notices: Sequence[str] = (),
    ) -> None:
        """Prepare the app for one session.

        Args:
            session: what is compared; None begins with the library.
            ascii_only: draw marks and lines with ASCII characters only.
            theme: name of the theme to start with; None means the default.
            keys: by the name of a command, the keys that replace its default ones; None replaces none.
            notices: lines to show at the start.
        """
        super().__init__(
            css_path=None if session else [*self.CSS_PATH, "library/library.tcss"],
            ansi_color=True if os.environ.get("NO_COLOR") else None,
        )
        self.use_command_palette = True
        self.session = session
        self.draw_ascii(ascii_only)
        self._keys = dict(keys or {})
        self._notices = list(notices)
        self.exit_lines: list[str] = []  # to be printed after the terminal is restored
        self._guard = Guard()
        self.last_resort: LastResort | None = None
        self._painted = False
        self._has_chosen = False  # whether the user chose in here what is on the desk
        for each in THEMES:
            self.register_theme(each)
        # Set before anything is styled, as dark as Textual's default, so that no style is computed twice.
        self.set_reactive(App.theme, DARK)
        self.stylesheet.set_variables(self.get_css_variables())
        self.theme = NO_COLOUR if self.no_color else (theme or DARK)
        if self._keys:
            self.set_keymap({name: ",".join(chosen) for name, chosen in self._keys.items()})

    def draw_ascii(self, ascii_only: bool) -> None:
        """Draw with ASCII characters only, or with all, from now on."""
        self.ascii_only = ascii_only
        self.glyphs = ASCII if ascii_only else UNICODE
        self.set_class(ascii_only, "-ascii")
        if self.is_running:
            for screen in self.screen_stack:
                for widget in screen.query(StyledWidget):
                    widget.forget()
            self._repaint()

    def get_default_screen(self) -> Screen[None]:
        """Return the reading desk, or the library."""
        return DeskScreen(self.session) if self.session else self._library()

    def on_mount(self) -> None:
        """Show the notices of the start, and repaint after a suspension."""
        self.app_resume_signal.subscribe(self, lambda _app: self._repaint())
        notice = getattr(self.screen, "notice", None)
        if self._notices and isinstance(notice, Notice):
            notice.add(self._notices)

    def on_ready(self) -> None:
        """Let rubbish be collected from now on, but never among what was loaded at the start."""
        gc.freeze()
        gc.enable()
        self._painted = True

    def clear_notifications(self) -> None:
        """Clear the messages in the corner, and their containers, which Textual would never remove."""
        self._notifications.clear()
        for screen in self.screen_stack:
            for rack in screen.query(ToastRack):
                rack.display = False
                rack.remove_children()

    def copy_to_clipboard(self, text: str) -> None:
        """Hand text to the terminal's clipboard, with nothing in it that acts on what it is pasted into."""
        super().copy_to_clipboard(safe(text).plain)

    def action_help_quit(self) -> None:
        """Name the key that leaves: some users press Ctrl+C out of habit."""
        keys = " or ".join(shown_key(key) for key in self.keys_of(named("quit")))
        self.notify(f"{keys} leaves; everything is saved", markup=False)

    def _repaint(self) -> None:
        for screen in self.screen_stack:
            screen.refresh(layout=True)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return colours for themes that do not define these."""
        return NEUTRALS

    def action_command_palette(self) -> None:
        """Open the palette of commands."""
        from tui.app.ui.keymap import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    # ------------------------------------------------------------ errors of the program

    def report_error(self, error: Exception) -> bool:
        """Report an error, after which the app can go on; False where nothing is painted yet."""
        if not self._painted:
            return False
        line = report(error)
        self.tell_at_end(line)
        self.notify(f"{line}; your work is saved", markup=False, timeout=8)
        return True

    def _handle_exception(self, error: Exception) -> None:
        if not (self.last_resort and self.last_resort.survive(error)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave and print nothing: a traceback of Textual's shows local variables, so article text."""
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; a key or paste waits until the screen it is meant for has its widgets."""
        if isinstance(event, (events.InputEvent, events.Paste)):
            await asyncio.sleep(0)  # however much input waits, timers and signals have their turn
            if self._exit:
                return  # the screens get no widgets any more
        if isinstance(event, (events.Key, events.Paste)) and not await self._can_take_keys():
            return
        await super().on_event(event)

    async def _can_take_keys(self) -> bool:
        """Wait until the screen in front has its widgets; False where it does not get them."""
        while self.screen_stack and not self.screen._mounted_event.is_set():
            try:
                await asyncio.wait_for(self.screen._mounted_event.wait(), MOUNT_TIMEOUT)
            except TimeoutError:
                return False
        return True

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the last guard."""
        return [*super().get_line_filters(), self._guard]

    def on_resize(self, event: events.Resize) -> None:
        """Show a message while the terminal is too small for anything else."""
        small = isinstance(self.screen, TooSmall)
        if is_too_small(event.size) and not small:
            self.push_screen(TooSmall())
        elif small and not is_too_small(event.size):
            self.pop_screen()

    def close_session(self) -> list[str]:
        """Save the session and close its file; return a line for each thing that failed."""
        return self.session.close() if self.session else []

    def leave(self, *complaints: str) -> None:
        """Leave, and print these lines on standard error."""
        self.exit_lines += complaints
        self.exit(return_code=1)

    def give_up(self, *complaints: str, stopped: bool = False) -> None:
        """Go back to the library, where the user chose there or stopped the reading; else leave.

        Args:
            *complaints: lines about what cannot be shown, to be shown there, or on standard error.
            stopped: whether the user stopped the reading.
        """
        if not (stopped or self._has_chosen):
            self.leave(*complaints)
            return
        if self.session and self.session.autosave:
            self.session.autosave.close()
        self.session = None
        self._show_first(self._library())
        self.call_later(self._show_lines, list(complaints))

    def tell_at_end(self, line: str) -> None:
        """Print a line on standard error when the terminal is restored, once."""
        if line not in self.exit_lines:
            self.exit_lines.append(line)

    # ------------------------------------------------------------ other comparisons

    def open_library(self) -> None:
        """Show the library over the desk."""
        if isinstance(self.screen, DeskScreen):
            self.screen.file.note()
        self.push_screen(self._library())

    def open_saved(self, path: Path) -> None:
        """Put a saved comparison on the desk."""
        if self.session and self.session.file == path:
            self.pop_screen()
        else:
            self._put_on_desk(lambda: Session.of_file(path, Autosave()))

    def open_example(self) -> None:
        """Put the example on the desk."""
        self._put_on_desk(Session.of_example)

    def open_articles(self, articles: tuple[Article, ...], around: tuple[Article, ...]) -> None:
        """Put some of the articles that were read on the desk.

        Args:
            articles: those of one event, to be compared.
            around: all that were read, for going back to the choice of events.
        """
        before = self.session

        def begin() -> Session:
            blind = before is not None and before.blind
            session = Session.of_articles(articles, Autosave(blind=blind))
            session.blind, session.around, session.one_event = blind, around, True
            session.second_reader = before.second_reader if before else None
            return session

        self._put_on_desk(begin)

    def _library(self) -> Screen[None]:
        from tui.app.library.screen import LibraryScreen

        return LibraryScreen(self.session.file if self.session else None)

    def _put_on_desk(self, begin: Callable[[], Session]) -> None:
        """Begin another session when the one before has been let go of."""

        def closed(closing: Future[list[str]]) -> None:
            self.call_later(self._show_lines, closing.result())

        if self.session and self.session.autosave:
            for screen in self.screen_stack:
                if isinstance(screen, DeskScreen):
                    screen.file.note()
            self.session.autosave.close().add_done_callback(closed)
        if self.session:
            self.session.reading.stop()
        self.session = begin()
        self._has_chosen = True
        self._show_first(DeskScreen(self.session))

    def _show_first(self, screen: Screen[None]) -> None:
        """Show a screen instead of all others."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if not self.screen._result_callbacks:  # the first screen has none, which Textual stumbles over
            self.screen._push_result_callback(self, None)
        self.switch_screen(screen)

    def _show_lines(self, lines: list[str]) -> None:
        notice = getattr(self.screen, "notice", None)
        if lines and isinstance(notice, Notice):
            notice.add(lines)

    # ------------------------------------------------------------ commands

    def keys_of(self, item: Command) -> tuple[str, ...]:
        """Return the keys that run a command, remapped or not."""
        return tuple(self._keys.get(item.name, item.keys))

    def run_command(self, name: str) -> None:
        """Run a command on the screen or the app, as its key would."""
        item = named(name)
        if item.scope == APP:
            self.action_command(name)
        elif isinstance(self.screen, StyledScreen) and item in self.screen.offered():
            self.screen.action_command(name)
