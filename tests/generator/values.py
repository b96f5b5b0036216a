"""The values of facts: drawing one, disputing it, and saying it in one of many ways.

A value's ``key`` is what it means; two wordings with equal keys agree. ``said`` gives the words and how
they relate to the exact value: "" (the same), "rounded", or "wording" (a name spelt otherwise, a
quotation translated otherwise).
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from typing import Any

from tests.generator import calendar_words as cal
from tests.generator import names, numbers
from tests.generator.domains import Fact

MEASURES = {  # unit: (names by spelling and system as (factor, singular words)), first the fact table's own
    "metres": ((1, "metres"), (3.28084, "feet")),
    "kilometres": ((1, "kilometres"), (0.621371, "miles")),
    "kmh": ((1, "kilometres per hour"), (0.621371, "miles per hour")),
    "kilograms": ((1, "kilograms"), (2.20462, "pounds")),
    "hectares": ((1, "hectares"), (2.47105, "acres")),
    "celsius": ((1, "degrees Celsius"), (1.8, "degrees Fahrenheit")),
    "millimetres": ((1, "millimetres"), (0.0393701, "inches")),
}
SHORT = {
    "kilometres": "km",
    "kilometres per hour": "km/h",
    "miles per hour": "mph",
    "kilograms": "kg",
    "degrees Celsius": "°C",
}
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
CURRENCIES = {"USD": "dollars", "EUR": "euros", "GBP": "pounds"}
SYNONYMS = {"prime minister": "premier", "chief executive": "CEO", "chairman": "board chairman"}
FRACTIONS = {
    (1, 2): "half",
    (1, 3): "a third",
    (2, 3): "two thirds",
    (1, 4): "a quarter",
    (3, 4): "three quarters",
}


@dataclass(frozen=True)
class Style:
    """How an outlet writes."""

    american: bool = False
    rounding: float = 0.2
    short: bool = False
    imperial: bool = False
    brackets: float = 0.1


Said = tuple[str, str]


def draw(fact: Fact, world: dict[str, str], rng: random.Random) -> Any:
    """The true value of a fact."""
    a = fact.arguments
    match fact.kind:
        case (
            "count"
            | "age"
            | "year"
            | "duration"
            | "deadline"
            | "month"
            | "metres"
            | "kilometres"
            | "kmh"
            | "kilograms"
        ):
            low, high = bounds(fact)
            if high > 5000 or (fact.kind in MEASURES and high > 100):
                n = round(low * (high / low) ** rng.random()) if low > 0 else rng.randint(low, high)
                grain = 10 ** max(0, len(str(n)) - 3)
                return max(low, round(n / grain) * grain) if rng.random() < 0.7 else n
            return rng.randint(low, high)
        case "hectares" | "celsius" | "millimetres":
            low, high = bounds(fact)
            n = round(low * (high / low) ** rng.random())
            return round(n / 10) * 10 if n > 200 else n
        case "years":
            return rng.randint(int(a[0]) // 100, int(a[1]) // 100) * 100
        case "percent":
            return rng.randint(int(a[0]), int(a[1])) + (rng.randint(1, 9) / 10 if rng.random() < 0.3 else 0)
        case "money":
            low, high = bounds(fact)
            n = low * (high / low) ** rng.random()
            return round(n, 1) if n < 10 else round(n) if n < 200 else round(n / 10) * 10
        case "clock":
            return rng.randint(0, 287) * 5
        case "fraction":
            return rng.choice(sorted(FRACTIONS))
        case "role":
            return rng.choice(a)
        case "name":
            return world[a[0]]
        case "place":
            return world.get(a[0], names.place(rng)) if a else names.place(rng)
        case "org":
            return f"{names.place(rng)} {rng.choice(('Works', 'Systems', 'Engineering'))}"
        case "quote":
            return "quote"
        case _:
            return rng.choice(sorted(fact.templates)) if fact.templates else ""


def bounds(fact: Fact) -> tuple[int, int]:
    low, high = fact.arguments[-2:]
    return int(low), int(high)


def dispute(fact: Fact, true: Any, rng: random.Random) -> Any:
    """A value that cannot be true together with the true one."""
    match fact.kind:
        case "age":
            return true + rng.choice([n for n in (-9, -6, -3, -2, -1, 1, 2, 3, 7) if true + n > 3])
        case "year":
            return true + rng.choice((-9, -4, -3, -2, -1, 1, 2, 5, 7))
        case "deadline" | "month":
            return (
                true + rng.choice((-9, -6, 6, 8, 12))
                if abs(true) > 10
                else true + 7 * (1 if true > 0 else -1)
            )
        case "clock":
            return (true + rng.choice((-180, -120, -60, 55, 90, 240))) % 1440
        case "day":
            return true + rng.choice((-2, -1, 1))
        case "fraction":
            return rng.choice([f for f in sorted(FRACTIONS) if f != true])
        case "role":
            return rng.choice([r for r in fact.arguments if r != true])
        case "name":
            return names.other(true, rng)
        case "place" | "org":
            return names.place(rng) + (" Group" if fact.kind == "org" else "")
        case "alt":
            return rng.choice([g for g in sorted(fact.templates) if g != true])
        case _:
            return numbers.changed(true, 1, rng)


def said(
    fact: Fact,
    value: Any,
    part: str,
    around: tuple[str, str],
    when: cal.When,
    style: Style,
    rng: random.Random,
) -> Said:
    """The value in words; ``part`` is the form a template asks for, ``around`` what stands on both sides."""
    kind = fact.kind
    bounded = around[0].rstrip().lower().endswith(("at least", "up to", "than", "another", "all"))
    loose = rng.random() < style.rounding and not bounded
    if kind == "count":
        if part == "ordinal":
            return numbers.ordinal(int(value)), ""
        if part == "times":
            return {2: "twice"}.get(value, f"{numbers.whole(int(value), rng)} times"), ""
        if loose and value >= 15:
            return numbers.rounded(value, rng), "rounded"
        return numbers.whole(int(value), rng), ""
    if kind in MEASURES:
        return measure(kind, value, style, loose, rng)
    if kind == "money":
        return money(fact.arguments[0], value, style, loose, rng)
    if kind == "years":
        about = rng.choice(("some ", "about ", "more than ")) if loose else ""
        return f"{about}{value:,} years", "rounded" if loose else ""
    if kind == "percent":
        return percent(value, around, style, loose, rng)
    if kind == "fraction":
        top, bottom = value
        share = f"{top / bottom * 100:.0f} {'percent' if style.american else 'per cent'}"
        in_words = f"{numbers.words(top)} in {numbers.words(bottom)}"
        return rng.choice((FRACTIONS[value], in_words, share)), ""
    if kind == "duration":
        return cal.duration(fact.arguments[0], int(value), rng), ""
    if kind == "age":
        return str(value), ""
    if kind == "year":
        return str(value), ""
    if kind in ("deadline", "month", "day", "clock"):
        return cal.moment(kind, value, part, when, style.american, rng)
    if kind == "role":
        text = value
        if value in SYNONYMS and rng.random() < 0.3:
            text = SYNONYMS[value]
        return text, ""
    if kind == "name" and rng.random() < 0.2:
        other = names.respelt(value, rng)
        return other, "wording" if other != value else ""
    return str(value), ""


def measure(kind: str, value: float, style: Style, loose: bool, rng: random.Random) -> Said:
    (_, metric), (factor, imperial) = MEASURES[kind]
    offset = 32 if kind == "celsius" else 0
    converted = value * factor + offset
    grain = 10.0 ** max(0, len(str(int(converted))) - 2)
    converted = round(converted / grain) * grain if converted >= 10 else round(converted, 1)
    amount, unit, soft = (converted, imperial, "") if style.imperial else (float(value), metric, "")
    if kind == "kilograms" and value >= 1000 and not style.imperial and rng.random() < 0.5:
        amount, unit = value / 1000, "tonnes"
    if style.short and unit in SHORT:
        unit = SHORT[unit]
    number = numbers.figures(amount)
    if loose and amount >= 15:
        number, soft = numbers.rounded(amount, rng), "rounded"
    elif amount <= 12 and float(amount).is_integer() and unit not in SHORT.values() and rng.random() < 0.6:
        number = numbers.words(int(amount))
    text = f"{number}{'' if unit.startswith('°') else ' '}{unit}"
    if rng.random() < style.brackets:
        other, name = (value, metric) if style.imperial else (converted, imperial)
        text += f" ({numbers.figures(other)} {SHORT.get(name, name)})"
    return text, soft


def money(currency: str, value: float, style: Style, loose: bool, rng: random.Random) -> Said:
    amount, scale = (value / 1000, "billion") if value >= 1000 else (value, "million")
    number = numbers.figures(amount)
    hedge = ""
    soft = ""
    if loose and amount >= 15:
        hedge, _, number = numbers.rounded(amount, rng).rpartition(" ")
        hedge, soft = f"{hedge} ", "rounded"
    sign = SIGNS[currency]
    forms = [f"{sign}{number} {scale}", f"{sign}{number} {scale}", f"{number} {scale} {CURRENCIES[currency]}"]
    if style.short:
        forms.append(f"{sign}{number}{'bn' if scale == 'billion' else 'm'}")
    text = hedge + rng.choice(forms)
    if currency != "USD" and not hedge and rng.random() < style.brackets:
        rate = 1.1 if currency == "EUR" else 1.3
        text += f" (${numbers.figures(round(amount * rate, 1 if amount < 100 else 0))} {scale})"
    return text, soft


def percent(value: float, around: tuple[str, str], style: Style, loose: bool, rng: random.Random) -> Said:
    before, after = around
    fits = after.startswith(" of ") or before.endswith(" by ")
    fractions = {25: "a quarter", 33: "a third", 50: "half", 20: "a fifth", 67: "two thirds", 10: "a tenth"}
    near = [f for n, f in fractions.items() if abs(n - value) <= 1]
    if fits and near and rng.random() < 0.6:
        exact = value in (25, 50, 20, 10)
        return (near[0], "") if exact else (f"{rng.choice(('about', 'roughly'))} {near[0]}", "rounded")
    name = rng.choice(("%", " percent" if style.american else " per cent"))
    if loose and not float(value).is_integer():
        return f"{rng.choice(('about', 'some', 'around'))} {round(value)}{name}", "rounded"
    return f"{numbers.figures(value)}{name}", ""


def later(true: int, rng: random.Random) -> int:
    """A count that has grown since."""
    return true + max(1, round(true * rng.uniform(0.15, 0.8)))


def key(fact: Fact, value: Any, event: dt.date) -> Any:
    """What a value means, so that equal keys agree."""
    return cal.month_of(event, value) if fact.kind in ("deadline", "month") else value
