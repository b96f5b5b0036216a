"""What the judge looks at, pair by pair and for many pairs at a time."""

from __future__ import annotations

import numpy as np
import pytest

from tests.generator.events import write
from tui.analysis.judge import judging
from tui.analysis.judge.feature_groups import GROUPS, FeatureGroup
from tui.analysis.judge.value_arrays import ValueArrays
from tui.analysis.judge.value_features import VALUE_FEATURES
from tui.analysis.judge.value_pairs import differing_values
from tui.analysis.judge.value_rows import ValueRows
from tui.analysis.pipeline import Aligned, aligned_sentences
from tui.sources import read_sources


@pytest.fixture(scope="module")
def aligned(tmp_path_factory: pytest.TempPathFactory) -> Aligned:
    """Four dense articles of one event."""
    return aligned_sentences(read_sources(write(5, 4, tmp_path_factory.mktemp("event"))).articles)


def test_every_feature_is_the_same_for_many_pairs_as_for_each(aligned: Aligned) -> None:
    met = differing_values(aligned.corpus, aligned.alignment, aligned.claims)
    found = met.pairs
    rows = ValueRows(met)
    arrays = ValueArrays(met, lambda share: None)
    kept = [i for i, one in enumerate(found) if not (one.differs and rows.is_other_thing(one))]
    assert arrays.kept.tolist() == kept
    assert len(found) > len(kept) > 100
    one_by_one = np.array([rows.features(found[i]) for i in kept]).T
    at_once = arrays.features(np.arange(len(kept)))
    assert [name for n, name in enumerate(VALUE_FEATURES) if (one_by_one[n] != at_once[n]).any()] == []


def test_values_are_judged_the_same_many_at_a_time(aligned: Aligned, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus, alignment, claims = aligned.corpus, aligned.alignment, aligned.claims
    few = judging.judged_values(corpus, alignment, claims)
    monkeypatch.setattr(judging, "_MANY", 0)
    many = judging.judged_values(corpus, alignment, claims)
    assert [(p.same, p.is_doubtful) for p in few] == [(p.same, p.is_doubtful) for p in many]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.names[0])
def test_claims_with_equal_keys_have_equal_features(aligned: Aligned, group: FeatureGroup) -> None:
    claims = aligned.claims
    seen: dict[object, tuple[float, ...]] = {}
    again = 0
    for pair in differing_values(aligned.corpus, aligned.alignment, claims).pairs:
        both = claims[pair.a.statement.index], claims[pair.b.statement.index]
        key = group.key(pair.a, both[0]), group.key(pair.b, both[1])
        features = tuple(group.of(pair.a, pair.b, both))
        again += key in seen
        assert seen.setdefault(key, features) == features
    assert again
