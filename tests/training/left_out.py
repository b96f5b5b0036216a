"""Scoring a story with constants that never saw it: stories are left out in parts, whole stories each."""

from __future__ import annotations

from functools import cache

from tests.evaluation.corpus import Gold, stories
from tests.evaluation.product import scored
from tests.evaluation.score import Story
from tests.training.agreements import Linked, agreement_judge, linked
from tests.training.judges import CONFLICTS, MATCHES, Prepared, judge, judging, prepared
from tests.training.labels import Labelled, labelled
from tests.training.stages import Weights, in_use, train, train_meaning
from tui.analysis.alignment.encoder import Encoder
from tui.analysis.facts.sentence_judge import AGREEMENT
from tui.forest import Forest, parse

FOLDS = 6


def training_stories() -> list[Gold]:
    """The stories that links are fitted on."""
    return [s for s in stories() if not s.unread]


@cache
def parts() -> dict[str, int]:
    """The part that each story is left out with; real stories are spread over all parts."""
    order = sorted(stories(), key=lambda s: (not s.real, s.name))
    return {story.name: n % FOLDS for n, story in enumerate(order)}


def training_set(without: int | None = None) -> list[Labelled]:
    """What links are fitted on, without the stories of one part."""
    return [labelled(s) for s in training_stories() if parts()[s.name] != without]


@cache
def examples() -> tuple[Prepared, ...]:
    """What the judges are fitted on: the gold of all stories, of which nobody reads the unread ones."""
    return tuple(prepared(s) for s in sorted(stories(), key=lambda s: (not s.real, s.name)))


@cache
def constants(without: int) -> Weights:
    """The constants fitted without the stories of one part."""
    return train(training_set(without))


@cache
def value_judges(without: int | None = None) -> dict[str, str]:
    """The judges of values, fitted without the stories of one part, as text."""
    known = [s for s in examples() if parts()[s.gold.name] != without]
    return {name: judge(known, name) for name in (CONFLICTS, MATCHES)}


@cache
def linked_pairs() -> tuple[Linked, ...]:
    """What the judge of agreements is fitted on: each story as it looks to an engine that never saw it."""
    found = []
    for story in sorted(stories(), key=lambda s: (not s.real, s.name)):
        part = parts()[story.name]
        with in_use(constants(part)), judging({k: parse(text) for k, text in value_judges(part).items()}):
            found.append(linked(story))
    return tuple(found)


def judge_texts(without: int | None = None) -> dict[str, str]:
    """All judges, fitted without the stories of one part, as text."""
    known = [s for s in linked_pairs() if parts()[s.gold.name] != without]
    return value_judges(without) | {AGREEMENT: agreement_judge(known)}


@cache
def judges(without: int | None = None) -> dict[str, Forest]:
    """The same, ready for use."""
    return {name: parse(text) for name, text in judge_texts(without).items()}


def scored_without(story: Gold, encoder: Encoder | None = None) -> Story:
    """The story scored with constants fitted on stories of the other parts."""
    part = parts()[story.name]
    with in_use(constants(part)), judging(judges(part)):
        if not encoder:
            return scored(story)
        with in_use(train_meaning(training_set(part), encoder)):
            return scored(story, encoder)
