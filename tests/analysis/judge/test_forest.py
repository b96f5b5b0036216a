"""Boosted trees read from text."""

from __future__ import annotations

import math

import pytest

from tui.analysis.judge.forest import forest, parse
from tui.analysis.judge.value_pairs import CONFLICT, SAME, VALUE_FEATURES

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
