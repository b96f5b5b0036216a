"""The program under work for long: memory, threads and open files are counted between rounds.

``python -m tests.battery.soak --seconds 300`` works on and prints the counts.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.app.terminal_driver import Terminal
from tests.battery.stories import write_sources

ROUND = (
    "d]]aoG", "m", "jjllss", "\x1b", "/ferry\r", "nn\x1b", "/number:>40", "\x1b\x1b", "e",
    "a note\x13", "u", "\x12", "tword\r", "v\x1b", "w", "jj\x1b", "xm\r", "\x1b\x1b", "I", "\x1b",
    "*", "\x1b", "?", "jjj\x1b", "0", "\x1b", "TTTT", "zz", "C", "\x10next\x1b", "\x0f", "jk\x1b",
    "\x1b[200~pasted text\x1b[201~", " ", " ", "u", "u", "X\x1b",
)  # fmt: skip
"""What is typed in a round: every screen is opened, worked on, and left."""
WARM_UP = 3  # rounds after which nothing more is loaded
FILLED = 40  # rounds after which the caches of styles and sizes, which are bounded, are full


class Counts(NamedTuple):
    """What a process holds: resident memory in kB, threads, open files, child processes."""

    memory: int
    threads: int
    files: int
    children: int


def counts(pid: int) -> Counts:
    """Count what a process of Linux holds."""
    status = dict(
        line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    )
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    return Counts(
        int(status["VmRSS"].split()[0]),
        int(status["Threads"]),
        len(list(Path(f"/proc/{pid}/fd").iterdir())),
        len(children),
    )


def soak(folder: Path, seconds: float, least: int, warm_up: int = WARM_UP) -> list[Counts]:
    """Work for some seconds, and for a least number of rounds.

    Args:
        folder: a folder of the battery's own.
        seconds: how long to work at least.
        least: rounds to count at least.
        warm_up: rounds before these.

    Returns:
        The counts after each round but those of the warm-up.
    """
    (folder / "work").mkdir()
    run = Terminal(*write_sources(folder), folder=folder, cwd=str(folder / "work"))
    found: list[Counts] = []
    try:
        run.wait_for(lambda: run.screen.display[0].rstrip().endswith("saved"))
        deadline = time.monotonic() + seconds
        for number in itertools.count():
            if number >= least + warm_up and time.monotonic() > deadline:
                break
            for keys in ROUND:
                run.type(keys)
                run.read(0.1)  # what it writes, up to its first pause
            for report in Path(folder / "work").iterdir():
                report.unlink()
            run.wait_for(lambda: _is_silent(run))
            assert run.process.poll() is None, "it has ended"
            run.written = b""
            found.append(counts(run.process.pid))
        assert not list(folder.rglob("crash.txt"))
    finally:
        run.close()
    return found[warm_up:]


def slope(values: Sequence[float]) -> float:
    """Return the growth from one value to the next: the median over all pairs (Theil and Sen)."""
    pairs = itertools.combinations(enumerate(values), 2)
    return statistics.median((b - a) / (j - i) for (i, a), (j, b) in pairs)


def _is_silent(run: Terminal) -> bool:
    """Whether the program has done what it was asked for."""
    before = len(run.written)
    run.read(0.5)
    return len(run.written) == before


def main() -> int:
    """Run the soak from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=300.0)
    with tempfile.TemporaryDirectory() as name:
        found = soak(Path(name), parser.parse_args().seconds, 20, FILLED)
    print(f"{len(found)} rounds: first {found[0]}, middle {found[len(found) // 2]}, last {found[-1]}")
    print(f"memory: {slope([c.memory for c in found]):+.1f} kB a round")
    return 0


if __name__ == "__main__":
    sys.exit(main())
