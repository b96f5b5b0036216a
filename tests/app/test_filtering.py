"""Filters: what they let through, how they are told, chosen and kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.conftest import open_desk
from tests.app.golden_screens import check_golden
from tui.app.desk import state as on
from tui.app.desk.state import Desk
from tui.app.filter.facets import Option, facets
from tui.app.filter.filters import EVERYTHING, KINDS, Filter
from tui.model import Comparison, FoundBy, Verdict
from tui.review.applying import reviewed
from tui.review.edits import SetReviewed, SetTags, fact_target
from tui.review.history import History


def desk_with_work(comparison: Comparison) -> Desk:
    """Fact 2 is tagged #check, fact 3 is reviewed."""
    history = History()
    history.do(SetTags(fact_target(comparison, comparison.facts[1]), ("check",)))
    history.do(SetReviewed(fact_target(comparison, comparison.facts[2]), True))
    return on.with_work(on.new_desk(comparison, compared=True), reviewed(comparison, history.review()))


def a(*ids: str) -> frozenset[str]:
    return frozenset(ids)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (Filter(), "f1 f2 f3 f4 f5 f6"),
        (Filter(verdicts=frozenset({Verdict.DISAGREE, Verdict.SINGLE})), "f1 f2 f4 f6"),
        (Filter(slots=a("date")), "f1"),
        (Filter(articles=a("a1", "a2")), "f1 f2 f3 f5"),
        (Filter(without=a("a1")), "f6"),
        (Filter(without=a("a3"), articles=a("a2")), "f3 f6"),
        (Filter(unmatched=a("a3")), "f4"),
        (Filter(unmatched=a("a4")), "f3 f4"),
        (Filter(dissenting=a("a1")), "f1"),
        (Filter(reviewed=True), "f3"),
        (Filter(reviewed=False, verdicts=frozenset({Verdict.AGREE})), "f5"),
        (Filter(tags=a("check")), "f2"),
        (Filter(mine=True), "f2 f3"),
        (Filter(confidence=0.9), "f1 f5"),
        (Filter(copied=True), ""),
        (Filter(found=a("f2", "f6"), query="fog"), "f2 f6"),
        (Filter(found=a("f2", "f6"), mine=True), "f2"),
    ],
)
def test_what_passes(comparison: Comparison, chosen: Filter, left: str) -> None:
    desk = on.refilter(desk_with_work(comparison), chosen)
    assert [fact.id for fact in desk.facts] == left.split()


def test_who_found_a_fact_can_be_chosen_where_a_second_reader_has_a_part(comparison: Comparison) -> None:
    def named(desk: Desk) -> list[str]:
        return [facet.name for facet in facets(desk)]

    assert "Found by" not in named(on.new_desk(comparison, compared=True))
    facts = (*comparison.facts[:-1], replace(comparison.facts[-1], found_by=FoundBy.SECOND))
    desk = on.new_desk(replace(comparison, facts=facts), compared=True)
    (facet,) = [facet for facet in facets(desk) if facet.name == "Found by"]
    assert [(o.words, o.count) for o in facet.options] == [
        ("the program alone", 5),
        ("the second reader alone", 1),
        ("both", 0),
    ]
    chosen = facet.options[1].toggled
    assert [f.id for f in on.refilter(desk, chosen).facts] == ["f6"]
    assert chosen.words({}) == "found by the second reader alone"
    assert Filter.from_dict(chosen.to_dict()) == chosen
    assert Filter.from_dict({"finders": ["nobody"]}) == EVERYTHING


def test_facts_that_only_copies_state(comparison: Comparison) -> None:
    copied = replace(comparison.facts[4], members=comparison.facts[4].members[2:], independent_sources=1)
    assert Filter(copied=True).passes(copied, None)
    assert not Filter(copied=True).passes(comparison.facts[5], None), "one article is no copy"


def test_a_filter_tells_itself_in_words() -> None:
    chosen = Filter(
        verdicts=frozenset({Verdict.SINGLE, Verdict.AGREE}),
        slots=a("date"),
        articles=a("a1"),
        without=a("a2"),
        dissenting=a("a1"),
        copied=True,
        reviewed=False,
        tags=a("check"),
        confidence=0.5,
        mine=True,
        found=a("f1"),
        query="fog",
    )
    assert chosen.words({"a1": "Herald", "a2": "Courier"}) == (
        "agree, single, date, in Herald, not in Courier, Herald disagrees, one text copied, "
        "not reviewed, #check, confidence 0.50 or more, mine, found by fog"
    )
    assert EVERYTHING.words({}) == ""


