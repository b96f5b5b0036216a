"""How likely two linked sentences agree: trees weigh how they are linked and what their values say."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from tui.analysis.alignment.align import Alignment, Neighbourhood
from tui.analysis.alignment.features import FEATURES, Pair, pair_features
from tui.analysis.alignment.neighbourhood import log_odds
from tui.analysis.claims.claim import Claim
from tui.analysis.facts.agreement import DisputeSides
from tui.analysis.facts.event_conflicts import DescribedEvent, event_of, events_conflict
from tui.analysis.facts.opposites import are_alike, asserted
from tui.analysis.judge.forest import forest
from tui.analysis.judge.traits import of_other_nouns
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.reporting import reported
from tui.analysis.statements import Corpus
from tui.analysis.values.relation import Relation

AGREEMENT = "agreements"
_Number = TypeVar("_Number", int, float)
LEAST = 0.4  # link score under which two sentences are not said to agree
SURELY_SAME = 0.9  # probability of answering one question from which sentences with equal values agree
_MATCHED = 0.5  # probability of answering one question from which a value has its match
_BATCH = 500  # pairs that are judged at a time
_NO_VALUES = (0.0, 0.0, 0.0, 0.0, 0, 0)
AGREEMENT_FEATURES = (
    *("link", "equal", "compatible", "different", "undisputed"),
    *("values_least", "values_most", "unmatched", "matched", "length_least", "length_most"),
    *("rivals", "same_side", "other_side", "rank"),
    "only",  # words of both that no other sentence of either article has
    "only_weight",
    *FEATURES,
)


class SentenceJudge:
    """Weighs the linked pairs of a corpus."""

    def __init__(
        self,
        corpus: Corpus,
        alignment: Alignment,
        claims: Sequence[Sequence[Claim]],
        values: Sequence[ValuePair],
        dispute_sides: DisputeSides,
    ) -> None:
        self._corpus, self._claims, self._dispute_sides = corpus, claims, dispute_sides
        self._pairs = {key: p for key, p in alignment.pairs.items() if p.score >= LEAST}
        self._kept = alignment.features
        self._around = Neighbourhood({} if self._kept else alignment.pairs)
        self._values: defaultdict[tuple[int, int], list[ValuePair]] = defaultdict(list)
        equal: list[ValuePair] = []
        for value in values:
            key = value.pair.a.index, value.pair.b.index
            if key not in alignment.pairs:
                continue
            if value.pair.score >= LEAST:
                self._values[key].append(value)
            if (
                value.relation is Relation.EQUAL
                and value.same >= SURELY_SAME
                and not of_other_nouns(value.a, value.b)
            ):
                equal.append(value)
        self._equal = _agreed_values(equal, dispute_sides)
        self._only = _words_of_one_sentence(corpus)
        self._length = [math.log(len(s.terms) + 1) for s in corpus.statements]
        self._wordings: dict[int, int] = {}
        self._numbers: dict[tuple[str, tuple[str, ...]], int] = {}
        self._events: list[DescribedEvent] = []
        self._asserted: dict[int, dict[str, str]] = {}
        self._conflicts: dict[tuple[int, int], bool] = {}

    def scores(self, progress: Callable[[float], None] = lambda share: None) -> dict[tuple[int, int], float]:
        """Return how likely both sentences of a pair state one thing and differ in nothing, where they may.

        That is for linked pairs, and for those that surely give one question the same answer, but for events
        that conflict.
        """
        score = self._score_of_many() if self._kept else self._score_of_few
        waiting = list(self._pairs.values())
        found: list[float] = []
        for first in range(0, len(waiting), _BATCH):
            progress(first / len(waiting))
            found += score(waiting[first : first + _BATCH], first)
        scores = dict(zip(self._pairs, found, strict=True))
        scores.update((key, max(same, scores.get(key, 0.0))) for key, same in self._equal.items())
        return {
            key: score for key, score in reported(scores.items(), progress, 1.0) if not self.conflict(*key)
        }

    def _score_of_few(self, pairs: Sequence[Pair], _: int) -> list[float]:
        trees = forest(AGREEMENT)
        own = zip(*self._own_features(pairs), strict=True)
        return [trees.score([*row, *self._scored_by(p)]) for row, p in zip(own, pairs, strict=True)]

    def _score_of_many(self) -> Callable[[Sequence[Pair], int], list[float]]:
        """The scores of some pairs, given the number of the first of them; loads NumPy."""
        from tui.analysis.judge.forest_arrays import ForestArrays

        trees, kept = ForestArrays(forest(AGREEMENT)), self._kept
        assert kept is not None
        return lambda pairs, first: trees.of_columns(kept.behind(self._own_features(pairs), first)).tolist()

    def release(self) -> None:
        """Forget by what the pairs were scored, which is large; scores cannot be asked for again."""
        self._kept = None

    def examples(self) -> dict[tuple[int, int], list[float]]:
        """Return the features of every linked pair, by the indexes of its statements."""
        return {key: self.features(pair) for key, pair in self._pairs.items()}

    def features(self, pair: Pair) -> list[float]:
        """Return what the trees look at, in the order of :data:`AGREEMENT_FEATURES`."""
        own = (float(number) for (number,) in self._own_features([pair]))
        return [*own, *self._scored_by(pair)]

    def _scored_by(self, pair: Pair) -> Sequence[float]:
        """The features by which a pair was scored."""
        kept = self._kept and self._kept.get((pair.a.index, pair.b.index))
        return kept or pair_features(self._corpus, pair, self._around.of(pair))

    def _own_features(self, pairs: Sequence[Pair]) -> list[Sequence[float]]:
        """The features of some pairs, apart from those by which they were scored; a row for each feature."""
        keys = [(pair.a.index, pair.b.index) for pair in pairs]
        values = [self._likely(found) if (found := self._values.get(key)) else _NO_VALUES for key in keys]
        sizes = [_sorted(len(self._claims[i]), len(self._claims[j])) for i, j in keys]
        lengths = [_sorted(self._length[i], self._length[j]) for i, j in keys]
        sides = [self._dispute_sides.sides(i, j) for i, j in keys]
        only = [self._only[i] & self._only[j] for i, j in keys]
        weights = [
            math.fsum([pair.a.senses[word] for word in words]) if words else 0.0
            for pair, words in zip(pairs, only, strict=True)
        ]
        *likely, ones, others = zip(*values, strict=True)
        return [
            [log_odds(pair.score) for pair in pairs],
            *likely,
            *zip(*sizes, strict=True),
            [sum(size) - one - other for size, one, other in zip(sizes, ones, others, strict=True)],
            ones,
            *zip(*lengths, strict=True),
            [self.conflict(i, j) for i, j in keys],
            *zip(*sides, strict=True),
            [pair.a.rank + pair.b.rank for pair in pairs],
            [len(words) for words in only],
            weights,
        ]

    def _likely(self, values: Sequence[ValuePair]) -> tuple[float, ...]:
        """How likely two values answer one question: equal, compatible, different, undisputed ones.

        And how many values of the one and of the other sentence have a match.
        """
        equal = compatible = different = undisputed = 0.0
        ones: set[Claim] = set()
        others: set[Claim] = set()
        for value in values:
            same = value.same
            if value.relation is Relation.DIFFERENT:
                different = max(different, same)
                continue
            if value.relation is Relation.EQUAL:
                equal = max(equal, same)
            else:
                compatible = max(compatible, same)
            if same > undisputed and not self._dispute_sides.disputed(value.a):
                undisputed = same
            if same >= _MATCHED:
                ones.add(value.a)
                others.add(value.b)
        return equal, compatible, different, undisputed, len(ones), len(others)

    def conflict(self, a: int, b: int) -> bool:
        """Return whether the events of two sentences conflict, which those of copies of them do as well.

        Args:
            a: index of a sentence.
            b: index of another one.
        """
        key = self._wording(a), self._wording(b)
        if (found := self._conflicts.get(key)) is None:
            found = self._conflicts[key] = events_conflict(self._events[key[0]], self._events[key[1]])
        return found

    def assert_alike(self, a: int, b: int) -> bool:
        """Return whether two sentences share more than names: an answer, or a word of what they say of them.

        Args:
            a: index of a sentence.
            b: index of another one.
        """
        matches = self._values.get((a, b), ())
        if (a, b) in self._equal or any(v.same >= _MATCHED and not v.differs for v in matches):
            return True
        code = self._corpus.articles[self._corpus.statements[a].article].language
        return are_alike(self._asserted_in(a), self._asserted_in(b), code)

    def _asserted_in(self, index: int) -> dict[str, str]:
        """What a sentence asserts; each wording is read once."""
        if (found := self._asserted.get(number := self._wording(index))) is None:
            statement = self._corpus.statements[index]
            code = self._corpus.articles[statement.article].language
            found = self._asserted[number] = asserted(statement, code)
        return found

    def _wording(self, index: int) -> int:
        """The number of a sentence, the same for copies in which the same is found; reads its event."""
        if (known := self._wordings.get(index)) is not None:
            return known
        statement = self._corpus.statements[index]
        key = statement.source, tuple(m.normalized for m in statement.mentions)
        number = self._numbers.setdefault(key, len(self._numbers))
        self._wordings[index] = number
        if number == len(self._events):
            code = self._corpus.articles[statement.article].language
            self._events.append(event_of(statement, code))
        return number


def _agreed_values(equal: Sequence[ValuePair], dispute_sides: DisputeSides) -> dict[tuple[int, int], float]:
    """How likely two sentences give one question the same answer, of equal values that nobody disputes."""
    found: dict[tuple[int, int], float] = {}
    for value in equal:
        key = value.pair.a.index, value.pair.b.index
        if not (dispute_sides.disputed(value.a) or dispute_sides.disputed(value.b)):
            found[key] = max(value.same, found.get(key, 0.0))
    return found


def _words_of_one_sentence(corpus: Corpus) -> list[frozenset[str]]:
    """For each statement its words that no other of its article has."""
    found: list[frozenset[str]] = []
    for own in corpus.by_article:
        often = Counter(word for statement in own for word in statement.senses)
        found += [frozenset(word for word in s.senses if often[word] == 1) for s in own]
    return found


def _sorted(one: _Number, other: _Number) -> tuple[_Number, _Number]:
    return (one, other) if one <= other else (other, one)
