"""The words that a quantity may begin with: a cheap test, as most words of a text begin none."""

from __future__ import annotations

from functools import cache

from tui.languages.folding import fold
from tui.languages.symbols import CURRENCY_CODES, CURRENCY_SIGNS, VULGAR
from tui.languages.tables import tables


@cache
def first_words(code: str) -> frozenset[str]:
    """Return the words, folded, that a quantity may begin with, besides digits.

    Args:
        code: ISO 639-1 code of the language.
    """
    language = tables(code)
    n = language.numbers
    groups = (
        *(CURRENCY_SIGNS, map(fold, CURRENCY_CODES), VULGAR, n.values, n.articles, n.half, n.bare, n.vague),
        *(n.few.heads, n.scales, n.ordinals, n.superlatives, n.most, language.names.number_signs),
        *(language.measures.units.heads, language.time.units),
    )
    return frozenset[str]().union(*groups)
