"""The position on the desk as JSON data saved with the comparison; data of another form changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from tui.app.desk.state import Desk, focus_article, go, new_desk
from tui.app.filter.filters import EVERYTHING, Filter
from tui.model import Comparison, Fact
from tui.review.edits import FactTarget, fact_target
from tui.review.resolving import locate
from tui.storage.file.codec import CodecError, plain, read

# Names of other values saved with the position: hashes of the texts read, and the comparison continued.
READ, FOLLOWED = "read", "followed"


def save_view_state(desk: Desk) -> dict[str, Any]:
    """Return the position on a desk as JSON data."""
    fact = desk.current
    return {
        "fact": plain(fact_target(desk.comparison, fact), FactTarget) if fact else None,
        "focus": desk.focus,
        "filter": plain(replace(desk.filter, found=None, query=""), Filter),
        "order": list(desk.order),
        "hidden": sorted(desk.hidden),
        "cursors": dict(desk.cursors),
        "zoomed": desk.zoomed,
        "locked": desk.locked,
    }


def restore_view_state(comparison: Comparison, data: Mapping[str, Any], *, compared: bool) -> Desk:
    """Return a desk with this comparison, at a saved position.

    Args:
        comparison: the comparison to show.
        data: the saved values; what is missing, of another type or no longer there is ignored.
        compared: whether there is an analysis.
    """
    desk = new_desk(comparison, compared=compared)
    ids = set(desk.order)

    def of_type(name: str, kind: type, otherwise: Any) -> Any:
        value = data.get(name)
        return value if isinstance(value, kind) else otherwise

    def articles(name: str) -> tuple[str, ...]:
        return tuple(a for a in of_type(name, list, []) if isinstance(a, str) and a in ids)

    hidden = frozenset(articles("hidden"))
    desk = replace(
        desk,
        order=tuple(dict.fromkeys((*articles("order"), *desk.order))),
        hidden=hidden if len(hidden) < len(ids) else frozenset(),
        filter=_read(data.get("filter"), Filter) or EVERYTHING,
        locked=of_type("locked", bool, True),
    )
    target = _read(data.get("fact"), FactTarget)
    fact = locate(target, comparison) if target else None
    if isinstance(fact, Fact):
        desk = replace(go(desk, fact), back=())
    if (focus := of_type("focus", str, "")) in ids:
        desk = focus_article(desk, focus)
    sentences = {a.id: [s.id for s in a.sentences] for a in comparison.articles}
    cursors = of_type("cursors", dict, {})
    kept = {a: s for a, s in cursors.items() if s in sentences.get(a, ())}
    return replace(desk, cursors={**desk.cursors, **kept}, zoomed=of_type("zoomed", bool, False))


def _read(data: Any, kind: Callable[..., Any]) -> Any:
    if data is not None:
        with suppress(CodecError):
            return read(data, kind)
    return None
