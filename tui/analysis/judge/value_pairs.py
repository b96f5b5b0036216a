"""Pairs of differing values of one kind, from which a learned judge picks the conflicts.

Nothing is ruled out here: what used to be a rule is a feature, and the judge weighs it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from tui.analysis.alignment.align import LIKELY, Alignment
from tui.analysis.alignment.features import Pair
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.table_rows import of_other_cells
from tui.analysis.statements import Corpus
from tui.analysis.values.relation import Relation, relation, wording

Progress = Callable[[float], None]
_PROGRESS = 50  # pairs after which progress is reported
LEAST = 0.02  # link score under which two sentences are not searched for values that conflict


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
    """

    a: Claim
    b: Claim
    pair: Pair
    relation: Relation
    features: Sequence[float] = ()
    same: float = 0.0
    is_doubtful: bool = False

    @property
    def differs(self) -> bool:
        """Whether the values are not compatible."""
        return self.relation is Relation.DIFFERENT


@dataclass(frozen=True, slots=True)
class DifferingValues:
    """The values of a comparison that meet, as sentences that may describe one thing hold them.

    Attributes:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        pairs: every two values of a kind that meet.
    """

    corpus: Corpus
    alignment: Alignment
    claims: Sequence[Sequence[Claim]]
    pairs: list[ValuePair]


def differing_values(
    corpus: Corpus,
    alignment: Alignment,
    claims: Sequence[Sequence[Claim]],
    progress: Progress = lambda share: None,
) -> DifferingValues:
    """Return every two values of a kind in sentences that may describe one thing.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    found: list[ValuePair] = []
    relations = _Relations()
    least = LIKELY if alignment.is_large else LEAST
    for number, pair in enumerate(alignment.all_pairs()):
        if number % _PROGRESS == 0:
            progress(number / (len(alignment.pairs) + len(alignment.represented)))
        i, j = pair.a.index, pair.b.index
        if pair.score < least or not (claims[i] and claims[j]):
            continue
        for a in claims[i]:
            for b in claims[j]:
                if a.kind == b.kind and not of_other_cells(a, b) and (how := relations.of(a, b)):
                    found.append(ValuePair(a, b, pair, how))
    return DifferingValues(corpus, alignment, claims, found)


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
