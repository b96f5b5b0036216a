"""What holds in every language: digits, signs, ISO dates. Used where no table exists."""

from __future__ import annotations

from tui.analysis.languages.base import Language, MeasureWords, NumberWords
from tui.analysis.languages.folding import Phrases
from tui.analysis.languages.symbols import UNITS


def neutral(code: str) -> Language:
    """Tables without words for language ``code``."""
    return Language(
        code,
        NumberWords(percent=Phrases({"%": None}), to=frozenset({"-", "–"}), comma_decimal=True),
        MeasureWords(units=Phrases(UNITS), minus=frozenset({"-", "−"}), is_plural=lambda word: False),
    )
