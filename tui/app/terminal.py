"""The terminal around the app: whether there is one, who has the keyboard, signals, and a decent end.

Textual leaves the terminal raw when a signal ends it, exits with 0 after a crash, and prints local
variables, which hold article text. This module does better.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from types import FrameType
from typing import TYPE_CHECKING, Any

from tui.app.crash import report
from tui.errors import CompareError, complain

if TYPE_CHECKING:
    from textual.app import App

CRASHED = 70  # EX_SOFTWARE of sysexits.h
MOST_STDIN = 32 * 2**20  # bytes
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
        CompareError: it is a terminal, or holds more than 32 MB.
    """
    if sys.stdin is None or sys.stdin.isatty():
        raise CompareError("-: nothing is piped in", "name files, or pipe an article in")
    data = sys.stdin.buffer.read(MOST_STDIN + 1)
    if len(data) > MOST_STDIN:
        raise CompareError("-: more than 32 MB on standard input", "pipe in the article alone")
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
        from tui.app.pasting import install

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
