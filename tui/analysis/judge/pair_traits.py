"""What two values say of each other by the words and the other values of their sentences, for the judge."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from tui.analysis.alignment.features import Pair
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import (
    GROWING,
    adds_up,
    affinity,
    comparable,
    contrasted,
    grows,
    is_sum,
    other_past,
)
from tui.analysis.judge.traits import (
    adjacent_words,
    has_whole,
    is_part,
    is_quoted,
    masked,
    nearness,
    place_of,
)
from tui.analysis.values.relation import Relation, relation
from tui.model import Attribution, Moment

_BRACKET = 14  # characters between a value and the same in another unit

ClaimsOfBoth = tuple[Sequence[Claim], Sequence[Claim]]
"""The values of both sentences."""


def rule_traits(a: Claim, b: Claim, claims_of_both: ClaimsOfBoth) -> Iterator[float]:
    """Yield what hand-written rules say of the pair; whether it is anchored is filled in later.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
        claims_of_both: all values of both sentences.
    """
    tied = affinity(a, b)
    yield float(comparable(a, b))
    yield float(bool(tied))
    yield float(tied)
    yield float(contrasted(a, b))
    yield float(other_past(a, b))
    yield float(adds_up(a, b, claims_of_both[0]) or adds_up(a, b, claims_of_both[1]))
    yield float(is_sum(a, claims_of_both[0]) != is_sum(b, claims_of_both[1]))
    yield float(grows(a, b))
    yield float(bool(a.measures & b.measures & GROWING))
    yield float(len(a.measures ^ b.measures))
    yield float(len(a.remarks ^ b.remarks))
    yield float(has_whole(a) != has_whole(b))
    yield float(a.other_times != b.other_times)
    yield float(a.past != b.past)
    yield float(None not in (a.is_future, b.is_future) and a.is_future != b.is_future)


def sentence_traits(
    a: Claim, b: Claim, pair: Pair, claims_of_both: ClaimsOfBoth, other_values: ClaimsOfBoth
) -> Iterator[float]:
    """Yield how the two sentences relate; what depends on other pairs is filled in later.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
        pair: the pair of sentences.
        claims_of_both: all values of both sentences.
        other_values: those of their kind in both sentences.
    """
    yield from sorted(float(len(own)) for own in claims_of_both)
    yield from sorted(float(len(own)) for own in other_values)
    yield from sorted(math.log(len(s.terms) + 1) for s in (pair.a, pair.b))
    yield from (0.0,) * 3
    shared = pair.shared
    common = sum(pair.a.senses[k] for k in shared)
    least = min(pair.a.total, pair.b.total)
    yield pair.jaccard
    yield common / least if least else 0.0
    yield float(min(len(shared), 12))
    yield from (0.0,) * 2
    names = pair.a.names.keys() & pair.b.names.keys()
    yield float(len(names))
    yield float(min(len(pair.a.names), len(pair.b.names)) - len(names))
    yield fuzz.token_sort_ratio(masked(a), masked(b)) / 100
    yield from adjacent_words(a, b)
    union = a.clause | b.clause
    yield len(a.clause & b.clause) / len(union) if union else 0.0
    yield abs(place_of(a) - place_of(b))


def quotation_traits(a: Claim, b: Claim) -> Iterator[float]:
    """Yield who is said to have said the values.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    quoted = [is_quoted(c) for c in (a, b)]
    yield float(all(quoted))
    yield float(quoted[0] != quoted[1])
    cited = [{m.normalized for m in c.statement.mentions if isinstance(m, Attribution)} for c in (a, b)]
    yield float(bool(cited[0] & cited[1]))
    yield float(all(cited) and not cited[0] & cited[1])


def other_value_traits(a: Claim, b: Claim, other_values: ClaimsOfBoth) -> Iterator[float]:
    """Yield how the pair compares with the other values of its two sentences.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
        other_values: those of their kind in both sentences.
    """
    kin_a, kin_b = other_values
    near = nearness(a, b)
    bests = max(nearness(a, c) for c in kin_b), max(nearness(c, b) for c in kin_a)
    yield from sorted(near / best if best else 0.0 for best in bests)
    yield float(abs(kin_a.index(a) - kin_b.index(b)))
    parts = [is_part(a, kin_a), is_part(b, kin_b)]
    yield float(parts[0] != parts[1])
    yield float(all(parts))
    yield float(
        any(
            relation(x.mention, y.mention) is Relation.EQUAL
            for x in kin_a
            if x is not a and abs(x.mention.start - a.mention.end) <= _BRACKET
            for y in kin_b
            if y is not b and abs(y.mention.start - b.mention.end) <= _BRACKET
        )
    )
    yield float(any(isinstance(c.mention, Moment) and c.mention.role == "by" for c in (a, b)))
