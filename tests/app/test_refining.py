"""The comparison is refined with the meanings of sentences while the reader is already at work."""

from __future__ import annotations

import sys
import threading
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.app.driving import press_each, saving_desk, session_of, until_compared
from tui.analysis.alignment import encoder
from tui.app import session as session_module
from tui.app.files.autosave import Autosave
from tui.app.files.resume import is_current, is_this_version, made_by
from tui.app.session import Session
from tui.model import Comparison
from tui.storage.store import Store


class Slow:
    """An encoder that waits until it is told to go on, and to which all sentences mean the same."""

    def __init__(self) -> None:
        self.called, self.go = threading.Event(), threading.Event()

    def encode(self, sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        self.called.set()
        assert self.go.wait(60)
        return [[1.0, float(i)] for i, _ in enumerate(sentences)]


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    made = Slow()
    monkeypatch.setattr(encoder, "installed", lambda: True)
    monkeypatch.setattr("tui.app.files.resume.installed", lambda: True)
    monkeypatch.setattr(encoder, "encoder", lambda: made)
    yield made
    made.go.set()


async def test_what_the_reader_does_in_the_meantime_stays(folder: Path, slow: Slow) -> None:
    session = session_of("herald.txt", "courier.txt")
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.compared and slow.called.is_set())
        assert desk.screen.desk.facts, "the facts that words give are there already"
        await desk.until(lambda: "refining" in desk.text)
        await press_each(desk, "1", "J", "J", "J", "J", "e", *"ask", "ctrl+s")
        stood = desk.screen.desk.cursors
        slow.go.set()
        await until_compared(desk, 2)
        assert session.refined
        assert [a.note for a in session.work().sentences.values()] == ["ask"]
        assert desk.screen.desk.cursors == stood
        await desk.until(lambda: session.file)
    assert session.file
    opened = Store.open(session.file)
    opened.store.close()
    assert opened.engine == made_by(refined=True)
    again = Session.of_file(session.file, Autosave())
    slow.called.clear()
    async with saving_desk(again) as desk:
        await until_compared(desk, 2)
        assert not slow.called.is_set(), "it is not analysed anew"


async def test_stopping_keeps_what_words_gave(folder: Path, slow: Slow) -> None:
    session = session_of("herald.txt", "courier.txt")
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.compared and slow.called.is_set())
        await desk.press("escape")
        slow.go.set()
        await desk.until(lambda: "meanings were not compared" in desk.text)
        assert not desk.screen.desk.comparing
        assert desk.screen.desk.facts
        assert not session.refined


async def test_a_correction_starts_over(folder: Path, slow: Slow) -> None:
    session = session_of("herald.txt", "courier.txt")
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.compared and slow.called.is_set())
        desk.screen.start_comparing()
        slow.go.set()
        await until_compared(desk, 2)
        assert session.refined
        assert "C starts it again" not in desk.text, "the reader stopped nothing"


def test_an_analysis_is_current_unless_meanings_would_be_new(monkeypatch: pytest.MonkeyPatch) -> None:
    for there in (True, False):
        monkeypatch.setattr("tui.app.files.resume.installed", lambda there=there: there)
        assert is_current(made_by(refined=True))
        assert is_current(made_by()) is not there
        assert is_this_version(made_by(refined=True))
        assert not is_this_version("0.0.1+00000000")
        assert not is_current("0.0.1+00000000~semantic")


class Rubbish:
    """Something that only the collector can take away, as it refers to itself."""

    def __init__(self) -> None:
        self.own = self


def test_rubbish_from_the_time_of_an_analysis_does_not_stay_after_the_next(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_MOST_COLLECTED", sys.maxsize)
    session = Session.of_comparison(comparison)
    rubbish = weakref.ref(Rubbish())
    session.finish(comparison)
    assert rubbish() is None
