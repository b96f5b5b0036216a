"""Saving and opening: an act until it is durable, opening 5, 50 and 1,000 articles, listing a library.

Run ``python -m tests.benchmarks.storage [FOLDER]``; the disk of FOLDER is measured (default: the temporary
folder). Beside each time stands its ratio to a plain yardstick on the same machine and disk: one append
with fsync for acts, ``json.loads`` of the same amount of text for opening.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.storage.samples import article, value
from tui.model import (
    Article,
    Comparison,
    Difference,
    Fact,
    Link,
    Member,
    Mention,
    Place,
    Quantity,
    Value,
    Verdict,
)
from tui.review.edits import ComparisonTarget, SentenceTarget, SetNote, anchor
from tui.review.history import History
from tui.storage.library import Library
from tui.storage.store import Store

WORDS = [
    "the",
    "bridge",
    "river",
    "soldiers",
    "ministry",
    "officials",
    "said",
    "on",
    "Monday",
    "site",
    "length",
]
WORDS += [
    "metres",
    "open",
    "May",
    "agency",
    "report",
    "workers",
    "cost",
    "million",
    "region",
    "ferry",
    "spokesman",
]


def make_comparison(articles: int, sentences: int = 30) -> Comparison:
    """Articles of random words with a mention or two in every sentence, facts and links in proportion."""
    rng = random.Random(articles)
    made = [
        article(
            f"a{n}",
            *(f"{' '.join(rng.choices(WORDS, k=18))} {rng.randrange(2000)}." for _ in range(sentences)),
        )
        for n in range(1, articles + 1)
    ]
    mentions: dict[Place, tuple[Mention, ...]] = {}
    for one in made:
        for sentence in one.sentences:
            number = sentence.text.rsplit(" ", 1)[1].rstrip(".")
            at = sentence.end - len(number) - 1
            mentions[Place(one.id, sentence.id)] = (
                Quantity(
                    start=at,
                    end=at + len(number),
                    text=number,
                    normalized=number,
                    dimension="count",
                    low=float(number),
                    high=float(number),
                ),
            )
    facts, links = [], []
    for n in range(articles * 10):
        pair = rng.sample(made, min(2, len(made)))
        values = tuple(_value(one, f"s{rng.randrange(1, sentences + 1)}") for one in pair)
        difference = Difference("number", values, "two numbers", 0.9)
        members = tuple(Member(v.place, (v,)) for v in values)
        facts.append(
            Fact(f"f{n + 1}", "How many?", Verdict.DISAGREE, "two numbers", 0.9, members, (difference,))
        )
        links.append(Link(values[0].place, values[-1].place, 0.8, ("same words",)))
    return Comparison(tuple(made), tuple(facts), tuple(links), mentions=mentions)


def _value(one: Article, sentence_id: str) -> Value:
    return value(one, sentence_id, one.sentence(sentence_id).text.rsplit(" ", 1)[1].rstrip("."))


def median_ms(run: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        took.append(1000 * (time.perf_counter() - start))
    return statistics.median(took)


def append_and_sync(path: Path) -> Callable[[], None]:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def run() -> None:
        os.write(handle, b"x" * 300)
        os.fsync(handle)

    return run


def main() -> None:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=root) as name:
        folder = Path(name)
        yardstick = median_ms(append_and_sync(folder / "yardstick"), 100)
        print(f"append and fsync of 300 bytes        {yardstick:8.2f} ms")
        for count in (5, 50, 1000):
            comparison = make_comparison(count)
            path = folder / f"{count}.compare"
            create = median_ms(lambda p=path, c=comparison: Store.create(p, c, overwrite=True).close(), 3)
            store = Store.create(path, comparison, overwrite=True)
            history = History(sink=store.append)
            sentence = comparison.articles[0].sentences[0]
            for n in range(count * 5):
                target = SentenceTarget(
                    anchor(comparison.articles[n % count], comparison.articles[n % count].sentences[n % 30])
                )
                history.do(SetNote(target, f"a note of some length, number {n}"))
            store.flush(60)
            hand_over, durable = [], []
            for n in range(50):
                start = time.perf_counter()
                history.do(SetNote(ComparisonTarget(), f"{sentence.text} {n}"))
                hand_over.append(1000 * (time.perf_counter() - start))
                store.flush(60)
                durable.append(1000 * (time.perf_counter() - start))
            store.close(60)
            opening = median_ms(lambda p=path: Store.open(p, read_only=True), 3 if count > 100 else 15)
            text = json.dumps([a.text for a in comparison.articles] * 4)
            plain = median_ms(lambda t=text: json.loads(t), 5)
            size = path.stat().st_size
            act, worst = statistics.median(durable), max(durable)
            print(
                f"{count:5} articles, {len(comparison.facts):6} facts, {len(history.entries):5} acts,"
                f" {size / 1e6:6.1f} MB: save all {create:8.1f} ms;"
                f" act {statistics.median(hand_over):6.3f} ms to hand over,"
                f" {act:6.2f} ms (worst {worst:6.1f}) to durable = {act / yardstick:4.1f} appends;"
                f" open {opening:8.1f} ms = {opening / plain:5.0f} x json.loads of its texts"
            )
        library = Library(folder / "library")
        small = make_comparison(5)
        store = library.create(small)
        store.close()
        data = store.path.read_bytes()
        for n in range(999):
            (library.folder / f"{n:04}.compare").write_bytes(data)
        listing = median_ms(library.list, 3)
        finding = median_ms(lambda: library.find("soldiers nowhere"), 1)
        print(f"library of 1,000: list {listing:.0f} ms, find in all contents {finding:.0f} ms")


if __name__ == "__main__":
    main()
