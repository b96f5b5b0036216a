"""Every two values of one kind that differ, and what a learned judge looks at to tell a conflict.

Nothing is ruled out here: what used to be a rule is a feature, and the judge weighs it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from tui.analysis.alignment.align import Alignment
from tui.analysis.alignment.features import Pair
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import (
    GROWING,
    RULES,
    adds_up,
    anchored,
    comparable,
    contrasted,
    grows,
    is_sum,
    other_past,
    rules,
    tie,
    told_apart,
)
from tui.analysis.claims.question_fit import FIT_FEATURES, fit, other_question
from tui.analysis.judge.equal_values import EqualValues
from tui.analysis.judge.forest import forest
from tui.analysis.judge.traits import (
    context_of,
    has_whole,
    is_alike,
    is_alleged,
    is_alone,
    is_part,
    is_quoted,
    masked,
    more,
    nearness,
    noun_of,
    place_of,
    question_traits,
    sizes,
    words_beside,
)
from tui.analysis.statements import Corpus
from tui.analysis.values.relation import Relation, relation
from tui.model import Attribution, Moment

CONFLICT, SAME = "value_conflicts", "value_matches"  # names of the forests
_PROGRESS = 50  # pairs after which progress is reported
_BRACKET = 14  # characters between a value and the same in another unit
LEAST = 0.02  # link score under which two sentences are not searched for values that conflict
LEAST_OF_MANY = 0.15  # the same in a large session, where somebody else mostly says it more alike
VALUE_FEATURES = (
    *("link", "link_logit", "context", "contained", "near", "close", "rarest_close"),
    *("same_noun", "other_noun", "one_noun", "same_measure", "one_measure", "other_remark", "same_unit"),
    *("moment", "clock", "bare_count", "count", "money", "duration", "percent", "other_time", "other_names"),
    *("best_link_a", "best_link_b", "lesser_context", "greater_context", "equal_link", "equal_context"),
    *("comparable", "anchored", "tie", "contrasted", "other_past", "adds_up", "is_sum", "grows", "both_grow"),
    *("measures_apart", "remarks_apart", "whole_apart", "elsewhen_apart", "past_apart", "ahead_apart"),
    *("distance", "low", "high", "days", "same_grain", "same_role", "one_relative", "both_relative"),
    *("hedged", "both_hedged", "hedge_apart", "open_apart", "round_lesser", "round_greater"),
    *("values_least", "values_most", "kind_least", "kind_most", "length_least", "length_most"),
    *("rank_least", "rank_most", "rank_gap", "jaccard", "containment", "shared", "row", "column"),
    *("names_shared", "names_apart", "masked", "before", "after", "clause_jaccard", "place_gap"),
    *("stated_by_other", "sides_least", "sides_most", "says_both", "quoted", "one_quoted"),
    *("cited_same", "cited_apart", "published_gap", "later_more", "sentence_equal", "sentence_differ"),
    *("age", "ordinal", "length_kind", "of_people", "purpose_shared"),
    *("near_lesser", "near_greater", "place_apart", "part", "both_parts", "equal_beside", "as_of"),
    *("side_by_side", "same_sentence_sides", "certain_apart", "told_apart", *RULES),
    *FIT_FEATURES,
    "other_question",
)


_TOLD_APART = VALUE_FEATURES.index("told_apart")
# Rules against which half of the likely conflicts of real coverage are none.
_DOUBTS = [VALUE_FEATURES.index(name) for name in ("adds_up", "other_measure", "other_day")]
_EVENTS = [VALUE_FEATURES.index(name) for name in ("moment", "sentence_equal", "sentence_differ")]


@dataclass(slots=True, eq=False)
class ValuePair:
    """Two values of one kind, of sentences of two articles.

    Attributes:
        a, b: the values with the clauses they stand in.
        pair: their sentences, compared.
        relation: how the values stand to each other.
        features: in the order of :data:`VALUE_FEATURES`; none once the pair is judged.
        same: probability that both answer one question; of values that differ, that they conflict.
        is_doubtful: whether a rule that often holds speaks against a conflict.
    """

    a: Claim
    b: Claim
    pair: Pair
    relation: Relation
    features: list[float] = field(default_factory=list)
    same: float = 0.0
    is_doubtful: bool = False

    @property
    def differs(self) -> bool:
        """Whether the values are not compatible."""
        return self.relation is Relation.DIFFERENT


def compared_values(
    session: Corpus, alignment: Alignment, claims: Sequence[Sequence[Claim]]
) -> list[ValuePair]:
    """Every two values of a kind in sentences that may tell of one thing, with their features."""
    found = _met(alignment, claims)
    crowd = _Crowd(session, alignment, claims, found)
    for one in found:
        one.features = crowd.features(one)
    return found


def judged_values(
    session: Corpus,
    alignment: Alignment,
    claims: Sequence[Sequence[Claim]],
    progress: Callable[[float], None] = lambda share: None,
) -> list[ValuePair]:
    """The same, with how likely each pair is of one question; the features are dropped pair by pair.

    Args:
        session: the statements.
        alignment: their scored pairs.
        claims: of every statement, by its index.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    found = _met(alignment, claims)
    crowd = _Crowd(session, alignment, claims, found)
    conflict, same = forest(CONFLICT), forest(SAME)
    for number, one in enumerate(found):
        if number % _PROGRESS == 0:
            progress(number / len(found))
        one.features = crowd.features(one)
        if not one.differs:
            one.same = same.score(one.features)
        elif not one.features[_TOLD_APART]:
            one.same = conflict.score(one.features)
        one.is_doubtful = _is_doubtful(one.features)
        one.features = []
    return found


