"""The shape of what is known of the pages of a language, and the commonest words of each."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the furniture around articles says in one language.

    Attributes:
        line: for each reason, a pattern that a whole line of furniture of this sort begins with or is.
        anywhere: words that make a line boilerplate wherever they stand in it.
        appeal: words of appeals for money or attention; three in one paragraph make it one.
        ends_story: headers after which a page shows other articles; the story may go on after them.
        ends_page: headers after which comes nothing but comments and boilerplate.
        site: words of a web site about itself, for the line model.
        byline: pattern of a byline; group 1 is the name.
        reporting: verbs of saying, for the start of a sentence.
        second_person: words that address the reader.
        function_words: the commonest words, which tell the language.
    """

    line: tuple[tuple[str, re.Pattern[str]], ...]
    anywhere: re.Pattern[str]
    appeal: re.Pattern[str]
    ends_story: re.Pattern[str]
    ends_page: re.Pattern[str]
    site: re.Pattern[str]
    byline: re.Pattern[str]
    second_person: re.Pattern[str]
    function_words: frozenset[str]


def words(listed: str) -> frozenset[str]:
    """The words of a list written with spaces between them."""
    return frozenset(listed.split())


# Here, so that the language of an article can be told without loading what is known of the others.
FUNCTION_WORDS = {
    "en": words(
        "the of and to in that is was for on with as by at from it said are has have were "
        "be been which will an this not but"
    ),
    "es": words(
        "de la el que en los se del las por un para con no una su al es lo como más pero "
        "sus este fue según entre"
    ),
}
