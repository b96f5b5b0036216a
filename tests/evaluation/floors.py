"""Figures that may not fall: pinned in ``floors.toml`` by group, with a hash of the stories each holds for.

A floor is never raised above what is wanted of a figure, so that one may be traded for another there. The
floors are those of the constants as shipped, which were fitted on the gold of these very stories: they show
that nothing is lost. What to expect of other stories is told by ``--left-out``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.evaluation.corpus import digest
from tests.evaluation.tally import Tally, figures

FILE = Path(__file__).with_name("floors.toml")
GROUPS = ("seeds", "read", "held-out", "real read", "real unread", "quiet read", "quiet unread")
DIGEST = "stories"
Floors = dict[str, dict[str, float]]
SLACK = 0.02  # a figure may lie so far under its floor: about one disagreement or trap of the set
ENOUGH = {
    "disagree_precision": 0.6,
    "disagree_recall": 0.7,
    "sure_precision": 0.9,
    "sure_recall": 0.4,
    "agree_of_one_thing": 0.85,
    "conflicts_not_agreed": 0.9,
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
        "disagree_recall": f["disagreements"][1],
        "sure_precision": f["sure_precision"],
        "sure_recall": f["sure_recall"],
        "agree_of_one_thing": f["agree_of_one_thing"],
        "conflicts_not_agreed": 1 - (f["conflicts_called_agreement"] or 0.0),
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
    """The pinned floors of each group (for their stories see :func:`pinned_digests`)."""
    return {
        group: {name: value for name, value in values.items() if name != DIGEST}
        for group, values in _pinned(file).items()
    }


def pinned_digests(file: Path = FILE) -> dict[str, str]:
    """The hash of the stories that the floors of each group were reached on."""
    return {group: str(values.get(DIGEST, "")) for group, values in _pinned(file).items()}


def digests() -> dict[str, str]:
    """The hash of the stories of each group as they are now."""
    return {group: digest(group) for group in GROUPS}


def standing(file: Path = FILE) -> Floors:
    """The pinned floors that still hold: of a group with stories added or changed, nothing is known yet."""
    pinned, now = pinned_digests(file), digests()
    return {group: values for group, values in read(file).items() if pinned[group] == now.get(group)}


def _pinned(file: Path) -> dict[str, dict[str, Any]]:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


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
    """Pin floors of groups, with the hash of the stories as they are now."""
    lines = ["# Figures reached, which may not fall. Written by: python -m tests.evaluation --raise-floors"]
    now = digests()
    for group, values in floors.items():
        lines += ["", f'["{group}"]', f'{DIGEST} = "{now[group]}"']
        lines += [f"{name} = {value:.3f}" for name, value in values.items()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
