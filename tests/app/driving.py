"""Running the app as a user does: on new, saved and listed comparisons, key by key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.app.conftest import Desk, open_desk, wait_for
from tui.app.app import CompareApp
from tui.app.files.autosave import Autosave
from tui.app.files.reader_process import OpenedComparison, ReaderProcess, read_in_thread
from tui.app.files.resume import made_by
from tui.app.library.screen import LibraryScreen
from tui.app.session import Session
from tui.model import Comparison
from tui.review.edits import ComparisonTarget, Rename, SetNote
from tui.review.history import History
from tui.storage import BLIND
from tui.storage.library import Library
from tui.storage.store import Store


@asynccontextmanager
async def saving_desk(session: Session) -> AsyncIterator[Desk]:
    async with open_desk(session) as desk:
        yield desk
    session.close()


def new_session(comparison: Comparison, **options: bool) -> Session:
    """A session on articles that were read just now; its analysis is given."""
    reading = ReaderProcess()
    reading.set_result(OpenedComparison(comparison.articles))
    session = Session(reading, autosave=Autosave(**options))
    session.compare = lambda progress: comparison  # type: ignore[method-assign]
    return session


async def press_each(desk: Desk, *keys: str | list[str]) -> None:
    """Press keys as somebody does who waits for each dialog; a list is typed at once."""
    for key in keys:
        if isinstance(key, str):
            await desk.press("space" if key == " " else key)
        else:
            await desk.type(*("space" if letter == " " else letter for letter in key))


def notified(desk: Desk, words: str) -> bool:
    """Whether the reader was told something in passing."""
    return any(words in str(note.message) for note in desk.app._notifications)


def saved_session(path: Path) -> Session:
    return Session.of_file(path, Autosave())


def save_comparison(
    comparison: Comparison, name: str | None = None, note: str = "", *, blind: bool = False
) -> Path:
    store = Store.create(Library().new_path(), comparison, engine=made_by())
    history = History(sink=store.append)
    if name:
        history.do(Rename(name))
    if note:
        history.do(SetNote(ComparisonTarget(), note))
    if blind:
        store.save_view({BLIND: True})
    store.close()
    return store.path


@asynccontextmanager
async def open_library(size: tuple[int, int] = (120, 40), **options: bool) -> AsyncIterator[Desk]:
    app = CompareApp(None, **options)  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, LibraryScreen) and app.screen.lines is not None)
        yield Desk(app, pilot)
        if app.session:
            app.session.close()


def session_of(*paths: str) -> Session:
    return Session(read_in_thread(paths), paths, autosave=Autosave())


async def until_compared(desk: Desk, articles: int) -> None:
    await desk.until(
        lambda: (
            desk.screen.desk.compared
            and not desk.screen.desk.comparing
            and len(desk.screen.desk.comparison.articles) == articles
        )
    )
