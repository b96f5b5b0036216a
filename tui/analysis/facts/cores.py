"""What of a group of linked sentences agrees: complete linkage.

In a group by average linkage two sentences may have nothing in common but a third. Here every two sentences
of different articles that were compared agree by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.analysis.alignment.align import Alignment
from tui.analysis.facts.agreement import inside
from tui.analysis.statements import Corpus


class Cores:
    """Splits groups of sentences into parts in which all are alike."""

    def __init__(self, corpus: Corpus, alignment: Alignment, scores: Mapping[tuple[int, int], float]) -> None:
        """Prepare to split.

        Args:
            corpus: the statements of all articles, with the weights of their words.
            alignment: their pairs.
            scores: probability that the statements of a pair agree; 0 for pairs that are not there.
        """
        self._article = [s.article for s in corpus.statements]
        self._alignment = alignment
        self._scores = scores

    def articles(self, members: Sequence[int]) -> int:
        """Return how many articles some statements are of."""
        return len({self._article[i] for i in members})

    def split(self, members: Sequence[int], least: float) -> list[tuple[int, ...]]:
        """Return the parts of two articles and more, in the order of their first members.

        Args:
            members: indexes of statements.
            least: probability that all pairs of a part have.
        """
        central = self._alignment.central
        first = members if central is None else [i for i in members if central.get(i) == i]
        parts = self._complete(first, least)
        if central is not None:
            self._attach([i for i in members if central.get(i) != i], parts, least)
        return sorted(tuple(sorted(part)) for part in parts if self.articles(part) > 1)

    def _complete(self, members: Sequence[int], least: float) -> list[list[int]]:
        """Parts by complete linkage, the surest pairs first."""
        keys = [(p.a.index, p.b.index) for p in inside(self._alignment, members)]
        likely = [key for key in keys if self._scores.get(key, 0.0) >= least]
        home = {i: [i] for i in members}
        for a, b in sorted(likely, key=lambda key: (-self._scores[key], key)):
            one, other = home[a], home[b]
            if one is not other and self._fit(one, other, least):
                one += other
                home.update(dict.fromkeys(other, one))
        return list({id(part): part for part in home.values()}.values())

    def _fit(self, one: Sequence[int], other: Sequence[int], least: float) -> bool:
        """Whether all pairs between two parts agree, but those left uncompared for their number."""
        everything = self._alignment.central is None
        return all(
            self._score(i, j) >= least
            for i in one
            for j in other
            if self._article[i] != self._article[j] and (everything or j in self._alignment.partners(i))
        )

    def _score(self, i: int, j: int) -> float:
        return self._scores.get((min(i, j), max(i, j)), 0.0)

    def _attach(self, members: Sequence[int], parts: list[list[int]], least: float) -> None:
        """Put each statement into the part it is most like, if no pair compared speaks against it."""
        home = {i: part for part in parts for i in part}
        for i in members:
            likes: dict[int, list[float]] = {}
            found: dict[int, list[int]] = {}
            for j in self._alignment.partners(i):
                if j in home:
                    likes.setdefault(id(home[j]), []).append(self._score(i, j))
                    found[id(home[j])] = home[j]
            alike = [key for key, scores in likes.items() if min(scores) >= least]
            if alike:
                found[max(alike, key=lambda key: (max(likes[key]), -found[key][0]))].append(i)
