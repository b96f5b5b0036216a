"""Counts that grow as news comes in: figures of other hours are an update, no contradiction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import GROWING
from tui.analysis.statements import Corpus
from tui.model import Quantity

ORDERED = "the later article counts more, as counts grow"
UNDATED = "counts of this kind grow as news comes in, and not every article tells when it counted"

_Span = tuple[str, str]
"""First and last moment as ISO text, which sorts in order of time."""


@dataclass(frozen=True, slots=True)
class _Count:
    """One side of a count: its value and when it was counted, as far as that is known."""

    low: float
    stated: _Span | None
    published: _Span | None


def growth(session: Corpus, sides: Sequence[Sequence[Claim]]) -> str | None:
    """How the values of a thread may be one count at several times.

    Args:
        session: the statements.
        sides: the values, grouped into compatible ones.

    Returns:
        What is known of the order of time, or None where the values are no growing count, where a later
        one is lower, or where all were counted at one time.
    """
    claims = [c for side in sides for c in side]
    if not any(c.measures & GROWING for c in claims):
        return None
    if any(c.measures and not c.measures & GROWING for c in claims):
        return None
    counts = sorted((_count(session, side) for side in sides), key=lambda c: c.low)
    orders = [_order(lesser, greater) for lesser, greater in pairwise(counts)]
    if any(order is not None and order < 0 for order in orders) or all(order == 0 for order in orders):
        return None
    return ORDERED if all(orders) else UNDATED


def _order(lesser: _Count, greater: _Count) -> int | None:
    """1 where the greater count is the later one, -1 the earlier, 0 of one time; None where it is unknown."""
    for one, other in ((lesser.stated, greater.stated), (lesser.published, greater.published)):
        if one and other and one != other:
            if one[1] <= other[0]:
                return 1
            if other[1] <= one[0]:
                return -1
            return None
    if lesser.published and lesser.published == greater.published:
        return 0 if lesser.stated == greater.stated else None
    return None


def _count(session: Corpus, side: Sequence[Claim]) -> _Count:
    low = min(c.mention.low for c in side if isinstance(c.mention, Quantity))
    stated = [
        f"{m.high.isoformat()} {m.minutes or 0:04}"
        for c in side
        for m in c.times
        if m.high and m.grain in ("day", "time")
    ]
    articles = [session.articles[c.statement.article] for c in side]
    published = ["" if a.id in session.undated else a.published or "" for a in articles]
    return _Count(low, _span(stated), _span(published) if all(published) else None)


def _span(moments: Sequence[str]) -> _Span | None:
    return (min(moments), max(moments)) if moments else None
