"""The inspector: the statements of the current fact, their articles, and the reasons of its verdict.

In few lines, it is a digest: every value with the articles that state it, in whatever room there is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.desk.fact_index import ValueGroup, mark_of, value_groups
from tui.app.desk.inspector.annotations import user_annotations
from tui.app.desk.inspector.support import (
    disputed,
    is_answered,
    labelled,
    linking_line,
    quoted_words,
    sides,
    sources,
    support_label,
    unsided_lines,
)
from tui.app.desk.inspector.text import (
    explained,
    inspect,
    inspect_cell,
    nothing,
    title_lines,
)
from tui.app.desk.inspector.value_words import found_by_words, value_words
from tui.app.desk.state import Desk
from tui.app.registry import app_of, named, shown_key
from tui.app.ui.spans import Line, StyledSpan, cells, fit, flow, literal
from tui.app.ui.theme import Glyphs
from tui.app.ui.widgets import Unframed
from tui.model import Fact
from tui.model.sides import looser_words
from tui.model.wording import count
from tui.review.blind import MaskedFact
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.app.desk.inspector.glance import GlanceRow

_VALUE = 0.6  # of the width, at most, for a value where it has a line of its own
_VALUE_CELLS = 20  # at most, where values share a row
_ENDLESS = 10_000  # cells: a width at which nothing is broken into lines
_NAME = 8  # cells that the first name gets at least

_NO_WORDS: Mapping[str, str] = MappingProxyType({})

Slots = list[tuple[str, tuple[ValueGroup, ...]]]


def digest(desk: Desk, fact: Fact, width: int, glyphs: Glyphs, height: int) -> list[Line]:
    """Return at most ``height`` lines, and as few as possible only while no words are cut off.

    Everything is shown if it fits with a shorter title; otherwise the title, the values side by side or
    below each other, then what fits.

    Args:
        desk: gives names and the user's edits.
        fact: the fact to describe.
        width: cells available on a line.
        glyphs: the marks to draw with.
        height: lines available.
    """
    for most in (2, 1):
        wrapped = inspect(desk, width, glyphs, most)
        if len(wrapped) <= height:
            return wrapped
    for all_names in (True, False):
        lines = _full_lines(desk, fact, width, glyphs, height - 1, all_names=all_names)
        if len(lines) < height:
            break
    left = height - min(len(lines), height - 1)
    return [*title_lines(desk, fact, width, glyphs, left), *lines][:height]


def _full_lines(
    desk: Desk, fact: Fact, width: int, glyphs: Glyphs, height: int, *, all_names: bool
) -> list[Line]:
    """Return the lines below the title, most important first; more than ``height`` where there are more."""
    written = [fit(line, width, glyphs.ellipsis) for line in user_annotations(desk, fact, _ENDLESS, glyphs)]
    answer = written[:1] if is_answered(desk, fact) else []
    written = written[len(answer) :]
    lines = [*linking_line(desk, width, glyphs), *answer]
    slots = _slots(desk, fact)
    needed = sum(len(groups) for _, groups in slots) + (len(slots) if len(slots) > 1 else 0)
    if desk.in_matrix:
        cell = inspect_cell(desk, fact, width, glyphs)
        if 1 < len(cell) > height - 1 - needed:
            cell = [fit(inspect_cell(desk, fact, _ENDLESS, glyphs)[0], width, glyphs.ellipsis)]
        lines += cell
    if needed <= height - len(lines):
        for slot, groups in slots:
            if len(slots) > 1:
                lines.append([literal(f"  {slot}", "dim")])
            lines += _below_each_other(desk, groups, mark_of(fact), width, glyphs, all_names=all_names)
    else:
        for slot, groups in slots:
            label = [literal(f"  {slot}: ", "dim")] if len(slots) > 1 else []
            lines += _in_a_row(desk, label, groups, mark_of(fact), width, glyphs)
    if not fact.differences and (silent := [a for a in fact.articles if a not in _giving(slots)]):
        label = [literal(f"{support_label(fact)}  ", "dim")]
        lines.append([*label, *_who(desk, silent, width - cells(label), glyphs)])
    lines += unsided_lines(desk, fact, width, glyphs) if fact.differences else []
    lines += written
    lines += explained(desk, fact, width)
    lines += disputed(desk, fact, width, glyphs)
    lines += labelled("but", fact.remark, width, "near")
    lines += labelled("found by", found_by_words(fact), width)
    return [*lines, *sources(desk, fact, width, glyphs)]


def _slots(desk: Desk, fact: Fact) -> Slots:
    """Return what the articles give values for, by the name of the slot, and the values of each."""
    if fact.differences:
        return [(d.slot, sides(desk, fact, d)) for d in fact.differences]
    values = tuple(value for member in fact.members for value in member.values)
    return [("", value_groups(desk.comparison, values))] if values else []


def _giving(slots: Slots) -> set[str]:
    return {article for _, groups in slots for group in groups for article in group.articles}


def _below_each_other(
    desk: Desk, groups: tuple[ValueGroup, ...], mark: str, width: int, glyphs: Glyphs, *, all_names: bool
) -> list[Line]:
    most = max(8, int(width * _VALUE), width - 2 - _NAME * 3)
    values = [_value(desk, group, most, glyphs) for group in groups]
    column = max((cells(value) for value in values), default=0)
    lines = []
    for group, value in zip(groups, values, strict=True):
        line: Line = [literal(f"{getattr(glyphs, mark)} ", mark), *value]
        line.append(literal(" " * (column - cells(value) + 2)))
        room = width - cells(line)
        looser = looser_words(desk.comparison, group.values) if all_names else {}
        who = _who(desk, group.articles, _ENDLESS if all_names else room, glyphs, looser)
        for number, names in enumerate(flow(who, max(_NAME, room)) if all_names else [who]):
            lines.append([*(line if not number else [literal(" " * cells(line))]), *names])
    return lines


def _value(desk: Desk, group: ValueGroup, most: int, glyphs: Glyphs) -> Line:
    words = value_words(desk.comparison, group, glyphs)
    return words if cells(words) <= most else fit(words[:1], most, glyphs.ellipsis)


def _in_a_row(
    desk: Desk, label: Line, groups: tuple[ValueGroup, ...], mark: str, width: int, glyphs: Glyphs
) -> list[Line]:
    lines: list[Line] = [label]
    for group in groups:
        value = _value(desk, group, _VALUE_CELLS, glyphs)[:1]
        side: Line = [literal(f"{getattr(glyphs, mark)} ", mark), *value, literal(": ")]
        side += [*_who(desk, group.articles, _NAME * 2, glyphs), literal("  ")]
        if lines[-1] and cells(lines[-1]) + cells(side) - 2 > width:
            lines.append([literal("  ")] if label else [])
        lines[-1] = [*lines[-1], *side]
    return lines


def _who(
    desk: Desk, articles: Sequence[str], room: int, glyphs: Glyphs, looser: Mapping[str, str] = _NO_WORDS
) -> Line:
    """Return those who state something, as many as there is room for, and how many more."""
    runs: Line = []
    for at, article_id in enumerate(articles):
        left = len(articles) - at - 1
        more = [literal(f" +{left}", "dim")] if left else []
        name: Line = [literal(f" {glyphs.dot} ", "dim")] if runs else []
        name.append(StyledSpan(safe(desk.index.names[article_id]).one_line()))
        name += quoted_words(looser.get(article_id, ""))
        if desk.index.copies.get(article_id):
            name.append(literal(f" {glyphs.copy}", "near"))
        if cells(runs) + cells(name) + cells(more) > room:
            if runs:
                return [*runs, literal(f" +{left + 1}", "dim")]
            return [*fit(name, max(1, room - cells(more)), glyphs.ellipsis), *more]
        runs += name
    return runs


SMALLEST = 2  # lines
_GLANCE = 10  # lines of the overview on a small screen, where they leave the articles half of it
HIGHEST_PART = 0.6  # of the screen, so that the articles are never hidden


class Inspector(Unframed):
    """Lines about the current fact, or before one is chosen, the story at a glance."""

    @dataclass
    class Wanted(Message):
        """The user wants to go to a fact, by its id."""

        fact: str

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self._wanted: int | None = None  # lines, once the user has chosen
        self._lines: list[Line] = []
        self._brief: list[Line] = []  # the same in as many lines as there are, where they are fewer
        self._set_for = (0, 0)  # the width and the height the lines were made for
        self._top = 0  # the first line shown
        self._rows: list[GlanceRow] = []  # of the overview, while no fact is chosen
        self._rows_for: tuple[object, ...] = ()

    def show(self, desk: Desk) -> None:
        """Show the desk's current fact."""
        old, self.desk = self.desk, desk
        if old and _shown_state(old) == _shown_state(desk):
            return
        if old is None or old.fact != desk.fact:
            self._top = 0
        self._set_for = 0, 0
        self.fit_screen()
        self.refresh()

    def forget(self) -> None:
        """Discard the lines, so that the next painting makes them again."""
        self._set_for = 0, 0

    def on_mount(self) -> None:
        """Take a fitting height."""
        self.fit_screen()

    def fit_screen(self) -> None:
        """Take the height that was chosen, or one that suits the screen."""
        height = self.screen.size.height
        glance = self.desk is None or _at_glance(self.desk)
        usual = self._glance_lines(height) if glance else min(9, max(4, height // 4))
        wanted = self._wanted or usual
        self.styles.height = min(max(wanted, SMALLEST), max(SMALLEST, int(height * HIGHEST_PART))) + 1

    def _glance_lines(self, height: int) -> int:
        """Return how many lines the overview may take: a third of a large screen, or fewer."""
        if self.desk is None or not self.desk.index.facts:
            return SMALLEST
        width = max(1, self.screen.size.width - 2)
        return max(
            SMALLEST,
            min(len(self._glance(self.desk, width)) + 1, max(height // 3, min(_GLANCE, height * 9 // 20))),
        )

    def _glance(self, desk: Desk, width: int) -> list[GlanceRow]:
        """Return the rows of the overview; they are made again only for another comparison or width."""
        key = desk.index, width, self.glyphs
        if self._rows_for != key:
            from tui.app.desk.inspector.glance import glance

            self._rows_for, self._rows = key, glance(desk, width, self.glyphs)
        return self._rows

    @property
    def at_glance(self) -> list[GlanceRow]:
        """The rows of the overview as they are shown; none where a fact is."""
        return self._rows if self.desk and _at_glance(self.desk) else []

    def resize(self, by: int) -> None:
        """Make it some lines higher, or lower."""
        self._take(self.size.height - 1 + by)

    def _take(self, lines: int) -> None:
        self.display = True
        self._wanted = max(SMALLEST, lines)
        self.fit_screen()

    @property
    def chosen(self) -> int:
        """The height the user chose, in lines; 0 for none, -1 where the inspector is collapsed."""
        return -1 if self.styles.display == "none" else self._wanted or 0

    def restore(self, chosen: object) -> None:
        """Take a height that was :attr:`chosen` before."""
        if isinstance(chosen, int) and chosen:
            self._wanted = chosen if chosen > 0 else None
            self.display = chosen > 0
            self.fit_screen()

    def toggle(self) -> None:
        """Collapse the inspector, or show it again."""
        self.display = not self.display

    def _lines_for(self, width: int) -> list[Line]:
        """Return all lines; they do not change until the desk, the width or the height does."""
        if self.desk is None:
            return []
        room = self.size.height - 1
        if self._set_for != (width, room):
            self._lines = self._all_lines(self.desk, width)
            fact = self.desk.current
            self._brief = self._lines
            if len(self._lines) > room and fact and not isinstance(fact, MaskedFact):
                self._brief = digest(self.desk, fact, width, self.glyphs, room)
            self._set_for = width, room
        return self._lines if self._top else self._brief

    def _all_lines(self, desk: Desk, width: int) -> list[Line]:
        if not (_at_glance(desk) and desk.index.facts):
            return inspect(desk, width, self.glyphs)
        rows = self._glance(desk, width)
        leads = any(row.fact for row in rows)
        return [*(row.line for row in rows), *nothing(desk, width, self.glyphs, leads=leads)]

    def render_line(self, y: int) -> Strip:
        """Draw one line: first the rule above, which shows how much there is to scroll."""
        width = self.size.width
        lines = self._lines_for(width - 2)
        if y == 0:
            return self.draw(self._rule(width), width)
        at = self._top + y - 1
        return self.draw([literal(" "), *lines[at]] if at < len(lines) else [], width)

    def _rule(self, width: int) -> Line:
        left = len(self._lines) - self._top - self.size.height + 1
        if self.desk is None or left <= 0:
            return [literal(self.glyphs.rule * width, "bar")]
        key = shown_key(app_of(self).keys_of(named("enlarge-inspector"))[0])
        words = f" {count(left, 'more line')}: {key} or the wheel "
        before = self.glyphs.rule * max(0, width - len(words) - 2)
        return [literal(before, "bar"), literal(words, "dim"), literal(self.glyphs.rule * 2, "bar")]

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self._scroll(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self._scroll(-1)

    def _scroll(self, by: int) -> None:
        self._top = min(max(0, self._top + by), max(0, len(self._lines) - self.size.height + 1))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to the fact of the line of the overview that is pointed at."""
        at = self._top + event.y - 1
        if event.y > 0 and 0 <= at < len(self.at_glance) and (fact := self.at_glance[at].fact):
            self.post_message(self.Wanted(fact))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the rule above."""
        if event.y == 0:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the rule above up or down."""
        if self.app.mouse_captured is self:
            self._take(self.region.bottom - int(event.screen_y) - 1)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the rule."""
        if self.app.mouse_captured is self:
            self.release_mouse()


def _at_glance(desk: Desk) -> bool:
    """Return whether neither a fact is current, nor sentences are chosen that are in none."""
    return not (desk.fact or desk.picked)


def _shown_state(desk: Desk) -> tuple[object, ...]:
    """Return what the lines are made from."""
    cell = desk.focus if desk.in_matrix else None
    return (
        desk.fact,
        desk.picked,
        desk.chosen_from,
        desk.filter,
        desk.work,
        desk.compared,
        desk.comparing,
        desk.stopped,
        desk.in_matrix,
        cell,
    )
