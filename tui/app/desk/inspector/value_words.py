"""A value in an article's words, with its meaning where the words alone do not give it."""

from __future__ import annotations

import re

from tui.app.desk.fact_index import ValueGroup
from tui.app.ui.spans import Line, StyledSpan, literal
from tui.app.ui.theme import Glyphs
from tui.model import Comparison, Fact, FoundBy
from tui.model.wording import MONTHS, spoken_date
from tui.safetext import safe


def found_by_words(fact: Fact) -> str:
    """Return who found a fact; empty where the program alone did."""
    known = {
        FoundBy.SECOND: "the second reader alone",
        FoundBy.BOTH: "both the program and the second reader",
    }
    return known.get(fact.found_by, "")


def value_words(comparison: Comparison, group: ValueGroup, glyphs: Glyphs) -> Line:
    """Return a value in an article's words, with its meaning where that differs.

    Args:
        comparison: gives the meaning, such as the date that "Friday" refers to.
        group: the value; its first occurrence gives the words.
        glyphs: the marks to draw with.
    """
    words = safe(group.values[0].text).one_line()
    meaning = shown_meaning(words.plain, spoken_date(comparison.meaning(group.values[0])))
    if says_itself(words.plain, meaning):
        return [StyledSpan(words, "strong")]
    return [
        StyledSpan(words, "strong"),
        literal(f" {glyphs.gives} ", "dim"),
        StyledSpan(safe(meaning).one_line(), "plain"),
    ]


_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))")  # blanks that group thousands
_LENGTH = re.compile(r"(?P<about>\D?)(?P<figure>\d+(?:\.\d+)?) m")
_COUNT = re.compile(r"(?P<figure>\D?\d+) (?P<noun>\w+)")
_KILOMETRE, _DIGITS = 1000, 3  # metres; digits that are shown of a length worked out from another unit
_STEM = 4  # letters by which a noun is known in its plural
_PLURALS = {"man": "men", "woman": "women"}
_MONTHS = re.compile(r"(\d+) months")
_YEAR = 12  # months


def shown_meaning(words: str, meaning: str) -> str:
    """Return a meaning as people write it: "90000 m" as "90 km", "2 man" as "2", "24 months" as "2 years".

    Args:
        words: of an article.
        meaning: what they come to, as compared.
    """
    if length := _LENGTH.fullmatch(meaning):
        metres = float(f"{float(length['figure']):.{_DIGITS}g}")
        far = metres >= _KILOMETRE
        return f"{length['about']}{metres / _KILOMETRE if far else metres:g} {'km' if far else 'm'}"
    if (months := _MONTHS.fullmatch(meaning)) and not int(months[1]) % _YEAR:
        years = str(int(months[1]) // _YEAR)
        return words if years in _FIGURE.findall(words) else f"{years} years"
    counted = _COUNT.fullmatch(meaning)
    if counted and any(form in words.casefold() for form in _forms(counted["noun"])):
        return counted["figure"]
    return meaning


_SWAPPED = str.maketrans(",.", ".,")
_SMALL = re.compile(r"\d{1,2}")


def _forms(noun: str) -> tuple[str, ...]:
    """How a counted noun may begin in the words of an article."""
    noun = noun.casefold()
    return (noun[:_STEM], _PLURALS[noun]) if noun in _PLURALS else (noun[:_STEM],)


def says_itself(words: str, meaning: str) -> bool:
    """Return whether words need no explanation: their meaning has the same figures and no other month.

    Args:
        words: of an article, such as "53 dead".
        meaning: what they come to, such as "53 people".
    """
    words, meaning = _GROUPED.sub("", words.casefold()), meaning.casefold()
    figures = _FIGURE.findall(meaning)
    if _SMALL.fullmatch(meaning) and not _FIGURE.search(words):
        return True  # spelled out: "both countries", "one railway bridge"
    if not figures or words == meaning:
        return words == meaning
    stated = {plain for figure in _FIGURE.findall(words) for plain in _plain(figure)}
    if not all(_plain(figure) & stated for figure in figures):
        return False
    return not any(month.casefold() in meaning and month.casefold() not in words for month in MONTHS)


def _plain(figure: str) -> set[str]:
    """Return a figure without marks of thousands and final zeros, as English and as Spanish write it.

    Args:
        figure: such as "1,200", "7.0", "638.400" or "55,85".
    """
    return {_stripped(figure), _stripped(figure.translate(_SWAPPED))}


def _stripped(figure: str) -> str:
    plain = re.sub(r",(?=\d{3}(?!\d))", "", figure).replace(",", ".")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
