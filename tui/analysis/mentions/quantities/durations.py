"""Durations and ages: "18 months", "a year and a half", "aged nine"."""

from __future__ import annotations

from dataclasses import replace

from tui.analysis.mentions.quantities import context as nouns
from tui.analysis.mentions.quantities.context import QuantityDraft, make
from tui.analysis.mentions.quantities.numbers import Number, half_behind, hedge_before
from tui.analysis.mentions.tokens import Scan, Tokens
from tui.languages.symbols import SECONDS


def duration(scan: Scan, i: int, number: Number, j: int) -> QuantityDraft | None:
    """Read "18 months", "a year and a half", "two hours".

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
        number: the number before the unit, as an interval.
        j: index of the token of the unit.
    """
    t, time = scan.t, scan.language.time
    name = time.units.get(t.low[j])
    if name not in SECONDS or (t.attached(j) and len(t.low[j]) == 1 and t.low[j - 1] != "-"):
        return None
    end = j + 1
    if half := half_behind(t, end, scan.language.numbers):
        number, end = replace(number, low=number.low + 0.5, high=number.high + 0.5, grain=0.5), half
    return make(scan, i, replace(number, end=end), end, "duration", SECONDS[name])


_NEAR_NOUN = 3  # words behind an age, one of which may be what is so old
_OLDEST = 130  # years of a person
_ASIDE_ENDS = frozenset({",", ".", ")", ";", ""})
_GROWN = 10  # years from which a bare number next to a common noun is an age: "a family of five" is none


def _is_possessed(scan: Scan, i: int, number: Number) -> bool:
    """Whether a number gives the age of somebody without a name: "a pensioner of 71", "a porter, 61,"."""
    t, m, n = scan.t, scan.language.measures, scan.language.numbers
    if i < 3 or not _GROWN <= number.low == number.high <= 110 or t.low[i - 3] not in n.articles:
        return False
    behind = t.low[number.end]
    ends = behind in {",", ".", ";", ")", ""} or behind in scan.language.time.past | scan.language.time.be
    if t.low[i - 1] in n.of:
        return ends and nouns.canonical_noun(t.low[i - 2], scan.language.code) in m.people
    return t.low[i - 1] == "," and t.low[number.end] == "," and t.kinds[i - 2] == "w" and not number.words


def article_duration(scan: Scan, i: int) -> QuantityDraft | None:
    """Read "a year and a half", "within a month", "a fortnight"; not the rate of "twice a week".

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    t, time, n = scan.t, scan.language.time, scan.language.numbers
    if t.low[i] not in n.articles or time.units.get(t.low[i + 1]) not in SECONDS:
        return None
    hedged = hedge_before(t, i, n)[0] is not None
    lasting = i > 0 and (t.low[i - 1] in time.spans or t.low[i - 1] in time.takes)
    fortnight = time.units[t.low[i + 1]] == "fortnight" and t.low[i - 1] not in n.times
    if not (half_behind(t, i + 2, n) or hedged or lasting or fortnight):
        return None
    return duration(scan, i, Number(1, 1, 1, i + 1, words=True), i + 1)


def age(scan: Scan, i: int, number: Number, j: int) -> QuantityDraft | None:
    """Read "66-year-old", "aged nine", "Maria Lopez, 42,".

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
        number: the number before the unit, as an interval.
        j: index of the token of the unit, if there is one.
    """
    t, m, n = scan.t, scan.language.measures, scan.language.numbers
    if number.vague:
        return None
    years = scan.language.time.units.get(t.low[j]) == "year"
    if years and (draft := _years_old(scan, i, number, j)):
        return draft
    if number.low > _OLDEST:
        return None
    if years and _is_age_in_years(scan, i, j):
        return make(scan, i, number, j + 1, "age")
    back = i - 1
    of_age = t.low[back] in n.of and t.low[back - 1] in m.aged
    if of_age or t.low[back] in m.aged or f"{t.low[back - 1]} {t.low[back]}" in m.who_is:
        return make(scan, i, number, j + 1 if years else number.end, "age")
    if (not years and _is_possessed(scan, i, number)) or _is_apposed(t, i, number):
        return QuantityDraft(i, number.end, "age", number.low, number.high, number.grain)
    return None


def _years_old(scan: Scan, i: int, number: Number, j: int) -> QuantityDraft | None:
    """Read "66-year-old" and the thing that is so old: "a 66-year-old bridge"."""
    t, m = scan.t, scan.language.measures
    k = j + 1
    k += t.low[k] == "-"
    if t.low[k] not in m.old:
        return None
    draft = make(scan, i, number, k + 1, "age")
    behind = t.low[k + 1 : k + 1 + _NEAR_NOUN]
    draft.noun = next((word for word in behind if word in m.aged_things), None)
    return draft


def _is_age_in_years(scan: Scan, i: int, j: int) -> bool:
    """Return whether years are an age by what is before them: "una mujer de 66 años", "tiene 9 años"."""
    t, m, n = scan.t, scan.language.measures, scan.language.numbers
    back = i - 1 if t.low[i - 1] in n.of else hedge_before(t, i, n)[1] - 1
    if m.age_of and t.low[back] in n.of:
        aside = t.low[back - 1] == "," and t.low[j + 1] in _ASIDE_ENDS | n.conjunction
        if aside or nouns.canonical_noun(t.low[back - 1], scan.language.code) in m.people:
            return True
    named = t.low[i - 1] == "," and t.raw[i - 2][:1].isupper() and t.low[j + 1] in {",", "."}
    return named or t.low[i - 1] in m.have


def _is_apposed(t: Tokens, i: int, number: Number) -> bool:
    """Return whether a number stands behind a name, between commas or in brackets: "Maria Lopez, 42,"."""
    back = i - 1
    whole = not number.words and number.low == number.high == int(number.low)
    opened = t.low[back] == "," or (t.low[back] == "(" and t.low[number.end] == ")")
    name = t.raw[back - 1][:1].isupper() and t.kinds[back - 1] == "w" and not t.taken[back - 1]
    return whole and opened and name and t.low[number.end] in {",", ".", ")", ";", ""}
