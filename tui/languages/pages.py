"""What the pages around articles say in each language: the shape of these words, and their loading."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module

from tui.languages import holds
from tui.languages.furniture import furniture, line_patterns
from tui.languages.recognition import commonest


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
    """Return the phrases of a language; the English ones, and those of its furniture, where it has no folder.

    Args:
        code: ISO 639-1 code.
    """
    if holds(code, "pages"):
        return _of_folder(code)
    english, known = _of_folder("en"), furniture(code)
    if known is None:
        return english
    own = line_patterns(known)
    headers = rf"\W*(?:{known.related})\s*[:.…]*\s*"
    name = r"[A-ZÀ-ÞĀ-Ž][\w'’.-]+(?: (?:[a-zà-ÿ]{2,3} )?[A-ZÀ-ÞĀ-Ž][\w'’.-]+){1,3}.*"
    return replace(
        english,
        line=(*own, *english.line),
        ends_story=re.compile(rf"(?i)(?:{headers}|{english.ends_story.pattern.removeprefix('(?i)')})"),
        ends_page=re.compile(rf"(?i)(?:\W*(?:{known.comments})\s*[:.…]*\s*)"),
        byline=re.compile(rf"(?:{known.author})[: ]\s*({name})"),
        second_person=re.compile(rf"(?i)\b(?:{known.reader})\b"),
        function_words=commonest(code),
    )


def _of_folder(code: str) -> PagePhrases:
    found = import_module(f"tui.languages.{code}.pages").PHRASES
    assert isinstance(found, PagePhrases)
    return found
