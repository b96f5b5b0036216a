"""Saved files whose records are whole and say nonsense, or whose bytes are damaged, and all that reads them.

``python -m tests.battery.poison --files 1000 --seed 1`` tries some and prints what went wrong.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from tests.battery.stories import write_sources
from tui.analysis import compare
from tui.app.desk.state import new_desk
from tui.app.desk.view_state import restore_view_state, save_view_state
from tui.app.files.resume import articles_as_read, followed
from tui.errors import CompareError
from tui.model import Exchange, Place, Verdict
from tui.reports import FORMATS, Report, dated
from tui.review import edits
from tui.review.applying import apply, reviewed
from tui.review.history import UndoGroups, replay
from tui.search import SearchIndex
from tui.search.output import as_json, as_text
from tui.sources import read_sources
from tui.storage.file.loading import load_file
from tui.storage.file.whole_file import build
from tui.storage.library import Library
from tui.storage.repair import describe, examine, repair
from tui.storage.store import Store

NASTY: list[Any] = [
    None, True, False, 0, -1, 1, 2**31, 2**63, 10**30, -(10**30), 1e308, 0.5, -0.0, "", " ", "x", "nan",
    "inf", "-inf", "2024-13-45", "2024-02-30", "0000-00-00", "9999-12-31", "no", "No", "a1", "a99", "s1",
    "s999", "f1", "\x1b[2J", "\u202e", "\ud800", "a" * 10_000, "/../../etc/passwd", "[/x]", "%s{0}", "\x00",
    [], {}, [[]],
    [None], ["x", "x"], {"is": "Quantity"}, {"is": "Undo", "seq": 1}, {"": None}, "agree", "disagree",
]  # fmt: skip
QUERIES = (
    "ferry",
    "verdict:disagree",
    "number:>5",
    "date:2024..",
    "has:note",
    "/a+/",
    '"off Port Ellis"',
    "tag:x",
)


def saved(folder: Path) -> Path:
    """A comparison with every kind of record and of the user's acts, saved."""
    articles = read_sources(write_sources(folder)).articles
    comparison = compare(articles)
    exchange = Exchange(
        "propose", "model", "1", "{}", "0" * 64, '{"facts": []}', tuple((a.id, "s1") for a in articles)
    )
    comparison = replace(comparison, exchanges=(exchange,))
    first, second, *_ = targets = [edits.fact_target(comparison, fact) for fact in comparison.facts]
    sentence = edits.anchor(articles[0], articles[0].sentences[1])
    other = edits.anchor(articles[1], articles[1].sentences[1])
    path = folder / "saved.compare"
    acts: list[edits.Edit | edits.Undo | edits.Redo] = [
        edits.SetNote(first, "ask the coast guard"),
        edits.SetTags(edits.SentenceTarget(sentence), ("x", "two")),
        edits.SetVerdict(second, "disputed"),
        edits.SetReviewed(first, True),
        edits.Overrule(second, Verdict.AGREE),
        edits.LinkSentences((sentence, other)),
        edits.UnlinkSentences(first, first.anchors[:1]),
        edits.MergeFacts(tuple(targets[2:4])),
        edits.MarkLine(sentence, True),
        edits.CorrectArticle("a1", "published", "2024-03-06"),
        edits.MoveAnchor(sentence, other),
        edits.Rename("Ferry"),
        edits.SetNote(edits.ArticleTarget("a2"), "late"),
        edits.Undo(13),
        edits.Redo(13),
        edits.SetNote(edits.ComparisonTarget(), "all"),
    ]
    entries = [edits.LogEntry(n, "2025-01-01T00:00:00+00:00", act) for n, act in enumerate(acts, 1)]
    store = Store.create(path, comparison, entries=entries, folder=folder)
    store.save_draft(edits.SentenceTarget(other), "not done")
    view = save_view_state(new_desk(comparison, compared=True))
    store.save_view({**view, "read": {}, "followed": 5, "together": [[1, 3]], "searched": ["ferry"]})
    store.close()
    return path


def poisoned(path: Path, into: Path, random_: random.Random) -> str:
    """Write a copy of a saved file in which something is wrong; returns what, in a few words."""
    if random_.random() < 0.2:
        return _damage_bytes(path, into, random_)
    loaded = load_file(path)
    bodies, log = copy.deepcopy(loaded.bodies), list(loaded.log)
    told = []
    for _ in range(random_.choice([1, 1, 1, 2, 5])):
        table = random_.choice(
            [*(t for t in bodies if bodies[t] and t != "format"), "log", "log", "mentions"]
        )
        if table == "log":
            at = random_.randrange(len(log))
            log[at], what = _changed(log[at], random_)
            told.append(f"log {at + 1}: {what}")
            continue
        name = random_.choice(sorted(bodies[table]))
        bodies[table][name], what = _changed(bodies[table][name], random_)
        told.append(f"{table} {name}: {what}")
        if random_.random() < 0.05:
            bodies[table][random_.choice(["", "a9", "x", "0", "a1@", "\u202e"])] = bodies[table].pop(name)
            told.append("under another name")
    build(into, bodies, log)
    return "; ".join(told)


