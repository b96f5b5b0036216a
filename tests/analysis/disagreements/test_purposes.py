"""Values of different measures and different times are not set against each other."""

from __future__ import annotations

import pytest

from tests.analysis.articles import compared, disagreements, said, sure_disagreements

CONTEXT = "The old swing bridge in Ostby was closed to lorries on Monday."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It cost £2.1 million to build the bridge.", "It will cost £3.4 million to repair the bridge."),
        ("Building the bridge cost £2.1 million.", "The bridge was bought for £3.4 million."),
        ("The union demanded 9.5 per cent more pay.", "The firm offered 6.5 per cent more pay."),
        ("The satellite weighed 940 kilograms.", "The rocket can lift 1,100 kilograms."),
        ("The ferry sank with 22 people on board.", "Crews were able to save 15 people."),
        ("A quake of magnitude 6.9 shook the bridge.", "In 2013 a quake of magnitude 7.2 shook the bridge."),
    ],
)
def test_values_for_different_things_do_not_differ(one: str, other: str) -> None:
    assert not sure_disagreements(compared((CONTEXT, one), (CONTEXT.replace("old", "narrow"), other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It cost £2.1 million to build the bridge.", "It cost £3.4 million to build the bridge."),
        ("It will cost £2.1 million to repair it.", "Repairing it will cost £3.4 million."),
        ("The union demanded 9.5 per cent more pay.", "The union demanded 6.5 per cent more pay."),
        ("On Friday 312 flights were cancelled.", "On Friday 286 flights were cancelled."),
    ],
)
def test_values_for_one_thing_do(one: str, other: str) -> None:
    (fact,) = disagreements(compared((CONTEXT, one), (CONTEXT.replace("old", "narrow"), other)))
    assert len(said(fact)) == 2


def test_counts_of_two_days_do_not_differ() -> None:
    one, other = "On Friday 312 flights were cancelled.", "On Saturday 286 flights were cancelled."
    found = compared((CONTEXT, one), (CONTEXT.replace("old", "narrow"), other))
    assert not any("flights" in text for fact in sure_disagreements(found) for text in said(fact))


@pytest.mark.parametrize(
    ("none", "other"),
    [
        ("No one was hurt when the lorry hit the bridge.", "Nobody was hurt when the lorry hit the bridge."),
        ("No deaths were reported in the fire.", "People may have died in the fire."),
        ("There will be no market on Sunday.", "The market on Sunday has been called off."),
        ("The mayor was not hurt in the fire.", "No injuries to the mayor were reported after the fire."),
    ],
)
def test_none_meets_none(none: str, other: str) -> None:
    assert not disagreements(compared((CONTEXT, none), (CONTEXT.replace("old", "narrow"), other)))
