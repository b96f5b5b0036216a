"""Ages stand beside a name, and differ only where the name is the same."""

from __future__ import annotations

import pytest

from tests.analysis.articles import compared, disagreements

STORY = "The old mill at Aberwen burned down on Sunday night."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Boss Ida Lund, 34, sobbed in the yard.", "The dog belongs to Ida Lund, who is 43."),
        ("Ms Lund (34) had built the mill with her father.", "“It is gone,” said Ida Lund, 43."),
        ("The 34-year-old miller Ida Lund was out.", "Neighbours woke the owner, Ida Lund, 43, at ten."),
    ],
)
def test_one_person_of_two_ages(one: str, other: str) -> None:
    (fact,) = disagreements(compared((STORY, "Ida Lund owns the mill.", one), (STORY, other)))
    assert fact.title in ("How old is Ida Lund?", "How old is Lund?")


def test_two_people_may_be_of_two_ages() -> None:
    one = "Among the victims is Ida Lund, 34, who was asleep."
    assert not disagreements(compared((STORY, one), (STORY, one.replace("Ida Lund, 34", "Ola Moe, 43"))))


@pytest.mark.parametrize(
    "told", ["Police held a {}-year-old man from Aberwen.", "Police held a {}-year-old nurse at Moorfield."]
)
def test_no_place_has_an_age(told: str) -> None:
    facts = disagreements(compared((STORY, told.format(24)), (STORY, told.format(42))))
    assert not [fact for fact in facts if fact.title.startswith("How old is")]


def test_the_age_of_a_case_is_not_that_of_a_woman() -> None:
    comparison = compared(
        ("Staunton police on Friday arrested a 60-year-old woman in the killings at an ice cream stand.",),
        ("Staunton police said on Friday they had made an arrest in a 41-year-old case of murder there.",),
    )
    assert not disagreements(comparison)


def test_ages_that_lie_as_far_apart_as_the_years_they_are_told_of_are_none() -> None:
    one = "In 2005, at the age of 91, Ida Lund told the paper that she had set the fire."
    other = "Ida Lund, {}, spoke of the fire for the first time on television in 2011."
    assert disagreements(compared((STORY, one), (STORY, other.format(84))))
    assert not disagreements(compared((STORY, one), (STORY, other.format(97))))
