"""All of scale and speed in one table, with ratios and exponents, and the machine named.

    python -m tests.benchmarks [--small]

The small version shows that every row can be measured; its times mean nothing. Keys, search, saving,
opening and reading have tables of their own: ``keys``, ``search``, ``search_screen``, ``storage``,
``opening``, ``reading``.
"""

from __future__ import annotations

import math
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks import agreement, analysis, peers, startup, story_grouping
from tests.generator.events import write
from tui.sources import read_sources


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured."""

    event: tuple[int, ...]
    agreed: int
    stories: tuple[int, ...]
    rounds: int


FULL = Sizes((5, 20, 50, 100, 200), 60, (500, 2000), 5)
SMALL = Sizes((3, 5), 5, (20, 40), 1)
Row = tuple[str, str, str, str]
"""What, measured, ratio or exponent, goal."""


def machine() -> str:
    """The machine and the versions that count."""
    model = next(
        (line.split(":")[1].strip() for line in _cpu() if line.startswith("model name")), platform.machine()
    )
    libraries = ", ".join(f"{name} {version(name)}" for name in ("numpy", "rapidfuzz", "textual"))
    python = f"Python {platform.python_version()}"
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, {python}, {libraries}"


def _cpu() -> Sequence[str]:
    file = Path("/proc/cpuinfo")
    return file.read_text().splitlines() if file.exists() else ()


def of_one_event(sizes: Sizes) -> Iterator[Row]:
    """Comparisons of one event, beside what related tools take for its sentences."""
    goals = {5: "0.3 s", 50: "2 s", 200: "10 s", 1000: "60 s, 400 MB"}
    times = {}
    for size in sizes.event:
        times[size], ratio, memory = analysis.measure(size)
        took = f"{times[size]:.2f} s, {memory:.0f} MB"
        yield f"one event, {size} articles", took, f"{ratio:.0f} x counting words", goals.get(size, "")
    if sum(size >= analysis.FITTED for size in sizes.event) > 1:
        yield "exponent from 50 articles on", "", f"{analysis.slope(times):.2f}", "1.25"
    size = sizes.event[-1]
    with tempfile.TemporaryDirectory() as folder:
        articles = read_sources(write(5, size, Path(folder))).articles
    sentences = [sentence.text for article in articles for sentence in article.sentences]
    for name, peer in peers.PEERS.items():
        if (took_by := peers.seconds(peer, sentences)) is not None:
            ratio = times[size] / max(took_by, 1e-3)
            yield f"  {name}, {size} articles", f"{took_by:.2f} s", f"compare-tui takes {ratio:.1f} x", ""
    found, right = agreement.measure(sizes.agreed)
    for what, one, other in (
        ("links", found.links, right.links),
        ("disagreements", found.disagreements, right.disagreements),
    ):
        name = f"{what} of every two sentences, {sizes.agreed} articles"
        yield name, f"{one:.3f} found", f"{other:.3f} right", ".97"


def of_many_events(sizes: Sizes) -> Iterator[Row]:
    """Articles grouped into stories."""
    times = {}
    for size in sizes.stories:
        grouped = story_grouping.group(size)
        times[size] = grouped.seconds
        took = f"{grouped.seconds:.2f} s, {grouped.memory:.0f} MB"
        ratio = f"{grouped.seconds / grouped.reading:.2f} x reading"
        yield f"stories of {size:,} articles, B-cubed {grouped.figure:.3f}", took, ratio, "4 x"
    small, large = sizes.stories[0], sizes.stories[-1]
    exponent = math.log(times[large] / times[small]) / math.log(large / small)
    yield f"exponent from {small:,} to {large:,} articles", "", f"{exponent:.2f}", "1.1"


def of_starting(sizes: Sizes) -> Iterator[Row]:
    """The process, from start to the first words."""
    python = sys.executable
    seeds = startup.EXAMPLE
    commands = {"import textual.app": ["-c", "import textual.app"], "report": ["-m", "tui", "report", seeds]}
    with tempfile.TemporaryDirectory() as compiled:
        times = {
            name: min([_cpu_of([python, *command], compiled) for _ in range(sizes.rounds + 1)][1:])
            for name, command in commands.items()
        }
        yield "report on five articles", f"{times['report']:.2f} s", _over(times, "report"), "1.3 x"
        runs = {
            name: [startup.start(*program, compiled) for _ in range(sizes.rounds + 1)][1:]
            for name, program in startup.PROGRAMS.items()
        }
    empty, *desks = runs
    for name in desks:
        for place, what, goal in ((0, "wall", "1.25 x"), (1, "CPU", "1.6 x")):
            one, other = (min(run[place] for run in runs[program]) for program in (name, empty))
            yield f"{name} to the first words, {what}", f"{one:.2f} s", f"{one / other:.2f} x empty app", goal


def _over(times: dict[str, float], name: str) -> str:
    return f"{times[name] / times['import textual.app']:.2f} x import textual.app"


def _cpu_of(command: Sequence[str], compiled: str) -> float:
    """CPU seconds of a process whose modules are kept compiled in a folder, as pip leaves them."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def rows(sizes: Sizes) -> Iterator[Row]:
    """All rows of the table, as they are measured."""
    yield from of_one_event(sizes)
    yield from of_many_events(sizes)
    yield from of_starting(sizes)


def main() -> None:
    """Print the table."""
    print(machine())
    print(f"{'':<58} {'measured':<16} {'ratio':<28} goal")
    for what, measured, ratio, goal in rows(SMALL if "--small" in sys.argv else FULL):
        print(f"{what:<58} {measured:<16} {ratio:<28} {goal}", flush=True)


if __name__ == "__main__":
    main()
