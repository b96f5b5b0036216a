"""The strip beside a pane: what lies where, the part in view, and the jump."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import open_desk
from tui.app.desk import state as on
from tui.app.desk.panes.drawing import looks, overview
from tui.app.desk.panes.layout import FOLD, NOISE, make_page, noise_blocks, pane_view, typeset
from tui.app.search.result_rows import ResultRows
from tui.model import Comparison
from tui.search import SearchIndex
from tui.search.documents import DocumentKind, Scope

MARKS = ("agree", "near", "differ", "single", "note", "hits", None)


def test_every_kind_of_fact_has_its_mark(comparison: Comparison) -> None:
    desk = on.new_desk(comparison, compared=True)
    view = pane_view(desk, "a2")
    page = make_page(view, typeset(view.article, 200))
    strip = overview(page, page.total)
    assert [mark for mark in strip if mark] == ["differ", "agree", "near", "single"]


@pytest.mark.parametrize("opened", [False, True])
def test_hits_in_noise_have_their_mark_folded_or_not(comparison: Comparison, opened: bool) -> None:
    noise = Scope(kinds=frozenset({DocumentKind.NOISE}))
    desk = on.new_desk(comparison, compared=True)
    block = max(noise_blocks(comparison.articles[0]))
    if opened:
        desk = on.toggle_noise(desk, "a1", frozenset({block}))
    for query, count in (("advertisement", 1), ("nothing", 0)):
        found = ResultRows(comparison, SearchIndex.build(comparison).search(query, scope=noise))
        view = pane_view(replace(desk, found=found), "a1")
        page = make_page(view, typeset(view.article, 200, view.opened))
        strip = overview(page, page.total)
        rows = [page.layout.rows[y].kind for y, mark in enumerate(strip) if mark == "hits"]
        assert rows == ([FOLD, NOISE] if opened else [FOLD]) * count


def test_marks_look_different_and_so_does_what_is_in_view() -> None:
    outside = {looks(mark, in_view=False) for mark in MARKS}
    inside = {looks(mark, in_view=True) for mark in MARKS}
    assert len(outside) == len(inside) == len(MARKS)
    assert not outside & inside


@pytest.mark.parametrize("size", [(80, 24), (100, 20)])
async def test_a_click_jumps(comparison: Comparison, size: tuple[int, int]) -> None:
    async with open_desk(comparison, size) as desk:
        pane = desk.screen.pane_row.panes[0]
        assert pane.top == 0
        await desk.pilot.click(pane, offset=(pane.size.width - 1, pane.size.height - 1))
        assert pane.top > 0
