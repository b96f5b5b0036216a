"""Numbers with what they measure: counts, money, measures, percentages, fractions, ages, durations, ranks."""

from __future__ import annotations

from dataclasses import replace

from tui.analysis.mentions.quantities import context as nouns
from tui.analysis.mentions.quantities import durations, measures
from tui.analysis.mentions.quantities.context import QuantityDraft, make, normalize, part_of, whole_at
from tui.analysis.mentions.quantities.first_words import first_words
from tui.analysis.mentions.quantities.measures import POINTS
from tui.analysis.mentions.quantities.neighbours import fill_lists, relate
from tui.analysis.mentions.quantities.numbers import SLASHES, Number, half_behind, parse_digits, read_number
from tui.analysis.mentions.quantities.ranks import read_ordinal, read_rank
from tui.analysis.mentions.tokens import Scan, Tokens
from tui.languages.schema import Unit
from tui.languages.symbols import CURRENCY_CODES, CURRENCY_SIGNS, SECONDS
from tui.model import Quantity


def find_quantities(scan: Scan) -> list[Quantity]:
    """Return every quantity of the sentence, in order; tokens already taken (dates) are left alone."""
    t, found = scan.t, []
    first = first_words(scan.language.code)
    i = 0
    while i < t.size:
        begins = not t.taken[i] and (t.kinds[i] == "n" or t.low[i] in first)
        one = _read(scan, i) if begins else None
        if one is None:
            i += 1
            continue
        found.append(one)
        i = max(one.end, i + 1)
    relate(scan, found)
    fill_lists(scan, found)
    return [_finish(t, one) for one in found]


def _finish(t: Tokens, one: QuantityDraft) -> Quantity:
    start, end, text = t.span(one.start, one.end)
    quantity = Quantity(
        start=start,
        end=end,
        text=text,
        normalized="",
        dimension=one.dimension,
        low=one.low,
        high=one.high,
        hedge=one.hedge,
        noun=one.noun,
        qualifiers=frozenset(one.qualifiers),
        whole=one.whole,
        grain=one.grain,
    )
    return replace(quantity, normalized=normalize(quantity))


def _read(scan: Scan, i: int) -> QuantityDraft | None:
    return (
        _money_sign(scan, i)
        or read_fraction(scan, i)
        or read_rank(scan, i)
        or read_ordinal(scan, i)
        or _number(scan, i)
        or durations.article_duration(scan, i)
        or _one_and_a_half(scan, i)
    )


def _range(t: Tokens, scan: Scan, i: int, first: Number, money: bool = False) -> Number | None:
    """The range that starts with ``first``: "5-8", "5 to 8", "between 5 and 8"."""
    n = scan.language.numbers
    j = first.end
    between = t.low[i - 1] in n.between and i > 0
    word = t.low[j]
    if (between and word in n.conjunction) or (
        not between and word in n.to and not (i > 0 and t.low[i - 1] in n.change_from)
    ):
        k = j + 1
        if t.low[k] in CURRENCY_SIGNS:
            k += 1
        second = read_number(t, k, n, money)
        if second is None or t.taken[k] or second.vague:
            return None
        low = first.low
        if (
            low < second.low
            and second.words == first.words
            and low < 1_000
            and second.low / max(low, 1) >= 1_000
        ):
            low *= second.low / _unscaled(t, k, scan)
        if low < second.high:
            return Number(low, second.high, second.grain, second.end)
    return None


def _unscaled(t: Tokens, k: int, scan: Scan) -> float:
    """The second number of a range without its scale: "2-3 million" means two to three million."""
    parsed = parse_digits(t.raw[k], scan.language.numbers.comma_decimal) if t.kinds[k] == "n" else None
    return parsed[0] if parsed and parsed[0] else 1.0


def _money_sign(scan: Scan, i: int) -> QuantityDraft | None:
    t = scan.t
    sign = t.low[i]
    currency = CURRENCY_SIGNS.get(sign)
    if currency is None and t.raw[i] in CURRENCY_CODES:
        currency = t.raw[i]
    if currency is None:
        return None
    k = i + 1
    if t.low[k] in CURRENCY_SIGNS:
        currency, k = {"us": "USD"}.get(sign, CURRENCY_SIGNS[t.low[k]]), k + 1
    number = read_number(t, k, scan.language.numbers, money=True)
    if number is None:
        return None
    number = _range(t, scan, k, number, money=True) or number
    return make(scan, i, number, number.end, f"money:{currency}")


