"""Inline pictures of the web page: how a value grew, as SVG without script, style or anything remote."""

from __future__ import annotations

from tui.reports.escape import Markup, element
from tui.reports.timeline import TimelinePoint, share
from tui.reports.wording import day

_WIDTH, _HEIGHT = 560, 150  # user units
_LEFT, _RIGHT, _TOP, _BOTTOM = 50, 110, 30, 115
_MOST_WORDS = 28  # code points of a value next to its point


def timeline_picture(points: tuple[TimelinePoint, ...], names: dict[str, str]) -> Markup:
    """Return the values of an update by day; nothing where fewer than two have a day and a figure.

    Args:
        points: in the order of their days.
        names: of the articles, by id.
    """
    drawn = [p for p in points if p.day and p.figure is not None]
    if len(drawn) < 2:
        return Markup()
    at = [_position(p, points) for p in drawn]
    line = element("polyline", points=" ".join(f"{x},{y}" for x, y in at), fill="none", stroke="currentColor")
    marks = [_point(p, x, y, names) for p, (x, y) in zip(drawn, at, strict=True)]
    label = "; ".join(f"{day(p.day.isoformat() if p.day else None)}: {p.words}" for p in drawn)
    return element(
        "svg",
        element("title", label),
        line,
        *marks,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        width=_WIDTH,
        height=_HEIGHT,
        role="img",
    )


def _position(point: TimelinePoint, points: tuple[TimelinePoint, ...]) -> tuple[int, int]:
    days = [p.day.toordinal() for p in points if p.day]
    first, last = min(days), max(days)
    here = point.day.toordinal() if point.day else first
    x = _LEFT + (_WIDTH - _LEFT - _RIGHT) * (here - first) // max(1, last - first)
    return x, round(_BOTTOM - (_BOTTOM - _TOP) * share(point, points))


def _point(point: TimelinePoint, x: int, y: int, names: dict[str, str]) -> Markup:
    words = point.words if len(point.words) <= _MOST_WORDS else f"{point.words[: _MOST_WORDS - 1]}…"
    more = f" +{len(point.articles) - 1}" if len(point.articles) > 1 else ""
    label = f"{day(point.day.isoformat()) if point.day else ''}, {names[point.articles[0]]}{more}"
    return element(
        "g",
        element("circle", cx=x, cy=y, r=4, fill="currentColor"),
        element("text", words, x=x + 7, y=y - 6, fill="currentColor", font_size=13),
        element("text", label, x=max(0, x - 40), y=_BOTTOM + 22, fill="currentColor", font_size=11),
    )
