"""What is pasted is text, whatever is in it: nothing of it is taken for keys."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events

from tests.app.terminal_driver import Terminal
from tui.app.terminal.input import END, START, PasteParser, plain
from tui.paths import ENVIRONMENT
from tui.storage.library import Library

COLOURED = "\x1b[31mred \x1b[0mplain \x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\ more\n" * 460  # 25 kB
CLEAN = "red plain link more\n" * 460


def read(data: str, size: int) -> list[events.Event]:
    """What comes of some input that arrives in parts."""
    parser = PasteParser()
    found: list[object] = []
    for at in range(0, len(data), size):
        found += parser.feed(data[at : at + size])
    for _ in range(3):
        found += parser.tick()
    return [event for event in found if isinstance(event, events.Event)]


def told(found: list[events.Event]) -> list[str]:
    return [
        e.text if isinstance(e, events.Paste) else e.key
        for e in found
        if isinstance(e, events.Key | events.Paste)
    ]


@pytest.mark.parametrize("size", [1, 7, 4096])
def test_a_paste_with_escape_sequences_is_one_piece_of_text(size: int) -> None:
    assert told(read(f"a{START}{COLOURED}{END}b", size)) == ["a", CLEAN, "b"]


@settings(max_examples=60)
@given(st.text("\x1b[]~0123;<mMqABO\\\x07\x00 \né✎", max_size=60).filter(lambda text: END not in text))
def test_whatever_is_pasted_the_keys_after_it_arrive(text: str) -> None:
    for size in (1, 3, 100):
        assert told(read(f"{START}{text}{END}q", size)) == [plain(text), "q"]


def test_keys_and_marks_that_come_in_parts() -> None:
    for size in (1, 2, 3, 5):
        assert told(read(f"\x1b[A{START}x{END}\x1b[B", size)) == ["up", "x", "down"]
    assert told(read("\x1b[\x1b[A", 2))[-1] == "up"


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(
            f"Ferry {name}\n\nThe ferry ran aground on Monday off Port Ellis.\n"
        )
    opened = Terminal(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), folder=tmp_path)
    yield opened
    opened.close()


def test_a_long_paste_goes_into_the_note_and_nowhere_else(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.wait_for_text("fact")
    terminal.type(f"{START}dqe\x1b[31mQ{END}")  # on the desk a paste does nothing
    terminal.type("1J")
    terminal.type("e")
    terminal.wait_for_text("note on")
    data = f"{START}{COLOURED[:19_000]}{END}".encode()
    while data:
        data = data[os.write(terminal.master, data) :]
        terminal.read(0.01)
    terminal.type("END")
    terminal.wait_for_text("END")
    terminal.type("\x13")
    terminal.wait_for_text("¶")
    terminal.type("q")
    assert terminal.end() == 0
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "XDG_DATA_HOME" / "compare-tui"))
    (line,) = Library().list()
    assert (line.acts, line.notes) == (1, 1)
