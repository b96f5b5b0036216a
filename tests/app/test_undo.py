"""Everything the reader does is undone and done again, after a restart too."""

from __future__ import annotations

from typing import get_args

import pytest

from tests.app.conftest import Desk
from tests.app.driving import new_session, notified, press_each, saved_session, saving_desk
from tests.app.searching import answered
from tui.app.notes.commands import _NAMES
from tui.app.session import Session
from tui.model import Comparison
from tui.review.edits import Edit
from tui.review.history import Review, UndoGroups

Keys = list[str | list[str]]

ACTS: list[tuple[str, Keys]] = [  # what it is called when it is undone, and how it is done
    ("the note", ["d", "e", [*"which day"], "ctrl+s"]),
    ("the note", ["J", "e", "tab", [*"odd"], "ctrl+s"]),
    ("the tags", ["t", [*"dates"], "enter"]),
    ("your verdict", ["v", "d"]),
    ("the reviewed mark", ["space"]),
    ("the overruled verdict", ["V", "a"]),
    ("the link", ["a", "3", "J", "l"]),
    ("taking sentences out of a fact", ["d", "3", "L"]),
    ("the split", ["a", "a", "1", "comma", "2", "comma", "S"]),
    ("the merge", ["a", "M", "1"]),
    ("the mark of a line as noise or story", ["1", "X", "home", "space", "space", "enter"]),
    ("the correction of an article", ["1", "p", "tab", [*"Old Herald"], "enter"]),
    ("the name", ["s", [*"Ferry"], "enter"]),
]


def session_on(comparison: Comparison) -> Session:
    """A session that follows corrections of articles without analysing them."""
    session = new_session(comparison)

    def compare(_progress: object) -> Comparison:
        session._corrected()
        return comparison

    session.compare = compare  # type: ignore[method-assign]
    return session


def now(desk: Desk) -> Review:
    return desk.screen.session.history.review()


async def do_all(desk: Desk) -> list[Review]:
    """Do everything; what the log amounts to before, after each act, and at the end."""
    states = [now(desk)]
    for what, keys in ACTS:
        entries = len(desk.screen.session.history.entries)
        await press_each(desk, *keys)
        await desk.until(lambda: not desk.screen.desk.comparing)
        assert len(desk.screen.session.history.entries) > entries, what
        states.append(now(desk))
    return states


async def test_each_act_is_undone_and_done_again_after_a_restart_too(comparison: Comparison) -> None:
    session = session_on(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.file)
        states = await do_all(desk)
        for what, state in zip(reversed(ACTS), states[-2::-1], strict=True):
            await desk.press("u")
            assert now(desk) == state
            assert notified(desk, f"undone: {what[0]}")
        await desk.press("u")
        assert notified(desk, "nothing to undo")
        for state in states[1:]:
            await desk.press("ctrl+r")
            assert now(desk) == state
        await desk.press("ctrl+r")
        assert notified(desk, "nothing to redo")
        await desk.press("u", "u")
    assert session.file
    async with saving_desk(saved_session(session.file)) as desk:
        await desk.until(lambda: desk.screen.desk.compared)
        assert now(desk) == states[-3]
        await desk.press("ctrl+r", "ctrl+r")
        assert now(desk) == states[-1]
        while desk.screen.session.history.review() != states[0]:
            left = now(desk)
            await desk.press("u")
            assert now(desk) != left
        await desk.press("d", "space", "ctrl+r")
        assert notified(desk, "nothing to redo")


async def test_what_was_done_in_one_go_is_undone_in_one_go_after_a_restart(comparison: Comparison) -> None:
    session = session_on(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.file)
        await press_each(desk, "/", [*"ship"])
        await answered(desk)
        await press_each(desk, "f7", [*"sea"], "enter", "escape")
        assert len(now(desk).tags) > 1
        tagged = now(desk)
    assert session.file
    async with saving_desk(saved_session(session.file)) as desk:
        await desk.until(lambda: desk.screen.desk.compared)
        await desk.press("u")
        assert now(desk) == Review()
        await desk.press("ctrl+r")
        assert now(desk) == tagged


@pytest.mark.parametrize("data", [None, 7, [3], [[2, 1]], [["a", 2]], [[1, 2, 3]], [[0, 5]]])
def test_other_data_groups_nothing(data: object) -> None:
    steps = UndoGroups()
    steps.restore(data)
    assert steps.groups() == []


def test_every_act_has_a_name_by_which_it_is_undone() -> None:
    assert set(_NAMES) == {act.__name__ for act in get_args(Edit)}
