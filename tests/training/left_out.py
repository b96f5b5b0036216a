"""A story scored with constants learned from the others: what the engine is worth on unseen stories."""

from __future__ import annotations

from functools import cache

from tests.evaluation.corpus import Gold
from tests.evaluation.product import scored
from tests.evaluation.score import Story
from tests.training.constants import Constants, shipped, used
from tests.training.learn import Corpus, learn


@cache
def corpus() -> Corpus:
    return Corpus()


@cache
def constants_without(name: str) -> Constants:
    """Constants learned from all stories but this one; a held-out story is in none of them."""
    with used(shipped()):
        return learn(corpus().without(name))


def scored_without(story: Gold) -> Story:
    with used({**shipped(), **constants_without("" if story.held_out else story.name)}):
        return scored(story)
