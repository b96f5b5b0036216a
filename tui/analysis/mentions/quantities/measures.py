"""Which measure a number is: the cue words next to it ("killed", "deep", "total")."""

from __future__ import annotations

from collections.abc import Set

from tui.analysis.mentions.tokens import Tokens
from tui.languages.folding import words
from tui.languages.schema import Language

CONVERTED = "converted"
"""Qualifier of a value in brackets that repeats the one before it in another unit or currency."""
MORE = "more"
"""Qualifier of an increment ("two more"), which is no total."""
FROM = "from"
"""Qualifier of the value before a change ("from 17 to 10")."""
TO = "to"
"""Qualifier of the value after a change."""
POINTS = "points"
"""Qualifier of percentage points."""

SCORE = "score"
"""Qualifier of a number of a result or record ("17-14", "45-7-2"), which is set against such alone."""

SIZES = frozenset(words("depth height width length distance"))
SUMS = frozenset(words("loss profit revenue saving cost debt fund fine damage"))
FATES = frozenset(words("dead hurt missing rescued arrested displaced aboard sent tested vaccinated voted"))
_DIMENSIONS = (
    dict.fromkeys([*SIZES, "access"], ("length",))
    | dict.fromkeys(SUMS, ("money", "percent"))
    | dict.fromkeys(FATES, ("count", "percent"))
    | {"asked": ("money", "percent"), "limit": ("speed", "percent", "money")}
)
"""The only dimensions that a measure may be of."""

_REACH = 9
_BREAKS = frozenset({";", ":", "(", ")", "—", "–", "“", "”", '"', "«", "»"})


def qualifiers(
    t: Tokens, start: int, end: int, left: int, right: int, language: Language, dimension: str
) -> set[str]:
    """Return the measures named by the words around tokens ``start`` to ``end``.

    Words behind the number count first ("23 people were killed"), but for "a loss of 23"; those before it
    only where none is behind. What is
    no plain count looks back over commas too: "the cost, in all, is $3 million".

    Args:
        t: the tokens of the sentence.
        start: index of the first token.
        end: index of the token behind the last.
        left: end of the number before.
        right: start of the number after.
        language: the word tables of its language.
        dimension: kind of quantity, as :attr:`tui.model.Quantity.dimension`.
    """
    return {
        cue
        for cue in _around(t, start, end, left, right, language, dimension == "count")
        if dimension.split(":")[0] in _DIMENSIONS.get(cue, (dimension.split(":")[0],))
    }


def _around(
    t: Tokens, start: int, end: int, left: int, right: int, language: Language, count: bool
) -> set[str]:
    begin = max(left, start - _REACH)
    of = start > 0 and t.low[start - 1] in language.numbers.of
    if of and (named := _named(t, start, begin, language)):
        return _shrunk(t, begin, end, named, language)
    behind = _behind(t, end, min(right, end + _REACH), language)
    inside = {cue for cue in _cues(t, start, end, language) if not cue.startswith("per ")}
    found = behind | inside
    if not found:
        found = _ahead(t, start, begin, language) or (set() if count else _cues(t, begin, start, language))
    return _shrunk(t, begin, end, found, language)


def _shrunk(t: Tokens, begin: int, end: int, found: set[str], language: Language) -> set[str]:
    """A cost that comes down by a sum is a saving of it."""
    if "cost" in found and any(t.low[k] in language.measures.shrink for k in range(begin, end)):
        return (found - {"cost"}) | {"saving"}
    return found


def _cues(t: Tokens, start: int, end: int, language: Language) -> set[str]:
    m = language.measures
    found: set[str] = set()
    for i in range(start, end):
        if t.taken[i]:
            continue
        if (cue := m.cues.get(t.low[i])) is not None:
            found.add(cue)
        if (phrase := t.longest(i, m.pairs)) is not None:
            found.add(phrase[0])
    return found


def _behind(t: Tokens, start: int, end: int, language: Language) -> set[str]:
    n, m = language.numbers, language.measures
    start += t.low[start] == ")"  # behind a conversion: "12 km (7.3 miles) from the town"
    stop = start
    while stop < end:
        word = t.low[stop]
        if word in _BREAKS:
            break
        if word == "," or word in n.conjunction:
            following = t.low[stop + 1]
            if following not in m.cues or not any(t.low[k] in m.cues for k in range(start, stop)):
                break
        stop += 1
    return _cues(t, start, stop, language)


def named_before(t: Tokens, start: int, language: Language, wanted: Set[str]) -> Set[str]:
    """Return the last of some measures named anywhere before: "the death toll of the quake has risen to 70".

    Args:
        t: the tokens of the sentence.
        start: index of the first token.
        language: the word tables of its language.
        wanted: the measures that count.
    """
    for at in range(start - 1, -1, -1):
        if found := _cues(t, at, at + 1, language) & wanted:
            return found
    return set()


def _named(t: Tokens, start: int, end: int, language: Language) -> set[str]:
    """The cues before "of", of sizes only the closest: "a depth of 5 km" is deep, whatever lies north."""
    named = _ahead(t, start, end, language)
    size = named_before(t, start, language, named & SIZES)
    return named - SIZES | size


def _ahead(t: Tokens, start: int, end: int, language: Language) -> set[str]:
    begin = start
    while begin > end:
        word = t.low[begin - 1]
        if word in _BREAKS or word == "," or word in language.numbers.conjunction:
            break
        begin -= 1
    return _cues(t, begin, start, language)
