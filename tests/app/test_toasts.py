"""Words in passing, and complaints about an answer: none of them covers what is asked."""

from __future__ import annotations

import pytest
from textual.geometry import Region
from textual.widgets._toast import Toast

from tests.app.conftest import Desk, open_desk
from tests.app.driving import notified, press_each
from tui.app.desk.interface import STILL_COMPARED
from tui.app.ui.dialog import Prompt
from tui.model import Comparison

LONG = "nothing of the kind can be done now, and this is the reason why it cannot be done at all"
SIZES = [(60, 20), (80, 24), (120, 40)]


async def toast(desk: Desk) -> Region:
    desk.screen.say(LONG)
    await desk.until(lambda: [t for t in desk.app.screen.query(Toast) if t.region.height])
    (shown,) = desk.app.screen.query(Toast)
    return shown.region


@pytest.mark.parametrize("size", SIZES)
async def test_no_dialog_is_covered(comparison: Comparison, size: tuple[int, int]) -> None:
    async with open_desk(comparison, size, toasts=True) as desk:
        await desk.press("d")
        for key in ("v", "e", "p"):  # a choice, a text, a form
            await desk.press(key)
            dialog = desk.app.screen.query_one("#dialog")
            assert not (await toast(desk)).overlaps(dialog.region), key
            await desk.press("escape")


@pytest.mark.parametrize("size", SIZES)
async def test_no_question_and_no_complaint_is_covered(comparison: Comparison, size: tuple[int, int]) -> None:
    async with open_desk(comparison, size, toasts=True) as desk:
        await press_each(desk, "d", ":", [*"999"], "enter")
        assert "a number from 1 to 6, please" in desk.text
        assert "fact number: 999" in desk.text
        assert not (await toast(desk)).overlaps(desk.screen.query_one(Prompt).region)
        await desk.press("escape")
        desk.app.clear_notifications()
        await desk.until(lambda: not desk.app.screen.query(Toast))
        shown = await toast(desk)
        assert shown.bottom == size[1], "on the line of the keys, where no text is"
        assert shown.right == size[0], "no letter of the keys is left at its right"


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_wrong_with_a_date_is_read_whole(comparison: Comparison, size: tuple[int, int]) -> None:
    async with open_desk(comparison, size) as desk:
        await press_each(desk, "p", "tab", "tab", "tab", "ctrl+u", [*"31/31/2025"])
        assert "no date: write it as 2025-04-30" in desk.text
        assert "31/31/2025" in desk.text


async def test_that_articles_are_being_compared_is_not_said_any_longer_when_they_are(
    comparison: Comparison,
) -> None:
    async with open_desk(comparison) as desk:
        desk.screen.say(STILL_COMPARED)
        await desk.until(lambda: notified(desk, STILL_COMPARED))
        desk.screen.take_back("something else")
        assert notified(desk, STILL_COMPARED)
        desk.screen.file.analysed()
        assert not notified(desk, STILL_COMPARED)
