"""What the dialogs look like, compared with golden texts: what stands below the articles only."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual._styles_cache import StylesCache

from tests.app.conftest import open_desk
from tests.app.golden_screens import SIZES, check_golden
from tests.app.story import annotated
from tests.app.terminal_driver import Terminal
from tui.app.desk.screen import DeskScreen
from tui.app.library.screen import LibraryScreen
from tui.app.session import Session
from tui.model import Comparison

STATES: dict[str, tuple[str, ...]] = {
    "note": ("d", "e"),
    "note-on-sentence": ("J", "e", "x", "tab", "shift+tab"),
    "tags": ("d", "t"),
    "verdict": ("d", "v"),
    "overrule": ("d", "V"),
    "merge": ("d", "d", "a", "M"),
    "lines": ("X",),
    "article": ("p", "tab", "tab", "tab", "ctrl+u", *"5 March 2024"),
    "notes": ("w", "down"),
    "notes-by-tag": ("w", "t"),
}


@pytest.mark.parametrize(("size", "states"), [("80x24", tuple(STATES)), ("120x40", ("note", "notes"))])
async def test_dialogs(comparison: Comparison, size: str, states: tuple[str, ...], update: bool) -> None:
    for state in states:
        async with open_desk(Session.of_comparison(comparison, annotated(comparison)), SIZES[size]) as desk:
            await desk.press(*STATES[state])
            rows = desk.text.splitlines()
            top = max(n for n, row in enumerate(rows) if row.startswith("─" * 40))
            check_golden(f"dialog-{state}-{size}", "\n".join(rows[top:]), update)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def open_terminal(*arguments: str, **options: object) -> Terminal:
        opened.append(Terminal(*arguments, folder=tmp_path, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open_terminal
    for each in opened:
        each.close()


def test_a_note_is_written_in_the_readers_own_editor(
    terminal: Callable[..., Terminal], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "editor.py"
    script.write_text(
        "import os, stat, sys\n"
        "folder = os.path.dirname(sys.argv[1])\n"
        "private = stat.S_IMODE(os.stat(folder).st_mode) == 0o700\n"
        "open(sys.argv[1], 'a').write('written elsewhere, ' + ('hidden' if private else 'open'))\n"
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"News {name}\n\nA ferry ran aground.\n", encoding="utf-8")
    opened = terminal(str(tmp_path / "one.txt"), str(tmp_path / "two.txt"))
    opened.wait_for_text("single")
    opened.type("E")
    opened.wait_for_text("¶")
    opened.type("e")
    opened.wait_for_text("written elsewhere, hidden")


async def test_a_screen_that_is_left_leaves_no_drawn_lines_behind(comparison: Comparison) -> None:
    def drawn() -> int:
        gc.collect()
        return sum(isinstance(each, StylesCache) for each in gc.get_objects())

    async with open_desk(comparison) as desk:
        counts = []
        for _ in range(4):
            await desk.press("ctrl+o")
            await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen))
            await desk.press("escape")
            await desk.until(lambda: isinstance(desk.app.screen, DeskScreen))
            counts.append(drawn())
        assert counts[-1] == counts[-2]
        # So with the line of a question that was answered, which a signal of Textual's would keep.
        kept = desk.screen.text_selection_started_signal._subscriptions
        before = len(kept)
        await desk.press("colon", "1", "enter")
        assert len(kept) == before
