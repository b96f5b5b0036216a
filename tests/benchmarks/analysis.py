"""What an analysis costs: CPU seconds, memory, and the ratio to merely counting the words of the same text.

    python -m tests.benchmarks.analysis [ARTICLES...]

Compares one generated event of about 30 sentences an article, by default of 5, 20, 50, 100, 200 and 1,000
articles, each in a process of its own; reading is not counted. The last line is the slope of the logarithm
of the time over that of the number of articles, from 50 on. Goals: 0.3 s for 5 articles, 2 s for 50, 10 s
for 200, 60 s and 400 MB for 1,000, a slope of 1.25.
"""

from __future__ import annotations

import math
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.generator.events import write
from tui.analysis.pipeline import compare
from tui.model import Article
from tui.sources import read_sources

SIZES = (5, 20, 50, 100, 200, 1000)
WORD = re.compile(r"\w+(?:[.,:’'-]\w+)*|[^\w\s]")
HEAVY = ("numpy", "textual", "trafilatura", "lxml", "scipy")
ENOUGH = 0.5  # CPU seconds over which counting words is averaged
FITTED = 50  # articles from which the slope is fitted


def measure(articles: int) -> tuple[float, float, float]:
    """CPU seconds of a comparison, its ratio to counting the words, and the memory in megabytes."""
    command = [sys.executable, "-m", "tests.benchmarks.analysis", "--one", str(articles)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, ratio, memory = map(float, done.stdout.split())
    return seconds, ratio, memory


def one(articles: int) -> None:
    """Compare one event in this process and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        small = read_sources(write(1, 3, Path(folder) / "small")).articles
        given = read_sources(write(5, articles, Path(folder) / "event")).articles
    compare(small)  # tables are read once, on first use
    started = time.process_time()
    compare(given)
    seconds = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(seconds, seconds / counting(given), memory)


def counting(articles: Sequence[Article]) -> float:
    """CPU seconds of cutting all sentences into words, each sentence once, and counting these."""
    sentences = [sentence.text for article in articles for sentence in article.sentences]
    rounds, started = 0, time.process_time()
    while (passed := time.process_time() - started) < ENOUGH:
        found: Counter[str] = Counter()
        for text in dict.fromkeys(map(str.casefold, sentences)):
            found.update(WORD.findall(text))
        rounds += 1
    return passed / rounds


def slope(times: dict[int, float]) -> float:
    """The least-squares slope of the logarithm of the time over that of the number of articles."""
    points = [(math.log(n), math.log(seconds)) for n, seconds in times.items() if n >= FITTED]
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


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
    """Print the table."""
    if sys.argv[1:2] == ["--one"]:
        one(int(sys.argv[2]))
        return
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    print(f"{'articles':>8} {'CPU s':>8} {'x count':>8} {'MB':>6}")
    times = {}
    for size in sizes:
        times[size], ratio, memory = measure(size)
        print(f"{size:>8} {times[size]:>8.2f} {ratio:>8.0f} {memory:>6.0f}")
    if sum(size >= FITTED for size in sizes) > 1:
        print(f"slope from {FITTED} articles on: {slope(times):.2f}")
    print("heavy modules imported:", ", ".join(modules_of_a_comparison()) or "none")


if __name__ == "__main__":
    main()
