"""How a value grew: what was counted when, and by whom; and its picture on the web page.

The picture is SVG without script, style or anything remote.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tui.model import Comparison, Difference, DifferenceKind, Fact
from tui.model.wording import long_date
from tui.reports.escape import Markup, element
from tui.reports.overview import value_sides
from tui.reports.stages import figure_in


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """A value and the day on which it was first published.

    Attributes:
        day: the day, None where no article that states it has a date.
        words: the value as written.
        figure: its number, None where it holds none.
        articles: ids of the articles that state it.
        is_compared: whether it was compared; else it only likely answers the same question.
    """

    day: dt.date | None
    words: str
    figure: float | None
    articles: tuple[str, ...]
    is_compared: bool = True


def timeline(comparison: Comparison, fact: Fact, difference: Difference) -> tuple[TimelinePoint, ...]:
    """Return all values of an update in the order of their days; empty for other differences.

    Args:
        comparison: where the articles and their dates are.
        fact: holds the difference.
        difference: of the fact.
    """
    if difference.kind is not DifferenceKind.UPDATE:
        return ()
    return tuple(
        TimelinePoint(
            dt.date.fromisoformat(side.time[:10]) if side.time else None,
            side.words,
            figure_in(side.words) if (figure := figure_in(side.meaning)) is None else figure,
            side.articles,
            side.is_compared,
        )
        for side in value_sides(comparison, fact, difference)
    )


def share(point: TimelinePoint, points: tuple[TimelinePoint, ...]) -> float:
    """Return how high a point is against the highest, in [0, 1]; 0 where it has no figure.

    Args:
        point: the point.
        points: all points of its timeline.
    """
    highest = max((p.figure or 0.0 for p in points), default=0.0)
    return (point.figure or 0.0) / highest if highest else 0.0


_WIDTH = 560  # user units
_LEFT, _RIGHT, _TOP, _BOTTOM = 20, 40, 20, 105
_ROW = 18  # height of a line of the key
_MOST_WORDS = 40  # code points of a value in the key


def timeline_picture(points: tuple[TimelinePoint, ...], names: dict[str, str]) -> Markup:
    """Return the values of an update by day; nothing where fewer than two have a day and a figure.

    Those without a day have no dot, only a line in the key.

    Args:
        points: in the order of their days.
        names: of the articles, by id.
    """
    drawn = [p for p in points if p.day and p.figure is not None]
    if len(drawn) < 2:
        return Markup()
    at = [_position(number, drawn) for number in range(len(drawn))]
    line = element("polyline", points=" ".join(f"{x},{y}" for x, y in at), fill="none", stroke="currentColor")
    marks = [_point(number, x, y) for number, (x, y) in enumerate(at, 1)]
    listed = [*drawn, *(p for p in points if p not in drawn)]
    key = [_key(number, p, names) for number, p in enumerate(listed, 1)]
    height = _BOTTOM + _ROW * (len(listed) + 1)
    label = "; ".join(f"{long_date(p.day.isoformat() if p.day else None)}: {p.words}" for p in drawn)
    return element(
        "svg",
        element("title", label),
        line,
        *marks,
        *key,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {height}",
        width=_WIDTH,
        height=height,
        role="img",
    )


def _position(number: int, points: list[TimelinePoint]) -> tuple[int, int]:
    """Where a point lies: by its day, or in a row where all are of one day."""
    days = [p.day.toordinal() for p in points if p.day]
    places = days if days[0] != days[-1] else list(range(len(points)))
    first, last = min(places), max(places)
    x = _LEFT + (_WIDTH - _LEFT - _RIGHT) * (places[number] - first) // max(1, last - first)
    return x, round(_BOTTOM - (_BOTTOM - _TOP) * share(points[number], tuple(points)))


def _point(number: int, x: int, y: int) -> Markup:
    """A dot with its number, every other one on the left, so that those of one day stay apart."""
    beside = x + 7 if number % 2 else x - 14
    return element(
        "g",
        element("circle", cx=x, cy=y, r=4, fill="currentColor"),
        element("text", str(number), x=beside, y=y - 6, fill="currentColor", font_size=12),
    )


def _key(number: int, point: TimelinePoint, names: dict[str, str]) -> Markup:
    words = point.words if len(point.words) <= _MOST_WORDS else f"{point.words[: _MOST_WORDS - 1]}…"
    more = f" +{len(point.articles) - 1}" if len(point.articles) > 1 else ""
    when = long_date(point.day.isoformat()) if point.day else "no date"
    also = "" if point.is_compared else "also "
    label = f"{number}) {when}: {also}{words} ({names[point.articles[0]]}{more})"
    return element("text", label, x=0, y=_BOTTOM + _ROW * number + 6, fill="currentColor", font_size=12)
