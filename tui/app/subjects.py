"""What the reader can write on now: the current fact, a sentence, an article, the whole comparison."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.app.desk import Desk
from tui.model import Place

if TYPE_CHECKING:
    from tui.applied import Annotation, Work

FACT, SENTENCE, ARTICLE, WHOLE = "fact", "sentence", "article", "comparison"


class Subject(NamedTuple):
    """Something to write on.

    Attributes:
        kind: "fact", "sentence", "article" or "comparison".
        words: what it is, in the words of the articles.
        mine: what the reader said of it so far, possibly nothing.
    """

    kind: str
    words: str
    mine: Annotation


def subjects(desk: Desk, work: Work) -> list[Subject]:
    """What can be written on, in the order of the dialog."""
    return list(_subjects(desk, work))


def likely(desk: Desk, offered: list[Subject]) -> int:
    """The index of the one that is most likely meant.

    That is a sentence that the reader chose by hand in the article in focus, else the current fact,
    else the article.
    """
    kinds = [subject.kind for subject in offered]
    by_hand = any(place.article == desk.focus for place in desk.picked)
    for kind in (SENTENCE,) * by_hand + (FACT, ARTICLE, WHOLE):
        if kind in kinds:
            return kinds.index(kind)
    return 0


def sentence_in_focus(desk: Desk) -> Place | None:
    """The chosen sentence of the article in focus."""
    chosen = desk.cursors.get(desk.focus) if desk.focus else None
    place = Place(desk.focus, chosen) if desk.focus and chosen else None
    return place if place in desk.index.position else None


def _subjects(desk: Desk, work: Work) -> Iterator[Subject]:
    fact = desk.current
    if fact:
        yield Subject(FACT, f"{desk.index.number[fact.id]}: {fact.title}", work.fact(fact))
    place = sentence_in_focus(desk)
    if place:
        yield Subject(SENTENCE, desk.comparison.sentence(place).text, work.sentence(place))
    article = desk.article()
    if article:
        yield Subject(ARTICLE, article.name, work.article(article.id))
    yield Subject(WHOLE, "", work.whole)
