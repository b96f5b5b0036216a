"""Lines that the reader should see: in full where there is room, counted where there is not."""

from __future__ import annotations

import pytest

from tests.app.conftest import open_desk
from tui.model import Comparison

WRONG = "/home/reader/.config/compare-tui/keys.toml: line {} is wrong in a way that takes words to tell"
LINES = [WRONG.format(number) for number in range(9)]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (240, 60)])
async def test_what_is_wrong_is_told_in_full(comparison: Comparison, size: tuple[int, int]) -> None:
    async with open_desk(comparison, size, notices=LINES[:1]) as desk:
        told = "".join(desk.text.split())
        assert "".join(LINES[0].split()) in told.replace("Escdismisses", "")
        assert "Escdismisses" in told
        await desk.press("escape")
        assert "takes words" not in desk.text


async def test_what_is_too_much_is_counted(comparison: Comparison) -> None:
    async with open_desk(comparison, (80, 24), notices=LINES) as desk:
        lines = desk.text.splitlines()
        assert lines[1].startswith(" ! /home")
        assert "and 7 more" in lines[5]
        assert lines[5].endswith("Esc dismisses")
        await desk.pilot.resize_terminal(240, 60)
        await desk.until(lambda: "and 4 more" in desk.text)