def _number(scan: Scan, i: int) -> QuantityDraft | None:
    t = scan.t
    number = read_number(t, i, scan.language.numbers)
    if number is None or (t.attached(number.end) and not _may_follow(scan, number.end)):
        return None
    if not i and t.low[number.end] in (".", ")"):
        return None  # it numbers the paragraph
    return _classify(scan, i, _range(t, scan, i, number) or number)


def _classify(scan: Scan, i: int, number: Number) -> QuantityDraft | None:
    """Return what the number measures, by what is behind it."""
    t, m = scan.t, scan.language.measures
    j = number.end
    gap = j + 1 if t.low[j] == "-" and t.attached(j) and t.attached(j + 1) else j
    if found := _percent(scan, i, number, gap) or durations.age(scan, i, number, gap):
        return found
    unit = t.longest_hyphenated(gap, m.units) or t.longest(gap, m.units)
    if unit and not (unit[1] == gap + 1 and t.low[gap] in m.aged):
        return _in_unit(scan, i, number, *unit)
    if found := (
        _side(scan, i, number, gap)
        or _money_behind(scan, i, number, gap)
        or durations.duration(scan, i, number, gap)
    ):
        return found
    behind = nouns.behind_article(scan, i, number)
    if behind and (unit := t.longest(behind, m.units)):
        return make(scan, i, number, number.end, *unit[0])
    return _magnitude(scan, i, number) or _counted(scan, i, number)


def _percent(scan: Scan, i: int, number: Number, j: int) -> QuantityDraft | None:
    """Read "5 percent of the seats", "two percentage points"."""
    t, n = scan.t, scan.language.numbers
    if points := t.longest(j, n.points):
        one = make(scan, i, number, points[1], "percent", points[0])
        one.qualifiers.add(measures.POINTS)
        return one
    percent = t.longest(j, n.percent)
    if percent is None:
        return None
    one = make(scan, i, number, percent[1], "percent")
    if t.low[percent[1]] in n.of:
        one.whole = whole_at(scan, percent[1] + 1)
    return one


def _money_behind(scan: Scan, i: int, number: Number, j: int) -> QuantityDraft | None:
    """Read "5 euros", "cinco millones de euros", "40 EUR", "50 cents"."""
    t, m, n = scan.t, scan.language.measures, scan.language.numbers
    currency = t.longest(j, m.currencies)
    if not currency and t.low[j] in n.of:
        currency = t.longest(j + 1, m.currencies)
    if currency:
        return make(scan, i, number, currency[1], f"money:{currency[0]}")
    if t.raw[j] in CURRENCY_CODES or t.low[j] in CURRENCY_SIGNS:
        code = CURRENCY_SIGNS.get(t.low[j], t.raw[j])
        return make(scan, i, number, j + 1, f"money:{code}")
    if t.low[j] in m.cents:
        return make(scan, i, number, j + 1, f"money:{m.cents[t.low[j]]}", 0.01)
    return None


def _side(scan: Scan, i: int, number: Number, j: int) -> QuantityDraft | None:
    """The first side of "36 by 51 inches", which has the unit of the second."""
    t, language = scan.t, scan.language
    if t.low[j] not in language.measures.across:
        return None
    other = read_number(t, j + 1, language.numbers)
    unit = t.longest(other.end, language.measures.units) if other else None
    return _in_unit(scan, i, number, unit[0], number.end) if unit and unit[0][0] == "length" else None


def _may_follow(scan: Scan, end: int) -> bool:
    """Whether what is written onto a number is a unit or sign, so that "3D" and "5G" are no numbers."""
    t, m = scan.t, scan.language.measures
    if t.raw[end] in ("G", "M", "L", "T"):
        return False
    return t.kinds[end] != "w" or t.low[end] in m.units or t.low[end] in m.cents or t.low[end] in m.currencies


