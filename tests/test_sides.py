"""The values of one side of a difference, in whose words."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from tests.analysis.articles import article
from tui.app.desk.fact_index import value_groups
from tui.model import Comparison, Difference, Fact, Member, Place, Quantity, Value, Verdict
from tui.model.categories import Category
from tui.model.sides import exact_first, looser_words, related_words
from tui.reports import Report
from tui.reports.outline import build_outline
from tui.reports.overview import OverviewSection, item_words, overview
from tui.reports.text import summary

STORIES = (
    ("More than 20 people", ">20 people", "More than 20 people were hurt."),
    ("21 people", "21 people", "The doctors counted 21 people."),
    ("18", "18", "In all 18 were hurt."),
    ("a handful", "a handful", "So far a handful were hurt."),
)


@pytest.fixture
def told() -> Comparison:
    """Four articles, of which the first is not exact and the last is on no side."""
    articles = tuple(article(n, story[2]) for n, story in enumerate(STORIES, 1))
    values, mentions = [], {}
    for one, (words, meaning, sentence), side in zip(
        articles, STORIES, ("21", "21", "18", "some"), strict=True
    ):
        place = Place(one.id, one.sentences[0].id)
        start = one.sentences[0].start + sentence.index(words)
        span = {"start": start, "end": start + len(words), "text": words}
        values.append(Value(place, start, start + len(words), words, side))
        mentions[place] = (Quantity(**span, normalized=meaning, dimension="count", low=0, high=inf),)
    fact = Fact(
        "f1",
        "How many hurt?",
        Verdict.DISAGREE,
        "They differ.",
        0.9,
        tuple(Member(v.place, (v,)) for v in values),
        (Difference("number", tuple(values[:3]), "18 and 21 differ.", 0.9),),
    )
    return Comparison(articles, (fact,), mentions=mentions)


def test_a_side_is_named_in_the_words_of_those_who_say_it_exactly(told: Comparison) -> None:
    side = told.facts[0].differences[0].values[:2]
    assert [v.text for v in exact_first(told, side)] == ["21 people", "More than 20 people"]
    assert looser_words(told, exact_first(told, side)) == {side[0].place.article: "More than 20 people"}
    assert not looser_words(told, side[1:])


def test_no_report_puts_the_words_of_one_outlet_into_the_mouth_of_another(told: Comparison) -> None:
    loose, exact = (build_outline(Report(told)).names[a.id] for a in told.articles[:2])
    text = " ".join(summary(Report(told)).split())
    assert f"21 people: {exact}, {loose} “More than 20 people”" in text
    assert f"21 people ({exact}; in other words {loose})" in text
    (item,) = overview(told)[OverviewSection.SURE]
    names = {a.id: a.id for a in told.articles}
    first, second, third, _ = (a.id for a in told.articles)
    assert f"21 people ({second}; in other words {first}) / 18 ({third})" in item_words(
        OverviewSection.SURE, item, names
    )


def test_an_article_that_is_on_no_side_is_quoted_with_its_words(told: Comparison) -> None:
    last = told.articles[3]
    assert related_words(told.facts[0]) == {last.id: "a handful"}
    outline = build_outline(Report(told))
    assert f"also told by {outline.names[last.id]} “a handful”" in " ".join(summary(Report(told)).split())
    (fact,) = told.facts
    silent = replace(fact, members=(*fact.members[:3], Member(fact.members[3].place)))
    assert related_words(silent) == {last.id: ""}


def test_facts_of_one_quantity_stand_together(told: Comparison) -> None:
    (hurt,) = told.facts
    other = replace(hurt, id="f2", title="How many dead?", confidence=0.8)
    again = replace(hurt, id="f3", title="How many hurt? In the second bus …", confidence=0.7)
    when = replace(hurt, id="f4", title="When? … on the way home", confidence=0.6)
    facts = (hurt, other, again, when, replace(when, id="f5", confidence=0.95))
    many = replace(told, facts=facts)
    order = ["f5", "f1", "f3", "f2", "f4"]
    assert [e.fact.id for e in build_outline(Report(many)).of(Category.DISAGREE)] == order
    of_one = [replace(d, confidence=f.confidence) for f in facts for d in f.differences]
    many = replace(
        many, facts=tuple(replace(f, differences=(d,)) for f, d in zip(facts, of_one, strict=True))
    )
    assert [item.fact for item in overview(many)[OverviewSection.SURE]] == order


def test_whoever_uses_the_words_of_a_side_says_it_no_less_exactly(told: Comparison) -> None:
    loose, exact, _ = told.facts[0].differences[0].values
    assert looser_words(told, [exact, loose]) == {loose.place.article: "More than 20 people"}
    assert looser_words(told, [exact, replace(loose, text=exact.text.upper())]) == {}


def test_a_side_leads_with_the_words_that_the_reason_quotes(told: Comparison) -> None:
    values = told.facts[0].differences[0].values
    side = (replace(values[0], text="Wednesday"), replace(values[1], text="April 30, 2025"))
    reason = "April 30, 2025 and Thursday (1 May 2025) cannot both be right"
    bare = replace(told, mentions={})
    assert [v.text for v in exact_first(bare, side, reason)] == ["April 30, 2025", "Wednesday"]
    assert [v.text for v in exact_first(bare, side, "Both say Wednesday.")] == ["Wednesday", "April 30, 2025"]
    (group,) = value_groups(bare, tuple(replace(v, normalized="2025-04-30") for v in side), reason)
    assert group.values[0].text == "April 30, 2025"
