"""The list of results below the query."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.desk.fact_index import mark_of
from tui.app.search.result_rows import ALONE, HIT, STATED_BY, ResultRow, ResultRows
from tui.app.ui.spans import Line, StyledSpan, cells, fit, justify, literal
from tui.app.ui.theme import Glyphs
from tui.app.ui.widgets import Unframed
from tui.model import Article
from tui.safetext import SafeText, safe

if TYPE_CHECKING:
    from tui.app.search.result_rows import ResultRows
    from tui.model import Fact
    from tui.search.hits import FactHits, Hit

WHEEL = 3  # lines


class ResultList(Unframed):
    """Facts and hits to choose from, best first.

    Attributes:
        found: what is listed, or None.
        at: index of the chosen line, or None before one is chosen.
    """

    @dataclass
    class Chosen(Message):
        """The user pointed at a line; ``twice`` where it was the chosen one already."""

        twice: bool

    def __init__(self) -> None:
        super().__init__()
        self.found: ResultRows | None = None
        self.at: int | None = None
        self._top = 0

    def show(self, found: ResultRows | None, at: int | None = None) -> None:
        """Show other results.

        Args:
            found: the results; None empties the list.
            at: index of the chosen line, or None.
        """
        self.found, self.at, self._top = found, at, 0
        self._reveal()
        self.refresh()

    @property
    def chosen(self) -> tuple[Fact | None, Hit | None]:
        """The fact and the hit of the chosen line."""
        if self.found is None or self.at is None or not self.found.extend_to(self.at):
            return None, None
        row = self.found.rows[self.at]
        return self.found.groups[row.group].fact, self.found.hit(row)

    def move(self, by: int) -> bool:
        """Choose the next (1) or previous (-1) line; return False where there is none."""
        to = self.found.next_row(self.at, by) if self.found else None
        if to is None:
            return False
        self.at = to
        self._reveal()
        self.refresh()
        return True

    def move_group(self, by: int) -> bool:
        """Choose the first line of the next (1) or previous (-1) fact; return False where there is none."""
        if self.found is None or self.at is None:
            return self.move(by)
        began = self.found.rows[self.at].group
        while self.move(by):
            row = self.found.rows[self.at]
            if row.group != began and (self.at == 0 or self.found.rows[self.at - 1].group != row.group):
                return True
        return self.found.rows[self.at].group != began

    def page(self, by: int) -> bool:
        """Move by a screenful; False where there is nothing further."""
        moved = False
        for _ in range(max(1, self.size.height - 1)):
            moved = self.move(by) or moved
        return moved

    def _reveal(self) -> None:
        height = max(1, self.size.height)
        if self.at is None:
            return
        first = self.at - 2 if height > 4 and self.at == 2 else self.at  # with the title of the first fact
        self._top = max(min(self._top, first), self.at - height + 1)

    def on_resize(self) -> None:
        """Scroll so that the chosen line stays in view."""
        self._reveal()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        at = self._top + y
        if self.found is None or not self.found.extend_to(at):
            return self.draw([], width)
        here = at == self.at
        sign = literal(self.glyphs.cursor if here else " ", "cursor")
        line = [sign, *result_line(self.found, self.found.rows[at], width - 1, self.glyphs)]
        return self.draw(line, width, "here" if here else "plain")

    # ------------------------------------------------------------ mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the line pointed at; of a fact's sayers, the fact."""
        event.stop()
        at = self._top + event.y
        if self.found is None or not self.found.extend_to(at):
            return
        at -= self.found.rows[at].kind == STATED_BY
        twice, self.at = at == self.at, at
        self.refresh()
        self.post_message(self.Chosen(twice))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self._scroll(-WHEEL)

    def _scroll(self, by: int) -> None:
        if self.found is None:
            return
        to = max(0, self._top + by)
        while to > self._top and not self.found.extend_to(to + self.size.height - 1):
            to -= 1
        self._top = to
        self.refresh()


_NAMES = 18  # cells for the name of an outlet, where there is room
_BEFORE = 3  # the first match is in this part of a line too long for the list: the first third


