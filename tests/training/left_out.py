"""All constants, fitted on all stories, and without the stories of each part, to be scored on those.

A story is judged by constants that never saw it: links, judges, confidence and thresholds alike. What one
stage learns from another's output, it learns from output on stories that this one had not seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from tests.evaluation.corpus import Gold, stories
from tests.evaluation.product import scored
from tests.evaluation.score import Story
from tests.training.agreements import Linked, agreement_judges, linked
from tests.training.alarms import SHOWN_RIGHT, SURE_RIGHT, Alarm, alarms, confidence, threshold
from tests.training.fitting import Constants
from tests.training.judges import CONFLICTS, MATCHES, Prepared, fitted, judging, prepared
from tests.training.labels import Labelled, labelled
from tests.training.silences import Silence, absence, silences
from tests.training.stages import Weights, in_use, train, train_meaning
from tui.analysis.alignment.encoder import Encoder
from tui.analysis.alignment.score import logistic
from tui.analysis.facts.sentence_judge import AGREEMENT
from tui.forest import Forest, parse

FOLDS = 6
Part = int | None
"""The part of the stories that is left out; None for none."""
T = TypeVar("T")


@cache
def in_order() -> tuple[Gold, ...]:
    """All stories, the real ones first, so that these are spread over all parts."""
    return tuple(sorted(stories(), key=lambda s: (not s.real, s.name)))


@cache
def parts() -> dict[str, int]:
    """The part that each story is left out with."""
    return {story.name: n % FOLDS for n, story in enumerate(in_order())}


def training_set(without: Part = None) -> list[Labelled]:
    """What links are fitted on, without the stories of one part."""
    return [labelled(s) for s in in_order() if parts()[s.name] != without]


@cache
def links(without: Part = None) -> Weights:
    """The constants of links fitted without the stories of one part."""
    return train(training_set(without))


@cache
def examples() -> tuple[Prepared, ...]:
    """What judges are fitted on: the gold of all stories, of which nobody reads the unread ones."""
    found = []
    for story in in_order():
        with in_use(links(parts()[story.name])):
            found.append(prepared(story))
    return tuple(found)


@cache
def judges() -> dict[str, dict[Part, str]]:
    """The judges as text, by name and by the part left out."""
    return {name: fitted(examples(), parts(), name) for name in (CONFLICTS, MATCHES)}


@cache
def _forests(part: Part) -> dict[str, Forest]:
    return {name: parse(texts[part]) for name, texts in judges().items()}


@contextmanager
def judged_without(part: Part) -> Iterator[None]:
    """The engine with links and judges fitted without a part."""
    with in_use(links(part)), judging(_forests(part)):
        yield


@dataclass(frozen=True)
class AlarmWeights:
    """How far an alarm is to be trusted: constants named as in :mod:`tui.analysis.weights`."""

    THREAD: Constants
    SURE: float
    POSSIBLE: float


@dataclass(frozen=True)
class AbsenceWeights:
    """How far a silence is to be trusted, likewise."""

    ABSENCE: Constants


@cache
def _alarms() -> dict[str, list[Alarm]]:
    return _of_each(alarms)


@cache
def _confidence(without: Part) -> Constants:
    return confidence(_without(_alarms(), without))


@cache
def alarm_weights(without: Part = None) -> AlarmWeights:
    """The confidence of alarms, and from when on they are sure, fitted without the stories of one part."""
    known = _without(_alarms(), without)
    rated = [(logistic(_confidence(parts()[a.gold.name]), a.features), a) for a in known]
    return AlarmWeights(_confidence(without), threshold(rated, SURE_RIGHT), threshold(rated, SHOWN_RIGHT))


@cache
def agreements() -> dict[Part, str]:
    """The judge of agreements as text, by the part left out."""

    def found(story: Prepared) -> list[Linked]:
        with in_use(alarm_weights(parts()[story.gold.name])):
            return [linked(story)]

    return agreement_judges([own for (own,) in _of_each(found).values()], parts())


@contextmanager
def trusted_without(part: Part) -> Iterator[None]:
    """The engine with links, judges and the confidence of alarms fitted without a part."""
    forest = {AGREEMENT: parse(agreements()[part])}
    with judged_without(part), in_use(alarm_weights(part)), judging(forest):
        yield


@cache
def _silences() -> dict[str, list[Silence]]:
    found = {}
    for story in examples():
        with trusted_without(parts()[story.gold.name]):
            found[story.gold.name] = silences(story)
    return found


@cache
def absence_weights(without: Part = None) -> AbsenceWeights:
    """The confidence of absences fitted without the stories of one part."""
    return AbsenceWeights(absence(_without(_silences(), without)))


def _without(found: dict[str, list[T]], part: Part) -> list[T]:
    return [one for name, own in found.items() if parts()[name] != part for one in own]


def _of_each(find: Callable[[Prepared], list[T]]) -> dict[str, list[T]]:
    """What is found in each story by judges that never saw it."""
    found = {}
    for story in examples():
        with judged_without(parts()[story.gold.name]):
            found[story.gold.name] = find(story)
    return found


def scored_without(story: Gold, encoder: Encoder | None = None) -> Story:
    """The story scored with constants fitted on stories of the other parts."""
    part = parts()[story.name]
    with trusted_without(part), in_use(absence_weights(part)):
        if not encoder:
            return scored(story)
        with in_use(train_meaning(training_set(part), encoder)):
            return scored(story, encoder)
