"""From start to the first painted articles, as a ratio to an empty Textual app on the same machine.

Each program runs on a pseudo-terminal of its own, in turn with the others; the clock stops when the words
waited for have been written. Its modules are compiled, as pip leaves them: the first run, which does that,
is not counted. Goal: 1.6 or less. The wall counts where two processors are idle, as the sources are read
in a process beside; on a busy machine look at the processor's time, which is that of the app's own process.

    python tests/benchmarks/startup.py [ROUNDS]
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

ROUNDS = 9
EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("hello, empty app")
Empty().run()
"""
EXAMPLE = str(Path(__file__).parents[2] / "seeds")
PROGRAMS = {
    "empty app": (["-c", EMPTY], b"hello, empty app"),
    "compare-tui": (["-m", "tui"], b"Construction"),
    "compare-tui seeds": (["-m", "tui", EXAMPLE], b"Construction"),
}


def start(arguments: list[str], words: bytes, compiled: str) -> tuple[float, float]:
    """Wall and CPU seconds until the words are painted; ``compiled`` is a folder for compiled modules."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    with tempfile.TemporaryDirectory() as home:
        places = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        folders = dict.fromkeys(places, home)
        environment = {**os.environ, **folders, "TERM": "xterm-256color", "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
        )
        seen = b""
        while words not in seen:
            if not select.select([master], [], [], 20)[0]:
                raise SystemExit(f"{arguments}: nothing painted")
            seen += os.read(master, 65536)
        took = time.perf_counter() - began
        with open(f"/proc/{process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        process.kill()
        process.wait()
    os.close(master)
    os.close(slave)
    return took, cpu


def main() -> None:
    """Print the ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    wall: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    cpu: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as compiled:
        for turn in range(rounds + 1):
            for name, (arguments, words) in PROGRAMS.items():
                took, used = start(arguments, words, compiled)
                if turn:
                    wall[name].append(took)
                    cpu[name].append(used)
    empty, *desks = PROGRAMS
    for desk in desks:
        ratios = [one / other for one, other in zip(wall[desk], wall[empty], strict=True)]
        print(f"{desk} / {empty}: wall, median {statistics.median(ratios):.2f} of {rounds} rounds")
        for what, taken in (("wall", wall), ("CPU", cpu)):
            one, other = min(taken[desk]), min(taken[empty])
            print(f"  best of each, {what}: {one / other:.2f} ({one:.2f} s / {other:.2f} s)")


if __name__ == "__main__":
    main()
