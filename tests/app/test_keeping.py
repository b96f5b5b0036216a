"""What the reader does is kept: found again, at its place, whatever ended the program."""

from __future__ import annotations

import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.app.ferry_sources import COURIER, HERALD
from tests.app.terminal_driver import Terminal


@pytest.fixture
def sources(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "herald.txt", tmp_path / "courier.txt"]
    for path, text in zip(paths, (HERALD, COURIER), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    started: list[Terminal] = []
    yield started
    for each in started:
        each.close()


def saved_in(folder: Path) -> list[Path]:
    return sorted((folder / "XDG_DATA_HOME" / "compare-tui" / "comparisons").glob("*.compare"))


def rows(file: Path, query: str) -> list[str]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        return [str(row[0]) for row in connection.execute(query)]


def test_kill_9_in_the_middle_of_work_loses_nothing(
    sources: list[str], terminals: list[Terminal], tmp_path: Path
) -> None:
    first = Terminal(*sources, folder=tmp_path)
    terminals.append(first)
    first.wait_for(lambda: saved_in(tmp_path))
    first.type("]")
    first.wait_for_text("independent sources")
    first.type("e")
    first.wait_for_text("note on")
    first.type("ask the coast guard\x13")
    first.wait_for_text("¶ ask the coast guard")
    first.type(" ")
    first.wait_for_text("● reviewed")
    (file,) = saved_in(tmp_path)
    first.wait_for(lambda: len(rows(file, "SELECT body FROM log")) == 2)
    first.wait_for(lambda: any("anchors" in r for r in rows(file, "SELECT body FROM view WHERE id='fact'")))
    first.signal(signal.SIGKILL)
    first.process.wait()
    again = Terminal(*reversed(sources), folder=tmp_path)
    terminals.append(again)
    again.wait_for_text("¶ ask the coast guard")
    again.wait_for_text("● reviewed")
    again.type("u")
    again.wait_for(lambda: not any("● reviewed" in line for line in again.screen.display))
    again.type("q")
    assert again.end() == 0
    assert saved_in(tmp_path) == [file]
    assert len(rows(file, "SELECT body FROM log")) == 3
