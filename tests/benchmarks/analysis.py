"""What an analysis costs: CPU seconds, and the ratio to merely cutting the same text into words.

    python -m tests.benchmarks.analysis [ROUNDS]

Measures the example's five articles, 50 generated articles of one story's size each, and 200. Reading is not
counted. The best of ROUNDS (default 3) is shown. Goals: 0.3 s for the example, 3 s for 50 articles, no numpy.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.generator.stories import stories
from tui.analysis.pipeline import compare
from tui.model import Article
from tui.paths import example_paths
from tui.sources import read_sources

WORD = re.compile(r"\w+(?:[.,:’'-]\w+)*|[^\w\s]")
HEAVY = ("numpy", "textual", "trafilatura", "lxml", "scipy")


def cpu(work: Callable[[], object], rounds: int) -> float:
    """The least CPU seconds of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def generated(count: int, folder: Path) -> list[str]:
    """Files of so many generated articles, told of many stories as a busy folder is."""
    files: list[str] = []
    for story in stories(seed=5, count=count):
        story.write(folder)
        files += [str(folder / story.name / name) for name in sorted(story.files)]
        if len(files) >= count:
            break
    return files[:count]


def report(name: str, articles: Sequence[Article], rounds: int) -> None:
    texts = [a.text for a in articles]
    seconds = cpu(lambda: compare(articles), rounds)
    words = cpu(lambda: [WORD.findall(text) for text in texts], rounds * 3)
    sentences = sum(len(a.sentences) for a in articles)
    print(f"{name:<16} {len(articles):>4} {sentences:>6} {seconds:>8.3f} {seconds / words:>9.0f}")


def modules_of_a_comparison() -> list[str]:
    """The heavy modules that comparing the example's articles imports."""
    code = (
        "import sys; from tui.sources import read_sources; from tui.analysis.pipeline import compare;"
        "from tui.paths import example_paths;"
        "compare(read_sources([str(p) for p in example_paths()]).articles);"
        "print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return sorted({m.split(".")[0] for m in loaded.stdout.split()} & set(HEAVY))


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    print(f"{'':<16} {'art.':>4} {'sent.':>6} {'CPU s':>8} {'x words':>9}")
    example = read_sources([str(p) for p in example_paths()]).articles
    compare(example)  # tables are read once, on first use
    report("the example", example, rounds)
    with tempfile.TemporaryDirectory() as folder:
        for count in (50, 200):
            files = generated(count, Path(folder))
            report(f"{count} generated", read_sources(files).articles, 1 if count > 50 else rounds)
    print("heavy modules imported:", ", ".join(modules_of_a_comparison()) or "none")


if __name__ == "__main__":
    main()
