"""The sentences the user chose by hand, and what can be done with them."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tui.app.desk.state import Desk
from tui.app.notes.targets import sentence_in_focus
from tui.model import Fact, Place


class Linking(NamedTuple):
    """What linking the chosen sentences would do.

    Attributes:
        places: the sentences that are linked.
        into: the fact they join, or None where they become a new fact.
    """

    places: tuple[Place, ...]
    into: Fact | None = None


def toggle(desk: Desk) -> Desk | None:
    """Choose the sentence in focus too, or no longer; return None where there is none."""
    place = sentence_in_focus(desk)
    if place is None:
        return None
    origin = desk.chosen_from if desk.picked else desk.fact
    return replace(desk, picked=desk.picked ^ {place}, chosen_from=origin)


def in_order(desk: Desk, places: frozenset[Place]) -> tuple[Place, ...]:
    """Return sentences in the order of the comparison: by article, then by position in it.

    Args:
        desk: gives the order.
        places: the sentences.
    """
    number = {article.id: n for n, article in enumerate(desk.comparison.articles)}
    return tuple(sorted(places, key=lambda p: (number[p.article], desk.index.position[p])))


def of_fact(desk: Desk) -> frozenset[Place]:
    """Return the sentences of the current fact."""
    return frozenset(m.place for m in desk.current.members) if desk.current else frozenset()


def linking(desk: Desk) -> Linking | str:
    """Return what linking would do now, or why it cannot be done.

    A single sentence joins the fact that was current before it was chosen; so do several, if one of them
    belongs to that fact already. Otherwise several sentences become a new fact.
    """
    fact = desk.index.fact(desk.chosen_from) if desk.picked and desk.chosen_from else None
    own = frozenset(m.place for m in fact.members) if fact else frozenset()
    others = in_order(desk, desk.picked - own)
    if not desk.picked:
        return "choose a sentence first: J, K, or a click"
    if not others:
        return "the chosen sentences state this fact already"
    if fact and (len(others) == 1 or desk.picked & own):
        return Linking(others, fact)
    if len(others) == 1:
        return "choose another sentence to link it with"
    if len({p.article for p in others}) == 1:
        return "choose sentences of two articles or more"
    if any(set(others) <= {m.place for m in each.members} for each in desk.comparison.facts):
        return "these sentences state one fact already"
    return Linking(others)


def unlinking(desk: Desk) -> tuple[Place, ...] | str:
    """Return the sentences that unlinking would take out of the current fact, or why it cannot be done.

    Those are the chosen ones, or where none is chosen by hand, the one in focus.
    """
    if desk.current is None:
        return "no fact is chosen"
    if len(desk.current.members) < 2:
        return "one sentence is all this fact has"
    focus = sentence_in_focus(desk)
    wanted = desk.picked or frozenset(filter(None, (focus,)))
    places = in_order(desk, wanted & of_fact(desk))
    return places or "no chosen sentence states this fact"


def splitting(desk: Desk) -> tuple[Place, ...] | str:
    """Return the sentences that would become a new fact, or why that cannot be done."""
    if not desk.picked:
        return "choose the sentences that are to be a fact of their own: comma, J, K, or a click"
    places = unlinking(desk)
    if not isinstance(places, str) and desk.current and len(places) == len(desk.current.members):
        return "these are all sentences of the fact: let go of some"
    return places
