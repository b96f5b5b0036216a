"""The words of each language that tell boilerplate from story: one file for each language."""

from __future__ import annotations

from functools import cache

from tui.sources.languages.schema import FUNCTION_WORDS, Phrases, words

__all__ = ["FUNCTION_WORDS", "Phrases", "phrases", "words"]


@cache
def phrases(language: str) -> Phrases:
    """The phrases of a language; English where there are none of its own."""
    if language == "es":
        from tui.sources.languages.spanish import PHRASES
    else:
        from tui.sources.languages.english import PHRASES
    return PHRASES
