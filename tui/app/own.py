"""What on the desk is the reader's own work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.app.index import Index
from tui.model import Article, Fact, Place

if TYPE_CHECKING:
    from tui.applied import Annotation, Work

CORRECTED = "corrected by the reader"  # evidence of a corrected field, as the sources layer words it


def wrote(said: Annotation | None) -> bool:
    """Whether the reader wrote a note or a tag."""
    return said is not None and bool(said.note or said.tags)


def written_places(work: Work | None, index: Index, article_id: str) -> Iterator[Place]:
    """The sentences of an article on which, or on a fact of which, the reader wrote."""
    if work is None:
        return
    yield from (p for p, said in work.sentences.items() if p.article == article_id and wrote(said))
    for fact_id, said in work.facts.items():
        if wrote(said) and fact_id in index.number:
            members = index.fact(fact_id).members
            yield from (m.place for m in members if m.place.article == article_id)


def put_in(work: Work | None, fact: Fact | None) -> frozenset[Place] | None:
    """The sentences the reader put into a fact, possibly none; None where its sentences are as computed."""
    return work.regrouped.get(fact.id) if work and fact else None


def corrected_fields(article: Article) -> tuple[str, ...]:
    """What of an article the reader corrected: "outlet", "published", ..."""
    return tuple(item.field for item in article.evidence if item.words == CORRECTED)
