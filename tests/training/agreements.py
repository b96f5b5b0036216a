"""Fitting the judge of agreements, :mod:`tui.analysis.facts.sentence_judge`; needs lightgbm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from tests.evaluation.corpus import Gold
from tests.evaluation.tally import Json
from tests.evaluation.wording import same_value
from tests.training.fitting import Matrix, matrix
from tests.training.judges import Prepared, boosted, calibrated, judge, raw_scores, stated, worth
from tui.analysis.disagreements.find import find_disputes
from tui.analysis.facts.agreement import DisputeSides
from tui.analysis.facts.sentence_judge import AGREEMENT_FEATURES, SentenceJudge
from tui.analysis.values.relation import Relation, relation
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
        each = _STORY / max(_FEW, len(self.rows)) * worth(self.gold)
        return [each] * len(self.rows)


def linked(story: Prepared) -> Linked:
    """The pairs of a story as the engine sees them with the constants and judges in use."""
    judge(story)
    gold, aligned = story.gold, story.aligned
    disputes = find_disputes(aligned.corpus, aligned.alignment, aligned.claims, story.pairs)
    dispute_sides = DisputeSides(disputes)
    found = SentenceJudge(
        aligned.corpus, aligned.alignment, aligned.claims, story.pairs, dispute_sides
    ).examples()
    facts = [({tuple(m) for m in f["members"]}, f) for f in gold.gold["facts"]]
    labels = []
    for a, b in found:
        one, other = story.units[a], story.units[b]
        shared = [f for members, f in facts if one & members and other & members]
        apart = [
            f
            for f in shared
            if f["verdict"] == "disagree" and _differ(f, one | other) and not _same(story, f, a, b)
        ]
        told = dispute_sides.sides(a, b)[1]  # what the sentences differ in is told as a disagreement
        labels.append(float(len(shared) > len(apart) and (told or not apart)))
    return Linked(gold, list(found.values()), labels)


def _differ(fact: Json, units: set[tuple[str, str]]) -> bool:
    """Whether the articles of some sentences of a gold fact state values of it that are not the same."""
    files = sorted({file for file, _ in units & {tuple(m) for m in fact["members"]}})
    said = [fact["values"][file].split(" / ") for file in files if fact["values"].get(file)]
    return any(not any(same_value(x, y) for x in a for y in b) for a, b in combinations(said, 2))


def _same(story: Prepared, fact: Json, a: int, b: int) -> bool:
    """Whether two sentences give a gold fact equal values, if in other words: "18 months", "1½ years"."""
    one, other = ([c for c in story.aligned.claims[i] if stated(story, fact, c)] for i in (a, b))
    return any(relation(x.mention, y.mention) is Relation.EQUAL for x in one for y in other)


def agreement_judges(stories: Sequence[Linked], parts: Mapping[str, int]) -> dict[int | None, str]:
    """Trees fitted on all stories but those of a part, for each part, and on all (None).

    Each is calibrated on scores that stories got from trees fitted without them.

    Args:
        stories: with their linked pairs.
        parts: that each story belongs to, by its name.
    """
    known = sorted(set(parts.values()))
    texts = {k: _fitted([s for s in stories if parts[s.gold.name] != k]) for k in (*known, None)}
    raw = {s.gold.name: raw_scores(parse(texts[parts[s.gold.name]]), s.rows) for s in stories}
    found = {}
    for k, text in texts.items():
        others = [s for s in stories if parts[s.gold.name] != k]
        found[k] = calibrated(
            text,
            [score for s in others for score in raw[s.gold.name]],
            [label for s in others for label in s.labels],
            [weight for s in others for weight in s.weights],
        )
    return found


def _fitted(stories: Sequence[Linked]) -> str:
    x = matrix([row for s in stories for row in s.rows], len(AGREEMENT_FEATURES))
    y: Matrix = np.array([label for s in stories for label in s.labels])
    return boosted(x, y, np.array([w for s in stories for w in s.weights]), _ROUNDS, **_LEAVES)
