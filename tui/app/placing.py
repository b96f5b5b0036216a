"""Where the articles lie on the desk, and which are put away."""

from __future__ import annotations

from dataclasses import replace

from tui.app.desk import Desk, look_beside


def move(desk: Desk, article_id: str, by: int) -> Desk:
    """Move an article one place to the right (by=1) or left (by=-1), past those that are put away."""
    order = list(desk.order)
    at = order.index(article_id)
    to = at + by
    while 0 <= to < len(order) and order[to] in desk.hidden - {article_id}:
        to += by
    if not 0 <= to < len(order):
        return desk
    order.insert(to, order.pop(at))
    return replace(desk, order=tuple(order))


def hide(desk: Desk, article_id: str) -> Desk | None:
    """Put an article away; None where it is the last one."""
    if desk.shown in ((), (article_id,)):
        return None
    if desk.focus == article_id:
        desk = look_beside(desk, 1)
    return replace(desk, hidden=desk.hidden | {article_id})


def unhide(desk: Desk, article_id: str | None = None) -> Desk:
    """Bring an article back that was put away, or all of them."""
    return replace(desk, hidden=desk.hidden - {article_id} if article_id else frozenset())
