"""Numbers in words and figures, exact, rounded, and changed."""

# ruff: noqa: SIM905
from __future__ import annotations

import math
import random

SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen""".split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()


def words(n: int) -> str:
    """A whole number below 1,000 in words."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    return f"{SMALL[n // 100]} hundred" + (f" and {words(n % 100)}" if n % 100 else "")


def ordinal(n: int) -> str:
    if n <= 20:
        return ORDINALS[n]
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def figures(x: float) -> str:
    """With thousands separators, at most two decimals, no trailing zeros."""
    return f"{round(x):,}" if abs(x - round(x)) < 0.005 else f"{x:,.2f}".rstrip("0").rstrip(".")


def whole(n: int, rng: random.Random) -> str:
    """A whole number as news would write it."""
    if n <= 12:
        return words(n) if rng.random() < 0.7 else str(n)
    if n < 100:
        return words(n) if rng.random() < 0.15 else str(n)
    if n >= 1_000_000:
        return f"{figures(n / 1e6)} million"
    return f"{n:,}"


def rounded(x: float, rng: random.Random) -> str:
    """A hedged round number near x that is not x."""
    step = 10.0 ** math.floor(math.log10(x))
    for grain in rng.sample((step / 10, step / 2, step / 5), 3):
        low = math.floor(x / grain) * grain
        if low >= 1 and abs(low - x) > grain / 100 and x - low < 0.12 * x:
            near = low if x - low < grain / 2 else low + grain
            over = rng.choice(("more than", "over", "upward of"))
            under = rng.choice(("nearly", "almost", "close to"))
            loose = rng.choice(("about", "some", "around", "roughly", "approximately"))
            options = [(loose, near), (loose, near), (over, low)]
            if low + grain - x < 0.1 * x:
                options.append((under, low + grain))
            hedge, value = rng.choice(options)
            return f"{hedge} {scaled(value)}"
    return f"{rng.choice(('about', 'some', 'around'))} {scaled(x)}"


def scaled(x: float) -> str:
    return f"{figures(x / 1e6)} million" if x >= 1_000_000 else figures(x)


def changed(x: float, low: float, rng: random.Random) -> float:
    """Another value that no rounding of x can mean: digits swapped, a slip, or another count."""
    if x <= 12:
        return rng.choice([n for n in range(max(2, int(x) - 4), int(x) + 6) if n != x])
    if float(x).is_integer() and rng.random() < 0.5:
        digits = list(str(int(x)))
        spots = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1]]
        rng.shuffle(spots)
        for i in spots:
            swapped = [*digits[:i], digits[i + 1], digits[i], *digits[i + 2 :]]
            other = int("".join(swapped))
            if swapped[0] != "0" and abs(other - x) > 0.13 * max(x, other):
                return other
    factor = rng.choice((rng.uniform(0.5, 0.84), rng.uniform(1.18, 1.7)))
    other = x * factor
    size = 10.0 ** max(0, math.floor(math.log10(max(other, 1))) - 1)
    other = max(low, round(other / size) * size)
    return other if abs(other - x) > 0.12 * x else math.ceil(x * 1.4)
