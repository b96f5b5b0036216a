"""The story at a glance: below the articles until a fact is chosen, and as a list to go from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events

from tests.app.conftest import open_desk
from tui.app.desk.inspector.glance import glance
from tui.app.desk.state import new_desk
from tui.app.matrix.agreement_dialog import GridDrawing
from tui.app.session import Session
from tui.app.ui.theme import UNICODE
from tui.app.ui.widgets import LineList
from tui.model import Comparison, DifferenceKind, Member, Place, Tier, Verdict
from tui.reports.overview import OverviewSection, item_words, overview


def test_sure_disagreements_come_first_and_possible_ones_apart(comparison: Comparison) -> None:
    first, second = (f for f in comparison.facts if f.differences)
    unsure = tuple(replace(d, tier=Tier.POSSIBLE) for d in first.differences)
    facts = tuple(replace(f, differences=unsure) if f is first else f for f in comparison.facts)
    seen = overview(replace(comparison, facts=facts))
    assert [item.fact for item in seen[OverviewSection.SURE]] == [second.id]
    assert [item.fact for item in seen[OverviewSection.POSSIBLE]] == [first.id]
    assert list(seen) == [section for section in OverviewSection if section in seen]


def test_updates_stand_in_order_of_time(comparison: Comparison) -> None:
    fact = next(f for f in comparison.facts if f.title.startswith("How many"))
    update = replace(fact.differences[0], kind=DifferenceKind.UPDATE)
    backwards = replace(update, values=tuple(reversed(update.values)))
    grown = tuple(replace(f, differences=(backwards,)) if f is fact else f for f in comparison.facts)
    (item,) = overview(replace(comparison, facts=grown))[OverviewSection.UPDATES]
    published = {a.id: a.published or "" for a in comparison.articles}
    first = [min(published[a] for a in side.articles) for side in item.sides]
    assert first == sorted(first)


def test_copies_and_what_one_tells_have_their_lines(comparison: Comparison) -> None:
    seen = overview(comparison)
    names = {a.id: a.name for a in comparison.articles}
    (copies,) = seen[OverviewSection.COPIES]
    assert item_words(OverviewSection.COPIES, copies, names).startswith("Ferry aground, Island Post (")
    alone = sum(item.count for item in seen[OverviewSection.ALONE])
    assert alone == sum(f.verdict is Verdict.SINGLE for f in comparison.facts)


def test_languages_without_words_for_those_of_the_others_are_named(comparison: Comparison) -> None:
    first, second, *others = comparison.articles
    assert OverviewSection.LANGUAGES not in overview(comparison)
    translated = (replace(first, language="es-MX"), second, *others)
    assert OverviewSection.LANGUAGES not in overview(replace(comparison, articles=translated))
    foreign = (replace(first, language="ar"), replace(second, language="de"), *others)
    (item,) = overview(replace(comparison, articles=foreign))[OverviewSection.LANGUAGES]
    assert item.title == ("only names and figures across languages (Arabic: Harbour Herald; German: Courier)")
    one = tuple(replace(a, language="fr") for a in comparison.articles)
    (item,) = overview(replace(comparison, articles=one))[OverviewSection.LANGUAGES]
    assert item.title == "dates, offices and denials in words are not compared in French"


async def test_the_start_shows_the_story_and_enter_goes_to_its_first_disagreement(
    comparison: Comparison,
) -> None:
    async with open_desk(comparison) as desk:
        assert "Disagreements 2" in desk.text
        assert "When did the ferry run aground?  on Monday (Harbour Herald +1) / on Tuesday" in desk.text
        await desk.press("enter")
        assert desk.screen.desk.current
        assert desk.screen.desk.current.verdict is Verdict.DISAGREE


async def test_a_click_on_a_line_goes_there(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        y = next(y for y, line in enumerate(desk.text.splitlines()) if "How many" in line)
        for outside in (-40, 0, 200):
            await desk.screen.inspector._on_message(
                events.Click(desk.screen.inspector, 5, outside, 0, 0, 1, False, False, False)
            )
        assert desk.fact is None
        await desk.pilot.click(offset=(5, y))
        assert desk.screen.desk.current
        assert desk.screen.desk.current.title.startswith("How many")


async def test_the_list_goes_to_any_fact_from_anywhere(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("a", "I", "down", "enter")
        assert desk.screen.desk.current
        assert desk.screen.desk.current.differences


async def test_a_blind_start_hints_at_nothing(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    session.blind = True
    async with open_desk(session) as desk:
        assert "Disagreements" not in desk.text
        await desk.press("I")
        assert "Disagreements" not in desk.text


async def test_who_agrees_with_whom_and_who_has_whose_text(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("*")
        assert "Who agrees with whom" in desk.text
        assert "100%  Ferry aground (5 Mar 24) ≡ Island Post (5 Mar 24)" in desk.text


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (60, 10)])
async def test_the_list_scrolls_with_its_cursor(comparison: Comparison, size: tuple[int, int]) -> None:
    more = tuple(replace(f, id=f"m{n}") for n in range(40) for f in comparison.facts if f.differences)
    async with open_desk(replace(comparison, facts=more), size) as desk:
        await desk.press("I")
        for key in ("pagedown", "pagedown", "end", "pageup", "home"):
            await desk.press(key)
            (listing,) = desk.app.screen.query(LineList)
            assert listing.region.bottom < size[1], "the keys stand below the list"
            row = listing.region.y + listing.at - listing.top
            assert UNICODE.cursor in desk.text.splitlines()[row], key
            assert listing.region.y <= row < listing.region.bottom


@pytest.mark.parametrize(("articles", "width"), [(7, 76), (7, 56), (20, 76)])
def test_every_column_of_the_agreement_grid_can_be_seen(
    comparison: Comparison, articles: int, width: int
) -> None:
    first = comparison.articles[0]
    more = tuple(replace(first, id=f"a{n}") for n in range(1, articles + 1))
    values = tuple(Member(Place(a.id, "s1")) for a in more)
    agreed = next(f for f in comparison.facts if f.verdict is Verdict.AGREE)
    facts = tuple(replace(agreed, id=f"f{n}", members=values, absent=()) for n in range(100))
    made = replace(comparison, articles=more, facts=facts, reuse=(), internal=())
    grid = GridDrawing(new_desk(made, compared=True), UNICODE, width)
    seen: set[str] = set()
    for left_out in range(grid.last_first + 1):
        head, *rows = ("".join(span.text.plain for span in line) for line in grid.lines(left_out))
        seen |= set(head[:width].split())
        if left_out == grid.last_first:
            assert rows[-1][:width].split()[-1] == "100✓"
            assert len(rows[-1].rstrip()) <= width
    assert seen == {str(n) for n in range(1, articles)}


@pytest.mark.parametrize("width", [58, 78])
def test_a_narrow_glance_shows_both_values_whole(comparison: Comparison, width: int) -> None:
    rows = [
        "".join(s.text.plain for s in row.line)
        for row in glance(new_desk(comparison, compared=True), width, UNICODE)
    ]
    (saved,) = (row for row in rows if "passengers" in row)
    assert saved.startswith("✗ How many passe")
    assert "52 passengers / Some 40 passengers" in saved
    assert all(len(row) <= width for row in rows)
