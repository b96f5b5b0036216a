"""Where the desk stands when the reader looks at something found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tui.app import desk as on
from tui.app.desk import Desk
from tui.app.typeset import block_at
from tui.model import Fact, Place

if TYPE_CHECKING:
    from tui.search.hits import Hit


def look_at_found(desk: Desk, fact: Fact | None, hit: Hit | None) -> Desk:
    """Stand on a fact found, on the sentence or the line of noise of a hit, or on both."""
    if fact and fact.id in desk.index.number:
        desk = on.go(desk, fact)
    if hit is None or hit.article is None:
        return desk
    desk = on.look_at(desk, hit.article.id)
    if hit.place:
        return replace(desk, cursors={**desk.cursors, hit.place.article: hit.place.sentence})
    block = block_at(hit.article, hit.marks[0][0]) if hit.marks else None
    return desk if block is None else replace(desk, opened=desk.opened | {(hit.article.id, block)})


def fact_of(desk: Desk, place: Place | None) -> Fact | None:
    """The fact a sentence states: the current one where it is among them, else its first."""
    ids = desk.index.facts_at.get(place, ()) if place else ()
    if not ids:
        return None
    return desk.index.fact(desk.fact if desk.fact in ids else ids[0])


def returned(desk: Desk, origin: Desk) -> Desk:
    """The desk where it stood before, with what was done to the comparison since."""
    same = desk.index is origin.index
    return replace(
        origin if same else desk,
        work=desk.work,
        compared=desk.compared,
        comparing=desk.comparing,
        filter=desk.filter,
        found=origin.found if same else None,
    )


class Stepped(NamedTuple):
    """The hit stepped to last.

    Attributes:
        article: id of the article it stands in.
        offset: of its first words found, in the article's text.
        chosen: id of the sentence chosen in the article then, or None.
    """

    article: str
    offset: int
    chosen: str | None


def stepped(desk: Desk, hit: Hit) -> Stepped | None:
    """A hit stepped to; None where it stands in no article."""
    if hit.article is None:
        return None
    return Stepped(hit.article.id, hit.marks[0][0] if hit.marks else 0, desk.cursors.get(hit.article.id))


def step_from(desk: Desk, last: Stepped | None, *, forward: bool) -> Hit | None:
    """The next or previous hit in the articles: from the last one, or else from the chosen sentence.

    Once the reader has chosen another sentence or article, the last hit no longer counts.
    """
    if desk.found is None:
        return None
    chosen = desk.cursors.get(desk.focus) if desk.focus else None
    offset = -1
    if last and (last.article, last.chosen) == (desk.focus, chosen):
        offset = last.offset
    elif article := desk.article():
        offset = next((s.start for s in article.sentences if s.id == chosen), -1)
    return desk.found.results.step(desk.focus, offset, forward=forward)
