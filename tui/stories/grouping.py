"""Files to stories: digests of all files, those of unchanged ones from the cache, grouped.

The clustering is average linkage over weighted names, among articles published within a few days. Each
article goes to the story whose members it shares most names with on average, if that is enough; an inverted
index holds the summed weights of every story, so that this costs a look-up for each name. Stories are then
compared with each other in the same way. The cost grows with the names shared within a few days, not with
the square of the articles.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tui.stories.digest import Digest, DigestCache, DigestedFile, digest, stamp
from tui.stories.executor import Executor, Pool, Serial, chunks

WINDOW = 3  # days between the latest article of a story and one that may still join it
# Both chosen on the stories of tests/stories mixed together, by figures added up.
JOIN = 0.12  # mean cosine between an article and the members of a story, from which on it joins
MERGE = 0.12  # the same between the members of two stories
TOO_COMMON = 0.2  # share of articles from which on a name does not distinguish events
FEW_ARTICLES = 200  # articles; in fewer no name is too common
# Articles on other events that every collection is taken to have besides: names weigh alike in small ones.
BACKGROUND = 500
# Names that most articles of two stories use, from which on one is the other taken up again, however later.
TAKEN_UP, TAKEN_UP_SHARE = 6, 0.5
IN_MANY = 50  # stories; a name of more of them tells none from another


@dataclass(slots=True)
class _Group:
    """A story being built: the digests in it by number, the sum of their weights, and its days."""

    members: list[int]
    sums: dict[int, float]
    first: int | None
    last: int | None


@dataclass(slots=True)
class _Index:
    """The groups by term."""

    groups: list[_Group | None] = field(default_factory=list)
    postings: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, group: _Group) -> int:
        number = len(self.groups)
        self.groups.append(group)
        for term in group.sums:
            self.postings[term].add(number)
        return number

    def drop(self, number: int) -> _Group:
        group = self.groups[number]
        assert group is not None
        self.groups[number] = None
        for term in group.sums:
            self.postings[term].discard(number)
        return group

    def nearest(self, item: _Group) -> tuple[float, int]:
        """Return the group with the greatest mean cosine to the members of ``item``, and that cosine."""
        shared: dict[int, float] = defaultdict(float)
        for term, weight in item.sums.items():
            for number in self.postings.get(term, ()):
                group = self.groups[number]
                assert group is not None
                shared[number] += weight * group.sums[term]
        best, chosen = 0.0, -1
        for number, product in sorted(shared.items()):
            group = self.groups[number]
            assert group is not None
            mean = product / (len(group.members) * len(item.members))
            if mean > best and _near(group, item):
                best, chosen = mean, number
        return best, chosen


def cluster(digests: Sequence[Digest]) -> list[list[int]]:
    """Group digests into stories.

    Args:
        digests: in any order; the result does not depend on it.

    Returns:
        For each story the numbers of its digests, by day and path; the stories by first day and path.
    """
    key = [(one.day is None, one.day or dt.date.min, one.path) for one in digests]
    order = sorted(range(len(digests)), key=key.__getitem__)
    vectors = _vectors(digests)
    index = _Index()
    fading: dict[int, list[int]] = defaultdict(list)  # day: groups that may have had their last article then
    done: list[_Group] = []
    today: int | None = None
    for number in order:
        day = digests[number].day
        ordinal = day.toordinal() if day else None
        if ordinal is not None and ordinal != today:
            today = ordinal
            _retire(index, fading, today - WINDOW, done)
        if ordinal is None and today is not None:
            _retire(index, fading, None, done)
            today = None
            for group in done:
                index.add(group)
            done = []
        _place(index, fading, _Group([number], vectors[number], ordinal, ordinal))
    _retire(index, fading, None, done)
    done += [group for group in index.groups if group is not None]
    merged = _taken_up([group.members for group in _merge(done)], digests)
    stories = [sorted(members, key=key.__getitem__) for members in merged]
    return sorted(stories, key=lambda story: key[story[0]])


def _place(index: _Index, fading: dict[int, list[int]], item: _Group) -> None:
    score, number = index.nearest(item)
    if score >= JOIN:
        item = _joined(index.drop(number), item)
    number = index.add(item)
    if item.last is not None:
        fading[item.last].append(number)


def _retire(index: _Index, fading: dict[int, list[int]], before: int | None, done: list[_Group]) -> None:
    """Take groups out of the index that no later article can join."""
    for day in sorted(d for d in fading if before is None or d < before):
        for number in fading.pop(day):
            if index.groups[number] is not None:
                done.append(index.drop(number))


def _merge(groups: list[_Group]) -> list[_Group]:
    """Join stories that are one, until none that are near in time are near enough in names."""
    index = _Index()
    done: list[_Group] = []
    fading: dict[int, list[int]] = defaultdict(list)
    today: int | None = None
    for group in sorted(groups, key=lambda g: (g.first is None, g.first or 0, min(g.members))):
        if group.first is not None and group.first != today:
            today = group.first
            _retire(index, fading, today - WINDOW, done)
        score, number = index.nearest(group)
        while score >= MERGE:
            group = _joined(index.drop(number), group)
            score, number = index.nearest(group)
        number = index.add(group)
        if group.last is not None:
            fading[group.last].append(number)
    return done + [group for group in index.groups if group is not None]


def _taken_up(stories: list[list[int]], digests: Sequence[Digest]) -> list[list[int]]:
    """Join stories that tell of one event at times far apart: the crime, and the trial."""
    cores = [_core(members, digests) for members in stories]
    using: dict[str, list[int]] = defaultdict(list)
    for number, core in enumerate(cores):
        for name in core:
            using[name].append(number)
    joined = list(range(len(stories)))
    for number, core in enumerate(cores):
        shared = Counter(n for name in core if len(using[name]) <= IN_MANY for n in using[name] if n < number)
        for other, count in sorted(shared.items()):
            if count >= TAKEN_UP and count >= TAKEN_UP_SHARE * min(len(core), len(cores[other])):
                old, new = joined[number], joined[other]
                joined = [new if n == old else n for n in joined]
    found: dict[int, list[int]] = defaultdict(list)
    for number, members in zip(joined, stories, strict=True):
        found[number] += members
    return list(found.values())


def _core(members: Sequence[int], digests: Sequence[Digest]) -> list[str]:
    """The names that at least half of the articles of a story use."""
    counts = Counter(name for number in members for name, _ in digests[number].terms)
    return [name for name, count in counts.items() if 2 * count >= len(members)]


def _joined(one: _Group, other: _Group) -> _Group:
    sums = dict(one.sums)
    for term, weight in other.sums.items():
        sums[term] = sums.get(term, 0.0) + weight
    firsts = [d for d in (one.first, other.first) if d is not None]
    lasts = [d for d in (one.last, other.last) if d is not None]
    return _Group(one.members + other.members, sums, min(firsts, default=None), max(lasts, default=None))


def _near(one: _Group, other: _Group) -> bool:
    if one.first is None or other.first is None:
        return True
    assert one.last is not None
    assert other.last is not None
    return one.first - other.last <= WINDOW and other.first - one.last <= WINDOW


def _vectors(digests: Sequence[Digest]) -> list[dict[int, float]]:
    """Unit vectors of weighted terms: sublinear counts times inverse document frequency."""
    numbers: dict[str, int] = {}
    frequency: Counter[int] = Counter()
    rows: list[list[tuple[int, int]]] = []
    for one in digests:
        row = [(numbers.setdefault(term, len(numbers)), count) for term, count in one.terms]
        frequency.update(term for term, _ in row)
        rows.append(row)
    total = len(digests)
    limit = total * TOO_COMMON if total > FEW_ARTICLES else total + 1
    found = []
    for row in rows:
        weights = {
            term: (1 + math.log(count)) * math.log((total + BACKGROUND) / (frequency[term] + 0.5))
            for term, count in row
            if frequency[term] <= limit
        }
        length = math.sqrt(math.fsum(w * w for w in weights.values())) or 1.0
        found.append({term: weight / length for term, weight in weights.items()})
    return found


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
