"""Starting the app: checks of the terminal, the keyboard behind a pipe, and the exit status.

Textual leaves the terminal raw when a signal ends it, exits with 0 after a crash, and prints local
variables, which hold article text. This module does better.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.app.background import report
from tui.app.files.autosave import Autosave
from tui.app.files.reader_process import read_in_process
from tui.app.session import Session
from tui.app.terminal.signals import SIGNALS
from tui.errors import CompareError, complain
from tui.paths import COMPARISONS, ELSEWHERE, SUFFIX, TOURED, data_folder, is_example, prefers_ascii

if TYPE_CHECKING:
    from textual.app import App

    from tui.second_reader.settings import Settings

CRASHED = 70  # EX_SOFTWARE of sysexits.h
MOST_STDIN = 256 * 2**20  # bytes


_WEB_DRIVER = "textual.drivers.web_driver:WebDriver"  # of textual-serve, which names it in the environment


def is_served() -> bool:
    """Return whether textual-serve runs the app for a browser: keys and frames then go through pipes."""
    return os.environ.get("TEXTUAL_DRIVER") == _WEB_DRIVER


def terminal_problem() -> str | None:
    """Return why the app cannot be drawn here, in one line; None where it can."""
    if is_served():
        return None
    if not sys.__stderr__ or not sys.__stderr__.isatty():
        return "no terminal to draw on (standard error is redirected): use compare-tui report"
    if (kind := os.environ.get("TERM", "")) in ("", "dumb", "unknown"):
        known = f"TERM is {kind}" if kind else "TERM is not set"
        return f"this terminal cannot be drawn on ({known}): use compare-tui report"
    return None


def read_stdin() -> bytes:
    """Return all of standard input.

    Raises:
        CompareError: it is a terminal, or holds more than 256 MB.
    """
    if sys.stdin is None or sys.stdin.isatty() or is_served():
        raise CompareError("-: nothing is piped in", "name files, or pipe an article in")
    data = sys.stdin.buffer.read(MOST_STDIN + 1)
    if len(data) > MOST_STDIN:
        raise CompareError("-: more than 256 MB on standard input", "pipe in the article alone")
    return data


def take_keyboard() -> str | None:
    """Connect the terminal's keyboard where standard input was piped; return why that failed, or None."""
    if is_served() or (sys.__stdin__ is not None and sys.__stdin__.isatty()):
        return None
    try:
        keyboard = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return "no keyboard: standard input is no terminal and /dev/tty cannot be opened"
    if keyboard != 0:  # which it is where standard input was closed
        os.dup2(keyboard, 0)
        os.close(keyboard)
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115
    return None


def run(app: App[Any]) -> int:
    """Run an app to its end; restore the terminal afterwards, even after an error.

    Returns:
        The exit status.
    """
    sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    if not is_served():
        with contextlib.suppress(ImportError):  # Windows has another driver
            from tui.app.terminal.driver import TerminalDriver

            app.driver_class = TerminalDriver
    SIGNALS.app = app
    if not SIGNALS.caught:
        app.run()
    if SIGNALS.caught:
        return SIGNALS.status
    error = app._exception
    if error is not None:
        if (line := report(error)) not in getattr(app, "exit_lines", ()):  # else it is printed with these
            complain(line)
        return CRASHED
    return app.return_code or 0


def is_stalled(app: App[Any]) -> bool:
    """Return whether the terminal no longer accepts output."""
    writer = getattr(app._driver, "_writer_thread", None)
    return writer is not None and writer.is_alive()


class _Arguments(NamedTuple):
    """The arguments of the user; see :func:`tui.app.run`."""

    paths: Sequence[str]
    ascii_only: bool
    theme: str | None
    blind: bool
    tour: bool
    fields: Mapping[str, str] | None
    second_reader: Settings | None


def start(
    paths: Sequence[str],
    *,
    ascii_only: bool,
    theme: str | None,
    blind: bool,
    tour: bool,
    fields: Mapping[str, str] | None = None,
    second_reader: Settings | None = None,
) -> int:
    """Run the app until it ends.

    Takes the arguments of, and returns the same exit status as, :func:`tui.app.run`.
    """
    return _start(_Arguments(paths, ascii_only, theme, blind, tour, fields, second_reader))


def discard_lost_output() -> None:
    """Discard output to a terminal that is lost: otherwise Python would end with another exit status."""
    for stream in (sys.stdout, sys.__stdout__, sys.stderr, sys.__stderr__):
        try:
            if stream:
                stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[union-attr]


