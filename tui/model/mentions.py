"""Typed values inside sentences: the part of the model that only an analysis needs.

Everybody knows these nouns by way of :mod:`tui.model`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A typed value inside a sentence.

    Attributes:
        start, end: its span in the article's text.
        text: the words as written.
        normalized: the value as compared and shown ("1240 m", "2025-04-30", "prime minister").
    """

    start: int
    end: int
    text: str
    normalized: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Mention):
    """A number as an interval: counts, measures, money, percentages, durations, ages, ordinals, parts.

    Attributes:
        dimension: "count", "length", "area", "volume", "mass", "speed", "temperature", "power", "money:USD",
            "percent", "duration", "age", "ordinal", "magnitude".
        low, high: bounds in the dimension's base unit (metres, kilograms, seconds, currency units ...);
            infinite where the words leave a side open ("more than 600").
        hedge: the word that makes it inexact ("about", "at least", "dozens"), or None.
        noun: stem of what is counted ("soldier"), or None.
        qualifiers: words that say which measure is meant ("total", "access", "killed", "per year").
        whole: for a part ("12 of 40", "a third of the plants"), the normalized whole, else None.
        grain: size of the last digit stated, in the base unit (86 million: 1,000,000); 0 where none is.
    """

    dimension: str
    low: float
    high: float
    hedge: str | None = None
    noun: str | None = None
    qualifiers: frozenset[str] = frozenset()
    whole: str | None = None
    grain: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Mention):
    """A point or stretch of time, resolved on the article's own date of publication.

    Attributes:
        low, high: first and last day of the period named ("since 2014": that year), which ``role``
            opens to one side; None where nothing resolves it.
        grain: "time", "day", "week", "month", "season", "quarter", "half", "year", "decade", "era".
        role: "at", "by" (a deadline), "since", "until", "report" (the day somebody said it).
        minutes: minutes after midnight for a time of day, else None.
        relative: whether the words need the publication date ("last June").
    """

    low: dt.date | None
    high: dt.date | None
    grain: str
    role: str = "at"
    minutes: int | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Mention):
    """A person, organisation or place; ``normalized`` is its folded canonical form.

    Attributes:
        office: normalised title or office it carries here ("prime minister", "chairman of ..."), or None.
        office_at: span (start, end) of the words that give it that office, or None.
        kind: "person", "organisation", "place" or "unknown".
    """

    office: str | None = None
    office_at: tuple[int, int] | None = None
    kind: str = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Mention):
    """Words in quotation marks; ``normalized`` is the folded wording, ``speaker`` who is said to say them."""

    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Polarity(Mention):
    """A cue that negates, denies, confirms or doubts what follows.

    Attributes:
        sign: -1 negated or denied, +1 confirmed with emphasis.
        certainty: "certain", "likely", "possible", "alleged".
        scope: span (start, end) of the words it governs.
    """

    sign: int
    certainty: str = "certain"
    scope: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Mention):
    """Who is cited for the sentence; ``normalized`` is the canonical source ("TASS", "KCNA").

    Attributes:
        cue: the words that cite ("according to", "said").
        via: the canonical outlet that passed it on, for second-hand citations, else None.
    """

    cue: str
    via: str | None = None
