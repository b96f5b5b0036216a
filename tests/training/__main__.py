"""Learn the constants of ``tui/analysis/weights.py``; prints how they do on stories left out.

    python -m tests.training            figures of stories left out, thresholds, reliability of confidence
    python -m tests.training --write    the same, then write the constants learned from all stories

Learns from the stories under ``tests/stories`` (never the held-out ones) and from generated ones. Needs
numpy, which neither the program nor its tests need. The same data gives the same constants.
"""

from __future__ import annotations

import argparse

from tests.evaluation import table
from tests.evaluation.product import scored
from tests.evaluation.tally import Tally, figures
from tests.training import reliability
from tests.training.constants import Constants, shipped, used, write
from tests.training.learn import learn
from tests.training.left_out import constants_without, corpus

LINKED = (0.35, 0.4, 0.45, 0.5, 0.55)
ALARM = (0.4, 0.5, 0.6, 0.7, 0.8)
PRECISE = 0.8  # precision of alarms under which more recall is worth nothing to a reader


def left_out(thresholds: Constants) -> tuple[dict[str, Tally], list[reliability.Outcome]]:
    """The tally of each story under constants that never saw it, and the outcomes of its alarms."""
    rows: dict[str, Tally] = {}
    outcomes: list[reliability.Outcome] = []
    for gold, _ in corpus().real:
        with used({**shipped(), **constants_without(gold.name), **thresholds}):
            result = scored(gold)
        rows[gold.name] = result.tally
        outcomes += [(c, right) for c, right in result.outcomes if c is not None]
    return rows, outcomes


def best_thresholds() -> dict[str, float]:
    """Thresholds by their figures on left-out stories: links by F1, alarms by F1 among the precise enough."""

    def link_f1(linked: float) -> float:
        f = figures(table.total(left_out({"LINKED": linked})[0].values()))
        return float(f["pairs_mixed"][2])

    linked = max(LINKED, key=link_f1)

    def alarm_merit(alarm: float) -> tuple[bool, float]:
        f = figures(table.total(left_out({"LINKED": linked, "ALARM": alarm})[0].values()))["disagreements"]
        return f[0] >= PRECISE, float(f[2])

    return {"LINKED": linked, "ALARM": max(ALARM, key=alarm_merit)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the constants learned from all stories")
    options = parser.parse_args()
    thresholds = best_thresholds()
    rows, outcomes = left_out(thresholds)
    print(f"thresholds: {thresholds}")
    print(table.HEAD)
    for name, tally in rows.items():
        print(table.row(name, tally))
    print(table.row("all, left out", table.total(rows.values())))
    print(reliability.table(outcomes))
    print("calibration (slope, shift):", reliability.calibrated(outcomes))
    if options.write:
        with used(shipped()):
            found = learn(corpus().without(None))
        write({**found, **thresholds})


if __name__ == "__main__":
    main()