def _met(alignment: Alignment, claims: Sequence[Sequence[Claim]]) -> list[ValuePair]:
    """Every two values of a kind in sentences that may tell of one thing."""
    found: list[ValuePair] = []
    least = LEAST if alignment.central is None else LEAST_OF_MANY
    for (i, j), pair in alignment.pairs.items():
        if pair.score < least or not (claims[i] and claims[j]):
            continue
        for a in claims[i]:
            for b in claims[j]:
                if a.kind == b.kind and (how := relation(a.mention, b.mention)):
                    found.append(ValuePair(a, b, pair, how))
    return found


def _is_doubtful(features: Sequence[float]) -> bool:
    """Whether a rule that often holds speaks against a conflict."""
    moment, equal, differ = (features[at] for at in _EVENTS)
    return any(features[at] for at in _DOUBTS) or (moment > 0 and not equal and differ > 1)


class _Crowd:
    """The value pairs of a session, to look at one beside the others."""

    def __init__(
        self,
        session: Corpus,
        alignment: Alignment,
        claims: Sequence[Sequence[Claim]],
        found: Sequence[ValuePair],
    ) -> None:
        self._session, self._claims = session, claims
        self._best_link: defaultdict[tuple[int, int], float] = defaultdict(float)
        for pair in alignment.pairs.values():
            for x, y in ((pair.a, pair.b), (pair.b, pair.a)):
                at = x.index, y.article
                self._best_link[at] = max(self._best_link[at], pair.score)
        self._context: dict[ValuePair, tuple[float, float]] = {}
        self._best: defaultdict[tuple[Claim, int], float] = defaultdict(float)
        self._equal: dict[tuple[Claim, int], tuple[float, float]] = {}
        self._sides: defaultdict[Claim, set[int]] = defaultdict(set)
        self._met: defaultdict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
        for one in found:
            self._meet(one)
        self._stated = EqualValues(claim for own in claims for claim in own)
        self._where: dict[Claim, dict[int, set[int]]] = {}

    def _meet(self, one: ValuePair) -> None:
        """Note what a pair says of the values beside it."""
        context, contained = context_of(one.a, one.b)
        self._context[one] = context, contained
        self._met[one.pair.a.index, one.pair.b.index][one.differs] += 1
        for key in _keys(one):
            self._best[key] = max(self._best[key], context)
        if one.relation is Relation.EQUAL:
            for key in _keys(one):
                link, near = self._equal.get(key, (0.0, 0.0))
                self._equal[key] = max(link, one.pair.score), max(near, context)
            if one.pair.score >= 0.1 and context >= 0.1:
                self._sides[one.a].add(one.b.statement.article)
                self._sides[one.b].add(one.a.statement.article)

    def features(self, one: ValuePair) -> list[float]:
        """What the judge looks at, in the order of :data:`VALUE_FEATURES`."""
        a, b, pair = one.a, one.b, one.pair
        context, contained = self._context[one]
        shares = sorted(context / self._best[k] if self._best[k] else 0.0 for k in _keys(one))
        equals = [self._equal.get(k, (0.0, 0.0)) for k in _keys(one)]
        return [
            *question_traits(a, b, pair.score, context, contained),
            *sorted(
                pair.score / max(self._best_link[x.index, y.article], 1e-6)
                for x, y in ((pair.a, pair.b), (pair.b, pair.a))
            ),
            *shares,
            max(e[0] for e in equals),
            max(e[1] for e in equals),
            *self._rules(one),
            *sizes(a, b),
            *self._sentences(one),
            *self._articles(one),
            float(a.kind == "age"),
            float(a.kind == "ordinal"),
            float(a.kind == "length"),
            float("person" in (noun_of(a), noun_of(b))),
            float(len(a.purposes & b.purposes)),
            *self._among(one),
        ]

    def _among(self, one: ValuePair) -> Iterator[float]:
        """How the pair stands among the other values of its two sentences."""
        a, b = one.a, one.b
        beside_a, beside_b = self._claims[a.statement.index], self._claims[b.statement.index]
        kin_a, kin_b = ([c for c in own if c.kind == a.kind] for own in (beside_a, beside_b))
        near = nearness(a, b)
        yield from sorted(
            near / best if best else 0.0
            for best in (
                max(nearness(a, c) for c in kin_b),
                max(nearness(c, b) for c in kin_a),
            )
        )
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
        stated = [self._articles_with(c) for c in (a, b)]
        yield float(len(stated[0].keys() & stated[1].keys()))
        yield float(any(stated[0][n] & stated[1][n] for n in stated[0].keys() & stated[1].keys()))
        hedges = [is_alleged(c) for c in (a, b)]
        yield float(hedges[0] != hedges[1])
        yield float(told_apart(a, b))
        yield from map(float, rules(a, b))
        yield from fit(a, b)
        yield float(other_question(a, b))

    def _articles_with(self, claim: Claim) -> dict[int, set[int]]:
        """The articles that state a claim's value of something like it, with the sentences that do."""
        if claim not in self._where:
            found: defaultdict[int, set[int]] = defaultdict(set)
            for other in self._stated.equal_to(claim):
                if is_alike(claim, other):
                    found[other.statement.article].add(other.statement.index)
            self._where[claim] = dict(found)
        return self._where[claim]

    def _rules(self, one: ValuePair) -> Iterator[float]:
        """What hand-written rules say of the pair."""
        a, b = one.a, one.b
        beside_a, beside_b = self._claims[a.statement.index], self._claims[b.statement.index]
        alone = is_alone(a, beside_a) and is_alone(b, beside_b)
        yield float(comparable(a, b))
        yield float(anchored(a, b, one.pair.score, alone))
        yield float(tie(a, b))
        yield float(contrasted(a, b))
        yield float(other_past(a, b))
        yield float(adds_up(a, b, beside_a) or adds_up(a, b, beside_b))
        yield float(is_sum(a, beside_a) != is_sum(b, beside_b))
        yield float(grows(a, b))
        yield float(bool(a.measures & b.measures & GROWING))
        yield float(len(a.measures ^ b.measures))
        yield float(len(a.remarks ^ b.remarks))
        yield float(has_whole(a) != has_whole(b))
        yield float(a.elsewhen != b.elsewhen)
        yield float(a.past != b.past)
        yield float(None not in (a.ahead, b.ahead) and a.ahead != b.ahead)

    def _sentences(self, one: ValuePair) -> Iterator[float]:
        """How the two sentences stand to each other."""
        a, b, pair = one.a, one.b, one.pair
        beside_a, beside_b = self._claims[a.statement.index], self._claims[b.statement.index]
        yield from sorted(float(len(c)) for c in (beside_a, beside_b))
        yield from sorted(
            float(sum(x.kind == c.kind for x in own)) for c, own in ((a, beside_a), (b, beside_b))
        )
        yield from sorted(math.log(len(s.terms) + 1) for s in (pair.a, pair.b))
        yield from sorted((pair.a.rank, pair.b.rank))
        yield abs(pair.a.rank - pair.b.rank)
        common = sum(pair.a.senses[k] for k in pair.shared)
        least = min(pair.a.total, pair.b.total)
        yield pair.jaccard
        yield common / least if least else 0.0
        yield float(min(len(pair.shared), 12))
        yield from sorted(
            self._best_link[x.index, y.article] for x, y in ((pair.a, pair.b), (pair.b, pair.a))
        )
        names = pair.a.names.keys() & pair.b.names.keys()
        yield float(len(names))
        yield float(min(len(pair.a.names), len(pair.b.names)) - len(names))
        yield fuzz.token_sort_ratio(masked(a), masked(b)) / 100
        yield from words_beside(a, b)
        union = a.clause | b.clause
        yield len(a.clause & b.clause) / len(union) if union else 0.0
        yield abs(place_of(a) - place_of(b))

    def _articles(self, one: ValuePair) -> Iterator[float]:
        """What the articles say of the two values elsewhere, and when they were published."""
        a, b = one.a, one.b
        yield float(self._states(a, b.statement.article)) + float(self._states(b, a.statement.article))
        yield from sorted(float(len(self._sides[c])) for c in (a, b))
        yield float(self._states(a, b.statement.article) and self._states(b, a.statement.article))
        quoted = [is_quoted(c) for c in (a, b)]
        yield float(all(quoted))
        yield float(quoted[0] != quoted[1])
        cited = [{m.normalized for m in c.statement.mentions if isinstance(m, Attribution)} for c in (a, b)]
        yield float(bool(cited[0] & cited[1]))
        yield float(all(cited) and not cited[0] & cited[1])
        articles = [self._session.articles[c.statement.article] for c in (a, b)]
        days = [None if x.id in self._session.undated else x.published for x in articles]
        apart = 0.0
        if days[0] and days[1]:
            apart = float(days[0] > days[1]) - float(days[0] < days[1])
        yield abs(apart)
        yield apart * more(a, b)
        yield from map(float, self._met[one.pair.a.index, one.pair.b.index])

    def _states(self, claim: Claim, article: int) -> bool:
        """Whether an article states a value of the kind that equals a claim's, of something like it."""
        return article in self._articles_with(claim)


def _keys(one: ValuePair) -> tuple[tuple[Claim, int], tuple[Claim, int]]:
    """Each value, and the article in which it looks for its partner."""
    return (one.a, one.b.statement.article), (one.b, one.a.statement.article)
