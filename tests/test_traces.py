"""Before it is said that nothing was found in an article, it is searched for what a fact is about."""

from __future__ import annotations

from dataclasses import replace

from tests.search.made import article, comparison
from tui.model import Comparison, Member, Place, Value, Verdict
from tui.model.traces import Traces, unlinked


def made() -> Comparison:
    """Four articles, of which two state a fact."""
    articles = [
        article(1, "Post", ["News", "Norway and Sweden began to build a bridge.", "It costs 600 euros."]),
        article(2, "Star", ["News", "Norway with Sweden builds.", "The price is 600 euros."]),
        article(3, "Globe", ["News", "Sweden hopes that Norway agrees.", "Some 600 euros were spent."]),
        article(4, "Echo", ["News", "It rained in Norway.", "A fine of 20 euros is due."]),
    ]
    facts = [
        ("A bridge", Verdict.AGREE, [("a1", "s2"), ("a2", "s2")]),
        ("The price", Verdict.AGREE, [("a1", "s3"), ("a2", "s3")]),
    ]
    return comparison(articles, facts)


def test_an_article_with_all_names_of_a_fact_may_speak_of_it() -> None:
    story = made()
    assert unlinked(Traces(story), story.facts[0], ["a3", "a4"]) == (("a3",), ("a4",))


def test_an_article_with_a_value_of_a_fact_may_speak_of_it() -> None:
    story = made()
    text = story.articles[0].text
    start = text.index("600 euros")
    value = Value(Place("a1", "s3"), start, start + 9, "600 euros", "600 EUR")
    price = replace(story.facts[1], members=(Member(value.place, (value,)), story.facts[1].members[1]))
    assert unlinked(Traces(story), price, ["a3", "a4"]) == (("a3",), ("a4",))
