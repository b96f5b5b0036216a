"""What the screens look like, compared with golden texts: three sizes, two themes, colours and all.

``pytest tests/app/test_screens.py --update`` writes them anew; read the difference before it is kept.
"""

from __future__ import annotations

import pytest

from tests.app.conftest import open_desk
from tests.app.golden_screens import SIZES, check_golden, styled_text
from tests.app.searching import answered, searching
from tui.app.session import Session
from tui.app.ui.theme import DARK, LIGHT
from tui.model import Comparison

STATES: dict[str, tuple[str, ...]] = {
    "start": (),
    "disagreement": ("d",),
    "agreement": ("a",),
    "single": ("o",),
    "help": ("question_mark",),
    "tour": ("f9",),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
async def test_screen(comparison: Comparison, size: str, state: str, update: bool) -> None:
    async with open_desk(comparison, SIZES[size]) as desk:
        await desk.press(*STATES[state])
        check_golden(f"{state}-{size}", desk.text, update)


@pytest.mark.parametrize("size", SIZES)
async def test_teaching_mode(comparison: Comparison, size: str, update: bool) -> None:
    session = Session.of_comparison(comparison)
    session.blind = True
    async with open_desk(session, SIZES[size]) as desk:
        await desk.press("right")
        check_golden(f"masked-{size}", desk.text, update)
        for key in ("v", "d", "right", "v", "a", "Q"):
            await desk.press(key)
        check_golden(f"score-{size}", desk.text, update)


@pytest.mark.parametrize("theme", [DARK, LIGHT])
async def test_colours(comparison: Comparison, theme: str, update: bool) -> None:
    async with open_desk(comparison, (100, 30), theme=theme) as desk:
        await desk.press("d", "d")
        check_golden(f"colours-{theme}", styled_text(desk), update)
        for state, keys in (("matrix", ("m",)), ("filter", ("m", "f")), ("help", ("escape", "f1"))):
            await desk.press(*keys)
            check_golden(f"colours-{state}-{theme}", styled_text(desk), update)


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_search(comparison: Comparison, size: str, update: bool) -> None:
    async with searching(comparison, "off", size=SIZES[size]) as desk:
        await desk.press("down", "down", "down")
        check_golden(f"search-{size}", desk.text, update)


@pytest.mark.parametrize("theme", [DARK, LIGHT])
async def test_colours_of_a_search(comparison: Comparison, theme: str, update: bool) -> None:
    async with searching(comparison, "off", size=(100, 30), theme=theme) as desk:
        await desk.press("f4", "down", "down")
        await answered(desk)
        check_golden(f"colours-search-{theme}", styled_text(desk), update)


async def test_ascii(comparison: Comparison, update: bool) -> None:
    async with open_desk(comparison, (100, 30), ascii_only=True) as desk:
        await desk.press("d")
        check_golden("ascii", desk.text, update)
        assert desk.text.isascii()


@pytest.mark.parametrize("size", [(60, 20), (40, 10)])
async def test_small_screens_still_serve(comparison: Comparison, size: tuple[int, int], update: bool) -> None:
    async with open_desk(comparison, size) as desk:
        await desk.press("d")
        check_golden(f"disagreement-{size[0]}x{size[1]}", desk.text, update)


async def test_resizing_keeps_the_place(comparison: Comparison) -> None:
    async with open_desk(comparison, (120, 40)) as desk:
        await desk.press("d", "d")
        for size in ((90, 24), (200, 30), (120, 40)):
            await desk.pilot.resize_terminal(*size)
            await desk.pilot.pause()
            rows = {pane.page().target - pane.top for pane in desk.screen.pane_row.panes if pane.page()}  # type: ignore[union-attr,operator]
            assert len(rows) == 1, "the fact is level in all panes"


async def test_a_terminal_that_shrinks_and_grows_again(comparison: Comparison) -> None:
    async with open_desk(comparison, (120, 40)) as desk:
        await desk.press("d")
        before = desk.text
        await desk.pilot.resize_terminal(20, 5)
        await desk.until(lambda: "too small" in desk.text)
        await desk.pilot.resize_terminal(120, 40)
        await desk.until(lambda: desk.text == before)
