"""The internals of Textual that the guards rest on; where one has moved, another minor cannot be tried yet.

To try another minor, change the range in pyproject.toml, and run these tests and the batteries of
``tests/battery`` with ``COMPARE_TUI_LONG=1``.
"""

from __future__ import annotations

import inspect

import pytest
from textual import events
from textual._styles_cache import StylesCache
from textual.app import App
from textual.command import CommandList, CommandPalette
from textual.drivers import linux_driver
from textual.geometry import Size
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widgets import Static
from textual.widgets._toast import ToastHolder

from tests.app.conftest import open_desk, screen_text, wait_for
from tui.app.app import CompareApp
from tui.app.desk.screen import DeskScreen
from tui.app.session import Session
from tui.app.ui.keymap import OptionsInFlux
from tui.model import Comparison

INTERNALS = [
    (MessagePump, "_dispatch_message", ["self", "message"]),
    (MessagePump, "_on_message", ["self", "message"]),
    (App, "_handle_exception", ["self", "error"]),
    (App, "get_line_filters", ["self"]),
    (Screen, "_forward_event", ["self", "event"]),
    (Screen, "get_widget_and_offset_at", ["self", "x", "y"]),
    (CommandPalette, "_gather_commands", ["self", "search_value"]),
    (CommandList, "_move_page", ["self", "direction"]),
]


@pytest.mark.parametrize(
    ("owner", "name", "arguments"), INTERNALS, ids=lambda v: v if isinstance(v, str) else ""
)
def test_what_the_guards_stand_in_for_is_still_there(owner: type, name: str, arguments: list[str]) -> None:
    assert list(inspect.signature(getattr(owner, name)).parameters) == arguments


def test_the_lines_of_widgets_that_are_gone_can_be_let_go_of() -> None:
    assert StylesCache.get_inner_outer.cache_parameters()["maxsize"]


def test_the_driver_reads_with_a_parser_that_can_be_replaced() -> None:
    assert "XTermParser(" in inspect.getsource(linux_driver)


async def test_the_palette_can_be_measured_before_there_is_room(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("ctrl+p")
        await desk.until(lambda: desk.app.screen.query_one(OptionsInFlux).option_count)
        options = desk.app.screen.query_one(OptionsInFlux)
        for width in range(8):
            assert options.get_content_height(Size(width, 1), Size(width, 1), width) > 0


async def test_an_old_size_and_a_new_one_do_not_follow_each_other_for_ever(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_desk(comparison, (120, 40)) as desk:
        await desk.press("question_mark")
        screen, sizes = desk.app.screen, list[Size]()
        resized = screen._screen_resized
        monkeypatch.setattr(screen, "_screen_resized", lambda size: (sizes.append(size), resized(size)))
        for size in (Size(100, 30), Size(120, 40)):
            screen.post_message(events.Resize(size, size))
            screen.call_later(sizes.copy)  # so that one does not replace the other in the queue
        await desk.pilot.pause(0.3)
        assert len(sizes) < 4
        assert screen.size == (120, 40)


async def test_a_press_on_a_widget_that_has_just_gone_is_a_press_on_nothing(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        words = Static("soon gone")
        await desk.screen.mount(words)
        await desk.until(lambda: words.region)
        place = words.region.offset
        assert desk.screen.get_widget_and_offset_at(*place)[0] is words
        parent, words._parent = words._parent, None  # as when it is removed and the screen not laid out yet
        assert desk.screen.get_widget_and_offset_at(*place) == (None, None)
        words._parent = parent


async def test_widgets_that_are_gone_are_not_kept_for_the_next_change_of_the_theme(
    comparison: Comparison,
) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("e", "escape")
        before = len(getattr(desk.app, "__watchers")["theme"])
        for _ in range(4):
            await desk.press("e", "escape")
        assert len(getattr(desk.app, "__watchers")["theme"]) <= before + 1


async def test_messages_that_are_replaced_leave_nothing_behind(comparison: Comparison) -> None:
    app = CompareApp(Session.of_comparison(comparison))
    async with app.run_test(notifications=True) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, DeskScreen))
        for number in range(5):
            app.screen.say(f"message {number}")  # type: ignore[attr-defined]
            await wait_for(pilot, lambda n=number: f"message {n}" in screen_text(app))  # type: ignore[misc]
        await wait_for(pilot, lambda: len(app.screen.query(ToastHolder)) == 1)
