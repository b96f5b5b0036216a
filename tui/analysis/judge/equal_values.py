"""All values of a corpus by what they come to, so that equal ones are found without comparing every one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from tui.analysis.claims.claim import Claim
from tui.analysis.values.relation import Relation, relation, wording
from tui.model import Moment, Quantity

_LAST = 1 << 60  # above the place of any claim
_APART = 0.1  # share of its size by which the ends of two numbers may lie apart that count as equal


class EqualValues:
    """Finds the claims whose values equal one."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._numbers: dict[str, list[tuple[float, int, Claim]]] = {}
        self._times: defaultdict[str, dict[Hashable, list[Claim]]] = defaultdict(dict)
        self._equal: dict[tuple[str, str, str], list[Claim]] = {}
        numbers: defaultdict[str, list[tuple[float, int, Claim]]] = defaultdict(list)
        for order, claim in enumerate(claims):
            if isinstance(claim.mention, Quantity):
                numbers[claim.kind].append((_end(claim.mention), order, claim))
            else:
                self._times[claim.kind].setdefault(wording(claim.mention), []).append(claim)
        for kind, found in numbers.items():
            self._numbers[kind] = sorted(found, key=lambda item: item[:2])

    def equal_to(self, claim: Claim) -> list[Claim]:
        """Return the claims of the kind whose values equal that of a claim, itself among them."""
        mention = claim.mention
        key = claim.kind, mention.text, mention.normalized
        if key not in self._equal:
            self._equal[key] = [
                c
                for near in self._near(mention, claim.kind)
                if relation(mention, near[0].mention) is Relation.EQUAL
                for c in near
            ]
        return self._equal[key]

    def _near(self, mention: Quantity | Moment, kind: str) -> Iterable[Sequence[Claim]]:
        """The claims that may be equal, those of one wording together."""
        if isinstance(mention, Moment):
            return self._times[kind].values()
        found = self._numbers.get(kind, [])
        end = _end(mention)
        reach = _APART * abs(end)
        first = bisect_left(found, (end - reach, -1), key=lambda item: item[:2])
        last = bisect_right(found, (end + reach, _LAST), key=lambda item: item[:2])
        near: dict[Hashable, list[Claim]] = {}
        for _, _, claim in found[first:last]:
            near.setdefault(wording(claim.mention), []).append(claim)
        return near.values()


def _end(number: Quantity) -> float:
    """The lower end of a number, the upper where it has none."""
    return number.low if number.low != float("-inf") else number.high