def _one_and_a_half(scan: Scan, i: int) -> QuantityDraft | None:
    """Read "a mile and a half", "docena y media", "hora y media"."""
    t, n, time = scan.t, scan.language.numbers, scan.language.time
    j = i + (t.low[i] in n.articles)
    one = Number(1, 1, 1, j, words=True)
    if t.low[j] in n.scales:
        if half := half_behind(t, j + 1, n):
            return _classify(scan, i, replace(one, low=1.5, high=1.5).times(n.scales[t.low[j]], half))
        return None
    unit = t.longest(j, scan.language.measures.units)
    if unit and half_behind(t, unit[1], n):
        return _in_unit(scan, i, one, *unit)
    lasts = time.units.get(t.low[j]) in SECONDS and half_behind(t, j + 1, n)
    return durations.duration(scan, i, one, j) if lasts else None


def _in_unit(scan: Scan, i: int, number: Number, unit: Unit, end: int) -> QuantityDraft:
    t, m = scan.t, scan.language.measures
    dimension, factor, offset = unit
    if half := half_behind(t, end, scan.language.numbers):
        number = replace(number, low=number.low + 0.5, high=number.high + 0.5, grain=0.5)
        end = half
    if dimension == "temperature" and i > 0 and t.low[i - 1] in m.minus:
        number = replace(number, low=-number.high, high=-number.low)
        i -= 1
    if t.low[end] == "-" and t.attached(end) and t.low[end + 1] in m.cues:
        end += 2
    elif t.low[end] in m.cues and t.low[end] in m.forms:
        end += 1
    return make(scan, i, number, end, dimension, factor, offset)


def _magnitude(scan: Scan, i: int, number: Number) -> QuantityDraft | None:
    t, m, n = scan.t, scan.language.measures, scan.language.numbers
    if number.vague or not 0 <= number.low < 10:
        return None
    j = number.end
    dash = t.low[j] == "-" and t.low[j + 1] in m.magnitude
    near = t.low[i - 1] in m.magnitude or (t.low[i - 1] in n.of and t.low[i - 2] in m.magnitude)
    decimal = t.kinds[i] == "n" and not t.raw[i].isdigit() and round(number.grain, 3) == 0.1
    if dash:
        return make(scan, i, number, j + 2, "magnitude")
    if near or t.low[j] in m.magnitude or (decimal and scan.seismic and _bare(scan, j)):
        return make(scan, i, number, j + (t.low[j] in m.magnitude), "magnitude")
    return None


def _bare(scan: Scan, j: int) -> bool:
    """Whether a number that ends before ``j`` names nothing it counts, or counts shocks."""
    t = scan.t
    noun = nouns.counted(t, j, scan.language, plural=False)
    return noun is None or any(t.low[k] in scan.language.measures.quake for k in range(j, noun[1]))


def _counted(scan: Scan, i: int, number: Number) -> QuantityDraft | None:
    """A plain count with its noun, and the whole it is part of: "12 of 40", "4,700 of them"."""
    t, n = scan.t, scan.language.numbers
    one = make(scan, i, number, number.end, "count")
    j = one.end
    if t.low[j] in n.more:
        one.qualifiers.add(measures.MORE)
        j += 1
    if i > 0 and t.low[i - 1] in n.more:
        one.qualifiers.add(measures.MORE)
    word_one = number.words and number.low == number.high == 1
    if word_one and t.low[j] == "-":
        return None
    if word_one and t.low[j] in n.of and not _numbered_whole(scan, j + 1):
        return None  # "one of the", which singles out and does not count
    _name_counted(scan, i, number, one, j)
    if word_one and (one.noun is None or one.whole in n.pronouns or t.low[i - 1] in n.not_one):
        return None
    if number.vague and one.noun is None and one.whole is None and number.low < 20:
        return None
    return one


