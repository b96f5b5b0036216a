"""How a search is meant: as fits or by switches, where it looks, and what it may not tell."""

from __future__ import annotations

import pytest

from tests.app.conftest import open_desk
from tests.app.searching import answered, hits, searching, type_in
from tui.app.session import Session
from tui.model import Comparison


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("f3", "to the letter"),
        ("f4", "with noise"),
        ("f5", "only Harbour Herald"),
        ("alt+w", "Ctrl+T words"),
        ("alt+p", '"phrase"'),
        ("alt+f", "fuzzy"),
        ("alt+r", "/regex/"),
        ("ctrl+t", "Ctrl+T words"),
    ],
)
async def test_each_switch_has_a_key_and_is_shown(comparison: Comparison, key: str, shown: str) -> None:
    async with searching(comparison, "off") as desk:
        assert "as fits: words" in desk.text
        assert shown not in desk.text
        await desk.press(key)
        await answered(desk)
        assert shown in desk.text


async def test_the_mode_chosen_as_fits_is_shown(comparison: Comparison) -> None:
    async with searching(comparison, "pasengers") as desk:
        assert "as fits: fuzzy" in desk.text
        await desk.press("ctrl+u")
        await type_in(desk, "/gua")
        assert "as fits: /regex/" in desk.text


async def test_scope_is_one_article_or_the_filter(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("2", "slash")
        await type_in(desk, "off")
        await desk.press("f5")
        await answered(desk)
        assert "only Courier" in desk.text
        assert desk.screen.search.found
        assert set(desk.screen.search.found.results.counts) == {"a2"}
        await desk.press("f6")
        assert len(desk.screen.desk.facts) < 6
        facts = {f.id for f in desk.screen.desk.facts}
        await desk.press("slash", "f5", "f5")
        await answered(desk)
        assert "only the filter" in desk.text
        assert desk.screen.search.request.facts == facts


async def test_noise_is_searched_on_request_and_opened(comparison: Comparison) -> None:
    async with searching(comparison, "beaches") as desk:
        assert hits(desk) == 0
        await desk.press("f4")
        await answered(desk)
        assert "Read also: the best beaches" in desk.text
        await desk.press("enter")
        pane = desk.screen.pane_row.pane("a1")
        assert pane is not None
        assert "Advertisement" in desk.text


async def test_noise_found_is_counted_where_it_is_folded(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("slash", "f4")
        await type_in(desk, "advertisement")
        row = next(line for line in desk.text.splitlines() if "2 lines of noise · 1 found" in line)
        assert "◄" in row
        await desk.press("f4")
        await answered(desk)
        assert "found ┄┄" not in desk.text


async def test_in_teaching_mode_no_verdict_is_told(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    session.blind = True
    async with searching(session, "verdict:disagree") as desk:
        assert hits(desk) == 0
        await desk.press("ctrl+u")
        await type_in(desk, "verdict:agree")
        assert hits(desk) == 0
        await desk.press("ctrl+u")
        await type_in(desk, "monday")
        assert hits(desk)
        listed = desk.text[desk.text.index(" / ") :]
        assert "?" in listed
        assert not {"✓", "✗", "≈"} & {*listed.replace("F3 ≈ by value", "")}
