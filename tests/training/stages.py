"""Fitting all constants of the engine, stage after stage, on some stories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass

import numpy as np

from tests.training.denials import examples, fit_denials
from tests.training.fitting import Constants, Matrix, fit, matrix, probabilities
from tests.training.labels import Labelled, match_labels, with_meaning
from tui.analysis import meaning_weights, weights
from tui.analysis.align import Alignment
from tui.analysis.beside import BESIDE_FEATURES, Field, carried
from tui.analysis.encoder import Encoder
from tui.analysis.features import FEATURES
from tui.analysis.match_features import (
    CONFLICT_FEATURES,
    MATCH_FEATURES,
    TIME_FEATURES,
    Match,
    conflict_features,
    time_features,
)
from tui.analysis.matches import find_matches
from tui.analysis.meaning import MEANING_FEATURES
from tui.analysis.values import Relation
from tui.model import Moment

_SAME = 1.5  # weight of a pair that states the same against one that shares a part: the former must be found
_STORY = 100.0  # weight of all negatives of a story against its positives' own number
MADE = 0.2  # weight of a generated story, told in fewer ways, against one written by hand
_FEW = 15  # disagreeing value pairs of a story that count in full; more are repetitions


@dataclass(frozen=True)
class Weights:
    """The constants, named as in :mod:`tui.analysis.weights`."""

    PAIR: Constants
    BESIDE: Constants
    MATCH: Constants
    CONFLICT: Constants
    TIME: Constants
    DENIAL: Constants


@dataclass(frozen=True)
class MeaningWeights:
    """The constants where meanings are known, named as in :mod:`tui.analysis.meaning_weights`."""

    PAIR: Constants
    BESIDE: Constants


def train(stories: Sequence[Labelled]) -> Weights:
    """Fit every stage; links and denials from hand-written stories only: generated ones lack paraphrase."""
    rows = {s.gold.name: matrix(s.first, len(FEATURES)) for s in stories}
    pair, beside, second = _fit_links(stories, rows)
    found, denied = {}, {}
    for story in stories:
        alignment = _aligned(story, probabilities(beside, second[story.gold.name]))
        found[story.gold.name] = _matches(story, alignment)
        if not story.made:
            denied[story.gold.name] = examples(story, alignment)
    return Weights(pair, beside, *_fit_matches(stories, found), fit_denials(denied))


def train_meaning(stories: Sequence[Labelled], encoder: Encoder) -> MeaningWeights:
    """Fit the links where an encoder is at hand; values are judged with the same constants as without."""
    real = [s for s in stories if not s.made]
    width = len(FEATURES) + len(MEANING_FEATURES)
    rows = {s.gold.name: matrix(with_meaning(s, encoder), width) for s in real}
    pair, beside, _ = _fit_links(real, rows)
    return MeaningWeights(pair, beside)


@contextmanager
def in_use(trained: Weights | MeaningWeights) -> Iterator[None]:
    """The engine with these constants instead of its own."""
    module = weights if isinstance(trained, Weights) else meaning_weights
    kept = {name: getattr(module, name) for name in asdict(trained)}
    try:
        for name, value in asdict(trained).items():
            setattr(module, name, value)
        yield
    finally:
        for name, value in kept.items():
            setattr(module, name, value)


def _fit_links(
    stories: Sequence[Labelled], rows: Mapping[str, Matrix]
) -> tuple[Constants, Constants, dict[str, Matrix]]:
    """The constants of both rounds, and the features of the second.

    The second round learns from scores that the first gave to stories it had not seen.
    """
    real = [s for s in stories if not s.made]

    def first(without: Labelled | None = None) -> Constants:
        own = [s for s in real if s is not without]
        return _fit_rows(own, [rows[s.gold.name] for s in own])

    pair = first()
    second = {
        s.gold.name: _second(
            s, rows[s.gold.name], probabilities(pair if s.made else first(s), rows[s.gold.name])
        )
        for s in stories
    }
    return pair, _fit_rows(real, [second[s.gold.name] for s in real]), second


def _fit_rows(stories: Sequence[Labelled], rows: Sequence[Matrix]) -> Constants:
    xs, ys, ws = [], [], []
    for story, x in zip(stories, rows, strict=True):
        labels = np.array(story.labels)
        counted = labels >= 0
        share = _STORY / max(1, int((labels > 0).sum()))
        xs.append(x[counted])
        ys.append((labels[counted] > 0).astype(float))
        ws.append(np.where(labels[counted] == 2, _SAME, 1.0) * share)
    return fit(np.concatenate(xs), np.concatenate(ys), np.concatenate(ws))


def _second(story: Labelled, first: Matrix, scores: Matrix) -> Matrix:
    field = Field(story.pairs, [float(s) for s in scores])
    rows = [field.features(p, carried(f)) for p, f in zip(story.pairs, first, strict=True)]
    return matrix(rows, len(BESIDE_FEATURES))


def _aligned(story: Labelled, scores: Matrix) -> Alignment:
    for pair, score in zip(story.pairs, scores, strict=True):
        pair.score = float(score)
    return Alignment({(p.a.index, p.b.index): p for p in story.pairs})


def _matches(story: Labelled, alignment: Alignment) -> tuple[list[Match], list[tuple[int, bool]]]:
    matches = find_matches(alignment, story.claims)
    return matches, match_labels(story, matches)


def _fit_matches(
    stories: Sequence[Labelled], found: dict[str, tuple[list[Match], list[tuple[int, bool]]]]
) -> tuple[Constants, Constants, Constants]:
    shares = {s.gold.name: MADE if s.made else 1.0 for s in stories}
    examples = [
        (m, label, shares[s.gold.name])
        for s in stories
        for m, (label, _) in zip(*found[s.gold.name], strict=True)
        if label >= 0
    ]
    x = matrix([m.features for m, _, _ in examples], len(MATCH_FEATURES))
    y = np.array([float(label) for _, label, _ in examples])
    slot = fit(x, y, np.where(y > 0, 2.0, 1.0) * np.array([s for _, _, s in examples]), ridge=2.0)
    numbers, times = _Rows(), _Rows()
    for story in stories:
        matches, labels = found[story.gold.name]
        scores = probabilities(slot, matrix([m.features for m in matches], len(MATCH_FEATURES)))
        many = sum(
            disagree and m.relation is Relation.DIFFERENT
            for m, (_, disagree) in zip(matches, labels, strict=True)
        )
        for match, score, (_, disagree) in zip(matches, scores, labels, strict=True):
            if match.relation is Relation.DIFFERENT:
                match.slot = float(score)
                share = shares[story.gold.name] * min(1.0, _FEW / max(1, many))
                if isinstance(match.a.mention, Moment):
                    times.add(time_features(match), disagree, share)
                else:
                    numbers.add(conflict_features(match), disagree, share)
    return slot, numbers.fitted(len(CONFLICT_FEATURES)), times.fitted(len(TIME_FEATURES), ridge=4.0)


class _Rows:
    """Examples of one model."""

    def __init__(self) -> None:
        self._features: list[list[float]] = []
        self._truth: list[float] = []
        self._weight: list[float] = []

    def add(self, features: list[float], true: bool, weight: float) -> None:
        self._features.append(features)
        self._truth.append(float(true))
        self._weight.append(weight)

    def fitted(self, width: int, ridge: float = 1.0) -> Constants:
        return fit(matrix(self._features, width), np.array(self._truth), np.array(self._weight), ridge=ridge)
