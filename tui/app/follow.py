"""Where the desk stands when the reader looks at something found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app import desk as on
from tui.app.desk import Desk
from tui.app.typeset import block_at
from tui.model import Fact, Place

if TYPE_CHECKING:
    from tui.search.results import Hit


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
