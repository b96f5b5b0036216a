"""How many hits each article has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress

from tui.search.documents import Documents


class Counts(Mapping[str, int]):
    """How many hits an article has, by its id, in the order of articles; those without any are not in it."""

    def __init__(self, documents: Documents, numbers: Sequence[int]) -> None:
        """One number for each article."""
        self._documents = documents
        self._numbers = numbers

    def __getitem__(self, article_id: str) -> int:
        number = self._numbers[self._documents.index_of(article_id)]
        if not number:
            raise KeyError(article_id)
        return number

    def __iter__(self) -> Iterator[str]:
        return compress(self._documents.article_ids, self._numbers)

    def __len__(self) -> int:
        return sum(map(bool, self._numbers))
