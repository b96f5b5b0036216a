"""The desk as a value, without a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.story import place
from tui.app.desk import arrangement
from tui.app.desk import state as on
from tui.app.desk.inspector.text import nothing
from tui.app.desk.panes.layout import pane_view
from tui.app.desk.state import Desk
from tui.app.filter.filters import Filter
from tui.app.ui.spans import Line
from tui.app.ui.theme import UNICODE
from tui.model import Comparison, Verdict


@pytest.fixture
def desk(comparison: Comparison) -> Desk:
    return on.new_desk(comparison, compared=True)


def test_stepping_stops_at_the_ends(desk: Desk) -> None:
    first = on.step(desk, 1)
    assert first
    assert first.fact == "f1"
    assert on.step(first, -1) is None


def test_a_filter_limits_the_steps_and_tells_itself(desk: Desk) -> None:
    chosen = Filter(verdicts=frozenset({Verdict.AGREE}), articles=frozenset({"a3"}))
    filtered = on.refilter(desk, chosen)
    assert [fact.id for fact in filtered.facts] == ["f5"]
    assert chosen.words({"a3": "Wire"}) == "agree, in Wire"


def test_a_fact_brings_one_article_of_each_side_to_the_front(desk: Desk) -> None:
    moved = on.go(desk, desk.index.fact("f1"))
    assert moved.recent[:2] == ("a1", "a3"), "Monday and Tuesday, before the second article that says Monday"


def test_the_focus_goes_along_only_where_it_must(desk: Desk) -> None:
    stays = on.go(on.focus_article(desk, "a2"), desk.index.fact("f3"))
    assert stays.focus == "a2"
    goes = on.go(on.focus_article(desk, "a4"), desk.index.fact("f3"))
    assert goes.focus in {"a1", "a2"}


def test_history_goes_back_and_forward(desk: Desk) -> None:
    two = on.go(on.go(desk, desk.index.fact("f1")), desk.index.fact("f3"))
    back = on.go_back(two)
    assert back
    assert back.fact == "f1"
    forward = on.go_ahead(back)
    assert forward
    assert forward.fact == "f3"
    assert on.go_back(desk) is None


def test_hidden_articles_are_not_shown_but_still_there(desk: Desk) -> None:
    hidden = arrangement.hide(desk, "a1")
    assert hidden
    assert "a1" not in hidden.shown
    assert hidden.focus == "a2"
    assert arrangement.unhide(hidden).shown == desk.shown


def test_a_new_analysis_leaves_the_reader_where_they_were(desk: Desk, comparison: Comparison) -> None:
    from tui.review.applying import reviewed
    from tui.review.history import Review

    there = on.go(desk, desk.index.fact("f3"))
    renumbered = tuple(replace(fact, id=f"g{n}") for n, fact in enumerate(reversed(comparison.facts)))
    again = on.with_work(there, reviewed(replace(comparison, facts=renumbered), Review()))
    assert again.current
    assert again.current.title == "How long is the ship?"


def test_an_article_that_lacks_a_fact_says_so_between_its_neighbours(
    desk: Desk, comparison: Comparison
) -> None:
    wire = comparison.articles[2]
    view = pane_view(on.go(desk, desk.index.fact("f3")), "a3")
    assert view.here == frozenset()
    assert view.lacks is not None
    hurt = desk.index.position[place(wire, "no one was hurt")]
    assert view.lacks in {hurt, hurt + 1}


def test_the_very_words_are_marked(desk: Desk, comparison: Comparison) -> None:
    view = pane_view(on.go(desk, desk.index.fact("f2")), "a2")
    text = comparison.articles[1].text
    assert [(text[s.start : s.end], s.style) for s in view.spans] == [("52 passengers", "differ-words")]
    herald = pane_view(on.go(desk, desk.index.fact("f2")), "a1")
    assert [s.style for s in herald.spans] == ["beside-words"], "on no side of the disagreement"
    agreed = pane_view(on.go(desk, desk.index.fact("f3")), "a1")
    assert {s.style for s in agreed.spans} == {"agree-words"}


def test_before_and_while_comparing_nobody_is_told_to_compare(comparison: Comparison) -> None:
    articles = on.new_desk(replace(comparison, facts=()))
    for desk in (articles, replace(articles, comparing=True)):
        assert "are being compared" in words_of(nothing(desk, 200, UNICODE))
    assert "Press C" in words_of(nothing(replace(articles, stopped=True), 200, UNICODE))


def words_of(lines: list[Line]) -> str:
    return "\n".join("".join(run.text.plain for run in line) for line in lines)