def _start(arguments: _Arguments) -> int:
    if problem := terminal_problem():
        complain(problem)
        return 2
    piped = read_stdin() if "-" in arguments.paths else b""
    if problem := take_keyboard():
        complain(problem)
        return 2
    if not os.environ.get("NO_COLOR", "x"):
        del os.environ["NO_COLOR"]  # empty means unset, says no-color.org; Textual reads it otherwise
    gc.disable()  # until the screen is painted: what is loaded now stays
    SIGNALS.begun = True  # from now on there is something to let go of
    session = _session(arguments, piped)
    try:
        return _on_screen(session, arguments, piped)
    except BaseException:
        if session:
            session.close()
        raise
    finally:
        if session:
            session.reading.end()


def _on_screen(session: Session | None, arguments: _Arguments, piped: bytes) -> int:
    paths = arguments.paths
    if session:
        session.blind = arguments.blind
        session.second_reader = arguments.second_reader
        first = not (arguments.blind or (data_folder() / TOURED).exists())
        session.tour = arguments.tour or (first and (not paths or is_example(paths)))
    from tui.app.app import CompareApp
    from tui.app.notes.unsaved_texts import texts_left_before
    from tui.app.terminal.last_resort import LastResort
    from tui.app.ui.keymap import load_keys
    from tui.app.ui.preferences import load_preferences
    from tui.app.ui.theme import OFFERED

    if arguments.theme is not None and arguments.theme not in OFFERED:
        raise CompareError(f"{arguments.theme}: no such theme", f"choose one of: {', '.join(OFFERED)}")
    keys, notices = load_keys()
    look, odd = load_preferences(OFFERED)
    if look.ascii_only is None:
        look = look._replace(ascii_only=prefers_ascii())
    if session and paths and _nothing_to_read(session, paths, piped):
        return _print_lines(session.reading.result().unread)
    app = CompareApp(
        session,
        ascii_only=arguments.ascii_only or bool(look.ascii_only),
        theme=arguments.theme or look.theme,
        keys=keys,
        notices=[*notices, *odd, *texts_left_before()],
    )
    SIGNALS.save_now = app.close_session
    with LastResort(app.report_error) as app.last_resort:
        status = run(app)
    lines = [*app.exit_lines, *app.close_session()]
    if is_stalled(app):
        os._exit(status)  # any further output would block for ever
    if session and paths and session.reading.done() and not session.reading.exception():
        lines += (line for line in session.reading.result().unread if line not in lines)
    failed = _print_lines(lines)
    return status or failed


def _print_lines(lines: Sequence[str]) -> int:
    """Print lines about what went wrong, and return the exit status that they earn."""
    for line in lines:
        complain(line)
    return int(bool(lines))


def _nothing_to_read(session: Session, paths: Sequence[str], piped: bytes) -> bool:
    """Return whether it is known before a screen is opened that not one source can be read."""
    if any(path.endswith(SUFFIX) for path in paths):
        return False
    hopeful = any(piped.strip() if path == "-" else os.path.exists(path) for path in paths)
    if (hopeful and not session.reading.done()) or session.reading.exception():
        return False
    return not session.reading.result().articles  # at once, where there is nothing to read


def _session(arguments: _Arguments, piped: bytes) -> Session | None:
    """Return what is to be read, which begins at once: a saved comparison, sources, or the example.

    None where no source is named and this is not the first start: the library is shown then.
    """
    paths, blind = arguments.paths, arguments.blind
    saved = [path for path in paths if path.endswith(SUFFIX)]
    if saved and len(paths) > 1:
        raise CompareError(f"{saved[0]} is a saved comparison", "open it alone")
    if saved:
        if not os.path.isfile(saved[0]):
            raise CompareError(f"{saved[0]}: no such file", "see: compare-tui list")
        return Session.of_file(Path(saved[0]), Autosave())
    if paths:
        return Session(read_in_process(paths, piped, arguments.fields), paths, autosave=Autosave(blind=blind))
    return Session.of_example(blind=blind) if blind or arguments.tour or _is_first_start() else None


def _is_first_start() -> bool:
    """Return whether neither the tour was seen nor anything saved, without loading the code that reads it."""
    if (data_folder() / TOURED).exists():
        return False
    try:
        if any(name.endswith(SUFFIX) for name in os.listdir(data_folder() / COMPARISONS)):
            return False
    except OSError:
        pass
    return not (data_folder() / ELSEWHERE).exists()
