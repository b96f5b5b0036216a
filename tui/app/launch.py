"""Terminal checks, keyboard, signals, start.

Textual leaves the terminal raw when a signal ends it, exits with 0 after a crash, and prints local
variables, which hold article text. This module does better.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from tui.app.background import report
from tui.app.files.autosave import Autosave
from tui.app.files.reader_process import read_beside
from tui.app.session import Session
from tui.errors import CompareError, complain
from tui.paths import SUFFIX, data_folder, prefers_ascii

if TYPE_CHECKING:
    from textual.app import App

    from tui.second_reader.settings import Settings

CRASHED = 70  # EX_SOFTWARE of sysexits.h
MOST_STDIN = 256 * 2**20  # bytes
_PATIENCE = 2.0  # seconds a signalled app gets to leave by itself


def trouble() -> str | None:
    """Why the app cannot be drawn here, in one line; None where it can."""
    if not sys.__stderr__ or not sys.__stderr__.isatty():
        return "no terminal to draw on (standard error is redirected): use compare-tui report"
    if os.environ.get("TERM", "dumb") in ("", "dumb", "unknown"):
        return "this terminal cannot be drawn on (TERM is dumb): use compare-tui report"
    return None


def read_stdin() -> bytes:
    """All of standard input.

    Raises:
        CompareError: it is a terminal, or holds more than 256 MB.
    """
    if sys.stdin is None or sys.stdin.isatty():
        raise CompareError("-: nothing is piped in", "name files, or pipe an article in")
    data = sys.stdin.buffer.read(MOST_STDIN + 1)
    if len(data) > MOST_STDIN:
        raise CompareError("-: more than 256 MB on standard input", "pipe in the article alone")
    return data


def take_keyboard() -> str | None:
    """Put the terminal's keyboard where standard input was piped; says why that failed, if it did."""
    if sys.__stdin__ is not None and sys.__stdin__.isatty():
        return None
    try:
        keyboard = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return "no keyboard: standard input is no terminal and /dev/tty cannot be opened"
    os.dup2(keyboard, 0)
    os.close(keyboard)
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115
    return None


def run(app: App[Any]) -> int:
    """Run an app to its end, with the terminal as it was afterwards whatever happened.

    Returns:
        The exit status.
    """
    sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    with contextlib.suppress(ImportError):  # Windows has another driver
        from tui.app.terminal.paste import install

        install()
    with _Signals(app) as signals:
        app.run()
    if signals.caught:
        return 128 + signals.caught
    error = app._exception
    if error is not None:
        complain(report(error))
        return CRASHED
    return app.return_code or 0


class _Signals:
    """While it is entered, signals that ask the process to end make the app leave in good order."""

    caught = 0

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._before: dict[int, Any] = {}
        self._settings: Any = None

    def __enter__(self) -> _Signals:
        try:
            import termios

            self._settings = termios.tcgetattr(0)
        except (ImportError, OSError):
            self._settings = None
        for name in ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT"):
            if number := getattr(signal, name, None):
                self._before[number] = signal.signal(number, self._leave)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _leave(self, number: int, _frame: FrameType | None) -> None:
        first = not self.caught
        self.caught = self.caught or number
        if first:
            threading.Thread(target=self._insist, daemon=True).start()
            loop = self._app._loop
            if loop is not None:
                loop.call_soon_threadsafe(self._app.exit)

    def _insist(self) -> None:
        """End the process where the app does not: a terminal that is gone or stalled holds it up."""
        threading.Event().wait(_PATIENCE)
        if self._settings is not None:
            import termios

            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(0, termios.TCSANOW, self._settings)
        os._exit(128 + self.caught)


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
    """Run the app; see :func:`tui.app.run`."""
    if problem := trouble():
        complain(problem)
        return 2
    piped = read_stdin() if "-" in paths else b""
    if problem := take_keyboard():
        complain(problem)
        return 2
    if not os.environ.get("NO_COLOR", "x"):
        del os.environ["NO_COLOR"]  # empty means unset, says no-color.org; Textual reads it otherwise
    gc.disable()  # until the screen is painted: what is loaded now stays
    session = _session(paths, piped, fields, blind=blind, example=blind or tour)
    if session:
        session.blind = blind
        session.second_reader = second_reader
        session.tour = tour or not (paths or blind or (data_folder() / "toured").exists())
    from tui.app.app import CompareApp
    from tui.app.keymap import load_keys
    from tui.app.terminal.last_resort import LastResort
    from tui.app.ui.theme import OFFERED

    if theme is not None and theme not in OFFERED:
        raise CompareError(f"{theme}: no such theme", f"choose one of: {', '.join(OFFERED)}")
    keys, notices = load_keys()
    if session and paths and _nothing_to_read(session, paths, piped):
        return _tell(session.reading.result().unread)
    app = CompareApp(
        session, ascii_only=ascii_only or prefers_ascii(), theme=theme, keys=keys, notices=notices
    )
    with LastResort(app.report_error) as app.last_resort:
        status = run(app)
    told = [*app.parting, *(app.session.close() if app.session else [])]
    if session and paths and session.reading.done() and not session.reading.exception():
        told += (line for line in session.reading.result().unread if line not in told)
    return status or _tell(told)


def _tell(lines: Sequence[str]) -> int:
    """Print lines about what went wrong, and return the exit status that they earn."""
    for line in lines:
        complain(line)
    return int(bool(lines))


def _nothing_to_read(session: Session, paths: Sequence[str], piped: bytes) -> bool:
    """Whether it is known before a screen is opened that not one source can be read."""
    if any(path.endswith(SUFFIX) for path in paths):
        return False
    hopeful = any(piped.strip() if path == "-" else os.path.exists(path) for path in paths)
    if (hopeful and not session.reading.done()) or session.reading.exception():
        return False
    return not session.reading.result().articles  # at once, where there is nothing to read


def _session(
    paths: Sequence[str], piped: bytes, fields: Mapping[str, str] | None, *, blind: bool, example: bool
) -> Session | None:
    """What is to be read, which begins at once: a saved comparison, sources, or the example.

    None where no source is named and there are saved comparisons to choose from.
    """
    saved = [path for path in paths if path.endswith(SUFFIX)]
    if saved and len(paths) > 1:
        raise CompareError(f"{saved[0]} is a saved comparison", "open it alone")
    if saved:
        if not os.path.isfile(saved[0]):
            raise CompareError(f"{saved[0]}: no such file", "see: compare-tui list")
        return Session.of_file(Path(saved[0]), Autosave())
    if paths:
        return Session(read_beside(paths, piped, fields), paths, keeper=Autosave(blind=blind))
    return Session.of_example(blind=blind) if example or not _any_saved() else None


def _any_saved() -> bool:
    """Whether there is a saved comparison, asked without loading what could read it."""
    try:
        if any(name.endswith(SUFFIX) for name in os.listdir(data_folder() / "comparisons")):
            return True
    except OSError:
        pass
    return (data_folder() / "elsewhere.json").exists()
