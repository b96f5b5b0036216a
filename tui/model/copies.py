"""Articles that are copies of one text, and how many independent sources some articles are."""

from __future__ import annotations

from collections.abc import Iterable

from tui.model import Reuse


class CopyGroups:
    """Which articles speak as one source, because they are copies of one text or of copies of it."""

    def __init__(self, reuse: Iterable[Reuse]) -> None:
        """Group articles.

        Args:
            reuse: pairs of articles, one of which holds the text of the other.
        """
        self._parent: dict[str, str] = {}
        for pair in reuse:
            first, second = sorted((self.of(pair.a), self.of(pair.b)))
            if first != second:
                self._parent[second] = first

    def of(self, article: str) -> str:
        """Return the id of the group of an article: the first id in it."""
        while (parent := self._parent.get(article)) is not None:
            article = parent
        return article

    def count(self, articles: Iterable[str]) -> int:
        """Return how many independent sources these articles are."""
        return len({self.of(article) for article in articles})
