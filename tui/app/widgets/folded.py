"""Articles folded to a strip: their number, how they stand to the current fact, and their name."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.arrange import STRIP
from tui.app.desk import Desk
from tui.app.index import mark_of
from tui.app.ink import Line, Run, said
from tui.app.widgets.inked import Inked
from tui.text import safe


class Folded(Inked):
    """One or more articles that have no pane now."""

    @dataclass
    class Wanted(Message):
        """The reader wants to read a folded article."""

        article: str

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.articles: tuple[str, ...] = ()
        self._stating: frozenset[str] = frozenset()

    def show(self, desk: Desk, articles: tuple[str, ...]) -> None:
        """Stand for these articles."""
        self.desk, self.articles = desk, articles
        self._stating = frozenset(desk.current.articles) if desk.current else frozenset()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line: number, mark, then the names from top to bottom."""
        if self.desk is None:
            return self.draw([], self.size.width)
        if len(self.articles) * STRIP > self.size.width:
            return self.draw(self._crowd(y), self.size.width)
        runs: Line = []
        for article in self.articles:
            runs += [*self._one(article, y), said(self.glyphs.track, "bar")]
        return self.draw(runs, self.size.width)

    def _one(self, article: str, y: int) -> Line:
        assert self.desk is not None
        if y == 0:
            return [said(f"{self.desk.shown.index(article) + 1:<2}"[:2], "key")]
        if y == 1:
            return [self._mark(article), said(" ")]
        if y == 2:
            return [said(self.glyphs.copy if self.desk.index.copies.get(article) else " ", "near"), said(" ")]
        return [_letter(self.desk.comparison.article(article).name, y - 3)]

    def _mark(self, article: str) -> Run:
        assert self.desk is not None
        fact = self.desk.current
        if fact is None:
            return said(" ")
        if article not in self._stating:
            return said(self.glyphs.lacks, "dim")
        return said(getattr(self.glyphs, mark_of(fact)), mark_of(fact))

    def _crowd(self, y: int) -> Line:
        assert self.desk is not None
        room = self.size.width - 1
        fact = self.desk.current
        stating = sum(a in self._stating for a in self.articles)
        words = {0: f"{len(self.articles):>{room}}", 1: f"{stating:>{room}}" if stating and fact else ""}.get(
            y, ""
        )
        ink = mark_of(fact) if fact and y == 1 else "key"
        return [said(f"{words:<{room}}"[:room], ink), said(self.glyphs.track, "bar")]

    def on_click(self, event: events.Click) -> None:
        """Ask for the article pointed at."""
        if self.articles:
            at = min(event.x // STRIP, len(self.articles) - 1)
            self.post_message(self.Wanted(self.articles[at]))


def _letter(name: str, at: int) -> Run:
    """One character of a name written downwards, two cells wide."""
    from rich.cells import cell_len

    words = safe(name.strip("()")).one_line()
    letter = words[at : at + 1]
    if not letter.plain or cell_len(letter.plain) == 0:
        return said("  ")
    return Run(letter if cell_len(letter.plain) == 2 else letter + said(" ").text, "dim")
