"""Numbers in words and digits, with the hedges before and behind them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf

from tui.analysis.mentions.tokens import GROUP_MARKS, Tokens
from tui.languages.schema import NumberWords
from tui.languages.symbols import SCALES, VULGAR

ROUGHLY = 0.1
"""How far "about" and "nearly" reach, as a share of the number: a convention of ours, not a measurement."""


def hedged_bounds(hedge: str | None, low: float, high: float) -> tuple[float, float]:
    """Return the interval ``low`` to ``high`` becomes under a kind of hedge.

    "over" and "at least" leave the upper side open, "up to" and "under" the lower one; "nearly" and
    "just over" stay within a tenth on their side, "about" within a tenth on both.

    Args:
        hedge: its kind, or None.
        low: lower end of the number.
        high: its upper end.
    """
    reach_low, reach_high = abs(low) * ROUGHLY, abs(high) * ROUGHLY
    match hedge:
        case "about":
            return low - reach_low, high + reach_high
        case "nearly":
            return low - reach_low, high
        case "just over":
            return low, high + reach_high
        case "over" | "at least":
            return low, inf
        case "up to" | "under":
            return -inf, high
        case _:
            return low, high


def hedge_before(t: Tokens, start: int, words: NumberWords) -> tuple[str | None, int]:
    """Return the kind of hedge in front of token ``start`` and where the hedged number then begins.

    A word that says nothing of the size ("only") may be between them; "up to" behind a verb of motion
    ("crept up to") names where a change ended.

    Args:
        t: the tokens of the sentence.
        start: index of the first token of the number.
        words: the words of the language.
    """
    begin = start
    for _ in range(3):
        found = t.longest_before(begin, words.before)
        if found is None:
            break
        kind, begin = found
        if kind in ("up to", "over") and begin and t.low[begin - 1] in words.motion:
            break
        if kind:
            return kind, begin
    return None, start


def hedge_after(t: Tokens, end: int, words: NumberWords) -> tuple[str | None, int]:
    """Return the kind of hedge behind a number that ends before token ``end`` and where it then ends.

    Args:
        t: the tokens of the sentence.
        end: index of the token behind the number.
        words: the words of the language.
    """
    found = t.longest(end, words.after)
    return found if found else (None, end)


SLASHES = frozenset("/⁄")
_NO_MARKS = dict.fromkeys(map(ord, GROUP_MARKS))
_PARTS = frozenset({2, 3, 4, 5, 6, 8, 10, 16})
"""Bottoms of fractions as they are written; "7/7" and "9/11" are days."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens.

    Attributes:
        low, high: its bounds; equal unless the words are vague ("dozens").
        grain: size of its last stated digit.
        end: index of the token after it.
        vague: the vague words, or None.
        words: whether it is spelled out.
    """

    low: float
    high: float
    grain: float
    end: int
    vague: str | None = None
    words: bool = False

    def times(self, factor: float, end: int) -> Number:
        """Return the number multiplied, ending later.

        Args:
            factor: what converts it to the base unit, or the scale ("million").
            end: index of the token behind the last.
        """
        return replace(
            self, low=self.low * factor, high=self.high * factor, grain=self.grain * factor, end=end
        )


def grain_of(value: float) -> float:
    """Return the last digit that counts in an integer: its trailing zeros, but two digits always count."""
    if value != int(value) or value <= 0 or value > 1e15:
        return 1.0
    grain, whole = 1, int(value)
    while whole % (grain * 10) == 0 and whole // (grain * 10) >= 10:
        grain *= 10
    return float(grain)


def parse_digits(raw: str, comma_decimal: bool) -> tuple[float, float] | None:
    """Value and grain of a number in digits, or None when the separators make no number.

    Three digits after a separator are a thousands group, but for the point where it is the decimal sign.

    Args:
        raw: the digits as written.
        comma_decimal: whether a comma opens the decimals.
    """
    raw = raw.translate(_NO_MARKS)
    if len(raw) > 40:
        return None
    parts = raw.replace(",", ".").split(".")
    if len(parts) == 1:
        return float(raw), grain_of(float(raw))
    last = raw[len(raw) - len(parts[-1]) - 1]
    grouped = all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3 and parts[0] != "0"
    mixed = "," in raw and "." in raw
    if not mixed and grouped and (comma_decimal or last == ","):
        value = float("".join(parts))
        return value, grain_of(value)
    if any(len(part) != 3 for part in parts[1:-1]) or (len(parts) > 2 and not mixed and not grouped):
        return None
    return float("".join(parts[:-1]) + "." + parts[-1]), 10.0 ** -len(parts[-1])


def read_number(t: Tokens, i: int, words: NumberWords, money: bool = False) -> Number | None:
    """Return the number at token ``i``.

    Args:
        t: the tokens of the sentence.
        i: index of its first token.
        words: the words of the language.
        money: whether a letter may mean millions ("£86m").
    """
    number: Number | None
    if (part := _of_scale(t, i, words)) is not None:
        return part
    if written := _ascii_fraction(t, i):
        value, j = written
        number = Number(value, value, 0.01, j)
        return number.times(words.scales[t.low[j]], j + 1) if t.low[j] in words.scales else number
    if t.kinds[i] == "n":
        parsed = parse_digits(t.raw[i], words.comma_decimal)
        if parsed is None:
            return None
        number = _scaled(t, Number(parsed[0], parsed[0], parsed[1], i + 1), words, money)
    elif t.low[i] in VULGAR:
        return Number(VULGAR[t.low[i]], VULGAR[t.low[i]], 0.01, i + 1)
    else:
        number = _vague(t, i, words) or _spelled(t, i, words)
    return number and _and_a_half(t, number, words)


def _ascii_fraction(t: Tokens, i: int) -> tuple[float, int] | None:
    """Read "1/2", "3⁄4": the part of one and the index after it; "9/11" is none."""
    if t.kinds[i] != "n" or t.raw[i + 1] not in SLASHES or t.kinds[i + 2] != "n":
        return None
    if not (t.attached(i + 1) and t.attached(i + 2) and t.raw[i].isdigit() and t.raw[i + 2].isdigit()):
        return None
    if len(t.raw[i]) > 2 or len(t.raw[i + 2]) > 2 or t.raw[i + 3] in SLASHES:
        return None
    top, bottom = int(t.raw[i]), int(t.raw[i + 2])
    return (top / bottom, i + 3) if bottom in _PARTS and 0 < top < bottom else None


def _of_scale(t: Tokens, i: int, words: NumberWords) -> Number | None:
    """Read "half a million", "a quarter of a million", "medio millón"."""
    low = t.low
    top, j = 1, i
    if low[i] not in words.half:
        if low[i] not in words.values and low[i] not in words.articles:
            return None
        top, j = words.values.get(low[i], 1), i + 1
        j += low[j] == "-"
    if low[j] not in words.fractions:
        return None
    k = j + 1 + (low[j + 1] in words.of)
    k += low[k] in words.articles
    if low[k] not in words.scales:
        return None
    value = top * words.fractions[low[j]] * words.scales[low[k]]
    return Number(value, value, value / 10, k + 1, words=True)


def _scaled(t: Tokens, number: Number, words: NumberWords, money: bool) -> Number:
    j = number.end
    k = j + (t.raw[j] == "-" and t.attached(j) and t.attached(j + 1))
    part = (VULGAR[t.low[k]], k + 1) if t.low[k] in VULGAR else _ascii_fraction(t, k)
    if part and number.low == int(number.low) and "." not in t.raw[number.end - 1]:
        half, j = part
        number = Number(number.low + half, number.high + half, 0.01, j)
    if t.attached(j) and t.kinds[j] == "w":
        letters = t.low[j]
        if letters in SCALES and (money or letters in {"k", "bn", "mn", "tn"}):
            return number.times(SCALES[letters], j + 1)
        return number
    if money and t.low[j] in SCALES and t.low[j] not in words.scales:
        return number.times(SCALES[t.low[j]], j + 1)
    k = j + 1 if t.low[j] == "-" and t.low[j + 1] in words.scales else j
    if t.low[k] in words.scales:
        number = number.times(words.scales[t.low[k]], k + 1)
        if t.low[k + 1] in words.scales and words.scales[t.low[k + 1]] > words.scales[t.low[k]]:
            number = number.times(words.scales[t.low[k + 1]], k + 2)
    return number


def half_behind(t: Tokens, j: int, words: NumberWords) -> int | None:
    """Return the index behind "and a half", "-and-a-half", "y medio", or None where token ``j`` opens none.

    Args:
        t: the tokens of the sentence.
        j: index of the token behind what is counted.
        words: the words of the language.
    """
    j += t.low[j] == "-"
    if t.low[j] not in words.joiners:
        return None
    j += 1
    j += t.low[j] == "-"
    if t.low[j] in words.articles:
        j += 1
        j += t.low[j] == "-"
    return j + 1 if t.low[j] in words.half else None


def _and_a_half(t: Tokens, number: Number, words: NumberWords) -> Number:
    """Add the half of "one and a half", "dos y medio", and of a scale: "a dozen and a half"."""
    half = half_behind(t, number.end, words)
    scale = words.scales.get(t.low[number.end - 1], 1.0)
    if half is None or number.vague or number.low != int(number.low) or number.low >= 1_000 * scale:
        return number
    added = scale / 2
    number = Number(number.low + added, number.high + added, added, half, words=True)
    if scale == 1 and t.low[half] in words.scales:
        number = number.times(words.scales[t.low[half]], half + 1)
    return number


def _vague(t: Tokens, i: int, words: NumberWords) -> Number | None:
    if (few := t.longest(i, words.few)) is not None:
        (low, high), j = few
        scale = t.low[j]
        if scale in words.hundred or scale in words.scales or scale in words.vague:
            factor = 100.0 if scale in words.hundred else words.scales.get(scale) or words.vague[scale][0] / 2
            low, high, j = low * factor, min(high, 10) * factor, j + 1
        return Number(low, high, 0.0, j, vague=t.phrase(i, j), words=True)
    if t.low[i] not in words.vague:
        return None
    low, high = words.vague[t.low[i]]
    j = i + 1
    if t.low[j] in words.of and t.low[j + 1] in words.vague:
        factor = words.vague[t.low[j + 1]][0] / 2
        low, high, j = low * factor, high * factor, j + 2
    return Number(low, high, 0.0, j, vague=t.phrase(i, j), words=True)


@dataclass(slots=True)
class _Spelled:
    """A number in words, added up word by word.

    Attributes:
        end: index of the token behind the words so far.
        total: what is complete up to the last scale ("three million" of "three million two hundred").
        current: the group that is open.
        scale: the last scale, which the next must not exceed.
        before_joiner: total, group and end before the last "and", which may belong to no number.
    """

    end: int
    total: float = 0.0
    current: float = 0.0
    scale: float = inf
    before_joiner: tuple[float, float, int] | None = None

    def go_on(self, t: Tokens, words: NumberWords, first: bool) -> bool:
        """Add the next word; return whether there was one that fits.

        Args:
            t: the tokens of the sentence.
            words: the words of the language.
            first: whether no word was added so far.
        """
        word = t.low[self.end]
        if word in words.values:
            if not _fits(self.current, words.values[word], self.total > 0, first):
                return False
            self.current += words.values[word]
        elif word in words.hundred:
            if not 0 < self.current < 100:
                return self.go_back()
            self.current *= 100
        elif word in words.scales:
            return self._multiply(words.scales[word], word in words.bare)
        else:
            step = _joint(t, self.end, self.current, self.total, words)
            if step and word in words.joiners:
                self.before_joiner = (self.total, self.current, self.end)
            self.end += step
            return step > 0
        self.end += 1
        return True

    def _multiply(self, scale: float, bare: bool) -> bool:
        """Multiply by "thousand", "million"; "bare" is a scale that needs no number before it."""
        if self.current == 0 and self.total and scale > self.scale:
            self.total *= scale
        elif scale < self.scale and (self.current or bare):
            self.total += max(self.current, 1) * scale
        else:
            return self.go_back()
        self.current, self.scale, self.before_joiner = 0, scale, None
        self.end += 1
        return True

    def go_back(self) -> bool:
        """Leave out the words from the last "and" on, as another number begins there; return False."""
        if self.before_joiner:
            self.total, self.current, self.end = self.before_joiner
        return False


def _spelled(t: Tokens, i: int, words: NumberWords) -> Number | None:
    """Read "forty-two", "six hundred and ten thousand", "a hundred"."""
    low = t.low
    number = _Spelled(i)
    if low[i] in words.articles and (low[i + 1] in words.scales or low[i + 1] in words.hundred):
        number.current, number.end = 1, i + 1
    elif low[i] in words.fraction_articles or (low[i] not in words.values and low[i] not in words.bare):
        return None
    while number.end < t.size and number.go_on(t, words, first=number.end == i):
        pass
    if number.end == i:
        return None
    if low[number.end] in words.scales:
        number.go_back()
    whole = number.total + number.current
    return Number(whole, whole, grain_of(whole), number.end, words=True)


def _fits(current: float, value: int, after_scale: bool, first: bool) -> bool:
    """Whether ``value`` may be added to what was read of a group: "forty" + "two", "six hundred" + "ten"."""
    if current == 0:
        return first or after_scale
    if current % 100 == 0:
        return value < 100 and value > 0
    return 0 < value < 10 and current % 10 == 0 and current % 100 >= 20


def _joint(t: Tokens, j: int, current: float, total: float, words: NumberWords) -> int:
    """How many tokens join the number words before and after ``j``: a hyphen, "and"; 0 when none."""
    following = words.values.get(t.low[j + 1], 0)
    if not following:
        return 0
    tens = current % 100 >= 20 and current % 10 == 0
    if t.low[j] == "-":
        return int(tens and following < 10)
    if t.low[j] not in words.joiners:
        return 0
    if tens:
        return int(words.joins_tens and following < 10)
    closed = (current >= 100 and current % 100 == 0) or (current == 0 and total > 0)
    return int(closed and following < 100 and not words.joins_tens)
