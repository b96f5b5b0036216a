"""Whether articles that are to be compared are about several events, and which."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Article
from tui.stories.digest import Digest, digest
from tui.stories.grouping import Story, stories_of

LEAST = 2  # articles of an event that is offered; one alone may only be in other words than the rest
_COMMON = 0.5  # share of the articles of a story that use a name of it
# From which share of common names two stories may be one event, told on other days or in another language. Of
# 455 pairs of stories on different events one in a hundred shares more; of nine halves of one event all do.
_SHARED_CORE = 0.2  # of the names that most articles of a story use
_SHARED = 0.15  # of all names


@dataclass(frozen=True, slots=True)
class Event:
    """An event that some of the articles are about.

    Attributes:
        headline: the one that shares most with the other articles.
        articles: ids of its articles, in their order.
        first, last: days of its earliest and latest article with a known day.
    """

    headline: str
    articles: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None


def events_in(articles: Sequence[Article]) -> tuple[Event, ...]:
    """Return the events that articles are about, the largest first; none where they may all be about one.

    Args:
        articles: as read. Each event holds two of them or more; some may belong to none.
    """
    if len(articles) < 2 * LEAST:
        return ()
    digests = [digest(article) for article in articles]
    numbers = {id(each): number for number, each in enumerate(digests)}
    found = events_of(digests)
    if len(found) < 2:
        return ()
    places = [sorted(numbers[id(a)] for a in story.articles) for story in found]
    return tuple(_event(story, [articles[n] for n in own]) for story, own in zip(found, places, strict=True))


def events_of(digests: Sequence[Digest]) -> list[Story]:
    """Return the stories of several articles, the largest first; those that may be one event as one.

    Args:
        digests: of the articles.
    """
    joined: list[Story] = []
    for story in (s for s in stories_of(digests) if len(s.articles) >= LEAST):
        alike = [other for other in joined if _may_be_one(story, other)]
        together = Story(tuple(a for part in (*alike, story) for a in part.articles))
        joined = [*(other for other in joined if other not in alike), together]
    return sorted(joined, key=lambda story: -len(story.articles))


def _may_be_one(one: Story, other: Story) -> bool:
    return (
        _overlap(_names(one, _COMMON), _names(other, _COMMON)) >= _SHARED_CORE
        or _overlap(_names(one), _names(other)) >= _SHARED
    )


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _names(story: Story, share: float = 0.0) -> frozenset[str]:
    """The names that at least this share of the articles of a story use."""
    counts = Counter(name for article in story.articles for name, _ in article.terms)
    return frozenset(name for name, count in counts.items() if count >= share * len(story.articles))


def _event(story: Story, articles: Sequence[Article]) -> Event:
    return Event(story.headline, tuple(a.id for a in articles), story.first, story.last)
