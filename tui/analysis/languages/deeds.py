"""Words that tell who did or has what only one can: the shape of the tables, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from tui.analysis.languages.folding import Phrases

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class DeedWords:
    """How a deed is told with its doer. Words are folded.

    Attributes:
        behind: phrases that the doer follows ("built by"), by the question that the doer answers.
        before: verbs that the doer stands before, and "the" thing done behind, by that question.
        agent: words between a participle and its doer ("by").
        articles: words that may stand before the doer; ``definite`` those before the thing done.
        relative: words that open a clause about the name before them.
        past: words of what was so once.
    """

    behind: Phrases[str] = field(default_factory=Phrases)
    before: Phrases[str] = field(default_factory=Phrases)
    agent: Words = frozenset()
    articles: Words = frozenset()
    definite: Words = frozenset()
    relative: Words = frozenset()
    past: Words = frozenset()


def phrases(table: Mapping[str, str]) -> Phrases[str]:
    """The question of each phrase, from the phrases of each question, parted by commas."""
    return Phrases({one.strip(): deed for deed, told in table.items() for one in told.split(",")})


@cache
def deed_words(code: str) -> DeedWords:
    """The words of the language with this ISO 639-1 code; none for a language without a table."""
    match code.lower()[:2]:
        case "en":
            from tui.analysis.languages.en.deeds import DEEDS

            return DEEDS
        case "es":
            from tui.analysis.languages.es.deeds import DEEDS as SPANISH

            return SPANISH
    return DeedWords()
