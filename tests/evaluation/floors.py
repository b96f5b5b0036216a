"""Figures that may not fall: pinned in ``floors.toml`` together with a hash of the stories they hold for.

A floor is never raised above what is wanted of a figure, so that one may be traded for another there.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from tests.evaluation.corpus import digest
from tests.evaluation.tally import Tally, figures

FILE = Path(__file__).with_name("floors.toml")
GROUPS = ("seeds", "all but held-out", "held-out")
Floors = dict[str, dict[str, float]]
SLACK = 0.02  # a figure may lie so far under its floor: about one disagreement or trap of the set
ENOUGH = {
    "disagree_precision": 0.8,
    "traps_avoided": 0.98,
    "agree_recall": 0.8,
    "noise_removed": 0.97,
    "story_covered": 0.995,
    "sources_right": 0.95,
    "outlet_right": 0.95,
    "title_right": 0.95,
    "date_right": 0.95,
}


def reached(rows: Mapping[str, Tally]) -> Floors:
    """The gated figures of each group, every one such that more is better, rounded down to thousandths."""
    return {group: gated(rows[group]) for group in GROUPS if group in rows}


def gated(tally: Tally) -> dict[str, float]:
    f, n = figures(tally), tally.n
    wanted = {
        "links_f1": f["pairs_mixed"][2],
        "disagree_precision": f["disagreements"][0],
        "disagree_f1": f["disagreements"][2],
        "traps_avoided": 1 - n["trap_alarms"] / n["traps"] if n["traps"] else 1.0,
        "agree_recall": f["agree_recall"],
        "noise_removed": 1 - n["noise_leaked"] / n["noise"] if n["noise"] else 1.0,
        "story_covered": f["story_covered"],
        "reuse_f1": f["reuse"][2],
        "internal_found": n["internal_found"] / n["internal_gold"] if n["internal_gold"] else 1.0,
        "internal_not_false": 1 / (1 + n["internal_false"]),
        "sources_right": f["sources_right"],
        "outlet_right": n["stated_outlet_right"] / n["stated_outlet"] if n["stated_outlet"] else 1.0,
        **{
            f"{k}_right": n[f"meta_{k}_right"] / n[f"meta_{k}"] if n[f"meta_{k}"] else 1.0
            for k in ("title", "date")
        },
    }
    return {
        name: int(min(value or 0.0, ENOUGH.get(name, 1.0)) * 1000 + 1e-6) / 1000
        for name, value in wanted.items()
    }


def read(file: Path = FILE) -> Floors:
    """The pinned floors; ``corpus`` is left out (see :func:`pinned_digest`)."""
    data = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {group: dict(values) for group, values in data.items() if group != "corpus"}


def pinned_digest(file: Path = FILE) -> str:
    data = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return str(data.get("corpus", {}).get("digest", ""))


def standing(file: Path = FILE) -> Floors:
    """The pinned floors that still hold: of stories added or changed since, nothing is known yet."""
    floors = read(file)
    return floors if pinned_digest(file) == digest() else {k: v for k, v in floors.items() if k == "seeds"}


def raised(old: Floors, new: Floors) -> Floors:
    """The higher of the two, figure by figure."""
    return {
        group: {name: max(value, old.get(group, {}).get(name, 0.0)) for name, value in values.items()}
        for group, values in new.items()
    }


def fallen(floors: Floors, now: Floors) -> list[str]:
    """What lies under its floor, in words."""
    return [
        f"{group}: {name} fell to {now.get(group, {}).get(name, 0.0):.3f}, floor {value:.3f}"
        for group, values in floors.items()
        for name, value in values.items()
        if now.get(group, {}).get(name, 0.0) < value - SLACK
    ]


def write(floors: Floors, file: Path = FILE) -> None:
    lines = [
        "# Figures reached, which may not fall. Written by: python -m tests.evaluation --raise-floors",
        "",
        "[corpus]",
        f'digest = "{digest()}"',
    ]
    for group, values in floors.items():
        lines += ["", f'["{group}"]', *(f"{name} = {value:.3f}" for name, value in values.items())]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
