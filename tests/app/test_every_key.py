"""Every command that is declared does something when its key is pressed; a new one is tried at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.app.conftest import Desk, open_desk
from tests.app.driving import new_session, open_library, save_comparison
from tui.app.registry import APP, Command, commands
from tui.app.session import Session
from tui.model import Comparison

SIZE = (100, 16)  # so low that there is something to scroll
FIRST = ("d",)  # what is pressed before, unless one of these says otherwise
BEFORE: dict[str, tuple[str, ...]] = {
    "previous-fact": ("d", "d"),
    "previous-disagreement": ("d", "d"),
    "previous-agreement": ("a", "a"),
    "previous-fact-of-one-article": ("o", "o"),
    "previous-unreviewed-fact": ("d", "d"),
    "back": ("d", "d"),
    "forward": ("d", "d", "b"),
    "fact-of-sentence": ("d", "J", "right"),
    "level-fact": ("d", "j", "j"),
    **dict.fromkeys(("scroll-up", "page-up", "half-page-up", "top"), ("G",)),
    "previous-sentence": ("d", "J"),
    "move-left": ("2",),
    "unhide-articles": ("h",),
    "undo": ("d", "space"),
    "redo": ("d", "space", "u"),
    "choose-sentence": ("J", "d"),
    "link": ("a", "3", "J"),
    "split": ("d", "1", "comma", "2", "comma"),
    "merge": ("d", "d"),
    "clear-filter": ("f", "d", "enter"),
    "next-hit": ("slash", *"ferry", "enter", "g"),
    "previous-hit": ("slash", *"ferry", "enter", "G"),
    "score": ("right",),
    "escape": ("z",),
    **dict.fromkeys(("row-up", "rows-up", "first-row"), ("m", "G")),
    **dict.fromkeys(("column-left", "first-column"), ("m", "$")),
    "find": (),
    "bring-back": ("delete", "t"),
    "empty-trash": ("delete", "t"),
    "leave-library": ("t",),
}
ELSEWHERE = {  # what needs more than keys
    "note-in-editor": "test_terminal",
    "suspend": "test_terminal",
    "what-changed": "test_sources",
    "remove-article": "test_sources",
    "repair": "test_library",
    "toggle-second-reader": "test_second_reader",
    "events": "test_events",
    **dict.fromkeys(
        (
            "next-possible-disagreement",
            "previous-possible-disagreement",
            "next-unclear-fact",
            "previous-unclear-fact",
        ),
        "test_tiers",
    ),
}
KEPT = {"add-article", "save"}  # what is for comparisons that are in a file
_NUMBERED = {f"article-{number}" for number in (1, *range(3, 10))}  # article-2 stands for them


def tried(scope: str) -> list[Command]:
    return [c for c in commands(scope) if c.name not in ELSEWHERE and c.name not in _NUMBERED]


def seen(desk: Desk) -> tuple[object, ...]:
    """All that a key can change, except for what is told in passing."""
    app = desk.app
    stack = tuple(type(screen).__name__ for screen in app.screen_stack)
    standing = desk.screen.desk if app.session else None
    return desk.text, standing, stack, app.theme, app.clipboard, app.return_code


async def check(desk: Desk, item: Command, before: tuple[str, ...]) -> None:
    for key in before:
        await desk.press(key)
    target = desk.app if item.scope == APP else desk.app.screen
    assert item.refusal(target) is None
    was, entries = seen(desk), _entries(desk)
    await desk.press(item.keys[0])
    await desk.until(lambda: seen(desk) != was or _entries(desk) != entries)


def _entries(desk: Desk) -> int:
    session = desk.app.session
    return len(session.history.entries) if session else 0


@pytest.mark.parametrize("item", [*tried("desk"), *tried(APP)], ids=lambda c: c.name)
async def test_on_the_desk(comparison: Comparison, item: Command) -> None:
    session = new_session(comparison) if item.name in KEPT else Session.of_comparison(comparison)
    session.blind = item.name == "score"
    async with open_desk(session, SIZE) as desk:
        await desk.until(lambda: session.compared)
        await check(desk, item, BEFORE.get(item.name, FIRST))
    session.close()


@pytest.mark.parametrize("item", tried("matrix"), ids=lambda c: c.name)
async def test_in_the_matrix(comparison: Comparison, item: Command) -> None:
    async with open_desk(comparison, SIZE) as desk:
        await check(desk, item, BEFORE.get(item.name, ("d", "m")))


@asynccontextmanager
async def kept(comparison: Comparison) -> AsyncIterator[Desk]:
    save_comparison(comparison, "Ferry")
    save_comparison(comparison, "Another")
    async with open_library(SIZE) as desk:
        yield desk


@pytest.mark.parametrize("item", tried("library"), ids=lambda c: c.name)
async def test_in_the_library(comparison: Comparison, item: Command) -> None:
    async with kept(comparison) as desk:
        await check(desk, item, BEFORE.get(item.name, ()))


async def test_all_keys_of_a_command_lead_to_it(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        bound = {**desk.app._bindings.key_to_bindings, **desk.screen._bindings.key_to_bindings}
        actions = {key: {binding.action for binding in found} for key, found in bound.items()}
        for item in commands("desk", APP):
            here = {key for key, found in actions.items() if f"command('{item.name}')" in found}
            assert len(here) == len(item.keys), item.name
