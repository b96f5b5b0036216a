"""The scores of many pairs of sentences at a time, for comparisons too large to look at pair by pair.

The features are those of :mod:`.features` and :mod:`.neighbourhood`, worked out for all partners of a
sentence at once; NumPy is loaded only where this is needed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cpdist

from tui.analysis import weights
from tui.analysis.alignment.candidates import Key, values_of
from tui.analysis.alignment.features import FEATURES
from tui.analysis.alignment.incidence import (
    Groups,
    Incidence,
    Indexes,
    Numbers,
    Rows,
    SynonymOverlap,
    blocks,
    spans,
)
from tui.analysis.alignment.neighbourhood import NEIGHBOUR_FEATURES
from tui.analysis.alignment.scored_pairs import Scored
from tui.analysis.alignment.value_matches import ValueMatches
from tui.analysis.claims.claim import Claim
from tui.analysis.reporting import reported
from tui.analysis.statements import Corpus, Statement

_PROGRESS = 20  # sentences after which progress is reported
LIKELY = 0.4  # score from which the features of a pair are kept
_FAINT = 0.05  # scores under which a third sentence says nothing
Progress = Callable[[float], None]


def every_pair(corpus: Corpus) -> tuple[Indexes, Indexes]:
    """Return every pair of statements of two articles that shares a word or a value, in order."""
    holders: defaultdict[str | Key, list[int]] = defaultdict(list)
    keys: list[tuple[str | Key, ...]] = [(*s.senses, *values_of(s)) for s in corpus.statements]
    for index, own in enumerate(keys):
        for key in own:
            holders[key].append(index)
    known = {key: np.array(indexes, dtype=np.int64) for key, indexes in holders.items() if len(indexes) > 1}
    ends = np.cumsum([len(own) for own in corpus.by_article]).tolist()
    marked = np.zeros(len(corpus.statements), dtype=bool)
    seconds: list[Indexes] = []
    for statement in corpus.statements:
        for key in keys[statement.index]:
            if key in known:
                marked[known[key]] = True
        end = ends[statement.article]
        seconds.append(end + np.flatnonzero(marked[end:]))
        marked[:] = False
    first = np.repeat(np.arange(len(seconds)), [len(own) for own in seconds])
    return first, np.concatenate(seconds)


def indexes(pairs: Sequence[tuple[Statement, Statement]]) -> tuple[Indexes, Indexes]:
    """Return the indexes of the statements of some pairs, in order."""
    first = np.array([a.index for a, _ in pairs], dtype=np.int64)
    second = np.array([b.index for _, b in pairs], dtype=np.int64)
    order = np.lexsort((second, first))
    return first[order], second[order]


def score(
    corpus: Corpus, claims: Sequence[Sequence[Claim]], first: Indexes, second: Indexes, progress: Progress
) -> Scored:
    """Score pairs of statements, first by themselves, then among the others.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        first: the index of the earlier statement of each pair, in ascending order.
        second: that of the later one, in ascending order where the first is the same.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    rows = Rows.of(first, second, len(corpus.statements))
    values = ValueMatches(corpus, claims, rows, lambda share: progress(0.3 * share))
    neighbour_scores = _NeighbourColumns(corpus, rows)
    alone = _Logit(weights.PAIR, FEATURES, len(first))
    jaccard = _words(corpus, rows, alone, lambda share: progress(0.3 + 0.4 * share))
    for name, found in values.features.items():
        alone.add(name, found)
    _shape(corpus, rows, alone)
    progress(0.7)
    row, column = neighbour_scores.best(jaccard)
    lesser, greater = _sorted(_ratio(jaccard, row), _ratio(jaccard, column))
    alone.add("lesser_share", lesser)
    alone.add("greater_share", greater)
    alone.add("row_jaccard", _ratio(jaccard * jaccard, row * column))
    alone.add("neighbours", neighbour_scores.neighbours(jaccard))
    first_scores = alone.probability()
    progress(0.7)
    second_model = _Logit(weights.SECOND_ROUND, NEIGHBOUR_FEATURES, len(first))
    second_model.add("sense_jaccard", jaccard)
    second_model.add("equal_numbers", values.features["equal_numbers"])
    _second_round(
        neighbour_scores, rows, first_scores, second_model, lambda share: progress(0.7 + 0.3 * share)
    )
    scores = second_model.probability()
    likely = np.flatnonzero(scores >= LIKELY)
    return Scored(rows, jaccard, scores, values, alone.features(FEATURES, likely), likely)


