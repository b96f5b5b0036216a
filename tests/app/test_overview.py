"""The strip beside a pane: what lies where, the part in view, and the jump."""

from __future__ import annotations

import pytest

from tests.app.conftest import open_desk
from tui.app import desk as on
from tui.app.overview import looks, overview
from tui.app.page import make_page
from tui.app.typeset import typeset
from tui.app.view import pane_view
from tui.model import Comparison

MARKS = ("agree", "near", "differ", "single", "note", "hits", None)


def test_every_kind_of_fact_has_its_mark(comparison: Comparison) -> None:
    desk = on.new_desk(comparison, compared=True)
    view = pane_view(desk, "a2")
    page = make_page(view, typeset(view.article, 200))
    strip = overview(page, page.total)
    assert [mark for mark in strip if mark] == ["differ", "agree", "near", "single"]


def test_marks_look_different_and_so_does_what_is_in_view() -> None:
    outside = {looks(mark, in_view=False) for mark in MARKS}
    inside = {looks(mark, in_view=True) for mark in MARKS}
    assert len(outside) == len(inside) == len(MARKS)
    assert not outside & inside


@pytest.mark.parametrize("size", [(80, 24), (100, 20)])
async def test_a_click_jumps(comparison: Comparison, size: tuple[int, int]) -> None:
    async with open_desk(comparison, size) as desk:
        pane = desk.screen.bench.panes[0]
        assert pane.top == 0
        await desk.pilot.click(pane, offset=(pane.size.width - 1, pane.size.height - 1))
        assert pane.top > 0
