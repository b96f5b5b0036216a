"""Possible disagreements, what was not compared, and contradictions inside one article, each apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import open_desk
from tui.app.desk.fact_index import build_index, mark_of
from tui.app.desk.inspector.glance import glance
from tui.app.desk.state import disagrees, new_desk
from tui.app.desk.status_bar import StatusBar
from tui.app.filter.filters import Filter
from tui.app.session import Session
from tui.app.ui.theme import UNICODE
from tui.model import Comparison, Contradiction, DifferenceKind, Tier, Verdict
from tui.model.categories import Category
from tui.model.contradictions import self_contradictions
from tui.reports import Report
from tui.reports.outline import build_outline
from tui.reports.overview import OverviewSection, overview
from tui.storage.file.summaries import counts_of


@pytest.fixture
def graded(comparison: Comparison) -> Comparison:
    """The comparison with its second disagreement only possible, an unclear fact, and a contradiction."""
    facts = list(comparison.facts)
    second = [n for n, f in enumerate(facts) if f.verdict is Verdict.DISAGREE][1]
    difference = replace(facts[second].differences[0], tier=Tier.POSSIBLE, confidence=0.4)
    facts[second] = replace(facts[second], differences=(difference,), confidence=0.4)
    agreed = next(n for n, f in enumerate(facts) if f.verdict is Verdict.AGREE)
    facts[agreed] = replace(facts[agreed], verdict=Verdict.UNCLEAR)
    words = "Harbour Herald says aground in one place and no comment in another"
    clash = Contradiction("a1", "s2", "s6", words)
    return replace(comparison, facts=tuple(facts), internal=(clash,))


async def test_d_passes_over_the_possible_and_stops_at_contradictions_in_one_article(
    graded: Comparison,
) -> None:
    async with open_desk(graded) as desk:
        sure = next(f for f in graded.facts if f.differences and f.tier is Tier.SURE)
        await desk.press("d")
        assert desk.fact == sure.id
        await desk.press("d")
        assert desk.fact == "c1"
        assert "contradicts itself" in desk.text
        assert "no comment in another" in desk.text
        await desk.press("d")
        assert desk.fact == "c1"


async def test_a_contradiction_in_one_article_is_not_taken_for_a_fact_with_its_sentences(
    graded: Comparison,
) -> None:
    async with open_desk(graded) as desk:
        await desk.press("d", "d")
        for key in "VMLS":
            await desk.press(key)
            told = [str(n.message) for n in desk.app._notifications][-1]
            assert told.startswith("what one article says twice stays as computed"), key
        await desk.press("2", "J", "l")
        assert not desk.screen.session.history.entries


async def test_possible_and_unclear_facts_have_keys_of_their_own(graded: Comparison) -> None:
    possible = next(f for f in graded.facts if f.tier is Tier.POSSIBLE)
    unclear = next(f for f in graded.facts if f.verdict is Verdict.UNCLEAR)
    async with open_desk(graded) as desk:
        for forth, back, fact in (
            ("right_parenthesis", "left_parenthesis", possible),
            ("right_curly_bracket", "left_curly_bracket", unclear),
        ):
            await desk.press(forth)
            assert desk.fact == fact.id
            await desk.press("colon", "6", "enter", back)
            assert desk.fact == fact.id


async def test_the_bar_counts_each_tier_apart(graded: Comparison) -> None:
    async with open_desk(graded, (160, 40)) as desk:
        bar = desk.text.splitlines()[0]
        for words in ("✗ 1 disagree", "≠ 1 possible", "‡ 1 within one article", "¿ 1 unclear", "7 facts"):
            assert words in bar


async def test_the_matrix_holds_contradictions_in_one_article(graded: Comparison) -> None:
    async with open_desk(graded, (160, 40)) as desk:
        await desk.press("m")
        row = next(line for line in desk.text.splitlines() if "‡ 7" in line)
        assert "Harbour Herald says" in row


def test_the_filter_asks_for_tiers_apart(graded: Comparison) -> None:
    facts = build_index(graded).facts

    def passing(**request: frozenset[object]) -> set[str]:
        return {mark_of(f) for f in facts if Filter(**request).passes(f, None)}  # type: ignore[arg-type]

    assert passing(verdicts=frozenset({Verdict.DISAGREE})) == {"differ"}
    assert passing(kinds=frozenset({"possible"})) == {"possible"}
    assert passing(kinds=frozenset({"within"})) == {"within"}
    both = passing(kinds=frozenset({"within"}), verdicts=frozenset({Verdict.DISAGREE}))
    assert both == {"within", "differ"}


async def test_a_note_on_a_contradiction_in_one_article_stays(graded: Comparison) -> None:
    async with open_desk(graded) as desk:
        await desk.press("d", "d", "space")
        assert desk.fact == "c1"
        assert "reviewed" in desk.text
        assert desk.screen.desk.work
        assert set(desk.screen.desk.work.facts) == {"c1"}


async def test_a_contradiction_is_not_missed_in_other_articles(graded: Comparison) -> None:
    async with open_desk(graded) as desk:
        await desk.press("d", "d")
        assert "not in" not in desk.text


async def test_a_comparison_judged_blind_hides_contradictions_too(graded: Comparison) -> None:
    session = Session.of_comparison(graded)
    session.blind = True
    async with open_desk(session) as desk:
        assert "within" not in desk.text
        assert not any(map(disagrees, desk.screen.desk.index.facts))


def test_a_contradiction_without_values_shows_its_sentences(graded: Comparison) -> None:
    (fact,) = self_contradictions(graded)
    assert [v.text for v in fact.differences[0].values] == [
        graded.sentence(member.place).text for member in fact.members
    ]
    assert new_desk(graded, compared=True).index.number["c1"] == len(graded.facts) + 1


async def test_where_no_disagreement_is_sure_the_key_of_possible_ones_is_told(graded: Comparison) -> None:
    facts = tuple(f for f in graded.facts if f.tier is not Tier.SURE)
    async with open_desk(replace(graded, facts=facts, internal=())) as desk:
        await desk.press("d")
        literal = [str(n.message) for n in desk.app._notifications]
        assert literal == ["there is no disagreement; 1 possible: )"]


async def test_at_the_last_possible_disagreement_the_key_back_is_named(graded: Comparison) -> None:
    possible = next(fact for fact in graded.facts if fact.tier is Tier.POSSIBLE)
    twice = replace(graded, facts=(*graded.facts, replace(possible, id="again")))
    async with open_desk(twice) as desk:
        await desk.press(*")))")
        assert "no further possible disagreement; ( goes to the others" in [
            str(note.message) for note in desk.app._notifications
        ]


async def test_at_the_last_disagreement_the_keys_to_the_others_are_named(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "d", "d")
        assert "no further disagreement; D goes to the others" in [
            str(note.message) for note in desk.app._notifications
        ]
        await desk.press("D", "D")
        assert "no earlier disagreement; d goes to the others" in [
            str(note.message) for note in desk.app._notifications
        ]


async def test_the_glance_marks_a_sure_update_and_a_possible_one(graded: Comparison) -> None:
    updates = tuple(
        replace(f, differences=tuple(replace(d, kind=DifferenceKind.UPDATE) for d in f.differences))
        for f in graded.facts
    )
    async with open_desk(replace(graded, facts=updates)) as desk:
        rows = glance(desk.screen.desk, 100, UNICODE)
        signs = {row.fact: row.line[0].text.plain.strip() for row in rows if row.fact}
        stated = {f.id: getattr(UNICODE, mark_of(f)) for f in updates if f.differences}
        assert {id_: signs[id_] for id_ in stated} == stated
        assert set(stated.values()) == {UNICODE.update, UNICODE.possible}


def test_the_bar_the_glance_the_report_and_the_library_count_alike(graded: Comparison) -> None:
    first = next(f for f in graded.facts if f.differences and f.tier is Tier.SURE)
    grown = replace(first, differences=(replace(first.differences[0], kind=DifferenceKind.UPDATE),))
    story = replace(graded, facts=tuple(grown if f is first else f for f in graded.facts))
    bar = StatusBar()._tally(new_desk(story, compared=True))
    sections = {section: len(items) for section, items in overview(story).items()}
    report = build_outline(Report(story)).counts()
    line = counts_of(story, [], "")
    for mark, section, category, listed in (
        ("differ", OverviewSection.SURE, Category.DISAGREE, line.disagree),
        ("update", OverviewSection.UPDATES, Category.UPDATE, line.update),
        ("possible", OverviewSection.POSSIBLE, Category.POSSIBLE, line.possible),
        ("within", OverviewSection.WITHIN, Category.WITHIN, line.within),
    ):
        assert bar[mark] == sections.get(section, 0) == report[category] == listed
    assert report[Category.UPDATE] == 1


async def test_rows_of_words_that_may_differ_have_the_mark_of_what_is_possible(graded: Comparison) -> None:
    async with open_desk(graded, (120, 40)) as desk:
        await desk.press("right_parenthesis")
        panes = desk.text.split("─" * 40)[0]
        assert f"{UNICODE.possible}{UNICODE.here}" in panes
        assert f"{UNICODE.differ}{UNICODE.here}" not in panes
