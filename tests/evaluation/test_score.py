"""The scorer on a tiny story whose figures are known."""

from __future__ import annotations

import copy

import pytest

from tests.evaluation.score import Story
from tests.evaluation.tally import Json, Tally, figures
from tests.evaluation.tiny import GOLD, OTHER, RIGHT, WRONG


def tally(gold: Json, predicted: Json) -> Tally:
    return Story(gold, predicted).score()


@pytest.mark.parametrize("predicted", [RIGHT, OTHER], ids=["as cut in the gold", "cut otherwise"])
def test_a_right_export_scores_full_marks(predicted: Json) -> None:
    f = figures(tally(GOLD, predicted))
    for key in ("pairs_strict", "pairs_mixed", "disagreements", "reuse"):
        assert f[key] == (1.0, 1.0, 1.0), key
    for key in ("agree_recall", "story_covered", "sources_right"):
        assert f[key] == 1.0, key
    assert f["pairs_lenient"][1] == pytest.approx(0.8)
    assert (f["trap_alarms"], f["noise_leaked"], f["internal_found"], f["internal_false"]) == (0, 0, 1, 0)


@pytest.mark.parametrize("predicted", [WRONG, {}], ids=["wrong", "empty"])
def test_a_wrong_or_empty_export_scores_nothing(predicted: Json) -> None:
    f = figures(tally(GOLD, predicted))
    for key in ("pairs_strict", "pairs_lenient", "pairs_mixed", "disagreements", "reuse"):
        assert f[key] == (0.0, 0.0, 0.0), key
    assert f["agree_recall"] == 0.0
    assert f["internal_found"] == 0


def test_traps_noise_and_sources_of_a_wrong_export_are_counted() -> None:
    f = figures(tally(GOLD, WRONG))
    assert (f["trap_alarms"], f["trap_links"], f["noise_leaked"], f["sources_right"]) == (1, 1, 1, 0.0)


def test_only_stated_dates_are_asked_for() -> None:
    n = tally(GOLD, RIGHT).n
    assert (n["meta_date"], n["meta_date_right"]) == (1, 1)


def test_an_empty_export_covers_no_sentence() -> None:
    assert figures(tally(GOLD, {}))["story_covered"] == 0.0


def test_right_members_with_another_slot_and_other_values_do_not_count() -> None:
    off = copy.deepcopy(RIGHT)
    off["facts"] = off["facts"][:1]
    values = [
        {"article": "a", "sentence": "s0", "text": "bridge"},
        {"article": "b", "sentence": "s0", "text": "Tuesday"},
    ]
    off["facts"][0]["differences"] = [{"slot": "place", "values": values}]
    assert figures(tally(GOLD, off))["disagreements"] == (0.0, 0.0, 0.0)


def test_without_links_the_members_of_a_fact_are_the_links() -> None:
    bare = {key: value for key, value in RIGHT.items() if key != "links"}
    assert figures(tally(GOLD, bare))["pairs_lenient"] == (1.0, 1.0, 1.0)


def test_calling_everything_an_agreement_finds_no_disagreement() -> None:
    meek = copy.deepcopy(RIGHT)
    for fact in meek["facts"]:
        fact.update(verdict="agree", differences=[])
    f = figures(tally(GOLD, meek))
    assert f["disagreements"] == (0.0, 0.0, 0.0)
    assert f["agree_recall"] == 1.0


def test_a_false_internal_contradiction_is_counted() -> None:
    loud = copy.deepcopy(RIGHT)
    loud["internal"].append({"article": "a", "a": "s1", "b": "s2"})
    assert figures(tally(GOLD, loud))["internal_false"] == 1
