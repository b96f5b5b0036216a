"""Random events for the program on a pseudo-terminal, and the search for the fewest that end it.

``python -m tests.battery.events --events 20000 --seed 1`` runs some and prints what they did.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import random
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.app.terminal_driver import Terminal

PATIENCE = 60.0  # seconds without an answer after which the program hangs
BATCH = 50  # events between two looks whether it still answers
KEPT = 50  # events logged of a run that failed, before they are shrunk

Event = bytes | tuple[int, int]
"""What the terminal sends, or its new width and height."""

_SINGLE = [chr(c) for c in range(0x20, 0x7F)]
_SPECIAL = [
    "\x1b", "\r", "\t", "\x7f", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D",
    "\x1b[H", "\x1b[F", "\x1b[5~", "\x1b[6~",
    "\x1b[3~", "\x1b[2~", "\x1b[Z", "\x1bOP", "\x1bOQ", "\x1b[15~",
    "\x1b[1;5C", "\x1b[1;5D", "\x1b[1;2A", "\x1b[1;2B",
    "\x1b[1;3D", "\x00", "é", "漢", "🙂", "\u202e",
]  # fmt: skip
_CONTROL = [chr(c) for c in range(1, 27) if c not in (3, 26)]  # but not those that send signals
_OPENING = [
    "x",
    "0",
    "V",
    "M",
    "\x10",
    "\x0f",
    "e",
    "t",
    "v",
    "X",
    "p",
    "w",
    "?",
    "/",
    "m",
    "f",
    "L",
    "s",
    "z",
    "C",
]
_PASTES = [
    "",
    "a",
    "ferry OR 214",
    "\x1b[31mred\x1b[0m",
    "word " * 400,
    "line\nline\n\tline",
    "[/x] [@click=app.quit]",
]
_QUIT = {"q", "\x11"}  # sent less often: what is behind them is lost


def random_event(random_: random.Random, size: tuple[int, int]) -> Event:
    """One event; ``size`` is that of the terminal, which the mouse may leave a little."""
    kind = random_.random()
    if kind < 0.30:
        return random_.choice(_SINGLE).encode()
    if kind < 0.48:
        return random_.choice(_SPECIAL).encode()
    if kind < 0.54:
        return random_.choice(_CONTROL).encode()
    if kind < 0.68:  # what opens a screen, and at once what closes or takes
        return (
            random_.choice(_OPENING) + random_.choice(["", "\r", "\r\r", "\r\x1b", "\x1b\x1b", "\x1b"])
        ).encode()
    if kind < 0.92:
        return _mouse(random_, size)
    if kind < 0.95:
        return f"\x1b[200~{random_.choice(_PASTES)}\x1b[201~".encode()
    return random_.choice([1, 5, 20, 39, 40, 41, 60, 80, 100, 132, 200, 300]), random_.choice(
        [1, 5, 9, 10, 11, 24, 40, 80]
    )


def _mouse(random_: random.Random, size: tuple[int, int]) -> bytes:
    x, y = random_.randint(1, size[0] + 1), random_.randint(1, size[1] + 1)
    button = random_.choice([0, 0, 0, 2, 32, 35, 64, 65, 8, 16])
    press = f"\x1b[<{button};{x};{y}M"
    if button in (0, 2, 8, 16):
        press += f"\x1b[<{button};{x};{y}m" * random_.choice([1, 1, 1, 0])
        press *= random_.choice([1, 1, 2])
    return press.encode()


class Outcome(NamedTuple):
    """How a run of events ended.

    Attributes:
        sent: how many events were sent.
        failure: what went wrong, or None.
    """

    sent: int
    failure: str | None


class Run:
    """The program on some articles, in a folder of its own.

    A quit is no failure: the program is started again and goes on.
    """

    def __init__(self, folder: Path, sources: Sequence[str]) -> None:
        self._folder, self._sources = folder, list(sources)
        self._size = (100, 30)
        self._terminal: Terminal | None = None

    def play(self, events: Sequence[Event]) -> Outcome:
        """Send events; ends at the first failure."""
        try:
            for at in range(0, len(events), BATCH):
                if failure := self._play(events[at : at + BATCH]):
                    return Outcome(min(at + BATCH, len(events)), failure)
            return Outcome(len(events), None)
        finally:
            if self._terminal:
                self._terminal.close()

    def _play(self, events: Sequence[Event]) -> str | None:
        terminal = self._started()
        for event in events:
            if isinstance(event, bytes):
                _send(terminal, event)
            else:
                self._resize(terminal, event)
            if terminal.process.poll() is not None:
                break
        return self._look(terminal)

    def _started(self) -> Terminal:
        if self._terminal is None:
            work = self._folder / "work"
            work.mkdir(exist_ok=True)
            self._terminal = Terminal(
                *self._sources,
                folder=self._folder,
                size=self._size,
                drawn=False,
                cwd=str(work),
                VISUAL="true",
            )
            _until(self._terminal, lambda: b"\x1b[?1049h" in self._terminal.written)  # type: ignore[union-attr]
        return self._terminal

    def _resize(self, terminal: Terminal, size: tuple[int, int]) -> None:
        self._size = size
        fcntl.ioctl(terminal.slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        if terminal.process.poll() is None:
            os.kill(terminal.process.pid, signal.SIGWINCH)
        terminal.read(0.0)

    def _look(self, terminal: Terminal) -> str | None:
        """Whether the program answers, by a change of its size, or has quit in good order."""
        terminal.read(0.0)
        terminal.written = b""
        width = 90 if self._size[0] != 90 else 91
        self._resize(terminal, (width, 30))
        answered = _until(
            terminal, lambda: len(terminal.written) > 200 or terminal.process.poll() is not None
        )
        if reports := list(self._folder.rglob("crash.txt")):
            return reports[0].read_text(encoding="utf-8")[-3000:]
        if not answered:
            return f"it hangs:\n{_stack(terminal)}"
        if terminal.process.poll() is not None:
            terminal.read(0.2)
            status = terminal.process.returncode
            terminal.close()
            self._terminal = None
            if status:
                return f"exit status {status}: {terminal.written[-600:].decode(errors='replace')}"
        return None


def _send(terminal: Terminal, data: bytes) -> None:
    while data and terminal.process.poll() is None:
        terminal.read(0.0)
        data = data[os.write(terminal.master, data[:512]) :]


def _until(terminal: Terminal, condition: Callable[[], object]) -> bool:
    """Read until a condition holds; False where it never does."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            return False
        terminal.read(0.02)
    return True


