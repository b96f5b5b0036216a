"""Which facts the reader steps through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.model import Fact, Verdict

if TYPE_CHECKING:
    from tui.applied import Annotation


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of facts; an empty set or None asks nothing.

    Attributes:
        verdicts: any of these verdicts.
        slots: a difference in any of these slots.
        articles: stated by each of these articles.
        reviewed: marked as reviewed (True) or not (False).
        tags: carrying each of these tags.
        confidence: the least confidence.
        mine: touched by the reader: noted, tagged, judged, overruled or reviewed.
        found: ids of the facts that a search found, or None.
        query: what it searched for.
    """

    verdicts: frozenset[Verdict] = frozenset()
    slots: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    reviewed: bool | None = None
    tags: frozenset[str] = frozenset()
    confidence: float = 0.0
    mine: bool = False
    found: frozenset[str] | None = None
    query: str = ""

    def passes(self, fact: Fact, mine: Annotation | None) -> bool:
        """Whether a fact is among those chosen; ``mine`` is what the reader said of it."""
        return (
            (not self.verdicts or fact.verdict in self.verdicts)
            and (not self.slots or any(d.slot in self.slots for d in fact.differences))
            and self.articles <= set(fact.articles)
            and (self.reviewed is None or (mine is not None and mine.reviewed) == self.reviewed)
            and self.tags <= set(mine.tags if mine else ())
            and fact.confidence >= self.confidence
            and (not self.mine or bool(mine))
            and (self.found is None or fact.id in self.found)
        )

    def words(self, names: dict[str, str]) -> str:
        """The filter in words, empty where it asks nothing; ``names`` calls articles by their ids."""
        parts = [str(v) for v in Verdict if v in self.verdicts]
        parts += sorted(self.slots)
        parts += [f"in {names[a]}" for a in names if a in self.articles]
        if self.reviewed is not None:
            parts.append("reviewed" if self.reviewed else "not reviewed")
        parts += [f"#{tag}" for tag in sorted(self.tags)]
        if self.confidence:
            parts.append(f"confidence {self.confidence:.2f} or more")
        if self.mine:
            parts.append("mine")
        if self.found is not None:
            parts.append(f"found by {self.query}")
        return ", ".join(parts)


EVERYTHING = Filter()
