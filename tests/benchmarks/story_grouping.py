"""What grouping articles into stories costs, against reading and tokenising them; and how it grows.

    python -m tests.benchmarks.story_grouping [ARTICLES ...]

Makes short articles on invented events (4 to 6 articles each, over 30 days; names of people and towns are
invented, institutions, weekdays and phrases shared), groups them through the command's own path, and prints
seconds of CPU, their ratio to reading and cutting into words, peak memory, B-cubed, and the exponent between
the sizes. Default: 500 and 2,000; the goal for 100,000 is a ratio of 4, 1 GB and an exponent near 1.
"""

from __future__ import annotations

import datetime as dt
import math
import platform
import random
import re
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.grouping.measure import b_cubed
from tui.sources import read_sources
from tui.stories.digest import DigestCache
from tui.stories.executor import Serial
from tui.stories.grouping import group_files

_WORD = re.compile(r"\w+")
_START = [
    "Ka",
    "Be",
    "Lo",
    "Mi",
    "Sa",
    "To",
    "Ve",
    "Ru",
    "Ne",
    "Da",
    "Pi",
    "Go",
    "Ha",
    "Ja",
    "Zu",
    "Fe",
    "Li",
    "Mo",
    "Ta",
    "Wo",
]
_MIDDLE = ["ra", "len", "vi", "sto", "mar", "dol", "nik", "ber", "tan", "fel", "gor"]
_END = ["n", "s", "k", "va", "ton", "berg", "sk", "ez", "ia", "ford"]
_SHARED = [
    "Reuters",
    "Parliament",
    "President",
    "Government",
    "Europe",
    "Monday",
    "Tuesday",
    "Police",
    "Court",
    "Ministry",
    "Washington",
]
_DEEDS = ["a fire", "an election", "a derailment", "a strike", "a trial", "a storm", "a merger", "a protest"]


def _name(chance: random.Random) -> str:
    return (
        chance.choice(_START)
        + chance.choice("aeiou")
        + chance.choice(_MIDDLE)
        + chance.choice(_MIDDLE[:6])
        + chance.choice(_END)
    )


def write_articles(folder: Path, count: int, seed: int = 3) -> list[int]:
    """Write articles and return the number of the event of each, in the order of the file names."""
    chance = random.Random(seed)
    events: list[int] = []
    event = 0
    while len(events) < count:
        people = [f"{_name(chance)} {_name(chance)}" for _ in range(3)]
        town, deed = _name(chance), chance.choice(_DEEDS)
        day = dt.date(2025, 3, 1) + dt.timedelta(chance.randrange(30))
        for _ in range(chance.randint(4, 6)):
            if len(events) == count:
                break
            published = day + dt.timedelta(chance.randrange(2))
            shared = chance.sample(_SHARED, 4)
            text = (
                f"{deed.capitalize()} in {town}\n{published.day} March 2025\n\n"
                f"Officials in {town} spoke of {deed} near {_name(chance)}, {shared[0]} reported.\n"
                f"According to {chance.choice(people)}, the {shared[1]} knew hours later.\n"
                f"The inquiry will be led by {chance.choice(people)}, who came from {shared[2]} to {town}.\n"
                f"In {town}, {chance.choice(people)} asked for calm, and {shared[3]} promised help.\n"
            )
            (folder / f"{len(events):06}.txt").write_text(text, encoding="utf-8")
            events.append(event)
        event += 1
    return events


@dataclass(frozen=True, slots=True)
class Measured:
    """What grouping took.

    Attributes:
        stories: how many were found.
        seconds: of CPU; reading: of reading the same files and cutting them into words.
        memory: megabytes at most of this process so far.
        figure: B-cubed.
    """

    stories: int
    seconds: float
    reading: float
    memory: float
    figure: float


def group(count: int) -> Measured:
    """Group so many articles."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        events = write_articles(folder, count)
        paths = sorted(map(str, folder.glob("*.txt")))
        start = time.process_time()
        for path in paths:
            for article in read_sources([path]).articles:
                _WORD.findall(article.text)
        reading = time.process_time() - start
        start = time.process_time()
        grouped = group_files(paths, DigestCache(folder / "digests.sqlite"), Serial())
        seconds = time.process_time() - start
        found = {a.path: n for n, story in enumerate(grouped.stories) for a in story.articles}
        figure = b_cubed([found[path] for path in paths], events)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Measured(len(grouped.stories), seconds, reading, memory, figure)


def measure(count: int) -> float:
    """Group so many articles; print a line and return the CPU seconds."""
    one = group(count)
    row = f"{one.seconds:>8.2f} {one.seconds / one.reading:>7.2f} {one.memory:>8.0f} {one.figure:>8.3f}"
    print(f"{count:>8,} {one.stories:>8,} {row}")
    return one.seconds


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [500, 2000]
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}, one process")
    print("articles  stories  seconds   ratio  MB peak  B-cubed")
    times = [measure(size) for size in sizes]
    for (small, large), (before, after) in zip(pairwise(sizes), pairwise(times), strict=True):
        print(f"exponent {small:,} to {large:,}: {math.log(after / before) / math.log(large / small):.2f}")


if __name__ == "__main__":
    main()
