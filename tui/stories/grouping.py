"""Files to stories: digests of all files, those of unchanged ones from the cache, grouped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.stories.cache import DigestCache, DigestedFile, stamp
from tui.stories.clustering import cluster
from tui.stories.digest import Digest, digest
from tui.stories.executor import Executor, Pool, Serial, chunks

PIECE = 50  # files in one piece of work
FEW = 200  # files; so many are read faster here than in processes that must start first
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event.

    Attributes:
        articles: their digests, by day and path.
    """

    articles: tuple[Digest, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets, each once, in order; an article of an unknown outlet counts as one of its own."""
        return tuple(dict.fromkeys(a.outlet or a.path for a in self.articles))

    @property
    def first(self) -> dt.date | None:
        """The day of the earliest article with a known day."""
        return min((a.day for a in self.articles if a.day), default=None)

    @property
    def last(self) -> dt.date | None:
        """The day of the latest article with a known day."""
        return max((a.day for a in self.articles if a.day), default=None)

    @property
    def headline(self) -> str:
        """The headline that shares most terms with the other articles."""
        counts: dict[str, int] = {}
        for article in self.articles:
            for term, _ in article.terms:
                counts[term] = counts.get(term, 0) + 1
        titled = [a for a in self.articles if a.headline] or list(self.articles)
        best = max(titled, key=lambda a: sum(counts[t] for t, _ in a.terms[:20]) / (len(a.terms[:20]) or 1))
        return best.headline or best.path


@dataclass(frozen=True, slots=True)
class Grouped:
    """Stories, the largest first, and what could not be read: a path and a line each."""

    stories: tuple[Story, ...]
    problems: tuple[tuple[str, str], ...]


def group_files(
    paths: Sequence[str],
    cache: DigestCache,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Grouped:
    """Group the articles of files into stories.

    Digests are kept as they are made: a run that is stopped goes on where it was, and files added later cost
    only their own reading.

    Args:
        paths: the files, each of one or more articles.
        cache: where digests are kept.
        executor: reads the files; a pool of processes for many of them by default.
        progress: called with the number of files read, and how many there are.
    """
    missing = cache.missing(paths)
    workers = executor or (Pool() if len(missing) > FEW else Serial())
    done = len(paths) - len(missing)
    for outcomes in workers.map(digest_files, chunks(missing, PIECE)):
        cache.add(outcomes)
        done += len(outcomes)
        if progress:
            progress(done, len(paths))
    digests: list[Digest] = []
    problems: list[tuple[str, str]] = []
    for outcome in cache.outcomes(paths):
        digests += outcome.digests
        if outcome.problem:
            problems.append((outcome.path, outcome.problem))
    return Grouped(stories_of(digests), tuple(problems))


def stories_of(digests: Sequence[Digest]) -> tuple[Story, ...]:
    """Group digests into stories, the largest first, of equal ones the earlier."""
    found = [Story(tuple(digests[n] for n in numbers)) for numbers in cluster(digests)]
    return tuple(sorted(found, key=lambda story: -len(story.articles)))


def digest_files(paths: Sequence[str]) -> list[DigestedFile]:
    """Read files and return the outcome of each; a damaged file costs one line and no other file."""
    return list(map(_digest_file, paths))


def _digest_file(path: str) -> DigestedFile:
    from tui.sources import read_sources

    size, changed = stamp(path)
    reading = read_sources([path])
    problem = next((str(p) for p in reading.problems if p.unread), "")
    return DigestedFile(path, size, changed, tuple(map(digest, reading.articles)), problem)
