"""Copies that differ in one place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.analysis.articles import article, disagreements
from tui.analysis.pipeline import compare
from tui.model import Fact

COPY = (
    "The agency Brenta said on Thursday that it would cut 310 jobs because donors had reduced funds by 18%.",
    "It runs 96 clinics in Kenya, and the Swiss government has promised it 25 million euros.",
    "The cuts will not affect the hospitals that it keeps in Lindholm.",
    "The board has a choice, its director told reporters in Geneva on Monday.",
    "Its staff rejected the plan in a vote that was held last week.",
)


def told(old: str, new: str, language: str = "en", copy: tuple[str, ...] = COPY) -> list[Fact]:
    changed = tuple(s.replace(old, new) for s in copy)
    assert changed != copy
    texts = enumerate((copy, changed), 1)
    return disagreements(compare([article(n, *text, language=language) for n, text in texts]))


@pytest.mark.parametrize(
    ("old", "new", "slot"),
    [
        ("310 jobs", "130 jobs", "number"),
        ("18%", "81%", "number"),
        ("Thursday", "Wednesday", "date"),
        ("Kenya", "Uganda", "place"),
        ("Swiss", "French", "place"),
        ("euros", "dollars", "number"),
        ("has a choice", "has no choice", "negation"),
        ("will not affect", "will affect", "negation"),
        ("rejected the plan", "accepted the plan", "negation"),
    ],
)
def test_one_changed_value_is_the_surest_alarm(old: str, new: str, slot: str) -> None:
    (fact,) = told(old, new)
    assert [d.slot for d in fact.differences] == [slot]
    assert fact.confidence >= 0.9
    assert {v.place.article for d in fact.differences for v in d.values} == {"a1", "a2"}


def test_a_negation_put_in_in_spanish() -> None:
    copy = ("La sentencia puede ser recurrida ante el Tribunal Constitucional en un plazo de 30 días.",)
    (fact,) = told("puede ser", "no puede ser", "es", copy)
    assert [d.slot for d in fact.differences] == ["negation"]
    assert fact.differences[0].values[-1].text.startswith("no")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("cut 310 jobs", "axe 310 jobs"),
        ("would cut", "will cut"),
        ("Brenta said", "Brénta said"),
        ("18%", "18 percent"),
        ("25 million euros", "€25m"),
        ("told reporters in Geneva", "told reporters"),
        ("that was held last week", "held last week"),
    ],
)
def test_what_an_editor_changes_is_no_disagreement(old: str, new: str) -> None:
    assert told(old, new) == []


def test_an_outlet_puts_its_own_name_where_the_agency_stood() -> None:
    line = "The minister will not resign before the vote in autumn, he told the {} in an interview."
    papers = [
        replace(article(n, line.format(name)), outlet=name)
        for n, name in enumerate(("Ostby Star", "Lindholm Echo"), 1)
    ]
    assert not disagreements(compare(papers))
