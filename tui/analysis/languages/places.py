"""Words that tell which question a place answers: the shape of the tables, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from tui.analysis.languages.folding import Phrases

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What a place answers, by the words it is told with. Words are folded.

    Attributes:
        prepositions: words before a place, by direction: "at", "near", "to", "for", "from", "of", or "on",
            which stands before much else, too ("on Facebook").
        articles: words that may stand between such a word and a place.
        sites: words that may follow a place without making another thing of it ("Hamel station").
        nouns: words just before a preposition, by the question that the place answers ("the plant in").
        verbs: direction and verb ("to flown"), by those questions; other words may stand between the verb
            and the place.
        be: forms of being, which tell by themselves that somebody is somewhere.
        stays, moves: what a head office may do.
        breaks: words at which a clause ends.
        against: words that set one place against the other in a sentence that names both.
        wide: regions of general knowledge, which hold towns.
    """

    prepositions: Phrases[str] = field(default_factory=Phrases)
    articles: Words = frozenset()
    sites: Words = frozenset()
    nouns: Phrases[str] = field(default_factory=Phrases)
    verbs: Mapping[str, Words] = field(default_factory=dict)
    be: Words = frozenset()
    stays: Words = frozenset()
    moves: Words = frozenset()
    breaks: Words = frozenset()
    against: Words = frozenset()
    wide: Words = frozenset()


def by_word(table: Mapping[str, str]) -> Phrases[str]:
    """The question of each word, from the words of each question, parted by commas."""
    return Phrases({word.strip(): role for role, words in table.items() for word in words.split(",")})


def by_verb(table: Mapping[tuple[str, str], str]) -> dict[str, Words]:
    """The questions of each "direction verb", from the verbs of each question and direction."""
    found: dict[str, Words] = {}
    for (role, way), verbs in table.items():
        for verb in verbs.split():
            key = f"{way} {verb}"
            found[key] = found.get(key, frozenset()) | {role}
    return found


@cache
def place_words(code: str) -> PlaceWords:
    """The words of the language with this ISO 639-1 code; none for a language without a table."""
    match code.lower()[:2]:
        case "en":
            from tui.analysis.languages.en.places import PLACES

            return PLACES
        case "es":
            from tui.analysis.languages.es.places import PLACES as SPANISH

            return SPANISH
    return PlaceWords()
