"""How alike sentences are in meaning, where an encoder is installed: one more feature of the alignment."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import mul

from tui.analysis.alignment.encoder import Encoder
from tui.analysis.alignment.features import Pair
from tui.analysis.statements import Statement

MEANING_FEATURES = ("meaning", "meaning_row", "meaning_column")
_BATCH = 32  # sentences encoded between two reports of progress
_LONGEST = 2000  # characters of a sentence that count
_DIGITS = 3  # decimals of a likeness that count, so that the rounding of one machine shows in no result


class Meanings:
    """The meanings of a comparison's sentences.

    They are centred, as all sentences of one story share a direction that distinguishes none of them.
    """

    def __init__(
        self, statements: Iterable[Statement], encoder: Encoder, progress: Callable[[float], None]
    ) -> None:
        """Encode sentences.

        Args:
            statements: whose sentences are encoded.
            encoder: turns them into vectors.
            progress: called with the share done, from 0 to 1; it may raise to cancel.
        """
        texts = sorted({_text(s) for s in statements})  # in an order that does not depend on the articles'
        vectors: list[Sequence[float]] = []
        for first in range(0, len(texts), _BATCH):
            progress(first / len(texts))
            vectors += encoder.encode(texts[first : first + _BATCH])
        means = [sum(column) / len(texts) for column in zip(*vectors, strict=True)]
        self._vectors = {text: _unit(v, means) for text, v in zip(texts, vectors, strict=True)}

    def similarity(self, a: Statement, b: Statement) -> float:
        """Return the cosine of two meanings, from -1 to 1.

        Args:
            a: a statement of one article.
            b: a statement of another article.
        """
        one, other = self._vectors[_text(a)], self._vectors[_text(b)]
        cosine: float = sum(map(mul, one, other))
        return round(cosine, _DIGITS)

    def features(self, pairs: Sequence[Pair]) -> list[list[float]]:
        """Return what the meanings say of each pair, in the order of :data:`MEANING_FEATURES`.

        That is the likeness, and how far it lies under the best of either sentence in the other article.
        The likeness is noted on the pairs.
        """
        best: defaultdict[tuple[int, int], float] = defaultdict(lambda: -1.0)
        for pair in pairs:
            pair.meaning = self.similarity(pair.a, pair.b)
            for key in _rows(pair):
                best[key] = max(best[key], pair.meaning)
        return [[p.meaning, *sorted(p.meaning - best[key] for key in _rows(p))] for p in pairs]


def _rows(pair: Pair) -> tuple[tuple[int, int], tuple[int, int]]:
    """Each statement with the other's article."""
    return (pair.a.index, pair.b.article), (pair.b.index, pair.a.article)


def _text(statement: Statement) -> str:
    return statement.sentence.text[:_LONGEST]


def _unit(vector: Sequence[float], means: Sequence[float]) -> array[float]:
    centred = [x - mean for x, mean in zip(vector, means, strict=True)]
    length = math.hypot(*centred) or 1.0
    return array("d", [x / length for x in centred])
