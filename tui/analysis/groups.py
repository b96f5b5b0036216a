"""Groups of linked sentences: average linkage first, then the links that it leaves over.

A sentence may tell several facts, so it may stand in several groups; but no group is held together
by a single weak bridge, as connected components would be. Groups that share sentences of two articles
become one where their pairs are linked on average, lest one fact be told several times.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from tui.analysis import weights
from tui.analysis.align import Alignment
from tui.analysis.statements import Session

JOIN = 0.6  # share of the link threshold that the mean score between two groups must reach to make them one


def group(session: Session, alignment: Alignment) -> list[tuple[int, ...]]:
    """Indexes of the statements of each group, every link inside at least one, in reading order."""
    links = sorted(
        ((p.score, p.a.index, p.b.index) for p in alignment.linked()), key=lambda x: (-x[0], x[1], x[2])
    )
    home: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for _, a, b in links:
        x, y = home.setdefault(a, a), home.setdefault(b, b)
        one, other = groups.setdefault(x, [x]), groups.setdefault(y, [y])
        if x != y and _mean(session, alignment, one, other) >= JOIN * weights.LINKED:
            one += other
            for index in other:
                home[index] = x
            del groups[y]
    found = [tuple(sorted(g)) for g in groups.values() if len(g) > 1]
    left = _leftovers(alignment, [(a, b) for _, a, b in links if home[a] != home[b]])
    return _distinct(_united(session, alignment, _distinct(found + left)))


def _united(
    session: Session, alignment: Alignment, groups: Sequence[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """The groups, those made one that share sentences of two articles and hang together."""
    article = {s.index: s.article for s in session.statements}
    waiting, settled = [set(g) for g in reversed(groups)], list[set[int]]()
    holders: defaultdict[int, list[set[int]]] = defaultdict(list)
    while waiting:
        one = waiting.pop()
        beside = {id(held): held for index in sorted(one) for held in holders[index]}
        for other in beside.values():
            shared = {article[i] for i in one & other}
            if len(shared) > 1 and _mean_inside(session, alignment, sorted(one | other)) >= weights.LINKED:
                settled.remove(other)
                for index in other:
                    holders[index].remove(other)
                waiting.append(one | other)
                break
        else:
            settled.append(one)
            for index in one:
                holders[index].append(one)
    return [tuple(sorted(g)) for g in settled]


def _mean_inside(session: Session, alignment: Alignment, group: list[int]) -> float:
    """The mean score over all pairs of different articles in a group."""
    scores = [
        alignment.partners(a).get(b, 0.0)
        for a, b in combinations(group, 2)
        if session.statements[a].article != session.statements[b].article
    ]
    return sum(scores) / len(scores)


def _mean(session: Session, alignment: Alignment, one: list[int], other: list[int]) -> float:
    """The mean score over all pairs of different articles; 0 for those that were never compared."""
    articles = Counter(session.statements[a].article for a in one)
    pairs = len(one) * len(other) - sum(articles[session.statements[b].article] for b in other)
    scores = (near[b] for near in map(alignment.partners, one) for b in other if b in near)
    return sum(scores) / pairs if pairs else 0.0


def _leftovers(alignment: Alignment, links: list[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Small groups for links that run between groups: each link with what is linked to both its ends."""
    found: list[tuple[int, ...]] = []
    covered: set[tuple[int, int]] = set()
    for a, b in links:
        if (a, b) in covered:
            continue
        members = [a, b]
        common = alignment.partners(a).keys() & alignment.partners(b).keys()
        for c in sorted(common, key=lambda c: (-min(alignment.partners(a)[c], alignment.partners(b)[c]), c)):
            if all(alignment.partners(c).get(m, 0.0) >= weights.LINKED for m in members):
                members.append(c)
        covered.update((x, y) for x in members for y in members)
        found.append(tuple(sorted(members)))
    return found


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
