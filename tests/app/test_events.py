"""Articles on several events: told, and nothing is compared across them unasked."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.app.conftest import Desk, open_desk
from tui.app.files.autosave import Autosave
from tui.app.files.event_choice import SEVERAL_EVENTS
from tui.app.files.reader_process import read_in_thread
from tui.app.session import Session
from tui.cli import main
from tui.sources import read_sources
from tui.stories import events
from tui.stories.events import events_in

TEXTS = {
    "ferry-1.txt": """Ferry Halcyon aground

The ferry Halcyon ran aground off Port Ellis on Monday with 214 people aboard, the Ellis coast guard said.
Captain Tor Lind of the Halcyon had left Ravn Sound in fog.
""",
    "ferry-2.txt": """Halcyon stuck off Port Ellis

The Halcyon, a ferry, ran aground near Port Ellis on Monday with 180 people aboard.
Tor Lind, its captain, had set out from Ravn Sound, the Ellis coast guard said.
""",
    "vote-1.txt": """Vestmark votes

Voters in Vestmark chose Ida Brand as president on Sunday.
Brand of the Green Union had 54 percent, Karl Moe of the Farmers League the rest, the Vestmark Board said.
""",
    "vote-2.txt": """Brand wins in Vestmark

Ida Brand of the Green Union will be president of Vestmark.
She had 52 percent, the Vestmark Board said, and Karl Moe of the Farmers League the rest.
""",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def kept(paths: list[str]) -> Session:
    return Session(read_in_thread(paths), paths, autosave=Autosave())


def names(desk: Desk) -> list[str]:
    return [article.path for article in desk.screen.desk.comparison.articles]


def test_events_are_told_only_where_each_has_several_articles(folder: Path) -> None:
    articles = read_sources(sorted(TEXTS)).articles
    assert sorted(e.articles for e in events_in(articles)) == [("a1", "a2"), ("a3", "a4")]
    assert events_in(articles[:3]) == (), "one article alone may tell the same event in other words"
    assert events_in(articles[:2]) == ()


async def test_finding_events_stops_on_escape(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    going_on = threading.Event()
    monkeypatch.setattr(events, "events_in", lambda articles: going_on.wait(60) and events_in(articles))
    async with open_desk(kept(sorted(TEXTS)), (100, 30)) as desk:
        await desk.until(lambda: desk.screen.finding_events)
        assert "Esc stops" in desk.text
        await desk.press("escape")
        assert "the comparison was stopped: C starts it again" in desk.text
        going_on.set()
        await desk.pilot.pause()
        assert not desk.screen.busy
        assert desk.app.screen is desk.screen


async def test_one_of_several_events_is_opened_and_only_its_articles_are_compared(folder: Path) -> None:
    async with open_desk(kept(sorted(TEXTS)), (100, 30)) as desk:
        await desk.until(lambda: "These look like 2 events: open which?" in desk.text)
        assert not desk.screen.desk.compared
        await desk.press("escape")
        assert "have not been compared" in desk.text
        await desk.press("@")
        await desk.until(lambda: "open which?" in desk.text)
        await desk.press("2")
        await desk.until(lambda: len(names(desk)) == 2 and desk.screen.desk.compared)
        assert names(desk) in (["ferry-1.txt", "ferry-2.txt"], ["vote-1.txt", "vote-2.txt"])
        first = names(desk)
        await desk.press("@")
        await desk.until(lambda: "open which?" in desk.text)
        await desk.press("1")
        await desk.until(lambda: names(desk) != first and desk.screen.desk.compared)
        assert len(names(desk)) == 2
        desk.app.session.close()  # type: ignore[union-attr]


async def test_all_are_compared_together_where_that_is_wanted(folder: Path) -> None:
    session = kept(sorted(TEXTS))
    async with open_desk(session, (100, 30)) as desk:
        await desk.until(lambda: "open which?" in desk.text)
        assert SEVERAL_EVENTS in desk.screen.notice.words
        await desk.press("a")
        await desk.until(lambda: desk.screen.desk.compared)
        assert len(names(desk)) == 4
        assert SEVERAL_EVENTS not in desk.screen.notice.words
    session.close()


def test_nothing_is_reported_across_events_unasked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "-q", "."]) == 2
    printed = capsys.readouterr()
    assert "these look like 2 events, and are not compared with each other" in printed.err
    assert "--event N, or compare all with --together" in printed.err
    assert not printed.out
    assert main(["report", "-q", "--together", "."]) == 0
    assert "4 articles" in capsys.readouterr().out
    assert main(["report", "-q", "--event", "2", *sorted(TEXTS)]) == 0
    assert "2 articles" in capsys.readouterr().out
    assert main(["report", "-q", "--event", "3", *sorted(TEXTS)]) == 2


def test_articles_named_one_by_one_are_compared_and_the_events_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "-q", *sorted(TEXTS)]) == 0
    printed = capsys.readouterr()
    assert "these look like 2 events; all are compared, as each article was named" in printed.err
    assert "4 articles" in printed.out


def test_a_search_finds_in_each_event_apart(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "-q", "Halcyon", *sorted(TEXTS)]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("== ")
    assert "Vestmark" not in printed.out
    assert not printed.err, "nothing is said of the event that does not hold it"


async def test_one_event_is_compared_at_once(folder: Path) -> None:
    session = kept(["ferry-1.txt", "ferry-2.txt"])
    async with open_desk(session, (100, 30)) as desk:
        await desk.until(lambda: desk.screen.desk.compared)
        await desk.press("@")
        await desk.until(lambda: any("one event" in str(n.message) for n in desk.app._notifications))
    session.close()
