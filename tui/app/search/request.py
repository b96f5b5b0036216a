"""A search request: its words, how they are read, and where to look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from tui.app.filter.filters import EVERYTHING

if TYPE_CHECKING:
    from tui.app.desk.state import Desk
    from tui.model import Comparison
    from tui.search.documents import Scope

LONGEST: Final = 1000  # characters of a query; see tui.search.query
MODES: Final = (None, "words", "phrase", "fuzzy", "regex")  # None chooses as fits
_REMEMBERED: Final = 50  # questions


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A query, with how it is read.

    Attributes:
        text: the query (see :mod:`tui.search.query`).
        mode: one of :data:`MODES`.
        by_value: whether numbers and days are found in other words too.
        noise: whether lines of noise are looked through.
        article: id of the only article to search, or None for all.
        facts: ids of the only facts to search, or None for all.
    """

    text: str = ""
    mode: str | None = None
    by_value: bool = True
    noise: bool = False
    article: str | None = None
    facts: frozenset[str] | None = None

    def scope(self, comparison: Comparison) -> Scope:
        """Return where to search in a comparison; an article that it has no longer restricts nothing."""
        from tui.search.documents import EVERYWHERE, DocumentKind

        known = any(article.id == self.article for article in comparison.articles)
        return replace(
            EVERYWHERE,
            article=self.article if known else None,
            facts=self.facts,
            kinds=EVERYWHERE.kinds | {DocumentKind.NOISE} if self.noise else EVERYWHERE.kinds,
        )


def next_mode(request: SearchRequest) -> SearchRequest:
    """Return the query with the next way of reading its words."""
    return replace(request, mode=MODES[(MODES.index(request.mode) + 1) % len(MODES)])


def next_scope(request: SearchRequest, desk: Desk) -> SearchRequest:
    """Return the query for the next scope: the article in focus, what the filter lets through, all articles.

    Args:
        request: the query with its present scope.
        desk: gives focus and filter; a scope that it does not offer is skipped.
    """
    if request.facts is None and request.article is None and desk.focus:
        return replace(request, article=desk.focus)
    if request.facts is None and desk.filter != EVERYTHING:
        return replace(request, article=None, facts=frozenset(fact.id for fact in desk.facts))
    return everywhere(request)


def everywhere(request: SearchRequest) -> SearchRequest:
    """Return the question to all articles and facts."""
    return replace(request, article=None, facts=None)


def remember(history: list[str], text: str) -> None:
    """Move a query to the end of the history; empty ones are not recorded.

    Args:
        history: changed in place; the oldest queries are dropped.
        text: the query.
    """
    words = text.strip()
    if words:
        if words in history:
            history.remove(words)
        history.append(words)
        del history[:-_REMEMBERED]
