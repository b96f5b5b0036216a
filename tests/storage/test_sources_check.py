"""Sources that changed, vanished or cannot be read; a comparison that opens without any of them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tui.errors import CompareError
from tui.model import Comparison
from tui.review.applying import reviewed
from tui.review.edits import LogEntry, SentenceTarget, SetNote, anchor
from tui.review.history import replay
from tui.sources.changes import State, check_sources, read_again
from tui.sources.reading import read_sources
from tui.storage.store import Store

BRIDGE = """Bridge will open in May

Officials said on Monday that 600 soldiers had arrived at the building site.

Construction of the crossing began last year, the ministry said in a statement.
"""
FERRY = """Ferries to stop

The ferries across the river will stop when the new bridge opens, the operator said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bridge.txt").write_text(BRIDGE)
    (tmp_path / "ferry.txt").write_text(FERRY)
    return tmp_path


def compared(folder: Path) -> Comparison:
    reading = read_sources([str(folder / "bridge.txt"), str(folder / "ferry.txt")])
    articles = (replace(a, path=os.path.relpath(a.path, folder)) for a in reading.articles)
    return Comparison(tuple(articles))


def test_states(folder: Path) -> None:
    comparison = compared(folder)
    assert [s.state for s in check_sources(comparison, folder)] == [State.SAME, State.SAME]
    (folder / "bridge.txt").write_text(BRIDGE.replace("600", "1,500"))
    (folder / "ferry.txt").unlink()
    assert [s.state for s in check_sources(comparison, folder)] == [State.CHANGED, State.GONE]
    (folder / "ferry.txt").mkdir()
    (odd,) = check_sources(comparison, folder)[1:]
    assert odd.state == State.UNREADABLE
    assert "ferry.txt" in odd.message
    piped = replace(comparison.articles[0], path="-")
    assert check_sources(Comparison((piped,)), folder)[0].state == State.NO_FILE
    with pytest.raises(CompareError, match=r"ferry\.txt"):
        read_again(comparison.articles[1], folder)


def test_a_pipe_under_the_name_of_a_source_does_not_hang(folder: Path) -> None:
    comparison = compared(folder)
    (folder / "ferry.txt").unlink()
    os.mkfifo(folder / "ferry.txt")
    assert check_sources(comparison, folder)[1].state == State.UNREADABLE


def test_everything_opens_when_all_sources_are_gone(folder: Path, tmp_path: Path) -> None:
    comparison = compared(folder)
    path = tmp_path / "saved.compare"
    Store.create(path, comparison, folder=folder).close()
    (folder / "bridge.txt").unlink()
    (folder / "ferry.txt").unlink()
    opened = Store.open(path, read_only=True)
    assert opened.comparison == comparison
    assert {s.state for s in check_sources(opened.comparison, opened.folder)} == {State.GONE}


def test_a_changed_source_is_read_again_and_notes_follow_their_words(folder: Path, tmp_path: Path) -> None:
    comparison = compared(folder)
    first = comparison.articles[0]
    soldiers = next(s for s in first.sentences if "soldiers" in s.text)
    began = next(s for s in first.sentences if "began" in s.text)
    path = tmp_path / "saved.compare"
    store = Store.create(path, comparison, folder=folder)
    for seq, sentence in enumerate((soldiers, began), 1):
        note = SetNote(SentenceTarget(anchor(first, sentence)), f"note {seq}")
        store.append(LogEntry(seq, "2025-01-01T00:00:00+00:00", note))
    new = (
        "Bridge will open in June\n\nA new opening was put before everything else.\n"
        + BRIDGE.split("\n", 1)[1]
    )
    new = new.replace("600 soldiers", "1,500 soldiers")
    (folder / "bridge.txt").write_text(new)
    changed = read_again(first, folder)
    assert (changed.id, changed.path) == (first.id, first.path)
    store.replace_analysis(Comparison((changed, comparison.articles[1])))
    store.close()
    opened = Store.open(path, read_only=True)
    assert opened.versions == (first,)
    seen = reviewed(opened.comparison, replay(opened.entries))
    notes = {opened.comparison.sentence(p).text: (a.note, a.check) for p, a in seen.sentences.items()}
    assert notes == {
        "Officials said on Monday that 1,500 soldiers had arrived at the building site.": ("note 1", True),
        began.text: ("note 2", False),
    }
    assert [m.how for m in seen.moved] == ["changed"]
    assert seen.orphans == ()
