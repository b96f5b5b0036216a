"""The way of the reader through what was found: where it began, and the hit they stand on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.follow import Stepped, fact_of, look_at_found, returned, step_from, stepped

if TYPE_CHECKING:
    from tui.app.desk import Desk
    from tui.app.screens.desk import DeskScreen
    from tui.app.widgets.bench import Standing
    from tui.model import Fact
    from tui.search.hits import Hit


class Walk:
    """Moves a desk screen to hits, and back to where the search began.

    Attributes:
        origin: the desk as it was there; None while nothing is searched for.
    """

    def __init__(self) -> None:
        self.origin: Desk | None = None
        self._standing: Standing | None = None
        self._last: Stepped | None = None

    def begin(self, screen: DeskScreen) -> None:
        """Keep in mind where the reader stands."""
        self.origin, self._standing = screen.desk, screen.bench.standing()

    def end(self) -> None:
        """Stay wherever the reader is."""
        self.origin = self._standing = None

    def go_back(self, screen: DeskScreen) -> None:
        """Return to the very place where the search began."""
        assert self.origin is not None
        assert self._standing is not None
        origin, standing = self.origin, self._standing
        self.end()
        screen.desk = returned(screen.desk, origin)
        screen.bench.stand(standing)
        screen.bench.call_after_refresh(screen.bench.stand, standing)

    def look(self, screen: DeskScreen, fact: Fact | None, hit: Hit | None) -> None:
        """Show a result chosen from the list, as seen from where the search began."""
        base = screen.desk
        if self.origin:
            base = replace(returned(base, self.origin), found=base.found)
        self._go(screen, look_at_found(base, fact, hit), fact, hit)

    def step(self, screen: DeskScreen, *, forward: bool) -> bool:
        """Go to the next or previous hit in the articles; False where there is none."""
        desk = screen.desk
        hit = step_from(desk, self._last, forward=forward)
        if hit is None:
            return False
        fact = fact_of(desk, hit.place)
        self._go(screen, look_at_found(desk, fact, hit), fact, hit)
        return True

    def _go(self, screen: DeskScreen, desk: Desk, fact: Fact | None, hit: Hit | None) -> None:
        screen.desk = desk
        if fact:
            screen.bench.level()
        if hit and hit.article:
            screen.bench.reveal(hit.article.id, hit.marks[0][0] if hit.marks else None)
            self._last = stepped(desk, hit)