def _damage_bytes(path: Path, into: Path, random_: random.Random) -> str:
    data = bytearray(path.read_bytes())
    kind = random_.choice(["flipped", "cut", "blank", "doubled"])
    at = random_.randrange(len(data))
    if kind == "flipped":
        for _ in range(random_.choice([1, 10, 200])):
            data[random_.randrange(len(data))] ^= 1 << random_.randrange(8)
    elif kind == "cut":
        del data[at:]
    elif kind == "blank":
        data[at : at + 4096] = bytes(len(data[at : at + 4096]))
    else:
        data[at:at] = data[at : at + 4096]
    into.write_bytes(data)
    return f"bytes {kind} at {at}"


def _changed(body: str, random_: random.Random) -> tuple[str, str]:
    """A record in which one leaf or branch is another thing."""
    data = json.loads(body)
    if random_.random() < 0.05 or not isinstance(data, (dict, list)) or not data:
        new = random_.choice(NASTY)
        return json.dumps(new), f"all {new!r:.40}"
    holder, key = random_.choice(list(_branches(data)))
    kind = random_.random()
    if kind < 0.12:
        del holder[key]
        return json.dumps(data), f"without {key!r}"
    if kind < 0.2 and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
        return json.dumps(data), f"twice {key!r}"
    old = holder[key]
    if isinstance(old, int) and not isinstance(old, bool) and random_.random() < 0.5:
        holder[key] = old + random_.choice([-1, 1, 7, -1000, 1000])
    elif isinstance(old, str) and old and random_.random() < 0.3:
        holder[key] = random_.choice([old[:-1], old + old, old[::-1], old.upper()])
    else:
        holder[key] = copy.deepcopy(random_.choice(NASTY))
    return json.dumps(data), f"{key!r} is {holder[key]!r:.40}, was {old!r:.40}"


def _branches(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in plain data at which another thing could stand: what holds it, and its key there."""
    for key in list(data) if isinstance(data, dict) else range(len(data)):
        yield data, key
        if isinstance(data[key], (dict, list)):
            yield from _branches(data[key])


# ---------------------------------------------------------------- all that reads it


def look(path: Path) -> list[str]:
    """Open, see, search, export, examine and repair a file; returns what went wrong, one entry each."""
    wrong: list[str] = []
    for step in (_read, _examine_and_repair):
        try:
            step(path)
        except CompareError as error:
            if "\n" in str(error) or len(str(error)) > 1000:
                wrong.append(f"{step.__name__}: no plain line: {str(error)[:300]}")
        except Exception:
            wrong.append(f"{step.__name__}: {traceback.format_exc()[-1500:]}")
    return wrong


def _read(path: Path) -> None:
    """All that is done with a file that is opened."""
    opened = Store.open(path, read_only=True)
    assert all("\n" not in line for line in opened.problems), opened.problems
    comparison, review = opened.comparison, replay(opened.entries)
    restore_view_state(comparison, opened.view, compared=True)
    UndoGroups().restore(opened.view.get("together"))
    articles_as_read(opened)
    followed(opened)
    seen = reviewed(comparison, review)
    index = SearchIndex.build(apply(comparison, review), review)
    for query in QUERIES:
        results = index.search(query)
        as_text(results).encode()
        json.loads(as_json(results))
    for form in FORMATS:
        dated(Report(comparison, review), form)
        FORMATS[form].text(Report(comparison, review)).encode(FORMATS[form].encoding)
    for place in seen.comparison.places():
        seen.sentence(place)
    assert all(isinstance(place, Place) for place in seen.sentences)


def _examine_and_repair(path: Path) -> None:
    """The doctor names what is wrong, and repairs it; a repaired file is in order and opens."""
    Library().list()
    opened = Store.open(path, read_only=True)
    report = examine(path)
    assert all("\n" not in line for line in describe(report)), describe(report)
    assert report.sound or report.damage
    assert not (report.sound and opened.problems), opened.problems
    mended = repair(path)
    assert mended.sound == report.sound
    again = examine(path)
    assert again.sound, again.damage
    assert not Store.open(path, read_only=True).problems


class Failed(NamedTuple):
    """A file that something stumbled over."""

    seed: int
    what: str
    wrong: list[str]

    def __str__(self) -> str:
        return f"--- seed {self.seed}: {self.what}\n" + "\n".join(self.wrong)


def battery(seed: int, count: int, folder: Path) -> list[Failed]:
    """Try files with seeds of their own; returns those that something stumbled over."""
    good = saved(folder)
    failed = []
    for number in range(seed, seed + count):
        with tempfile.TemporaryDirectory(dir=folder) as name:
            path = Path(name) / "poisoned.compare"
            what = poisoned(good, path, random.Random(number))
            if wrong := look(path):
                failed.append(Failed(number, what, wrong))
    return failed


def main() -> int:
    """Run the battery from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        failed = battery(options.seed, options.files, Path(name))
    for each in failed:
        print(each)
    print(
        f"{options.files:,} files from seed {options.seed}: {len(failed)} failures,"
        f" {time.monotonic() - begun:.0f} s"
    )
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
