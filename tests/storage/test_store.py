"""What was handed to a store is found again, across sessions and whatever the app does in between."""

from __future__ import annotations

import os
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.storage.long import times
from tests.storage.samples import article, bridge
from tests.storage.strategies import ACTS, TARGETS, comparisons, fits
from tui.errors import CompareError
from tui.model import Comparison
from tui.review.edits import ArticleTarget, ComparisonTarget, Edit, LogEntry, Rename, SetNote, Target
from tui.review.history import History
from tui.storage.file.contents import Contents
from tui.storage.file.format import APPLICATION_ID, SCHEMA
from tui.storage.file.whole_file import save_whole
from tui.storage.store import Store
from tui.storage.writer import Status

BRIDGE = bridge()


def entry(seq: int, act: Edit) -> LogEntry:
    return LogEntry(seq, "2026-01-01T00:00:00+00:00", act)


def create(path: Path, comparison: Comparison = BRIDGE, **keywords: Any) -> Store:
    return Store.create(path, comparison, folder=Path("/news"), **keywords)


def test_a_session_goes_on_in_the_next(tmp_path: Path) -> None:
    path = tmp_path / "bridge.compare"
    store = create(path)
    history = History(sink=store.append)
    history.do(SetNote(ComparisonTarget(), "first"))
    history.do(Rename("The bridge"))
    history.undo()
    store.save_draft(ArticleTarget("a1"), "half a sen")
    store.save_view({"position": {"fact": "f2", "pane": 1}})
    assert store.close() is None

    opened = Store.open(path)
    assert (opened.read_only, opened.problems, opened.name) == (False, [], None)
    assert opened.comparison == BRIDGE
    assert opened.entries == history.entries
    assert opened.drafts == {ArticleTarget("a1"): "half a sen"}
    assert opened.view == {"position": {"fact": "f2", "pane": 1}}
    assert opened.folder == Path("/news")
    again = History(opened.entries, opened.store.append)
    again.redo()
    opened.store.save_draft(ArticleTarget("a1"), None)
    opened.store.close()
    last = Store.open(path)
    assert last.name == "The bridge"
    assert last.drafts == {}
    assert [e.seq for e in last.entries] == [1, 2, 3, 4]
    last.store.close()


def test_each_act_is_on_the_disk_without_being_asked(tmp_path: Path) -> None:
    path = tmp_path / "bridge.compare"
    statuses: list[Status] = []
    store = create(path, on_status=statuses.append)
    store.append(LogEntry(1, "2025-01-01T00:00:00+00:00", Rename("now")))
    assert store.flush()
    assert store.status is Status.SAVED
    assert Store.open(path, read_only=True).name == "now"
    assert statuses == [Status.SAVING, Status.SAVED]
    store.close()


def test_the_file_says_what_it_is_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "bridge.compare"
    create(path).close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    titles = connection.execute("SELECT body ->> '$.title' FROM fact").fetchall()
    connection.close()
    assert titles == [(f.title,) for f in BRIDGE.facts]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["bridge.compare"]


def test_a_new_analysis_replaces_the_old_and_keeps_the_work(tmp_path: Path) -> None:
    path = tmp_path / "bridge.compare"
    store = create(path)
    store.append(LogEntry(1, "2025-01-01T00:00:00+00:00", Rename("kept")))
    edited = article("a1", "Another headline", "Another sentence stands here now.")
    anew = Comparison((edited, BRIDGE.articles[1], article("a4", "A fourth one", "It says something too.")))
    store.replace_analysis(anew, engine="9.0")
    store.close()
    opened = Store.open(path)
    assert opened.problems == []
    assert (opened.comparison, opened.engine, opened.name) == (anew, "9.0", "kept")
    assert set(opened.versions) == {BRIDGE.articles[0], BRIDGE.articles[2]}
    assert opened.store.next_article == 5
    opened.store.replace_analysis(Comparison(BRIDGE.articles[:1]))
    assert opened.store.next_article == 5
    opened.store.replace_analysis(anew, engine="9.1")
    opened.store.close()
    assert {a.id for a in Store.open(path, read_only=True).versions} == {"a1", "a2", "a3", "a4"}


