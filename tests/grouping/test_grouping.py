"""Articles to stories: on the stories with gold mixed together, on disk, and in whatever order they come."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.benchmarks import story_grouping
from tests.evaluation.corpus import is_quiet, is_real, stories
from tests.grouping.measure import b_cubed
from tui.cli import main
from tui.sources import read_sources
from tui.stories.digest import Digest, DigestCache, digest
from tui.stories.events import events_of
from tui.stories.executor import DaskCluster, Pool, Serial
from tui.stories.grouping import cluster, digest_files, group_files, stories_of


@cache
def digests() -> list[tuple[str, Digest]]:
    return [
        (story.name, digest(article))
        for story in stories()
        for article in read_sources([str(path) for path in story.paths]).articles
    ]


def score(mixed: list[tuple[str, Digest]]) -> float:
    group = [0] * len(mixed)
    for number, members in enumerate(cluster([one for _, one in mixed])):
        for member in members:
            group[member] = number
    return b_cubed(group, [name for name, _ in mixed])


def test_b_cubed_of_known_groupings() -> None:
    assert b_cubed([1, 1, 2], ["a", "a", "b"]) == 1
    assert b_cubed([1, 1, 1, 1], ["a", "a", "b", "b"]) == pytest.approx(2 * 0.5 / 1.5)


def test_stories_mixed_together_are_told_apart() -> None:
    real, made = (
        [pair for pair in digests() if is_real(pair[0]) is wanted and not is_quiet(pair[0])]
        for wanted in (True, False)
    )
    assert score(real) >= 0.95
    assert score(made) >= 0.90
    # Quiet stories come in twos of one kind: two games of a team, two years of an award.
    assert score([pair for pair in digests() if is_real(pair[0])]) >= 0.94


def test_a_story_that_took_days_is_not_told_as_several_events() -> None:
    by_story: dict[str, list[Digest]] = {}
    for name, one in digests():
        by_story.setdefault(name, []).append(one)
    assert not [name for name, own in by_story.items() if len(events_of(own)) > 1]
    mixed = [a + b for a, b in pairwise(by_story.values())]
    assert sum(len(events_of(both)) > 1 for both in mixed) >= 0.94 * len(mixed)


def test_a_name_is_one_term_with_and_without_its_accents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks\n\nOn Monday Sørensen met Łukasz in Łódź.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Talks\n\nOn Monday Sorensen met Lukasz in Lodz.\n", encoding="utf-8")
    one, other = (
        digest(article) for name in "ab" for article in read_sources([str(tmp_path / f"{name}.txt")]).articles
    )
    assert one.terms == other.terms
    assert {"sorensen", "lukasz", "lodz"} <= {term for term, _ in one.terms}


@pytest.mark.parametrize("count", [1, 3])
def test_few_stories_are_told_apart_as_well(count: int) -> None:
    names = sorted({name for name, _ in digests()})
    chance = random.Random(count)
    scores = []
    for _ in range(20):
        chosen = set(chance.sample(names, count))
        scores.append(score([pair for pair in digests() if pair[0] in chosen]))
    assert sum(scores) / len(scores) >= 0.95


def test_the_order_of_the_files_changes_nothing() -> None:
    some = [one for _, one in digests()[:120]]
    shuffled = some.copy()
    random.Random(5).shuffle(shuffled)
    assert stories_of(shuffled) == stories_of(some)


def test_some_of_the_names_weeks_later_are_another_story() -> None:
    one = next(d for _, d in digests() if d.day and len(d.terms) >= 30)
    later = [
        replace(
            one,
            path=f"{n}",
            day=dt.date(2025, 5, 1) + dt.timedelta(n * 20),
            terms=tuple(
                (name if place < 10 else f"{name}{n}", k) for place, (name, k) in enumerate(one.terms)
            ),
        )
        for n in range(3)
    ]
    assert len(stories_of(later)) == 3
    assert len(stories_of([one, replace(one, day=dt.date(2027, 5, 1))])) == 1, "the trial, a year later"


SEEDS = sorted(str(path) for path in (Path(__file__).parent.parent.parent / "seeds").glob("*.txt"))


def test_unchanged_files_are_not_read_again(tmp_path: Path) -> None:
    read: list[str] = []

    class Counting(Serial):
        def map(self, function, items):  # type: ignore[no-untyped-def]
            for item in items:
                read.extend(item)
                yield function(item)

    cache_file = tmp_path / "digests.sqlite"
    first = group_files(SEEDS[:3], DigestCache(cache_file), Counting())
    assert read == SEEDS[:3]
    again = group_files(SEEDS, DigestCache(cache_file), Counting())
    assert read == SEEDS
    assert len(first.stories[0].articles) == 3
    assert len(again.stories[0].articles) == 5


def test_a_file_whose_name_is_no_text_is_grouped_and_not_read_again(tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\nx.txt")
    Path(odd).write_bytes(Path(SEEDS[0]).read_bytes())
    cache = DigestCache(tmp_path / "digests.sqlite")
    (story,) = group_files([odd, SEEDS[1]], cache, Serial()).stories
    assert sorted(article.path for article in story.articles) == sorted([odd, SEEDS[1]])
    assert cache.missing([odd, SEEDS[1]]) == []


def test_a_home_that_takes_no_cache_stops_no_grouping(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("tui.cli.stories.cache_folder", lambda: tmp_path / "file" / "cache")
    assert main(["stories", *SEEDS, "--no-disagreements"]) == 0
    assert b"5 articles" in capsysbinary.readouterr().out


def test_a_stopped_run_continues_where_it_was(tmp_path: Path) -> None:
    copies = []
    for number in range(120):
        copy = tmp_path / f"{number}.txt"
        copy.write_text(Path(SEEDS[number % 5]).read_text(encoding="utf-8"), encoding="utf-8")
        copies.append(str(copy))
    cache = DigestCache(tmp_path / "digests.sqlite")

    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done >= 50:
            raise StopError

    with pytest.raises(StopError):
        group_files(copies, cache, Serial(), stop)
    assert len(cache.missing(copies)) == 70


def test_a_run_that_is_killed_continues_where_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    story_grouping.write_articles(folder, 120)
    files, kept = sorted(map(str, folder.iterdir())), tmp_path / "digests.sqlite"
    script = """
