"""Ordinals, and the ranks by which things are compared: "the second most expensive", "finished third"."""

from __future__ import annotations

from itertools import pairwise

from tui.analysis.mentions.quantities import context as nouns
from tui.analysis.mentions.quantities.context import QuantityDraft
from tui.analysis.mentions.tokens import Scan

_RANKED = "ranked"
_TENS = range(20, 100, 10)


def read_rank(scan: Scan, i: int) -> QuantityDraft | None:
    """Return the rank that begins at token ``i``; a superlative without a number is the first.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    rank, j = _number(scan, i)
    j += rank is not None and scan.t.low[j] == "-"
    return _superlative(scan, i, rank, j) or _signed(scan, i) or (_place(scan, i, rank, j) if rank else None)


def read_ordinal(scan: Scan, i: int) -> QuantityDraft | None:
    """Return the plain ordinal that begins at token ``i``: "the third attempt", "21st century".

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        i: index of its first token.
    """
    t = scan.t
    rank, end = _number(scan, i)
    if rank is None:
        return None
    noun = nouns.counted(t, end, scan.language, plural=False)
    if noun is None and t.kinds[i] == "w":
        return None
    return QuantityDraft(i, end, "ordinal", rank, rank, 0.0, noun=noun[0] if noun else None)


def _number(scan: Scan, i: int) -> tuple[int | None, int]:
    """The rank in words or digits at ``i``, "third", "twenty-first", "23rd", and the index behind it."""
    t, n = scan.t, scan.language.numbers
    rank = n.ordinals.get(t.low[i])
    tens, ones = n.values.get(t.low[i], 0), n.ordinals.get(t.low[i + 2], 10)
    if t.low[i + 1] == "-" and tens in _TENS and ones < 10:
        return tens + ones, i + 3
    if rank is None and t.kinds[i] == "n" and t.low[i + 1] in n.ordinal_endings and t.attached(i + 1):
        return (int(t.raw[i]) if t.raw[i].isdigit() and len(t.raw[i]) < 5 else None), i + 2
    return (rank, i + 1) if rank is not None else (None, i)


def _superlative(scan: Scan, i: int, rank: int | None, j: int) -> QuantityDraft | None:
    t, n, m = scan.t, scan.language.numbers, scan.language.measures
    if _one_of(scan, i):
        return None
    if t.low[j] in n.superlatives:
        words, end = t.low[j], j + 1
    elif m.adjectives_first and t.low[j] in n.most and _may_describe(scan, j + 1):
        words, end = t.phrase(j, j + 2), j + 2
    else:
        return None
    if rank is None and not _definite(scan, i):
        return None
    noun = nouns.counted(t, end, scan.language, plural=False)
    if noun and t.low[noun[1] - 1] != noun[0] and m.is_plural(t.low[noun[1] - 1]):
        return None  # "the largest crowds" are many
    if noun is None and nouns.canonical_noun(words, scan.language.code) in m.people:
        return None  # "el menor" is a child
    of = f"{words} {noun[0]}" if noun else words
    return QuantityDraft(i, end, "ordinal", rank or 1, rank or 1, 0.0, noun=of, qualifiers={_RANKED})


def _definite(scan: Scan, i: int) -> bool:
    """Whether an article or a possessive is before a superlative: "the largest", "Europe's worst"."""
    t, names = scan.t, scan.language.names
    before = t.low[i - 1] if i else ""
    return before in names.articles - {"a", "an", "un", "una"} or before == "'s"


def _one_of(scan: Scan, i: int) -> bool:
    """Whether a superlative is one of several: "one of the largest", "among the worst"."""
    t, n = scan.t, scan.language.numbers
    near = [t.low[k] for k in range(max(0, i - 4), i)]
    counted = any(word in n.values and following in n.of for word, following in pairwise(near))
    return counted or any(word in n.among for word in near)


def _may_describe(scan: Scan, j: int) -> bool:
    """Whether an adjective with its noun may be at ``j``: "most expensive work", not "most people"."""
    t, m = scan.t, scan.language.measures
    adjective, noun = t.low[j], t.low[j + 1]
    if t.kinds[j] != "w" or m.is_plural(adjective) or adjective in m.plurals or adjective in m.never_nouns:
        return False
    return t.kinds[j + 1] == "w" and noun not in scan.language.numbers.of


def _signed(scan: Scan, i: int) -> QuantityDraft | None:
    """Read "world No. 2", "ranked No. 5"."""
    t = scan.t
    if t.low[i] not in scan.language.names.number_signs:
        return None
    j = i + 1 + (t.raw[i + 1] == ".")
    if t.kinds[j] != "n" or not t.raw[j].isdigit() or len(t.raw[j]) > 4 or t.taken[j]:
        return None
    return QuantityDraft(
        i, j + 1, "ordinal", int(t.raw[j]), int(t.raw[j]), 0.0, noun="rank", qualifiers={_RANKED}
    )


def _place(scan: Scan, i: int, rank: int, j: int) -> QuantityDraft | None:
    """Read "finished second", "in third place"."""
    t, n = scan.t, scan.language.numbers
    placed = t.low[j] in n.places
    alone = t.kinds[j] != "w" or t.low[j] in scan.language.measures.never_nouns
    if not placed and not (i and t.low[i - 1] in n.finishing and alone):
        return None
    return QuantityDraft(i, j + placed, "ordinal", rank, rank, 0.0, noun="place", qualifiers={_RANKED})
