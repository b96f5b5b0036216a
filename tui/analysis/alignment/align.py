"""Which sentences of different articles state the same thing, wholly or in part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.analysis import semantic_weights as meaning_weights
from tui.analysis import weights
from tui.analysis.alignment.candidates import COMPLETE, EXACT, Candidates, candidates
from tui.analysis.alignment.embeddings import Meanings
from tui.analysis.alignment.features import NeighbourScores, Pair, make_pair, pair_features
from tui.analysis.alignment.neighbourhood import ScoredPairs, shared_features
from tui.analysis.alignment.score import Reasons, logistic
from tui.analysis.claims.claim import Claim
from tui.analysis.statements import Corpus, Statement
from tui.model import Link

if TYPE_CHECKING:
    from tui.analysis.alignment.scored_pairs import FeatureRows  # loads NumPy

KEPT = 0.05  # scores under which a pair of a larger comparison is forgotten
LISTED = 5000  # statements up to which all links are listed, some hundred articles
LIKELY = 0.1  # scores under which values of a larger comparison are not set against each other
_REPORTED = 500  # pairs after which progress is reported
_CLOSE = ((-1, -1), (1, 1))  # the pairs just before and just after, where two articles run in parallel


class Alignment:
    """The scored pairs of a comparison.

    Attributes:
        pairs: every pair compared, by the indexes of its statements.
        central: which statement represents which in a huge comparison, as in :class:`.candidates.Candidates`.
        is_large: whether there are too many statements to look at every pair by itself.
        features: of likely links, in the order of :data:`.features.FEATURES`, where they were kept.
        represented: further pairs of sentences that others represent: their values are judged and their
            links listed, but they take no part in grouping.
    """

    def __init__(
        self,
        pairs: dict[tuple[int, int], Pair],
        central: dict[int, int] | None = None,
        is_large: bool = False,
        features: FeatureRows | None = None,
        represented: Mapping[tuple[int, int], Pair] | None = None,
    ) -> None:
        self.pairs = pairs
        self.represented = represented or {}
        self.features = features
        self.central = central
        self.is_large = is_large
        self._partners: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for (a, b), pair in pairs.items():
            self._partners[a][b] = pair.score
            self._partners[b][a] = pair.score

    def score(self, a: Statement, b: Statement) -> float:
        """Return probability that two statements state the same thing; 0 where they were never compared.

        Args:
            a: a statement of one article.
            b: a statement of another article.
        """
        key = (a.index, b.index) if a.index < b.index else (b.index, a.index)
        pair = self.pairs.get(key) or self.represented.get(key)
        return pair.score if pair else 0.0

    def partners(self, index: int) -> dict[int, float]:
        """Return indexes and scores of the statements compared with the one of this index."""
        return self._partners[index]

    def all_pairs(self) -> Iterator[Pair]:
        """Yield every pair, those last that take no part in grouping."""
        yield from self.pairs.values()
        yield from self.represented.values()

    def linked(self) -> list[Pair]:
        """Return the pairs that count as links, in order."""
        return [p for p in self.pairs.values() if p.score >= weights.LINKED]


def pairs_of(
    found: Candidates, claims: Sequence[Sequence[Claim]], progress: Callable[[float], None] | None = None
) -> dict[tuple[int, int], Pair]:
    """Return the pairs worth comparing, compared but not yet scored.

    Args:
        found: the candidates.
        claims: the claims of each statement, by its index in the corpus.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    pairs: dict[tuple[int, int], Pair] = {}
    for number, (a, b) in enumerate(found.pairs):
        if progress and number % _REPORTED == 0:
            progress(number / len(found.pairs))
        pairs[a.index, b.index] = make_pair(a, b, claims[a.index], claims[b.index])
    return pairs


def align(
    corpus: Corpus,
    claims: Sequence[Sequence[Claim]],
    progress: Callable[[float], None],
    meanings: Meanings | None = None,
) -> Alignment:
    """Score every pair of statements worth comparing, first by itself, then among the others.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
        meanings: of the statements, where an encoder is installed; their words are all that counts without.
    """
    if meanings is None and len(corpus.statements) > EXACT:
        return _many_at_a_time(corpus, claims, progress)
    found = candidates(corpus, lambda share: progress(0.2 * share))
    pairs = pairs_of(found, claims, lambda share: progress(0.2 + 0.2 * share))
    firsts = _first_round(corpus, pairs, found.central, lambda share: progress(0.4 + 0.4 * share), meanings)
    second = meaning_weights.SECOND_ROUND if meanings else weights.SECOND_ROUND
    field = ScoredPairs(pairs.values(), [score for score, _ in firsts])
    for number, (pair, (_, carried_features)) in enumerate(zip(pairs.values(), firsts, strict=True)):
        if number % _REPORTED == 0:
            progress(0.8 + 0.2 * number / len(pairs))
        pair.score = logistic(second, field.features(pair, carried_features))
    progress(1.0)
    return Alignment(pairs, found.central, found.central is not None)


