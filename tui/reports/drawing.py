"""Inline pictures of the web page: how a value grew, as SVG without script, style or anything remote."""

from __future__ import annotations

from tui.reports.escape import Markup, element
from tui.reports.timeline import TimelinePoint, share
from tui.reports.wording import day

_WIDTH = 560  # user units
_LEFT, _RIGHT, _TOP, _BOTTOM = 20, 40, 20, 105
_ROW = 18  # height of a line of the key
_MOST_WORDS = 40  # code points of a value in the key


def timeline_picture(points: tuple[TimelinePoint, ...], names: dict[str, str]) -> Markup:
    """Return the values of an update by day; nothing where fewer than two have a day and a figure.

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
    key = [_key(number, p, names) for number, p in enumerate(drawn, 1)]
    height = _BOTTOM + _ROW * (len(drawn) + 1)
    label = "; ".join(f"{day(p.day.isoformat() if p.day else None)}: {p.words}" for p in drawn)
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
    when = day(point.day.isoformat()) if point.day else ""
    label = f"{number}) {when}: {words} ({names[point.articles[0]]}{more})"
    return element("text", label, x=0, y=_BOTTOM + _ROW * number + 6, fill="currentColor", font_size=12)
