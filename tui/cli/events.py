"""Sources about several events: nothing is compared across them unless the user asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.errors import UsageError, complain
from tui.model import Article
from tui.stories.events import Event, events_in


def of_one_event(
    articles: Sequence[Article], number: int | None = None, *, together: bool = False, named: bool = False
) -> tuple[Article, ...]:
    """Return the articles that are to be compared with each other.

    Args:
        articles: as read.
        number: of the event that is wanted, from 1; None where the articles are to be about one.
        together: whether articles on several events are compared all the same.
        named: whether the user named each article, and so wants them compared; the events are listed only.

    Raises:
        UsageError: they are about several events, which are listed on standard error, or there is no event of
            that number.
    """
    events = () if together else events_in(articles)
    if number is None and not events:
        return tuple(articles)
    if number is not None and 1 <= number <= max(1, len(events)):
        return _articles(articles, events[number - 1]) if events else tuple(articles)
    for place, event in enumerate(events, 1):
        complain(f"event {place}: {event.headline} ({len(event.articles)} articles)")
    if named:
        complain(f"these look like {len(events)} events; all are compared, as each article was named")
        return tuple(articles)
    if number is not None:
        raise UsageError(f"there is no event {number}", f"choose one from 1 to {max(1, len(events))}")
    raise UsageError(
        f"these look like {len(events)} events, and are not compared with each other",
        "choose one with --event N, or compare all with --together",
    )


def by_event(articles: Sequence[Article]) -> list[tuple[str, tuple[Article, ...]]]:
    """Return the articles of each event with its headline; those that share none come last, alone.

    Args:
        articles: as read; all of them are returned together where they may be about one event.
    """
    events = events_in(articles)
    if not events:
        return [("", tuple(articles))]
    known = {id_ for event in events for id_ in event.articles}
    alone = [(a.title or a.path, (a,)) for a in articles if a.id not in known]
    return [*((event.headline, _articles(articles, event)) for event in events), *alone]


def _articles(articles: Sequence[Article], event: Event) -> tuple[Article, ...]:
    return tuple(a for a in articles if a.id in event.articles)
