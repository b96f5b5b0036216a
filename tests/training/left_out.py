"""Scoring a story with constants that never saw it."""

from __future__ import annotations

from tests.evaluation.corpus import Gold, stories
from tests.evaluation.product import scored
from tests.evaluation.score import Story
from tests.training.labels import labelled
from tests.training.stages import in_use, train


def training_stories() -> list[Gold]:
    """The stories that constants are fitted on."""
    return [s for s in stories() if not s.held_out]


def scored_without(story: Gold) -> Story:
    """The story scored with constants fitted on all the others."""
    rest = [labelled(s) for s in training_stories() if s.name != story.name]
    with in_use(train(rest)):
        return scored(story)