def test_a_comparison_is_not_overwritten_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "bridge.compare"
    create(path).close()
    with pytest.raises(CompareError, match="already exists"):
        create(path, Comparison(BRIDGE.articles[:1]))
    assert Store.open(path, read_only=True).comparison == BRIDGE
    create(path, Comparison(BRIDGE.articles[:1]), overwrite=True).close()
    assert len(Store.open(path, read_only=True).comparison.articles) == 1


def test_saving_under_another_name_goes_on_there(tmp_path: Path) -> None:
    store = create(tmp_path / "one.compare")
    store.append(LogEntry(1, "", Rename("both")))
    other = store.save_as(tmp_path / "two.compare")
    other.append(LogEntry(2, "", Rename("only there")))
    other.close()
    assert Store.open(tmp_path / "one.compare", read_only=True).name == "both"
    assert Store.open(tmp_path / "two.compare", read_only=True).name == "only there"
    with pytest.raises(CompareError, match="read-only"):
        store.append(LogEntry(2, "", Rename("lost?")))


def test_a_copy_leaves_the_store_where_it_is(tmp_path: Path) -> None:
    store = create(tmp_path / "one.compare")
    store.append(LogEntry(1, "", Rename("both")))
    store.save_copy(tmp_path / "copy.compare")
    store.append(LogEntry(2, "", Rename("original")))
    store.close()
    assert Store.open(tmp_path / "copy.compare", read_only=True).name == "both"
    assert Store.open(tmp_path / "one.compare", read_only=True).name == "original"


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + bytes(5000), os.urandom(9000)])
def test_other_files_are_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.compare"
    path.write_bytes(content)
    with pytest.raises(CompareError, match="not a saved comparison"):
        Store.open(path)
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == ["other.compare"]


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.compare"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE article (id, body)")
    connection.execute("INSERT INTO article VALUES ('a1', '{}')")
    connection.commit()
    connection.close()
    with pytest.raises(CompareError, match="not a saved comparison"):
        Store.open(path)


@pytest.mark.parametrize("missing", ["nothing.compare", "no/folder.compare", "."])
def test_what_is_not_there_is_said(tmp_path: Path, missing: str) -> None:
    with pytest.raises(CompareError, match=r"cannot open .*(no such file|folder)"):
        Store.open(tmp_path / missing)
    assert os.listdir(tmp_path) == []


@settings(max_examples=times(25), deadline=None)
@given(comparisons(), st.lists(ACTS, max_size=5), st.dictionaries(TARGETS, st.text(max_size=5), max_size=3))
def test_anything_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    comparison: Comparison,
    acts: list[Any],
    drafts: dict[Target, str],
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.compare"
    entries = []
    for act in acts:
        if fits(act, len(entries) + 1):
            entries.append(LogEntry(len(entries) + 1, "2025-01-01T00:00:00+00:00", act))
    store = Store.create(path, comparison, entries=entries)
    for target, text in drafts.items():
        store.save_draft(target, text)
    assert store.close() is None
    opened = Store.open(path, read_only=True)
    assert opened.problems == []
    assert (opened.comparison, opened.entries, opened.drafts) == (comparison, entries, drafts)


