"""Support of a statement: the name it is cited from, and the number of independent sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from tui.model import Comparison, Fact, Place, Reuse, Value


class CitedAs(StrEnum):
    """The words between a statement and the name it rests on."""

    SOURCE = "citing"
    SPEAKER = "as said by"


def cited_as(comparison: Comparison, articles: Iterable[str], name: str) -> CitedAs:
    """Return whether a cited name is a source, or a person who speaks.

    A person is known by the full name in one of the articles that cite the name, else in any other.

    Args:
        comparison: with its mentions.
        articles: ids of the articles that cite the name.
        name: as cited, such as "TASS" or "Pak Thae Song".
    """
    first = list(articles)
    others = (a.id for a in comparison.articles if a.id not in first)
    is_person = any(_names_person(comparison, article, name) for article in (*first, *others))
    return CitedAs.SPEAKER if is_person else CitedAs.SOURCE


def _names_person(comparison: Comparison, article_id: str, name: str) -> bool:
    """Whether a name is that of a person in an article, the whole name or the last one."""
    from tui.model.mentions import Name

    known = f" {name.casefold()}"
    for sentence in comparison.article(article_id).sentences:
        for mention in comparison.mentions.get(Place(article_id, sentence.id), ()):
            if isinstance(mention, Name) and mention.kind == "person":
                words = mention.normalized, mention.text.casefold()
                if any(f" {told}".endswith(known) for told in words):
                    return True
    return False


_NUMERAL = re.compile("[IVX]+")


def names_cited(values: Iterable[Value]) -> tuple[str, ...]:
    """Return the names that values are cited from, each once."""
    return tuple(dict.fromkeys(v.cited for v in values if v.cited))


def sources_and_speakers(comparison: Comparison, fact: Fact) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names a fact cites: those relied on as sources, and the people who said it.

    Args:
        comparison: the comparison that holds the fact.
        fact: the fact.
    """
    named = (name for name in fact.cited if not _NUMERAL.fullmatch(name))  # of "level-II emergency"
    known = {name: cited_as(comparison, fact.articles, name) for name in named}
    return (
        tuple(name for name, role in known.items() if role is CitedAs.SOURCE),
        tuple(name for name, role in known.items() if role is CitedAs.SPEAKER),
    )


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
