"""From start to the first painted articles of a saved comparison of 5, 50 and 1,000, and to all of it.

Ratios are to an empty Textual app on the same machine, best of each; see ``startup.py`` for how it is timed.

    python -m tests.benchmarks.opening [ROUNDS]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.startup import PROGRAMS, ROUNDS, start
from tests.benchmarks.storage import make_comparison
from tui.analysis.alignment.encoder import installed
from tui.app.files.resume import made_by
from tui.storage.store import Store

SIZES = (5, 50, 1000)


def best(arguments: list[str], words: bytes, compiled: str) -> tuple[float, float]:
    """The least wall and CPU seconds until the words are painted; ``compiled`` as of ``start``."""
    taken = [
        start(arguments, words, compiled) for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
    ]
    return min(wall for wall, _ in taken), min(cpu for _, cpu in taken)


def main() -> None:
    """Print the table."""
    arguments, words = PROGRAMS["empty app"]
    with tempfile.TemporaryDirectory() as folder:
        compiled = f"{folder}/compiled"
        start(arguments, words, compiled)  # warm the caches
        empty_wall, empty_cpu = best(arguments, words, compiled)
        print(f"an empty app: {empty_wall:.2f} s wall, {empty_cpu:.2f} s CPU")
        for count in SIZES:
            path = Path(folder) / f"{count}.compare"
            Store.create(path, make_comparison(count), engine=made_by(refined=installed())).close(60)
            for what, words in (("articles painted", b"Outlet"), ("facts there", b" facts")):
                wall, cpu = best(["-m", "tui", str(path)], words, compiled)
                print(
                    f"{count:5} articles, {what:16}: {wall / empty_wall:5.2f} x wall ({wall:.2f} s),"
                    f" {cpu / empty_cpu:5.2f} x CPU ({cpu:.2f} s)"
                )


if __name__ == "__main__":
    main()
