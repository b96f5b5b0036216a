"""The library on the screen: what is listed, found, opened and cared for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.app.conftest import Desk, screen_text
from tests.app.driving import open_library, save_comparison
from tui.app.app import CompareApp
from tui.app.desk.screen import DeskScreen
from tui.app.files.autosave import Autosave
from tui.app.files.reader_process import OpenedComparison, ReaderProcess
from tui.app.library.screen import LibraryScreen, row
from tui.app.session import Session
from tui.app.ui.dialog import Prompt
from tui.app.ui.theme import UNICODE
from tui.model import Comparison
from tui.storage.library import Library
from tui.storage.store import Store

SIZES = [(60, 20), (80, 24), (120, 40)]


async def test_a_file_elsewhere_is_taken_off_the_list_and_stays(
    comparison: Comparison, tmp_path: Path
) -> None:
    path = tmp_path / "elsewhere.compare"
    Store.create(path, comparison).close()
    Library().remember(path)
    async with open_library() as desk:
        assert str(path) in desk.text
        await desk.press("d")
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen) and not desk.app.screen.lines)
    assert path.exists()


async def test_a_name_has_its_limit_in_the_library_too(comparison: Comparison) -> None:
    save_comparison(comparison, "Ferry")
    async with open_library() as desk:
        await desk.press("r")
        desk.app.screen.query_one(Prompt).query_one(Input).value = "x" * 201
        await desk.press("enter")
        assert "at most 200 characters" in desk.text
    assert Library().list()[0].name == "Ferry"


async def test_an_empty_library_tells_what_to_do_next() -> None:
    async with open_library((80, 24)) as desk:
        assert "Nothing is saved yet." in desk.text
        assert "compare-tui FILE FILE" in desk.text


async def test_the_advice_of_an_empty_library_is_whole_on_a_narrow_screen() -> None:
    async with open_library((60, 20)) as desk:
        shown = " ".join(desk.text.split())
        assert "or compare-tui FOLDER" in shown
        assert "with your notes and verdicts." in shown


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_listed(comparison: Comparison, size: tuple[int, int]) -> None:
    save_comparison(comparison, "Ferry", "a note")
    save_comparison(replace(comparison, articles=comparison.articles[:2], facts=()))
    async with open_library(size, ascii_only=True) as desk:
        ferry, glance = (next(i for i in desk.text.splitlines() if w in i) for w in ("Ferry ", "Ferry runs"))
        assert "4 art" in ferry
        assert "+2" in ferry
        assert " X2 " in ferry
        assert "*1" in ferry
        assert desk.text.index(ferry) < desk.text.index(glance), "what was only looked at comes last"
        assert "not compared" in glance
        assert desk.text.isascii()


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_judged_blind_tells_no_verdicts(comparison: Comparison, size: tuple[int, int]) -> None:
    save_comparison(comparison, "Ferry", blind=True)
    async with open_library(size) as desk:
        row = next(line for line in desk.text.splitlines() if "Ferry" in line)
        assert "? judged blind" in row
        assert not {"✓", "✗", "○"} & set(row)


async def test_open_find_and_come_back(comparison: Comparison) -> None:
    save_comparison(comparison, "Ferry", "ask the pilot")
    save_comparison(comparison, "Other")
    async with open_library() as desk:
        await desk.press("/")
        await desk.press(*"pilot")
        await desk.until(lambda: "1 comparison" in desk.text)
        assert "Other" not in desk.text
        await desk.press("enter", "enter")
        await desk.until(lambda: isinstance(desk.app.screen, DeskScreen) and "Ferry" in desk.text)
        await desk.until(lambda: "6 facts" in desk.text)
        await desk.press("ctrl+o")
        await desk.until(lambda: "open now: Ferry" in desk.text)
        await desk.press("escape")
        assert isinstance(desk.app.screen, DeskScreen)


async def test_nothing_is_found_says_so(comparison: Comparison) -> None:
    save_comparison(comparison, "Ferry")
    async with open_library() as desk:
        await desk.press("/")
        await desk.press(*"zebra")
        await desk.until(lambda: "No comparison holds all of these words." in desk.text)
        await desk.press("escape")
        await desk.until(lambda: "Ferry" in desk.text)


async def test_rename_duplicate_throw_away_bring_back_and_empty(comparison: Comparison) -> None:
    save_comparison(comparison, "Ferry")
    async with open_library() as desk:
        await desk.press("r")
        await desk.press(*"Ferry", "space", *"two", "enter")
        await desk.until(lambda: "Ferry two" in desk.text)
        await desk.press("c")
        await desk.until(lambda: "Copy of Ferry two" in desk.text)
        await desk.press("home", "d")
        await desk.until(lambda: "1 comparison" in desk.text)
        await desk.press("t")
        await desk.until(lambda: "Trash" in desk.text and "1 comparison" in desk.text)
        await desk.press("b")
        await desk.until(lambda: "The trash is empty." in desk.text)
        await desk.press("t")
        await desk.until(lambda: "2 comparisons" in desk.text)
        await desk.type("d", "d")  # the second is for the second one, however slow the disk is
        await desk.until(lambda: "Nothing is saved yet." in desk.text)
        await desk.press("t")
        await desk.until(lambda: "2 comparisons" in desk.text)
        await desk.press("E", "y")
        await desk.until(lambda: "The trash is empty." in desk.text)
    assert not Library().list_trash()


async def test_a_copy_is_told_from_its_original_in_any_width(comparison: Comparison) -> None:
    save_comparison(comparison, note="a note")
    async with open_library((60, 20)) as desk:
        await desk.press("c")
        await desk.until(lambda: "2 comparisons" in desk.text)
        assert "Copy of " in desk.text
        await desk.press("end" if "Copy of" in desk.text.splitlines()[2] else "home", "c")
        await desk.until(lambda: "3 comparisons" in desk.text)
        assert "Copy 2 of " in desk.text


async def test_a_damaged_comparison_offers_the_doctor(comparison: Comparison) -> None:
    path = save_comparison(comparison, "Ferry")
    data = bytearray(path.read_bytes())
    at = data.index(b"Rescuers took 52")
    data[at : at + 8] = b"Somebody"
    path.write_bytes(data)
    Path(f"{path}-journal").write_bytes(b"")  # makes the library look closely
    async with open_library() as desk:
        await desk.until(lambda: "damaged" in desk.text)
        await desk.press("enter")
        await desk.until(lambda: "open what can be read" in desk.text)
        await desk.press("r")
        await desk.until(lambda: "the damaged file is kept" in desk.text)
    assert Library().list()[0].problem is None


async def test_the_example_opens_and_is_not_kept_until_something_is_done() -> None:
    async with open_library() as desk:
        await desk.press("e")
        await desk.until(lambda: isinstance(desk.app.screen, DeskScreen) and desk.screen.desk.compared)
        assert not Library().list()
        await desk.press("d", "space")
        await desk.until(lambda: "saved" in screen_text(desk.app).splitlines()[0])
    assert [line.acts for line in Library().list()] == [1]


async def test_a_row_counts_sure_and_possible_disagreements_apart(comparison: Comparison) -> None:
    save_comparison(comparison, "Ferry")
    (line,) = Library().list()
    line = replace(line, disagree=2, update=3, possible=5, within=1)
    words = "".join(span.text.plain for span in row(line, 100, UNICODE))
    assert "✗2  ↑3  ≠5  ‡1" in words
    narrow = "".join(span.text.plain for span in row(line, 60, UNICODE))
    assert "✗2  ↑3  ≠5" in narrow


async def test_a_comparison_that_is_gone_when_it_is_opened_leads_back_to_the_library(
    comparison: Comparison, tmp_path: Path
) -> None:
    Store.create(Library().new_path(), comparison).close()
    async with open_library() as desk:
        desk.app.open_saved(tmp_path / "gone.compare")
        await desk.until(lambda: "cannot open" in desk.text)
        assert isinstance(desk.app.screen, LibraryScreen)
        await desk.until(lambda: "4 art" in desk.text)
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.app.screen, DeskScreen))
        await desk.until(lambda: desk.screen.desk.compared)


async def test_a_reading_that_the_user_stopped_before_anything_was_read_leads_to_the_library() -> None:
    reading = ReaderProcess()
    reading.stopped = True
    reading.set_result(OpenedComparison((), ("reading was stopped",), ("reading was stopped",)))
    app = CompareApp(Session(reading, ["a.txt"], autosave=Autosave()))
    async with app.run_test() as pilot:
        desk = Desk(app, pilot)
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen))
        await desk.until(lambda: "reading was stopped" in desk.text)
        assert not desk.app._exit