class _Logit:
    """A logistic model of many pairs, to which one feature after the other is added."""

    def __init__(self, constants: Sequence[float], names: Sequence[str], pairs: int) -> None:
        self._constants = dict(zip(names, constants, strict=False))
        self._total: Numbers = np.full(pairs, constants[-1])
        self._features: dict[str, Numbers] = {}

    def add(self, name: str, feature: Numbers) -> None:
        self._features[name] = feature
        self._total += self._constants.pop(name) * feature

    def probability(self) -> Numbers:
        assert not self._constants, f"features are missing: {sorted(self._constants)}"
        found: Numbers = 1 / (1 + np.exp(-np.maximum(self._total, -500)))
        return found

    def features(self, names: Sequence[str], pairs: Indexes) -> Numbers:
        """Return the features of some pairs, a row for each."""
        return np.column_stack([self._features[name][pairs] for name in names])


def _ratio(above: Numbers, below: Numbers) -> Numbers:
    """A quotient, 0 where there is nothing to divide by."""
    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)


def _sorted(one: Numbers, other: Numbers) -> tuple[Numbers, Numbers]:
    """The lesser and the greater of each two numbers."""
    return np.minimum(one, other), np.maximum(one, other)


def _of(numbers: Iterable[float]) -> Numbers:
    return np.array(list(numbers), dtype=np.float64)


def _words(corpus: Corpus, rows: Rows, alone: _Logit, progress: Progress) -> Numbers:
    """Add what the words of the pairs say; the overlap of their senses."""
    statements = corpus.statements
    a, b = rows.first, rows.second
    senses = Incidence((s.senses for s in reported(statements, progress)), corpus.weights)
    stems = Incidence(
        (s.stems for s in reported(statements, progress)), _weights(s.stems for s in statements)
    )
    names = Incidence(
        (s.names for s in reported(statements, progress)), _weights(s.names for s in statements)
    )
    grams = Incidence(reported(_grams(corpus), progress), corpus.gram_weights)
    progress(0.0)
    persons = Incidence(
        (s.persons for s in statements), {name: 1.0 for s in statements for name in s.persons}
    )
    kindred = SynonymOverlap(reported(_toward(corpus), progress), (s.stems for s in statements), stems.known)
    progress(0.0)
    sorted_words = [s.sorted_words for s in statements]
    common, squares, rarest, count = (np.zeros(len(a)) for _ in range(4))
    stem, name, rare_name, gram, person, order = (np.zeros(len(a)) for _ in range(6))
    alike = np.zeros(len(a))
    for block in blocks(rows):
        progress(block.start / len(statements))
        pairs = block.pairs
        shared, at = senses.shared(block)
        common[pairs] = np.add.reduceat(shared, at)
        squares[pairs] = np.add.reduceat(shared * shared, at)
        rarest[pairs] = np.maximum.reduceat(shared, at)
        count[pairs] = np.add.reduceat((shared > 0).astype(np.float64), at)
        stem[pairs] = np.add.reduceat(*stems.shared(block))
        shared, at = names.shared(block)
        name[pairs] = np.add.reduceat(shared, at)
        rare_name[pairs] = np.maximum.reduceat(shared, at)
        gram[pairs] = np.add.reduceat(*grams.shared(block))
        person[pairs] = np.maximum.reduceat(*persons.shared(block))
        alike[pairs] = kindred.overlap(stems.spread(block), block)
        order[pairs] = cpdist(
            [sorted_words[one] for one in a[pairs].tolist()],
            [sorted_words[other] for other in b[pairs].tolist()],
            scorer=fuzz.ratio,
            dtype=np.float64,
        )
    back = np.lexsort((a, b))
    for block in blocks(Rows.of(b[back], a[back], len(statements))):
        progress(1.0)
        alike[back[block.pairs]] += kindred.overlap(stems.spread(block), block)
    total, stem_total, name_total, gram_total = (
        _of(getattr(s, what) for s in statements)
        for what in ("total", "stem_total", "name_total", "gram_total")
    )
    norm = _of(s.norm for s in statements)
    jaccard = _ratio(common, total[a] + total[b] - common)
    stem_union = stem_total[a] + stem_total[b] - stem
    alone.add("sense_jaccard", jaccard)
    alone.add("stem_jaccard", _ratio(stem, stem_union))
    alone.add("containment", _ratio(common, np.minimum(total[a], total[b])))
    alone.add("cosine", _ratio(squares, norm[a] * norm[b]))
    alone.add("rarest", rarest / 5)
    alone.add("shared", np.minimum(count, 8) / 8)
    alone.add("token_sort", order / 100)
    alone.add("alike", _ratio(alike / 2, stem_union))
    alone.add("grams", _ratio(gram, gram_total[a] + gram_total[b] - gram))
    alone.add("names", _ratio(name, name_total[a] + name_total[b] - name))
    alone.add("rare_names", rare_name / 5)
    alone.add("same_person", person)
    return jaccard


