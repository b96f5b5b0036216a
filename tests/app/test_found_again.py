"""Naming sources again that were compared before and read otherwise by now."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.conftest import Desk, open_desk
from tests.app.driving import notified, press_each
from tui.app.files.autosave import Autosave
from tui.app.files.reader_process import read_in_thread
from tui.app.files.resume import with_earlier_ids
from tui.app.session import Session
from tui.model import Article
from tui.storage.library import Library
from tui.storage.store import Store

TEXTS = {
    "a.txt": "Ferry aground\n\nThe Halcyon ran aground off Port Ellis on Monday with 214 people aboard.\n",
    "b.txt": "Halcyon stuck\n\nThe Halcyon ran aground off Port Ellis on Monday with 180 people aboard.\n",
}

JOINED = "Ferry freed\n\nThe Halcyon was freed off Port Ellis on Tuesday, its owner said.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that were compared, with a note; since then one of them has changed."""
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@asynccontextmanager
async def comparing(*paths: str, blind: bool = False) -> AsyncIterator[Desk]:
    session = Session(read_in_thread(paths), paths, autosave=Autosave(blind=blind))
    session.blind = blind
    async with open_desk(session, (80, 24)) as desk:
        yield desk
    session.close()


async def work_on_it() -> None:
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: desk.screen.session.file)
        await press_each(desk, "right", "e", [*"ask"], "ctrl+s")
    Path("a.txt").write_text(TEXTS["a.txt"].replace("214", "215"))


def request(desk: Desk) -> bool:
    return "compared before, “Ferry aground”; a source has changed since: " in unwrapped(desk)


def unwrapped(desk: Desk) -> str:
    return " ".join(desk.text.split())


async def test_notes_go_along_when_it_is_compared_anew(story: Path) -> None:
    await work_on_it()
    async with comparing("b.txt", str(story / "a.txt")) as desk:
        await desk.until(lambda: request(desk))
        await desk.press("w")
        await desk.until(lambda: "215" in desk.text)
        await press_each(desk, "escape", "a")
        await desk.until(lambda: desk.screen.session.compared and "215" in desk.text)
        assert "ask" in desk.text
    (line,) = Library().list()
    assert line.notes == 1
    texts = [article.text for article in Store.open(line.path, read_only=True).comparison.articles]
    assert "215" in texts[0]
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: notified(desk, "going on where you left off"))


async def test_it_can_be_kept_as_it_was_until_compared(story: Path) -> None:
    await work_on_it()
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: request(desk))
        await desk.press("k")
        await desk.until(lambda: "214" in desk.text)
        assert "ask" in desk.text
    assert len(Library().list()) == 1


@pytest.mark.parametrize("key", ["n", "escape"])
async def test_another_one_can_be_begun_and_the_saved_one_stays(story: Path, key: str) -> None:
    await work_on_it()
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: request(desk))
        await desk.press(key)
        await desk.until(lambda: notified(desk, "Ctrl+O lists the saved one"))
        await desk.until(lambda: desk.screen.session.file)
        assert desk.screen.session.compared
    assert sorted(line.notes for line in Library().list()) == [0, 1]


async def test_leaving_with_the_question_open_lets_go_of_the_file(story: Path) -> None:
    await work_on_it()
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: request(desk))
    (line,) = Library().list()
    opened = Store.open(line.path)
    assert not opened.read_only
    opened.store.close()


async def test_what_was_only_looked_at_is_compared_without_a_question(story: Path) -> None:
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: desk.screen.session.file)
    Path("a.txt").write_text(TEXTS["a.txt"].replace("214", "215"))
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: desk.screen.session.compared)
        assert not request(desk)


async def test_other_files_of_the_same_names_are_other_sources(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await work_on_it()
    other = story / "other"
    other.mkdir()
    for name, text in TEXTS.items():
        (other / name).write_text(text.replace("Halcyon", "Meridian"))
    monkeypatch.chdir(other)
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: desk.screen.session.compared)
        assert not request(desk)
    assert len(Library().list()) == 2


async def test_notes_go_along_when_a_file_has_joined(story: Path) -> None:
    await work_on_it()
    Path("c.txt").write_text(JOINED)
    async with comparing("a.txt", "b.txt", "c.txt") as desk:
        await desk.until(lambda: request(desk) and "a source is new: " in unwrapped(desk))
        await desk.press("a")
        await desk.until(lambda: desk.screen.session.compared and "215" in desk.text)
        assert len(desk.screen.session.articles) == 3
        assert "ask" in desk.text
    (line,) = Library().list()
    assert (line.notes, len(line.articles)) == (1, 3)


