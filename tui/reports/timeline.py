"""How a value grew: what was counted when, and by whom."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tui.model import Comparison, Difference, DifferenceKind
from tui.reports.overview import figure_in, value_sides


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """A value and the day on which it was first published.

    Attributes:
        day: the day, None where no article that states it has a date.
        words: the value as written.
        figure: its number, None where it holds none.
        articles: ids of the articles that state it.
    """

    day: dt.date | None
    words: str
    figure: float | None
    articles: tuple[str, ...]


def timeline(comparison: Comparison, difference: Difference) -> tuple[TimelinePoint, ...]:
    """Return the values of an update in the order of their days; empty for other differences.

    Args:
        comparison: where the articles and their dates are.
        difference: of one of its facts.
    """
    if difference.kind is not DifferenceKind.UPDATE:
        return ()
    dates = {a.id: a.date for a in comparison.articles}
    points: list[TimelinePoint] = []
    for side in value_sides(comparison, difference, in_time=True):
        days = [day for article in side.articles if (day := dates[article])]
        figure = figure_in(side.meaning)
        points.append(
            TimelinePoint(
                min(days, default=None),
                side.words,
                figure_in(side.words) if figure is None else figure,
                side.articles,
            )
        )
    return tuple(points)


def share(point: TimelinePoint, points: tuple[TimelinePoint, ...]) -> float:
    """Return how high a point is against the highest, in [0, 1]; 0 where it has no figure.

    Args:
        point: the point.
        points: all points of its timeline.
    """
    highest = max((p.figure or 0.0 for p in points), default=0.0)
    return (point.figure or 0.0) / highest if highest else 0.0
