"""Every two values of one kind that differ, and what a learned judge looks at to recognize a conflict.

Nothing is ruled out here: what used to be a rule is a feature, and the judge weighs it.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from tui.analysis.alignment.align import Alignment
from tui.analysis.alignment.features import Pair
from tui.analysis.alignment.neighbourhood import log_odds
from tui.analysis.claims.claim import Claim, content
from tui.analysis.claims.comparable import (
    anchored,
    is_other_thing,
    rules,
)
from tui.analysis.claims.question_fit import fit, other_question
from tui.analysis.judge.equal_values import EqualValues
from tui.analysis.judge.forest import forest
from tui.analysis.judge.pair_traits import (
    other_value_traits,
    quotation_traits,
    rule_traits,
    sentence_traits,
)
from tui.analysis.judge.traits import (
    context_of,
    is_alleged,
    is_alone,
    more,
    noun_of,
    question_traits,
    sizes,
)
from tui.analysis.judge.value_features import VALUE_FEATURES, is_doubtful, settled
from tui.analysis.statements import Corpus
from tui.analysis.values.relation import Relation, relation, wording

CONFLICT, SAME = "value_conflicts", "value_matches"  # names of the forests
Progress = Callable[[float], None]
_PROGRESS = 50  # pairs after which progress is reported
_REMEMBERED = 50_000  # pairs of wordings whose features are kept for copies of their sentences: 60 MB
_BATCH = 1000  # pairs that are judged at a time
_MANY = 5000  # pairs from which they are judged many at a time
LEAST = 0.02  # link score under which two sentences are not searched for values that conflict
LEAST_OF_MANY = 0.1  # the same in a large comparison, where somebody else mostly says it more alike


# Where the features begin that depend on more than the words of two sentences.
_LINK, _BEST_LINK, _ANCHORED, _TIE, _RANK, _ROW, _STATED, _PUBLISHED = map(
    VALUE_FEATURES.index,
    ("link", "best_link_a", "anchored", "tie", "rank_least", "row", "stated_by_other", "published_gap"),
)


@dataclass(slots=True, eq=False)
class ValuePair:
    """Two values of one kind, of sentences of two articles.

    Attributes:
        a, b: the values with the clauses they are in.
        pair: their sentences, compared.
        relation: how the values relate.
        features: in the order of :data:`VALUE_FEATURES`; none once the pair is judged.
        same: probability that both answer one question; of values that differ, that they conflict.
        is_doubtful: whether a rule that often holds speaks against a conflict.
        context: overlap and containment of what both are told of, while it is judged.
    """

    a: Claim
    b: Claim
    pair: Pair
    relation: Relation
    features: Sequence[float] = ()
    same: float = 0.0
    is_doubtful: bool = False
    context: tuple[float, float] | None = None

    @property
    def differs(self) -> bool:
        """Whether the values are not compatible."""
        return self.relation is Relation.DIFFERENT


def compared_values(
    corpus: Corpus, alignment: Alignment, claims: Sequence[Sequence[Claim]]
) -> list[ValuePair]:
    """Return every two values of one kind whose statements may describe one thing, with their features.

    Args:
        corpus: the statements of all articles.
        alignment: scores of the compared pairs of statements.
        claims: the claims of each statement, by its index in the corpus.
    """
    found = _met(alignment, claims)
    crowd = _Crowd(corpus, alignment, claims, found)
    for one in found:
        one.features = crowd.features(one)
    return found


def judged_values(
    corpus: Corpus,
    alignment: Alignment,
    claims: Sequence[Sequence[Claim]],
    progress: Callable[[float], None] = lambda share: None,
) -> list[ValuePair]:
    """Return the same, with how likely each pair is of one question; the features are dropped pair by pair.

    What the words separate is of two questions, whatever else is known of it.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    found = _met(alignment, claims, lambda share: progress(0.1 * share))
    crowd = _Crowd(corpus, alignment, claims, found, lambda share: progress(0.1 + 0.1 * share))
    judge = judge_many() if len(found) > _MANY else judge_few
    batch: list[ValuePair] = []
    rows: list[list[float]] = []
    for number, one in enumerate(found, 1):
        if number % _PROGRESS == 0:
            progress(0.2 + 0.8 * number / len(found))
        if not (one.differs and crowd.is_other_thing(one)):
            batch.append(one)
            rows.append(crowd.features(one))
        if len(batch) == _BATCH or number == len(found):
            judge(batch, rows)
            batch, rows = [], []
    for one in found:
        one.context = None
    return found


def judge_few(pairs: Sequence[ValuePair], rows: Sequence[list[float]]) -> None:
    """Set for each pair the probability that both values answer one question; evaluates row by row.

    Args:
        pairs: the pairs, changed in place.
        rows: their features, in the order of :data:`VALUE_FEATURES`.
    """
    for one, features in zip(pairs, rows, strict=True):
        score = forest(CONFLICT if one.differs else SAME).score(features)
        one.same, one.is_doubtful = settled(features, score, one.differs), is_doubtful(features)