async def test_a_file_that_joined_may_be_left_out(story: Path) -> None:
    await work_on_it()
    Path("a.txt").write_text(TEXTS["a.txt"])
    Path("c.txt").write_text(JOINED)
    async with comparing("a.txt", "b.txt", "c.txt") as desk:
        await desk.until(lambda: "compared before, “Ferry aground”; a source is new: " in unwrapped(desk))
        await desk.press("k")
        await desk.until(lambda: "ask" in desk.text)
        assert len(desk.screen.session.articles) == 2


@pytest.fixture
def copy(story: Path) -> Path:
    """A folder with copies of the articles."""
    folder = story / "copy"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    return folder


@pytest.mark.parametrize("paths", [("copy/a.txt", "copy/b.txt"), ("a.txt", "copy/b.txt")])
async def test_copies_of_sources_wholly_or_in_part_do_not_open_the_first_comparison_silently(
    story: Path, copy: Path, paths: tuple[str, str]
) -> None:
    await work_on_it()
    Path("a.txt").write_text(TEXTS["a.txt"])
    async with comparing(*paths) as desk:
        await desk.until(lambda: "begin another one" in desk.text)
        question = unwrapped(desk)
        assert "compared before, “Ferry aground”" in question
        assert "copies from" in question or "a copy from" in question
        await desk.press("n")
        await desk.until(lambda: desk.screen.session.file)
    assert sorted(line.notes for line in Library().list()) == [0, 1]
    async with comparing(*paths) as desk:
        await desk.until(lambda: desk.screen.session.compared)
        assert "ask" not in desk.text, "the comparison of the very files comes before that of their copies"
        assert "begin another one" not in desk.text


async def test_copies_of_what_was_only_looked_at_are_compared_for_themselves(story: Path, copy: Path) -> None:
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: desk.screen.session.file)
    async with comparing("copy/a.txt", "copy/b.txt") as desk:
        await desk.until(lambda: desk.screen.session.file)
        assert [article.path for article in desk.screen.session.articles] == ["copy/a.txt", "copy/b.txt"]
    assert len(Library().list()) == 2


async def test_of_a_folder_that_moved_it_is_said_where_it_was_compared(story: Path, copy: Path) -> None:
    await work_on_it()
    for name in TEXTS:
        Path(name).unlink()
    async with comparing("copy/a.txt", "copy/b.txt") as desk:
        await desk.until(lambda: notified(desk, "“Ferry aground”, compared before when"))
        assert "ask" in desk.text


async def test_work_is_offered_where_one_source_changed_and_another_is_gone(story: Path) -> None:
    Path("c.txt").write_text(JOINED)
    async with comparing("a.txt", "b.txt", "c.txt") as desk:
        await desk.until(lambda: desk.screen.session.file)
        await press_each(desk, "right", "e", [*"ask"], "ctrl+s")
    Path("c.txt").unlink()
    Path("a.txt").write_text(TEXTS["a.txt"].replace("214", "215"))
    async with comparing("a.txt", "b.txt") as desk:
        await desk.until(lambda: request(desk) and "a source is not among these: " in unwrapped(desk))
        await desk.press("a")
        await desk.until(lambda: desk.screen.session.compared and "215" in desk.text)
        assert len(desk.screen.session.articles) == 2
        assert "ask" in desk.text
    (line,) = Library().list()
    assert (line.notes, len(line.articles)) == (1, 2)


async def test_half_of_the_sources_are_another_comparison(story: Path) -> None:
    await work_on_it()
    Path("c.txt").write_text(JOINED)
    async with comparing("b.txt", "c.txt") as desk:
        await desk.until(lambda: desk.screen.session.file)
        assert "compared before" not in desk.text
    assert len(Library().list()) == 2


def test_an_article_that_comes_back_has_its_id_again_unless_that_is_in_use() -> None:
    now, was = (Article("a1", "x.txt", "", sha256) for sha256 in ("new", "old"))
    gone = Article("a2", "y.txt", "", "gone")
    joining = [replace(was, id="a3"), replace(gone, id="a4")]
    assert [a.id for a in with_earlier_ids(joining, [now], [was, gone])] == ["a3", "a2"]
