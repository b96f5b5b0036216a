"""The sentences the user chose by hand, and what can be done with them."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tui.app.desk.state import Desk, focus_article, go, show_fact
from tui.model import Fact, Place
from tui.model.contradictions import SelfContradiction

_AS_COMPUTED = "what one article says twice stays as computed: e, v and Space say what you think of it"


class Linking(NamedTuple):
    """What linking the chosen sentences would do.

    Attributes:
        places: the sentences that are linked.
        into: the fact they join, or None where they become a new fact.
    """

    places: tuple[Place, ...]
    into: Fact | None = None


def choose(desk: Desk, place: Place) -> Desk:
    """Choose a sentence by hand and move to a fact of it; chosen again, to its next fact.

    Where it is in no fact, no fact is current. The sentences chosen in other articles stay chosen, and so
    does the fact that they may be linked into.

    Args:
        desk: the desk before; it stays so where the sentence has gone meanwhile.
        place: the sentence; it replaces another that was chosen in its article.
    """
    if place not in desk.index.position:
        return desk
    again = place in desk.picked and desk.cursors.get(place.article) == place.sentence
    picked = frozenset(p for p in desk.picked if p.article != place.article) | {place}
    origin = desk.chosen_from if desk.picked else desk.fact
    ids = desk.index.facts_at.get(place, ())
    moved = desk
    if ids and (again or desk.fact not in ids):
        at = ids.index(desk.fact) + 1 if desk.fact in ids else 0
        moved = go(desk, desk.index.fact(ids[at % len(ids)]))
    elif desk.fact and not ids:
        moved = replace(desk, fact=None, back=(*desk.back, desk.fact), ahead=())
    return replace(
        focus_article(moved, place.article),
        cursors={**moved.cursors, place.article: place.sentence},
        picked=picked,
        chosen_from=origin,
        linked=frozenset(),
    )


def let_go(desk: Desk) -> Desk:
    """Clear the sentences chosen by hand; where they are in no fact, the previous fact is current again.

    Args:
        desk: the desk before.
    """
    before = desk.index.find(desk.chosen_from)
    freed = replace(desk, picked=frozenset())
    if desk.fact or before is None:
        return freed
    back = desk.back[:-1] if desk.back[-1:] == (before.id,) else desk.back
    return replace(show_fact(freed, before), back=back)


def chosen_places(desk: Desk) -> tuple[Place, ...]:
    """Return the chosen sentences, in the order of the articles."""
    return tuple(Place(a, desk.cursors[a]) for a in desk.shown if a in desk.cursors)


def sentence_in_focus(desk: Desk) -> Place | None:
    """Return the chosen sentence of the article in focus."""
    chosen = desk.cursors.get(desk.focus) if desk.focus else None
    place = Place(desk.focus, chosen) if desk.focus and chosen else None
    return place if place in desk.index.position else None


def toggle(desk: Desk) -> Desk | None:
    """Choose the sentence in focus too, or no longer; return None where there is none."""
    place = sentence_in_focus(desk)
    if place is None:
        return None
    origin = desk.chosen_from if desk.picked else desk.fact
    return replace(desk, picked=desk.picked ^ {place}, chosen_from=origin, linked=frozenset())


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


def unchangeable(fact: Fact | None) -> str | None:
    """Return why sentences and verdict of a fact cannot be changed, or None where they can.

    Args:
        fact: the fact, or None where none is current.
    """
    return _AS_COMPUTED if isinstance(fact, SelfContradiction) else None


def linking(desk: Desk) -> Linking | str:
    """Return what linking would do now, or why it cannot be done.

    A single sentence joins the fact that was current before it was chosen; so do several, if one of them
    belongs to that fact already. Otherwise several sentences become a new fact.
    """
    fact = desk.index.find(desk.chosen_from) if desk.picked else None
    fact = None if unchangeable(fact) else fact
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

    Those are the chosen ones, or where none is chosen by hand, those just linked, or the one in focus.
    """
    if desk.current is None:
        return "no fact is chosen"
    if reason := unchangeable(desk.current):
        return reason
    if len(desk.current.members) < 2:
        return "one sentence is all this fact has"
    focus = sentence_in_focus(desk)
    wanted = desk.picked or desk.linked or frozenset(filter(None, (focus,)))
    places = in_order(desk, wanted & of_fact(desk))
    return places or "no chosen sentence states this fact"


def splitting(desk: Desk) -> tuple[Place, ...] | str:
    """Return the sentences that would become a new fact, or why that cannot be done."""
    if reason := unchangeable(desk.current):
        return reason
    if not desk.picked:
        return "choose the sentences that are to be a fact of their own: comma, J, K, or a click"
    places = unlinking(desk)
    if not isinstance(places, str) and desk.current and len(places) == len(desk.current.members):
        return "these are all sentences of the fact: let go of some"
    return places
