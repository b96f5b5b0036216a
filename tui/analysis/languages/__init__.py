"""The tables of each language: the only place where words of a language stand.

A language is a package with five tables (numbers, measures, time, people, speech); one without a
package is read by its digits and signs alone.
"""

from __future__ import annotations

from functools import cache

from tui.analysis.languages.base import Language
from tui.analysis.languages.neutral import neutral

__all__ = ["Language", "people_nouns", "tables"]


@cache
def tables(code: str) -> Language:
    """The tables of the language with ISO 639-1 ``code`` (a region may follow: "en-GB")."""
    match code.lower().replace("_", "-").split("-")[0]:
        case "en":
            from tui.analysis.languages.en import ENGLISH

            return ENGLISH
        case "es":
            from tui.analysis.languages.es import SPANISH

            return SPANISH
        case other:
            return neutral(other)


@cache
def people_nouns() -> frozenset[str]:
    """Counted nouns, folded, that stand for people, over all languages."""
    return frozenset[str]().union(*(tables(code).measures.people for code in ("en", "es")))
