"""Signals that end the process: it ends in good order, at whatever moment they come.

Textual leaves the terminal raw when a signal ends it. Here the app leaves as if the user had quit, the
session is saved and closed, and the status is that of shells: 128 and the number of the signal.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import subprocess

    from textual.app import App

_NAMES = (
    "SIGHUP", "SIGQUIT", "SIGINT", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGVTALRM", "SIGPROF", "SIGIO", "SIGPWR",
    "SIGSTKFLT", "SIGXCPU", "SIGTERM",
)  # fmt: skip
ENDING = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
"""Signals that end a process which handles none, but those of its own errors and of real time."""

_TIMEOUT = 2.0  # seconds that a loop has to give a sign of life
_LONGEST = 20.0  # seconds that an app has to leave, where its loop is alive
_SAVING = 5.0  # seconds that a session has to be saved, where its app does not leave
_ASK_AGAIN = 0.05  # seconds between two looks whether the loop runs


class Signals:
    """Once it is entered, signals that ask the process to end make it leave in good order.

    Once it is left, they end the process at once, if there was anything to let go of.

    Attributes:
        caught: number of the first such signal, or 0.
        app: what is to leave, once it is there.
        begun: whether there is something to be let go of; before that, a signal ends the process at once.
        save_now: saves what is to be saved, where the app does not leave by itself.
    """

    def __init__(self) -> None:
        self.caught = 0
        self.app: App[Any] | None = None
        self.begun = False
        self.save_now: Callable[[], object] | None = None
        self._before: dict[int, Any] = {}
        self._settings: Any = None
        self._over = threading.Event()
        self._foreground: subprocess.Popen[bytes] | None = None
        self._in_editor = False  # whether another program had the terminal when the signal came

    def __enter__(self) -> Signals:
        with contextlib.suppress(ImportError, OSError, ValueError):
            import termios

            with contextlib.suppress(termios.error):
                self._settings = termios.tcgetattr(2)
        for number in ENDING:
            self._before[number] = signal.signal(number, self._leave)
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for number, handler in self._before.items():
            signal.signal(number, self._end_at_once if self.begun else handler)
            if self.begun:  # Python takes its handlers back before it ends, but ignores what is ignored
                atexit.register(signal.signal, number, signal.SIG_IGN)

    @property
    def status(self) -> int:
        """The exit status for the signal received; 0 where none came."""
        return 128 + self.caught if self.caught else 0

    @contextlib.contextmanager
    def foreground(self, process: subprocess.Popen[bytes]) -> Any:
        """While it is entered, pass signals that end this process to another one first."""
        self._foreground = process
        try:
            if self.caught:
                self._in_editor = True
                _end(process)
            yield
        finally:
            self._foreground = None

    def _leave(self, number: int, _frame: FrameType | None) -> None:
        if self.caught:
            return
        self.caught = number
        if not self.begun:
            os._exit(self.status)  # an exception might be lost among imports
        if self._foreground is not None:
            self._in_editor = True  # what was typed there is no input of the app
            _end(self._foreground)
        try:
            threading.Thread(target=self._insist, daemon=True).start()
        except (RuntimeError, MemoryError):  # there is no room for it
            self._leave_alone()

    def _leave_alone(self) -> None:
        """Have the app leave with nobody to look whether it does; end the process where no loop runs."""
        loop = self.app._loop if self.app else None
        if loop is not None and loop.is_running():
            loop.call_soon_threadsafe(self._begin_to_leave)
        else:
            self._restore()
            os._exit(self.status)

    def _end_at_once(self, number: int, _frame: FrameType | None) -> None:
        """End the process, which has let go of everything and is about to end anyway."""
        os._exit(self.status or 128 + number)

    def _insist(self) -> None:
        """Have the app leave; end the process where it does not."""
        begun = time.monotonic()
        alive = threading.Event()
        forced = False
        while not self._over.wait(_ASK_AGAIN):
            loop = self.app._loop if self.app else None
            if not forced and loop is not None and self.app:
                with contextlib.suppress(RuntimeError):  # the loop is over
                    loop.call_soon_threadsafe(self._begin_to_leave)
                    loop.call_soon_threadsafe(alive.set)
                    forced = True
            spent = time.monotonic() - begun
            if spent > _LONGEST or (forced and spent > _TIMEOUT and not alive.is_set()):
                break
        else:
            return
        self._restore()
        if self.save_now:
            saving = threading.Thread(target=self.save_now, daemon=True)
            saving.start()
            saving.join(_SAVING)
        os._exit(self.status)

    def _begin_to_leave(self) -> None:
        """Have the app exit, after what was typed on it before the signal; to be called in its loop."""
        assert self.app is not None
        leave = getattr(self.app._driver, "leave", None)
        if leave is None or self._in_editor:
            self.app.exit()
        else:
            leave()

    def _restore(self) -> None:
        """Give the terminal its settings back."""
        if self._settings is not None:
            import termios

            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(2, termios.TCSANOW, self._settings)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ask the leader of a process group and what it started to end; end them where it does not in a while."""
    if os.name != "posix":
        process.terminate()
        return
    for number in (signal.SIGTERM, signal.SIGCONT):  # it may be stopped
        _signal_group(process, number)
    reaper = threading.Timer(_TIMEOUT, _signal_group, (process, signal.SIGKILL))
    reaper.daemon = True
    reaper.start()


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    if process.returncode is None:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, number)


SIGNALS = Signals()
"""Those of this process."""
