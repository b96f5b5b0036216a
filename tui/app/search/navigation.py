"""Stepping from hit to hit, and back to where the search began."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tui.app.desk import state as on
from tui.app.desk.panes.layout import block_at
from tui.app.desk.state import Desk
from tui.model import Fact, Place

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.app.desk.panes.row import ScrollPositions
    from tui.app.desk.state import Desk
    from tui.model import Fact
    from tui.search.hits import Hit


def look_at_found(desk: Desk, fact: Fact | None, hit: Hit | None) -> Desk:
    """Move to a fact found, to the sentence or the line of noise of a hit, or to both.

    Args:
        desk: the desk before.
        fact: None stays at the current fact.
        hit: None, or one in no article, stays at the current sentence.
    """
    if fact:
        desk = on.go(desk, fact)
    if hit is None or hit.article is None or hit.article.id not in desk.order:
        return desk
    desk = on.focus_article(desk, hit.article.id)
    if hit.place and hit.place in desk.index.position:
        return replace(desk, cursors={**desk.cursors, hit.place.article: hit.place.sentence})
    block = block_at(hit.article, hit.marks[0][0]) if hit.marks else None
    return desk if block is None else replace(desk, opened=desk.opened | {(hit.article.id, block)})


def fact_of(desk: Desk, place: Place | None) -> Fact | None:
    """Return the fact to show for a sentence found; None where it states none.

    Args:
        desk: its current fact is preferred, then the one under which the search lists the sentence.
        place: the sentence, or None.
    """
    ids = desk.index.facts_at.get(place, ()) if place else ()
    if not ids or place is None:
        return None
    found_fact = desk.found.results.fact_at(place) if desk.found else None
    return desk.index.fact(desk.fact if desk.fact in ids else found_fact if found_fact in ids else ids[0])


def returned(desk: Desk, origin: Desk) -> Desk:
    """Return the desk at an earlier position, with edits and analysis since then.

    Args:
        desk: as it is now.
        origin: as it was when the search began.
    """
    same = desk.index is origin.index
    return replace(
        origin if same else desk,
        work=desk.work,
        compared=desk.compared,
        comparing=desk.comparing,
        filter=desk.filter,
        found=origin.found if same else None,
    )


class Stepped(NamedTuple):
    """The hit stepped to last.

    Attributes:
        article: id of its article.
        offset: of its first words found, in the article's text, in code points.
        chosen: id of the sentence chosen in the article then, or None.
    """

    article: str
    offset: int
    chosen: str | None


def stepped(desk: Desk, hit: Hit) -> Stepped | None:
    """Return the record of a hit stepped to; None where it is in no article.

    Args:
        desk: gives the chosen sentences after the step.
        hit: the hit.
    """
    if hit.article is None:
        return None
    return Stepped(hit.article.id, hit.marks[0][0] if hit.marks else 0, desk.cursors.get(hit.article.id))


def step_from(desk: Desk, last: Stepped | None, *, forward: bool) -> Hit | None:
    """Return the next or previous hit in the articles: from the last one, or else from the chosen sentence.

    Once the user has chosen another sentence or article, the last hit no longer counts.

    Args:
        desk: gives the hits and the chosen sentence.
        last: the hit stepped to before, or None.
        forward: whether to look for the next hit.
    """
    if desk.found is None:
        return None
    chosen = desk.cursors.get(desk.focus) if desk.focus else None
    offset = -1
    if last and (last.article, last.chosen) == (desk.focus, chosen):
        offset = last.offset
    elif article := desk.article():
        offset = next((s.start for s in article.sentences if s.id == chosen), -1)
    return desk.found.results.step(desk.focus, offset, forward=forward)


class HitNavigator:
    """Moves a desk screen to hits, and back to where the search began.

    Attributes:
        origin: the desk as it was there; None while nothing is searched for.
    """

    def __init__(self) -> None:
        self.origin: Desk | None = None
        self._scroll_positions: ScrollPositions | None = None
        self._last: Stepped | None = None

    def begin(self, screen: DeskView) -> None:
        """Remember the position of the user."""
        self.origin, self._scroll_positions = screen.desk, screen.pane_row.scroll_positions()

    def end(self) -> None:
        """Forget the remembered position, and stay at the present one."""
        self.origin = self._scroll_positions = None

    def go_back(self, screen: DeskView) -> None:
        """Return to the very place where the search began."""
        assert self.origin is not None
        assert self._scroll_positions is not None
        origin, scroll_positions = self.origin, self._scroll_positions
        self.end()
        screen.desk = returned(screen.desk, origin)
        screen.pane_row.restore_scroll(scroll_positions)
        screen.pane_row.call_after_refresh(screen.pane_row.restore_scroll, scroll_positions)

    def look(self, screen: DeskView, fact: Fact | None, hit: Hit | None) -> None:
        """Show a result chosen from the list, starting from the position at which the search began.

        Args:
            screen: the desk.
            fact: the fact it is listed under, or None.
            hit: None for the fact as a whole.
        """
        base = screen.desk
        if self.origin:
            base = replace(returned(base, self.origin), found=base.found)
        self._go(screen, look_at_found(base, fact, hit), fact, hit)

    def step(self, screen: DeskView, *, forward: bool) -> bool:
        """Go to the next or previous hit in the articles.

        Args:
            screen: the desk screen.
            forward: whether to the next hit, else to the previous one.

        Returns:
            False where there is none.
        """
        desk = screen.desk
        hit = step_from(desk, self._last, forward=forward)
        if hit is None:
            return False
        fact = fact_of(desk, hit.place)
        if fact is None and hit.place and desk.fact:  # the inspector describes another sentence
            desk = replace(desk, fact=None, back=(*desk.back, desk.fact))
        self._go(screen, look_at_found(desk, fact, hit), fact, hit)
        return True

    def _go(self, screen: DeskView, desk: Desk, fact: Fact | None, hit: Hit | None) -> None:
        screen.desk = desk
        if fact:
            screen.pane_row.level()
        if hit and hit.article:
            screen.pane_row.reveal(hit.article.id, hit.marks[0][0] if hit.marks else None)
            self._last = stepped(desk, hit)
