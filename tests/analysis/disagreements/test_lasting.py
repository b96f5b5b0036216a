"""Until when something lasts: a last day against a number of days."""

from __future__ import annotations

import pytest

from tests.analysis.articles import compared, disagreements
from tui.model import Difference

CONTEXT = "The Ostby harbour road was blocked by a landslide on Monday."
UNTIL = "The harbour road will stay closed until Friday."  # 6 March: the articles are of the 4th


def told(one: str, other: str) -> list[Difference]:
    found = compared((CONTEXT, one), (CONTEXT, other))
    return [d for fact in disagreements(found) for d in fact.differences if d.slot == "date"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (UNTIL, "The harbour road is shut for two weeks."),
        (UNTIL, "The harbour road will be closed for ten days."),
        (
            "The army must leave the harbour by Tuesday.",
            "The army has to leave the harbour within three weeks.",
        ),
    ],
)
def test_a_span_that_does_not_end_on_the_day(one: str, other: str) -> None:
    (difference,) = told(one, other)
    assert len(difference.values) == 2
    assert "does not end on" in difference.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (UNTIL, "The harbour road will be closed for two days."),
        (UNTIL, "The harbour road was opened two weeks ago after 15 months of work."),
        (UNTIL, "The harbour road carries lorries for the first time in three weeks."),
        (UNTIL, "Schools will be closed for two weeks."),
    ],
)
def test_spans_that_end_then_or_are_of_something_else(one: str, other: str) -> None:
    assert told(one, other) == []
