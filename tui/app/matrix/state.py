"""The matrix as a value: what each article states of each fact, and movement in it."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_lowercase
from typing import NamedTuple

from tui.app.desk.fact_index import FactIndex
from tui.app.desk.state import Desk, focus_article, show_fact
from tui.model import Comparison, Fact, Member, Place
from tui.model.support import names_cited
from tui.reports.stages import stages
from tui.review.blind import MaskedFact


class CellValue(NamedTuple):
    """A value in a cell.

    Attributes:
        letter: the same for equal values of a row; none where the value need not be told from others.
        words: as the article writes it.
        differs: whether it is on a side of a difference.
    """

    letter: str
    words: str
    differs: bool = False


class Cell(NamedTuple):
    """The statement of one fact in one article.

    Attributes:
        shown: its values, those that differ first; else the shortest of its sentences on it.
        cited: the sources it cites for that.
        copies: ids of the articles that state it too and share its text.
        places: its sentences on it.
    """

    shown: tuple[CellValue, ...]
    cited: tuple[str, ...]
    copies: tuple[str, ...]
    places: tuple[Place, ...]


def cells_of(fact: Fact, index: FactIndex) -> dict[str, Cell]:
    """Return the cells of a fact by the ids of the articles; articles that do not state it have none.

    Args:
        fact: of the row.
        index: gives names, sentences and copies.
    """
    members: dict[str, list[Member]] = {}
    for member in fact.members:
        members.setdefault(member.place.article, []).append(member)
    letters = letters_of(fact, index.comparison)
    return {
        article: Cell(
            shown=_cell_values(fact, article, found, index, letters),
            cited=names_cited(v for m in found for v in m.values),
            copies=tuple(a for a in index.copies.get(article, ()) if a in members),
            places=tuple(m.place for m in found),
        )
        for article, found in members.items()
    }


def letters_of(fact: Fact, comparison: Comparison) -> dict[tuple[str, str], str]:
    """Return a letter for each value that differs from others, by slot (of a side, else empty) and meaning.

    Those are the values that differ, and those that several articles state, unless all use the same words.
    A fact whose verdict is hidden has none: they would give it away.

    Args:
        fact: of a row.
        comparison: holds it.
    """
    if isinstance(fact, MaskedFact):
        return {}
    groups: list[list[tuple[str, str]]] = []
    for difference in fact.differences:
        compared = set(difference.values)
        groups += [
            [(difference.slot if v in compared else "", v.normalized) for v in stage.values]
            for stage in stages(comparison, fact, difference)
        ]
    known = {meaning for group in groups for _, meaning in group}
    stated = [v for member in fact.members for v in member.values]
    if len({v.text.casefold() for v in stated}) > 1:
        articles: dict[str, set[str]] = {}
        for value in stated:
            articles.setdefault(value.normalized, set()).add(value.place.article)
        groups += [[("", m)] for m, who in articles.items() if len(who) > 1 and m not in known]
    return {key: _letter(at) for at, group in reversed(list(enumerate(groups))) for key in group}


def _letter(at: int) -> str:
    """Return a, b, ... z, aa, ab, ..."""
    before, last = divmod(at, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[last]


def _cell_values(
    fact: Fact, article: str, members: list[Member], index: FactIndex, letters: dict[tuple[str, str], str]
) -> tuple[CellValue, ...]:
    """Return the values an article gives a fact, those that differ first, each once.

    One on no side that says the same as a side has its letter.
    """
    differing = [(d.slot, v) for d in fact.differences for v in d.values]
    slots = {v.normalized: slot for slot, v in reversed(differing)}
    stated = [(slots.get(v.normalized, ""), v) for m in fact.members for v in m.values]
    found: dict[tuple[int, int], CellValue] = {}
    for slot, v in (*differing, *stated):
        if v.place.article == article:
            letter = letters.get((slot, v.normalized), "")
            found.setdefault((v.start, v.end), CellValue(letter, v.text, bool(slot)))
    once: dict[str, CellValue] = {}
    for value in found.values():  # of one value in several wordings, the first
        once.setdefault(value.letter or value.words, value)
    if once:
        return tuple(once.values())
    return (CellValue("", min((index.comparison.sentence(m.place).text for m in members), key=len)),)


# ---------------------------------------------------------------- opening, moving, leaving


def opened(desk: Desk) -> Desk:
    """Return the desk with the matrix instead of the panes, on the current fact or on the first."""
    desk = replace(desk, in_matrix=True)
    if desk.current:  # cached while the user moves about
        return replace(desk, back=(*desk.back, desk.current.id))
    return move_to(desk, desk.rows[0]) if desk.rows else desk


def closed(desk: Desk) -> Desk:
    """Return the desk with the panes again, at the fact and the article of the cell."""
    back = desk.back[:-1] if desk.back and desk.back[-1] == desk.fact else desk.back
    desk = replace(desk, in_matrix=False, back=back)
    return focus_article(desk, desk.focus) if desk.focus else desk


def move_to(desk: Desk, fact: Fact, article: str | None = None) -> Desk:
    """Move to the cell of a fact and an article.

    Args:
        desk: the desk before.
        fact: row of the cell.
        article: id of its column; None means the article in focus.
    """
    return replace(show_fact(desk, fact), focus=article or desk.focus)


def move_rows(desk: Desk, rows: tuple[Fact, ...], by: int) -> Desk:
    """Move some rows down; at the ends it goes no further.

    Args:
        desk: the desk before.
        rows: the facts in the order shown.
        by: number of rows, up where negative.
    """
    if not rows:
        return desk
    at = next((i for i, fact in enumerate(rows) if fact.id == desk.fact), None)
    if at is None:  # the current fact is not in the filter
        return move_to(desk, rows[0 if by > 0 else -1])
    return move_to(desk, rows[min(max(at + by, 0), len(rows) - 1)])


def move_columns(desk: Desk, by: int) -> Desk:
    """Move some columns to the right; at the ends it goes no further.

    Args:
        desk: the desk before.
        by: number of columns, to the left where negative.
    """
    shown = desk.shown
    if not shown:
        return desk
    at = shown.index(desk.focus) if desk.focus in shown else 0
    return replace(desk, focus=shown[min(max(at + by, 0), len(shown) - 1)])
