"""Articles folded to a strip: their number, how they stand to the current fact, and their name."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.desk.fact_index import mark_of
from tui.app.desk.pane_widths import STRIP
from tui.app.desk.state import Desk
from tui.app.registry import app_of
from tui.app.ui.spans import Line, StyledSpan, said
from tui.app.ui.widgets import StyledWidget
from tui.safetext import safe


class CollapsedPane(StyledWidget):
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
        if self._is_crowd:
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
        return [_letter(self.desk.index.names[article], y - 3)]

    def _mark(self, article: str) -> StyledSpan:
        assert self.desk is not None
        fact = self.desk.current
        if fact is None:
            return said(" ")
        if article not in self._stating:
            return said(self.glyphs.lacks, "dim") if fact.leaves_out(article) else said(" ")
        return said(getattr(self.glyphs, mark_of(fact)), mark_of(fact))

    @property
    def _is_crowd(self) -> bool:
        """Whether there is no room for a strip for each."""
        return len(self.articles) * STRIP > self.size.width

    def _crowd(self, y: int) -> Line:
        """How many there are, then their numbers with their marks, those that state the fact first."""
        assert self.desk is not None
        room = self.size.width - 1
        first = self._stating_first()
        below, left = self.size.height - 1, self._left
        if y == 0:
            line = [said(f"{len(first):>{room}}"[:room], "key")]
        elif left and y == below:
            line = [said(f"+{left}".rjust(room)[:room], "dim")]
        elif y <= len(first):
            number = f"{self.desk.shown.index(first[y - 1]) + 1:>{room - 1}}"
            mark = [self._mark(first[y - 1])] if len(number) < room else []
            line = [said(number[:room], "key" if first[y - 1] in self._stating else "dim"), *mark]
        else:
            line = [said(" " * room)]
        return [*line, said(self.glyphs.track, "bar")]

    @property
    def _left(self) -> int:
        """How many of a crowd have no line of their own."""
        below = self.size.height - 1
        return len(self.articles) - below + 1 if len(self.articles) > below else 0

    def _stating_first(self) -> list[str]:
        return sorted(self.articles, key=lambda article: article not in self._stating)

    def on_click(self, event: events.Click) -> None:
        """Ask for the article pointed at, or for the list of all where not all could be named."""
        if not self.articles:
            return
        articles, at = list(self.articles), event.x // STRIP
        if self._is_crowd and self._left and event.y == self.size.height - 1:
            app_of(self).run_command("article-list")
            return
        if self._is_crowd:
            articles, at = self._stating_first(), max(0, event.y - 1)
        self.post_message(self.Wanted(articles[min(at, len(articles) - 1)]))


def _letter(name: str, at: int) -> StyledSpan:
    """One character of a name written downwards, two cells wide."""
    from rich.cells import cell_len

    words = safe(name).one_line()
    letter = words[at : at + 1]
    if not letter.plain or cell_len(letter.plain) == 0:
        return said("  ")
    return StyledSpan(letter if cell_len(letter.plain) == 2 else letter + said(" ").text, "dim")
