"""The order of the articles: the analysis works in one of its own, readers see theirs.

Where two scores tie, the first sentence wins; so that the same files give the same facts in whatever
order they are named, the analysis sorts them first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.model import Article, Comparison, Fact, Link, Place, Reuse


def own_order(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles by path, then by content."""
    return tuple(sorted(articles, key=lambda a: (a.path, a.sha256)))


def in_order_of(articles: Sequence[Article], comparison: Comparison) -> Comparison:
    """A comparison with its articles in another order, and its facts in the reading order of that.

    Args:
        articles: those of the comparison, in the order wanted.
        comparison: of the same articles.
    """
    if tuple(articles) == comparison.articles:
        return comparison
    rank = {
        Place(article.id, sentence.id): (n, sentence.start)
        for n, article in enumerate(articles)
        for sentence in article.sentences
    }

    number = {article.id: n for n, article in enumerate(articles)}

    def ordered(fact: Fact) -> Fact:
        members = tuple(sorted(fact.members, key=lambda m: rank[m.place]))
        return replace(fact, members=members, absent=tuple(sorted(fact.absent, key=number.__getitem__)))

    def pair(link: Link) -> Link:
        a, b = sorted((link.a, link.b), key=rank.__getitem__)
        return replace(link, a=a, b=b)

    def copied(reuse: Reuse) -> Reuse:
        a, b = sorted((reuse.a, reuse.b), key=number.__getitem__)
        return replace(reuse, a=a, b=b)

    facts = sorted(map(ordered, comparison.facts), key=lambda fact: [rank[m.place] for m in fact.members])
    return replace(
        comparison,
        articles=tuple(articles),
        facts=tuple(replace(fact, id=f"f{n}") for n, fact in enumerate(facts, 1)),
        links=tuple(sorted(map(pair, comparison.links), key=lambda link: (rank[link.a], rank[link.b]))),
        reuse=tuple(sorted(map(copied, comparison.reuse), key=lambda r: (number[r.a], number[r.b]))),
        internal=tuple(sorted(comparison.internal, key=lambda c: number[c.article])),
    )
