"""From a key press to the painted frame, as a ratio to a key in an empty Textual app.

A key event is posted to the running app; the clock stops when the frame that shows its effect has been
rendered and handed to the driver. Printed for 5 and for 50 articles of 200 sentences: median and 99th
percentile of the time on the wall, and of the processor's time, which a busy machine disturbs less.
The milliseconds inform, the ratios count; 50 ms of the processor's time are the limit for any key.

    python tests/benchmarks/keys.py [ROUNDS]
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import time
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"
sys.path.insert(0, str(Path(__file__).parents[2]))

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

from tui.app.app import CompareApp
from tui.app.session import Session
from tui.model import (
    Article,
    Comparison,
    Difference,
    Fact,
    Line,
    Member,
    Place,
    Sentence,
    Value,
    Verdict,
)

ROUNDS = 100
SENTENCES = 200
KEYS = {
    "scroll": ("j", "k"),
    "next fact": ("right", "left"),
    "next disagreement": ("d", "D"),
    "next article": ("tab", "tab"),
    "zoom": ("z", "z"),
}


class Empty(App[None]):
    """Changes one character on every key."""

    count = 0

    def compose(self) -> ComposeResult:
        """One widget."""
        yield Static("0")

    def on_key(self) -> None:
        """Paint another number."""
        self.count += 1
        self.query_one(Static).update(str(self.count % 10))


def article(number: int) -> Article:
    """An article of many sentences, each with a number in it."""
    text, lines, sentences = "", [], []
    for index in range(SENTENCES):
        words = (
            f"Sentence {index} of this report says that {100 + index + number % 3} people crossed the bridge."
        )
        lines.append(Line(len(text), len(text) + len(words)))
        sentences.append(Sentence(f"s{index}", words, len(text), len(text) + len(words), paragraph=index))
        text += words + "\n"
    return Article(f"a{number}", f"{number}.txt", text, "", lines=tuple(lines), sentences=tuple(sentences))


def comparison(count: int) -> Comparison:
    """Articles that all speak of the same things, and disagree on every second one."""
    articles = tuple(article(number) for number in range(1, count + 1))
    facts = []
    for index in range(0, SENTENCES, 2):
        values = []
        for each in articles:
            words = str(100 + index + int(each.id[1:]) % 3)
            start = each.text.index(words, each.sentences[index].start)
            place = Place(each.id, f"s{index}")
            values.append(Value(place, start, start + len(words), words, words))
        members = tuple(Member(value.place, (value,)) for value in values)
        differs = index % 4 == 0
        difference = (Difference("number", tuple(values), "the numbers differ", 0.9),) if differs else ()
        verdict = Verdict.DISAGREE if differs else Verdict.AGREE
        facts.append(Fact(f"f{index}", "How many?", verdict, "they say so", 0.9, members, difference))
    return Comparison(articles, tuple(facts))


async def measure(app: App[None], keys: tuple[str, str], rounds: int = ROUNDS) -> list[tuple[float, float]]:
    """Seconds from key to frame, on the wall and of the processor, for the two keys in turn."""
    taken = []
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.pause(0.3)
        await pilot.press("right", "right", "right")
        painted = asyncio.Event()
        display = app._display

        def shown(screen: object, renderable: object) -> None:
            display(screen, renderable)  # type: ignore[arg-type]
            painted.set()

        app._display = shown  # type: ignore[method-assign,assignment]
        for turn in range(rounds):
            key = keys[turn // 10 % 2]
            await asyncio.sleep(0.03)
            painted.clear()
            began, used = time.perf_counter(), time.process_time()
            app.post_message(events.Key(key, key if len(key) == 1 else None))
            await asyncio.wait_for(painted.wait(), 5)
            taken.append((time.perf_counter() - began, time.process_time() - used))
    return taken


def figures(taken: list[tuple[float, float]]) -> list[float]:
    """Median and 99th percentile on the wall, then of the processor, in milliseconds."""
    found = []
    for times in zip(*taken, strict=True):
        milliseconds = [1000 * each for each in times]
        found += [statistics.median(milliseconds), statistics.quantiles(milliseconds, n=100)[98]]
    return found


def main() -> None:
    """Print the ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    floor = figures(asyncio.run(measure(Empty(), ("j", "k"), rounds)))
    names = ("wall median", "p99", "CPU median", "p99")
    print("empty app: " + ", ".join(f"{name} {ms:.1f} ms" for name, ms in zip(names, floor, strict=True)))
    for count in (5, 50):
        compared = comparison(count)
        for name, keys in KEYS.items():
            found = figures(asyncio.run(measure(CompareApp(Session.of_comparison(compared)), keys, rounds)))
            told = [
                f"{what} {ms / other:.1f} x ({ms:.0f} ms)"
                for what, ms, other in zip(names, found, floor, strict=True)
            ]
            print(f"{count} articles, {name}: {', '.join(told)}")


if __name__ == "__main__":
    main()
