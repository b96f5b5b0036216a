"""A quantity under construction, and how a number with its hedges becomes one."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.analysis.mentions import hedges
from tui.analysis.mentions.numbers import Number
from tui.analysis.mentions.scan import Scan


@dataclass(slots=True)
class Found:
    """A quantity under construction; ``start`` and ``end`` are token indices."""

    start: int
    end: int
    dimension: str
    low: float
    high: float
    grain: float
    hedge: str | None = None
    noun: str | None = None
    whole: str | None = None
    qualifiers: set[str] = field(default_factory=set)


def make(
    scan: Scan, i: int, number: Number, end: int, dimension: str, factor: float = 1.0, offset: float = 0.0
) -> Found:
    """A quantity of ``number`` in a unit, with the hedges around it."""
    t, n = scan.t, scan.language.numbers
    hedge, start = hedges.before(t, i, n)
    if hedge is None and number.vague is None:
        hedge, after = hedges.after(t, number.end, n)
        if hedge:
            end = max(end, after)
    low, high = (number.low + offset) * factor, (number.high + offset) * factor
    low, high = hedges.bounds(hedge, low, high)
    return Found(start, end, dimension, low, high, number.grain * factor, hedge or number.vague)
