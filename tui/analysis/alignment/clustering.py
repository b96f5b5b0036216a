"""Groups of linked sentences: average linkage first, then the links that it leaves over.

A sentence may state several facts, so it may be in several groups; but no group is held together
by a single weak bridge, as connected components would be. Groups that share sentences of two articles
become one where their pairs are linked on average, so that one fact is not listed twice.

In a large comparison the representatives are grouped so, and every other sentence joins the groups of the
representatives it is linked to.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from tui.analysis import weights
from tui.analysis.alignment.align import Alignment
from tui.analysis.reporting import reported
from tui.analysis.statements import Corpus

if TYPE_CHECKING:
    from tui.analysis.alignment.score_matrix import ScoreMatrix  # loads NumPy

JOIN = 0.6  # share of the link threshold that the mean score between two groups must reach to make them one
_PROGRESS = 500  # links after which progress is reported

_Link = tuple[float, int, int]
"""A score and the indexes of two statements."""
_Sum = tuple[float, int]
"""The sum of some scores, and how many pairs they are of."""


def group(
    corpus: Corpus, alignment: Alignment, progress: Callable[[float], None] = lambda share: None
) -> list[tuple[int, ...]]:
    """Return indexes of the statements of each group, every link inside at least one, in reading order.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    links = sorted(
        ((p.score, p.a.index, p.b.index) for p in reported(alignment.linked(), progress)),
        key=lambda x: (-x[0], x[1], x[2]),
    )
    central = alignment.central
    if central is None:
        return _Grouping(corpus, alignment, progress).groups(links)
    inner = [link for link in links if central.get(link[1]) == link[1] and central.get(link[2]) == link[2]]
    groups = _Grouping(corpus, alignment, progress).groups(inner)
    return _distinct(_joined(links, alignment, groups, central))


def _joined(
    links: Sequence[_Link], alignment: Alignment, groups: Sequence[tuple[int, ...]], central: dict[int, int]
) -> list[tuple[int, ...]]:
    """The groups of representatives with all other statements that are linked to these.

    A statement joins the groups of the representative that has its words and values; without one, the
    group to which the scores of the pairs compared add up to most; without one, the best of its partners.
    """
    groups_of: defaultdict[int, list[int]] = defaultdict(list)
    members = [list(own) for own in groups]
    for number, own in enumerate(groups):
        for index in own:
            groups_of[index].append(number)
    for index, partners in sorted(_partners(links, central).items()):
        twin = central.get(index)
        joined = {*groups_of[twin]} if twin is not None else set[int]()
        if not joined:
            scores = alignment.partners(index)
            likes = Counter[int]()
            for other in partners:
                for number in groups_of[other]:
                    likes[number] += scores[other]  # type: ignore[assignment]
            joined.update(number for number, _ in likes.most_common(1))
        if not joined:
            joined.add(len(members))
            groups_of[partners[0]].append(len(members))
            members.append([partners[0]])
        for number in sorted(joined):
            members[number].append(index)
    return [tuple(sorted(set(own))) for own in members]


