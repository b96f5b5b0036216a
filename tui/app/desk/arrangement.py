"""The order of the articles on a desk, which are hidden, and the one next to another: pure, as ``state``."""

from __future__ import annotations

from dataclasses import replace

from tui.app.desk.state import Desk, focus_article


def focus_adjacent(desk: Desk, by: int) -> Desk:
    """Put the next or previous shown article in focus, going round at the ends.

    Args:
        desk: the desk before.
        by: 1 for the article to the right, -1 to the left.
    """
    shown = desk.shown
    if not shown:
        return desk
    here = shown.index(desk.focus) if desk.focus in shown else 0
    return focus_article(desk, shown[(here + by) % len(shown)])


def move(desk: Desk, article_id: str, by: int) -> Desk:
    """Move an article one place, past those that are hidden; at the ends nothing changes.

    Args:
        desk: the desk before.
        article_id: the article.
        by: 1 to the right, -1 to the left.
    """
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
    """Hide an article; return None where it is the last one shown.

    Args:
        desk: the desk as it is.
        article_id: the article.
    """
    if desk.shown in ((), (article_id,)):
        return None
    if desk.focus == article_id:
        desk = focus_adjacent(desk, 1)
    return replace(desk, hidden=desk.hidden | {article_id})


def unhide(desk: Desk, article_id: str | None = None) -> Desk:
    """Show a hidden article again.

    Args:
        desk: the desk as it is.
        article_id: the article; None shows all of them.
    """
    return replace(desk, hidden=desk.hidden - {article_id} if article_id else frozenset())
