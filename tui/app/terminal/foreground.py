"""Another program in the foreground, such as an editor, as a shell runs it.

It runs in a separate process group, which the terminal belongs to meanwhile: what is typed there, Ctrl+C
included, is for that program alone.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence

from tui.app.terminal.signals import SIGNALS

_LOOK_AGAIN = 0.03  # seconds; a wait without end is not interrupted by a signal that another thread takes
TERMINAL = 2  # the handle of standard error, on which the app is drawn


def run_in_foreground(command: Sequence[str]) -> int:
    """Run a program until it ends; it may be stopped and continued, and this process with it.

    Returns:
        Its exit status, negative where a signal ended it.

    Raises:
        OSError: it cannot be started.
    """
    if os.name != "posix":
        return subprocess.run(command, check=False).returncode
    process = subprocess.Popen(command, process_group=0)
    with _lent_terminal(process.pid), SIGNALS.foreground(process):
        return _wait(process)


@contextlib.contextmanager
def _lent_terminal(group: int) -> Iterator[None]:
    """Let a process group have the terminal."""
    before = signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # else taking it back would stop this process
    try:
        _give_terminal(group)
        yield
    finally:
        _give_terminal(os.getpgrp())
        signal.signal(signal.SIGTTOU, before)


def _give_terminal(group: int) -> None:
    with contextlib.suppress(OSError):  # there is none, or it was closed
        os.tcsetpgrp(TERMINAL, group)


def _wait(process: subprocess.Popen[bytes]) -> int:
    """Wait for a program; where it is stopped by the user, so is this process."""
    while True:
        try:
            ended, status = os.waitpid(process.pid, os.WUNTRACED | os.WNOHANG)
        except ChildProcessError:
            return process.wait()
        if not ended:
            time.sleep(_LOOK_AGAIN)
            continue
        if not os.WIFSTOPPED(status):
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode
        if os.WSTOPSIG(status) not in (signal.SIGTTIN, signal.SIGTTOU) and not SIGNALS.caught:
            _give_terminal(os.getpgrp())
            os.kill(os.getpid(), signal.SIGSTOP)
        _give_terminal(process.pid)
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGCONT)
