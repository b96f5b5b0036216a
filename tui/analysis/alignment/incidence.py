"""Weighted sets of many sentences as arrays, so that many pairs are compared at a time.

The layout is that of compressed sparse rows: the sets of some successive sentences are spread over an array
of the whole vocabulary each, and what others share with them is gathered from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

_PAIRS = 4096  # pairs of a block, whose elements fit into the caches of a processor
_SENTENCES = 64  # sentences of a block at most: each takes an array of the whole vocabulary
Numbers = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs of sentences by the first of them.

    Attributes:
        first, second: the indexes of both sentences of each pair, in ascending order of the first.
        bounds: where the pairs of each sentence begin, and where those of the last one end.
    """

    first: Indexes
    second: Indexes
    bounds: Indexes

    @classmethod
    def of(cls, first: Indexes, second: Indexes, sentences: int) -> Rows:
        """Return the rows of pairs.

        Args:
            first: the first sentence of each pair, in ascending order.
            second: the other one.
            sentences: how many there are.
        """
        return cls(first, second, np.searchsorted(first, np.arange(sentences + 1)))

    def holds(self, first: Indexes, second: Indexes) -> npt.NDArray[np.bool_]:
        """Return which of the pairs are among some others.

        Args:
            first: the first sentence of each of the others.
            second: the other one.
        """
        sentences = len(self.bounds)
        return np.isin(self.first * sentences + self.second, first * sentences + second)

    def __iter__(self) -> Iterator[tuple[int, slice]]:
        """Each sentence that is the first of any pair, and where its pairs are."""
        bounds = self.bounds.tolist()
        for sentence, (start, end) in enumerate(pairwise(bounds)):
            if start < end:
                yield sentence, slice(start, end)


@dataclass(frozen=True, slots=True)
class SentenceBlock:
    """Successive sentences, and the pairs of which they are the first.

    Attributes:
        start, end: the first sentence, and the one behind the last.
        pairs: where the pairs are among all.
        one: of each pair the first sentence, counted from ``start``.
        other: the other one.
    """

    start: int
    end: int
    pairs: slice
    one: Indexes
    other: Indexes


def blocks(rows: Rows) -> Iterator[SentenceBlock]:
    """Yield all pairs, some thousand of successive sentences at a time.

    Args:
        rows: the pairs by their first sentences.
    """
    bounds, start, sentences = rows.bounds, 0, len(rows.bounds) - 1
    while start < sentences:
        end = int(np.searchsorted(bounds, bounds[start] + _PAIRS, side="right")) - 1
        end = min(max(end, start + 1), start + _SENTENCES, sentences)
        pairs = slice(int(bounds[start]), int(bounds[end]))
        if pairs.start < pairs.stop:
            yield SentenceBlock(start, end, pairs, rows.first[pairs] - start, rows.second[pairs])
        start = end


def spans(starts: Indexes, sizes: Indexes) -> tuple[Indexes, Indexes]:
    """Return the indexes in some spans, one span after the other, and where each span begins among them.

    Args:
        starts: first index of each span.
        sizes: length of each.
    """
    ends = np.cumsum(sizes)
    offsets = ends - sizes
    found = np.repeat(starts - offsets, sizes)
    found += np.arange(ends[-1])
    return found, offsets


class Incidence:
    """A set of weighted elements for each sentence.

    Every set holds element 0, which weighs nothing, so that none is empty.

    Attributes:
        known: the number of each element.
        weights: of the elements, by number.
        elements: the numbers in all sets, one set after the other.
        starts, sizes: where each set begins, and how many elements it has.
    """

    def __init__(self, sets: Iterable[Iterable[str]], weights: Mapping[str, float]) -> None:
        """Number the elements in alphabetical order.

        Args:
            sets: of the sentences, in order.
            weights: of all elements.
        """
        self.known = {key: number for number, key in enumerate(sorted(weights), 1)}
        self.weights: Numbers = np.array([0.0, *(weights[key] for key in self.known)])
        found: list[int] = []
        sizes: list[int] = []
        for own in sets:
            numbers = sorted(map(self.known.__getitem__, own))
            found.append(0)
            found += numbers
            sizes.append(len(numbers) + 1)
        self.elements = np.array(found, dtype=np.int32)
        self.sizes: Indexes = np.array(sizes, dtype=np.int64)
        self.starts: Indexes = np.cumsum(self.sizes) - self.sizes

    def spread(self, block: SentenceBlock) -> Numbers:
        """Return the weights of the elements of the sentences of a block, a row for each; 0 for others."""
        found = np.zeros((block.end - block.start, len(self.weights)))
        sizes = self.sizes[block.start : block.end]
        first = int(self.starts[block.start])
        elements = self.elements[first : first + int(sizes.sum())]
        found[np.repeat(np.arange(len(sizes)), sizes), elements] = self.weights[elements]
        return found

    def shared(self, block: SentenceBlock) -> tuple[Numbers, Indexes]:
        """Return the weights of the elements of the other sentences that the first ones have, else 0.

        Args:
            block: the pairs.

        Returns:
            The weights, pair after pair, and where each pair begins.
        """
        spread = self.spread(block).ravel()
        sizes = self.sizes[block.other]
        flat, offsets = spans(self.starts[block.other], sizes)
        return spread[np.repeat(block.one * len(self.weights), sizes) + self.elements[flat]], offsets


