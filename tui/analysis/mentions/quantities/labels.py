"""Numbers that are part of a name and count nothing: "Line 1", "Switch 2", "Air Force One", "No 10".

A label is its noun with its number: ``labels`` gives the tokens of each, so that no rule reads the number.
"""

from __future__ import annotations

from functools import cache

from tui.analysis.mentions.tokens import Tokens
from tui.languages.schema import Language
from tui.languages.tables import tables

_LONGEST = 4  # digits of a number in a name
_HEADLINE = 0.6  # share of words with a capital from which a capital says nothing
_INITIALS = 3  # letters up to which a word before a capital letter is likely no noun
_NEAR = 3  # words before "No. 2" that may make it a rank


def labels(t: Tokens, language: Language) -> list[tuple[int, int]]:
    """Return the token spans of names with a number or rank in them, which count nothing.

    Args:
        t: the tokens of the sentence.
        language: the word tables of its language.
    """
    found: list[tuple[int, int]] = []
    if "n" not in t.kinds and "x" not in t.kinds and not _spelt(t, language):
        return found
    titled = _titled(t)
    end = 0
    for i in range(t.size):
        if i >= end and not t.taken[i] and (j := _label(t, i, language, titled)):
            found.append((i, j))
            end = j
    return found


def lettered(t: Tokens, language: Language) -> list[tuple[int, int]]:
    """Return the tokens of things that a letter distinguishes: "Line A", "hepatitis B".

    Args:
        t: the tokens of the sentence.
        language: its tables.
    """
    return [
        (i, i + 2)
        for i in range(t.size - 1)
        if t.kinds[i] == "w"
        and len(t.raw[i]) > _INITIALS
        and len(t.raw[i + 1]) == 1
        and t.raw[i + 1].isupper()
        and t.raw[i + 1] not in language.questions.letter_words
        and t.raw[i + 2] != "."
        and not t.raw[i + 2][:1].isupper()
    ]


def _spelt(t: Tokens, language: Language) -> bool:
    n = language.numbers
    return any(
        t.raw[i][:1].isupper() and (w in n.values or w in n.ordinals) for i, w in enumerate(t.low[: t.size])
    )


def _titled(t: Tokens) -> bool:
    """Whether a sentence is written like a title, with capitals throughout."""
    words = [t.raw[i] for i in range(t.size) if t.kinds[i] == "w" and len(t.raw[i]) > 3]
    return bool(words) and sum(w[:1].isupper() for w in words) > _HEADLINE * len(words) and len(words) > 3


def _label(t: Tokens, i: int, language: Language, titled: bool) -> int:
    """The index after the label that begins at ``i``; 0 where none does."""
    if t.kinds[i] == "n":
        return _date_name(t, i) or _ranked_name(t, i, language) or _counted_name(t, i, language, titled)
    if _is_spelt_name(t, i, language, titled):
        return _capitals(t, i + 1)
    if t.low[i] in language.names.number_signs:
        return _signed(t, i, language)
    if _is_code(t, i):
        return i + 3
    if t.kinds[i] != "w":
        return 0
    if t.low[i] in language.numbers.ordinals:
        return _ranked_name(t, i, language)
    return _numbered_name(t, i, language, titled)


def _numbered_name(t: Tokens, i: int, language: Language, titled: bool) -> int:
    """The index after a name with its number, "Flight 370", "Formula One", that begins at ``i``; else 0."""
    number, capital = t.low[i + 1], t.raw[i][:1].isupper()
    if t.kinds[i + 1] == "w":
        as_worded = number in language.numbers.values and t.raw[i + 1][:1].isupper() and capital
        return i + 2 if as_worded and not titled and t.low[i] not in _no_names(language.code) else 0
    if t.kinds[i + 1] != "n" or t.attached(i + 1) or not number.isdigit() or len(number) > _LONGEST:
        return 0
    if t.low[i] in language.names.numbered and (capital or not _measures(t, i + 2, language)):
        return i + 2
    named = i > 0 and capital and t.low[i] not in _no_names(language.code) and not titled
    if not named or (t.kinds[i - 1] == "p" and t.raw[i - 1] in "."):
        return 0
    placed = t.low[i - 1] in language.names.place_prepositions
    return 0 if _measures(t, i + 2, language, counted=placed) else i + 2


def _is_code(t: Tokens, i: int) -> bool:
    """Whether a hyphen joins a number to the digits of a name: "MS13-008", "A320-200"."""
    joined = t.raw[i + 1] == "-" and t.attached(i + 1) and t.attached(i + 2)
    return t.kinds[i] == "x" and joined and t.kinds[i + 2] == "n"


