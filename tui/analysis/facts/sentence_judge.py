"""How likely two linked sentences agree: trees weigh how they are linked and what their values say."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from tui.analysis.alignment.align import Alignment, Neighbourhood
from tui.analysis.alignment.features import FEATURES, Pair, pair_features
from tui.analysis.alignment.neighbourhood import log_odds
from tui.analysis.claims.claim import Claim
from tui.analysis.facts.agreement import DisputeSides
from tui.analysis.facts.event_conflicts import Event, event_of, events_conflict
from tui.analysis.judge.forest import few_scores, many_scores
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.statements import Corpus, Statement
from tui.analysis.values.relation import Relation

AGREEMENT = "agreements"
LEAST = 0.4  # link score under which two sentences are not said to agree
_NEAR = 0.3  # link score from which a sentence counts as a partner
_MATCHED = 0.5  # probability of answering one question from which a value has its match
_BATCH = 1000  # pairs that are judged at a time
_PROGRESS = 100  # pairs after which progress is reported
AGREEMENT_FEATURES = (
    *("link", "equal", "compatible", "different", "undisputed"),
    *("values_least", "values_most", "unmatched", "matched", "length_least", "length_most"),
    *("rivals", "same_side", "other_side", "partners_least", "partners_most", "rank"),
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
        for value in values:
            self._values[value.pair.a.index, value.pair.b.index].append(value)
        self._partners = Counter[int]()
        for (a, b), pair in alignment.pairs.items():
            if pair.score >= _NEAR:
                self._partners.update((a, b))
        self._events: dict[int, Event] = {}

    def scores(self, progress: Callable[[float], None] = lambda share: None) -> dict[tuple[int, int], float]:
        """Return for each linked pair the probability that both state one thing and differ in nothing."""
        found: dict[tuple[int, int], float] = {}
        waiting = list(self._pairs.items())
        judge = many_scores(AGREEMENT) if self._kept else few_scores(AGREEMENT)
        rows: list[list[float]] = []
        for number, (_, pair) in enumerate(waiting):
            if number % _PROGRESS == 0:
                progress(number / len(waiting))
            rows.append(self.features(pair))
            if len(rows) == _BATCH or number + 1 == len(waiting):
                keys = (key for key, _ in waiting[number + 1 - len(rows) : number + 1])
                found.update(zip(keys, judge(rows), strict=True))
                rows = []
        return found

    def examples(self) -> dict[tuple[int, int], list[float]]:
        """Return the features of every linked pair, by the indexes of its statements."""
        return {key: self.features(pair) for key, pair in self._pairs.items()}

    def features(self, pair: Pair) -> list[float]:
        """Return what the trees look at, in the order of :data:`AGREEMENT_FEATURES`."""
        a, b = pair.a, pair.b
        values = self._values[a.index, b.index]
        alike = [v for v in values if not v.differs]
        matched = [v for v in alike if v.same >= _MATCHED]
        ends = len({v.a for v in matched}), len({v.b for v in matched})
        counts = len(self._claims[a.index]), len(self._claims[b.index])
        together, apart = self._dispute_sides.sides(a.index, b.index)
        return [
            log_odds(pair.score),
            *(
                max((v.same for v in values if v.relation is how), default=0.0)
                for how in (Relation.EQUAL, Relation.COMPATIBLE, Relation.DIFFERENT)
            ),
            max((v.same for v in alike if not self._dispute_sides.disputed(v.a)), default=0.0),
            *sorted(map(float, counts)),
            float(sum(counts) - sum(ends)),
            float(ends[0]),
            *sorted(math.log(len(s.terms) + 1) for s in (a, b)),
            float(events_conflict(self._event(a), self._event(b))),
            float(together),
            float(apart),
            *sorted(float(self._partners[s.index]) for s in (a, b)),
            a.rank + b.rank,
            *self._pair_features(pair),
        ]

    def _pair_features(self, pair: Pair) -> Sequence[float]:
        """The features by which the pair was scored, where they were kept."""
        known = self._kept.get((pair.a.index, pair.b.index))
        return known or pair_features(self._corpus, pair, self._around.of(pair))

    def _event(self, statement: Statement) -> Event:
        if statement.index not in self._events:
            code = self._corpus.articles[statement.article].language
            self._events[statement.index] = event_of(statement, code)
        return self._events[statement.index]
