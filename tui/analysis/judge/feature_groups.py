"""Features of two values by their words and sentences, grouped by what they depend on.

What depends on other pairs, or on where the sentences stand, is no part of them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import (
    GROWING,
    RULES,
    adds_up,
    affinity,
    comparable,
    contrasted,
    distance,
    grows,
    is_other_thing,
    is_sum,
    other_names,
    other_past,
    rules,
)
from tui.analysis.claims.question_fit import (
    FIT_OF_NAMES,
    FIT_OF_PARTS,
    FIT_OF_TIMES,
    fit_of_names,
    fit_of_parts,
    fit_of_times,
    fit_of_words,
    other_question,
)
from tui.analysis.judge import feature_keys as keys
from tui.analysis.judge.equal_values import EqualValues
from tui.analysis.judge.traits import (
    ClaimsOfSentence,
    adjacent_words,
    cited_in,
    context_of,
    days_apart,
    has_whole,
    in_brackets,
    is_alleged,
    is_open,
    is_part,
    is_quoted,
    kin_of,
    masked,
    near_words,
    nearness,
    noun_of,
    of_other_nouns,
    place_of,
    significant_digits,
    size_of,
)
from tui.analysis.values.relation import are_equal
from tui.model import Moment

ClaimsOfBoth = tuple[ClaimsOfSentence, ClaimsOfSentence]
"""The values of both sentences."""
Features = Iterable[float]


@dataclass(frozen=True, slots=True)
class FeatureGroup:
    """Features that depend on the same of two values.

    Attributes:
        names: of the features, some of :data:`.value_features.VALUE_FEATURES`.
        key: what they depend on of one claim, given those of its sentence; see :mod:`.feature_keys`.
        of: the features of two claims, given those of both sentences.
    """

    names: tuple[str, ...]
    key: Callable[[Claim, ClaimsOfSentence], Hashable]
    of: Callable[[Claim, Claim, ClaimsOfBoth], Features]


def _words(a: Claim, b: Claim, _: ClaimsOfBoth) -> Features:
    """How far the words around both values are the same."""
    return (*context_of(a, b), near_words(a, b))


def _close_words(a: Claim, b: Claim, _: ClaimsOfBoth) -> Features:
    """How far the words of both clauses are the same, and whether these tie the values together."""
    close = a.close & b.close
    tie = affinity(a, b)
    return (
        min(len(close), 4) / 4,
        max((a.context[k] for k in close), default=0.0) / 5,
        float(tie),
    )


def _sort(a: Claim, b: Claim, _: ClaimsOfBoth) -> Iterator[float]:
    """What is counted or measured, and how it is meant."""
    one, other = a.measures, b.measures
    kind = a.kind
    yield float(a.noun is not None and a.noun == b.noun)
    yield float(of_other_nouns(a, b))
    yield float((a.noun is None) != (b.noun is None))
    yield float(bool(one & other))
    yield float(bool(one) != bool(other))
    yield float(a.remarks != b.remarks)
    yield float(a.mention.normalized.split()[-1:] == b.mention.normalized.split()[-1:])
    yield from (float(kind == name) for name in ("moment", "clock"))
    yield float(kind == "count" and a.noun is None and b.noun is None)
    yield float(kind == "count")
    yield float(kind.startswith("money"))
    yield from (float(kind == name) for name in ("duration", "percent", "age", "ordinal", "length"))
    yield float("person" in (noun_of(a), noun_of(b)))
    yield float(bool(one & other & GROWING))
    yield float(len(one ^ other))
    yield float(len(a.remarks ^ b.remarks))
    yield float(a.other_times != b.other_times)
    yield float(a.past != b.past)
    yield float(None not in (a.is_future, b.is_future) and a.is_future != b.is_future)
    yield float(other_past(a, b))
    yield float(contrasted(a, b))
    yield float(len(a.purposes & b.purposes))


def _times(a: Claim, b: Claim, _: ClaimsOfBoth) -> Features:
    """Whether both values are given the same times."""
    shared, other = fit_of_times(a, b)
    return shared, other, other, float(grows(a, b))


def _values(a: Claim, b: Claim, _: ClaimsOfBoth) -> Iterator[float]:
    """The values themselves: how far apart, how large, how exact."""
    x, y = a.mention, b.mention
    yield distance(a, b)
    yield from sorted(size_of(c) for c in (a, b))
    yield days_apart(a, b)
    both_times = isinstance(x, Moment) and isinstance(y, Moment)
    yield float(both_times and x.grain == y.grain)
    yield float(both_times and isinstance(x, Moment) and isinstance(y, Moment) and x.role == y.role)
    relative = [isinstance(m, Moment) and m.relative for m in (x, y)]
    yield float(relative[0] != relative[1])
    yield float(all(relative))
    hedges = [getattr(m, "hedge", None) for m in (x, y)]
    yield float(any(hedges))
    yield float(all(hedges))
    yield float(hedges[0] != hedges[1])
    yield float(is_open(a) != is_open(b))
    yield from sorted(significant_digits(c) for c in (a, b))
    yield float(has_whole(a) != has_whole(b))
    yield float(any(isinstance(m, Moment) and m.role == "by" for m in (x, y)))


def _question(a: Claim, b: Claim, _: ClaimsOfBoth) -> Features:
    """What the guards say on the questions that both values answer."""
    return float(comparable(a, b)), float(other_question(a, b))


def _guarded(a: Claim, b: Claim, _: ClaimsOfBoth) -> Features:
    """What rules that often hold say of two numbers."""
    return map(float, rules(a, b))


def _named(a: Claim, b: Claim, _: ClaimsOfBoth) -> Features:
    """How the names in both questions fit."""
    return fit_of_names(a, b)


def _meant(a: Claim, b: Claim, _: ClaimsOfBoth) -> Iterator[float]:
    """How the values are meant, and who is said to have said them."""
    yield from fit_of_parts(a, b)
    quoted = [is_quoted(c) for c in (a, b)]
    yield float(all(quoted))
    yield float(quoted[0] != quoted[1])
    cited = [cited_in(c.statement) for c in (a, b)]
    yield float(bool(cited[0] & cited[1]))
    yield float(all(cited) and not cited[0] & cited[1])
    yield float(is_alleged(a) != is_alleged(b))


def _clause(a: Claim, b: Claim, _: ClaimsOfBoth) -> Iterator[float]:
    """How many words of the clauses, and next to the values, are the same."""
    for one, other in zip(adjacent_words(a), adjacent_words(b), strict=True):
        yield float(len(one & other))
    union = a.clause | b.clause
    yield len(a.clause & b.clause) / len(union) if union else 0.0
    yield fit_of_words(a, b)


def _sentence(a: Claim, b: Claim, _: ClaimsOfBoth) -> Iterator[float]:
    """How many words and names of the sentences are the same."""
    one, other = a.statement, b.statement
    shared = [weight for sense, weight in one.senses.items() if sense in other.senses]
    least = min(one.total, other.total)
    yield sum(shared) / least if least else 0.0
    yield float(min(len(shared), 12))
    names = one.names.keys() & other.names.keys()
    yield float(len(names))
    yield float(min(len(one.names), len(other.names)) - len(names))
    yield float(other_names(a, b))


def _masked_words(a: Claim, b: Claim, _: ClaimsOfBoth) -> Features:
    """How alike the sentences are but for their values."""
    return (fuzz.token_sort_ratio(masked(a), masked(b)) / 100,)


def _position(a: Claim, b: Claim, _: ClaimsOfBoth) -> Iterator[float]:
    """Where the values stand in their sentences, and how long these are."""
    yield from sorted(math.log(len(c.statement.terms) + 1) for c in (a, b))
    yield abs(place_of(a) - place_of(b))


def _other_values(a: Claim, b: Claim, others: ClaimsOfBoth) -> Iterator[float]:
    """How the values relate to the other values of both sentences."""
    kin_a, kin_b = kin_of(a, others[0]), kin_of(b, others[1])
    yield float(adds_up(a, b, others[0]) or adds_up(a, b, others[1]))
    yield float(is_sum(a, others[0]) != is_sum(b, others[1]))
    yield from sorted(float(len(own)) for own in others)
    yield from sorted(float(len(own)) for own in (kin_a, kin_b))
    yield float(abs(kin_a.index(a) - kin_b.index(b)))
    parts = [is_part(a, kin_a), is_part(b, kin_b)]
    yield float(parts[0] != parts[1])
    yield float(all(parts))
    yield float(
        any(
            are_equal(x.mention, y.mention)
            for x in kin_a
            if in_brackets(a, x)
            for y in kin_b
            if in_brackets(b, y)
        )
    )


def _words_of_others(a: Claim, b: Claim, others: ClaimsOfBoth) -> Features:
    """How near the values are beside the other values of both sentences."""
    near = nearness(a, b)
    if not near:
        return 0.0, 0.0
    kin_a, kin_b = kin_of(a, others[0]), kin_of(b, others[1])
    bests = (
        max([near, *(nearness(a, c) for c in kin_b if c is not b)]),
        max([near, *(nearness(c, b) for c in kin_a if c is not a)]),
    )
    return sorted(near / best for best in bests)


def _everything(a: Claim, b: Claim, _: ClaimsOfBoth) -> Features:
    """Whether the words say that the values are of two things."""
    return (float(is_other_thing(a, b)),)


WORDS = FeatureGroup(("context", "contained", "near"), keys.words, _words)
OTHER_THING = FeatureGroup(("is_other_thing",), keys.everything, _everything)
GROUPS = (
    WORDS,
    FeatureGroup(("close", "rarest_close", "tie"), keys.close_words, _close_words),
    FeatureGroup(
        (
            *(
                "same_noun",
                "other_noun",
                "one_noun",
                "same_measure",
                "one_measure",
                "other_remark",
                "same_unit",
            ),
            *("moment", "clock", "bare_count", "count", "money", "duration", "percent", "age", "ordinal"),
            *("length_kind", "of_people", "both_grow", "measures_apart", "remarks_apart", "elsewhen_apart"),
            *("past_apart", "ahead_apart", "other_past", "contrasted", "purpose_shared"),
        ),
        keys.sort,
        _sort,
    ),
    FeatureGroup((*FIT_OF_TIMES, "other_time", "grows"), keys.times, _times),
    FeatureGroup(
        (
            *("distance", "low", "high", "days", "same_grain", "same_role", "one_relative", "both_relative"),
            *("hedged", "both_hedged", "hedge_apart", "open_apart", "round_lesser", "round_greater"),
            *("whole_apart", "as_of"),
        ),
        keys.amount,
        _values,
    ),
    FeatureGroup(("comparable", "other_question"), keys.question, _question),
    FeatureGroup(RULES, keys.guarded, _guarded),
    FeatureGroup(FIT_OF_NAMES, keys.named, _named),
    FeatureGroup(
        (*FIT_OF_PARTS, "quoted", "one_quoted", "cited_same", "cited_apart", "certain_apart"),
        keys.meant,
        _meant,
    ),
    FeatureGroup(("before", "after", "clause_jaccard", "clause_words"), keys.clause, _clause),
    FeatureGroup(
        ("containment", "shared", "names_shared", "names_apart", "other_names"), keys.sentence, _sentence
    ),
    FeatureGroup(("masked",), keys.masked_words, _masked_words),
    FeatureGroup(("length_least", "length_most", "place_gap"), keys.position, _position),
    FeatureGroup(
        (
            *("adds_up", "is_sum", "values_least", "values_most", "kind_least", "kind_most"),
            *("place_apart", "part", "both_parts", "equal_beside"),
        ),
        keys.other_values,
        _other_values,
    ),
    FeatureGroup(("near_lesser", "near_greater"), keys.words_of_others, _words_of_others),
    OTHER_THING,
)
"""All features but those that depend on other pairs, or on where the sentences stand."""


def side_by_side(stated: EqualValues) -> FeatureGroup:
    """Return the features of how many articles state both values, and whether any sentence does.

    Args:
        stated: all values of the comparison.
    """

    def found(a: Claim, b: Claim, _: ClaimsOfBoth) -> Features:
        one, other = stated.where(a), stated.where(b)
        return (one.articles & other.articles).bit_count(), float(bool(one.sentences & other.sentences))

    return FeatureGroup(("side_by_side", "same_sentence_sides"), keys.topic, found)
