"""Words that make a number inexact, and the interval they leave open."""

from __future__ import annotations

from math import inf

from tui.analysis.languages.base import NumberWords
from tui.analysis.mentions.tokens import Tokens

ROUGHLY = 0.1
"""How far "about" and "nearly" reach, as a share of the number: a convention of ours, not a measurement."""


def bounds(hedge: str | None, low: float, high: float) -> tuple[float, float]:
    """The interval ``low`` to ``high`` becomes under a kind of hedge.

    "over" and "at least" leave the upper side open, "up to" and "under" the lower one; "nearly" and
    "just over" stay within a tenth on their side, "about" within a tenth on both.
    """
    reach_low, reach_high = abs(low) * ROUGHLY, abs(high) * ROUGHLY
    match hedge:
        case "about":
            return low - reach_low, high + reach_high
        case "nearly":
            return low - reach_low, high
        case "just over":
            return low, high + reach_high
        case "over" | "at least":
            return low, inf
        case "up to" | "under":
            return -inf, high
        case _:
            return low, high


def before(t: Tokens, start: int, words: NumberWords) -> tuple[str | None, int]:
    """The kind of hedge in front of token ``start`` and where the hedged number then begins.

    A word that says nothing of the size ("only") may stand between them; "up to" behind a verb of motion
    ("crept up to") names where a change ended.
    """
    begin = start
    for _ in range(3):
        found = t.longest_before(begin, words.before)
        if found is None:
            break
        kind, begin = found
        if kind in ("up to", "over") and begin and t.low[begin - 1] in words.motion:
            break
        if kind:
            return kind, begin
    return None, start


def after(t: Tokens, end: int, words: NumberWords) -> tuple[str | None, int]:
    """The kind of hedge behind a number that ends before token ``end`` and where it then ends."""
    found = t.longest(end, words.after)
    return found if found else (None, end)
