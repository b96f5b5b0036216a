"""Sources that changed since they were compared, and articles that come in or go."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from tests.app.conftest import Desk, wait_for
from tests.app.driving import notified, press_each, saving_desk, session_of, until_compared
from tests.app.ferry_sources import COURIER, HERALD, WIRE
from tui.app.app import CompareApp
from tui.app.files.autosave import Autosave
from tui.app.files.reader_process import ReaderProcess, read_in_process, read_in_thread
from tui.app.session import Progress, Session
from tui.model import Comparison
from tui.sources import reading as reading_module
from tui.storage.library import Library


async def note_and_leave(words: str) -> Path:
    session = session_of("herald.txt", "courier.txt")
    async with saving_desk(session) as desk:
        await until_compared(desk, 2)
        await press_each(desk, "1", "J", "J", "J", "J", "e", [*words], "ctrl+s")
        assert [a.note for a in session.work().sentences.values()] == [words]
        await desk.until(lambda: session.file)
    assert session.file
    return session.file


async def test_sources_that_are_gone_are_fine(folder: Path) -> None:
    path = await note_and_leave("ask")
    (folder / "herald.txt").unlink()
    for times in (1, 0):
        session = Session.of_file(path, Autosave())
        async with saving_desk(session) as desk:
            await until_compared(desk, 2)
            assert "ask" in str(session.history.review().notes)
            if times:
                await desk.until(lambda: notified(desk, "1 source is no longer there"))
            else:
                await desk.pilot.pause(0.2)
                assert not notified(desk, "no longer there"), "it is said once"


async def test_a_changed_source_is_compared_anew_and_notes_go_along(folder: Path) -> None:
    path = await note_and_leave("ask")
    text = HERALD.replace("At least 40", "At least 60")
    (folder / "herald.txt").write_text(text, encoding="utf-8")
    session = Session.of_file(path, Autosave())
    async with saving_desk(session) as desk:
        await desk.until(lambda: "a source has changed since" in desk.text)
        await desk.press("w")
        await desk.until(lambda: "[-40-]{+60+}" in desk.text)
        await desk.press("escape")
        await desk.until(lambda: "a source has changed since" in desk.text)
        await desk.press("a")
        await desk.until(lambda: "60 passengers" in session.analysed.articles[0].text)
        (mine,) = session.work().sentences.values()
        assert mine.note == "ask"
        await press_each(desk, "1", "W")
        await desk.until(lambda: "[-40-]{+60+}" in desk.text)
    again = Session.of_file(path, Autosave())
    async with saving_desk(again) as desk:
        await until_compared(desk, 2)
        assert "60 passengers" in again.articles[0].text
        await desk.pilot.pause(0.2)
        assert "changed since" not in desk.text


async def test_a_version_that_was_declined_is_not_asked_of_again(folder: Path) -> None:
    path = await note_and_leave("ask")
    (folder / "courier.txt").write_text(COURIER.replace("52", "53"), encoding="utf-8")
    async with saving_desk(Session.of_file(path, Autosave())) as desk:
        await desk.until(lambda: "a source has changed since" in desk.text)
        await desk.press("k")
    async with saving_desk(Session.of_file(path, Autosave())) as desk:
        await until_compared(desk, 2)
        await desk.pilot.pause(0.2)
        assert "changed since" not in desk.text


async def test_articles_come_in_and_go_with_the_readers_work(folder: Path) -> None:
    session = session_of("herald.txt", "courier.txt")
    async with saving_desk(session) as desk:
        await until_compared(desk, 2)
        await press_each(desk, "ctrl+n", [*"wire.txt"], "enter")
        await until_compared(desk, 3)
        await press_each(desk, "3", "J", "J", "e", [*"mine"], "ctrl+s")
        assert [a.note for a in session.work().sentences.values()] == ["mine"]
        await press_each(desk, "ctrl+x", "y")
        await until_compared(desk, 2)
        assert [orphan.note for orphan in session.work().orphans] == ["mine"]
        assert "1 without its words" in desk.text
        await press_each(desk, "escape", "ctrl+n", [*"wire.txt"], "enter")
        await until_compared(desk, 3)
        assert [a.note for a in session.work().sentences.values()] == ["mine"]
        await press_each(desk, "ctrl+n", [*"wire.txt"], "enter")
        await desk.until(lambda: "is here already" in desk.text)
    assert len(Library().list()) == 1


async def test_the_app_leaves_where_nothing_could_be_read(folder: Path) -> None:
    (folder / "empty.txt").touch()
    session = Session(ReaderProcess(), ("empty.txt", "gone.txt"), autosave=Autosave())
    app = CompareApp(session)
    async with app.run_test() as pilot:
        session.reading.set_result(read_in_thread(session.paths).result())
        await wait_for(pilot, lambda: app.return_code is not None)
    assert app.return_code == 1
    assert app.exit_lines == list(session.reading.result().unread)
    assert [line.split(":")[0] for line in app.exit_lines] == ["empty.txt", "gone.txt"]


async def test_reading_stops_on_escape_and_what_was_read_is_shown(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on = threading.Event()
    read = reading_module.read_entry

    def slow(name: str, *more: Any) -> Any:
        if name != "courier.txt":
            assert going_on.wait(60)
        return read(name, *more)

    monkeypatch.setattr(reading_module, "read_entry", slow)
    session = session_of("courier.txt", "herald.txt", "wire.txt")
    app = CompareApp(session)
    async with app.run_test(size=(120, 40)) as pilot:
        desk = Desk(app, pilot)
        await desk.until(lambda: "reading" in desk.text and "Esc stops" in desk.text)
        await desk.press("escape")
        going_on.set()
        await until_compared(desk, 2)
        assert "reading was stopped, 1 of 3 are unread: Ctrl+N adds them" in desk.text
    session.close()


def test_the_process_that_reads_can_be_stopped(folder: Path) -> None:
    paths = [f"{number}.txt" for number in range(500)]
    for path in paths:
        (folder / path).write_text(f"{path}\n\n{WIRE}", encoding="utf-8")
    reading = read_in_process(paths)
    while not reading.progress.done:
        assert not reading.done()
    reading.stop()
    opened = reading.result(60)
    assert 1 <= len(opened.articles) < len(paths)
    assert "are unread" in opened.problems[0]


async def test_comparing_stops_on_escape_at_once_and_starts_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy, going_on = threading.Event(), threading.Event()
    session = session_of("courier.txt", "herald.txt")
    work = session.compare

    def slow(progress: Progress) -> Comparison:
        busy.set()
        assert going_on.wait(60)  # a step that takes long, without a look at what is wanted
        return work(progress)

    monkeypatch.setattr(session, "compare", slow)
    async with saving_desk(session) as desk:
        await desk.until(busy.is_set)
        await desk.press("escape")
        assert not desk.screen.desk.comparing
        assert "the comparison was stopped: C starts it again" in desk.text
        await desk.press("d")
        assert notified(desk, "the articles have not been compared: C compares them")
        going_on.set()
        await desk.press("C")
        await until_compared(desk, 2)
        assert session.compared
