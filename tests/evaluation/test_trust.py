"""The figures of trust, on the tiny story of the scorer."""

from __future__ import annotations

import json

import pytest

from tests.evaluation.score import Story
from tests.evaluation.tally import Json, figures
from tests.evaluation.tiny import GOLD, RIGHT


def scored(predicted: Json, gold: Json = GOLD) -> Json:
    return figures(Story(gold, predicted).score())


def changed() -> Json:
    copy: Json = json.loads(json.dumps(RIGHT))
    return copy


def test_a_right_export_is_to_be_trusted() -> None:
    f = scored(RIGHT)
    assert (f["clean_precision"], f["sure_precision"], f["sure_clean"], f["sure_recall"]) == (1, 1, 1, 1)
    assert (f["agree_of_one_thing"], f["conflicts_called_agreement"]) == (1, 0)


def test_a_value_of_another_fact_makes_an_alarm_unclean() -> None:
    mixed = changed()
    mixed["facts"][0]["differences"][0]["values"].append(
        {"article": "b", "sentence": "s2", "text": "984 feet", "normalized": "984 feet"}
    )
    mixed["facts"][0]["confidence"] = 0.95
    f = scored(mixed)
    assert (f["disagreements"][0], f["clean_precision"], f["high_confidence_right"]) == (1, 0.5, 1)


def test_possible_alarms_are_left_out_of_the_sure_ones() -> None:
    tiers = changed()
    tiers["facts"][1]["differences"][0]["tier"] = "possible"
    f = scored(tiers)
    assert (f["sure_precision"], f["sure_recall"], f["disagreements"][1]) == (1, 0.5, 1)


def test_conflicts_that_are_called_agreement_are_counted() -> None:
    meek = changed()
    for fact in meek["facts"]:
        fact.update(verdict="agree", differences=[])
    f = scored(meek)
    assert (f["agree_of_one_thing"], f["conflicts_called_agreement"]) == (0.5, 1)


@pytest.mark.parametrize("kind", ["update", "contradiction"])
def test_a_count_that_grew_is_to_be_an_update(kind: str) -> None:
    gold = json.loads(json.dumps(GOLD))
    gold["facts"][0]["label"] = "dead (grew)"
    grown = changed()
    grown["facts"][0]["differences"][0]["kind"] = kind
    f = scored(grown, gold)
    assert (f["grown_found"], f["grown_told"]) == (1, kind == "update")
