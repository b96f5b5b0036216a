"""How a quantity is written once it is normalized: equal values get equal words."""

from __future__ import annotations

from collections.abc import Callable
from math import inf, isfinite

from tui.analysis.languages.symbols import DAY, SECONDS, SYMBOLS
from tui.model import Quantity

_SIGNS = {"about": "~", "nearly": "<~", "just over": ">~"}
_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


def normalize(q: Quantity) -> str:
    """The value in base units with its noun: "1240 m", "600 soldier", "USD 340 million", "≥15 vessel"."""
    if q.dimension == "duration":
        return _between(q, lambda value: f"{value / _time_unit(q)[1]:.6g}") + f" {_time_unit(q)[0]}"
    if q.dimension.startswith("money:"):
        return f"{q.dimension[6:]} {_between(q, _scaled)}"
    number = _between(q, lambda value: f"{value:.6g}" if abs(value) < 1e6 else _scaled(value))
    match q.dimension:
        case "count":
            noun = "people" if q.noun == "person" and number != "1" else q.noun
            number += f" {noun}" if noun else ""
            return f"{number} of {q.whole}" if q.whole else number
        case "percent":
            return f"{number}%" + (f" of {q.whole}" if q.whole else "")
        case "age":
            return f"aged {number}"
        case "ordinal":
            return f"no. {number}" + (f" {q.noun}" if q.noun else "")
        case "magnitude":
            return f"magnitude {number}"
    return f"{number} {SYMBOLS[q.dimension]}"


def _between(q: Quantity, text: Callable[[float], str]) -> str:
    if q.low == q.high:
        return text(q.low)
    if q.high == inf:
        return ("≥" if q.hedge == "at least" else ">") + text(q.low)
    if q.low == -inf:
        return ("≤" if q.hedge == "up to" else "<") + text(q.high)
    if q.hedge in _SIGNS:
        return _SIGNS[q.hedge] + text(_middle(q))
    return f"{text(q.low)}–{text(q.high)}"


def _middle(q: Quantity) -> float:
    """The number that was written."""
    if q.hedge == "about":
        return (q.low + q.high) / 2
    return q.low if q.hedge == "just over" or not isfinite(q.high) else q.high


def _scaled(value: float) -> str:
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:.6g}{name}"
    return f"{value:.8g}"


def _time_unit(q: Quantity) -> tuple[str, float]:
    """The unit a duration is shown in: months where they come out even, else the largest that does."""
    value = _middle(q)
    months = value / SECONDS["month"]
    if months >= 0.99 and abs(months - round(months)) < 1e-6:
        return "months", SECONDS["month"]
    for name, size in (("days", DAY), ("hours", 3_600.0), ("minutes", 60.0)):
        if value >= size and abs(value / size - round(value / size)) < 1e-6:
            return name, size
    return "seconds", 1.0
