"""Files of every released schema open for ever; newer ones are read if they allow it, else refused."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage import victim
from tests.storage.golden.make import HERE, golden
from tui.errors import CompareError
from tui.review.edits import ArticleTarget
from tui.storage.file import loading
from tui.storage.file import loading as migrations
from tui.storage.file.codec import dump, load
from tui.storage.file.format import SCHEMA
from tui.storage.file.loading import STEPS, load_file, migrate
from tui.storage.file.records import Bodies, ChecksummedWriter, read_stored
from tui.storage.repair import examine, repair
from tui.storage.store import Store

FILES = sorted(HERE.glob("schema-*.compare"))


def test_there_is_a_golden_file_and_a_step_for_every_schema() -> None:
    assert [int(re.sub(r"\D", "", f.name)) for f in FILES] == list(range(1, SCHEMA + 1))
    assert sorted(STEPS) == list(range(1, SCHEMA))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_golden_file_opens_and_can_be_worked_on(tmp_path: Path, file: Path) -> None:
    path = tmp_path / file.name
    shutil.copyfile(file, path)
    comparison, entries = golden(int(re.sub(r"\D", "", file.stem)))
    opened = Store.open(path)
    assert opened.problems == []
    assert (opened.read_only, opened.name, opened.engine) == (False, "Golden", "1.0")
    assert opened.comparison == comparison
    assert opened.entries == entries
    assert opened.drafts == {ArticleTarget("a3"): "half a sentence"}
    assert opened.view == {"position": {"fact": "f2"}}
    assert opened.versions == (comparison.articles[2],)
    opened.store.append(victim.note(18))
    assert opened.store.close() is None
    assert Store.open(path, read_only=True).entries == [*entries, victim.note(18)]


def test_a_step_names_what_a_difference_is_as_schema_2_does() -> None:
    old = dump({"id": "f1", "differences": [{"slot": "number", "grade": "update"}, {"slot": "date"}]})
    bodies, _ = migrate({"fact": {"f1": old, "f2": "[1", "f3": "7"}}, [], 1, to=2)
    assert load(bodies["fact"]["f1"])["differences"][0] == {"slot": "number", "kind": "update"}
    assert (bodies["fact"]["f2"], bodies["fact"]["f3"]) == ("[1", "7")


def from_the_future(path: Path, schema: int, min_reader: int) -> bytes:
    """A file as a later version would write it: another schema, more fields, more tables."""
    Store.create(path, victim.BRIDGE, entries=[victim.note(1)]).close()
    connection = sqlite3.connect(path, isolation_level=None)
    sealed = ChecksummedWriter(connection, read_stored(connection))
    sealed.put("meta", {"format": dump({"schema": schema, "min_reader": min_reader, "program": "later"})})
    connection.execute(f"PRAGMA user_version = {schema}")
    connection.execute("CREATE TABLE later (id TEXT)")
    connection.close()
    return path.read_bytes()


def test_a_newer_file_that_we_can_read_is_read_only(tmp_path: Path) -> None:
    path = tmp_path / "newer.compare"
    data = from_the_future(path, SCHEMA + 1, SCHEMA)
    opened = Store.open(path)
    assert opened.read_only
    assert "newer version" in opened.why
    assert opened.problems == []
    assert opened.comparison == victim.BRIDGE
    assert path.read_bytes() == data


def test_a_newer_file_that_we_cannot_read_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "newer.compare"
    data = from_the_future(path, SCHEMA + 1, SCHEMA + 1)
    with pytest.raises(CompareError, match="saved by a newer version"):
        Store.open(path)
    assert path.read_bytes() == data


@pytest.mark.parametrize("schema", [0, -1, 10**40, True, "2", 2.5, None])
def test_a_file_of_a_version_that_cannot_be_is_opened_and_repaired(tmp_path: Path, schema: object) -> None:
    path = tmp_path / "odd.compare"
    Store.create(path, victim.BRIDGE, entries=[victim.note(1)]).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        body = dump({"schema": schema, "min_reader": 1, "program": "another"})
        ChecksummedWriter(connection, read_stored(connection)).put("meta", {"format": body})
    opened = Store.open(path)
    assert opened.problems == ["it was saved by a version of compare-tui that cannot be"]
    assert opened.comparison == victim.BRIDGE
    assert repair(path).backup
    assert examine(path).sound


def test_a_damaged_newer_file_is_left_to_the_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "newer.compare"
    from_the_future(path, SCHEMA + 1, SCHEMA)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1")
    data = path.read_bytes()
    assert not examine(path).sound
    with pytest.raises(CompareError, match="repair it with that one"):
        repair(path)
    assert path.read_bytes() == data


def test_damage_is_told_in_one_line_whatever_a_file_names_its_records(tmp_path: Path) -> None:
    path = tmp_path / "odd.compare"
    Store.create(path, victim.BRIDGE).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        sealed = ChecksummedWriter(connection, read_stored(connection))
        sealed.put("article", {"a\n" * 5000: "[]"})
    (line,) = load_file(path).damage
    assert line.isprintable()
    assert len(line) == 500


def rename_facts(bodies: Bodies, log: list[str]) -> tuple[Bodies, list[str]]:
    """A step as a later version might need it."""
    facts = {i: dump({**load(body), "title": "migrated"}) for i, body in bodies["fact"].items()}
    return {**bodies, "fact": facts}, log


def test_steps_are_taken_in_order() -> None:
    taken: list[int] = []

    def step(number: int) -> migrations.Step:
        def take(bodies: Bodies, log: list[str]) -> tuple[Bodies, list[str]]:
            taken.append(number)
            return bodies, log

        return take

    migrate({}, [], 2, to=5, steps={n: step(n) for n in range(1, 9)})
    assert taken == [2, 3, 4]
    with pytest.raises(KeyError):
        migrate({}, [], 1, to=2, steps={})


def test_an_older_file_is_migrated_in_memory_and_rewritten_with_a_copy_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.compare"
    Store.create(path, victim.BRIDGE, entries=[victim.note(1)]).close()
    old = path.read_bytes()
    later = SCHEMA + 1
    monkeypatch.setitem(STEPS, SCHEMA, rename_facts)
    for module in ("file.loading", "file.format", "file.whole_file", "store", "file.locking", "repair"):
        monkeypatch.setattr(f"tui.storage.{module}.SCHEMA", later)
    monkeypatch.setattr(loading, "migrate", lambda b, log, schema: migrate(b, log, schema, to=later))
    opened = Store.open(path)
    assert {f.title for f in opened.comparison.facts} == {"migrated"}
    assert path.read_bytes() == old
    opened.store.append(victim.note(2))
    assert opened.store.close() is None
    copy = tmp_path / f"old.compare.schema{SCHEMA}"
    assert copy.read_bytes() == old
    again = Store.open(path, read_only=True)
    assert again.problems == []
    assert {f.title for f in again.comparison.facts} == {"migrated"}
    assert again.entries == [victim.note(1), victim.note(2)]
