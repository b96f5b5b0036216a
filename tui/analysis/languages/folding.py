"""The form in which words are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The word in lower case, without accents, with straight apostrophes."""
    word = word.casefold()
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def country_forms(table: str) -> dict[str, str]:
    """Every form of each country's name by its first form, from "Spain, Spanish; Chile, Chilean", folded."""
    forms: dict[str, str] = {}
    for entry in table.split(";"):
        names = [fold(name.strip()).replace("'s", " 's") for name in entry.split(",")]
        forms |= dict.fromkeys(names, names[0])
    return forms