def result_line(found: ResultRows, row: ResultRow, width: int, glyphs: Glyphs) -> Line:
    """Return a line of the list.

    Args:
        found: the results.
        row: one of its rows.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    group = found.groups[row.group]
    hit = found.hit(row)
    if row.kind == STATED_BY:
        return _stated_by(group, width, glyphs)
    if hit is None:
        return _title(group, width, glyphs)
    line: Line = [literal("    ")] if row.kind == HIT else [*_mark(group, hit, glyphs), literal(" ")]
    line += _outlet(group, hit, min(_NAMES, width // 5), glyphs)
    alone = row.kind == ALONE and (group.leaves_out or group.unmatched)
    tail = [literal(f" {glyphs.lacks if group.leaves_out else ''} only here", "dim")] if alone else []
    room = width - cells(line) - cells(tail)
    words = fit(_in_context(hit, room, glyphs), room, glyphs.ellipsis)
    return justify([*line, *words], tail, width, glyphs.ellipsis) if tail else [*line, *words]


def _mark(group: FactHits, hit: Hit, glyphs: Glyphs) -> Line:
    if group.fact:
        return [literal(f" {getattr(glyphs, mark_of(group.fact))}", mark_of(group.fact))]
    return [literal(f" {glyphs.noise}", "noise")] if hit.kind == "noise" else [literal("  ")]


def _title(group: FactHits, width: int, glyphs: Glyphs) -> Line:
    assert group.fact is not None
    mark = mark_of(group.fact)
    title = next((hit for hit in group.hits if hit.kind == "fact"), None)
    words = (
        _in_context(title, width, glyphs)
        if title
        else [StyledSpan(safe(group.fact.title).one_line(), "strong")]
    )
    count = f"{len(group.says)} of {len(group.comparison.articles)}"
    left: Line = [literal(f" {getattr(glyphs, mark)} ", mark), *words]
    return justify(left, [literal(f" {count} ", "dim")], width, glyphs.ellipsis)


def _stated_by(group: FactHits, width: int, glyphs: Glyphs) -> Line:
    line: Line = [literal(" ")]
    for label, articles in group.articles_by_label:
        line += [literal(f"  {label} ", "dim"), StyledSpan(_names(group, articles))]
    absent: Line = []
    if group.leaves_out:
        absent.append(literal(f"  {glyphs.lacks} left out by ", "dim"))
        absent.append(StyledSpan(_names(group, group.leaves_out), "lacks"))
    if group.unmatched:
        absent.append(literal("  nothing linked in ", "dim"))
        absent.append(StyledSpan(_names(group, group.unmatched), "lacks"))
    half = max(width - cells(absent), width // 2)
    return fit([*fit(line, half, glyphs.ellipsis), *absent], width, glyphs.ellipsis)


def _names(group: FactHits, articles: Iterable[Article]) -> SafeText:
    return safe(", ".join(group.names[a.id] for a in articles)).one_line()


def _outlet(group: FactHits, hit: Hit, width: int, glyphs: Glyphs) -> Line:
    """Return the outlet of a hit, in a separate column, with the sign of its kind."""
    sign = {"note": glyphs.note, "tag": "#"}.get(hit.kind, "")
    line: Line = [literal(f"{sign} ", "mine")] if sign else []
    if hit.by_value:
        line.append(literal(f"{glyphs.near} ", "near"))
    name = group.name_of(hit) if hit.article else "your note" if hit.kind == "note" else "your tag"
    line = fit(
        [*line, StyledSpan(safe(name).one_line(), "key" if hit.article else "mine")], width, glyphs.ellipsis
    )
    return [*line, literal(" " * (width - cells(line) + 1))]


def _in_context(hit: Hit, width: int, glyphs: Glyphs) -> Line:
    """Return the words of a hit with its matches marked, cut at the left so that the first one is in view."""
    text = safe(hit.text).one_line()
    style = "strong" if hit.kind == "fact" else "noise" if hit.kind == "noise" else "plain"
    start = _cut(text.plain, hit.spans[0], width) if hit.spans else 0
    line: Line = [literal(glyphs.ellipsis, "dim")] if start else []
    at = start
    for low, high in hit.spans:
        line += [
            StyledSpan(text[at : max(low, at)], style),
            StyledSpan(text[max(low, at) : max(high, at)], "hit"),
        ]
        at = max(high, at)
        if at - start > 2 * width:
            break
    return [*line, StyledSpan(text[at : start + 3 * width], style)]


def _cut(text: str, span: tuple[int, int], width: int) -> int:
    """Return where to begin, so that a span is in the first third of a line; 0 where all before it fits."""
    low, high = span
    if cell_len(text[:high]) + 1 <= width * 2 // _BEFORE:
        return 0
    start = max(0, low - width // _BEFORE)
    while start < low and cell_len(text[start:low]) > width // _BEFORE:
        start += 1
    space = text.find(" ", start, low)
    return space + 1 if space >= 0 else start
