"""Who copied whom, as far as the days of publication show."""

from __future__ import annotations

from typing import NamedTuple

from tui.model import Comparison
from tui.reports.overview import copied_groups


class CopiedPair(NamedTuple):
    """Two articles of which one has the text of the other.

    Attributes:
        source: id of the article that came out first, or that is named first where that is not known.
        copy: id of the other.
        share: of common text, from 0 to 1.
        dated: whether the days of publication tell that ``source`` came out first.
    """

    source: str
    copy: str
    share: float
    dated: bool


def copied_pairs(comparison: Comparison) -> list[CopiedPair]:
    """Return which articles have the text of which, as few pairs as hold each text together.

    Of each text those pairs are taken that share most, beginning at the article that came out first.

    Args:
        comparison: gives the articles and the text they share.
    """
    pairs: list[CopiedPair] = []
    for group in copied_groups(comparison):
        reuses = [r for r in comparison.reuse if r.a in group]
        first = min(group, key=lambda a: comparison.article(a).published or "9")
        placed = {first}
        while edges := [r for r in reuses if (r.a in placed) != (r.b in placed)]:
            best = max(edges, key=lambda r: r.score)
            known, fresh = (best.a, best.b) if best.a in placed else (best.b, best.a)
            placed.add(fresh)
            pairs.append(_pair(comparison, known, fresh, best.score))
    return pairs


def _pair(comparison: Comparison, one: str, other: str, share: float) -> CopiedPair:
    """Return two articles in the order of their days, or as they are where these do not tell."""
    day, other_day = comparison.article(one).date, comparison.article(other).date
    if day is None or other_day is None or day == other_day:
        return CopiedPair(one, other, share, dated=False)
    return CopiedPair(*((one, other) if day < other_day else (other, one)), share, dated=True)
