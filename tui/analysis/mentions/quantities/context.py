"""The context of a number: the noun it counts, the whole it is part of, its normal form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf, isfinite

from tui.analysis.mentions.quantities.measures import POINTS
from tui.analysis.mentions.quantities.numbers import (
    Number,
    hedge_after,
    hedge_before,
    hedged_bounds,
    read_number,
)
from tui.analysis.mentions.tokens import Scan, Tokens
from tui.languages.patterns import single_words
from tui.languages.schema import Language
from tui.languages.symbols import DAY, SECONDS, SYMBOLS
from tui.languages.tables import tables
from tui.model import Quantity

_REACH = 6
_REACH_OF_BE = 2  # words between which and its verb may be one more: "son ya 92"
_INVERTED_REACH = 9  # the same where another such number is between
WHOLE_PRONOUNS = frozenset(single_words("WHOLE_PRONOUNS"))
"""Words for a whole that another sentence names: "two of them"."""


def counted(t: Tokens, start: int, language: Language, plural: bool) -> tuple[str, int] | None:
    """Return the noun counted by a number that ends before token ``start``, and the index after it.

    The phrase runs to the first word that cannot be in it. A number other than one counts the first
    plural in it; one counts the last word before a verb where adjectives come first, else the first.

    Args:
        t: the tokens of the sentence.
        start: index of the first token.
        language: the word tables of its language.
        plural: whether the number is another than one.
    """
    m = language.measures
    end = start
    while end < min(t.size, start + _REACH) and _may_stand_in(t, end, language, end == start):
        word = t.low[end]
        looks_plural = word in m.plurals or (m.is_plural(word) and word not in m.not_heads)
        if plural and looks_plural:
            return canonical_noun(word, language.code), end + 1
        if not plural and end > start and (looks_plural or _looks_past(t, end, language)):
            break
        end += 1
    while end > start and t.low[end - 1] == "-":
        end -= 1
    if plural and t.low[start] == "-" and start + 1 < end:
        return canonical_noun(t.low[start + 1], language.code), start + 2  # "a six-lane road"
    if plural or end == start:
        return None
    index = end - 1 if m.adjectives_first else start
    return (canonical_noun(t.low[index], language.code), index + 1) if len(t.low[index]) > 1 else None


def behind_article(scan: Scan, i: int, number: Number) -> int:
    """Return where the noun begins that follows its number with an article: "son 92 los incendios".

    The verb may stand before the first of two such numbers: "son 92 los incendios y 300 los heridos".

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of the first token of the number.
        number: the number.

    Returns:
        The index of a token; 0 where no such noun follows.
    """
    t, language, end = scan.t, scan.language, number.end
    if t.low[end] not in language.names.articles or not language.measures.inverted:
        return 0
    _, start = hedge_before(t, i, language.numbers)
    first = max(0, start - (_INVERTED_REACH if t.low[start - 1] in language.names.and_ else _REACH_OF_BE))
    return end + 1 if any(t.low[k] in language.measures.inverted for k in range(first, start)) else 0


def _may_stand_in(t: Tokens, index: int, language: Language, first: bool) -> bool:
    m = language.measures
    if t.low[index] == "-":
        return t.attached(index) and t.attached(index + 1)
    if t.kinds[index] != "w" or t.taken[index]:
        return False
    return t.low[index] not in m.never_nouns or (first and t.low[index] in m.plurals)


def _looks_past(t: Tokens, index: int, language: Language) -> bool:
    """Whether a word looks like a verb in the past tense."""
    time, verbs = language.time, language.questions.verbs
    past = t.low[index] in time.past or t.low[index] in verbs
    return past or t.raw[index].lower().endswith(time.past_endings)


@lru_cache(maxsize=16_384)
def canonical_noun(word: str, code: str) -> str:
    """Return the counted noun as compared: singular, synonyms folded ("troops" -> "soldier").

    Args:
        word: folded.
        code: ISO 639-1 code of the language.
    """
    m = tables(code).measures
    single = m.plurals.get(word) or m.singular(word)
    return m.synonyms.get(word) or m.synonyms.get(single) or single


def part_of(scan: Scan, j: int, vague: bool) -> tuple[str | None, tuple[str, int] | None]:
    """Return the whole and the counted noun behind "of": "12 of 40 seats", "4,700 of them".

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        j: index of its first token.
        vague: whether the number is a vague one ("dozens").
    """
    t, language = scan.t, scan.language
    whole = whole_at(scan, j)
    if whole is None:
        return None, None
    if whole in language.numbers.pronouns:
        return whole, counted(t, j + 1, language, plural=True)
    if " " in whole:
        return whole, (whole.split(" ", 1)[1], j)
    noun = counted(t, j + 1, language, plural=True) or counted(t, j, language, plural=True)
    direct = vague and t.low[j] not in language.names.articles and noun is not None and noun[0] == whole
    return None if direct else whole, noun


def whole_at(scan: Scan, j: int) -> str | None:
    """Return the whole of a part, from token ``j``: a pronoun, or a number with or without its noun.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        j: index of its first token.
    """
    t, language = scan.t, scan.language
    n = language.numbers
    if t.low[j] in n.pronouns and not _is_article(t, j, language):
        return t.low[j]
    if t.low[j] in language.names.articles or t.low[j] in n.fraction_articles:
        j += 1
    number = None if t.taken[j] else read_number(t, j, n)
    if number and not number.vague:
        noun = counted(t, number.end, language, plural=number.low != 1)
        return f"{number.low:g}" + (f" {noun[0]}" if noun else "")
    if number is not None:
        return None
    noun = counted(t, j, language, plural=True) or counted(t, j, language, plural=False)
    return noun[0] if noun else None


def _is_article(t: Tokens, j: int, language: Language) -> bool:
    """Whether a word that may be a pronoun is the article of a noun: "dos de los presentes"."""
    if t.low[j] not in language.names.articles:
        return False
    number = None if t.taken[j + 1] else read_number(t, j + 1, language.numbers)
    return number is not None or counted(t, j + 1, language, plural=True) is not None


@dataclass(slots=True)
class QuantityDraft:
    """A quantity under construction; ``start`` and ``end`` are token indices."""

    start: int
    end: int
    dimension: str
    low: float
    high: float
    grain: float
    hedge: str | None = None
    noun: str | None = None
    whole: str | None = None
    qualifiers: set[str] = field(default_factory=set)


def make(
    scan: Scan, i: int, number: Number, end: int, dimension: str, factor: float = 1.0, offset: float = 0.0
) -> QuantityDraft:
    """Return a quantity of ``number`` in a unit, with the hedges around it.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
        number: the number before the unit, as an interval.
        end: index of the token behind the last.
        dimension: kind of quantity, as :attr:`tui.model.Quantity.dimension`.
        factor: what converts it to the base unit, or the scale ("million").
        offset: added before the factor.
    """
    t, n = scan.t, scan.language.numbers
    hedge, start = hedge_before(t, i, n)
    if hedge is None and number.vague is None:
        hedge, after = hedge_after(t, number.end, n)
        if hedge:
            end = max(end, after)
    low, high = (number.low + offset) * factor, (number.high + offset) * factor
    low, high = hedged_bounds(hedge, low, high)
    return QuantityDraft(start, end, dimension, low, high, number.grain * factor, hedge or number.vague)


_SIGNS = {"about": "~", "nearly": "<~", "just over": ">~"}
_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


def normalize(q: Quantity) -> str:
    """Return the value in base units with its noun: "1240 m", "600 soldier", "USD 340 million"."""
    if q.dimension == "duration":
        return _between(q, lambda value: f"{value / _time_unit(q)[1]:.6g}") + f" {_time_unit(q)[0]}"
    if q.dimension.startswith("money:"):
        return f"{q.dimension[6:]} {_between(q, _scaled)}"
    number = _between(q, lambda value: f"{value:.6g}" if abs(value) < 1e6 else _scaled(value))
    match q.dimension:
        case "count":
            noun = "people" if q.noun == "person" and number != "1" else q.noun
            number += f" {noun}" if noun else ""
            if not q.whole or q.whole == q.noun:  # "two of the robbers" are two robbers
                return number
            return f"{number} of {'them' if q.whole in WHOLE_PRONOUNS else q.whole}"
        case "percent" if POINTS in q.qualifiers:
            return f"{number} points"
        case "percent":
            return f"{number}%" + (f" of {q.whole}" if q.whole else "")
        case "age":
            return f"aged {number}"
        case "ordinal":
            return f"no. {number}" + (f" {q.noun}" if q.noun else "")
        case "magnitude":
            return f"magnitude {number}"
    return f"{number} {SYMBOLS[q.dimension]}"


def _between(q: Quantity, text: Callable[[float], str]) -> str:
    if q.low == q.high:
        return text(q.low)
    if q.high == inf:
        return ("≥" if q.hedge == "at least" else ">") + text(q.low)
    if q.low == -inf:
        return ("≤" if q.hedge == "up to" else "<") + text(q.high)
    if q.hedge in _SIGNS:
        return _SIGNS[q.hedge] + text(_middle(q))
    return f"{text(q.low)}–{text(q.high)}"


def _middle(q: Quantity) -> float:
    """The number that was written."""
    if q.hedge == "about":
        return (q.low + q.high) / 2
    return q.low if q.hedge == "just over" or not isfinite(q.high) else q.high


def _scaled(value: float) -> str:
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:.6g}{name}"
    return f"{value:.8g}"


def _time_unit(q: Quantity) -> tuple[str, float]:
    """The unit a duration is shown in: months where they come out even, else the largest that does."""
    value = _middle(q)
    months = value / SECONDS["month"]
    if months >= 0.99 and abs(months - round(months)) < 1e-6:
        return "months", SECONDS["month"]
    for name, size in (("days", DAY), ("hours", 3_600.0), ("minutes", 60.0)):
        if value >= size and abs(value / size - round(value / size)) < 1e-6:
            return name, size
    return "seconds", 1.0
