from __future__ import annotations

import asyncio
import gc
import itertools
import os
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual.notifications import Notification
from textual.pilot import Pilot

from tests.app.ferry_sources import COURIER, HERALD, WIRE
from tests.app.story import story
from tui.app import background
from tui.app import session as session_module
from tui.app.app import CompareApp
from tui.app.desk.screen import DeskScreen
from tui.app.session import Session
from tui.model import Comparison

os.environ["TEXTUAL_ANIMATIONS"] = "none"

_STEP = 0.002  # seconds between two looks at the app
_LOOKS = 2  # more in a row, as what is due soon (a timer, a thread that ends) is in no queue yet
_LONGEST = 60.0  # seconds, of which only a busy machine takes more than a few
_THREADS = 1.0  # seconds for which work in threads is waited for; some tests hold it up on purpose
_typing_on: list[bool] = []  # holds something while keys are sent without waiting


async def _wait_until_idle(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until the app and its threads have nothing to do, and what has changed is painted.

    It takes the place of Textual's function, which looks at the processor: that takes 20 ms for every wait,
    and holds an app for idle that a busy machine does not let run. This one asks the event loop what is left
    to run, so it takes as long as the work does.
    """
    if _typing_on:
        await asyncio.sleep(0)
        return
    began, idle = time.monotonic(), 0
    while (waited := time.monotonic() - began) < _LONGEST:
        await _run_what_is_ready()
        if _paint() or _has_messages() or (waited < _THREADS and _has_threads()):
            idle = 0
        elif idle == _LOOKS:
            return
        idle += 1
        await asyncio.sleep(_STEP)


async def _run_what_is_ready() -> None:
    """Let the event loop go round until two rounds found nothing to run, sockets and threads included."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    quiet = 0
    while quiet < 2:
        await asyncio.sleep(0)
        quiet = 0 if ready else quiet + 1


def _paint() -> bool:
    """Draw now what the screen holds back until its next beat, a sixtieth of a second; say whether it did."""
    app = active_app.get(None)
    if app is None or not app._running or not app.screen_stack:
        return False
    waiting: bool = app.screen._update_timer._active.is_set()
    if waiting:
        app.screen._on_timer_update()
    return waiting


def _has_messages() -> bool:
    app = active_app.get(None)
    screens = app.screen_stack if app and app._running else []
    pumps = [app, *(node for screen in screens for node in screen.walk_children(with_self=True))]
    return any(
        pump is not None and (not pump._message_queue.empty() or pump._next_callbacks) for pump in pumps
    ) or any(screen._callbacks for screen in screens)


def _has_threads() -> bool:
    app = active_app.get(None)
    if app is not None and any(worker.is_running for worker in app.workers):
        return True
    if not background._thread.cache_info().currsize:
        return False
    pool = background._thread()
    return bool(pool._work_queue.qsize() or (pool._threads and not pool._idle_semaphore._value))


textual.app.wait_for_idle = textual.pilot.wait_for_idle = _wait_until_idle  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the developer's own configuration."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("NO_COLOR", raising=False)


_tests = itertools.count(1)
_BETWEEN_COLLECTIONS = 40  # tests of the app


@pytest.fixture(autouse=True)
def _few_collections(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Collect garbage between some tests, not after each analysis: a test run holds much to go through.

    The app freezes what is there when it starts, so that what earlier tests left would stay otherwise.
    """
    monkeypatch.setattr(session_module, "_MOST_COLLECTED", 0)
    yield
    if not next(_tests) % _BETWEEN_COLLECTIONS:
        gc.unfreeze()
        gc.collect()


@pytest.fixture(autouse=True)
def _lasting_notifications(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the user was told can be looked up however slow the machine is."""
    monkeypatch.setattr(Notification, "has_expired", False)


@pytest.fixture
def comparison() -> Comparison:
    return story()


def screen_text(app: CompareApp) -> str:
    """What is on the screen, without trailing spaces."""
    lines = ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
    return "\n".join(line.rstrip() for line in lines)


PATIENCE = 60.0  # seconds; ten times what the slowest wait takes on a machine that is busy otherwise


async def wait_for(pilot: Pilot[None], condition: Callable[[], object]) -> None:
    """Let the app work until a condition holds."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "the condition never held:\n" + screen_text(pilot.app)  # type: ignore[arg-type]
        await pilot.pause(0.01)
    await pilot.pause()


class Desk:
    """The running app, as tests drive it."""

    def __init__(self, app: CompareApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def screen(self) -> DeskScreen:
        """The desk, wherever on the stack of screens it is."""
        return next(s for s in self.app.screen_stack if isinstance(s, DeskScreen))

    @property
    def text(self) -> str:
        return screen_text(self.app)

    @property
    def fact(self) -> str | None:
        return self.screen.desk.fact

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, *keys: str) -> None:
        """Send keys one after the other, as fast as they can be typed, and wait only then."""
        _typing_on.append(True)
        try:
            await self.app._press_keys(keys)
        finally:
            _typing_on.clear()
        await self.pilot.pause()

    async def until(self, condition: Callable[[], object]) -> None:
        await wait_for(self.pilot, condition)


@asynccontextmanager
async def open_desk(
    session: Session | Comparison,
    size: tuple[int, int] = (120, 40),
    *,
    toasts: bool = False,
    **options: object,
) -> AsyncIterator[Desk]:
    """Run the app on a session or a finished comparison, until its articles are on the screen.

    Words in passing are drawn only with ``toasts``.
    """
    if isinstance(session, Comparison):
        session = Session.of_comparison(session)
    app = CompareApp(session, **options)  # type: ignore[arg-type]
    async with app.run_test(size=size, notifications=toasts) as pilot:
        desk = Desk(app, pilot)
        await desk.until(lambda: session.reading.done() and (desk.screen.desk.comparison.articles or True))
        yield desk


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "herald.txt").write_text(HERALD, encoding="utf-8")
    (tmp_path / "courier.txt").write_text(COURIER, encoding="utf-8")
    (tmp_path / "wire.txt").write_text(WIRE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden screens anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update", default=False))
