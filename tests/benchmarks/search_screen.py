"""From a key press in the search line to the painted results, as a ratio to a key in an empty Textual app.

Queries are typed letter by letter into the running app. The clock starts when the key event is posted and
stops when the frame that shows the answer to that very text has been handed to the driver. Printed: median
and 99th percentile of that; how long the loop of the screen was busy at most without a pause meanwhile; and
what it takes to open a list of few and of very many hits. The milliseconds inform, the ratios count.

    python tests/benchmarks/search_screen.py [SENTENCES [QUERIES]]
"""

from __future__ import annotations

import asyncio
import gc
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"
sys.path.insert(0, str(Path(__file__).parents[2]))

from textual import events

from tests.benchmarks.keys import Empty, figures, measure
from tests.benchmarks.search import make_queries, make_sentences
from tui.app.app import CompareApp
from tui.app.desk.screen import DeskScreen
from tui.app.session import Session
from tui.model import Article, Comparison, Fact, Line, Member, Place, Sentence, Verdict

SENTENCES = int(sys.argv[1]) if len(sys.argv) > 1 else 30_000
QUERIES = int(sys.argv[2]) if len(sys.argv) > 2 else 12
ARTICLES = 30


def story(sentences: list[str]) -> Comparison:
    """Long articles, of which each two state every fourth sentence together."""
    size = len(sentences) // ARTICLES
    articles = []
    for number in range(ARTICLES):
        text, rows, lines = "", [], []
        for i, words in enumerate(sentences[number * size : (number + 1) * size]):
            rows.append(Sentence(f"s{i}", words, len(text), len(text) + len(words), paragraph=i))
            lines.append(Line(len(text), len(text) + len(words)))
            text += words + "\n"
        name = f"Outlet {number}"
        articles.append(
            Article(
                f"a{number}",
                f"{number}.txt",
                text,
                "",
                outlet=name,
                lines=tuple(lines),
                sentences=tuple(rows),
            )
        )
    facts = []
    for left, right in zip(articles[::2], articles[1::2], strict=True):
        for a, b in zip(left.sentences[::4], right.sentences[::4], strict=True):
            members = (Member(Place(left.id, a.id)), Member(Place(right.id, b.id)))
            title = " ".join(a.text.split()[:4])
            facts.append(Fact(f"f{len(facts)}", title, Verdict.AGREE, "they say so", 0.9, members))
    return Comparison(tuple(articles), tuple(facts))


class Watch:
    """Follows an app from outside: frames painted, and the longest time its loop took for one turn."""

    def __init__(self, app: CompareApp) -> None:
        self.painted = asyncio.Event()
        self.longest = 0.0
        display = app._display

        def shown(screen: object, renderable: object) -> None:
            display(screen, renderable)  # type: ignore[arg-type]
            self.painted.set()

        app._display = shown  # type: ignore[method-assign,assignment]
        handle_run = asyncio.events.Handle._run

        def run(handle: asyncio.Handle) -> None:
            began = time.thread_time()
            handle_run(handle)
            self.longest = max(self.longest, time.thread_time() - began)

        self._undo: Callable[[], None] = lambda: setattr(asyncio.events.Handle, "_run", handle_run)
        asyncio.events.Handle._run = run  # type: ignore[method-assign]

    def close(self) -> None:
        """Take the measuring out again."""
        self._undo()


async def typed(
    app: CompareApp, queries: list[str]
) -> tuple[list[tuple[float, float]], list[float], dict[str, float]]:
    """Seconds from key to results (wall, processor), busy times of the loop, and seconds to open lists."""
    taken, busy, opened = [], [], {}
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.pause(0.3)
        screen = app.screen
        assert isinstance(screen, DeskScreen)
        await pilot.press("slash")
        while screen.search.is_waiting:
            await asyncio.sleep(0.1)
        gc.collect()
        gc.freeze()
        watch = Watch(app)

        async def press(key: str, character: str | None) -> tuple[float, float]:
            """Press a key and wait for the frame with the answer."""
            watch.longest = 0.0
            began, used = time.perf_counter(), time.process_time()
            before = screen.search.request.text
            app.post_message(events.Key(key, character))
            while screen.search.request.text == before or screen.search.is_waiting:
                watch.painted.clear()
                await asyncio.wait_for(watch.painted.wait(), 10)
            return time.perf_counter() - began, time.process_time() - used

        try:
            for words in queries:
                for letter in words:
                    await asyncio.sleep(0.03)
                    taken.append(await press("space" if letter == " " else letter, letter))
                    busy.append(watch.longest)
                await press("ctrl+u", None)
            for words in (max(queries[0].split(), key=len), "t"):
                for letter in words:
                    took, _ = await press(letter, letter)
                found = screen.search.found
                assert found is not None
                opened[f"{found.results.total:,} hits"] = took
                watch.painted.clear()
                began = time.perf_counter()
                app.post_message(events.Key("down", None))
                await asyncio.wait_for(watch.painted.wait(), 10)
                opened[f"{found.results.total:,} hits, then down"] = time.perf_counter() - began
                await press("ctrl+u", None)
        finally:
            watch.close()
    return taken, busy, opened


def main() -> None:
    """Print the figures."""
    floor = figures(asyncio.run(measure(Empty(), ("j", "k"))))
    print(f"empty app: median {floor[0]:.1f} ms, p99 {floor[1]:.1f} ms, CPU {floor[2]:.1f} ms")
    dice = random.Random(SENTENCES)
    sentences = make_sentences(dice, SENTENCES)
    queries = [text for text, _ in make_queries(dice, sentences)][:QUERIES]
    app = CompareApp(Session.of_comparison(story(sentences)))
    taken, busy, opened = asyncio.run(typed(app, queries))
    found = figures(taken)
    ratios = [one / other for one, other in zip(found, floor, strict=True)]
    told = [f"{ratio:.1f} x ({ms:.1f} ms)" for ratio, ms in zip(ratios, found, strict=True)]
    print(f"{SENTENCES:,} sentences, {len(taken)} keys: median {told[0]}, p99 {told[1]}, CPU {told[2]}")
    print(
        f"longest turn of the loop, of processor time: median {statistics.median(busy) * 1000:.1f} ms, "
        f"p99 {statistics.quantiles(busy, n=100)[98] * 1000:.1f} ms"
    )
    for name, seconds in opened.items():
        print(f"opening {name}: {seconds * 1000 / floor[0]:.1f} x ({seconds * 1000:.1f} ms)")


if __name__ == "__main__":
    main()
