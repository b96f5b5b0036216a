"""Fields of a query, such as ``outlet:``: their names, their values, and how both are completed."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from math import inf

from tui.analysis.mentions.quantities.numbers import parse_digits
from tui.model import Tier
from tui.model.categories import Category
from tui.safetext import SafeText, safe
from tui.search.vocabulary import tokens

VERDICTS = tuple(str(c) for c in Category)
TIERS = tuple(str(t) for t in Tier)
HAS = ("note", "tag", "verdict", "reviewed", "number", "date", "quote", "source")
KINDS = ("sentences", "facts", "notes", "tags", "noise")


@dataclass(frozen=True, slots=True)
class FieldWord:
    """A field word.

    Attributes:
        meaning: which rows it selects, in a few words.
        example: a value for it.
        fault: why a value is invalid, or None where it is valid.
    """

    meaning: str
    example: str
    fault: Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Days:
    """Days from ``low`` to ``high``, both included; None where a side is open."""

    low: dt.date | None
    high: dt.date | None

    def has(self, day: dt.date | None) -> bool:
        """Return whether a day lies among them; an unknown day never does."""
        if day is None:
            return False
        return (self.low is None or day >= self.low) and (self.high is None or day <= self.high)


@dataclass(frozen=True, slots=True)
class Amounts:
    """Amounts from ``low`` to ``high``, each included where it is closed; the unit is as typed, or empty."""

    low: float
    high: float
    low_closed: bool
    high_closed: bool
    unit: str


_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def read_days(text: str) -> Days | None:
    """Read ``2025``, ``2025-04``, ``2025-04-30``, ``A..B``, ``A..``, ``..B`` or ``>=A`` (<, <=, >)."""
    rest = text.lstrip("<>=")
    sign, rest = text[: len(text) - len(rest)], rest.strip()
    if not sign and ".." in rest:
        left, right = (side.strip() for side in rest.split("..", 1))
        low, high = _period(left), _period(right)
        if not (left or right) or (left and not low) or (right and not high):
            return None
        if low and high and low[0] > high[1]:
            return None
        return Days(low[0] if low else None, high[1] if high else None)
    period = _period(rest)
    if period is None:
        return None
    first, last = period
    one = dt.timedelta(days=1)
    match sign:
        case "" | "=":
            return Days(first, last)
        case ">=":
            return Days(first, None)
        case "<=":
            return Days(None, last)
        case ">" if last < dt.date.max:
            return Days(last + one, None)
        case "<" if first > dt.date.min:
            return Days(None, first - one)
    return None


def _period(text: str) -> tuple[dt.date, dt.date] | None:
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return dt.date(year, 1, 1), dt.date(year, 12, 31)
        if day is None:
            return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
        return dt.date(year, month, day), dt.date(year, month, day)
    except ValueError:
        return None


_NUMBER = r"[-−]?\d+(?:[.,]\d+)*"
_AMOUNTS = re.compile(
    rf"(?P<sign>[<>]=?|=)?\s*(?P<currency>[$€£¥]?)"
    rf"(?:(?P<low>{_NUMBER})?\s*(?P<dots>\.\.)\s*(?P<high>{_NUMBER})?|(?P<one>{_NUMBER}))\s*(?P<unit>\D{{0,40}})",
    re.ASCII,
)


def read_amounts(text: str, *, comma_decimal: bool = False) -> Amounts | None:
    """Read ``500``, ``>500``, ``>=500``, ``<500``, ``<=500`` or ``300..500``; a unit may follow.

    Args:
        text: as typed.
        comma_decimal: whether 1.500 is a thousand and a half, as in Spanish.
    """
    match = _AMOUNTS.fullmatch(text.strip())
    if match is None:
        return None
    sign, dots = match["sign"] or "", match["dots"]
    unit = match["currency"] or match["unit"].strip()
    low, high, one = (_number(match[end], comma_decimal) for end in ("low", "high", "one"))
    if dots:
        wrong = (match["low"] and low is None) or (match["high"] and high is None)
        if sign or wrong or (low is None and high is None):
            return None
        low, high = -inf if low is None else low, inf if high is None else high
        return Amounts(low, high, True, True, unit) if low <= high else None
    if one is None:
        return None
    if sign.startswith(">"):
        return Amounts(one, inf, sign == ">=", True, unit)
    if sign.startswith("<"):
        return Amounts(-inf, one, True, sign == "<=", unit)
    return Amounts(one, one, True, True, unit)


def _number(text: str | None, comma_decimal: bool) -> float | None:
    """Return a number in digits; None where there is none, or its separators make none."""
    if not text:
        return None
    digits = text.lstrip("-−")
    parsed = parse_digits(digits, comma_decimal)
    return None if parsed is None else parsed[0] if digits == text else -parsed[0]


def _one_of(choices: tuple[str, ...]) -> Callable[[str], str | None]:
    def fault(value: str) -> str | None:
        value = value.lower()
        if any(choice.startswith(value) for choice in choices):
            return None
        near = get_close_matches(value, choices, n=1, cutoff=0.5)
        return (
            f"is unknown; did you mean {near[0]}?" if near else f"is unknown; there are {', '.join(choices)}"
        )

    return fault


def _days_fault(value: str) -> str | None:
    return None if read_days(value) else "is no date; write 2025, 2025-04, 2025-04-30 or 2025-04..2025-06"


def _amounts_fault(value: str) -> str | None:
    return None if read_amounts(value) else "is no number; write 500, >500, 300..500 or, with a unit, >1km"


def _anything(value: str) -> str | None:
    return None


FIELDS: dict[str, FieldWord] = {
    "outlet": FieldWord("articles of an outlet", "outlet:bbc", _anything),
    "date": FieldWord("articles published on these days", "date:2025-04..", _days_fault),
    "verdict": FieldWord("facts counted as this, or with your verdict", "verdict:disagree", _anything),
    "tier": FieldWord("disagreements that are sure, or possible", "tier:possible", _one_of(TIERS)),
    "tag": FieldWord("what you gave this tag", "tag:dates", _anything),
    "said-by": FieldWord("what this person or source is said to say", "said-by:kim", _anything),
    "source": FieldWord("sentences that cite this source", "source:tass", _anything),
    "number": FieldWord("sentences with such a number", "number:>500", _amounts_fault),
    "has": FieldWord(f"what has a {', '.join(HAS)}", "has:note", _one_of(HAS)),
    "in": FieldWord(f"only {', '.join(KINDS)}", "in:notes", _one_of(KINDS)),
}
"""Every field word by its name."""

WHOLE_VALUE = frozenset({"number"})
"""Field words whose values hold commas of their own."""


MOST = 20
_AT_CURSOR = re.compile(
    r"(?:^|(?<=\s))(?P<minus>-?)(?:(?P<field>[^\W\d_][\w-]*):)?(?P<open>[\"“”„«»]?)(?P<part>[^\s:\"]*)$"
)


@dataclass(frozen=True, slots=True)
class Completion:
    """One thing the word may become.

    Attributes:
        text: what to write in its place.
        label: the same as shown.
        meaning: what it does, in a few words; empty for values.
    """

    text: str
    label: SafeText
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Completions:
    """What the word at the cursor may become.

    Attributes:
        start, end: the part of the query to replace.
        items: best first, at most 20.
    """

    start: int
    end: int
    items: tuple[Completion, ...]


def complete(text: str, cursor: int, known: Callable[[str], list[str]]) -> Completions:
    """Complete a query.

    Args:
        text: the query.
        cursor: offset in it, in code points; the text after it is unchanged.
        known: the values a field word can have.
    """
    cursor = max(0, min(cursor, len(text)))
    match = _AT_CURSOR.search(text[:cursor])
    if match is None:
        return Completions(cursor, cursor, ())
    name, part = match["field"], match["part"]
    if name is None:
        start = match.start() + len(match["minus"])
        words = [f for f in FIELDS if f.startswith(part.lower())] if not match["open"] else []
        items = [Completion(f"{f}:", safe(f"{f}:"), FIELDS[f].meaning) for f in words]
        return Completions(start, cursor, tuple(items))
    start = match.end("field") + 1
    if name.lower() not in FIELDS:
        return Completions(start, cursor, ())
    typed = tokens(part)
    values = [value for value in known(name.lower()) if _may_become(typed, value)]
    if not values and not part:
        example = FIELDS[name.lower()].example.partition(":")[2]
        return Completions(start, cursor, (Completion(example, safe(example), "for example"),))
    items = [Completion(_quoted(value), safe(value).one_line()) for value in values[:MOST]]
    return Completions(start, cursor, tuple(items))


def _may_become(typed: list[str], value: str) -> bool:
    return f" {' '.join(typed)}" in f" {' '.join(tokens(value))}"


def _quoted(value: str) -> str:
    plain = " ".join(value.replace('"', " ").split())
    return plain if re.fullmatch(r"[^\s,“”„«»]+", plain) else f'"{plain}"'
