"""What the mouse does on the desk."""

from __future__ import annotations

import pytest
from textual.events import MouseScrollDown, MouseScrollUp
from textual.widget import Widget

from tests.app.conftest import Desk, open_desk
from tests.app.driving import new_session
from tui.app.desk.panes.collapsed import CollapsedPane
from tui.app.ui.widgets import Scrolled
from tui.model import Comparison


def wheel(desk: Desk, widget: Widget, event: type[MouseScrollDown | MouseScrollUp]) -> None:
    region = widget.region
    x, y = region.x + 5, region.y + 1
    widget.post_message(event(widget, 5, 1, 0, 1, 0, False, False, False, screen_x=x, screen_y=y))


async def test_a_key_at_the_bottom_is_clicked(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        at = desk.text.splitlines()[-1].index("disagreement")
        await desk.pilot.click(desk.screen.footer, offset=(at, 0))
        assert desk.fact == "f1"


async def test_a_folded_article_is_clicked(comparison: Comparison) -> None:
    async with open_desk(comparison, (80, 24)) as desk:
        strip = next(s for s in desk.screen.query(CollapsedPane) if "a4" in s.articles)
        row = next(i for i, line in enumerate(desk.text.splitlines()) if "Island" in line)
        await desk.pilot.click(strip, offset=(2, row - strip.region.y))
        assert desk.screen.desk.focus == "a4"
        assert "a4" in {pane.view.article.id for pane in desk.screen.pane_row.panes if pane.view}


async def test_the_header_of_an_article_is_clicked(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.pilot.click(desk.screen.pane_row.panes[2], offset=(5, 0))
        assert desk.screen.desk.focus == "a3"
        assert not desk.screen.desk.picked


async def test_noise_is_clicked_open_and_folded(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        pane = desk.screen.pane_row.panes[0]
        row = next(i for i, line in enumerate(desk.text.splitlines()) if "lines of noise" in line)
        await desk.pilot.click(pane, offset=(5, row - pane.region.y))
        assert "best beaches" in desk.text
        assert len(desk.screen.desk.opened) == 1


async def test_the_wheel_scrolls_all_articles_or_one(comparison: Comparison) -> None:
    async with open_desk(comparison, (120, 16)) as desk:
        panes = desk.screen.pane_row.panes
        wheel(desk, panes[0], MouseScrollDown)
        await desk.pilot.pause()
        assert [pane.top for pane in panes] == [3, 3, 3]
        await desk.press("c")
        wheel(desk, panes[1], MouseScrollUp)
        await desk.pilot.pause()
        assert [pane.top for pane in panes] == [3, 0, 3]


@pytest.mark.parametrize("key", ["X", "f"])
async def test_the_wheel_scrolls_a_dialog_to_its_ends(comparison: Comparison, key: str) -> None:
    async with open_desk(comparison, (60, 12)) as desk:
        await desk.press("d", key)
        rows = desk.app.screen.query_one(Scrolled)
        last = rows.row_count - rows.size.height
        assert last > 0
        for event, top in ((MouseScrollDown, min(3, last)), (MouseScrollUp, 0), (MouseScrollUp, 0)):
            wheel(desk, rows, event)
            await desk.until(lambda top=top: rows.top == top)  # type: ignore[misc]
        for _ in range(last):
            wheel(desk, rows, MouseScrollDown)
        await desk.until(lambda: rows.top == last)


async def test_the_line_at_the_top_opens_the_filter_and_the_name(comparison: Comparison) -> None:
    async with open_desk(new_session(comparison)) as desk:
        await desk.until(lambda: "saved" in desk.text.splitlines()[0])
        await desk.pilot.click(desk.screen.summary, offset=(30, 0))
        assert "Show only facts" in desk.text
        await desk.press("escape")
        await desk.pilot.click(desk.screen.summary, offset=(117, 0))
        await desk.until(lambda: "name" in desk.text.splitlines()[-2])
        await desk.press("escape")
        desk.screen.session.close()
