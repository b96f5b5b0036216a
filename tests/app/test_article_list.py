"""Many articles: strips of those that have no pane, and the list of all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import open_desk
from tests.app.golden_screens import check_golden
from tests.app.story import article, place
from tui.app.desk.panes.collapsed import CollapsedPane
from tui.model import Comparison, Fact, Member, Verdict

FIFTY = 50


@pytest.fixture
def many() -> Comparison:
    """Fifty articles; every third states the fact."""
    articles = tuple(
        article(n, f"Paper {n}", [("headline", "A ferry ran aground"), ("body", "No one was hurt.")])
        for n in range(1, FIFTY + 1)
    )
    members = tuple(Member(place(a, "No one")) for a in articles[::3])
    fact = Fact("f1", "Was anybody hurt?", Verdict.AGREE, "All say so.", 0.9, members, independent_sources=17)
    return Comparison(articles, (fact,))


@pytest.mark.parametrize("width", [60, 80, 120, 240])
async def test_strips_of_many_name_those_that_state_the_fact(many: Comparison, width: int) -> None:
    async with open_desk(many, (width, 24)) as desk:
        await desk.press("right")
        folded = [strip for strip in desk.screen.query(CollapsedPane) if strip.display]
        assert sum(len(strip.articles) for strip in folded) + len(desk.screen.pane_row.panes) == FIFTY
        crowd = max(folded, key=lambda strip: len(strip.articles))
        await desk.pilot.click(crowd, offset=(0, 1))
        chosen = desk.screen.desk.focus
        assert chosen in many.facts[0].articles
        assert chosen in {pane.view.article.id for pane in desk.screen.pane_row.panes if pane.view}


async def test_tab_goes_through_all(many: Comparison) -> None:
    async with open_desk(many, (80, 24)) as desk:
        seen = [desk.screen.desk.focus]
        for _ in range(FIFTY - 1):
            await desk.press("tab")
            seen.append(desk.screen.desk.focus)
        assert seen == [a.id for a in many.articles]


async def test_the_list_chooses_puts_away_and_moves(many: Comparison) -> None:
    async with open_desk(many, (80, 24)) as desk:
        await desk.press("0", "j", "j", "space")
        assert desk.screen.desk.hidden == {"a3"}
        assert "  hidden" in desk.text
        await desk.press("space")
        assert not desk.screen.desk.hidden
        await desk.press("less_than_sign")
        assert desk.screen.desk.order[:3] == ("a1", "a3", "a2")
        await desk.press("G", "enter")
        assert desk.screen.desk.focus == "a50"
        assert "Paper 50" in desk.text


async def test_the_line_of_those_without_one_opens_the_list(many: Comparison) -> None:
    async with open_desk(many, (80, 24)) as desk:
        crowd = max(desk.screen.query(CollapsedPane), key=lambda strip: len(strip.articles))
        await desk.pilot.click(crowd, offset=(1, crowd.size.height - 1))
        assert "50 of 50 articles on the desk" in desk.text


async def test_the_last_article_stays(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("0", "space", "j", "space", "j", "space", "j", "space")
        assert len(desk.screen.desk.shown) == 1


async def test_the_screen_of_fifty(many: Comparison, update: bool) -> None:
    async with open_desk(many, (80, 24)) as desk:
        await desk.press("right")
        check_golden("fifty-80x24", desk.text, update)
        await desk.press("0")
        check_golden("fifty-list-80x24", desk.text, update)


async def test_a_list_whose_articles_go_meanwhile_takes_none_that_is_gone(many: Comparison) -> None:
    async with open_desk(many, (80, 24)) as desk:
        await desk.press("0", "end")
        before = desk.screen.desk
        desk.screen.desk = replace(before, order=before.order[:2])
        await desk.press("enter")
        assert "2 articles on the desk" in desk.text
        await desk.press("enter")
        assert desk.screen.desk.focus == before.order[1]
