"""Which sentences are worth comparing: those that share rare words or a value.

Comparisons of some fifty articles are exhaustive, as far as two sentences share anything. In larger ones
each sentence is compared with a few representatives only: sentences with much the same words form a bundle,
of which those differing most in words or values represent the rest (leader clustering, Hartigan 1975).
An inverted index holds the representatives alone, so that the work grows with the number of sentences
and not with its square.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tui.analysis.statements import Corpus, Statement, value_key
from tui.model import Moment, Quantity

EXACT = 400  # statements up to which pairs that share a word or a value are compared one by one
COMPLETE = 2500  # the same for many at a time: some fifty articles
_OF_COPIES = 2  # partners out of one bundle of which the first is nearly a copy
_LEAST = 0.06  # cosine under which two statements share next to nothing
_JOINS = 0.45  # cosine from which a statement belongs to a bundle
_COPY = 0.9
_CROWD = 64  # a value that more statements of a larger comparison state says nothing
_PROGRESS = 100  # statements after which progress is reported

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CandidateLimits:
    """How far the statements of a comparison that is not compared exhaustively are compared.

    Attributes:
        visits: postings visited for one statement.
        partners: of one statement; of_one: of them out of one bundle.
        of_copy: partners of a statement that is nearly a copy of a representative.
        of_central: partners of a representative.
        representatives: of one bundle.
        novel: cosine to all representatives below which a statement becomes one itself.
    """

    visits: int
    partners: int
    of_one: int
    of_copy: int
    of_central: int
    representatives: int
    novel: float


WIDE = CandidateLimits(600, 24, 12, 8, 64, 24, 0.9)
NARROW = CandidateLimits(600, 6, 3, 3, 16, 8, 0.8)
LARGE = 5000  # statements from which the narrow one is used: some hundred articles


@dataclass(slots=True)
class Candidates:
    """Pairs to compare.

    Attributes:
        pairs: of statements of different articles, each once, the earlier article first.
        central: by the index of each statement of a large comparison, that of the representative whose words
            and values it shares; of representatives, their own. None where every pair was considered.
    """

    pairs: list[tuple[Statement, Statement]]
    central: dict[int, int] | None = None


def candidates(corpus: Corpus, progress: Callable[[float], None] = lambda share: None) -> Candidates:
    """Return the pairs of statements worth comparing.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    if len(corpus.statements) > EXACT:
        return _LeaderClustering(corpus).candidates(progress)
    return Candidates(list(_every(corpus)))


def _every(corpus: Corpus) -> Iterator[tuple[Statement, Statement]]:
    """Every pair that shares a word or a value, in order."""
    words: defaultdict[str, list[int]] = defaultdict(list)
    values: defaultdict[Key, list[int]] = defaultdict(list)
    for statement in corpus.statements:
        for sense in statement.senses:
            words[sense].append(statement.index)
        for key in values_of(statement):
            values[key].append(statement.index)
    for statement in corpus.statements:
        near: set[int] = set()
        for sense in statement.senses:
            near.update(words[sense])
        for key in values_of(statement):
            near.update(values[key])
        for index in sorted(near):
            if corpus.statements[index].article > statement.article:
                yield statement, corpus.statements[index]


def values_of(statement: Statement) -> list[Key]:
    """Return the typed values of a statement, each once, in order."""
    found = (value_key(m) for m in statement.mentions if isinstance(m, Quantity | Moment))
    return list(dict.fromkeys(found))


def _indexes() -> array[int]:
    """Numbers of representatives, none yet."""
    return array("q")


@dataclass(slots=True)
class _Cluster:
    """Statements with much the same words, and those that represent them."""

    size: int = 0
    values: set[Key] = field(default_factory=set)


class _LeaderClustering:
    """Leader clustering of the statements of a large comparison, in reading order."""

    def __init__(self, corpus: Corpus) -> None:
        from tui.analysis.alignment.cosines import Cosines  # loads NumPy

        self._corpus = corpus
        self._reach = WIDE if len(corpus.statements) < LARGE else NARROW
        self._words: defaultdict[str, array[int]] = defaultdict(_indexes)
        self._values: defaultdict[Key, array[int]] = defaultdict(_indexes)
        self._bundle: dict[int, _Cluster] = {}
        self._central: dict[int, int] = {}
        self._cosines = Cosines()

    def candidates(self, progress: Callable[[float], None]) -> Candidates:
        """Return the pairs of each statement with representatives, and who these are."""
        pairs: list[tuple[Statement, Statement]] = []
        for statement in self._corpus.statements:
            if statement.index % _PROGRESS == 0:
                progress(statement.index / len(self._corpus.statements))
            near = self._near(statement)
            central = self._settle(statement, near)
            if central:
                self._central[statement.index] = statement.index
                partners = self._partners(
                    near, statement, self._reach.of_central, self._reach.representatives
                )
            else:
                copy = bool(near) and near[0][0] <= -self._reach.novel
                if copy:
                    self._central[statement.index] = near[0][1]
                partners = self._partners(
                    near, statement, self._reach.of_copy if copy else self._reach.partners, self._reach.of_one
                )
            pairs += [(self._corpus.statements[i], statement) for i in sorted(partners)]
        return Candidates(pairs, self._central)

    def _near(self, statement: Statement) -> list[tuple[float, int]]:
        """Negated cosine and index of representatives that share words or values, the most similar first."""
        shared: list[tuple[float, array[int]]] = []
        visits = 0
        for sense, weight in sorted(statement.senses.items(), key=lambda item: (-item[1], item[0])):
            if not (holders := self._words.get(sense)):
                continue
            if visits and visits + len(holders) > self._reach.visits:
                break
            visits += len(holders)
            shared.append((weight * weight, holders))
        for key in values_of(statement):
            if (holders := self._values.get(key)) and len(holders) <= _CROWD:
                shared.append((1.0, holders))
        return self._cosines.near(shared, statement.norm or 1.0, _LEAST) if shared else []

    def _settle(self, statement: Statement, near: list[tuple[float, int]]) -> bool:
        """Put a statement into a bundle or a new one; whether it becomes a representative."""
        values = values_of(statement)
        unlikeness, leader = near[0] if near else (0.0, -1)
        cluster = self._bundle[leader] if unlikeness <= -_JOINS else _Cluster()
        novel = unlikeness > -self._reach.novel or not cluster.values.issuperset(values)
        if cluster.size >= self._reach.representatives or not novel:
            return False
        cluster.size += 1
        cluster.values.update(values)
        self._bundle[statement.index] = cluster
        number = self._cosines.add(statement.index, statement.norm or 1.0)
        for sense in statement.senses:
            self._words[sense].append(number)
        for key in values:
            self._values[key].append(number)
        return True

    def _partners(
        self, near: list[tuple[float, int]], statement: Statement, most: int, of_one: int
    ) -> list[int]:
        """The representatives of other articles to compare a statement with."""
        taken: Counter[int] = Counter()
        copied: set[int] = set()
        found: list[int] = []
        for unlikeness, index in near:
            if self._corpus.statements[index].article == statement.article:
                continue
            cluster = id(self._bundle[index])
            if taken[cluster] >= (_OF_COPIES if cluster in copied else of_one):
                continue
            taken[cluster] += 1
            if unlikeness <= -_COPY:
                copied.add(cluster)
            found.append(index)
            if len(found) == most:
                break
        return found
