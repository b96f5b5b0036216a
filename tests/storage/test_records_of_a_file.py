"""Several articles in one file: saved, opened again, found changed, and read again, each by its number."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tui.errors import CompareError
from tui.model import Comparison
from tui.sources import read_sources
from tui.sources.changes import State, check_sources, read_again
from tui.storage.library import Library
from tui.storage.library_search import resolved_path
from tui.storage.store import Store

TEXTS = [
    "Officials said on Monday that 600 soldiers had arrived at the building site of the bridge.",
    "The ferries across the river will stop when the new bridge opens, the operator said.",
    "Construction of the crossing began last year, the ministry said in a statement.",
]


def dump(path: Path, texts: list[str], field: str = "body") -> Path:
    records = [{"title": f"Report {number}", field: text} for number, text in enumerate(texts, 1)]
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return dump(tmp_path / "dump.jsonl", TEXTS)


def compared(file: Path, **options: dict[str, str]) -> Comparison:
    articles = read_sources([str(file)], **options).articles  # type: ignore[arg-type]
    return Comparison(tuple(replace(a, path=os.path.relpath(a.path, file.parent)) for a in articles))


def test_each_record_has_a_path_and_a_hash_of_its_own(file: Path) -> None:
    articles = compared(file).articles
    assert [article.path for article in articles] == ["dump.jsonl#1", "dump.jsonl#2", "dump.jsonl#3"]
    assert len({article.sha256 for article in articles}) == 3


def test_they_are_saved_and_opened_again(file: Path, tmp_path: Path) -> None:
    comparison = compared(file)
    path = tmp_path / "saved.compare"
    Store.create(path, comparison, folder=file.parent).close()
    opened = Store.open(path, read_only=True)
    assert opened.comparison == comparison
    assert {state.state for state in check_sources(opened.comparison, opened.folder)} == {State.SAME}


def test_only_the_record_that_changed_is_said_to_have(file: Path) -> None:
    comparison = compared(file)
    dump(file, [TEXTS[0].replace("600", "1,500"), *TEXTS[1:], "A fourth report was added to the file today."])
    states = check_sources(comparison, file.parent)
    assert [state.state for state in states] == [State.CHANGED, State.SAME, State.SAME]
    assert {state.path for state in states} == {file}
    again = read_again(comparison.articles[0], file.parent)
    assert (again.id, again.path) == ("a1", "dump.jsonl#1")
    assert "1,500 soldiers" in again.text


def test_a_record_that_is_no_longer_there_cannot_be_read(file: Path) -> None:
    comparison = compared(file)
    dump(file, TEXTS[:2])
    state = check_sources(comparison, file.parent)[2]
    assert (state.state, state.message) == (State.UNREADABLE, f"{file.name}#3: no longer in its file")
    with pytest.raises(CompareError, match="no longer in its file"):
        read_again(comparison.articles[2], file.parent)
    file.unlink()
    assert {state.state for state in check_sources(comparison, file.parent)} == {State.GONE}


def test_what_the_user_said_of_the_fields_is_kept_for_reading_again(tmp_path: Path) -> None:
    file = dump(tmp_path / "dump.jsonl", TEXTS, field="wording")
    comparison = compared(file, fields={"text": "wording"})
    assert {state.state for state in check_sources(comparison, tmp_path)} == {State.SAME}
    dump(file, [TEXTS[0].replace("600", "700"), *TEXTS[1:]], field="wording")
    assert "700 soldiers" in read_again(comparison.articles[0], tmp_path).text


def test_the_same_place_is_told_whatever_way_leads_there(file: Path) -> None:
    assert resolved_path("dump.jsonl#2", file.parent) == f"{file.resolve()}#2"
    assert resolved_path(f"../{file.parent.name}/dump.jsonl#2", file.parent) == f"{file.resolve()}#2"


def test_the_library_finds_their_comparison_again(file: Path, tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    comparison = compared(file)
    library.create(comparison, folder=file.parent).close()
    assert [line.articles for line in library.with_same_sources(comparison.articles)]
