"""The library: listed, found, renamed, duplicated, thrown away, brought back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.storage import victim
from tests.storage.samples import article, bridge
from tui.errors import CompareError
from tui.model import Comparison, Verdict
from tui.paths import ELSEWHERE, data_folder
from tui.review.edits import (
    ArticleTarget,
    ComparisonTarget,
    LogEntry,
    Overrule,
    Rename,
    SetNote,
    SetTags,
    fact_target,
)
from tui.review.history import History
from tui.storage import BLIND
from tui.storage import library as listing
from tui.storage.file import summaries as elsewhere
from tui.storage.file.loading import load_file, preview
from tui.storage.library import Library
from tui.storage.repair import examine, repair
from tui.storage.store import Store

BRIDGE = bridge()


@pytest.fixture
def library(memory_path: Path) -> Library:
    return Library(memory_path)


def entry(seq: int, act: object, day: int = 1) -> LogEntry:
    return LogEntry(seq, f"2025-01-{day:02}T00:00:00+00:00", act)  # type: ignore[arg-type]


def test_files_elsewhere_are_listed_found_and_left_alone(library: Library, tmp_path: Path) -> None:
    inside = library.create(BRIDGE)
    inside.close()
    outside = tmp_path / "outside.compare"
    Store.create(outside, BRIDGE, entries=[entry(1, SetNote(ComparisonTarget(), "ferryman"), 9)]).close()
    for path in (inside.path, outside, outside):
        library.remember(path)
    assert {line.path for line in library.list()} == {inside.path, outside}
    assert [line.path for line in library.own()] == [inside.path]
    assert [line.path for line in library.find("ferryman")] == [outside]
    assert [line.path for line in library.with_same_sources(BRIDGE.articles)] == [inside.path]
    assert library.delete(outside) == outside
    assert outside.exists()
    assert [line.path for line in library.list()] == [inside.path]
    library.remember(outside)
    outside.unlink()
    assert [line.path for line in library.list()] == [inside.path]


def test_only_so_many_files_elsewhere_are_remembered(library: Library, tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.compare" for n in range(elsewhere.MOST + 3)]
    for path in paths:
        path.touch()
        library.remember(path)
    assert elsewhere.remembered(library.folder.parent) == paths[: -elsewhere.MOST - 1 : -1]


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'["nowhere"]'])
def test_a_spoilt_list_of_files_elsewhere_does_no_harm(
    library: Library, tmp_path: Path, content: bytes
) -> None:
    (library.folder.parent / ELSEWHERE).write_bytes(content)
    assert library.list() == []
    outside = tmp_path / "outside.compare"
    Store.create(outside, BRIDGE).close()
    library.remember(outside)
    assert [line.path for line in library.list()] == [outside]


def test_a_line_says_what_is_in_a_comparison(library: Library) -> None:
    store = library.create(BRIDGE)
    history = History(sink=store.append)
    history.do(Rename("The bridge"))
    history.do(SetNote(ComparisonTarget(), "one"))
    history.do(SetNote(ArticleTarget("a1"), "two"))
    history.do(SetNote(ArticleTarget("a2"), "three"))
    history.undo()
    history.do(Overrule(fact_target(BRIDGE, BRIDGE.facts[0]), Verdict.AGREE))
    store.close()
    (line,) = library.list()
    assert (line.name, line.title, line.path) == ("The bridge", "The bridge", store.path)
    assert line.articles == ("Outlet a1", "Outlet a2", "Outlet a3")
    assert (line.agree, line.disagree, line.single, line.notes) == (2, 0, 3, 2)
    assert line.modified == history.entries[-1].at
    assert line.problem is None


def test_listing_reads_the_summary_only(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    store = library.create(BRIDGE)
    store.append(entry(1, Rename("quick")))
    store.close()
    monkeypatch.setattr(listing, "load_file", None)
    assert [line.name for line in library.list()] == ["quick"]


def test_a_line_says_that_verdicts_are_hidden_however_it_is_read(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = library.create(BRIDGE)
    store.save_view({BLIND: True})
    store.close()
    assert [line.blind for line in library.list()] == [True]
    monkeypatch.setattr(listing, "_quick", lambda _path: None)
    assert [line.blind for line in library.list()] == [True]


def test_a_crash_before_the_summary_does_not_show(library: Library) -> None:
    store = library.create(BRIDGE)
    store.append(entry(1, Rename("just before the crash")))
    store.flush()
    (line,) = library.list()
    assert line.name == "just before the crash"
    store.close()


def test_lines_are_in_the_order_of_work_and_unnamed_ones_have_a_title(library: Library) -> None:
    for day in (2, 3, 1):
        store = library.create(Comparison(BRIDGE.articles[:day]))
        store.append(entry(1, SetTags(ComparisonTarget(), ("x",)), day))
        store.close()
    assert {line.title for line in library.list()} == {"A bridge rises over the river"}
    assert [", ".join(line.articles) for line in library.list()] == [
        "Outlet a1, Outlet a2, Outlet a3",
        "Outlet a1, Outlet a2",
        "Outlet a1",
    ]


def test_what_was_only_looked_at_comes_after_what_was_worked_on(library: Library) -> None:
    worked_on = library.create(BRIDGE)
    worked_on.append(entry(1, SetTags(ComparisonTarget(), ("x",))))
    worked_on.close()
    glance = library.create(BRIDGE)  # today, so later
    glance.close()
    assert [line.path for line in library.list()] == [worked_on.path, glance.path]
    assert [line.path for line in library.find("soldiers")] == [worked_on.path, glance.path]


def test_finding_by_name_outlet_text_note_and_tag(library: Library) -> None:
    other = Comparison((article("a1", "Elections in March", "Polls close at ten.", outlet="Harbor Post"),))
    library.create(BRIDGE).close()
    store = library.create(other)
    store.append(entry(1, Rename("Vote")))
    store.append(entry(2, SetNote(ComparisonTarget(), "Ask the COMMISSION")))
    store.append(entry(3, SetTags(ArticleTarget("a1"), ("urgent",))))
    store.close()
    for words in ("vote", "harbor", "POLLS ten", "commission", "urgent", "vote polls"):
        assert [line.name for line in library.find(words)] == ["Vote"], words
    assert [line.name for line in library.find("soldiers")] == [None]
    assert library.find("vote soldiers") == []
    assert len(library.find("")) == 2


@pytest.mark.parametrize("words", ["sorensen", "Sørensen", "LODZ", "grosse", "große"])
def test_a_name_is_found_with_and_without_its_accents(library: Library, words: str) -> None:
    library.create(Comparison((article("a1", "Łódź", "Mette Sørensen: große Flut.", outlet="Post"),))).close()
    assert len(library.find(words)) == 1


def test_the_same_sources_are_known_again(library: Library) -> None:
    library.create(BRIDGE).close()
    library.create(Comparison(BRIDGE.articles[:2])).close()
    found = library.with_same_sources(reversed(BRIDGE.articles))
    assert [len(line.articles) for line in found] == [3]
    assert library.with_same_sources(BRIDGE.articles[1:]) == []


def test_renaming(library: Library) -> None:
    store = library.create(BRIDGE)
    store.close()
    library.rename(store.path, "Bridge")
    library.rename(store.path, "The bridge")
    opened = Store.open(store.path)
    assert opened.name == "The bridge"
    history = History(opened.entries)
    history.undo()
    assert history.review().name == "Bridge"
    opened.store.close()


def test_duplicating_copies_everything(library: Library) -> None:
    store = library.create(BRIDGE)
    store.append(victim.note(1))
    store.save_draft(ArticleTarget("a1"), "draft")
    store.save_view({"at": 1})
    store.close()
    copy = library.duplicate(store.path, "Copy")
    opened = Store.open(copy, read_only=True)
    assert (opened.name, opened.comparison, opened.entries[0]) == ("Copy", BRIDGE, victim.note(1))
    assert (opened.drafts, opened.view) == ({ArticleTarget("a1"): "draft"}, {"at": 1})
    assert sorted(line.name or "" for line in library.list()) == ["", "Copy"]


def test_trash(library: Library) -> None:
    store = library.create(BRIDGE)
    with pytest.raises(CompareError, match="is open in process"):
        library.delete(store.path)
    store.close()
    thrown = library.delete(store.path)
    assert (library.list(), [line.path for line in library.list_trash()]) == ([], [thrown])
    back = library.restore(thrown)
    assert [line.path for line in library.list()] == [back]
    library.delete(back)
    assert library.empty_trash() == 1
    assert os.listdir(library.trash) == os.listdir(library.folder) == []


def test_files_that_cannot_be_read_are_listed_with_the_reason(library: Library) -> None:
    good = library.create(BRIDGE).path
    (library.folder / "junk.compare").write_bytes(b"junk")
    hurt = library.folder / "hurt.compare"
    hurt.write_bytes(good.read_bytes().replace(b'"agree":1', b'"agree":7'))
    lines = {line.path.name: line for line in library.list()}
    assert "not a saved comparison" in (lines["junk.compare"].problem or "")
    assert "doctor" in (lines["hurt.compare"].problem or "")
    assert lines["hurt.compare"].agree == 1
    assert lines[good.name].problem is None


def test_a_library_that_is_not_there_is_empty(tmp_path: Path) -> None:
    library = Library(tmp_path / "never")
    assert (library.list(), library.list_trash(), library.find("x"), library.empty_trash()) == ([], [], [], 0)
    assert not (tmp_path / "never").exists()


def test_the_data_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARE_TUI_DATA", str(tmp_path / "mine"))
    assert data_folder() == tmp_path / "mine"
    monkeypatch.delenv("COMPARE_TUI_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    assert data_folder().name == "compare-tui"


def test_folders_and_files_are_private(library: Library) -> None:
    store = library.create(BRIDGE)
    store.close()
    assert library.folder.stat().st_mode & 0o777 == 0o700
    assert store.path.stat().st_mode & 0o777 == 0o600


def _put_special_files(library: Library) -> dict[str, str]:
    """Put into a library what is called a comparison and is no regular file; return the reason for each."""
    library.create(BRIDGE).close()
    os.mkfifo(library.folder / "pipe.compare")
    (library.folder / "zero.compare").symlink_to("/dev/zero")
    (library.folder / "piped.compare").symlink_to(library.folder / "pipe.compare")
    names = ("pipe", "zero", "piped")
    return {name: f"cannot open {library.folder / name}.compare: it is not a regular file" for name in names}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.timeout(20)
def test_pipes_and_devices_in_the_library_are_named_and_never_waited_for(library: Library) -> None:
    reasons = _put_special_files(library)
    problems = {line.path.stem: line.problem for line in library.list() if line.problem}
    assert problems.keys() == reasons.keys()
    for name, reason in reasons.items():
        path = library.folder / f"{name}.compare"
        assert str(problems[name]).startswith(reason)
        for use in (load_file, Store.open, examine, repair):
            with pytest.raises(CompareError, match="not a regular file"):
                use(path)
    assert [line.problem for line in library.find("bridge")] == [None]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.timeout(20)
@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_a_pipe_in_the_place_of_a_journal_is_not_waited_for(library: Library, suffix: str) -> None:
    store = library.create(BRIDGE)
    store.close()
    os.mkfifo(f"{store.path}{suffix}")
    (line,) = library.list()
    assert "cannot be opened" in str(line.problem)
    assert preview(store.path).articles == ()
