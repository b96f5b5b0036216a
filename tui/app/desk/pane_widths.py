"""How the articles share the width of the screen."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

READABLE = 32  # cells a pane needs to be read with ease
NARROWEST = 30  # cells that it gets along while a long list shows its names for that
CROWD = 5  # articles from which a list gives each one line, number and name
NAMES, SHORT, NUMBERS = 12, 8, 4  # cells of a list of collapsed articles: names, cut short, numbers alone
FOLDED = (  # cells of a long list, of any other, and that a pane needs then; the first that fit are taken
    (NAMES, NAMES, READABLE),
    (NAMES, SHORT, NARROWEST),
    (NAMES, NUMBERS, NARROWEST),
    (SHORT, SHORT, READABLE),
    (NUMBERS, NUMBERS, READABLE),
)


class Slot(NamedTuple):
    """A part of the screen, of full height.

    Attributes:
        articles: the ids of what it holds: one for a pane, one or more for collapsed articles.
        width: in cells.
        folded: whether it is a list of collapsed articles.
    """

    articles: tuple[str, ...]
    width: int
    folded: bool


def arrange(
    width: int, shown: tuple[str, ...], recent: tuple[str, ...], zoomed: bool = False
) -> tuple[Slot, ...]:
    """Give each article a pane or a line in a list, in their order from left to right.

    Args:
        width: of the screen, in cells.
        shown: ids of the articles in their order.
        recent: ids with those wanted on screen first.
        zoomed: only the first of those gets a pane.
    """
    if not shown:
        return ()
    there = set(shown)
    wanted = [a for a in recent if a in there]
    most = 1 if zoomed else min(len(shown), max(1, width // READABLE))
    for count in range(most, 0, -1):
        panes = set(wanted[:count])
        runs = _runs(shown, panes)
        crowded = any(len(run) >= CROWD for run in runs)
        for long, other, least in FOLDED:
            strips = [0 if r[0] in panes else long if len(r) >= CROWD else other for r in runs]
            room = width - sum(strips)
            fits = room >= count * least and (crowded or long == other)
            if fits or (count == 1 and long == NUMBERS):
                return _slots(runs, panes, strips, max(room, 1), count)
    raise AssertionError("one pane always fits")


def _runs(shown: tuple[str, ...], panes: set[str]) -> list[tuple[str, ...]]:
    """Return each pane alone, and the articles between two panes together."""
    runs: list[tuple[str, ...]] = []
    for is_pane, run in groupby(shown, panes.__contains__):
        articles = tuple(run)
        runs += [(article,) for article in articles] if is_pane else [articles]
    return runs


def _slots(
    runs: list[tuple[str, ...]], panes: set[str], strips: list[int], room: int, count: int
) -> tuple[Slot, ...]:
    each, over = divmod(room, count)
    slots = []
    for run, strip in zip(runs, strips, strict=True):
        if run[0] in panes:
            slots.append(Slot(run, each + (over > 0), folded=False))
            over -= 1
        else:
            slots.append(Slot(run, strip, folded=True))
    return tuple(slots)
