"""The matrix of facts and articles: who says what, in which words, and who leaves it out."""

from __future__ import annotations

from tui.export.outline import Entry


def values_in(entry: Entry, article_id: str) -> tuple[str, ...]:
    """The values an article gives a fact, each once; those that differ where any do."""
    differing = [v for d in entry.fact.differences for v in d.values]
    stated = [v for m in entry.fact.members for v in m.values]
    for values in (differing, stated):
        if found := dict.fromkeys(v.text for v in values if v.place.article == article_id):
            return tuple(found)
    return ()


def sentences_in(entry: Entry, article_id: str) -> tuple[str, ...]:
    """The sentences in which an article states a fact; none where it leaves the fact out."""
    return tuple(q.text for q in entry.quotes if q.place.article == article_id)
