"""The narrow questions: which alarms are doubted, which pairs of values weighed."""

from __future__ import annotations

from dataclasses import replace

from tests.second_reader.story import COMPARISON, article
from tui.analysis.pipeline import compare
from tui.model import Comparison, Link, Place
from tui.second_reader.questions import Question, plan
from tui.second_reader.settings import Settings

ONE = (
    "The fire killed 12 people on Tuesday.",
    "About 300 houses burned in Alm on Tuesday.",
    "It was the second fire in Alm.",
    "The mayor, Ana Ruiz, spoke.",
    "Turnout was 61 percent.",
)
OTHER = (
    "The fire killed 15 people on Tuesday.",
    "Some 310 houses burned in Alm on Tuesday.",
    "It was the third fire of the summer.",
    "The minister, Leo Brandt, spoke.",
    "Turnout was 16 percentage points lower.",
)


def linked(facts: bool) -> Comparison:
    """Every sentence of the one linked with that of the other, with the engine's alarms or without."""
    found = compare((article(1, "One", ONE), article(2, "Other", OTHER)))
    links = tuple(Link(Place("a1", f"s{n}"), Place("a2", f"s{n}"), 1 - n / 10) for n in range(1, 6))
    return replace(found, links=links, facts=found.facts if facts else ())


def asked(story: Comparison, mode: str) -> list[Question]:
    return list(plan(story, Settings(modes=(mode,), calls=99)).questions)


def test_only_values_that_the_engine_finds_different_are_weighed() -> None:
    (question,) = asked(linked(facts=False), "weigh")
    first = question.user.split("\n")[0]
    assert "12 people" in first
    assert "15 people" in first


def test_what_an_alarm_tells_already_is_not_weighed() -> None:
    story = linked(facts=True)
    assert any(f.differences for f in story.facts)
    assert not asked(story, "weigh")


def test_every_alarm_is_doubted_with_one_sentence_of_each_side() -> None:
    first, second = asked(COMPARISON, "doubt")
    assert (
        first.user.split("\n")[0]
        == 'Do these values disagree: "Twelve" in sentence 1 and "Fifteen" in sentence 2?'
    )
    assert [p.article for p in second.numbering] == ["a1", "a3"]


def test_no_sentence_beyond_those_of_the_question_can_be_named() -> None:
    for mode, count in (("propose", 10), ("doubt", 2)):
        question = asked(COMPARISON, mode)[0]
        schema = str(question.schema)
        assert len(question.numbering) == count
        assert f"'sentence': {{'type': 'integer', 'minimum': 1, 'maximum': {count}}}" in schema
