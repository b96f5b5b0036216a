"""In which unit a quantity was stated, from its words."""

from __future__ import annotations

from functools import cache, lru_cache

from tui.languages import codes
from tui.languages.folding import fold
from tui.languages.schema import Unit
from tui.languages.symbols import SECONDS, UNITS
from tui.languages.tables import tables

LOOSE = {"mass": {907.18474: 0.15}, "volume": {0.003785411784: 0.2}}
"""Units that have two sizes (tons of 907, 1,000 and 1,016 kg; gallons of 3.8 and 4.5 l), by factor: how
far apart these lie, as a share."""


@cache
def _units() -> dict[str, Unit]:
    """Every unit word and sign of every language."""
    found = dict(UNITS)
    for code in codes():
        language = tables(code)
        found |= language.measures.units
        for word, name in language.time.units.items():
            if name in SECONDS:
                found[word] = ("duration", SECONDS[name], 0.0)
    return found


@lru_cache(maxsize=16_384)
def unit_of(text: str, dimension: str) -> float | None:
    """The factor of the unit that a quantity's words name last, None where they name none."""
    words = "".join(c if c.isalpha() or c in "°²³/%" else " " for c in fold(text)).split()
    units = _units()
    for size in (3, 2, 1):
        for start in range(len(words) - size, -1, -1):
            unit = units.get(" ".join(words[start : start + size]))
            if unit and unit[0] == dimension:
                return unit[1]
    return None


def looseness(text: str, dimension: str) -> float:
    """How much the size of the unit named differs between countries, as a share; mostly nothing."""
    factor = unit_of(text, dimension)
    return LOOSE.get(dimension, {}).get(factor, 0.0) if factor else 0.0