import os, signal, sys
from pathlib import Path
from tui.stories.digest import DigestCache
from tui.stories.executor import Serial
from tui.stories.grouping import group_files

def killed(done: int, total: int) -> None:
    if done >= 50:
        os.kill(os.getpid(), signal.SIGKILL)

group_files(sys.argv[2:], DigestCache(Path(sys.argv[1])), Serial(), killed)
"""
    ended = subprocess.run([sys.executable, "-c", script, str(kept), *files], check=False)
    assert ended.returncode == -signal.SIGKILL
    cache = DigestCache(kept)
    assert len(cache.missing(files)) == 70
    untouched = group_files(files, DigestCache(tmp_path / "other.sqlite"), Serial())
    assert group_files(files, cache, Serial()) == untouched


def test_a_damaged_file_costs_one_line(tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(bytes(range(256)) * 9)
    found = group_files([*SEEDS, str(bad)], DigestCache(tmp_path / "digests.sqlite"))
    assert [path for path, _ in found.problems] == [str(bad)]
    assert len(found.stories[0].articles) == 5


def test_a_damaged_cache_is_made_again(tmp_path: Path) -> None:
    file = tmp_path / "digests.sqlite"
    file.write_bytes(b"no database at all" * 500)
    assert group_files(SEEDS, DigestCache(file)).stories


def test_a_pool_gives_the_same_as_one_process() -> None:
    pieces = [SEEDS[:2], SEEDS[2:]]
    assert list(Pool(2).map(digest_files, pieces)) == list(Serial().map(digest_files, pieces))


def test_a_cluster_gives_the_same_with_a_worker_killed_midway() -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as workers:
        cluster_of_two = DaskCluster(workers.scheduler_address)
        found = []
        for number, outcomes in enumerate(cluster_of_two.map(digest_files, [[path] for path in SEEDS * 4])):
            found += outcomes
            if number == 3:
                next(iter(workers.workers.values())).process.process._process.kill()
        cluster_of_two.close()
    assert found == digest_files(SEEDS * 4)


def test_the_command_lists_stories_and_counts_disagreements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("COMPARE_TUI_DATA", str(tmp_path))
    assert main(["stories", *SEEDS, "--json"]) == 0
    (story,) = json.loads(capfdbinary.readouterr().out)
    assert len(story["articles"]) == 5
    assert isinstance(story["disagreements"], int)
    assert main(["stories", *SEEDS]) == 0
    assert b"5 articles" in capfdbinary.readouterr().out


def test_stories_count_disagreements_as_reports_do_and_no_update(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("COMPARE_TUI_DATA", str(tmp_path / "data"))
    told = {"herald": "12 people died, officials said", "gazette": "15 people died, the coast guard said"}
    for name, words in told.items():
        text = f"Ferry sinks off Harrow\n\nA ferry sank off Harrow island on Monday, and {words}.\n"
        (tmp_path / f"{name}.txt").write_text(f"{text}\nThe ship carried 80 people from Port Selby.\n")
    sources = [str(tmp_path / f"{name}.txt") for name in told]
    assert main(["stories", *sources, "--format", "json"]) == 0
    (story,) = json.loads(capfdbinary.readouterr().out)
    assert main(["report", *sources]) == 0
    assert b"0 disagreements, 1 update over time" in capfdbinary.readouterr().out
    assert story["disagreements"] == 0


def test_a_story_that_is_not_there_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMPARE_TUI_DATA", str(tmp_path))
    assert main(["stories", *SEEDS, "--open", "7"]) == 2
    assert "there is no story 7" in capsys.readouterr().err
    other = tmp_path / "other.txt"
    other.write_text(
        "A goat got lost\n\nA goat walked away from a farm near Oslo, its owner said on Friday.\n"
    )
    assert main(["stories", *SEEDS, str(other), "--open", "2"]) == 2
    assert "choose 1" in capsys.readouterr().err, "a story of one article is not in the list"


def test_the_benchmark_runs_at_its_smallest_size() -> None:
    measured = story_grouping.group(100)
    ratio = measured.seconds / measured.reading
    assert ratio < 4  # to reading and cutting into words; about 1.2 on any machine
    assert measured.figure >= 0.95


def test_rows_of_the_cache_that_say_nonsense_are_told_and_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "digests.sqlite"
    group_files(SEEDS[:2], DigestCache(file), Serial())
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE digests SET articles = ? WHERE path = ?", ("[" * 5000, SEEDS[0]))
    connection.close()
    assert "damaged" in next(DigestCache(file).outcomes(SEEDS[:1])).problem
    cache = DigestCache(file)
    assert cache.missing(SEEDS[:2]) == SEEDS[:1]