def _partners(links: Sequence[_Link], central: dict[int, int]) -> dict[int, list[int]]:
    """The statements that each one is linked to that represents no others, the best first."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for _, a, b in links:
        for one, other in ((a, b), (b, a)):
            if central.get(one) != one:
                found[one].append(other)
    return found


class _IncrementalGroups:
    """Groups that grow link by link; the sums of the scores between them are kept up to date."""

    def __init__(self, article: Sequence[int], alignment: Alignment) -> None:
        self._article, self._alignment = article, alignment
        self._home: dict[int, int] = {}
        self._groups: dict[int, list[int]] = {}
        self._articles: dict[int, Counter[int]] = {}
        self._sums: dict[int, dict[int, float]] = {}

    def link(self, a: int, b: int) -> None:
        """Make one of the groups of two statements if their mean score allows it.

        Args:
            a: index of a statement in the corpus.
            b: index of another.
        """
        x, y = self._found(a), self._found(b)
        if x == y:
            return
        if len(self._sums[x]) < len(self._sums[y]):
            x, y = y, x
        one, other = self._articles[x], self._articles[y]
        few, many = (one, other) if len(one) < len(other) else (other, one)
        pairs = len(self._groups[x]) * len(self._groups[y]) - sum(n * many[k] for k, n in few.items())
        if pairs and self._sums[x].get(y, 0.0) >= JOIN * weights.LINKED * pairs:
            self._join(x, y)

    def _found(self, index: int) -> int:
        """The group of a statement, which is one by itself at first."""
        if index not in self._home:
            self._home[index] = index
            self._groups[index] = [index]
            self._articles[index] = Counter([self._article[index]])
            sums: dict[int, float] = {}
            for other, score in self._alignment.partners(index).items():
                if other in self._home:
                    at = self._home[other]
                    sums[at] = sums.get(at, 0.0) + score
            self._sums[index] = sums
            for at, total in sums.items():
                self._sums[at][index] = total
        return self._home[index]

    def _join(self, x: int, y: int) -> None:
        for index in self._groups[y]:
            self._home[index] = x
        self._groups[x] += self._groups.pop(y)
        self._articles[x].update(self._articles.pop(y))
        sums = self._sums[x]
        for at, total in self._sums.pop(y).items():
            neighbours = self._sums[at]
            del neighbours[y]
            if at != x:
                sums[at] = neighbours[x] = sums.get(at, 0.0) + total

    def together(self, a: int, b: int) -> bool:
        """Return whether two statements are in one group.

        Args:
            a: index of a statement in the corpus.
            b: index of another.
        """
        return self._home[a] == self._home[b]

    def groups(self) -> Iterable[list[int]]:
        """Return the members of each group."""
        return self._groups.values()


class _Grouping:
    """Average linkage over the links of a comparison."""

    def __init__(self, corpus: Corpus, alignment: Alignment, progress: Callable[[float], None]) -> None:
        self._article = [s.article for s in corpus.statements]
        self._alignment = alignment
        self._progress = progress
        self._known: dict[int, frozenset[int]] = {}
        self._matrix: ScoreMatrix | None = None
        if alignment.is_large and alignment.central is None:
            from tui.analysis.alignment.score_matrix import ScoreMatrix  # loads NumPy

            self._matrix = ScoreMatrix(alignment.pairs, self._article)

    def groups(self, links: Sequence[_Link]) -> list[tuple[int, ...]]:
        """Return the groups of these links, best first."""
        growing = _IncrementalGroups(self._article, self._alignment)
        for number, (_, a, b) in enumerate(links):
            if number % _PROGRESS == 0:
                self._progress(0.5 * number / len(links))
            growing.link(a, b)
        found = [tuple(sorted(g)) for g in growing.groups() if len(g) > 1]
        left = self._leftovers([(a, b) for _, a, b in links if not growing.together(a, b)])
        return _distinct(self._united(_distinct(found + left)))

    def _united(self, groups: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
        """The groups, those made one that share sentences of two articles and hang together."""
        waiting, settled = [frozenset(g) for g in reversed(groups)], dict[int, frozenset[int]]()
        holders: defaultdict[int, dict[int, frozenset[int]]] = defaultdict(dict)
        inside: dict[frozenset[int], _Sum] = {}
        total = len(waiting)
        while waiting:
            self._progress(1 - 0.5 * len(waiting) / max(total, len(waiting)))
            one = waiting.pop()
            neighbours = {id(held): held for index in sorted(one) for held in holders[index].values()}
            for other in neighbours.values():
                both = one & other
                if len(both) < 2 or len({self._article[i] for i in both}) < 2:
                    continue
                if self._hang_together(one, other, both, inside):
                    del settled[id(other)]
                    for index in other:
                        del holders[index][id(other)]
                    waiting.append(one | other)
                    break
            else:
                settled[id(one)] = one
                for index in one:
                    holders[index][id(one)] = one
        return [tuple(sorted(g)) for g in settled.values()]

    def _hang_together(
        self,
        one: frozenset[int],
        other: frozenset[int],
        both: frozenset[int],
        known: dict[frozenset[int], _Sum],
    ) -> bool:
        """Whether the mean score of all pairs of different articles in two groups is that of a link.

        The sums within each group are known from before; only pairs across are looked at anew.
        """
        if len(both) in (len(one), len(other)):
            total, pairs = self._inside(one if len(both) == len(other) else other, known)
        else:
            sums = (
                self._inside(one, known),
                self._inside(other, known),
                self._across(one - both, other - both),
            )
            twice, counted = self._inside(both, known)
            total = sum(sum_ for sum_, _ in sums) - twice
            pairs = sum(number for _, number in sums) - counted
            known[one | other] = total, pairs
        return total >= weights.LINKED * pairs

    def _inside(self, group: frozenset[int], known: dict[frozenset[int], _Sum]) -> _Sum:
        """Sum of the scores, and number, of all pairs of different articles in a group."""
        if (found := known.get(group)) is None:
            total = 0.0
            members = sorted(group)
            for at, a in enumerate(members):
                near = self._alignment.partners(a)
                total += sum([near[b] for b in members[at + 1 :] if b in near])
            same = Counter(self._article[a] for a in members).values()
            found = known[group] = total, (len(members) ** 2 - sum(n * n for n in same)) // 2
        return found

    def _across(self, one: frozenset[int], other: frozenset[int]) -> _Sum:
        """The same for the pairs between two groups that share nothing."""
        between = self._matrix.between if self._matrix else self._few_between
        return between(one, other) if len(one) <= len(other) else between(other, one)

    def _few_between(self, one: Collection[int], other: Collection[int]) -> _Sum:
        """Sum of the scores, and number, of all pairs of a statement of one group with one of another."""
        articles = Counter(self._article[a] for a in one)
        pairs = len(one) * len(other) - sum(articles[self._article[b]] for b in other)
        total, others = 0.0, sorted(other)
        for a in sorted(one):
            near = self._alignment.partners(a)
            total += sum([near[b] for b in others if b in near])
        return total, pairs

    def _leftovers(self, links: list[tuple[int, int]]) -> list[tuple[int, ...]]:
        """Small groups for links that run between groups: each link with what is linked to both its ends."""
        partners, linked = self._alignment.partners, self._linked
        found: list[tuple[int, ...]] = []
        covered: defaultdict[int, set[int]] = defaultdict(set)
        for number, (a, b) in enumerate(links):
            if number % _PROGRESS == 0:
                self._progress(0.5)
            if b in covered[a]:
                continue
            members = [a, b]
            one, other = partners(a), partners(b)
            for _, c in sorted((-min(one[c], other[c]), c) for c in linked(a) & linked(b)):
                if linked(c).issuperset(members):
                    members.append(c)
            for index in members:
                covered[index].update(members)
            found.append(tuple(sorted(members)))
        return found

    def _linked(self, index: int) -> frozenset[int]:
        """The statements linked to one."""
        if index not in self._known:
            near = self._alignment.partners(index).items()
            self._known[index] = frozenset(i for i, score in near if score >= weights.LINKED)
        return self._known[index]


def _distinct(groups: Iterable[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Without groups that lie whole inside another."""
    kept: list[tuple[int, ...]] = []
    holders: dict[int, list[set[int]]] = {}
    for members in sorted(set(groups), key=lambda g: (-len(g), g)):
        own = set(members)
        if any(own <= other for other in holders.get(members[0], ())):
            continue
        for index in members:
            holders.setdefault(index, []).append(own)
        kept.append(members)
    return sorted(kept)
