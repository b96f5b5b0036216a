"""The words that a search found, among those that agree or differ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.app.view import Span

_BOTH = {"agree-words": "hit-agree", "differ-words": "hit-differ"}


def with_hits(spans: Sequence[Span], hits: Sequence[tuple[int, int]], ink: str) -> list[Span]:
    """The words to mark, with those found marked too: in an ink of their own where they were marked already.

    Args:
        spans: the words marked already, in order.
        hits: the words found, in order, none overlapping.
        ink: for words that were only found.
    """
    if not hits:
        return list(spans)
    edges = sorted(
        {edge for start, end in [*((s.start, s.end) for s in spans), *hits] for edge in (start, end)}
    )
    joined: list[Span] = []
    for start, end in pairwise(edges):
        own = next((s.ink for s in spans if s.start <= start and end <= s.end), None)
        found = any(low <= start and end <= high for low, high in hits)
        if found or own:
            joined.append(Span(start, end, _BOTH.get(own, own) if own and found else own or ink))
    return joined
