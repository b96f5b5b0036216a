"""Fitting all constants of the engine, stage after stage, on some stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass

import numpy as np

from tests.training.fitting import Constants, Matrix, fit, matrix, probabilities
from tests.training.labels import Labelled, match_labels
from tui.analysis import weights
from tui.analysis.align import Alignment
from tui.analysis.beside import BESIDE_FEATURES, Field
from tui.analysis.features import FEATURES
from tui.analysis.matches import (
    CONFLICT_FEATURES,
    MATCH_FEATURES,
    Match,
    conflict_features,
    find_matches,
)
from tui.analysis.values import Relation

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


def train(stories: Sequence[Labelled]) -> Weights:
    """Fit every stage; links from stories written by hand only, whose paraphrase generated ones do not reach.

    The second round of links learns from scores that the first gave to stories it had not seen.
    """
    real = [s for s in stories if not s.made]
    pair = _fit_pairs(real)
    unseen = {s.gold.name: _first(_fit_pairs([o for o in real if o is not s]), s) for s in real}
    unseen |= {s.gold.name: _first(pair, s) for s in stories if s.made}
    second = {s.gold.name: _second(s, unseen[s.gold.name]) for s in stories}
    beside = _fit_rows(real, [second[s.gold.name] for s in real])
    found = {}
    for story in stories:
        scores = probabilities(beside, second[story.gold.name])
        found[story.gold.name] = _matches(story, scores)
    match, conflict = _fit_matches(stories, found)
    return Weights(pair, beside, match, conflict)


@contextmanager
def in_use(trained: Weights) -> Iterator[None]:
    """The engine with these constants instead of its own."""
    kept = {name: getattr(weights, name) for name in asdict(trained)}
    try:
        for name, value in asdict(trained).items():
            setattr(weights, name, value)
        yield
    finally:
        for name, value in kept.items():
            setattr(weights, name, value)


def _fit_pairs(stories: Sequence[Labelled]) -> Constants:
    return _fit_rows(stories, [matrix(s.first, len(FEATURES)) for s in stories])


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


def _first(constants: Constants, story: Labelled) -> Matrix:
    return probabilities(constants, matrix(story.first, len(FEATURES)))


def _second(story: Labelled, scores: Matrix) -> Matrix:
    field = Field(story.pairs, [float(s) for s in scores])
    rows = [field.features(p, f) for p, f in zip(story.pairs, story.first, strict=True)]
    return matrix(rows, len(BESIDE_FEATURES))


def _matches(story: Labelled, scores: Matrix) -> tuple[list[Match], list[tuple[int, bool]]]:
    for pair, score in zip(story.pairs, scores, strict=True):
        pair.score = float(score)
    alignment = Alignment({(p.a.index, p.b.index): p for p in story.pairs})
    matches = find_matches(alignment, story.claims)
    return matches, match_labels(story, matches)


def _fit_matches(
    stories: Sequence[Labelled], found: dict[str, tuple[list[Match], list[tuple[int, bool]]]]
) -> tuple[Constants, Constants]:
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
    rows, truth, weight = [], [], []
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
                rows.append(conflict_features(match))
                truth.append(float(disagree))
                weight.append(shares[story.gold.name] * min(1.0, _FEW / max(1, many)))
    conflict = fit(matrix(rows, len(CONFLICT_FEATURES)), np.array(truth), np.array(weight))
    return slot, conflict
