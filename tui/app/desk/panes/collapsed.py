"""Articles without a pane: a list of their numbers, their relation to the current fact, and names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tui.app.desk.fact_index import mark_of
from tui.app.desk.state import Desk
from tui.app.registry import app_of
from tui.app.ui.spans import Line, StyledSpan, cells, fit, literal
from tui.app.ui.widgets import Unframed
from tui.safetext import safe

_NAMED = 6  # cells from which a name is written, below the number or next to it
_NAME_LINES = 4  # of one article, at most
_UPRIGHT = 8  # lines of one article from which a narrow list writes its name from top to bottom


class _ListRow(NamedTuple):
    """A line of the list, and the id of its article; None for the line that counts those left out."""

    line: Line
    article: str | None


class CollapsedPane(Unframed):
    """One or more articles that have no pane now."""

    @dataclass
    class Wanted(Message):
        """The user wants to read a collapsed article."""

        article: str

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.articles: tuple[str, ...] = ()
        self._rows: list[_ListRow] = []
        self._rows_for = Size(0, 0)

    def show(self, desk: Desk, articles: tuple[str, ...]) -> None:
        """List these articles.

        Args:
            desk: gives their names and the current fact.
            articles: ids of the collapsed articles, from left to right.
        """
        self.desk, self.articles = desk, articles
        self._rows_for = Size(0, 0)
        self.refresh()

    def forget(self) -> None:
        """Discard the list, so that the next painting makes it again."""
        self._rows_for = Size(0, 0)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the list."""
        width = self.size.width
        rows = self._listed()
        line = rows[y].line if y < len(rows) else []
        gap = literal(" " * max(0, width - 1 - cells(line)))
        return self.draw([*line, gap, literal(self.glyphs.track, "bar")], width)

    def _listed(self) -> list[_ListRow]:
        """Return the lines for the present size."""
        if self.desk and self.articles and self._rows_for != self.size:
            self._rows_for, self._rows = self.size, self._list(self.desk)
        return self._rows

    def _list(self, desk: Desk) -> list[_ListRow]:
        room, height = self.size.width - 1, self.size.height
        each = height // len(self.articles)
        if room < _NAMED and each >= _UPRIGHT:
            return [row for article in self.articles for row in self._upright(desk, article, room, each)]
        if each < 3 or room < _NAMED:
            return self._crowd(desk, room, height)
        rows: list[_ListRow] = []
        for article in self.articles:
            name = self._name_lines(desk, article, room, min(each - 1, _NAME_LINES))
            head = [*self._number(desk, article, 1), literal(" "), self._copy(desk, article)]
            lines = [fit(head, room, ""), *name, []]
            rows += [_ListRow(line, article) for line in lines[:each]]
        return rows

    def _upright(self, desk: Desk, article: str, room: int, most: int) -> list[_ListRow]:
        """Number and mark of an article, below them its name from top to bottom, a letter a line."""
        from rich.cells import cell_len

        name = safe(desk.index.names[article]).one_line().plain
        letters = [letter for letter in name if cell_len(letter) > 0]
        shown = letters if len(letters) <= most - 2 else [*letters[: most - 3], self.glyphs.ellipsis]
        lines: list[Line] = [fit(self._number(desk, article, 1), room, "")]
        lines += [fit([StyledSpan(safe(letter), "dim")], room, "") for letter in shown]
        return [_ListRow(line, article) for line in [*lines, *([] for _ in range(most - len(lines)))]]

    def _name_lines(self, desk: Desk, article: str, room: int, most: int) -> list[Line]:
        """Return the name of an article in a few lines, cut between words where that is too few."""
        lines: list[list[str]] = []
        left = safe(desk.index.names[article]).one_line().plain.split()
        while left and (len(lines) < most or self._fits([*lines[-1], left[0]], room)):
            if lines and self._fits([*lines[-1], left[0]], room):
                lines[-1].append(left.pop(0))
            else:
                lines.append([left.pop(0)])
            if not self._fits(lines[-1], room):  # a long word
                break
        if left:
            while len(lines[-1]) > 1 and not self._fits(lines[-1], room - len(self.glyphs.ellipsis)):
                lines[-1].pop()
            lines[-1][-1] = f"{lines[-1][-1].rstrip('…')}{self.glyphs.ellipsis}"
        shown = [[StyledSpan(safe(" ".join(words)), "dim")] for words in lines]
        return [fit(line, room, self.glyphs.ellipsis) for line in shown]

    @staticmethod
    def _fits(words: list[str], room: int) -> bool:
        return cells([StyledSpan(safe(" ".join(words)))]) <= room

    def _crowd(self, desk: Desk, room: int, height: int) -> list[_ListRow]:
        """Return a line for each article, those that state the fact first where not all have one."""
        articles = self.articles
        if len(articles) > height:
            stating = frozenset(desk.current.articles) if desk.current else frozenset()
            articles = tuple(sorted(articles, key=lambda article: article not in stating))
        shown = articles if len(articles) <= height else articles[: height - 1]
        digits = max(len(str(desk.shown.index(article) + 1)) for article in shown) if shown else 1
        each = max(1, height // max(1, len(articles)))
        rows = [
            _ListRow(line, article)
            for article in shown
            for line in self._collapsed_lines(desk, article, digits, room, each)
        ]
        if left := len(articles) - len(shown):
            rows.append(_ListRow([literal(f"+{left}".rjust(room)[:room], "dim")], None))
        return rows

    def _collapsed_lines(self, desk: Desk, article: str, digits: int, room: int, most: int) -> list[Line]:
        """Number, mark and name of an article side by side, in as many lines as the name takes."""
        head = self._number(desk, article, digits)
        indent = cells(head) + 1
        if room < indent + _NAMED - 1:
            return [fit(head, room, self.glyphs.ellipsis if room >= _NAMED else "")]
        first, *others = self._name_lines(desk, article, room - indent, most)
        return [[*head, literal(" "), *first], *([literal(" " * indent), *line] for line in others)]

    def _number(self, desk: Desk, article: str, digits: int) -> Line:
        return [literal(f"{desk.shown.index(article) + 1:>{digits}}", "key"), self._mark(desk, article)]

    def _copy(self, desk: Desk, article: str) -> StyledSpan:
        return literal(self.glyphs.copy if desk.index.copies.get(article) else " ", "near")

    def _mark(self, desk: Desk, article: str) -> StyledSpan:
        """Return the mark of an article for the current fact: stated, left out, no match, or blank."""
        fact = desk.current
        if fact is None:
            return literal(" ")
        if article in fact.articles:
            return literal(getattr(self.glyphs, mark_of(fact)), mark_of(fact))
        return literal(self.glyphs.lacks, "dim") if fact.leaves_out(article) else literal(" ")

    def on_click(self, event: events.Click) -> None:
        """Ask for the article pointed at, or for the list of all where not all could be named."""
        rows = self._listed()
        if not self.articles or not rows:
            return
        row = rows[min(event.y, len(rows) - 1)]
        if row.article is None:
            app_of(self).run_command("article-list")
        else:
            self.post_message(self.Wanted(row.article))
