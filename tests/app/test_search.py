"""Searching on the desk: what is typed, what is listed, and where the panes stand."""

from __future__ import annotations

import pytest
from textual import events

from tests.app.conftest import open_desk
from tests.app.searching import answered, marked, searching, type_in
from tui.model import Comparison, Place


async def test_results_come_while_typing_grouped_by_fact(comparison: Comparison) -> None:
    async with searching(comparison, "pass") as desk:
        assert "How many passengers were taken off?" in desk.text
        assert "found in Harbour Herald, Courier, Ferry aground, Island Post" in desk.text
        assert "left out by" not in desk.text
        assert "Harbour Herald 1 · Courier 1" in desk.text
        assert "F6 filter" in desk.text
        await type_in(desk, "engers feet")
        assert "Nothing has all of it" in desk.text
        assert "F6 filter" not in desk.text, "what cannot be done now is not offered"
        await desk.press("ctrl+u")
        await type_in(desk, "feet")
        assert "∅ left out by Ferry aground  nothing linked in Island Post" in desk.text
        assert len(desk.screen.pane_row.panes) == 3  # the articles stay in view


async def test_who_says_something_is_told_of_those_who_were_found_to_say_it(comparison: Comparison) -> None:
    async with searching(comparison, "52") as desk:  # of the passengers, of whom others count 40
        assert "found in Courier  also on it Harbour Herald" in desk.text
        assert "said by" not in desk.text
        await desk.press("ctrl+u")
        await type_in(desk, "feet")  # which agrees with the metres of the other
        assert "said by Harbour Herald, Courier" in desk.text


async def test_hints_take_the_lines_there_are_while_nothing_is_found(comparison: Comparison) -> None:
    async with searching(comparison, "outlet:nobody", size=(60, 24)) as desk:
        shown = " ".join(desk.text.split())
        assert "there are Harbour Herald, Courier, Ferry aground, Island Post" in shown, "no name is cut off"


async def test_hits_are_marked_in_the_panes_by_more_than_colour(comparison: Comparison) -> None:
    async with searching(comparison, "fog") as desk:
        assert marked(desk, "a2") == ["Fog"]
        row = next(line for line in desk.text.splitlines() if "Fog had" in line)
        assert "◄" in row
        assert "◆" in desk.text


async def test_the_panes_follow_and_escape_returns_to_the_very_place(comparison: Comparison) -> None:
    async with open_desk(comparison, (120, 16)) as desk:
        await desk.press("d", "j", "2", "c", "j", "j")
        before = desk.screen.desk
        tops = [pane.top for pane in desk.screen.pane_row.panes]
        await desk.press("slash")
        await type_in(desk, "hurt")
        await desk.press("down", "down")
        assert desk.fact == "f5"
        assert desk.screen.desk.focus == "a1"
        await desk.press("escape")
        after = desk.screen.desk
        assert (after.fact, after.focus, after.cursors) == (before.fact, before.focus, before.cursors)
        assert [pane.top for pane in desk.screen.pane_row.panes] == tops
        assert after.found is None
        assert desk.screen.inspector.display


async def test_enter_goes_there_and_n_steps_through_the_articles(comparison: Comparison) -> None:
    async with searching(comparison, "coast guard") as desk:
        await desk.press("enter")
        assert not desk.screen.search.display
        assert desk.fact == "f5"
        places = []
        for _ in range(4):
            await desk.press("n")
            focus = desk.screen.desk.focus
            assert focus
            places.append(Place(focus, desk.screen.desk.cursors[focus]))
        assert (
            places == [Place("a2", "s3"), Place("a3", "s4"), Place("a4", "s4"), Place("a1", "s5")]
            or len(set(places)) == 4
        )
        await desk.press("N")
        assert desk.screen.desk.focus == "a4"
        await desk.press("escape")
        assert desk.screen.desk.found is None
        assert "◄" not in desk.text


async def test_enter_pressed_before_the_answer_waits_for_it(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("slash")
        await answered(desk)
        for key in ("f", "o", "g", "enter"):
            desk.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await desk.until(lambda: not desk.screen.search.display)
        assert desk.fact == "f6"


async def test_mouse(comparison: Comparison) -> None:
    async with searching(comparison, "coast guard") as desk:
        results = desk.screen.search.results
        await desk.pilot.click(results, offset=(20, 3))
        assert desk.screen.desk.focus == "a2"
        assert desk.fact == "f5"
        await desk.pilot.click(desk.screen.pane_row.panes[0], offset=(10, 3))
        await type_in(desk, "s")
        assert desk.screen.search.request.text == "coast guards"  # the search keeps the keys
        await desk.press("backspace")
        await answered(desk)
        await desk.pilot.click(results, offset=(20, 3))
        await desk.pilot.click(results, offset=(20, 3))
        assert not desk.screen.search.display


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (240, 60)])
async def test_articles_and_results_are_in_view_at_every_size(
    comparison: Comparison, size: tuple[int, int]
) -> None:
    async with searching(comparison, "hurt", size=size) as desk:
        assert desk.screen.pane_row.size.height >= 8
        assert desk.screen.search.results.size.height >= 3
        assert "hit" in desk.text
        assert "said by" in desk.text


async def test_ascii(comparison: Comparison) -> None:
    async with open_desk(comparison, ascii_only=True) as desk:
        await desk.press("slash")
        await type_in(desk, "hurt")
        await desk.press("down")
        assert all(ord(letter) < 128 for letter in desk.text)


async def test_after_enter_the_next_hit_and_the_current_fact_belong_together(comparison: Comparison) -> None:
    async with searching(comparison, "ferry") as desk:
        await desk.press("enter")
        seen = set()
        for _ in range(8):
            await desk.press("n")
            now = desk.screen.desk
            assert now.focus
            place = Place(now.focus, now.cursors[now.focus])
            told = now.index.facts_at.get(place, ())
            assert now.fact in (told or (None,)), (
                "a fact is told below that the sentence found does not state"
            )
            seen.add(now.fact)
        assert None in seen, "some sentence found states no fact"
        assert len(seen) > 1