def _many_at_a_time(
    corpus: Corpus, claims: Sequence[Sequence[Claim]], progress: Callable[[float], None]
) -> Alignment:
    """Score the pairs of a comparison of more than some hundred statements.

    Where every pair was compared only those are held that say anything; a pair that is not there counts
    as unlike then, but as one that was left uncompared where statements are represented by others.
    """
    from tui.analysis.alignment import vectors  # loads NumPy
    from tui.analysis.alignment.scored_pairs import FeatureRows

    size, central, represented = len(corpus.statements), None, None
    if size > COMPLETE:
        found = candidates(corpus, lambda share: progress(0.2 * share))
        central, represented = found.central, vectors.indexes(found.pairs)
    compared = represented if represented and size > LISTED else vectors.every_pair(corpus)
    scored = vectors.score(corpus, claims, *compared, lambda share: progress(0.2 + 0.8 * share))
    if represented:
        held = scored.rows.holds(*represented)
        others = scored.pairs(corpus.statements, ~held & (scored.score >= LIKELY), progress)
    else:
        held, others = scored.score >= KEPT, {}
    pairs = scored.pairs(corpus.statements, held, progress)
    features = FeatureRows(scored, held)
    progress(1.0)
    return Alignment(pairs, central, True, features, others)


def _first_round(
    corpus: Corpus,
    pairs: dict[tuple[int, int], Pair],
    central: dict[int, int] | None,
    progress: Callable[[float], None],
    meanings: Meanings | None,
) -> list[tuple[float, tuple[float, float]]]:
    """For each pair its score by itself, and those of its features that the second round needs.

    All features of all pairs would not fit into memory, so they are dropped batch by batch.
    """
    surroundings = Neighbourhood(pairs)
    constants = meaning_weights.PAIR if meanings else weights.PAIR
    found: list[tuple[float, tuple[float, float]]] = []
    waiting = list(pairs.values())
    for start in range(0, len(waiting), _REPORTED):
        progress(start / len(waiting))
        batch = waiting[start : start + _REPORTED]
        features = [pair_features(corpus, pair, surroundings.of(pair)) for pair in batch]
        if meanings:
            meaning_features = meanings.features(batch)
            features = [own + more for own, more in zip(features, meaning_features, strict=True)]
        found += [(logistic(constants, own), shared_features(own)) for own in features]
        if central is not None:
            for statement in {s.index: s for pair in batch for s in (pair.a, pair.b)}.values():
                if central.get(statement.index) != statement.index:
                    corpus.release(statement)
    return found


class Neighbourhood:
    """How good each pair is among the others of its two articles."""

    def __init__(self, pairs: dict[tuple[int, int], Pair]) -> None:
        self._pairs = pairs
        self._best: defaultdict[tuple[int, int], float] = defaultdict(float)
        for pair in pairs.values():
            for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
                key = one.index, other.article
                self._best[key] = max(self._best[key], pair.jaccard)

    def of(self, pair: Pair) -> NeighbourScores:
        """Return the scores around a pair."""
        a, b = pair.a, pair.b
        near = [self._pairs.get((a.index + i, b.index + j)) for i, j in _CLOSE]
        return NeighbourScores(
            row=self._best[a.index, b.article],
            column=self._best[b.index, a.article],
            neighbours=max(
                (p.jaccard for p in near if p and p.a.article == a.article and p.b.article == b.article),
                default=0.0,
            ),
        )


def links(alignment: Alignment, progress: Callable[[float], None] = lambda share: None) -> tuple[Link, ...]:
    """Return the links of an alignment, with what speaks for each.

    Args:
        alignment: the scored pairs.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    linked = [pair for pair in alignment.all_pairs() if pair.score >= weights.LINKED]
    reasons = Reasons()
    told: dict[str, str] = {}  # each reason once, as copies of sentences have the same
    found = []
    for number, pair in enumerate(linked):
        if number % _REPORTED == 0:
            progress(number / len(linked))
        why = tuple(told.setdefault(reason, reason) for reason in reasons.of(pair))
        found.append(Link(pair.a.place, pair.b.place, round(pair.score, 4), why))
    return tuple(found)
