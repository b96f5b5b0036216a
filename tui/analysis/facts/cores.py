"""What of a group of linked sentences is surely of one thing: complete linkage.

In a group by average linkage two sentences may have nothing in common but a third. Here every two sentences
of different articles that were compared are alike by themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.alignment.align import Alignment
from tui.analysis.facts.agreement import inside
from tui.analysis.statements import Corpus


class Cores:
    """Splits groups of sentences into parts in which all are alike."""

    def __init__(self, session: Corpus, alignment: Alignment) -> None:
        self._article = [s.article for s in session.statements]
        self._alignment = alignment

    def articles(self, members: Sequence[int]) -> int:
        """How many articles some statements are of."""
        return len({self._article[i] for i in members})

    def split(self, members: Sequence[int], least: float) -> list[tuple[int, ...]]:
        """The parts of two articles and more, in the order of their first members.

        Args:
            members: indexes of statements.
            least: score that all pairs of a part have.
        """
        central = self._alignment.central
        first = members if central is None else [i for i in members if central.get(i) == i]
        parts = self._complete(first, least)
        if central is not None:
            self._attach([i for i in members if central.get(i) != i], parts, least)
        return sorted(tuple(sorted(part)) for part in parts if self.articles(part) > 1)

    def _complete(self, members: Sequence[int], least: float) -> list[list[int]]:
        """Parts by complete linkage, the surest pairs first."""
        pairs = [p for p in inside(self._alignment, members) if p.score >= least]
        pairs.sort(key=lambda p: (-p.score, p.a.index, p.b.index))
        home = {i: [i] for i in members}
        for pair in pairs:
            one, other = home[pair.a.index], home[pair.b.index]
            if one is not other and self._fit(one, other, least):
                one += other
                home.update(dict.fromkeys(other, one))
        return list({id(part): part for part in home.values()}.values())

    def _fit(self, one: Sequence[int], other: Sequence[int], least: float) -> bool:
        """Whether all pairs between two parts are alike, but those left uncompared for their number."""
        missing = 0.0 if self._alignment.central is None else least
        for i in one:
            near = self._alignment.partners(i)
            if any(near.get(j, missing) < least for j in other if self._article[i] != self._article[j]):
                return False
        return True

    def _attach(self, members: Sequence[int], parts: list[list[int]], least: float) -> None:
        """Put each statement into the part it is most like, if no pair compared speaks against it."""
        home = {i: part for part in parts for i in part}
        for i in members:
            likes: dict[int, list[float]] = {}
            found: dict[int, list[int]] = {}
            for j, score in self._alignment.partners(i).items():
                if j in home:
                    likes.setdefault(id(home[j]), []).append(score)
                    found[id(home[j])] = home[j]
            alike = [key for key, scores in likes.items() if min(scores) >= least]
            if alike:
                found[max(alike, key=lambda key: (max(likes[key]), -found[key][0]))].append(i)
