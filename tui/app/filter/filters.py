"""Which facts the user steps through."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from tui.model import Fact, FoundBy, Verdict
from tui.model.categories import Category, category_of
from tui.model.contradictions import SelfContradiction
from tui.review.blind import is_masked

if TYPE_CHECKING:
    from tui.review.applying import Annotation


FINDERS = {
    FoundBy.ENGINE: "the program alone",
    FoundBy.SECOND: "the second reader alone",
    FoundBy.BOTH: "both",
}
KINDS = {
    "update": "update over time",
    "possible": "possible disagreement or update",
    "within": "within one article",
}
_KIND_OF = {Category.UPDATE: "update", Category.POSSIBLE: "possible", Category.WITHIN: "within"}


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of facts; an empty set or None sets no condition.

    Attributes:
        verdicts: any of these verdicts; of disagreements, the sure contradictions.
        kinds: or any of :data:`KINDS`: an "update", what is only "possible", contradictions "within" one
            article.
        slots: a difference in any of these slots.
        articles: stated by each of these articles.
        without: left out by each of these articles, which were searched for it.
        unmatched: without a match in each of these articles, of which no more is known.
        dissenting: with each of these articles on one side of a disagreement.
        copied: stated by several articles, all of which are copies of one text.
        reviewed: marked as reviewed (True) or not (False).
        tags: carrying each of these tags.
        confidence: the least confidence, in [0, 1].
        mine: edited by the user: noted, tagged, judged, overruled or reviewed.
        finders: found by any of these.
        found: ids of the facts that a search found, or None.
        query: what it searched for.
    """

    verdicts: frozenset[Verdict] = frozenset()
    kinds: frozenset[str] = frozenset()
    slots: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    unmatched: frozenset[str] = frozenset()
    dissenting: frozenset[str] = frozenset()
    copied: bool = False
    reviewed: bool | None = None
    tags: frozenset[str] = frozenset()
    confidence: float = 0.0
    mine: bool = False
    finders: frozenset[FoundBy] = frozenset()
    found: frozenset[str] | None = None
    query: str = ""

    def passes(self, fact: Fact, mine: Annotation | None) -> bool:
        """Return whether a fact meets every condition.

        Args:
            fact: of the comparison.
            mine: the user's annotation of it, or None.
        """
        return (
            self._asks_for(fact)
            and (not self.slots or any(d.slot in self.slots for d in fact.differences))
            and self.articles <= set(fact.articles)
            and all(map(fact.leaves_out, self.without))
            and all(is_unmatched(fact, a) for a in self.unmatched)
            and (not self.dissenting or self.dissenting <= sides(fact))
            and (not self.copied or is_copied(fact))
            and (self.reviewed is None or (mine is not None and mine.reviewed) == self.reviewed)
            and self.tags <= set(mine.tags if mine else ())
            and fact.confidence >= self.confidence
            and (not self.mine or bool(mine))
            and (not self.finders or fact.found_by in self.finders)
            and (self.found is None or fact.id in self.found)
        )

    def _asks_for(self, fact: Fact) -> bool:
        """Return whether a fact has one of the chosen verdicts or is of one of the chosen kinds."""
        if not (self.verdicts or self.kinds):
            return True
        if is_masked(fact):
            return False
        kind = kind_of(fact)
        return kind in self.kinds if kind else fact.verdict in self.verdicts

    def words(self, names: dict[str, str]) -> str:
        """Return the filter in words, empty where it has no condition; ``names`` is by article id."""
        parts = [str(v) for v in Verdict if v in self.verdicts]
        parts += [KINDS[kind] for kind in KINDS if kind in self.kinds]
        parts += sorted(self.slots)
        parts += [f"in {names[a]}" for a in names if a in self.articles]
        parts += [f"not in {names[a]}" for a in names if a in self.without]
        parts += [f"no match in {names[a]}" for a in names if a in self.unmatched]
        parts += [f"{names[a]} disagrees" for a in names if a in self.dissenting]
        if self.copied:
            parts.append("one text copied")
        if self.reviewed is not None:
            parts.append("reviewed" if self.reviewed else "not reviewed")
        parts += [f"#{tag}" for tag in sorted(self.tags)]
        if self.confidence:
            parts.append(f"confidence {self.confidence:.2f} or more")
        if self.mine:
            parts.append("mine")
        parts += [f"found by {FINDERS[finder]}" for finder in FINDERS if finder in self.finders]
        if self.found is not None:
            parts.append(f"found by {self.query}")
        return ", ".join(parts)

    def to_dict(self) -> dict[str, Any]:
        """Return the conditions as plain values for JSON; only those that are set."""
        plain: dict[str, Any] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            if value != each.default:
                plain[each.name] = sorted(map(str, value)) if isinstance(value, frozenset) else value
        return plain

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> Filter:
        """Return the filter of such plain values; what is unknown or of another type is ignored."""
        known: dict[str, Any] = {}
        for each in fields(cls):
            value: Any = plain.get(each.name)
            words = isinstance(value, list) and all(isinstance(word, str) for word in value)
            if each.name == "verdicts" and words:
                known["verdicts"] = frozenset(v for v in Verdict if v in value)
            elif each.name == "finders" and words:
                known["finders"] = frozenset(f for f in FoundBy if f in value)
            elif words and (each.name == "found" or isinstance(each.default, frozenset)):
                known[each.name] = frozenset(value)
            elif each.name == "confidence" and isinstance(value, int | float) and 0 <= value <= 1:
                known["confidence"] = float(value)
            elif isinstance(value, bool) and each.name in ("reviewed", "mine", "copied"):
                known[each.name] = value
            elif isinstance(value, str) and each.name == "query":
                known["query"] = value
        return cls(**known)


def kind_of(fact: Fact) -> str:
    """Return the kind of a disagreement that is filtered apart, one of :data:`KINDS`; else empty."""
    return _KIND_OF.get(category_of(fact), "")


def sides(fact: Fact) -> frozenset[str]:
    """Return the ids of the articles that are on one side of a disagreement."""
    return frozenset(v.place.article for d in fact.differences for v in d.values)


def is_unmatched(fact: Fact, article_id: str) -> bool:
    """Return whether no match for a fact was found in an article, of which no more is known.

    Such an article neither states the fact nor was searched for it with certainty.

    Args:
        fact: of the comparison.
        article_id: any article.
    """
    outside = article_id not in fact.articles and not isinstance(fact, SelfContradiction)
    return outside and not fact.leaves_out(article_id)


def is_copied(fact: Fact) -> bool:
    """Return whether several articles state a fact, but all of them are copies of one text."""
    return fact.independent_sources == 1 and len(fact.articles) > 1


EVERYTHING = Filter()