class StoreMachine(RuleBasedStateMachine):
    """A store against plain lists and dicts, closed, killed or reopened at any moment."""

    counter = 0

    def __init__(self) -> None:
        super().__init__()
        StoreMachine.counter += 1
        self.path = Path(os.environ["STORE_MACHINE"]) / f"{StoreMachine.counter}.compare"
        self.comparison = Comparison(BRIDGE.articles[:1])
        self.entries: list[LogEntry] = []
        self.drafts: dict[Target, str] = {}
        self.view: dict[str, Any] = {}
        self.store = Store.create(self.path, self.comparison)

    @rule(act=ACTS)
    def append(self, act: Any) -> None:
        if not fits(act, len(self.entries) + 1):
            return
        self.entries.append(LogEntry(len(self.entries) + 1, "2025-01-01T00:00:00+00:00", act))
        self.store.append(self.entries[-1])

    @rule(of=st.sampled_from([ArticleTarget("a1"), ComparisonTarget()]), text=st.none() | st.text(max_size=3))
    def draft(self, of: Target, text: str | None) -> None:
        self.store.save_draft(of, text)
        if text is None:
            self.drafts.pop(of, None)
        else:
            self.drafts[of] = text

    @rule(name=st.sampled_from(["x", "y"]), value=st.integers() | st.lists(st.booleans(), max_size=2))
    def look(self, name: str, value: Any) -> None:
        self.store.save_view({name: value})
        self.view[name] = value

    @rule(count=st.integers(1, 3), facts=st.booleans())
    def analyse(self, count: int, facts: bool) -> None:
        articles = BRIDGE.articles[:count]
        self.comparison = replace(BRIDGE, articles=articles) if count == 3 and facts else Comparison(articles)
        self.store.replace_analysis(self.comparison)

    @rule()
    def flush(self) -> None:
        assert self.store.flush()

    @rule()
    def reopen(self) -> None:
        assert self.store.close() is None
        opened = Store.open(self.path)
        self.store = opened.store
        assert not opened.read_only, opened.why
        assert opened.problems == []
        assert (opened.comparison, opened.entries) == (self.comparison, self.entries)
        assert (opened.drafts, opened.view) == (self.drafts, self.view)

    @rule()
    def look_on(self) -> None:
        self.store.flush()
        other = Store.open(self.path)
        assert other.read_only
        assert (other.comparison, other.entries) == (self.comparison, self.entries)
        assert (other.drafts, other.view) == (self.drafts, self.view)

    @invariant()
    def not_failed(self) -> None:
        assert self.store.status is not Status.FAILED

    def teardown(self) -> None:
        self.reopen()
        self.store.close()
        self.path.unlink()


def test_store_against_plain_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    monkeypatch.setenv("STORE_MACHINE", str(tmp_path))
    run_state_machine_as_test(
        StoreMachine, settings=settings(max_examples=times(15), stateful_step_count=15, deadline=None)
    )


def test_work_done_in_memory_is_in_the_file_as_soon_as_there_is_one(tmp_path: Path) -> None:
    store = Store.in_memory(Comparison(BRIDGE.articles), engine="")
    store.append(entry(1, SetNote(ComparisonTarget(), "early")))
    store.save_draft(ArticleTarget("a1"), "half")
    store.save_draft(ArticleTarget("a2"), "gone")
    store.save_draft(ArticleTarget("a2"), None)
    store.save_view({"inspector": "all"})
    assert (store.has_file, store.has_work, store.status) == (False, True, Status.SAVED)
    store.begin(tmp_path / "one.compare")
    store.replace_analysis(BRIDGE, "9.0")
    store.append(entry(2, Rename("later")))
    assert store.close() is None
    opened = Store.open(tmp_path / "one.compare", read_only=True)
    assert (opened.comparison, opened.engine, opened.name) == (BRIDGE, "9.0", "later")
    assert (opened.drafts, opened.view) == ({ArticleTarget("a1"): "half"}, {"inspector": "all"})
    assert [e.seq for e in opened.entries] == [1, 2]


def test_work_that_comes_while_the_file_is_made_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.in_memory(Comparison(BRIDGE.articles))
    store.append(entry(1, Rename("before")))
    store.save_draft(ArticleTarget("a1"), "done soon")

    def save(path: Path, contents: Contents, *, overwrite: bool) -> None:
        save_whole(path, contents, overwrite=overwrite)
        store.append(entry(2, Rename("meanwhile")))
        store.save_draft(ArticleTarget("a1"), None)
        store.save_draft(ArticleTarget("a2"), "begun")
        store.save_view({"inspector": "all"})
        store.replace_analysis(BRIDGE)

    monkeypatch.setattr("tui.storage.store.save_whole", save)
    store.begin(tmp_path / "one.compare")
    assert store.flush()
    assert store.close() is None
    opened = Store.open(tmp_path / "one.compare", read_only=True)
    assert (opened.comparison, opened.name) == (BRIDGE, "meanwhile")
    assert (opened.drafts, opened.view) == ({ArticleTarget("a2"): "begun"}, {"inspector": "all"})


def test_a_store_whose_file_cannot_be_made_goes_on_in_memory(tmp_path: Path) -> None:
    store = Store.in_memory(BRIDGE)
    with pytest.raises(CompareError):
        store.begin(tmp_path / "missing" / "one.compare")
    store.append(entry(1, Rename("kept")))
    store.begin(tmp_path / "one.compare")
    store.close()
    assert Store.open(tmp_path / "one.compare", read_only=True).name == "kept"