def _measures(t: Tokens, j: int, language: Language, counted: bool = True) -> bool:
    """Whether what is at ``j`` makes the number before it a measure, a score, a time, or a count."""
    n, m, time = language.numbers, language.measures, language.time
    word = t.low[j]
    if t.attached(j) and t.raw[j] in ("-", "–", "/", ":", "%", "°", "½"):
        return True
    if word in n.percent.heads or word in n.scales or word in m.currencies.heads or word in n.ordinal_endings:
        return True
    if word in m.units.heads or word in time.units or word in time.am or word in time.pm or word in m.cents:
        return True
    if word in n.to or word in m.old or word in time.oclock or word in time.months:
        return True
    if word in n.conjunction and t.kinds[j + 1] == "n":
        return True  # "killing 2 and 3"
    if not counted:
        return False
    past = word in time.past or (bool(time.past_endings) and t.raw[j].endswith(time.past_endings))
    return t.kinds[j] == "w" and (m.is_plural(word) or word in m.plurals or word in m.people or past)


def _signed(t: Tokens, i: int, language: Language) -> int:
    """Read "No 10", "No. 2", "Nos. 3", "#4": the index after the number, but 0 for a rank."""
    if t.raw[i].islower() and t.raw[i] not in ("№", "nº", "n°", "núm", "num", "nro") and t.raw[i + 1] != ".":
        return 0  # "no 10 people"
    j = i + 1 + (t.raw[i + 1] == ".")
    if t.kinds[j] != "n" or not t.raw[j].isdigit() or len(t.raw[j]) > _LONGEST:
        return 0
    near = {t.low[k] for k in range(max(0, i - _NEAR), i)} | {t.low[k] for k in range(j + 1, j + 1 + _NEAR)}
    return 0 if near & language.numbers.ranking else j + 1


def _ranked_name(t: Tokens, i: int, language: Language) -> int:
    """Read "Second World War", "First Lady", "24th Street": a rank before a capitalised word."""
    j = i + 1
    if t.kinds[i] == "n":
        if not (t.attached(j) and t.low[j] in language.numbers.ordinal_endings):
            return 0
        j += 1
    elif not t.raw[i][:1].isupper():
        return 0
    calendar = t.low[j] in language.time.months or t.low[j] in language.time.weekdays
    return j + 1 if t.kinds[j] == "w" and t.raw[j][:1].isupper() and not calendar else 0


def _date_name(t: Tokens, i: int) -> int:
    """Read "9/11", "7/7", "24/7": two numbers that are the name of a day or a manner."""
    if t.raw[i + 1] != "/" or t.kinds[i + 2] != "n" or not (t.attached(i + 1) and t.attached(i + 2)):
        return 0
    return i + 3 if t.raw[i : i + 3] in (["9", "/", "11"], ["7", "/", "7"], ["24", "/", "7"]) else 0


def _capitals(t: Tokens, j: int) -> int:
    """The index behind the words with a capital that begin at ``j``."""
    while j < t.size and t.kinds[j] == "w" and t.raw[j][:1].isupper():
        j += 1
    return j


def _counted_name(t: Tokens, i: int, language: Language, titled: bool) -> int:
    """Read "12 Angry Men": a number before words with a capital, the last of which is a common noun."""
    m, end = language.measures, _capitals(t, i + 1)
    if titled or not i or t.kinds[i - 1] != "w" or end < i + 3:
        return 0
    return end if t.low[end - 1] in m.people or t.low[end - 1] in m.plurals else 0


def _is_spelt_name(t: Tokens, i: int, language: Language, titled: bool) -> bool:
    """Whether a number in letters has a capital within a sentence, and the next word too: "Seven Samurai"."""
    if not titled and i > 0 and t.low[i - 1] in ("'s", "’s") and t.raw[i][:1].isupper():
        return t.low[i] in language.numbers.values  # "Ocean's Eight"
    inside = not titled and i > 0 and t.kinds[i - 1] == "w" and t.kinds[i + 1] == "w"
    return (
        inside
        and t.low[i] in language.numbers.values
        and t.raw[i][:1].isupper()
        and t.raw[i + 1][:1].isupper()
    )


@cache
def _no_names(code: str) -> frozenset[str]:
    """Words that have a capital for other reasons than that they name something: those of dates, hedges."""
    language = tables(code)
    n, time, names = language.numbers, language.time, language.names
    words = frozenset[str]().union(
        names.not_names, names.place_prepositions, names.articles, names.of, names.and_, names.honorifics
    )
    dates = frozenset[str]().union(
        time.months, time.weekdays, time.seasons, time.steps, time.parts, time.before_year, time.articles,
        time.span_from, time.span_to, time.ago_before, time.spans, time.ahead, time.infinitive,
        time.roles.heads, time.holidays.heads, time.holidays.tails, time.movable_holidays.heads,
        time.movable_holidays.tails,
        time.periods.heads, time.periods.tails,
    )  # fmt: skip
    numbers = frozenset[str]().union(
        n.before.heads, n.before.tails, n.after.heads, n.more, n.values, n.articles, n.of, n.change_to,
        n.change_from, n.between, n.conjunction, n.few.heads, n.vague, n.pronouns, n.ordinals, n.scales,
        *(set(phrase.split()) for phrase in (*n.all_of, *n.both)),
    )  # fmt: skip
    speech = language.speech
    return (
        words
        | dates
        | numbers
        | speech.determiners
        | speech.say
        | speech.pronouns
        | speech.plural_pronouns
        | speech.breaks
    )
