"""Numbers with what they measure: counts, money, measures, percentages, parts, ages, durations, ranks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tui.analysis.mentions import durations, enumerations, measures
from tui.analysis.mentions import quantity_context as nouns
from tui.analysis.mentions.fractions import read_fraction
from tui.analysis.mentions.numbers import Number, hedge_after, hedged_bounds, parse_digits, read_number
from tui.analysis.mentions.quantity_context import QuantityDraft, make, normalize, part_of, whole_at
from tui.analysis.mentions.ranks import read_ordinal, read_rank
from tui.analysis.mentions.tokens import Scan, Tokens
from tui.languages.schema import NumberWords, Unit
from tui.languages.symbols import CURRENCY_CODES, CURRENCY_SIGNS
from tui.model import Quantity

_CONVERTIBLE = frozenset({"length", "area", "volume", "mass", "speed"})
_BETWEEN_SCORES = frozenset("-–:")
_BEFORE_SIZE = 3  # words between a quake and its magnitude: "sismo de magnitud 5,9"
_MOST_SCORED = 200  # of either side, in any usual sport
_APPOSED = 3  # words between a value and the same in another unit
_REPEATED = 0.03  # share by which the two may be rounded


def find_quantities(scan: Scan) -> list[Quantity]:
    """Return every quantity of the sentence, in order; tokens already taken (dates) are left alone."""
    t, found = scan.t, []
    i = 0
    while i < t.size:
        one = None if t.taken[i] else _read(scan, i)
        if one is None:
            i += 1
            continue
        found.append(one)
        i = max(one.end, i + 1)
    _relate(scan, found)
    _fill_lists(scan, found)
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
    """What the number measures, by what is behind it."""
    t, language = scan.t, scan.language
    n, m = language.numbers, language.measures
    j = number.end
    gap = j + 1 if t.low[j] == "-" and t.attached(j) and t.attached(j + 1) else j
    if points := t.longest(gap, n.points):
        one = make(scan, i, number, points[1], "percent", points[0])
        one.qualifiers.add(measures.POINTS)
        return one
    if percent := t.longest(gap, n.percent):
        one = make(scan, i, number, percent[1], "percent")
        if t.low[percent[1]] in n.of:
            one.whole = whole_at(scan, percent[1] + 1)
        return one
    if age := durations.age(scan, i, number, gap):
        return age
    unit = t.longest_hyphenated(gap, m.units) or t.longest(gap, m.units)
    if unit and not (unit[1] == gap + 1 and t.low[gap] in m.aged):
        return _in_unit(scan, i, number, *unit)
    if side := _side(scan, i, number, gap):
        return side
    if currency := t.longest(gap, m.currencies):
        return make(scan, i, number, currency[1], f"money:{currency[0]}")
    if t.low[gap] in n.of and (currency := t.longest(gap + 1, m.currencies)):
        return make(scan, i, number, currency[1], f"money:{currency[0]}")
    if t.raw[gap] in CURRENCY_CODES or t.low[gap] in CURRENCY_SIGNS:
        code = CURRENCY_SIGNS.get(t.low[gap], t.raw[gap])
        return make(scan, i, number, gap + 1, f"money:{code}")
    if t.low[gap] in m.cents:
        return make(scan, i, number, gap + 1, f"money:{m.cents[t.low[gap]]}", 0.01)
    if duration := durations.duration(scan, i, number, gap):
        return duration
    return _magnitude(scan, i, number) or _counted(scan, i, number)


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


def _in_unit(scan: Scan, i: int, number: Number, unit: Unit, end: int) -> QuantityDraft:
    t, m = scan.t, scan.language.measures
    dimension, factor, offset = unit
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
    t, language = scan.t, scan.language
    n = language.numbers
    j = number.end
    one = make(scan, i, number, j, "count")
    j = one.end
    if t.low[j] in n.more:
        one.qualifiers.add(measures.MORE)
        j += 1
    if i > 0 and t.low[i - 1] in n.more:
        one.qualifiers.add(measures.MORE)
    single = number.low == number.high == 1
    if single and number.words and t.low[j] == "-":
        return None
    if single and number.words and t.low[j] in n.of and not _numbered_whole(scan, j + 1):
        return None  # "one of the", which singles out and does not count
    if number.vague and t.low[j - 1] in n.of and t.low[j] in n.pronouns:
        one.whole, noun, one.end = t.low[j], None, max(one.end, j + 1)
    elif t.low[j] in n.of:
        one.whole, noun = part_of(scan, j + 1, bool(number.vague))
        if one.whole in n.pronouns:
            one.end = max(one.end, j + 2)
    else:
        noun = nouns.counted(t, j, language, plural=not single)
        one.end = max(one.end, noun[1]) if noun else one.end
    one.noun = noun[0] if noun else None
    if single and number.words and (noun is None or one.whole in n.pronouns or t.low[i - 1] in n.not_one):
        return None
    if number.vague and one.noun is None and one.whole is None and number.low < 20:
        return None
    return one


def _numbered_whole(scan: Scan, j: int) -> bool:
    """Whether a whole with its number is at ``j``: "one of the four engines"."""
    t, n = scan.t, scan.language.numbers
    j += t.low[j] in scan.language.names.articles or t.low[j] in n.fraction_articles
    return not t.taken[j] and read_number(t, j, n) is not None


def _relate(scan: Scan, found: list[QuantityDraft]) -> None:
    """Mark what the neighbours of each quantity show: measures, conversions, changes, wholes."""
    t, language = scan.t, scan.language
    n = language.numbers
    for k, one in enumerate(found):
        left = found[k - 1].end if k else 0
        right = _before_next(t, n, found[k + 1]) if k + 1 < len(found) else t.size
        if one.dimension != "ordinal":
            one.qualifiers |= measures.qualifiers(t, one.start, one.end, left, right, language, one.dimension)
        if one.dimension == "count" and not one.qualifiers & measures.FATES and _changed_to(t, n, one):
            one.qualifiers |= measures.named_before(t, one.start, language, measures.FATES)
        _hedge_behind(scan, one, right)
        fate = one.qualifiers & measures.FATES
        if fate and any(other.qualifiers & measures.FATES not in (set(), fate) for other in found[:k]):
            one.qualifiers.discard(measures.MORE)
        if "part" in one.qualifiers and k and one.dimension == "magnitude":
            one.qualifiers |= found[k - 1].qualifiers & {"aftershock"}
        if one.dimension == "magnitude":
            one.qualifiers |= measures.named_before(t, one.start, language, {"aftershock"})
            if _of_main_shock(scan, one):
                one.qualifiers.discard("aftershock")
        before = t.low[one.start - 1] if one.start else ""
        bracketed = before == "(" and one.start - 1 <= left + 3
        if k and ((bracketed and _converts(found[k - 1], one)) or _repeats(t, found[k - 1], one)):
            found[k - 1].qualifiers |= one.qualifiers & measures.SIZES
            one.qualifiers.add(measures.CONVERTED)
        _share_unit(t, n, found, k)
        if k and _scores(t, found[k - 1], one, scan.language.measures.cues):
            found[k - 1].qualifiers.add(measures.SCORE)
            one.qualifiers.add(measures.SCORE)
        if before in n.change_to and k and one.dimension == found[k - 1].dimension:
            one.qualifiers.add(measures.TO)
        if before in n.change_from and _changes(t, n, found, k):
            one.qualifiers.add(measures.FROM)


def _of_main_shock(scan: Scan, one: QuantityDraft) -> bool:
    """Whether a quake, no aftershock, stands beside a magnitude: "aftershocks since the 5.9 quake"."""
    t, m = scan.t, scan.language.measures
    near = [*t.low[one.end : one.end + 2], *reversed(t.low[max(one.start - _BEFORE_SIZE, 0) : one.start])]
    shock = next((word for word in near if word in m.quake), None)
    return shock is not None and m.cues.get(shock) != "aftershock"


def _scores(t: Tokens, first: QuantityDraft, second: QuantityDraft, cues: Mapping[str, str]) -> bool:
    """Whether two counts are sides of a result or record, "17-14": falling, so no range, and no votes."""
    dash = first.end
    return (
        first.dimension == second.dimension == "count"
        and first.noun is None
        and t.low[dash] in _BETWEEN_SCORES
        and t.attached(dash)
        and second.start == dash + 1
        and t.attached(second.start)
        and _MOST_SCORED > first.low >= second.low
        and not any(cues.get(word) == "voted" for word in t.low[: t.size])
    )


def _share_unit(t: Tokens, n: NumberWords, found: list[QuantityDraft], k: int) -> None:
    """Give a bare end of a change the unit of the other: "to 340 million euros from 310 million"."""
    one = found[k]
    if one.dimension != "count" or one.noun or one.whole or not one.start:
        return
    for other in found[max(k - 1, 0) : k] + found[k + 1 : k + 2]:
        first, second = sorted((one, other), key=lambda draft: draft.start)
        near = second.start - first.end <= _APPOSED
        joined = t.low[second.start - 1] in n.change_to | n.change_from
        if near and joined and (other.dimension.startswith("money") or other.dimension == "percent"):
            one.dimension = other.dimension
            one.qualifiers |= other.qualifiers & {measures.POINTS}


def _fill_lists(scan: Scan, found: list[QuantityDraft]) -> None:
    """Let the items of a list count what the count before them counts: "394 dead in Alm, 271 in Berk"."""
    counts = [one for one in found if one.dimension == "count"]
    for item in enumerations.items(scan.t, [(one.start, one.end) for one in counts], scan.language):
        one, before = counts[item.number], counts[: item.number]
        if one.noun or one.whole or one.qualifiers & measures.FATES:
            continue
        if named := next((c for c in reversed(before) if c.noun or c.qualifiers & measures.FATES), None):
            one.noun = named.noun
            one.qualifiers |= named.qualifiers & measures.FATES


def _changed_to(t: Tokens, n: NumberWords, one: QuantityDraft) -> bool:
    """Whether a number is what something came to: "has risen to 70"."""
    return one.start > 0 and t.low[one.start - 1] in n.change_to


def _before_next(t: Tokens, n: NumberWords, following: QuantityDraft) -> int:
    """Where the words of the next number begin: "… at a depth of 5 km" says nothing of a number before."""
    return following.start - 2 * (t.low[following.start - 1] in n.of)


def _hedge_behind(scan: Scan, one: QuantityDraft, right: int) -> None:
    """Apply a hedge that follows what happened to those counted: "four are dead at least"."""
    t, n = scan.t, scan.language.numbers
    if one.dimension != "count" or one.hedge:
        return
    for j in range(one.end, min(one.end + 4, right, t.size)):
        hedge, end = hedge_after(t, j, n)
        if hedge == "at least" and end < right - 1:
            one.hedge = hedge
            one.low, one.high = hedged_bounds(hedge, one.low, one.high)
            return
        if t.kinds[j] != "w":
            return


def _changes(t: Tokens, n: NumberWords, found: list[QuantityDraft], k: int) -> bool:
    """Whether a value after "from" is next to one of its kind after "to"."""
    near = [found[j] for j in (k - 1, k + 1) if 0 <= j < len(found)]
    return any(
        one.dimension == found[k].dimension and one.start and t.low[one.start - 1] in n.change_to
        for one in near
    )


def _repeats(t: Tokens, first: QuantityDraft, second: QuantityDraft) -> bool:
    """Whether a value says the one just before it in another unit: "4,200 metres, or 13,800 feet"."""
    units = t.low[first.end - 1], t.low[second.end - 1]
    return (
        first.dimension == second.dimension
        and first.dimension in _CONVERTIBLE
        and second.start - first.end <= _APPOSED
        and units[0] != units[1]
        and first.low <= second.high * (1 + _REPEATED)
        and second.low <= first.high * (1 + _REPEATED)
    )


def _converts(first: QuantityDraft, second: QuantityDraft) -> bool:
    """Whether the second value may be the first one in another unit or currency."""
    if first.dimension.startswith("money") or second.dimension.startswith("money"):
        return first.dimension.split(":")[0] == second.dimension.split(":")[0]
    return (
        first.dimension == second.dimension != "count"
        and first.high >= second.low * 0.5
        and second.high >= first.low * 0.5
    )
