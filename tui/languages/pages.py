"""What the pages around articles say in each language: the shape of these words, and their loading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from tui.languages import holds


@dataclass(frozen=True, slots=True)
class PagePhrases:
    """What the furniture around articles says in one language.

    Attributes:
        line: for each reason, a pattern that a whole line of furniture of this sort begins with or is.
        anywhere: words that make a line boilerplate wherever they are in it.
        appeal: words of appeals for money or attention; three in one paragraph make it one.
        ends_story: headers after which a page shows other articles; the story may go on after them.
        ends_page: headers after which comes nothing but comments and boilerplate.
        site: words of a web site about itself, for the line model.
        byline: pattern of a byline; group 1 is the name.
        second_person: words that address whoever reads it.
        function_words: the commonest words, which running text is full of.
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


@cache
def page_phrases(code: str) -> PagePhrases:
    """Return the phrases of a language; the English ones where there are none of its own.

    Args:
        code: ISO 639-1 code.
    """
    found = import_module(f"tui.languages.{code if holds(code, 'pages') else 'en'}.pages").PHRASES
    assert isinstance(found, PagePhrases)
    return found
