"""The current fact in few lines: every value with the articles that state it, in whatever room there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from tui.app.desk.fact_index import ValueGroup, mark_of, value_groups
from tui.app.desk.inspector_support import disputed, in_their_words, labelled, sides, sources, told_besides
from tui.app.desk.inspector_text import explained, inspect, inspect_cell, title_lines, user_annotations
from tui.app.desk.state import Desk
from tui.app.desk.value_words import found_by_words, value_words
from tui.app.ui.spans import Line, StyledSpan, cells, fit, flow, literal
from tui.app.ui.theme import Glyphs
from tui.model import Fact
from tui.model.sides import looser_words
from tui.safetext import safe

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
    lines: list[Line] = []
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
        label = [literal("said by  ", "dim")]
        lines.append([*label, *_who(desk, silent, width - cells(label), glyphs)])
    lines += told_besides(desk, fact, width, glyphs) if fact.differences else []
    lines += [fit(line, width, glyphs.ellipsis) for line in user_annotations(desk, fact, _ENDLESS, glyphs)]
    lines += explained(fact, width)
    lines += disputed(desk, fact, width, glyphs)
    lines += labelled("but", fact.remark, width, "near")
    lines += labelled("found by", found_by_words(fact), width)
    return [*lines, *sources(desk, fact, width, glyphs)]


def _slots(desk: Desk, fact: Fact) -> Slots:
    """Return what the articles give values for, by the name of the slot, and the values of each."""
    if fact.differences:
        return [(d.slot, sides(desk, d)) for d in fact.differences]
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
        name += in_their_words(looser.get(article_id, ""))
        if desk.index.copies.get(article_id):
            name.append(literal(f" {glyphs.copy}", "near"))
        if cells(runs) + cells(name) + cells(more) > room:
            if runs:
                return [*runs, literal(f" +{left + 1}", "dim")]
            return [*fit(name, max(1, room - cells(more)), glyphs.ellipsis), *more]
        runs += name
    return runs
