"""Fitting all constants of the engine, stage after stage, on some stories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from tests.training.fitting import Constants, Matrix, fit, matrix, probabilities
from tests.training.labels import Labelled, with_meaning
from tui.analysis import semantic_weights as meaning_weights
from tui.analysis import weights
from tui.analysis.alignment.embeddings import MEANING_FEATURES
from tui.analysis.alignment.encoder import Encoder
from tui.analysis.alignment.features import FEATURES
from tui.analysis.alignment.neighbourhood import NEIGHBOUR_FEATURES, ScoredPairs, shared_features

_SAME = 1.5  # weight of a pair that states the same against one that shares a part: the former must be found
_STORY = 100.0  # weight of all negatives of a story against its positives' own number
_FOLDS = 5  # parts in which stories are left out for the scores that the second round learns from


@dataclass(frozen=True)
class Weights:
    """The constants, named as in :mod:`tui.analysis.weights`."""

    PAIR: Constants
    SECOND_ROUND: Constants


@dataclass(frozen=True)
class MeaningWeights:
    """The constants where meanings are known, named as in :mod:`tui.analysis.semantic_weights`."""

    PAIR: Constants
    SECOND_ROUND: Constants


def train(stories: Sequence[Labelled]) -> Weights:
    """Fit every stage; links from hand-written stories only: generated ones lack paraphrase."""
    rows = {s.gold.name: matrix(s.first, len(FEATURES)) for s in stories}
    return Weights(*_fit_links(stories, rows)[:2])


def train_meaning(stories: Sequence[Labelled], encoder: Encoder) -> MeaningWeights:
    """Fit the links where an encoder is at hand; values are judged with the same constants as without."""
    real = [s for s in stories if not s.made]
    width = len(FEATURES) + len(MEANING_FEATURES)
    rows = {s.gold.name: matrix(with_meaning(s, encoder), width) for s in real}
    pair, beside, _ = _fit_links(real, rows)
    return MeaningWeights(pair, beside)


@contextmanager
def in_use(trained: object) -> Iterator[None]:
    """The engine with the constants of a dataclass instead of its own of these names."""
    module = meaning_weights if isinstance(trained, MeaningWeights) else weights
    kept = {name: getattr(module, name) for name in vars(trained)}
    try:
        for name, value in vars(trained).items():
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

    def first(without: int | None = None) -> Constants:
        own = [s for n, s in enumerate(real) if n % _FOLDS != without]
        return _fit_rows(own, [rows[s.gold.name] for s in own])

    pair = first()
    unseen = [first(k) for k in range(_FOLDS)]
    by_story = {s.gold.name: unseen[n % _FOLDS] for n, s in enumerate(real)}
    second = {}
    for s in stories:
        own = rows[s.gold.name]
        second[s.gold.name] = _second(s, own, probabilities(by_story.get(s.gold.name, pair), own))
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
    field = ScoredPairs(story.pairs, [float(s) for s in scores])
    rows = [field.features(p, shared_features(f)) for p, f in zip(story.pairs, first, strict=True)]
    return matrix(rows, len(NEIGHBOUR_FEATURES))
