"""An update as a small chart: its values by day, with a bar as long as the figure."""

from __future__ import annotations

from tui.app.desk.inspector.support import joined, name_of
from tui.app.desk.state import Desk
from tui.app.ui.spans import Line, StyledSpan, fit, literal
from tui.app.ui.theme import Glyphs
from tui.model import Difference, Fact
from tui.model.wording import short_date
from tui.reports.timeline import TimelinePoint, share, timeline
from tui.safetext import safe

_BAR = 16  # cells of the longest bar of a timeline


def growth(desk: Desk, fact: Fact, difference: Difference, width: int, glyphs: Glyphs) -> list[Line]:
    """Return an update as a small chart: a line for each value by its day, with a bar as long as its figure.

    Values on no side have a bar of light cells.

    Args:
        desk: gives the articles and their days.
        fact: holds the difference.
        difference: the slot in which values were counted at different times.
        width: cells available on a line.
        glyphs: the marks to draw with.

    Returns:
        No lines where a value has no figure.
    """
    lines: list[Line] = []
    points = charted(desk, fact, difference)
    for point in points:
        filled = max(1, round(_BAR * share(point, points)))
        day = short_date(point.day.isoformat()) if point.day else "no date"
        full, style = (glyphs.full, "thumb") if point.is_compared else (glyphs.empty, "dim")
        line: Line = [literal(f"  {day:>9}  ", "dim"), literal(full * filled, style)]
        line += [literal(glyphs.blank * (_BAR - filled) + "  ")]
        line += [literal("also ", "dim")] if not point.is_compared else []
        line += [StyledSpan(safe(point.words).one_line(), "strong"), literal("  ")]
        line += joined([name_of(desk, a, glyphs) for a in point.articles], glyphs)
        lines.append(fit(line, width, glyphs.ellipsis))
    return lines


def charted(desk: Desk, fact: Fact, difference: Difference) -> tuple[TimelinePoint, ...]:
    """Return the points of an update that can be drawn as a chart; none where a value has no figure.

    Args:
        desk: gives the articles and their days.
        fact: holds the difference.
        difference: the slot in which values were counted at different times.
    """
    points = timeline(desk.comparison, fact, difference)
    return points if len(points) > 1 and all(p.figure is not None for p in points) else ()
