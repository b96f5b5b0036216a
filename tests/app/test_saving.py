"""Naming, copies, reports, files that can only be read."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.conftest import Desk, open_desk
from tests.app.driving import new_session, notified, press_each, save_comparison, saved_session, saving_desk
from tui.app.app import CompareApp
from tui.app.background import submit
from tui.app.files.autosave import Autosave, SaveState
from tui.app.files.sharing import _export
from tui.app.session import Session
from tui.model import Comparison
from tui.review.edits import ArticleTarget, SetNote, fact_target
from tui.review.history import History
from tui.storage.file.locking import lock_path
from tui.storage.library import Library
from tui.storage.store import OpenResult, Store


async def test_a_comparison_is_kept_as_soon_as_it_is_compared(comparison: Comparison) -> None:
    async with saving_desk(new_session(comparison)) as desk:
        await desk.until(lambda: Library().list())
        await desk.until(lambda: "saved" in desk.text.splitlines()[0])
        await desk.press("d", "d", "2")
    async with saving_desk(new_session(comparison)) as desk:
        await desk.until(lambda: desk.fact == "f2")
        assert desk.screen.desk.focus == "a2"
    assert len(Library().list()) == 1


async def test_a_large_comparison_shows_its_articles_before_it_is_open(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_comparison(comparison, "Ferry", "a note")
    monkeypatch.setattr("tui.storage.file.loading.LARGE", 1)
    session = saved_session(path)
    assert session.autosave
    opens, goes_on = session.autosave.open_previewed, threading.Event()
    monkeypatch.setattr(session.autosave, "open_previewed", lambda: submit(goes_on.wait) and opens())
    app = CompareApp(session)
    async with app.run_test(size=(120, 40)) as pilot:
        desk = Desk(app, pilot)
        await desk.until(lambda: desk.screen.desk.comparison.articles == comparison.articles)
        assert not desk.screen.desk.comparison.facts
        await press_each(desk, "e", [*"early"], "ctrl+s", "ctrl+n")
        refused = notified(desk, "still being opened")
        goes_on.set()
        assert refused
        await desk.until(lambda: desk.screen.desk.comparison.facts == comparison.facts)
        await desk.until(lambda: "saved" in desk.text.splitlines()[0])
    session.close()
    (line,) = Library().list()
    assert (line.name, line.acts, line.path) == ("Ferry", 2, path)


async def test_filter_searches_and_height_come_back(comparison: Comparison) -> None:
    session = new_session(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.file)
        await desk.press("d", "plus", "plus", "plus")
        height = desk.screen.inspector.size.height
        session.search_history.append("ferry")
        await desk.press("h")
    session = new_session(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: desk.fact == "f1")
        await desk.until(lambda: desk.screen.inspector.size.height == height)
        assert session.search_history == ["ferry"]
        assert desk.screen.desk.hidden == {"a1"}


async def test_s_names_the_comparison(comparison: Comparison) -> None:
    session = new_session(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.file)
        await press_each(desk, "s", "ctrl+u", [*"Port Ellis"], "enter")
        assert "Port Ellis" in desk.text.splitlines()[0]
    assert [line.name for line in Library().list()] == ["Port Ellis"]


async def test_s_writes_a_copy_and_replaces_nothing_unasked(
    comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    session = new_session(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.file)
        await press_each(desk, "s", "ctrl+u", [*"here.compare"], "enter")
        await desk.until(lambda: notified(desk, "a copy is in"))
        before = os.stat("here.compare").st_ino
        await press_each(desk, "d", "space", "s", "ctrl+u", [*"here.compare"], "enter")
        await desk.until(lambda: "is there already" in desk.text)
        await desk.press("n")
        assert os.stat("here.compare").st_ino == before
        await press_each(desk, "s", "ctrl+u", [*"here.compare"], "enter", "r")
        await desk.until(lambda: os.stat("here.compare").st_ino != before)
    opened = Store.open(tmp_path / "here.compare")
    assert len(opened.entries) == 1
    opened.store.close()


async def test_a_copy_elsewhere_is_listed_in_the_library(comparison: Comparison, tmp_path: Path) -> None:
    session = new_session(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.file)
        await press_each(desk, "s", "ctrl+u", [*str(tmp_path / "here.compare")], "enter")
        await desk.until(lambda: len(Library().list()) == 2)
    assert tmp_path / "here.compare" in [line.path for line in Library().list()]


@asynccontextmanager
async def second_window(
    comparison: Comparison, draft: str = ""
) -> AsyncIterator[tuple[OpenResult, Session, Desk]]:
    """A desk on a comparison that another window has open, which may have begun a note on an article."""
    path = save_comparison(comparison, "Ferry")
    first = Store.open(path)
    if draft:
        first.store.save_draft(ArticleTarget("a2"), draft)
        first.store.flush()
    session = saved_session(path)
    async with saving_desk(session) as desk:
        await desk.until(lambda: "READ-ONLY" in desk.text)
        yield first, session, desk


async def test_a_second_window_reads_and_takes_over(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.files.desk_file._LOOK_AGAIN", 0.05)
    async with second_window(comparison) as (first, session, desk):
        assert str(os.getpid()) in desk.text, "it says who has it"
        assert "s and a name makes a copy to write in" in " ".join(desk.text.split())
        await desk.press("d", "space")
        await desk.until(lambda: notified(desk, "read-only"))
        assert not desk.screen.session.work().facts
        first.store.close()
        await desk.until(lambda: session.autosave and session.autosave.state[0] is SaveState.SAVED)
        await desk.press("space")
        assert desk.screen.session.work().facts["f1"].reviewed
    assert Library().list()[0].acts == 2


async def test_a_second_window_can_go_on_under_another_name(comparison: Comparison) -> None:
    async with second_window(comparison) as (first, session, desk):
        await press_each(desk, "s", "ctrl+u", [*"Mine"], "enter")
        await desk.until(lambda: session.name == "Mine")
        await desk.press("d", "space")
        assert desk.screen.session.work().facts["f1"].reviewed
    first.store.close()
    assert {line.name for line in Library().list()} == {"Ferry", "Mine"}


async def test_what_can_only_be_read_takes_no_note_and_a_copy_of_it_does(comparison: Comparison) -> None:
    async with second_window(comparison) as (first, session, desk):
        await desk.press("d")
        for key in ("e", "E", "t", "v", "V", "space", "u", "X", "p", "M", "ctrl+n", "ctrl+x"):
            await desk.press(key)
            assert notified(desk, "read-only, it is open in process"), "told before a word is written"
            assert len(desk.app.screen_stack) == 1, key
            desk.app.clear_notifications()
        await press_each(desk, "s", "ctrl+u", [*"Copy"], "enter")
        await desk.until(lambda: session.name == "Copy")
        await press_each(desk, "e", [*"mine"], "ctrl+s")
        assert desk.screen.session.work().facts["f1"].note == "mine"
        assert not session.drafts
    assert first.store.close() is None
    assert {line.name: line.notes for line in Library().list()} == {"Ferry": 0, "Copy": 1}


async def test_a_draft_on_what_can_only_be_read_outlives_the_program(comparison: Comparison) -> None:
    path = save_comparison(comparison, "Ferry")
    first = Store.open(path)
    session = saved_session(path)
    async with open_desk(session) as desk:
        await desk.until(lambda: "READ-ONLY" in desk.text)
        session.save_draft(fact_target(comparison, comparison.facts[0]), "mine")
    (told_at_the_end,) = session.close()
    assert session.file
    assert str(session.file) in told_at_the_end
    assert list(Store.open(session.file, read_only=True).drafts.values()) == ["mine"]
    first.store.close()


async def test_a_draft_goes_along_when_the_first_window_is_gone(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.files.desk_file._LOOK_AGAIN", 0.05)
    async with second_window(comparison, draft="of the first window") as (first, session, desk):
        session.save_draft(fact_target(comparison, comparison.facts[0]), "mine")
        first.store.save_draft(ArticleTarget("a2"), None)
        first.store.close()
        await desk.until(lambda: session.autosave and session.autosave.state[0] is SaveState.SAVED)
        assert list(session.drafts.values()) == ["mine"]
    assert list(Store.open(first.store.path, read_only=True).drafts.values()) == ["mine"]


async def test_what_two_windows_wrote_on_one_thing_is_all_there_and_told(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.files.desk_file._LOOK_AGAIN", 0.05)
    async with second_window(comparison) as (first, session, desk):
        await desk.press("d")
        assert desk.screen.desk.current
        target = fact_target(comparison, desk.screen.desk.current)
        session.save_draft(target, "mine")
        History(first.entries, first.store.append).do(SetNote(target, "of the first window"))
        first.store.close()
        await desk.until(lambda: session.autosave and session.autosave.state[0] is SaveState.SAVED)
        assert "1 draft holds what you wrote and what was there from elsewhere" in desk.text
        assert "1 note was begun and never saved" in desk.text
        await desk.press("e")
        await desk.until(lambda: "a draft, not saved yet" in desk.text)
        await desk.press("ctrl+s")
        assert session.work().facts["f1"].note == "of the first window\n\nmine"
        await desk.until(lambda: "never saved" not in desk.text and "from elsewhere" not in desk.text)


async def test_an_unchanged_note_is_not_joined_to_what_was_made_of_it(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.files.desk_file._LOOK_AGAIN", 0.05)
    path = save_comparison(comparison, "Ferry")
    first = Store.open(path)
    target = fact_target(comparison, comparison.facts[0])
    History(first.entries, first.store.append).do(SetNote(target, "before"))
    first.store.flush()
    session = saved_session(path)
    async with saving_desk(session) as desk:
        await desk.until(lambda: "READ-ONLY" in desk.text)
        session.save_draft(target, "after")
        first.store.close()
        await desk.until(lambda: session.autosave and session.autosave.state[0] is SaveState.SAVED)
        assert list(session.drafts.values()) == ["after"]
        assert "from elsewhere" not in desk.text


async def test_drafts_are_told_listed_and_found_under_their_new_name(comparison: Comparison) -> None:
    path = save_comparison(comparison, "Ferry")
    store = Store.open(path).store
    target = fact_target(comparison, comparison.facts[0])
    store.save_draft(replace(target, anchors=target.anchors[:1]), "half a note")
    store.save_draft(ArticleTarget("a9"), "on an article that is gone")
    store.close()
    session = saved_session(path)
    async with saving_desk(session) as desk:
        await desk.until(lambda: "2 notes were begun and never saved: w lists them" in desk.text)
        await desk.press("w")
        assert desk.text.count("draft  ") == 2
        assert "words that are gone" in desk.text
        await desk.press("enter", "e")
        assert desk.fact == "f1"
        assert "half a note" in desk.text
        await desk.press("ctrl+s")
        await desk.until(lambda: "1 note was begun and never saved: w lists it" in desk.text)
        await press_each(desk, "w", "x", "escape")
        assert not session.drafts
        await desk.until(lambda: "never saved" not in desk.text)
    opened = Store.open(path, read_only=True)
    assert (opened.drafts, len(opened.entries)) == ({}, 2)


async def test_a_library_that_cannot_be_written_is_told_and_nothing_is_lost(
    comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    monkeypatch.setenv("COMPARE_TUI_DATA", str(blocked))
    session = new_session(comparison)
    async with open_desk(session) as desk:
        await desk.until(lambda: "NOT SAVED" in desk.text)
        await desk.press("d", "space", "e", "x", "ctrl+s")
        assert "NOT SAVED" in desk.text.splitlines()[0]
        assert len(desk.screen.notice.words) == 1, "told once"
    (notified,) = session.close()
    assert "your work is in" in notified
    opened = Store.open(tmp_path / "comparison rescued.compare")
    assert len(opened.entries) == 2
    opened.store.close()


async def test_when_saving_works_again_the_complaint_goes(
    comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.files.desk_file._LOOK_AGAIN", 0.05)
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    monkeypatch.setenv("COMPARE_TUI_DATA", str(blocked))
    session = new_session(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: "NOT SAVED: " in desk.text.splitlines()[0])
        assert str(blocked) not in desk.text.splitlines()[0], "there is room for the reason only"
        await desk.press("d", "space")
        blocked.unlink()
        await desk.until(lambda: "saved" in desk.text.splitlines()[0])
        await desk.until(lambda: not desk.screen.notice.words)
        assert notified(desk, "everything is saved now")
    assert [line.acts for line in Library().list()] == [1]


FORMATS = [("m", ".md"), ("h", ".html"), ("t", ".txt"), ("c", ".csv"), ("j", ".json"), ("a", ".jsonld")]


@pytest.mark.parametrize(("key", "suffix"), FORMATS)
async def test_export(
    comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, suffix: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_desk(comparison) as desk:
        await press_each(desk, "d", "space", "x", key, "enter")
        file = tmp_path / f"Ferry runs aground off Port Ellis{suffix}"
        await desk.until(file.exists)
        await desk.until(lambda: notified(desk, "written:"))
        assert file.stat().st_size > 50
        if suffix == ".json":
            assert json.loads(file.read_text(encoding="utf-8"))
        await press_each(desk, "x", key)
        assert f"Port Ellis-2{suffix}" in desk.text, "the name proposed is free"


async def test_export_asks_before_it_replaces(
    comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.txt").write_text("mine")
    async with open_desk(comparison) as desk:
        await press_each(desk, "x", "t", "ctrl+u", [*"mine.txt"], "enter")
        await desk.until(lambda: "is there already" in desk.text)
        await desk.press("escape")
        assert (tmp_path / "mine.txt").read_text() == "mine"
        await press_each(desk, "x", "t", "ctrl+u", [*"mine.txt"], "enter", "r")
        await desk.until(lambda: (tmp_path / "mine.txt").read_text() != "mine")
        await press_each(desk, "x", "t", "ctrl+u", [*"no/such/folder.txt"], "enter")
        await desk.until(lambda: "cannot write" in desk.text)


async def test_what_is_being_written_is_kept_while_it_is_written(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.notes.note_dialog.DRAFT_AFTER", 0.02)
    session = new_session(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.file)
        await press_each(desk, "d", "e", [*"half"])
        await desk.until(lambda: list(session.drafts.values()) == ["half"])
        assert session.autosave
        assert session.autosave.store
        await desk.until(session.autosave.store.flush)
        held = Store.open(session.autosave.store.path, read_only=True)
        assert list(held.drafts.values()) == ["half"]
    session = new_session(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: desk.fact == "f1")
        await desk.press("e")
        assert "half" in desk.text


async def test_the_comparison_on_the_desk_is_not_thrown_away_and_the_reason_is_plain(
    comparison: Comparison,
) -> None:
    session = new_session(comparison)
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.file)
        await desk.press("ctrl+o")
        await desk.until(lambda: "open now: " in desk.text)
        await desk.press("d")
        assert notified(
            desk, "it is open on the desk: open another comparison first, then throw this one away"
        )
        assert session.file
        assert session.file.exists()


def test_a_file_that_was_opened_as_the_app_left_is_let_go_of(comparison: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "a.compare"
    Store.create(path, comparison).close()
    autosave = Autosave()
    opened = autosave.open(path).result()
    assert lock_path(opened.store.path or path).exists()
    assert autosave.close().result() == []
    assert not lock_path(path).exists()


async def test_a_report_whose_name_is_too_long_is_refused_in_a_line(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        assert _export(desk.screen, "markdown", "y" * 300) is None
        await desk.until(lambda: "name is too long" in " ".join(desk.text.split()))