class SynonymOverlap:
    """The words of each sentence that mean nearly the same as others of the vocabulary."""

    # Entries: other words, what their likeness is worth, and which word of the sentence they are like, by its
    # number. Those of one word of one sentence are adjacent.
    _targets: npt.NDArray[np.int32]
    _worth: Numbers
    _words: npt.NDArray[np.int32]
    # For each sentence, where its entries start, and how many there are.
    _starts: Indexes
    _sizes: Indexes

    def __init__(
        self,
        toward: Iterable[Mapping[str, tuple[tuple[str, float], ...]]],
        stems: Iterable[Mapping[str, float]],
        known: Mapping[str, int],
    ) -> None:
        """Sort the likenesses of sentences by their words.

        Args:
            toward: for words of the vocabulary, the words of each sentence that are like them.
            stems: the weights of the words of each sentence.
            known: numbers of the words of the vocabulary.
        """
        targets: list[int] = []
        worth: list[float] = []
        words: list[int] = []
        sizes: list[int] = []
        for near, weights in zip(toward, stems, strict=True):
            entries: dict[str, dict[int, float]] = {}
            for target in sorted(near):
                for stem, similarity in near[target]:
                    entries.setdefault(stem, {})[known[target]] = similarity * weights[stem]
            before = len(targets)
            for stem in sorted(entries):
                own = entries[stem]
                targets += own
                worth += own.values()
                words += [known[stem]] * len(own)
            sizes.append(len(targets) - before)
        self._targets = np.array(targets, dtype=np.int32)
        self._worth = np.array(worth, dtype=np.float64)
        self._words = np.array(words, dtype=np.int32)
        self._sizes = np.array(sizes, dtype=np.int64)
        self._starts = np.cumsum(self._sizes) - self._sizes

    def overlap(self, spread: Numbers, block: SentenceBlock) -> Numbers:
        """Return what the words of each other sentence are worth that the first lacks but has the like of.

        Args:
            spread: of the words of the first sentences, as :meth:`Incidence.spread` returns them.
            block: the pairs.
        """
        count, sizes = len(block.one), self._sizes[block.other]
        row, flat = block.one * spread.shape[1], spread.ravel()
        entries, _ = spans(self._starts[block.other], sizes)
        alike = np.flatnonzero(flat[np.repeat(row, sizes) + self._targets[entries]])
        pair = np.searchsorted(np.cumsum(sizes), alike, side="right")
        entries = entries[alike]
        lacked = np.flatnonzero(flat[row[pair] + self._words[entries]] == 0)
        if not len(lacked):
            return np.zeros(count)
        pair, entries = pair[lacked], entries[lacked]
        word = self._words[entries]
        starts = np.flatnonzero(np.r_[True, (pair[1:] != pair[:-1]) | (word[1:] != word[:-1])])
        best = np.maximum.reduceat(self._worth[entries], starts)
        return np.bincount(pair[starts], weights=best, minlength=count).astype(np.float64)


class Groups:
    """Pairs with one key, such as those of one sentence with one article."""

    def __init__(self, keys: Indexes) -> None:
        self._keys = keys
        self._order = np.argsort(keys, kind="stable")
        ordered = keys[self._order]
        self._starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
        group = np.zeros(len(keys), dtype=np.int64)
        group[self._starts[1:]] = 1
        self._of: Indexes = np.empty_like(keys)
        self._of[self._order] = np.cumsum(group)

    def greatest(self, what: Numbers) -> Numbers:
        """Return the greatest number of each pair's group."""
        found: Numbers = np.maximum.reduceat(what[self._order], self._starts)[self._of]
        return found

    def sums(self, what: Numbers) -> Numbers:
        """Return the sum of each pair's group."""
        found: Numbers = np.add.reduceat(what[self._order], self._starts)[self._of]
        return found

    def best_other(self, what: Numbers) -> Numbers:
        """Return for each pair the greatest number among the others of its group; 0 where it has none."""
        order = np.lexsort((-what, self._keys))
        ordered = what[order]
        ends = np.r_[self._starts[1:], len(what)]
        second = np.where(ends - self._starts > 1, ordered[np.minimum(self._starts + 1, len(what) - 1)], 0.0)
        first = ordered[self._starts]
        best: Numbers = np.where(first[self._of] == what, second[self._of], first[self._of])
        return best