def _name_counted(scan: Scan, i: int, number: Number, one: QuantityDraft, j: int) -> None:
    """Set the noun that a count counts and the whole it is part of, from what is at ``j``."""
    t, n = scan.t, scan.language.numbers
    noun: tuple[str, int] | None
    if number.vague and t.low[j - 1] in n.of and t.low[j] in n.pronouns:
        one.whole, noun, one.end = t.low[j], None, max(one.end, j + 1)
    elif t.low[j] in n.of:
        one.whole, noun = part_of(scan, j + 1, bool(number.vague))
        if one.whole in n.pronouns:
            one.end = max(one.end, j + 2)
    else:
        noun = nouns.counted(t, j, scan.language, plural=not number.low == number.high == 1)
        one.end = max(one.end, noun[1]) if noun else one.end
        if noun is None and (behind := nouns.behind_article(scan, i, number)):
            noun = nouns.counted(t, behind, scan.language, plural=True)
    one.noun = noun[0] if noun else None


def _numbered_whole(scan: Scan, j: int) -> bool:
    """Whether a whole with its number is at ``j``: "one of the four engines"."""
    t, n = scan.t, scan.language.numbers
    j += t.low[j] in scan.language.names.articles or t.low[j] in n.fraction_articles
    return not t.taken[j] and read_number(t, j, n) is not None


def read_fraction(scan: Scan, i: int) -> QuantityDraft | None:
    """Read "a third of the plants", "two-thirds", "half the crew", "one in eight" as a percentage.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    t, n = scan.t, scan.language.numbers
    low = t.low
    if (share := _in_digits(scan, i)) is not None:
        return share
    top, j = 1.0, i
    if low[i] in n.values or low[i] in n.articles:
        top = float(n.values.get(low[i], 1))
        j = i + 1
        j += low[j] == "-"
    elif low[i] not in n.half:
        return _ratio(scan, i)
    part = n.fractions.get(low[j])
    if part is None or low[j - 1] in n.ordinals or (top > 1 and low[j] in n.ordinals):
        return _ratio(scan, i)
    end = j + 1
    k = end + (low[end] in n.of)
    k += low[k] in n.articles or low[k] in n.fraction_articles
    if low[k] in n.scales:
        return None
    if measured := _part_of_unit(scan, i, top * part, k):
        return measured
    all_of_it = low[j] in n.half and (low[end] in n.fraction_articles or low[end] in n.pronouns)
    if not (low[end] in n.of or top > 1 or all_of_it) or low[i - 1] == "-" or low[end] == "-":
        return None
    one = make(scan, i, Number(top * part, top * part, 0.01, end), end, "percent", 100.0)
    one.whole = whole_at(scan, k)
    return one


def _part_of_unit(scan: Scan, i: int, value: float, k: int) -> QuantityDraft | None:
    """Read "half a mile", "a quarter of a point", "half an hour", whose unit is at ``k``."""
    t, n = scan.t, scan.language.numbers
    if unit := t.longest(k, scan.language.measures.units):
        dimension, factor, offset = unit[0]
        return make(scan, i, Number(value, value, value / 10, unit[1]), unit[1], dimension, factor, offset)
    if (points := t.longest(k, n.points)) and t.low[k - 1] not in n.of:
        one = make(scan, i, Number(value, value, value / 10, points[1]), points[1], "percent", points[0])
        one.qualifiers.add(POINTS)
        return one
    if (unit_name := scan.language.time.units.get(t.low[k])) in SECONDS and t.low[k - 1] != "-":
        return make(scan, i, Number(value, value, value / 10, k + 1), k + 1, "duration", SECONDS[unit_name])
    return None


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
    """Read "one in eight" and "7 of every 10" as a percentage; "5 in 12" may be anything."""
    t, n = scan.t, scan.language.numbers
    number = read_number(t, i, n)
    first = number or (Number(1, 1, 1, i + 1) if t.low[i] in n.articles else None)
    joined = t.longest(first.end, n.in_ratio) if first and not first.vague else None
    if first is None or joined is None:
        return None
    j = joined[1]
    if not (number and t.low[i] in n.values) and t.low[j - 1] not in n.not_one:
        return None
    second = read_number(t, j, n)
    if second is None or second.vague or not first.low < second.low <= 1_000 or t.taken[j]:
        return None
    share = first.low / second.low
    one = make(scan, i, Number(share, share, 0.01, second.end), second.end, "percent", 100.0)
    noun = nouns.counted(t, second.end, scan.language, plural=True)
    one.whole = noun[0] if noun else f"{second.low:g}"
    return one