def judge_many() -> Callable[[Sequence[ValuePair], Sequence[list[float]]], None]:
    """Return the same for a batch of pairs at a time; loads NumPy."""
    from tui.analysis.judge.forest_arrays import ForestArrays

    forests = [(ForestArrays(forest(name)), name == CONFLICT) for name in (CONFLICT, SAME)]

    def judge(pairs: Sequence[ValuePair], rows: Sequence[list[float]]) -> None:
        for arrays, differs in forests:
            own = [at for at, one in enumerate(pairs) if one.differs is differs]
            for at, score in zip(own, arrays.scores([rows[at] for at in own]), strict=True):
                one, features = pairs[at], rows[at]
                one.same, one.is_doubtful = settled(features, score, differs), is_doubtful(features)

    return judge


def _met(
    alignment: Alignment, claims: Sequence[Sequence[Claim]], progress: Progress = lambda share: None
) -> list[ValuePair]:
    """Every two values of a kind in sentences that may describe one thing."""
    found: list[ValuePair] = []
    relations = _Relations()
    least = LEAST_OF_MANY if alignment.is_large else LEAST
    for number, ((i, j), pair) in enumerate(alignment.pairs.items()):
        if number % _PROGRESS == 0:
            progress(number / len(alignment.pairs))
        if pair.score < least or not (claims[i] and claims[j]):
            continue
        for a in claims[i]:
            for b in claims[j]:
                if a.kind == b.kind and (how := relations.of(a, b)):
                    found.append(ValuePair(a, b, pair, how))
    return found


