"""Works on a comparison until it is killed: run as a program, it forks one worker for each line it reads.

A line is ``mode path seed``. It answers with the worker's process number, then lets the worker write
one line for each thing that is safely on the disk, and says ``dead`` when the worker is gone.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

from tests.storage.samples import bridge
from tui.atomic import write_new
from tui.model import Comparison
from tui.review.edits import ArticleTarget, ComparisonTarget, LogEntry, SetNote
from tui.storage.library import Library
from tui.storage.repair import repair
from tui.storage.store import Store

BRIDGE = bridge()
SHORT = Comparison(BRIDGE.articles[:2])
EXPORTS = tuple(bytes([48 + n]) * (20_000 * n + 10) for n in range(3))


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


def note(seq: int) -> LogEntry:
    """The entry with this number, the same in every run; the longer ones need several pages."""
    text = f"note {seq} " * (1 + seq * 7919 % 300 * (seq % 10 == 0))
    return LogEntry(seq, "2025-01-01T00:00:00+00:00", SetNote(ComparisonTarget(), text))


def work(path: Path, rng: random.Random) -> None:
    """Act, draft, analyse anew; say how many acts are on the disk."""
    opened = Store.open(path)
    store, seq = opened.store, len(opened.entries)
    if opened.read_only or opened.problems:
        say(f"refused {opened.why} {opened.problems}")
        return
    while True:
        for _ in range(rng.choice([1, 1, 1, 4])):
            seq += 1
            store.append(note(seq))
        match rng.randrange(6):
            case 0:
                store.replace_analysis(rng.choice([BRIDGE, SHORT]))
            case 1:
                store.save_draft(ArticleTarget("a1"), "x" * rng.randrange(9000))
            case 2:
                store.save_view({"at": seq})
        if not store.flush():
            say("refused to flush")
            return
        say(f"{seq}")


def create(path: Path, rng: random.Random) -> None:
    """Save a whole comparison over and over."""
    while True:
        Store.create(path, rng.choice([BRIDGE, SHORT]), overwrite=True).close()
        say("saved")


def export(path: Path, rng: random.Random) -> None:
    """Write a report over and over."""
    while True:
        write_new(path, rng.choice(EXPORTS), overwrite=True)
        say("written")


def move(path: Path, rng: random.Random) -> None:
    """Throw a comparison away and bring it back, over and over."""
    library = Library(path.parent)
    while True:
        found = [s.path for s in library.list()] or [s.path for s in library.list_trash()]
        (library.delete if found[0].parent == library.folder else library.restore)(found[0])
        say("moved")


def mend(path: Path, rng: random.Random) -> None:
    """Damage a copy of a comparison and repair it, over and over."""
    original = path.read_bytes()
    while True:
        data = bytearray(original)
        for _ in range(3):
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        hurt = path.with_name("hurt.compare")
        write_new(hurt, bytes(data), overwrite=True)
        say("hurt")
        report = repair(hurt)
        say("mended")
        if report.backup:
            report.backup.unlink()


MODES: dict[str, Callable[[Path, random.Random], None]] = {
    f.__name__: f for f in (work, create, export, move, mend)
}


def main() -> None:
    for line in sys.stdin:
        mode, path, seed = line.split()
        pid = os.fork()
        if pid == 0:
            try:
                MODES[mode](Path(path), random.Random(seed))
            except BaseException as error:
                say(f"failed {error!r}")
            finally:
                os._exit(0)
        say(f"pid {pid}")
        os.waitpid(pid, 0)
        say("dead")


if __name__ == "__main__":
    main()
