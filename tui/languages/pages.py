"""What the pages around articles say in each language: the shape of these words, and their loading.

Languages without a folder have the phrases that most pages have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module

from tui.languages import holds
from tui.languages.other_languages import commonest
from tui.languages.other_pages import FURNITURE, Furniture

# The words for a photograph before the name of who took it.
PHOTOGRAPH = (
    "(?:fot[oó]|kuva|zdj[eę]cie|foto[gğ]raf|фото|φωτογραφία|تصوير|الصورة|写真|撮影|图片|圖片|摄影|攝影|사진)\\s*[:：]|"
    "fot\\. "
)
_CAPITAL = "[A-ZÀ-ÞĀ-ŽΑ-ΩА-ЯЁІЇЄҐ]"


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
        itself: words by which only a page speaks of itself and to its visitors, outside quotations.
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
    itself: re.Pattern[str] = re.compile(r"(?!)")


@cache
def page_phrases(code: str) -> PagePhrases:
    """Return the phrases of a language; the English ones, and those of its furniture, where it has no folder.

    Args:
        code: ISO 639-1 code.
    """
    if holds(code, "pages"):
        return _with_english(_of_folder(code)) if code != "en" else _of_folder(code)
    english, known = _of_folder("en"), furniture(code)
    if known is None:
        return english
    own = line_patterns(known)
    headers = rf"\W*(?:{known.related})\s*[:.…]*\s*"
    name = rf"{_CAPITAL}[\w'’.-]+(?: (?:[a-zà-ÿ]{{2,3}} )?{_CAPITAL}[\w'’.-]+){{1,3}}.*"
    return replace(
        english,
        line=(*own, *english.line),
        ends_story=re.compile(rf"(?i)(?:{headers}|{english.ends_story.pattern.removeprefix('(?i)')})"),
        ends_page=re.compile(rf"(?i)(?:\W*(?:{known.comments})\s*[:.…]*\s*)"),
        byline=re.compile(rf"(?:{known.author})[: ]\s*({name})"),
        second_person=re.compile(rf"(?i)\b(?:{known.reader})\b"),
        function_words=commonest(code),
    )


def _with_english(own: PagePhrases) -> PagePhrases:
    """Return the phrases of a language and the English ones that stand on pages everywhere."""
    english = _of_folder("en")
    line = (*own.line, *((reason, pattern) for reason, pattern in english.line if reason in _EVERYWHERE))
    anywhere = re.compile(rf"{own.anywhere.pattern}|{english.anywhere.pattern.removeprefix('(?i)')}")
    return replace(own, line=line, anywhere=anywhere)


def _of_folder(code: str) -> PagePhrases:
    found = import_module(f"tui.languages.{code}.pages").PHRASES
    assert isinstance(found, PagePhrases)
    return found


# Reasons whose English phrases stand on pages of any language.
_EVERYWHERE = frozenset({"advert", "share links", "appeal", "comments", "copyright", "cookies", "menu"})
_REASONS = (
    ("advert", "adverts"), ("share links", "sharing"), ("appeal", "appeals"), ("comments", "comments"),
    ("related articles", "related"), ("copyright", "rights"), ("cookies", "cookies"), ("menu", "menus"),
    ("disclaimer", "notes"),
)  # fmt: skip


@cache
def furniture(code: str) -> Furniture | None:
    """Return the phrases of a language, or None where there are none.

    Args:
        code: ISO 639-1 code.
    """
    return FURNITURE.get(code)


def line_patterns(known: Furniture) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return for each reason the pattern that lines of furniture begin with.

    Args:
        known: the phrases of a language.
    """
    return tuple((reason, re.compile(rf"(?i)[\W_]*(?:{getattr(known, name)})")) for reason, name in _REASONS)
