"""``compare-tui stories``: which events the articles of a folder are about."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import emit
from tui.errors import CompareError, UsageError, complain
from tui.model.wording import count
from tui.paths import absolute, cache_folder
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.stories.digest import DigestCache
    from tui.stories.executor import Executor
    from tui.stories.grouping import Grouped, Story

MOST_FILES = 1_000_000
MOST_COMPARED = 300  # articles; in more, disagreements are counted only where that is asked for
NAMED = 5  # unread files that are named


def stories(
    paths: Sequence[str],
    form: str,
    *,
    compare: bool | None = None,
    cluster: str | None = None,
    cache: Path | None = None,
) -> int:
    """Group the articles of files and folders into stories, and print a line for each.

    Args:
        paths: files and folders.
        form: "text", "json" or "csv".
        compare: whether to count the disagreements of each story; by default where there are few articles.
        cluster: address of a Dask scheduler that reads the files, or None to read them here.
        cache: the file in which digests are kept; by default in the user's cache folder.

    Returns:
        0, or 1 where a source could not be read.

    Raises:
        CompareError: nothing could be read.
    """
    grouped = find_stories(paths, cluster=cluster, cache=cache)
    articles = sum(len(story.articles) for story in grouped.stories)
    counted = compare if compare is not None else articles <= MOST_COMPARED
    disagreements = [_disagreements(story) if counted else None for story in grouped.stories]
    write = {"text": _text, "json": _json, "csv": _csv}[form]
    emit(write(grouped.stories, disagreements))
    for path, message in grouped.problems[:NAMED]:
        complain(message or path)
    further = len(grouped.problems) - NAMED
    if further > 0:
        complain(f"{further:,} further files could not be read")
    return 1 if grouped.problems else 0


def story_paths(paths: Sequence[str], number: int) -> list[str]:
    """Return the paths of the articles of one story.

    Args:
        paths: of the sources that are grouped.
        number: of the story in the list, from 1.

    Raises:
        UsageError: there is no such story.
        CompareError: nothing could be read.
    """
    found = find_stories(paths).stories
    most = sum(len(story.articles) > 1 for story in found)  # those of one article follow, and are not listed
    if not most:
        raise UsageError("no two of these articles are about one event", "name more of them")
    if not 1 <= number <= most:
        choice = "choose 1" if most == 1 else f"choose one from 1 to {most}"
        raise UsageError(f"there is no story {number} of several articles", choice)
    return [article.path for article in found[number - 1].articles]


def find_stories(paths: Sequence[str], *, cluster: str | None = None, cache: Path | None = None) -> Grouped:
    """Group the articles of files and folders.

    Args:
        paths: of the sources.
        cluster: address of a Dask scheduler, or None to read here.
        cache: where digests are kept between runs, or None for the usual place.

    Raises:
        CompareError: there are none, or nothing could be read.
    """
    from tui.stories.digest import DigestCache
    from tui.stories.grouping import group_files

    files = _files(paths)
    kept = DigestCache(cache) if cache else _usual_cache()
    try:
        grouped = group_files(files, kept, _executor(cluster), _progress())
    finally:
        kept.close()
    if not grouped.stories:
        message = grouped.problems[0][1] if grouped.problems else "no article was found"
        raise CompareError(message)
    return grouped


def _usual_cache() -> DigestCache:
    """The cache of the user; one in memory, for this run alone, where nothing can be written there."""
    from tui.stories.digest import DigestCache

    try:
        return DigestCache(cache_folder() / "digests.sqlite")
    except CompareError:
        return DigestCache(None)


def _files(paths: Sequence[str]) -> list[str]:
    from tui.sources.folders import sources_in

    found: list[str] = []
    for path in paths:
        if os.path.isdir(path):
            found += sources_in(path, MOST_FILES)[0]
        elif os.path.exists(path):
            found.append(path)
        else:
            raise CompareError(f"{path}: no such file or folder", "check the path")
    return list(dict.fromkeys(os.path.normpath(absolute(path)) for path in found))


def _executor(cluster: str | None) -> Executor | None:
    if not cluster:
        return None
    from tui.stories.executor import DaskCluster

    return DaskCluster(cluster)


def _progress() -> Callable[[int, int], None] | None:
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        end = "\r\x1b[K" if done == total else ""
        print(f"\rreading {done:,} of {total:,}{end}", end="", file=sys.stderr, flush=True)

    return show


def _disagreements(story: Story) -> int | None:
    """How many disagreements a report on a story counts; None for a single article."""
    if len(story.articles) < 2:
        return None
    from tui.cli.compare import compared
    from tui.model.categories import Category, all_facts, tally
    from tui.sources import read_sources

    comparison = compared(read_sources([a.path for a in story.articles]).articles, quiet=True)
    return tally(all_facts(comparison))[Category.DISAGREE]


def _text(found: Sequence[Story], disagreements: Sequence[int | None]) -> str:
    lines = []
    single = sum(len(story.articles) == 1 for story in found)
    for number, (story, differ) in enumerate(zip(found, disagreements, strict=True), 1):
        if len(story.articles) == 1:
            continue
        parts = [
            f"{len(story.articles)} articles",
            count(len(story.outlets), "outlet"),
            _days(story),
            *([count(differ, "disagreement")] if differ is not None else []),
        ]
        lines.append(
            f"{number:>4}  {safe(story.headline).one_line()}\n      {' · '.join(filter(None, parts))}"
        )
    if single:
        lines.append(f"      {count(single, 'article')} on events that no other article is about")
    return "\n".join(lines) + "\n"


def _days(story: Story) -> str:
    if not story.first or not story.last:
        return "no date"
    if story.first == story.last:
        return story.first.isoformat()
    return f"{story.first.isoformat()} to {story.last.isoformat()}"


def _json(found: Sequence[Story], disagreements: Sequence[int | None]) -> str:
    rows = [
        {
            "number": number,
            "headline": story.headline,
            "articles": [a.path for a in story.articles],
            "outlets": list(story.outlets),
            "first": story.first.isoformat() if story.first else None,
            "last": story.last.isoformat() if story.last else None,
            "disagreements": differ,
        }
        for number, (story, differ) in enumerate(zip(found, disagreements, strict=True), 1)
    ]
    return json.dumps(rows, ensure_ascii=True, indent=1) + "\n"


def _csv(found: Sequence[Story], disagreements: Sequence[int | None]) -> str:
    from tui.reports.escape import in_csv

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["story", "headline", "articles", "outlets", "first", "last", "disagreements", "path"])
    for number, (story, differ) in enumerate(zip(found, disagreements, strict=True), 1):
        head = [number, in_csv(story.headline), len(story.articles), len(story.outlets)]
        days = [story.first or "", story.last or "", "" if differ is None else differ]
        for article in story.articles:
            writer.writerow([*head, *days, in_csv(article.path)])
    return out.getvalue()