def _grams(corpus: Corpus) -> Iterator[frozenset[str]]:
    """The runs of letters of each statement, which are forgotten at once, as all would fill the memory."""
    for statement in corpus.statements:
        yield corpus.grams(statement)
        corpus.release(statement)


def _toward(corpus: Corpus) -> Iterator[dict[str, tuple[tuple[str, float], ...]]]:
    """The like words of each statement, forgotten at once too."""
    for statement in corpus.statements:
        yield corpus.toward(statement)
        corpus.release(statement)


def _weights(sets: Iterable[dict[str, float]]) -> dict[str, float]:
    """The weights of all elements of some sets."""
    found: dict[str, float] = {}
    for own in sets:
        found.update(own)
    return found


def _shape(corpus: Corpus, rows: Rows, alone: _Logit) -> None:
    """Add what the quotations, the length and the place of the sentences say."""
    statements = corpus.statements
    a, b = rows.first, rows.second
    quotes = np.array([bool(s.quotes) for s in statements])
    quoted = np.zeros(len(a))
    for at in np.flatnonzero(quotes[a] & quotes[b]).tolist():
        one, other = statements[a[at]].quotes, statements[b[at]].quotes
        quoted[at] = max(fuzz.token_set_ratio(x, y) for x in one for y in other) / 100
    alone.add("quotes", quoted)
    alone.add("one_quotes", (quotes[a] != quotes[b]).astype(np.float64))
    rank = _of(s.rank for s in statements)
    alone.add("both_lead", ((rank[a] == 0) & (rank[b] == 0)).astype(np.float64))
    alone.add("distance", np.abs(rank[a] - rank[b]))
    size = _of(len(s.senses) for s in statements)
    alone.add("short", (np.minimum(size[a], size[b]) < 5).astype(np.float64))
    alone.add("length_gap", np.abs(np.log((size[a] + 1) / (size[b] + 1))))


