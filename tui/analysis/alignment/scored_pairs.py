"""Scored pairs of sentences in arrays, made into objects only where one is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from tui.analysis.alignment.features import Pair
from tui.analysis.alignment.incidence import Indexes, Numbers, Rows
from tui.analysis.alignment.value_matches import ValueMatches
from tui.analysis.statements import Statement

_REPORTED = 500  # pairs after which progress is reported
Progress = Callable[[float], None]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs of statements with what was found of them.

    Attributes:
        rows: the pairs.
        jaccard: overlap of their words.
        score: probability that both state the same thing.
        values: the values that meet in them.
        features: those of the pairs that are likely links, in the order of ``FEATURES``.
        likely: the numbers of these pairs.
    """

    rows: Rows
    jaccard: Numbers
    score: Numbers
    values: ValueMatches
    features: Numbers
    likely: Indexes

    def pairs(
        self, statements: Sequence[Statement], chosen: Flags, progress: Progress
    ) -> dict[tuple[int, int], Pair]:
        """Return some of the pairs by the indexes of their statements.

        Args:
            statements: of the comparison.
            chosen: whether a pair is wanted.
            progress: called with the share done, from 0 to 1; it may raise to cancel.
        """
        found: dict[tuple[int, int], Pair] = {}
        at = np.flatnonzero(chosen)
        ends = self.rows.first[at].tolist(), self.rows.second[at].tolist()
        numbers = self.jaccard[at].tolist(), self.score[at].tolist()
        for number, (pair, i, j, jaccard, score) in enumerate(zip(at.tolist(), *ends, *numbers, strict=True)):
            if number % _REPORTED == 0:
                progress(1.0)
            a, b = statements[i], statements[j]
            # The statements' own numbers are the keys: equal ones of each pair would be megabytes.
            found[a.index, b.index] = Pair(a, b, jaccard, self.values.of(pair), score)
        return found


class FeatureRows(Mapping[tuple[int, int], Sequence[float]]):
    """Features of pairs by the indexes of their statements, in one array."""

    def __init__(self, scored: Scored, chosen: Flags) -> None:
        """Keep the rows of the likely ones among some pairs.

        Args:
            scored: all pairs.
            chosen: which of them are wanted.
        """
        kept = chosen[scored.likely]
        at = scored.likely[kept]
        self._ends = scored.rows.first[at], scored.rows.second[at]
        self._rows = scored.features[kept]

    @cached_property
    def _at(self) -> dict[tuple[int, int], int]:
        """The number of each pair; most comparisons go through the rows in their order, and need none."""
        first, second = (ends.tolist() for ends in self._ends)
        return {key: number for number, key in enumerate(zip(first, second, strict=True))}

    def __getitem__(self, pair: tuple[int, int]) -> Sequence[float]:
        found: list[float] = self._rows[self._at[pair]].tolist()
        return found

    def behind(self, more: Sequence[Sequence[float]], first: int) -> Numbers:
        """Return a row for each feature of some pairs, that of further features first.

        Args:
            more: a row for each further feature, of these pairs.
            first: the number of the first of them.
        """
        further = np.array(more, dtype=np.float64)
        return np.concatenate([further, self._rows[first : first + further.shape[1]].T])

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._rows)
