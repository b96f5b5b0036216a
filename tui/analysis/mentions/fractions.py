"""Fractions as percentages with their whole: "a third of the plants", "one in eight"."""

from __future__ import annotations

from tui.analysis.mentions import quantity_context as nouns
from tui.analysis.mentions.measures import POINTS
from tui.analysis.mentions.numbers import SLASHES, Number, read_number
from tui.analysis.mentions.quantity_context import QuantityDraft, make, whole_at
from tui.analysis.mentions.tokens import Scan
from tui.languages.symbols import SECONDS


def read_fraction(scan: Scan, i: int) -> QuantityDraft | None:
    """Read "a third of the plants", "two-thirds", "half the crew", "one in eight" as a percentage.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    t, n, m = scan.t, scan.language.numbers, scan.language.measures
    low = t.low
    top, j = 1.0, i
    if (share := _in_digits(scan, i)) is not None:
        return share
    if low[i] in n.values or low[i] in n.articles:
        top = float(n.values.get(low[i], 1))
        j = i + 1
        j += low[j] == "-"
    elif low[i] not in n.half:
        return _ratio(scan, i)
    part = n.fractions.get(low[j])
    if part is None or low[j - 1] in n.ordinals:
        return _ratio(scan, i)
    end = j + 1
    plural = top > 1
    of = low[end] in n.of
    k = end + of
    k += low[k] in n.articles or low[k] in n.fraction_articles
    if low[k] in n.scales:
        return None
    if unit := t.longest(k, m.units):
        dimension, factor, offset = unit[0]
        value = top * part
        return make(scan, i, Number(value, value, value / 10, unit[1]), unit[1], dimension, factor, offset)
    if (points := t.longest(k, n.points)) and low[k - 1] not in n.of:
        value = top * part
        one = make(scan, i, Number(value, value, value / 10, points[1]), points[1], "percent", points[0])
        one.qualifiers.add(POINTS)
        return one
    if (unit_name := scan.language.time.units.get(low[k])) in SECONDS and low[k - 1] != "-":
        value = top * part
        return make(scan, i, Number(value, value, value / 10, k + 1), k + 1, "duration", SECONDS[unit_name])
    if not (
        of or plural or (low[j] in n.half and (low[end] in n.fraction_articles or low[end] in n.pronouns))
    ):
        return None
    if low[i - 1] == "-" or low[end] == "-":
        return None
    one = make(scan, i, Number(top * part, top * part, 0.01, end), end, "percent", 100.0)
    one.whole = whole_at(scan, k)
    return one


def _in_digits(scan: Scan, i: int) -> QuantityDraft | None:
    """Read "2/3 of the seats" as a percentage."""
    t, n = scan.t, scan.language.numbers
    if t.kinds[i] != "n" or t.raw[i + 1] not in SLASHES:
        return None
    number = read_number(t, i, n)
    if number is None or number.low >= 1 or t.low[number.end] not in n.of:
        return None
    one = make(scan, i, number, number.end, "percent", 100.0)
    one.whole = whole_at(scan, number.end + 1)
    return one


def _ratio(scan: Scan, i: int) -> QuantityDraft | None:
    """Read "one in eight" as a percentage."""
    t, n = scan.t, scan.language.numbers
    first = read_number(t, i, n) if t.low[i] in n.values else None
    if first is None or t.low[first.end] not in n.in_ratio or first.vague:
        return None
    second = read_number(t, first.end + 1, n)
    if second is None or second.vague or not first.low < second.low <= 1_000 or t.taken[first.end + 1]:
        return None
    share = first.low / second.low
    one = make(scan, i, Number(share, share, 0.01, second.end), second.end, "percent", 100.0)
    noun = nouns.counted(t, second.end, scan.language, plural=True)
    one.whole = noun[0] if noun else f"{second.low:g}"
    return one
