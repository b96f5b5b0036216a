"""Whether articles that are to be compared are about several events, which nobody wants compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Article
from tui.stories.digest import digest
from tui.stories.grouping import Story, stories_of

LEAST = 2  # articles of an event that is offered; one alone may only be in other words than the rest


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
    found = [story for story in stories_of(digests) if len(story.articles) >= LEAST]
    if len(found) < 2:
        return ()
    places = [sorted(numbers[id(a)] for a in story.articles) for story in found]
    return tuple(_event(story, [articles[n] for n in own]) for story, own in zip(found, places, strict=True))


def _event(story: Story, articles: Sequence[Article]) -> Event:
    return Event(story.headline, tuple(a.id for a in articles), story.first, story.last)
