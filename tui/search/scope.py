"""Where to search."""

from __future__ import annotations

from dataclasses import dataclass

from tui.search.documents import Kind


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to search.

    Attributes:
        article: id of the only article, or None for all.
        facts: ids of the only facts, or None for all.
        kinds: what to look through, unless the query says ``in:``.
    """

    article: str | None = None
    facts: frozenset[str] | None = None
    kinds: frozenset[Kind] = frozenset({Kind.SENTENCE, Kind.FACT, Kind.NOTE, Kind.TAG})


EVERYWHERE = Scope()
