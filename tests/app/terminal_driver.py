"""Runs the real program on a pseudo-terminal: what it is sent, what it writes, how it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pyte

ROOT = str(Path(__file__).parents[2])


def _take_terminal(slave: int) -> None:
    """Make a terminal that of this process, which signals end even where tests ignore them."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)


class Terminal:
    """compare-tui in a terminal of its own.

    Attributes:
        written: every byte the program sent to the terminal.
        screen: what a terminal makes of them.
    """

    def __init__(
        self,
        *arguments: str,
        folder: Path,
        size: tuple[int, int] = (100, 30),
        stdin: bytes | None = None,
        drawn: bool = True,
        cwd: str | None = None,
        **environment: str,
    ) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.settings = termios.tcgetattr(slave)
        self.slave = slave
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self._drawn = drawn  # else its screen stays empty, which is faster
        self.written = b""
        home = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tui", *arguments],
            stdin=subprocess.PIPE if stdin is not None else slave,
            stdout=slave,
            cwd=cwd,
            stderr=slave,
            env={
                **os.environ,
                "TERM": "xterm-256color",
                "TEXTUAL_ANIMATIONS": "none",
                "PYTHONPATH": ROOT,
                **home,
                **environment,
            },
            start_new_session=True,
            preexec_fn=lambda: _take_terminal(slave),
        )
        if stdin is not None:
            assert self.process.stdin
            self.process.stdin.write(stdin)
            self.process.stdin.close()

    def read(self, seconds: float = 0.05) -> None:
        """Take what the program has written."""
        while select.select([self.master], [], [], seconds)[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return
            if not data:
                return
            self.written += data
            if self._drawn:
                self._stream.feed(data.replace(b"\x1b[?2026$p", b""))
            seconds = 0.0

    def wait_for(self, condition: Callable[[], object], seconds: float = 60.0) -> None:
        """Read until a condition holds."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, "\n".join(self.screen.display)
            self.read()

    def wait_for_text(self, words: str) -> None:
        """Read until words are on the screen."""
        self.wait_for(lambda: any(words in line for line in self.screen.display))

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.master, keys.encode())

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def stopped(self) -> bool:
        """Whether the program was stopped, as by Ctrl+Z."""
        try:
            return os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOWAIT | os.WNOHANG) is not None
        except ChildProcessError:  # it has ended
            return False

    def end(self, seconds: float = 60.0) -> int:
        """Wait until the program has ended; return its exit status."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < deadline, "it did not end"
            self.read()
        self.read()
        return self.process.returncode

    @property
    def cooked(self) -> bool:
        """Whether the terminal echoes and edits lines, as a shell needs it."""
        flags = termios.tcgetattr(self.slave)[3]
        return bool(flags & termios.ECHO) and bool(flags & termios.ICANON)

    def close(self) -> None:
        """Let go of everything."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)
