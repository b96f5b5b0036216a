"""Scoring a story with constants that never saw it."""

from __future__ import annotations

from tests.evaluation.corpus import Gold, stories
from tests.evaluation.product import scored
from tests.evaluation.score import Story
from tests.training.labels import Labelled, labelled
from tests.training.made import made_stories
from tests.training.stages import in_use, train, train_meaning
from tui.analysis.encoder import Encoder


def training_stories() -> list[Gold]:
    """The stories written by hand that constants are fitted on."""
    return [s for s in stories() if not s.unread]


def training_set(without: str | None = None) -> list[Labelled]:
    """All that constants are fitted on: the stories written by hand but one, and generated ones."""
    return [*(labelled(s) for s in training_stories() if s.name != without), *made_stories()]


def scored_without(story: Gold, encoder: Encoder | None = None) -> Story:
    """The story scored with constants fitted on all the others."""
    others = training_set(without=story.name)
    with in_use(train(others)):
        if not encoder:
            return scored(story)
        with in_use(train_meaning(others, encoder)):
            return scored(story, encoder)
