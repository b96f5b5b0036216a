"""From start to the first painted articles, as a ratio to an empty Textual app on the same machine.

Each program runs on a pseudo-terminal of its own, in turn with the other; the clock stops when the words
waited for have been written. Goal: 1.6 or less.

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

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 9
EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("hello, empty app")
Empty().run()
"""
PROGRAMS = {"empty": (["-c", EMPTY], b"hello, empty app"), "desk": (["-m", "tui"], b"Construction")}


def start(arguments: list[str], words: bytes) -> tuple[float, float]:
    """Wall and CPU seconds until the words are painted."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    with tempfile.TemporaryDirectory() as home:
        places = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        folders = dict.fromkeys(places, home)
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, **folders, "TERM": "xterm-256color"},
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
    for arguments, words in PROGRAMS.values():
        start(arguments, words)  # warm the caches
    wall: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    cpu: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(ROUNDS):
        for name, (arguments, words) in PROGRAMS.items():
            took, used = start(arguments, words)
            wall[name].append(took)
            cpu[name].append(used)
    ratios = [desk / empty for desk, empty in zip(wall["desk"], wall["empty"], strict=True)]
    print(f"start to painted articles / empty app: median {statistics.median(ratios):.2f} of {ROUNDS} rounds")
    for what, taken in (("wall", wall), ("CPU", cpu)):
        desk, empty = min(taken["desk"]), min(taken["empty"])
        print(f"best of each, {what}: {desk / empty:.2f} ({desk:.2f} s / {empty:.2f} s)")


if __name__ == "__main__":
    main()
