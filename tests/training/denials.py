"""Learning when a sentence states what another one denies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tests.evaluation.wording import norm
from tests.training.fitting import Constants, fit, matrix
from tests.training.labels import UNKNOWN, Labelled, units_of
from tui.analysis.align import Alignment
from tui.analysis.disagreements.contradicting import (
    DENIAL_FEATURES,
    Contradiction,
    find_contradictions,
)

_TIMES = 3  # how often one disagreement counts, however many copies tell its sides
_RIDGE = 5.0


@dataclass(frozen=True)
class Example:
    """A denial beside a sentence that may state what it denies.

    Attributes:
        label: 1 where gold sets the two against each other, 0 where it does not, -1 not to be counted.
        fact: id of the disagreement in gold, or "".
    """

    found: Contradiction
    label: int
    fact: str


def examples(story: Labelled, alignment: Alignment) -> list[Example]:
    """All that the engine would set against each other, with what gold says of it."""
    units = units_of(story)
    return [
        Example(found, *_label(story, units[found.denial.statement.index], units[found.other.index]))
        for found in find_contradictions(story.session, alignment, story.claims)
    ]


def _label(story: Labelled, one: set[tuple[str, str]], other: set[tuple[str, str]]) -> tuple[int, str]:
    """What gold says of two sentences; of another kind of disagreement that holds both, nothing is known."""
    unknown = False
    for fact in story.gold.gold["facts"]:
        members = {tuple(m) for m in fact["members"]}
        sides = [
            {norm(fact["values"].get(file) or "") for file, _ in told & members} for told in (one, other)
        ]
        if fact["verdict"] != "disagree" or not all(sides):
            continue
        if fact["slot"] == "negation" and sides[0] != sides[1]:
            return 1, fact["id"]
        unknown = True
    return (UNKNOWN if unknown else 0), ""


def fit_denials(found: Mapping[str, Sequence[Example]]) -> Constants:
    """The constants of ``contradicting.DENIAL_FEATURES``, from the examples of each story."""
    rows, truth, weight = [], [], []
    for told in found.values():
        often = Counter(e.fact for e in told if e.label > 0)
        for example in told:
            if example.label != UNKNOWN:
                rows.append(example.found.features)
                truth.append(float(example.label > 0))
                weight.append(min(1.0, _TIMES / max(1, often[example.fact])))
    return fit(matrix(rows, len(DENIAL_FEATURES)), np.array(truth), np.array(weight), ridge=_RIDGE)
