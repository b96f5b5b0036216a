"""The matrix as a value: what each article says of each fact, and moving about in it."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_lowercase
from typing import NamedTuple

from tui.app.desk.fact_index import FactIndex
from tui.app.desk.state import Desk, look_at, stand
from tui.model import Fact, Member, Place, Value


class Cell(NamedTuple):
    """What one article says of one fact.

    Attributes:
        words: its values, else the shortest of its sentences on it.
        side: a letter where articles disagree: those with the same letter say the same. Else empty.
        cited: whom it cites for that.
        copies: ids of the articles that say so too and share its text.
        places: its sentences on it.
    """

    words: str
    side: str
    cited: tuple[str, ...]
    copies: tuple[str, ...]
    places: tuple[Place, ...]


def cells_of(fact: Fact, index: FactIndex) -> dict[str, Cell]:
    """The cells of a fact by the ids of the articles; those that leave it out have none."""
    members: dict[str, list[Member]] = {}
    for member in fact.members:
        members.setdefault(member.place.article, []).append(member)
    sides = _sides(fact)
    return {
        article: Cell(
            words=_words(fact, article, found, index),
            side=sides.get(article, ""),
            cited=tuple(dict.fromkeys(v.cited for m in found for v in m.values if v.cited)),
            copies=tuple(a for a in index.copies.get(article, ()) if a in members),
            places=tuple(m.place for m in found),
        )
        for article, found in members.items()
    }


def values_in(fact: Fact, article: str) -> list[Value]:
    """The values an article gives a fact, those that differ first, each once."""
    differing = [v for d in fact.differences for v in d.values]
    stated = [v for m in fact.members for v in m.values]
    found = {(v.start, v.end): v for v in (*differing, *stated) if v.place.article == article}
    return list(found.values())


def _words(fact: Fact, article: str, members: list[Member], index: FactIndex) -> str:
    values = values_in(fact, article)
    if values:
        return " / ".join(dict.fromkeys(v.text for v in values))
    return min((index.comparison.sentence(m.place).text for m in members), key=len)


def _sides(fact: Fact) -> dict[str, str]:
    """A letter for each article of a disagreement, the same for those that say the same."""
    said: dict[str, list[tuple[int, str]]] = {}
    for number, difference in enumerate(fact.differences):
        for value in difference.values:
            said.setdefault(value.place.article, []).append((number, value.normalized))
    letters: dict[tuple[tuple[int, str], ...], str] = {}
    sides = {}
    for article in fact.articles:
        if article in said:
            key = tuple(dict.fromkeys(said[article]))
            sides[article] = letters.setdefault(key, ascii_lowercase[min(len(letters), 25)])
    return sides


# ---------------------------------------------------------------- opening, moving, leaving


def opened(desk: Desk) -> Desk:
    """The desk with the matrix instead of the panes, on the current fact or on the first."""
    desk = replace(desk, in_matrix=True)
    if desk.current:  # kept in mind while the reader moves about
        return replace(desk, back=(*desk.back, desk.current.id))
    return move_to(desk, desk.rows[0]) if desk.rows else desk


def closed(desk: Desk) -> Desk:
    """The desk with the panes again, at the fact and the article of the cell."""
    back = desk.back[:-1] if desk.back and desk.back[-1] == desk.fact else desk.back
    desk = replace(desk, in_matrix=False, back=back)
    return look_at(desk, desk.focus) if desk.focus else desk


def move_to(desk: Desk, fact: Fact, article: str | None = None) -> Desk:
    """Stand on the cell of a fact and an article, by default the one that is in focus already."""
    return replace(stand(desk, fact), focus=article or desk.focus)


def moved(desk: Desk, rows: tuple[Fact, ...], by: int) -> Desk:
    """Stand some rows further down; at the ends it goes no further."""
    if not rows:
        return desk
    at = next((i for i, fact in enumerate(rows) if fact.id == desk.fact), None)
    if at is None:  # the current fact is not in the filter
        return move_to(desk, rows[0 if by > 0 else -1])
    return move_to(desk, rows[min(max(at + by, 0), len(rows) - 1)])


def beside(desk: Desk, by: int) -> Desk:
    """Stand some columns further right; at the ends it goes no further."""
    shown = desk.shown
    if not shown:
        return desk
    at = shown.index(desk.focus) if desk.focus in shown else 0
    return replace(desk, focus=shown[min(max(at + by, 0), len(shown) - 1)])
