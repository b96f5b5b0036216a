"""Fitting the judge of agreements, :mod:`tui.analysis.facts.sentence_judge`; needs lightgbm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from tests.evaluation.corpus import Gold
from tests.evaluation.tally import Json
from tests.evaluation.wording import same_value
from tests.training.fitting import Matrix, matrix
from tests.training.judges import FOLDS, REAL, boosted, calibrated, prepared, raw_scores
from tui.analysis.disagreements.find import find_disputes
from tui.analysis.facts.agreement import Taken
from tui.analysis.facts.sentence_judge import AGREEMENT_FEATURES, SentenceJudge
from tui.analysis.judge.value_pairs import judged_values
from tui.forest import parse

_ROUNDS = 80
_LEAVES = {"num_leaves": 8, "min_data_in_leaf": 30}
_STORY = 100.0  # weight of all pairs of a story
_FEW = 30  # pairs of a story up to which each counts the same


@dataclass
class Linked:
    """The linked pairs of a story: features, and 1 where both state one thing and differ in none untold."""

    gold: Gold
    rows: list[list[float]]
    labels: list[float]

    @property
    def weights(self) -> list[float]:
        """How much each pair counts."""
        each = _STORY / max(_FEW, len(self.rows)) * (REAL if self.gold.real else 1.0)
        return [each] * len(self.rows)


def linked(gold: Gold) -> Linked:
    """The pairs of a story as the engine sees them with the constants and judges in use."""
    story = prepared(gold)
    values = judged_values(story.session, story.alignment, story.claims)
    disputes = find_disputes(story.session, story.alignment, story.claims, values)
    taken = Taken(disputes)
    judge = SentenceJudge(story.session, story.alignment, story.claims, values, taken)
    found = judge.examples()
    facts = [({tuple(m) for m in f["members"]}, f) for f in gold.gold["facts"]]
    labels = []
    for a, b in found:
        one, other = story.units[a], story.units[b]
        shared = [f for members, f in facts if one & members and other & members]
        apart = [f for f in shared if f["verdict"] == "disagree" and _differ(f, one | other)]
        told = taken.sides(a, b)[1]  # what the sentences differ in is told as a disagreement
        labels.append(float(len(shared) > len(apart) and (told or not apart)))
    return Linked(gold, list(found.values()), labels)


def _differ(fact: Json, units: set[tuple[str, str]]) -> bool:
    """Whether the articles of some sentences of a gold fact state values of it that are not the same."""
    files = sorted({file for file, _ in units & {tuple(m) for m in fact["members"]}})
    said = [fact["values"][file].split(" / ") for file in files if fact["values"].get(file)]
    return any(not any(same_value(x, y) for x in a for y in b) for a, b in combinations(said, 2))


def agreement_judge(stories: Sequence[Linked]) -> str:
    """Trees fitted on stories, calibrated on each as it was left out."""
    raw: list[float] = []
    truth: list[float] = []
    weight: list[float] = []
    for k in range(FOLDS):
        others = parse(_fitted([s for n, s in enumerate(stories) if n % FOLDS != k]))
        for story in stories[k::FOLDS]:
            raw += raw_scores(others, story.rows)
            truth += story.labels
            weight += story.weights
    return calibrated(_fitted(stories), raw, truth, weight)


def _fitted(stories: Sequence[Linked]) -> str:
    x = matrix([row for s in stories for row in s.rows], len(AGREEMENT_FEATURES))
    y: Matrix = np.array([label for s in stories for label in s.labels])
    return boosted(x, y, np.array([w for s in stories for w in s.weights]), _ROUNDS, **_LEAVES)