class _NeighbourColumns:
    """The position of pairs among the others of their two articles."""

    def __init__(self, corpus: Corpus, rows: Rows) -> None:
        statements, a, b = corpus.statements, rows.first, rows.second
        article: Indexes = np.array([s.article for s in statements], dtype=np.int64)
        articles = len(corpus.articles)
        self._row = Groups(a * articles + article[b])
        self._column = Groups(b * articles + article[a])
        self.lines = self._row, self._column
        keys = a * len(statements) + b
        self._near = []
        for step in (-1, 1):
            one, other = a + step, b + step
            inside = (one >= 0) & (other < len(statements))
            one, other = np.where(inside, one, 0), np.where(inside, other, 0)
            wanted = one * len(statements) + other
            at = np.minimum(np.searchsorted(keys, wanted), max(0, len(keys) - 1))
            there = inside & (article[one] == article[a]) & (article[other] == article[b])
            self._near.append((at, there & (keys[at] == wanted)))

    def best(self, what: Numbers) -> tuple[Numbers, Numbers]:
        """Return the greatest number of each pair's row, and of its column."""
        return self._row.greatest(what), self._column.greatest(what)

    def neighbours(self, what: Numbers) -> Numbers:
        """Return the greater number of the pairs just before and just after each pair."""
        found = np.zeros(len(what))
        for at, there in self._near:
            found = np.maximum(found, np.where(there, what[at], 0.0))
        return found


def _second_round(
    neighbour_scores: _NeighbourColumns, rows: Rows, scores: Numbers, second_model: _Logit, progress: Progress
) -> None:
    """Add what the scores of all pairs say of each."""
    odds = _log_odds(scores)
    lesser, greater = _sorted(*(odds - _log_odds(line.best_other(scores)) for line in neighbour_scores.lines))
    row, column = neighbour_scores.best(scores)
    second_model.add("score", odds)
    second_model.add("lesser_gap", lesser)
    second_model.add("greater_gap", greater)
    progress(0.0)
    second_model.add("best", ((scores >= row) & (scores >= column)).astype(np.float64))
    third, thirds = _thirds(rows, scores, progress)
    second_model.add("third", third)
    second_model.add("thirds", np.minimum(thirds, 2.0) / 2)
    second_model.add("neighbour", neighbour_scores.neighbours(scores))
    masses = (np.minimum(line.sums(scores) - scores, 3.0) for line in neighbour_scores.lines)
    lesser, greater = _sorted(*masses)
    second_model.add("lesser_mass", lesser)
    second_model.add("greater_mass", greater)


def _log_odds(p: Numbers) -> Numbers:
    p = np.clip(p, 0.001, 0.999)
    found: Numbers = np.log(p / (1 - p))
    return found


def _thirds(rows: Rows, scores: Numbers, progress: Progress) -> tuple[Numbers, Numbers]:
    """How well a third sentence matches both of a pair: the best of them, and the sum of all."""
    sentences = len(rows.bounds) - 1
    telling = np.flatnonzero(scores > _FAINT)
    a = np.r_[rows.first[telling], rows.second[telling]]
    b = np.r_[rows.second[telling], rows.first[telling]]
    order = np.lexsort((b, a))
    partners, likes = b[order], np.r_[scores[telling], scores[telling]][order]
    bounds = np.searchsorted(a[order], np.arange(sentences + 1))
    sizes = np.diff(bounds)
    best, total = np.zeros(len(scores)), np.zeros(len(scores))
    spread = np.zeros(sentences)
    for number, (one, pairs) in enumerate(rows):
        if number % _PROGRESS == 0:
            progress(one / sentences)
        own = slice(bounds[one], bounds[one + 1])
        others = rows.second[pairs]
        has = np.flatnonzero(sizes[others])
        if own.start == own.stop or not len(has):
            continue
        spread[partners[own]] = likes[own]
        flat, at = spans(bounds[others[has]], sizes[others[has]])
        both = np.minimum(spread[partners[flat]], likes[flat])
        where = pairs.start + has
        best[where] = np.maximum.reduceat(both, at)
        total[where] = np.add.reduceat(both, at)
        spread[partners[own]] = 0.0
    return best, total
