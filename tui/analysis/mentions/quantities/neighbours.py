"""What the quantities of a sentence say of each other: conversions, changes, results, lists, hedges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from tui.analysis.mentions.quantities import measures
from tui.analysis.mentions.quantities.context import QuantityDraft
from tui.analysis.mentions.quantities.numbers import hedge_after, hedged_bounds
from tui.analysis.mentions.tokens import Scan, Tokens
from tui.languages.schema import Language, NumberWords

_CONVERTIBLE = frozenset({"length", "area", "volume", "mass", "speed"})
_BETWEEN_SCORES = frozenset("-–:")
_BEFORE_SIZE = 3  # words between a quake and its magnitude: "sismo de magnitud 5,9"
_MOST_SCORED = 200  # of either side, in any usual sport
_HEDGED = 4  # words behind a value of which one may begin a hedge of it
_APPOSED = 3  # words between a value and the same in another unit
_REPEATED = 0.03  # share by which the two may be rounded


def relate(scan: Scan, found: list[QuantityDraft]) -> None:
    """Mark what the neighbours of each quantity show: measures, conversions, changes, wholes.

    Args:
        scan: the tokens of the sentence, with its language.
        found: its quantities, in order.
    """
    t, n = scan.t, scan.language.numbers
    for k, one in enumerate(found):
        left = found[k - 1].end if k else 0
        right = _before_next(t, n, found[k + 1]) if k + 1 < len(found) else t.size
        _mark_measured(scan, one, left, right)
        _hedge_behind(scan, one, right)
        fate = one.qualifiers & measures.FATES
        if fate and any(other.qualifiers & measures.FATES not in (set(), fate) for other in found[:k]):
            one.qualifiers.discard(measures.MORE)
        if one.dimension == "magnitude":
            _mark_aftershock(scan, one, found[k - 1] if k else None)
        if k and _is_same_in_other_unit(t, found[k - 1], one):
            found[k - 1].qualifiers |= one.qualifiers & measures.SIZES
            one.qualifiers.add(measures.CONVERTED)
        _share_unit(t, n, found, k)
        if k and _scores(t, found[k - 1], one, scan.language.measures.cues):
            found[k - 1].qualifiers.add(measures.SCORE)
            one.qualifiers.add(measures.SCORE)
        _mark_change(t, n, found, k)


def _mark_measured(scan: Scan, one: QuantityDraft, left: int, right: int) -> None:
    """Mark what a quantity measures, by the words between two places around it."""
    t, language = scan.t, scan.language
    fated = one.dimension == "count" and _changed_to(t, language.numbers, one)
    if one.dimension != "ordinal":
        one.qualifiers |= measures.qualifiers(t, one.start, one.end, left, right, language, one.dimension)
    if fated and not one.qualifiers & measures.FATES:
        one.qualifiers |= measures.named_before(t, one.start, language, measures.FATES)


def _mark_aftershock(scan: Scan, one: QuantityDraft, before: QuantityDraft | None) -> None:
    """Mark a magnitude as that of an aftershock, where words before it say so."""
    if "part" in one.qualifiers and before:
        one.qualifiers |= before.qualifiers & {"aftershock"}
    one.qualifiers |= measures.named_before(scan.t, one.start, scan.language, {"aftershock"})
    if _of_main_shock(scan, one):
        one.qualifiers.discard("aftershock")


def _is_same_in_other_unit(t: Tokens, first: QuantityDraft, second: QuantityDraft) -> bool:
    """Return whether the second of two neighbours repeats the first: "36 miles (58 km)"."""
    near = second.start > 0 and t.low[second.start - 1] == "(" and second.start - 1 <= first.end + 3
    return (near and _converts(first, second)) or _repeats(t, first, second)


def _mark_change(t: Tokens, n: NumberWords, found: list[QuantityDraft], k: int) -> None:
    """Mark a quantity as the value before or after a change: "from 310 to 340"."""
    one = found[k]
    before = t.low[one.start - 1] if one.start else ""
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


def fill_lists(scan: Scan, found: list[QuantityDraft]) -> None:
    """Let the items of a list count what the count before them counts: "394 dead in Alm, 271 in Berk".

    Args:
        scan: the tokens of the sentence, with its language.
        found: its quantities, in order.
    """
    counts = [one for one in found if one.dimension == "count"]
    for item in list_items(scan.t, [(one.start, one.end) for one in counts], scan.language):
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
    """Apply a hedge behind the noun or unit, or behind what happened to those counted: "dead at least"."""
    t, n = scan.t, scan.language.numbers
    if one.dimension == "ordinal" or one.hedge:
        return
    for j in range(one.end, min(one.end + _HEDGED, right, t.size)):
        aside = j == one.end and t.raw[j] == ","
        hedge, end = hedge_after(t, j + aside, n)
        within = aside or j > one.end + (one.noun is None)
        if hedge and hedge != "over" and end <= right and not (within and t.raw[end] not in _ENDS):
            one.hedge = hedge
            one.low, one.high = hedged_bounds(hedge, one.low, one.high)
            one.end = end if j == one.end else one.end
            return
        if t.kinds[j] != "w" or one.dimension != "count":
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


_LEAST = 2  # items that make a list
_BEFORE_NAME = 5  # words between the preposition and the name: "in the coastal province of Alm"
_LONGEST_NAME = 5  # words
_ENDS = frozenset({",", ";", ":", ".", ")", "(", "!", "?", "—", "–", ""})


class _Form(Enum):
    """Where the name of an item stands."""

    BEHIND = "394 in Alm"
    BEFORE = "Alm 394"
    BRACKETED = "Alm (394)"


class ListItem(NamedTuple):
    """One count of a list, by the tokens of its name.

    Attributes:
        number: index of the count among those given.
        start: of the name, the first token; ``end``: the one behind its last.
    """

    number: int
    start: int
    end: int


def list_items(t: Tokens, counts: Sequence[tuple[int, int]], language: Language) -> list[ListItem]:
    """Return the items of the lists of a sentence, in order.

    Args:
        t: the tokens of the sentence.
        counts: first token, and the one behind the last, of every count with its noun, in order.
        language: its tables.
    """
    found: list[ListItem] = []
    run: list[ListItem] = []
    form: _Form | None = None
    for number, (start, end) in enumerate(counts):
        here = _item(t, start, end, language)
        if here is None or here[0] is not form:
            found += run if len(run) >= _LEAST else []
            run, form = [], here[0] if here else None
        if here:
            run.append(ListItem(number, *here[1]))
    return found + (run if len(run) >= _LEAST else [])


def _item(t: Tokens, start: int, end: int, language: Language) -> tuple[_Form, tuple[int, int]] | None:
    if t.taken[start - 1] or t.taken[end]:
        return None
    if t.raw[end] == ")" and start and t.raw[start - 1] == "(":
        name = _name_before(t, start - 1, language)
        return (_Form.BRACKETED, name) if name else None
    if t.low[end] in language.names.place_prepositions and (name := _name_behind(t, end + 1, language)):
        return _Form.BEHIND, name
    if _is_end(t, end, language) and (name := _name_before(t, start, language)):
        opening = name[0] - (name[0] > 0 and t.low[name[0] - 1] in language.names.articles)
        return (_Form.BEFORE, name) if opening and _is_end(t, opening - 1, language) else None
    return None


def _name_behind(t: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """The name of which a number before token ``i`` is told, where nothing but the name stands there."""
    for k in range(i, min(i + _BEFORE_NAME, t.size)):
        if _is_end(t, k, language) or t.kinds[k] != "w":
            return None
        if t.raw[k][:1].isupper():
            end = k + 1
            while end < k + _LONGEST_NAME and _goes_on(t, end, language):
                end += 1
            return (k, end) if _is_end(t, end, language) else None
    return None


def _name_before(t: Tokens, end: int, language: Language) -> tuple[int, int] | None:
    """The name that ends before token ``end``."""
    start = end
    while (
        start and end - start < _LONGEST_NAME and t.kinds[start - 1] == "w" and t.raw[start - 1][:1].isupper()
    ):
        start -= 1
    return (start, end) if start < end else None


def _goes_on(t: Tokens, i: int, language: Language) -> bool:
    names = language.names
    linked = t.low[i] in names.of or t.low[i] in names.articles or t.raw[i] == "-"
    return (t.kinds[i] == "w" and t.raw[i][:1].isupper()) or (linked and t.raw[i + 1][:1].isupper())


def _is_end(t: Tokens, i: int, language: Language) -> bool:
    return i >= t.size or t.raw[i] in _ENDS or t.low[i] in language.names.and_
