"""What comes while a screen or the app goes away changes nothing; Ctrl+C names the key that leaves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
from textual import events
from textual.geometry import Size
from textual.widgets._toast import Toast

from tests.app.conftest import Desk, open_desk
from tui.app.terminal.last_resort import LastResort
from tui.model import Comparison


@pytest.mark.parametrize("opened", [(), ("/",)])
async def test_ctrl_c_names_the_key_that_leaves(comparison: Comparison, opened: tuple[str, ...]) -> None:
    async with open_desk(comparison, (100, 30), toasts=True) as desk:
        await desk.press(*opened)
        await desk.press("ctrl+c")
        await desk.until(lambda: [t for t in desk.app.screen.query(Toast) if t.region.height])
        assert "leaves; everything is saved" in desk.text


def _leave(desk: Desk) -> None:
    desk.app._exit = True  # as after ``exit``, but nothing is taken away yet
    for widget in desk.screen.walk_children(with_self=True):
        widget._pruning = True


LATE: dict[str, Callable[[Desk, Callable[[], None]], Any]] = {
    "the result of a thread": lambda desk, act: desk.screen.call_while_there(act),
    "a timer": lambda desk, act: desk.screen.set_timer(0.001, act),
    "an interval": lambda desk, act: desk.screen.set_interval(0.02, act),
    "after a refresh": lambda desk, act: desk.screen.call_after_refresh(act),
    "after a refresh of a widget": lambda desk, act: desk.screen._invoke_later(act, desk.screen.pane_row),
}


async def test_a_screen_that_is_being_removed_is_called_back_no_more(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        calls: list[str] = []
        for way, begin in LATE.items():
            begin(desk, partial(calls.append, way))
        await desk.until(lambda: set(calls) == set(LATE))
        _leave(desk)
        for begin in LATE.values():
            begin(desk, partial(calls.append, "too late"))
        await desk.pilot.pause(0.1)
        assert "too late" not in calls
        desk.app._exit = False


async def test_a_thread_that_outlives_the_app_is_not_ended_by_telling_of_it(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        screen = desk.screen
    screen._closing = screen._closed = False  # as between its removal and its end
    screen._detach()
    with ThreadPoolExecutor(1) as pool:  # a thread of its own, as the writer of a file has
        assert not pool.submit(screen.call_while_there, print).result()


async def test_a_comparison_that_opens_while_the_desk_goes_away_is_not_shown(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        opening: Future[Any] = Future()
        desk.screen.file._await_opening(opening)
        _leave(desk)
        opening.set_result(None)  # which would be an error if it were shown
        await desk.pilot.pause()
        desk.app._exit = False


async def test_nothing_but_what_removes_it_reaches_a_widget_that_is_being_removed(
    comparison: Comparison,
) -> None:
    errors: list[Exception] = []
    with LastResort(lambda error: not errors.append(error)):
        async with open_desk(comparison) as desk:
            calls: list[str] = []
            row = desk.screen.pane_row
            row.call_later(calls.append, "in time")
            await desk.until(lambda: calls)
            _leave(desk)
            row._pool.clear()
            row.post_message(events.Resize(Size(5, 5), Size(5, 5)))
            row.call_later(calls.append, "too late")
            while not row._message_queue.empty():
                await asyncio.sleep(0.01)
            desk.app._exit = False
    assert calls == ["in time"]
    assert errors == []
