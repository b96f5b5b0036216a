"""Counts that stories add up to, and the figures made from them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass
class Tally:
    """Counts only, so that stories can be added up."""

    n: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.n + other.n, self.notes + other.notes)


def ratio(a: int, b: int) -> float | None:
    return a / b if b else None


def prf(hit_pred: int, all_pred: int, hit_gold: int, all_gold: int) -> tuple[float, float, float]:
    p = hit_pred / all_pred if all_pred else 0.0
    r = hit_gold / all_gold if all_gold else 0.0
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


def figures(t: Tally) -> Json:
    n = t.n
    strict = prf(n["links_same"], n["links"], n["pairs_same_found"], n["pairs_same"])
    lenient = prf(n["links_any"], n["links"], n["pairs_all_found"], n["pairs_all"])
    mixed = prf(n["links_any"], n["links"], n["pairs_same_found"], n["pairs_same"])
    disagree = prf(n["diffs_right"], n["diffs"], n["disagree_found"], n["disagree_gold"])
    reuse = prf(n["reuse_right"], n["reuse_pred"], n["reuse_right"], n["reuse_gold"])
    return {
        "pairs_strict": strict,
        "pairs_lenient": lenient,
        "pairs_mixed": mixed,
        "disagreements": disagree,
        "disagree_fact_precision": ratio(n["disagree_facts_right"], n["disagree_facts"]),
        "clean_precision": ratio(n["diffs_clean"], n["diffs"]),
        "sure_precision": ratio(n["firm_right"], n["firm_shown"]),
        "sure_clean": ratio(n["firm_clean"], n["firm_shown"]),
        "sure_recall": ratio(n["firm_right"], n["disagree_gold"]),
        "high_confidence_right": ratio(n["high_right"], n["high_shown"]),
        "top_right": ratio(n["top_right"], n["top_shown"]),
        "grown_found": ratio(n["grown_found"], n["grown_gold"]),
        "grown_told": ratio(n["grown_told"], n["grown_gold"]),
        "agree_of_one_thing": ratio(n["comfort_right"], n["comfort"]),
        "conflicts_called_agreement": ratio(n["conflicts_called_agreement"], n["conflicts"]),
        "agree_recall": ratio(n["agree_found"], n["agree_gold"]),
        "agree_grouped": ratio(n["agree_grouped"], n["agree_gold"]),
        "soft_agree_recall": ratio(n["soft_found"], n["soft_gold"]),
        "trap_alarms": n["trap_alarms"],
        "traps": n["traps"],
        "trap_links": n["trap_links"],
        "noise_leaked": n["noise_leaked"],
        "noise": n["noise"],
        "story_covered": ratio(n["units_covered"], n["units"]),
        "reuse": reuse,
        "internal_found": n["internal_found"],
        "internal": n["internal_gold"],
        "internal_false": n["internal_false"],
        "internal_precision": ratio(n["internal_claimed"] - n["internal_false"], n["internal_claimed"]),
        "sources_right": ratio(n["sources_right"], n["sources"]),
        "counts": dict(n),
    }
