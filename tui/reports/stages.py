"""The values of an update one after the other: what was said when and by whom, as far as that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tui.model import Comparison, Difference, DifferenceKind, Fact, Value
from tui.model.sides import exact_first

_FATES = {"missing": 1.0, "injured": 2.0, "unharmed": 3.0, "dead": 3.0}  # what became of somebody, in turn
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_UNIT = re.compile(r"[\d,.]+\s+([^\W\d_]+)$")
_PEOPLE = "people"
_DAY = 10  # characters of an ISO date


@dataclass(slots=True)
class Stage:
    """A value of an update, with all who state it.

    Attributes:
        values: as stated, those first that say it exactly.
        time: when it was first published, ISO 8601, a day or a minute; empty where that is not known.
        size: its figure, or how late it comes among what may become of somebody; None for neither.
        is_compared: whether it stands on a side; else it only likely answers the same question.
        follows: whether it is known to be later than the stage before it.
    """

    values: list[Value]
    time: str = ""
    size: float | None = None
    is_compared: bool = True
    follows: bool = field(default=False, init=False)


def stages(comparison: Comparison, fact: Fact, difference: Difference) -> tuple[Stage, ...]:
    """Return the values of an update in the order of time, as far as that is known, else of size.

    Values on no side join the side with the same figure; another figure is a stage of its own.

    Args:
        comparison: where the articles and their dates are.
        fact: holds the difference.
        difference: an update; any other gives its sides as they are.
    """
    groups: dict[str, list[Value]] = {}
    for value in difference.values:
        groups.setdefault(value.normalized, []).append(value)
    found = [Stage(exact_first(comparison, values, difference.explanation)) for values in groups.values()]
    if difference.kind is not DifferenceKind.UPDATE:
        return tuple(found)
    if len(fact.differences) == 1:
        _add_related(comparison, fact, found)
    times = {a.id: a.published or "" for a in comparison.articles}
    for stage in found:
        stage.time = min(filter(None, (times[v.place.article] for v in stage.values)), default="")
        meaning = stage.values[0].normalized
        size = figure_in(meaning)
        stage.size = _FATES.get(meaning) if size is None else size
    return _in_order(found)


def _add_related(comparison: Comparison, fact: Fact, found: list[Stage]) -> None:
    """Add the values of a fact that stand on no side, where they have a figure and count the same."""
    sides = {(v.place, v.start) for stage in found for v in stage.values}
    of_figure = {figure_in(v.normalized): stage for stage in found for v in stage.values}
    units = {unit_of(v.normalized) for stage in found for v in stage.values}
    for member in fact.members:
        for value in member.values:
            figure, unit = figure_in(value.normalized), unit_of(value.normalized)
            fits = unit in units or not unit or (unit == _PEOPLE and "" in units)
            if (value.place, value.start) in sides or figure is None or not fits:
                continue
            if figure not in of_figure:
                of_figure[figure] = Stage([], is_compared=False)
                found.append(of_figure[figure])
            of_figure[figure].values.append(value)
    for stage in found:
        stage.values = exact_first(comparison, stage.values)


def _in_order(found: Sequence[Stage]) -> tuple[Stage, ...]:
    """Order stages by time and size; undated ones by size where that grows with time, else at the end."""
    dated = sorted((s for s in found if s.time), key=lambda s: (s.time[:_DAY], s.size or 0.0))
    grows = all((a.size or 0.0) <= (b.size or 0.0) for a, b in pairwise(dated))
    if len(dated) < len(found):
        undated = sorted((s for s in found if not s.time), key=lambda s: s.size or 0.0)
        ordered = sorted(found, key=lambda s: s.size or 0.0) if grows else [*dated, *undated]
    else:
        ordered = dated
    for before, stage in pairwise(ordered):
        stage.follows = is_earlier(before.time, stage.time)
    return tuple(ordered)


def is_earlier(one: str, other: str) -> bool:
    """Return whether a time is known to be before another.

    Args:
        one: ISO 8601, a day or a minute; empty where it is not known.
        other: the same.
    """
    if not one or not other:
        return False
    if one[:_DAY] != other[:_DAY]:
        return one < other
    return len(one) > _DAY < len(other) and one < other


def figure_in(text: str) -> float | None:
    """Return the first number of a text, "1,200" as 1200; None where it holds none."""
    number = _NUMBER.search(text)
    return float(number[0].replace(",", "")) if number else None


def unit_of(meaning: str) -> str:
    """Return what a compared value counts, "people" of "≥15 people"; empty for a bare number."""
    found = _UNIT.search(meaning)
    return found[1] if found else ""


def in_order_of_time(
    comparison: Comparison, fact: Fact, difference: Difference, sides: Iterable[list[Value]]
) -> list[list[Value]]:
    """Return the sides of an update in the order of its stages.

    Args:
        comparison: where the articles and their dates are.
        fact: holds the difference.
        difference: the update.
        sides: what is stated for each value.
    """
    order = [v.normalized for stage in stages(comparison, fact, difference) for v in stage.values]
    return sorted(sides, key=lambda side: order.index(side[0].normalized))