def _stack(terminal: Terminal) -> str:
    """Where a program that hangs is, as far as it tells."""
    terminal.written = b""
    os.kill(terminal.process.pid, signal.SIGUSR1)
    terminal.read(1.0)
    return terminal.written[-3000:].decode(errors="replace")


def shrink(
    events: Sequence[Event], fails: Callable[[Sequence[Event]], bool], rounds: int = 60
) -> list[Event]:
    """The fewest events found that still fail, in some rounds of leaving parts out (Zeller's ddmin)."""
    events, parts = list(events), 2
    while len(events) > 1 and rounds > 0:
        size = max(1, len(events) // parts)
        for at in range(0, len(events), size):
            rounds -= 1
            fewer = events[:at] + events[at + size :]
            if fewer and fails(fewer):
                events, parts = fewer, max(2, parts - 1)
                break
        else:
            if size == 1:
                break
            parts = min(len(events), parts * 2)
    return events


def random_events(seed: int, count: int) -> list[Event]:
    """Events by a seed."""
    random_, size = random.Random(seed), (100, 30)
    events: list[Event] = []
    while len(events) < count:
        event = random_event(random_, size)
        if isinstance(event, tuple):
            size = event
        if not (isinstance(event, bytes) and event.decode() in _QUIT and random_.random() < 0.95):
            events.append(event)
    return events


def write_sources(folder: Path) -> list[str]:
    """Articles with agreements, differences and hostile text, as files."""
    from tests.app.story import story

    paths = []
    for article in story().articles:
        path = folder / f"{article.id}.txt"
        path.write_text(article.text, encoding="utf-8")
        paths.append(str(path))
    return paths


def battery(seed: int, count: int, folder: Path, run: int = 2000) -> list[tuple[int, Outcome, list[Event]]]:
    """Run events in runs with seeds of their own, and return the runs that failed."""
    failed = []
    for number in range(0, count, run):
        here = folder / f"seed{seed + number}"
        here.mkdir(parents=True)
        events = random_events(seed + number, min(run, count - number))
        outcome = Run(here, write_sources(here)).play(events)
        if outcome.failure:
            failed.append((seed + number, outcome, events[: outcome.sent]))
    return failed


def main() -> int:
    """Run a battery from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shrink", action="store_true")
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        failed = battery(options.seed, options.events, folder)
        for seed, outcome, events in failed:
            print(f"--- seed {seed}, after {outcome.sent} events:\n{outcome.failure}\nlast: {events[-KEPT:]}")
            if options.shrink:
                print("fewest:", _shrunk(events, folder / "shrinking"))
    print(
        f"{options.events:,} events from seed {options.seed}: {len(failed)} failures,"
        f" {time.monotonic() - begun:.0f} s"
    )
    return bool(failed)


def _shrunk(events: list[Event], folder: Path) -> list[Event]:
    def fails(fewer: Sequence[Event]) -> bool:
        here = Path(tempfile.mkdtemp(dir=folder))
        return Run(here, write_sources(here)).play(fewer).failure is not None

    folder.mkdir(exist_ok=True)
    return shrink(events, fails)


if __name__ == "__main__":
    sys.exit(main())
