"""The articles side by side: which have a pane, how they share the width, and how they scroll."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from textual import events
from textual.containers import Horizontal

from tui.app.desk.panes.collapsed import CollapsedPane
from tui.app.desk.panes.layout import found_in, pane_view
from tui.app.desk.panes.pane import Pane, PanePlace
from tui.app.desk.state import Desk

READABLE = 32  # cells a pane needs to be read with ease
NARROWEST = 30  # cells that it gets along while a long list shows its names for that
CROWD = 5  # articles from which a list gives each one line, number and name
NAMES, SHORT, NUMBERS = 12, 8, 4  # cells of a list of collapsed articles: names, cut short, numbers alone
FOLDED = (  # cells of a long list, of any other, and that a pane needs then; the first that fit are taken
    (NAMES, NAMES, READABLE),
    (NAMES, SHORT, NARROWEST),
    (NAMES, NUMBERS, NARROWEST),
    (SHORT, SHORT, READABLE),
    (NUMBERS, NUMBERS, READABLE),
)


class Slot(NamedTuple):
    """A part of the screen, of full height.

    Attributes:
        articles: the ids of what it holds: one for a pane, one or more for collapsed articles.
        width: in cells.
        folded: whether it is a list of collapsed articles.
    """

    articles: tuple[str, ...]
    width: int
    folded: bool


def arrange(
    width: int, shown: tuple[str, ...], recent: tuple[str, ...], zoomed: bool = False
) -> tuple[Slot, ...]:
    """Give each article a pane or a line in a list, in their order from left to right.

    Args:
        width: of the screen, in cells.
        shown: ids of the articles in their order.
        recent: ids with those wanted on screen first.
        zoomed: only the first of those gets a pane.
    """
    if not shown:
        return ()
    there = set(shown)
    wanted = [a for a in recent if a in there]
    most = 1 if zoomed else min(len(shown), max(1, width // READABLE))
    for count in range(most, 0, -1):
        panes = set(wanted[:count])
        runs = _runs(shown, panes)
        crowded = any(len(run) >= CROWD for run in runs)
        for long, other, least in FOLDED:
            strips = [0 if r[0] in panes else long if len(r) >= CROWD else other for r in runs]
            room = width - sum(strips)
            fits = room >= count * least and (crowded or long == other)
            if fits or (count == 1 and long == NUMBERS):
                return _slots(runs, panes, strips, max(room, 1), count)
    raise AssertionError("one pane always fits")


def _runs(shown: tuple[str, ...], panes: set[str]) -> list[tuple[str, ...]]:
    """Return each pane alone, and the articles between two panes together."""
    runs: list[tuple[str, ...]] = []
    for is_pane, run in groupby(shown, panes.__contains__):
        articles = tuple(run)
        runs += [(article,) for article in articles] if is_pane else [articles]
    return runs


def _slots(
    runs: list[tuple[str, ...]], panes: set[str], strips: list[int], room: int, count: int
) -> tuple[Slot, ...]:
    each, over = divmod(room, count)
    slots = []
    for run, strip in zip(runs, strips, strict=True):
        if run[0] in panes:
            slots.append(Slot(run, each + (over > 0), folded=False))
            over -= 1
        else:
            slots.append(Slot(run, strip, folded=True))
    return tuple(slots)


class ScrollPositions(NamedTuple):
    """The scroll positions of all articles.

    Attributes:
        places: of those in a pane.
        tops: first rows of the others.
        offset: rows scrolled since the current fact was level.
    """

    places: Mapping[str, PanePlace]
    tops: Mapping[str, int]
    offset: int


class PaneRow(Horizontal):
    """Panes with strips of collapsed articles between them.

    The widgets are reused for other articles as the user moves: strip, pane, strip, pane, ...
    strip. Fifty articles need no more of them than five.
    """

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self._pool: list[Pane] = []
        self._strips: list[CollapsedPane] = []
        self._tops: dict[str, int] = {}  # where each article was left
        self._offset = 0  # rows scrolled since the fact was level
        self._marking = False  # whether what a search found is being marked, pane by pane

    # ------------------------------------------------------------ what is shown

    @property
    def panes(self) -> list[Pane]:
        """The panes on the screen, from left to right."""
        return [pane for pane in self._pool if pane.view]

    def pane(self, article: str | None) -> Pane | None:
        """Return the pane that shows an article, or None where it is collapsed."""
        return next((p for p in self.panes if p.view and p.view.article.id == article), None)

    def show(self, desk: Desk) -> None:
        """Show the desk as it is now."""
        old, self.desk = self.desk, desk
        fresh = self._arrange()
        if desk.fact and (old is None or old.fact != desk.fact):
            self.level()
        else:
            for pane in fresh:
                self._place_in_view(pane)

    def mark(self, desk: Desk) -> None:
        """Mark what a search found on a desk that is the same otherwise.

        Each pane is painted in a separate frame: painting all of them at once would delay the next key.
        """
        self.desk = desk
        if not self._marking:
            self._marking = True
            self.call_after_refresh(self._mark_next)

    def _mark_next(self) -> None:
        self._marking = False
        for pane in self.panes:
            if self.desk and pane.view:
                found = found_in(self.desk, pane.view.article.id)
                if pane.view.found is not found:
                    pane.show(replace(pane.view, found=found))
                    self._marking = True
                    self.call_after_refresh(self._mark_next)
                    return

    def on_resize(self, _event: events.Resize) -> None:
        """Share the new width out."""
        for pane in self._arrange():
            self._place_in_view(pane)

    def _arrange(self) -> list[Pane]:
        """Give each article its pane or strip; return the panes that show another article than before."""
        desk = self.desk
        width = self.size.width or self.app.size.width  # before the first layout, it is to be the screen's
        if desk is None or not width:
            return []
        slots = arrange(width, desk.shown, desk.recent, desk.zoomed)
        open_slots = [slot for slot in slots if not slot.folded]
        self._mount_panes(len(open_slots))
        fresh = self._assign([slot.articles[0] for slot in open_slots])
        for pane, slot in zip(self._pool, open_slots, strict=False):
            pane.styles.width = slot.width
            pane.show(pane_view(desk, slot.articles[0]))
        self._fold(desk, slots)
        return fresh

    def _mount_panes(self, count: int) -> None:
        """Mount as many panes as are needed, each with a strip before it, and a strip after the last."""
        fresh: list[CollapsedPane | Pane] = []
        if not self._strips:
            self._strips.append(CollapsedPane())
            fresh.append(self._strips[0])
        while len(self._pool) < count:
            self._pool.append(Pane())
            self._strips.append(CollapsedPane())
            fresh += [self._pool[-1], self._strips[-1]]
        if fresh:
            self.mount(*fresh)

    def _assign(self, articles: list[str]) -> list[Pane]:
        """Put the panes in the order of these articles; one that shows an article already goes on with it."""
        held = {p.view.article.id: p for p in self.panes if p.view and p.view.article.id in articles}
        spare = [pane for pane in self._pool if pane not in held.values()]
        for pane in spare:
            if pane.view:
                self._tops[pane.view.article.id] = pane.top
            pane.view, pane.display = None, False
        fresh = [pane for pane, _ in zip(spare, range(len(articles) - len(held)), strict=False)]
        coming = iter(fresh)
        seated = [held.get(article) or next(coming) for article in articles]
        for pane in fresh:
            pane.display = True
        self._pool = seated + [pane for pane in spare if pane not in fresh]
        for strip, pane in zip(self._strips, self._pool, strict=False):
            children = self.children
            if children[children.index(strip) + 1] is not pane:
                self.move_child(pane, after=strip)
        return fresh

    def _fold(self, desk: Desk, slots: tuple[Slot, ...]) -> None:
        wanted: dict[int, Slot] = {}
        for slot in slots:
            if slot.folded:
                wanted[sum(not s.folded for s in slots[: slots.index(slot)])] = slot
        for index, strip in enumerate(self._strips):
            strip.display = index in wanted
            if index in wanted:
                strip.styles.width = wanted[index].width
                strip.show(desk, wanted[index].articles)

    def _place_in_view(self, pane: Pane) -> None:
        assert pane.view is not None
        if self.desk and self.desk.fact and self.desk.locked:
            pane.level(self._offset)
        else:
            pane.scroll_rows(self._tops.get(pane.view.article.id, 0))

    # ------------------------------------------------------------ scroll positions

    def scroll_positions(self) -> ScrollPositions:
        """Return the scroll positions of all articles."""
        places = {pane.view.article.id: pane.place for pane in self.panes if pane.view}
        return ScrollPositions(places, dict(self._tops), self._offset)

    def restore_scroll(self, scroll_positions: ScrollPositions) -> None:
        """Restore the scroll positions of all articles."""
        self._tops, self._offset = dict(scroll_positions.tops), scroll_positions.offset
        for pane in self.panes:
            if pane.view and pane.view.article.id in scroll_positions.places:
                pane.put(scroll_positions.places[pane.view.article.id])

    def level(self) -> None:
        """Bring the current fact's sentences level with each other."""
        self._offset = 0
        for pane in self.panes:
            pane.level()

    def scroll_lines(self, lines: int, pane: Pane | None = None) -> None:
        """Scroll a pane, and the others with it where they scroll together.

        Args:
            lines: rows to scroll, down where positive; cut at the ends of the article.
            pane: None scrolls the pane in focus.
        """
        desk = self.desk
        pane = pane or (self.pane(desk.focus) if desk else None)
        if pane is None or desk is None:
            return
        low, high = min(0, pane.top), max(pane.lowest_top, pane.top)
        moved = min(max(pane.top + lines, low), high) - pane.top
        if not moved:
            return
        for each in self.panes if desk.locked else [pane]:
            each.scroll_rows(each.top + moved)
        self._offset += moved if desk.locked else 0

    def scroll_pages(self, pages: float) -> None:
        """Scroll by pages of the pane in focus, a line less than is in view."""
        pane = self.pane(self.desk.focus) if self.desk else None
        if pane:
            self.scroll_lines(int(pages * max(1, pane.rows_in_view - 1)))

    def scroll_to_end(self, way: int) -> None:
        """Go to the beginning (-1) or the end (1): all panes where they scroll together."""
        desk = self.desk
        if desk is None:
            return
        for pane in self.panes:
            if desk.locked or (pane.view and pane.view.focused):
                pane.scroll_rows(pane.lowest_top if way > 0 else 0)

    def sentence_in_view(self, article: str) -> int:
        """Return the first sentence that begins in view."""
        pane = self.pane(article)
        page = pane.page() if pane else None
        if pane is None or page is None:
            return 0
        first = page.layout.first
        return next((i for i in range(len(first)) if page.row_of(i) >= pane.top), len(first) - 1)

    def shows_sentence(self, article: str, position: int) -> bool:
        """Return whether a sentence begins in view; where its article has no pane, nothing was scrolled away.

        Args:
            article: id of the article.
            position: of the sentence in it.
        """
        pane = self.pane(article)
        page = pane.page() if pane else None
        if pane is None or page is None:
            return True
        return pane.top <= page.row_of(position) < pane.top + pane.rows_in_view

    def reveal(self, article: str, offset: int | None = None) -> None:
        """Scroll as little as needed to bring a part of an article into view; nothing if it has no pane.

        Args:
            article: id of the article.
            offset: in its text, in code points; None means its chosen sentence.
        """
        pane = self.pane(article)
        page = pane.page() if pane else None
        if pane is None or page is None:
            return
        if offset is not None:
            row = page.row_of_offset(offset)
        elif page.view.cursor is not None:
            row = page.row_of(page.view.cursor)
        else:
            return
        if row < pane.top + 1:
            self.scroll_lines(row - 1 - pane.top, pane)
        elif row > pane.top + pane.rows_in_view - 4:
            self.scroll_lines(row - pane.top - pane.rows_in_view + 4, pane)
