"""The tables of a language, put together from the files of its folder."""

from __future__ import annotations

from functools import cache

from tui.languages import base_code, codes, load
from tui.languages.clause_schema import HarmWords, JourneyWords, QuestionWords
from tui.languages.folding import Phrases
from tui.languages.other_hedges import hedges
from tui.languages.schema import Language, MeasureWords, NameWords, NumberWords, SpeechWords, TimeWords
from tui.languages.symbols import UNITS


@cache
def tables(code: str) -> Language:
    """Return the tables of a language.

    Args:
        code: ISO 639-1 code; a region may follow ("en-GB").

    Returns:
        Its words; only digits, signs and ISO dates for a language without a folder.
    """
    code = base_code(code)
    return Language(
        code,
        load(code, "numbers", "NUMBERS", _numbers(code)),
        load(code, "measures", "MEASURES", _MEASURES),
        load(code, "time", "TIME", TimeWords()),
        load(code, "people", "NAMES", NameWords()),
        load(code, "speech", "SPEECH", SpeechWords()),
        load(code, "clauses", "QUESTIONS", QuestionWords()),
        load(code, "clauses", "JOURNEYS", JourneyWords()),
    )


_MEASURES = MeasureWords(units=Phrases(UNITS), minus=frozenset({"-", "−"}), is_plural=lambda word: False)


def _numbers(code: str) -> NumberWords:
    """How numbers are written in a language without a folder."""
    before, after = hedges(code)
    return NumberWords(
        before=before,
        after=after,
        to=frozenset({"-", "–"}),
        percent=Phrases({"%": None}),
        comma_decimal=True,
    )


@cache
def harm_words(code: str) -> HarmWords:
    """Return the words of a language for harm to people; none for a language without a folder."""
    return load(base_code(code), "clauses", "HARMS", HarmWords())


@cache
def people_nouns() -> frozenset[str]:
    """Return the counted nouns, folded, that mean people, over all languages."""
    return frozenset[str]().union(*(tables(code).measures.people for code in codes()))
