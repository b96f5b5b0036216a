"""B-cubed: how well a grouping matches the known one, item by item (Bagga and Baldwin 1998)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence


def b_cubed(found: Sequence[Hashable], known: Sequence[Hashable]) -> float:
    """The harmonic mean of mean precision and mean recall over all items.

    Args:
        found: the group of each item as found.
        known: the group of each item as known.
    """
    by_found, by_known = defaultdict(set), defaultdict(set)
    for item, (one, other) in enumerate(zip(found, known, strict=True)):
        by_found[one].add(item)
        by_known[other].add(item)
    pairs = [(by_found[one], by_known[other]) for one, other in zip(found, known, strict=True)]
    precision = sum(len(a & b) / len(a) for a, b in pairs) / len(pairs)
    recall = sum(len(a & b) / len(b) for a, b in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall)