ids = st.frozensets(st.sampled_from(["a1", "a2", "f1", "#x", ""]))
filters = st.builds(
    Filter,
    verdicts=st.frozensets(st.sampled_from(Verdict)),
    slots=ids,
    articles=ids,
    without=ids,
    dissenting=ids,
    copied=st.booleans(),
    reviewed=st.sampled_from([None, True, False]),
    tags=ids,
    confidence=st.floats(0, 1),
    mine=st.booleans(),
    found=st.none() | ids,
    query=st.text(max_size=5),
)


@given(filters)
def test_a_filter_is_kept_as_plain_values(chosen: Filter) -> None:
    import json

    assert Filter.from_dict(json.loads(json.dumps(chosen.to_dict()))) == chosen


@given(
    st.dictionaries(
        st.sampled_from([*EVERYTHING.__slots__, "other"]),
        st.none() | st.integers() | st.text() | st.lists(st.integers()),
    )
)
def test_nonsense_asks_nothing_it_should_not(plain: dict[str, object]) -> None:
    assert isinstance(Filter.from_dict(plain), Filter)


def options(desk: Desk) -> dict[tuple[str, str], Option]:
    return {(facet.name, option.words): option for facet in facets(desk) for option in facet.options}


@pytest.mark.parametrize(
    "chosen",
    [
        EVERYTHING,
        Filter(verdicts=frozenset({Verdict.DISAGREE})),
        Filter(articles=a("a2"), reviewed=False),
        Filter(without=a("a3"), confidence=0.6),
        Filter(dissenting=a("a2"), mine=True, tags=a("check")),
    ],
)
def test_each_count_is_what_switching_on_would_leave(comparison: Comparison, chosen: Filter) -> None:
    desk = on.refilter(desk_with_work(comparison), chosen)
    several = {"Verdict", "Differs in"}  # where several are asked, a fact needs one of them
    for (kind, words), option in options(desk).items():
        alone = option.toggled if not option.on else chosen
        if kind == "Verdict" and words in KINDS:
            alone = replace(chosen, verdicts=frozenset(), kinds=a(words))
        elif kind == "Verdict":
            alone = replace(chosen, verdicts=frozenset({Verdict(words)}))
        elif kind == "Differs in":
            alone = replace(chosen, slots=a(words))
        assert option.count == len(on.refilter(desk, alone).facts), (kind, words)
        assert kind in several or option.on or option.toggled != chosen


async def test_counts_and_text_follow_at_once(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("f", "d")
        assert "Show only facts: 2 of 6" in desk.text
        assert "2 of 6 facts: only disagree" in desk.text
        await desk.press("o")
        assert "4 of 6 facts: only disagree, single" in desk.text
        await desk.press("enter", "right", "right", "right")
        assert desk.fact == "f4"
        assert "outside the filter" not in desk.text
        await desk.press(*":3", "enter")
        assert "outside the filter" in desk.text, "a fact that the filter does not let through says so"
        await desk.press("F")
        assert "outside the filter" not in desk.text
        assert "6 facts" in desk.text
        assert "only" not in desk.text.splitlines()[0]


async def test_esc_leaves_the_filter_as_it_was(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("f", "d", "enter", "f", "o", "m", "escape")
        assert desk.screen.desk.filter == Filter(verdicts=frozenset({Verdict.DISAGREE}))


async def test_backspace_clears_and_nothing_left_says_so(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("f", "d", "r")
        assert "none; Backspace clears" in desk.text
        await desk.press("enter", "d")
        assert any(
            "no fact passes the filter: F clears it" in str(n.message) for n in desk.app._notifications
        )
        await desk.press("f", "backspace", "enter")
        assert desk.screen.desk.filter == EVERYTHING


async def test_moving_by_arrows_and_figures(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("f", "right", "space")
        assert desk.screen.desk.filter.verdicts == {Verdict.DISAGREE}
        await desk.press("backspace", "3", "right", "space")
        assert desk.screen.desk.filter.without == {"a3"}
        await desk.press("left", "space")
        assert desk.screen.desk.filter == Filter(articles=a("a3"))
        await desk.press("up", "space", "enter")
        assert desk.screen.desk.filter == Filter(articles=a("a2", "a3"))


async def test_a_click_switches(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("f")
        await desk.until(lambda: "disagree (2)" in desk.text)
        line = next(line for line in desk.text.splitlines() if "disagree (2)" in line)
        y = desk.text.splitlines().index(line)
        await desk.pilot.click(offset=(line.index("disagree (2)"), y))
        assert desk.screen.desk.filter.verdicts == {Verdict.DISAGREE}


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_dialog(comparison: Comparison, size: tuple[int, int], update: bool) -> None:
    async with open_desk(comparison, size) as desk:
        await desk.press("f", "d", "right")
        check_golden(f"filter-{size[0]}x{size[1]}", desk.text, update)
