"""The engine's check of what a second reader sets against each other."""

from __future__ import annotations

from typing import Any

import pytest

from tests.second_reader.story import answer, article, exchange, stated
from tui.analysis.pipeline import compare
from tui.model import Comparison
from tui.second_reader.answers import ReadFact, read_answers
from tui.second_reader.rule import merged
from tui.second_reader.settings import UNMEASURED, Trust
from tui.second_reader.value_check import Check, check_values

ONE = (
    "Twelve people were killed on Tuesday, the police said.",  # 1
    "The bridge was about 1,240 metres long.",  # 2
    "The contract went to Harkon Steel.",  # 3
    "The mayor, Ana Ruiz, blamed the rain.",  # 4
    "Ten men, two of them minors, were found.",  # 5
)
OTHER = (
    "Fifteen people were killed on Monday, the police said.",  # 6
    "The bridge was 1.2 kilometres long.",  # 7
    "The contract went to Brunel Works.",  # 8
    "The mayor, Ana Ruiz, blamed a ship.",  # 9
    "Ten men and two minors were found.",  # 10
)
STORY = compare((article(1, "Harbor", ONE), article(2, "Valley", OTHER)))


def dispute(slot: str, *values: tuple[int, str, int], sure: bool = False) -> dict[str, Any]:
    return stated("disagree", *values, sure=sure, slot=slot)


def read(fact: dict[str, Any]) -> ReadFact:
    (found,) = read_answers(STORY, [exchange(answer(fact), STORY)]).facts
    return found


@pytest.mark.parametrize(
    ("slot", "a", "b", "found"),
    [
        ("number", (1, "Twelve people"), (6, "Fifteen people"), Check.DIFFERENT),
        ("date", (1, "Tuesday"), (6, "Monday"), Check.DIFFERENT),
        ("number", (2, "about 1,240 metres"), (7, "1.2 kilometres"), Check.COMPATIBLE),
        ("name", (3, "Harkon Steel"), (8, "Brunel Works"), Check.DIFFERENT),
        ("name", (4, "mayor, Ana Ruiz"), (9, "Ana Ruiz"), Check.COMPATIBLE),
        ("other", (4, "blamed the rain"), (9, "blamed a ship"), Check.UNKNOWN),
        ("other", (4, "Ana Ruiz, blamed the rain"), (9, "Ana Ruiz, blamed a ship"), Check.UNKNOWN),
        ("number", (5, "Ten men, two of them"), (10, "Ten men and two minors"), Check.UNKNOWN),
    ],
)
def test_values_are_checked_as_the_engine_reads_them(
    slot: str, a: tuple[int, str], b: tuple[int, str], found: Check
) -> None:
    assert check_values(STORY, read(dispute(slot, (*a, 1), (*b, 2)))) is found


def outcome(fact: dict[str, Any], trust: Trust, story: Comparison = STORY) -> tuple[int, list[str]]:
    bare = Comparison(story.articles, mentions=story.mentions, exchanges=(exchange(answer(fact), story),))
    result = merged(bare, trust)
    return result.added, list(result.dropped)


POOR_WHERE_UNSURE = Trust(sure=0.95, possible=0.2, recall=0.9)


def test_what_an_unsure_reader_says_is_told_where_the_values_differ() -> None:
    different = dispute("number", (1, "Twelve people", 1), (6, "Fifteen people", 2))
    assert outcome(different, POOR_WHERE_UNSURE) == (1, [])


def test_what_an_unsure_reader_says_is_left_out_where_the_values_may_be_one() -> None:
    rounded = dispute("number", (2, "about 1,240 metres", 1), (7, "1.2 kilometres", 2))
    assert outcome(rounded, UNMEASURED) == (0, ["disagreement of values that may be one"])
    assert outcome(rounded | {"sure": True}, UNMEASURED)[0] == 1


def test_what_an_unsure_reader_says_of_no_values_counts_as_it_was_measured() -> None:
    cause = dispute("other", (4, "the rain", 1), (9, "a ship", 2))
    assert outcome(cause, UNMEASURED)[0] == 1
    assert outcome(cause, POOR_WHERE_UNSURE) == (0, ["disagreement of a kind measured to be mostly wrong"])


def test_values_that_may_be_one_are_never_surely_different() -> None:
    fact = dispute("number", (2, "about 1,240 metres", 1), (7, "1.2 kilometres", 2), sure=True)
    bare = Comparison(STORY.articles, mentions=STORY.mentions, exchanges=(exchange(answer(fact), STORY),))
    (found,) = merged(bare, Trust(sure=1.0, possible=0.9, recall=0.9)).comparison.facts
    assert found.differences[0].tier == "possible"
