"""Random events for the program on a pseudo-terminal, and the search for the fewest that end it.

``python -m tests.battery.events --events 20000 --seed 1`` runs some and prints what they did.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.app.terminal_driver import Terminal
from tests.battery.distributions import MIXES, Event, random_events
from tests.battery.shrinking import shrink
from tests.battery.stories import CASES, write_sources

PATIENCE = 60.0  # seconds without an answer after which the program hangs
BATCH = 50  # events between two looks whether it still answers
KEPT = 50  # events logged of a run that failed, where they are not shrunk


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

    def __init__(self, folder: Path, arguments: Sequence[str], batch: int = BATCH) -> None:
        self._folder, self._arguments, self._batch = folder, list(arguments), batch
        self._size = (100, 30)
        self._terminal: Terminal | None = None

    def play(self, events: Sequence[Event]) -> Outcome:
        """Send events; ends at the first failure."""
        try:
            for at in range(0, len(events), self._batch):
                if failure := self._play(events[at : at + self._batch]):
                    return Outcome(min(at + self._batch, len(events)), failure)
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
            terminal = self._terminal = Terminal(
                *self._arguments,
                folder=self._folder,
                size=self._size,
                drawn=False,
                cwd=str(work),
                VISUAL="true",
                PYTHONFAULTHANDLER="1",
            )
            # Before that, keys such as Ctrl+C are signals.
            _until(terminal, lambda: not terminal.cooked or terminal.process.poll() is not None)
        return self._terminal

    def _resize(self, terminal: Terminal, size: tuple[int, int]) -> None:
        self._size = size
        fcntl.ioctl(terminal.slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        if terminal.process.poll() is None:
            os.kill(terminal.process.pid, signal.SIGWINCH)
        terminal.read(0.0)

    def _look(self, terminal: Terminal) -> str | None:
        """Whether the program answers, by a change of its size, or has quit in good order."""
        if not _until(terminal, lambda: _is_silent(terminal)):
            return f"it never falls silent:\n{_stack(terminal)}"
        terminal.written = b""
        width = 90 if self._size[0] != 90 else 91
        self._resize(terminal, (width, 30))
        answered = _until(terminal, lambda: terminal.written or terminal.process.poll() is not None)
        if reports := list(self._folder.rglob("crash.txt")):
            return reports[0].read_text(encoding="utf-8")[-3000:]
        if not answered:
            return f"it hangs:\n{_stack(terminal)}"
        if terminal.process.poll() is not None:
            terminal.read(0.2)
            status, cooked = terminal.process.returncode, terminal.cooked
            terminal.close()
            self._terminal = None
            if status:
                return f"exit status {status}: {terminal.written[-600:].decode(errors='replace')}"
            if not cooked:
                return "the terminal was left raw"
        return None


def _send(terminal: Terminal, data: bytes) -> None:
    """Send input as fast as the program takes it; a program that takes none is found out by the next look."""
    deadline = time.monotonic() + PATIENCE
    while data and terminal.process.poll() is None and time.monotonic() < deadline:
        terminal.read(0.0)
        if select.select([], [terminal.master], [], 0.05)[1]:
            data = data[os.write(terminal.master, data[:512]) :]


def _is_silent(terminal: Terminal) -> bool:
    """Whether the program has written nothing for a moment, or is over."""
    before = len(terminal.written)
    terminal.read(0.05)
    return len(terminal.written) == before or terminal.process.poll() is not None


def _until(terminal: Terminal, condition: Callable[[], object]) -> bool:
    """Read until a condition holds; False where it never does."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            return False
        terminal.read(0.02)
    return True


def _stack(terminal: Terminal) -> str:
    """Where a program that hangs is, as the fault handler of Python says."""
    terminal.written = b""
    os.kill(terminal.process.pid, signal.SIGABRT)
    terminal.read(2.0)
    return terminal.written[-3000:].decode(errors="replace")


def _shown(events: Sequence[Event]) -> str:
    """Events to be read and played again; long pastes are cut."""
    return "[" + ", ".join(e if len(e) < 400 else f"{e[:200]} ..." for e in map(repr, events)) + "]"


class Failed(NamedTuple):
    """A run that failed: how to play it again, and what it said."""

    seed: int
    mix: str
    case: str
    outcome: Outcome
    events: list[Event]

    def __str__(self) -> str:
        last = (
            f"\nlast: {_shown(self.events[-KEPT:])}"
            if len(self.events) > KEPT
            else f"\nevents: {_shown(self.events)}"
        )
        return f"--- seed {self.seed}, {self.mix} on {self.case}: {self.outcome.failure}{last}"


def plan(seed: int, count: int, run: int, mix: str | None) -> Iterator[tuple[int, int, str, str]]:
    """Runs of some events each: seed, events, mix and case, which go round as the seed does."""
    for number in range(0, count, run):
        turn = seed + number // run
        name = mix or list(MIXES)[turn % len(MIXES)]
        yield seed + number, min(run, count - number), name, list(CASES)[turn // 2 % len(CASES)]


def battery(
    seed: int,
    count: int,
    folder: Path,
    *,
    run: int = 2000,
    mix: str | None = None,
    batch: int = BATCH,
    shrinking: float = 0.0,
) -> list[Failed]:
    """Run events in runs with seeds of their own.

    Args:
        seed: of the first run.
        count: how many events.
        folder: a folder of the battery's own.
        run: how many events make a run.
        mix: the distribution; by default each in turn.
        batch: events between two looks whether the program answers.
        shrinking: seconds to look for the fewest events of a run that failed.

    Returns:
        The runs that failed.
    """
    failed = []
    for number, size, name, case in plan(seed, count, run, mix):
        events = random_events(number, size, MIXES[name])
        outcome = _outcome(events, folder, case, batch)
        if outcome.failure:
            events = events[: outcome.sent]
            if shrinking:
                events = shrink(
                    events,
                    lambda fewer, case=case: _outcome(fewer, folder, case, batch).failure is not None,  # type: ignore[misc]
                    seconds=shrinking,
                )
            failed.append(Failed(number, name, case, outcome, events))
    return failed


def _outcome(events: Sequence[Event], folder: Path, case: str, batch: int) -> Outcome:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as name:
        return Run(Path(name), write_sources(Path(name), case), batch).play(events)


def main() -> int:
    """Run a battery from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mix", choices=tuple(MIXES))
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--shrink", type=float, default=0.0, metavar="SECONDS")
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        failed = battery(
            options.seed,
            options.events,
            Path(name),
            mix=options.mix,
            batch=options.batch,
            shrinking=options.shrink,
        )
    for each in failed:
        print(each)
    print(
        f"{options.events:,} events from seed {options.seed}: {len(failed)} failures,"
        f" {time.monotonic() - begun:.0f} s"
    )
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
