"""The line that a search is typed into: completion, odd input, and earlier searches."""

from __future__ import annotations

import pytest
from textual import events

from tests.app.conftest import open_desk
from tests.app.searching import answered, searching, type_in
from tui.app.session import Session
from tui.model import Comparison


async def test_field_words_are_completed(comparison: Comparison) -> None:
    async with searching(comparison, "ver") as desk:
        assert "verdict:" in desk.text
        await desk.press("tab")
        await answered(desk)
        assert desk.screen.search.request.text == "verdict:"
        assert "disagree" in desk.text
        await type_in(desk, "dis")
        await desk.press("right")
        await answered(desk)
        assert desk.screen.search.request.text == "verdict:disagree "
        assert desk.screen.desk.facts
        assert desk.screen.search.found
        assert {g.fact.id for g in desk.screen.search.found.results.groups() if g.fact} == {"f1", "f2"}


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("/a(b/", "Not a regular expression: missing ) at character 4."),
        ("colour:red", "is no field word"),
        ('"ran agr', "quotation mark is still open"),
        ("-", "Only operators here"),
        ("", "outlet:"),
        ("zzzzzz", "Nothing found."),
    ],
)
async def test_odd_input_is_told_in_the_bar(comparison: Comparison, typed: str, hint: str) -> None:
    async with searching(comparison, typed) as desk:
        assert hint in desk.text
        assert not desk.app._notifications


async def test_ten_thousand_characters_pasted_are_cut_and_told(comparison: Comparison) -> None:
    async with searching(comparison) as desk:
        desk.app.screen.post_message(events.Paste("ferry\n\x1b[31m" + "x" * 10_000))
        await desk.until(lambda: desk.screen.search.request.text)
        await answered(desk)
        assert len(desk.screen.search.request.text) == 1000
        assert "\x1b" not in desk.screen.search.request.text
        assert "only 1,000 of the 10,011 characters pasted are searched for" in desk.text


async def test_unicode_oddities_do_no_harm(comparison: Comparison) -> None:
    async with searching(comparison) as desk:
        for text in ("\u202eabc", "e\u0301\u0301\u0301", "👩‍👩‍👧 \u200b", "\ud800x", "«»„“", "ﷺ" * 50, "\0"):
            desk.app.screen.post_message(events.Paste(text))
            await desk.pilot.pause()
            await answered(desk)
            await desk.press("ctrl+u")
        assert "\u202e" not in desk.text


async def test_history_comes_back_with_up(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    async with open_desk(session) as desk:
        for words in ("fog", "ferry"):
            await desk.press("slash", "ctrl+u")
            await type_in(desk, words)
            await desk.press("enter")
        assert session.search_history == ["fog", "ferry"]
        await desk.press("slash", "ctrl+u", "up")
        await answered(desk)
        assert desk.screen.search.request.text == "ferry"
        await desk.press("up")
        await answered(desk)
        assert desk.screen.search.request.text == "fog"
        await desk.press("up")
        assert desk.screen.search.request.text == "fog"


async def test_a_search_looked_at_and_left_is_remembered_too(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    async with searching(session, "fog") as desk:
        await desk.press("escape", "slash", "ctrl+u")
        await type_in(desk, "zzz")
        await desk.press("escape")
        assert session.search_history == ["fog"], "what found nothing is not worth remembering"


async def test_up_replaces_the_question_that_stands_there_from_before(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    async with open_desk(session) as desk:
        for words in ("fog", "ferry"):
            await desk.press("slash", "ctrl+u")
            await type_in(desk, words)
            await desk.press("down", "enter")
        await desk.press("slash")
        assert desk.screen.search.request.text == "ferry"
        await desk.press("up")
        await answered(desk)
        assert desk.screen.search.request.text == "fog"
        await desk.press("end", "x", "up")
        assert desk.screen.search.request.text == "fogx", "what was just typed is not lost"
