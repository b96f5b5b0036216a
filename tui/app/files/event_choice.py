"""Articles on several events: the events are listed, and one is opened; nothing is compared before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.background import run_in_background
from tui.app.registry import app_of
from tui.model.wording import short_date
from tui.safetext import SafeText, safe

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.errors import CompareError
    from tui.model import Article
    from tui.stories.events import Event

_KEYS = "123456789bcdefghijklmnopqrstuvwxyz"  # of the events; a is all of them
_ALL, _TOGETHER = "a", -1
SEVERAL_EVENTS = "these look like several events, so nothing is compared: @ lists them, C compares all"


def compare_or_ask(screen: DeskView) -> None:
    """Compare the articles; where they look like several events, ask first which of these to open."""
    from tui.stories.events import LEAST

    if screen.session.one_event or len(screen.session.articles) < 2 * LEAST:
        screen.start_comparing()
        return

    def found(events: tuple[Event, ...]) -> None:
        if not screen.finding_events:  # the user stopped it, or started the comparison
            return
        screen.finding_events = False
        screen.summary.progress(None)
        if not events:
            screen.start_comparing()
            return
        screen.change(stopped=True)
        screen.notice.add([SEVERAL_EVENTS])
        _ask(screen, events)

    screen.finding_events = True
    screen.summary.progress("comparing", 0.0)
    _find(screen, screen.session.articles, found)


def list_events(screen: DeskView) -> None:
    """Offer the events of all articles that were read, also of those that are not on this desk."""

    def found(events: tuple[Event, ...]) -> None:
        if events:
            _ask(screen, events)
        else:
            screen.say("the articles look to be about one event")

    _find(screen, screen.session.around or screen.session.articles, found)


def _find(screen: DeskView, articles: tuple[Article, ...], then: Callable[[tuple[Event, ...]], None]) -> None:
    def work() -> tuple[Event, ...]:
        from tui.stories.events import events_in

        return events_in(articles)

    def failed(error: CompareError) -> None:
        screen.complain(error)
        then(())

    run_in_background(screen.call_while_there, work, then, failed)


def _ask(screen: DeskView, events: tuple[Event, ...]) -> None:
    """Offer the events, and to compare all articles together."""
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import literal

    around = screen.session.around or screen.session.articles
    choices = [
        Choice(key, _headline(event, app_of(screen).glyphs.ellipsis), number, _note(event))
        for number, (key, event) in enumerate(zip(_KEYS, events, strict=False))
    ]
    others = len(around) - sum(len(event.articles) for event in events)
    further = f"{others} of them on other events" if others else ""
    choices.append(
        Choice(_ALL, SafeText(f"compare all {len(around)} articles together"), _TOGETHER, SafeText(further))
    )

    def answer(chosen: int | None) -> None:
        if chosen is None:
            return
        if chosen != _TOGETHER:
            ids = set(events[chosen].articles)
            app_of(screen).open_articles(tuple(a for a in around if a.id in ids), around)
        elif screen.session.around:
            app_of(screen).open_articles(around, around)
        elif not screen.desk.comparing:
            screen.start_comparing()

    question = [literal(f"These look like {len(events)} events: open which?", "strong")]
    screen.app.push_screen(ChoiceScreen(question, choices), answer)


_WIDEST = 44  # code points of a headline


def _headline(event: Event, ellipsis: str) -> SafeText:
    words = safe(event.headline).one_line()
    return words if len(words) <= _WIDEST else words[: _WIDEST - len(ellipsis)] + SafeText(ellipsis)


def _note(event: Event) -> SafeText:
    days = dict.fromkeys(short_date(day.isoformat()) for day in (event.first, event.last) if day)
    return SafeText(", ".join(filter(None, (f"{len(event.articles)} articles", " to ".join(days)))))
