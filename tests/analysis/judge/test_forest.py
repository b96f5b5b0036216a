"""Boosted trees read from text."""

from __future__ import annotations

import math
import random

import pytest

from tui.analysis.judge.forest import forest
from tui.analysis.judge.forest_arrays import ForestArrays
from tui.analysis.judge.judging import CONFLICT, SAME
from tui.analysis.judge.value_features import VALUE_FEATURES
from tui.forest import parse

TEXT = "2 0.5\n0<=1 =-1 1<=0.5 =1 =3\n=0.25\n"


@pytest.mark.parametrize(("features", "total"), [((1.0, 9.0), -0.75), ((1.5, 0.5), 1.25), ((1.5, 0.6), 3.25)])
def test_leaves_are_added_up_and_calibrated(features: tuple[float, ...], total: float) -> None:
    assert parse(TEXT).score(features) == pytest.approx(1 / (1 + math.exp(-(2 * total + 0.5))))


def test_a_score_far_out_stays_a_probability() -> None:
    assert 0 < parse("1 0\n=-900\n").score(()) < parse("1 0\n=900\n").score(()) <= 1


@pytest.mark.parametrize("name", [CONFLICT, SAME])
def test_what_is_shipped_asks_for_features_that_there_are(name: str) -> None:
    asked = {node[0] for tree in forest(name).trees for node in tree}
    assert max(asked) < len(VALUE_FEATURES)
    assert len(asked) > 20


def test_many_rows_at_a_time_are_scored_like_single_ones() -> None:
    rng = random.Random(3)
    for name in (CONFLICT, SAME):
        rows = [[rng.choice([-1.0, 0.0, 0.3, 1.0, 2.5]) for _ in VALUE_FEATURES] for _ in range(200)]
        assert ForestArrays(forest(name)).scores(rows) == [forest(name).score(row) for row in rows]