class _Relations:
    """How values relate; each two wordings are compared once."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self._number: dict[Claim, int] = {}
        self._known: dict[tuple[int, int], Relation | None] = {}

    def of(self, a: Claim, b: Claim) -> Relation | None:
        """Return the relation of two values."""
        key = self._wording(a), self._wording(b)
        if key not in self._known:
            self._known[key] = relation(a.mention, b.mention)
        return self._known[key]

    def _wording(self, claim: Claim) -> int:
        if claim not in self._number:
            self._number[claim] = self._numbers.setdefault(wording(claim.mention), len(self._numbers))
        return self._number[claim]


class _Crowd:
    """The value pairs of a comparison, to look at one among the others."""

    def __init__(
        self,
        corpus: Corpus,
        alignment: Alignment,
        claims: Sequence[Sequence[Claim]],
        found: Sequence[ValuePair],
        progress: Progress = lambda share: None,
    ) -> None:
        self._corpus, self._claims = corpus, claims
        # By sentence and other article; keys of two numbers would take most of the memory of large sessions.
        self._best_link: list[dict[int, float]] = [{} for _ in claims]
        for pair in alignment.pairs.values():
            for x, y in ((pair.a, pair.b), (pair.b, pair.a)):
                best = self._best_link[x.index]
                best[y.article] = max(best.get(y.article, 0.0), pair.score)
        known: dict[Hashable, int] = {}
        self._numbers = {c: known.setdefault(content(c), len(known)) for own in claims for c in own}
        self._copies = Counter(self._numbers.values())
        self._known: dict[tuple[int, int], array[float]] = {}
        self._told_apart: dict[tuple[int, int], bool] = {}
        self._context: dict[tuple[int, int], tuple[float, float]] = {}
        self._best: defaultdict[tuple[Claim, int], float] = defaultdict(float)
        self._equal: dict[tuple[Claim, int], tuple[float, float]] = {}
        self._sides: defaultdict[Claim, set[int]] = defaultdict(set)
        self._met: defaultdict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
        for number, one in enumerate(found):
            if number % _PROGRESS == 0:
                progress(number / len(found))
            self._meet(one)
        self._stated = EqualValues(claim for own in claims for claim in own)

    def _meet(self, one: ValuePair) -> None:
        """Note what a pair says of the values next to it."""
        context, _ = self._context_of(one)
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

    def _wordings(self, one: ValuePair) -> tuple[int, int]:
        """Numbers of what both values say, the same for copies of their sentences."""
        return self._numbers[one.a], self._numbers[one.b]

    def _context_of(self, one: ValuePair) -> tuple[float, float]:
        if one.context is None:
            key = self._wordings(one)
            one.context = self._context.get(key) or context_of(one.a, one.b)
            if len(self._context) < _REMEMBERED and any(self._copies[number] > 1 for number in key):
                self._context[key] = one.context
        return one.context

    def is_other_thing(self, one: ValuePair) -> bool:
        """Return whether the words say that the values are of two things, so that they cannot conflict."""
        key = self._wordings(one)
        if key not in self._told_apart:
            self._told_apart[key] = is_other_thing(one.a, one.b)
        return self._told_apart[key]

    def features(self, one: ValuePair) -> list[float]:
        """Return what the judge looks at, in the order of :data:`VALUE_FEATURES`."""
        key = self._wordings(one)
        if known := self._known.get(key):
            found = known.tolist()
        else:
            found = self._of_the_words(one)
            copied = self._copies[key[0]] > 1 or self._copies[key[1]] > 1
            if copied and len(self._known) < _REMEMBERED:
                self._known[key] = array("d", found)
        self._add_places(one, found)
        return found

    def _of_the_words(self, one: ValuePair) -> list[float]:
        """The features that copies of the two sentences share; 0 for the others."""
        a, b = one.a, one.b
        claims_of_both = self._claims[a.statement.index], self._claims[b.statement.index]
        other_values = (
            [c for c in claims_of_both[0] if c.kind == a.kind],
            [c for c in claims_of_both[1] if c.kind == a.kind],
        )
        return [
            *question_traits(a, b, 0.0, *self._context_of(one)),
            *(0.0,) * 6,
            *rule_traits(a, b, claims_of_both),
            *sizes(a, b),
            *sentence_traits(a, b, one.pair, claims_of_both, other_values),
            *(0.0,) * 4,
            *quotation_traits(a, b),
            *(0.0,) * 4,
            float(a.kind == "age"),
            float(a.kind == "ordinal"),
            float(a.kind == "length"),
            float("person" in (noun_of(a), noun_of(b))),
            float(len(a.purposes & b.purposes)),
            *other_value_traits(a, b, other_values),
            *self._side_by_side(a, b),
            float(is_alleged(a) != is_alleged(b)),
            float(self.is_other_thing(one)),
            *map(float, rules(a, b)),
            *fit(a, b),
            float(other_question(a, b)),
        ]

    def _add_places(self, one: ValuePair, found: list[float]) -> None:
        """Fill in what depends on where the sentences are, and on what is next to them."""
        a, b, pair = one.a, one.b, one.pair
        link, context = pair.score, self._context_of(one)[0]
        found[_LINK : _LINK + 2] = link, log_odds(link)
        best = [self._best_link[pair.a.index][pair.b.article], self._best_link[pair.b.index][pair.a.article]]
        keys = _keys(one)
        equals = [self._equal.get(k, (0.0, 0.0)) for k in keys]
        found[_BEST_LINK : _BEST_LINK + 6] = (
            *sorted(link / max(line, 1e-6) for line in best),
            *sorted(context / self._best[k] if self._best[k] else 0.0 for k in keys),
            max(e[0] for e in equals),
            max(e[1] for e in equals),
        )
        if not found[_TIE]:
            claims_of_both = self._claims[a.statement.index], self._claims[b.statement.index]
            alone = is_alone(a, claims_of_both[0]) and is_alone(b, claims_of_both[1])
            found[_ANCHORED] = float(anchored(a, b, link, alone))
        ranks = sorted((pair.a.rank, pair.b.rank))
        found[_RANK : _RANK + 3] = *ranks, ranks[1] - ranks[0]
        found[_ROW : _ROW + 2] = sorted(best)
        states = self._states(a, b.statement.article), self._states(b, a.statement.article)
        found[_STATED : _STATED + 4] = (
            float(states[0]) + float(states[1]),
            *sorted((float(len(self._sides[a])), float(len(self._sides[b])))),
            float(all(states)),
        )
        apart = self._published_apart(a, b)
        met = self._met[pair.a.index, pair.b.index]
        found[_PUBLISHED : _PUBLISHED + 4] = abs(apart), apart * more(a, b), float(met[0]), float(met[1])

    def _published_apart(self, a: Claim, b: Claim) -> float:
        """1 where the first article is the later one, -1 where it is the earlier; 0 where that is unknown."""
        articles = [self._corpus.articles[c.statement.article] for c in (a, b)]
        days = [None if x.id in self._corpus.undated else x.published for x in articles]
        if not (days[0] and days[1]):
            return 0.0
        return float(days[0] > days[1]) - float(days[0] < days[1])

    def _side_by_side(self, a: Claim, b: Claim) -> Iterator[float]:
        """How many articles state both values, and whether any sentence does."""
        one, other = self._stated.where(a), self._stated.where(b)
        yield float((one.articles & other.articles).bit_count())
        yield float(bool(one.sentences & other.sentences))

    def _states(self, claim: Claim, article: int) -> bool:
        """Whether an article states a value of the kind that equals a claim's, of something like it."""
        return bool(self._stated.where(claim).articles >> article & 1)


def _keys(one: ValuePair) -> tuple[tuple[Claim, int], tuple[Claim, int]]:
    """Each value, and the article in which it looks for its partner."""
    return (one.a, one.b.statement.article), (one.b, one.a.statement.article)
