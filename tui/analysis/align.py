"""Which sentences of different articles state the same thing, wholly or in part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from tui.analysis import meaning_weights, weights
from tui.analysis.beside import Field
from tui.analysis.candidates import candidates
from tui.analysis.claims import Claim
from tui.analysis.features import Pair, Surroundings, make_pair, pair_features
from tui.analysis.meaning import Meanings
from tui.analysis.score import logistic, reasons
from tui.analysis.statements import Session, Statement
from tui.model import Link

_TOLD = 500  # pairs after which progress is told
_CLOSE = ((-1, -1), (1, 1))  # the pairs just before and just after, where two articles run in parallel


class Alignment:
    """The scored pairs of a session.

    Attributes:
        pairs: every pair compared, by the indexes of its statements.
    """

    def __init__(self, pairs: dict[tuple[int, int], Pair]) -> None:
        self.pairs = pairs
        self._partners: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for (a, b), pair in pairs.items():
            self._partners[a][b] = pair.score
            self._partners[b][a] = pair.score

    def score(self, a: Statement, b: Statement) -> float:
        """Probability that two statements state the same thing; 0 where they were never compared."""
        return self._partners[a.index].get(b.index, 0.0)

    def partners(self, index: int) -> dict[int, float]:
        """Indexes and scores of the statements compared with the one of this index."""
        return self._partners[index]

    def linked(self) -> list[Pair]:
        """The pairs that count as links, in order."""
        return [p for p in self.pairs.values() if p.score >= weights.LINKED]


def pairs_of(
    session: Session, claims: Sequence[Sequence[Claim]], progress: Callable[[float], None] | None = None
) -> dict[tuple[int, int], Pair]:
    """Every pair of statements worth comparing, compared but not yet scored."""
    pairs: dict[tuple[int, int], Pair] = {}
    last = -1
    for a, b in candidates(session):
        if progress and a.index != last:
            last = a.index
            progress(last / len(session.statements))
        pairs[a.index, b.index] = make_pair(a, b, claims[a.index], claims[b.index])
    return pairs


def align(
    session: Session,
    claims: Sequence[Sequence[Claim]],
    progress: Callable[[float], None],
    meanings: Meanings | None = None,
) -> Alignment:
    """Score every pair of statements worth comparing, first by itself, then beside the others.

    Args:
        session: the statements.
        claims: of every statement, by its index.
        progress: told the share done, from 0 to 1; it may raise to cancel.
        meanings: of the statements, where an encoder is installed; their words are all that counts without.
    """
    pairs = pairs_of(session, claims, lambda share: progress(0.7 * share))
    surroundings = Neighbourhood(pairs)
    features = []
    for number, pair in enumerate(pairs.values()):
        if number % _TOLD == 0:
            progress(0.7 + 0.3 * number / len(pairs))
        features.append(pair_features(session, pair, surroundings.of(pair)))
    progress(1.0)
    constants, second = weights.PAIR, weights.BESIDE
    if meanings:
        constants, second = meaning_weights.PAIR, meaning_weights.BESIDE
        told = meanings.features(list(pairs.values()))
        features = [own + more for own, more in zip(features, told, strict=True)]
    scores = [logistic(constants, own) for own in features]
    field = Field(pairs.values(), scores)
    for pair, own in zip(pairs.values(), features, strict=True):
        pair.score = logistic(second, field.features(pair, own))
    return Alignment(pairs)


class Neighbourhood:
    """How good each pair is beside the others of its two articles."""

    def __init__(self, pairs: dict[tuple[int, int], Pair]) -> None:
        self._pairs = pairs
        self._best: defaultdict[tuple[int, int], float] = defaultdict(float)
        for pair in pairs.values():
            for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
                key = one.index, other.article
                self._best[key] = max(self._best[key], pair.jaccard)

    def of(self, pair: Pair) -> Surroundings:
        """What stands around a pair."""
        a, b = pair.a, pair.b
        near = [self._pairs.get((a.index + i, b.index + j)) for i, j in _CLOSE]
        return Surroundings(
            row=self._best[a.index, b.article],
            column=self._best[b.index, a.article],
            neighbours=max(
                (p.jaccard for p in near if p and p.a.article == a.article and p.b.article == b.article),
                default=0.0,
            ),
        )


def links(alignment: Alignment) -> tuple[Link, ...]:
    """The links of an alignment, with what speaks for each."""
    return tuple(
        Link(pair.a.place, pair.b.place, round(pair.score, 4), reasons(pair)) for pair in alignment.linked()
    )
