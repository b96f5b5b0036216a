"""Learning the engine's constants from observed stories, one step after the other."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.evaluation.corpus import Gold, stories
from tests.training.constants import Constants, put
from tests.training.logistic import fit
from tests.training.observe import Observed, Samples, generated, joined, label_matches, observe

SEED, GENERATED = 3, 96
GENERATED_WEIGHT = 0.5  # of a generated sample beside a hand-written one; chosen on left-out stories
RIDGE = {"PAIR": 3.0, "MATCH": 10.0, "CONFLICT": 10.0}


class Corpus:
    """All stories to learn from, observed once."""

    def __init__(self, count: int = GENERATED) -> None:
        self.real: list[tuple[Gold, Observed]] = []
        self.made: list[tuple[Gold, Observed]] = []
        for story in stories():
            if not story.held_out:
                self.real.append((story, observe(story, complete=False)))
        with tempfile.TemporaryDirectory() as folder:
            for story in generated(Path(folder), SEED, count):
                self.made.append((story, observe(story, complete=True)))

    def without(self, name: str | None) -> list[tuple[Gold, Observed, float]]:
        """The stories but one, with the weight of their samples."""
        real = [(g, o, 1.0) for g, o in self.real if g.name != name]
        return real + [(g, o, GENERATED_WEIGHT) for g, o in self.made]


def learn(told: Sequence[tuple[Gold, Observed, float]]) -> Constants:
    """The models, each learned on what the one before makes of the stories; leaves them in the engine."""
    found: dict[str, tuple[float, ...] | float] = {}

    def step(name: str, samples: Samples) -> None:
        found[name] = fit(samples.rows, samples.labels, samples.weights, ridge=RIDGE[name])
        put({name: found[name]})

    step("PAIR", joined([(o.links, w) for _, o, w in told]))
    step("MATCH", joined([(label_matches(o, g.gold)[0], w) for g, o, w in told]))
    step("CONFLICT", joined([(label_matches(o, g.gold)[1], w) for g, o, w in told]))
    return found
