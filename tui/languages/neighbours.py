"""Which words mean nearly the same: likeness of stems, from tables distilled offline.

The tables (``neighbours.txt`` of a language, made by ``tests/training/neighbours.py``) hold for
each stem its nearest stems and the cosine of their meanings in hundredths. They know words that
belong together, opposites among them: good for finding sentences that speak of one thing, not for
deciding whether these agree.
"""

from __future__ import annotations

from functools import lru_cache

from tui.languages import read_text


@lru_cache(maxsize=4)
def _table(code: str) -> dict[str, str]:
    """Stem to its line of neighbours, which is read only when asked for."""
    lines = read_text(code, "neighbours.txt").splitlines()
    return {stem: rest for stem, _, rest in (line.partition(" ") for line in lines)}


@lru_cache(maxsize=20_000)
def _near(stem: str, code: str) -> dict[str, float]:
    pairs = (pair.rpartition(":") for pair in _table(code).get(stem, "").split())
    return {other: int(cosine) / 100 for other, _, cosine in pairs}


def likeness(a: str, b: str, code: str) -> float:
    """How alike the meanings of two stems are: 1 for the same stem, 0 for unknown or far words."""
    if a == b:
        return 1.0
    return max(_near(a, code).get(b, 0.0), _near(b, code).get(a, 0.0))


def near(stem: str, code: str) -> dict[str, float]:
    """The stems near a stem, with their likeness; empty for unknown words and languages."""
    return _near(stem, code)
