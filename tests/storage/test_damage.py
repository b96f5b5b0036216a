"""Damage is noticed, what is shown is true, the rest is recovered."""

from __future__ import annotations

import os
import random
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage import victim
from tests.storage.long import times
from tests.storage.samples import article, bridge
from tui.errors import CompareError
from tui.model import Comparison, Fact, Reuse
from tui.review.edits import ArticleTarget, LogEntry, Lost, SetNote
from tui.review.history import History
from tui.storage.file.codec import CodecError, load, to_json
from tui.storage.file.contents import Contents, entry_json
from tui.storage.file.format import PAGE_SIZE, RECORD_TABLES, entry_checksum, record_checksum, table_checksum
from tui.storage.file.loading import load_file
from tui.storage.file.records import StoredRows
from tui.storage.file.salvage import salvage_records
from tui.storage.library import Library
from tui.storage.repair import describe, examine, repair
from tui.storage.store import Store

LONG = article(
    "a4", "A long article", *(f"Sentence {n} of a long article, with words enough." for n in range(150))
)
COMPARISON = replace(bridge(), articles=(*bridge().articles, LONG), reuse=(Reuse("a1", "a2", 0.8),))
ENTRIES = [victim.note(n) for n in range(1, 41)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "whole.compare"
    store = Store.create(path, COMPARISON, entries=ENTRIES)
    store.save_draft(ArticleTarget("a1"), "a draft")
    store.save_view({"at": 3})
    store.close()
    return path.read_bytes()


def truth_of(contents: Contents) -> None:
    """Everything shown must be as it was saved."""
    known = {a.id: a for a in COMPARISON.articles}
    assert all(known[a.id] == a for a in contents.comparison.articles)
    facts = {f.id: f for f in COMPARISON.facts}
    assert all(facts[f.id] == f for f in contents.comparison.facts)
    assert set(contents.comparison.links) <= set(COMPARISON.links)
    assert set(contents.comparison.reuse) <= set(COMPARISON.reuse)
    assert all(e == ENTRIES[e.seq - 1] for e in contents.entries if not isinstance(e.act, Lost))
    assert contents.drafts in ({}, {ArticleTarget("a1"): "a draft"})
    assert contents.view in ({}, {"at": 3})


def all_of(contents: Contents) -> bool:
    return (
        contents.comparison == COMPARISON
        and contents.entries == ENTRIES
        and bool(contents.drafts)
        and bool(contents.view)
    )


def flip(data: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(data))
    data[at] ^= 1 << rng.randrange(8)


def truncate(data: bytearray, rng: random.Random) -> None:
    del data[rng.randrange(len(data)) :]


def zero(data: bytearray, rng: random.Random) -> None:
    page = rng.randrange(len(data) // PAGE_SIZE) * PAGE_SIZE
    data[page : page + PAGE_SIZE] = bytes(PAGE_SIZE)


def scramble(data: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(data) - 512)
    data[at : at + 512] = rng.randbytes(512)


def duplicate(data: bytearray, rng: random.Random) -> None:
    pages = len(data) // PAGE_SIZE
    one, two = rng.randrange(pages) * PAGE_SIZE, rng.randrange(pages) * PAGE_SIZE
    data[one : one + PAGE_SIZE] = data[two : two + PAGE_SIZE]


def test_what_the_reader_did_lies_before_what_can_be_made_again(memory_path: Path) -> None:
    """A file cut in half has lost pages of articles and analysis, and not the log that was written last."""
    path = memory_path / "cut.compare"
    articles = tuple(article(f"a{n}", *(f"Line {i} of {n}. " * 20 for i in range(20))) for n in range(1, 25))
    store = Store.create(path, Comparison(articles))
    history = History(sink=store.append)
    for number in range(30):
        history.do(SetNote(ArticleTarget(f"a{number % 24 + 1}"), f"note {number} " + "words " * 30))
    store.close()
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    loaded = load_file(path)
    assert loaded.contents.entries == history.entries
    assert loaded.damage[0] == (
        f"the file is cut off: {len(data) / 2048:,.0f} of {len(data) / 1024:,.0f} kB are there; "
        "if it is a copy, copy it again"
    )
    assert any(line.startswith("some of the articles are missing") for line in loaded.damage)


@pytest.mark.parametrize(
    ("hurt", "count", "recovered"),
    [(flip, 200, 0.95), (truncate, 60, 0.2), (zero, 60, 0.7), (scramble, 80, 0.7), (duplicate, 60, 0.7)],
)
def test_damage(memory_path: Path, whole: bytes, hurt: object, count: int, recovered: float) -> None:
    assert callable(hurt)
    rng = random.Random(hurt.__name__)
    path = memory_path / "hurt.compare"
    outcome: Counter[str] = Counter()
    entries = 0
    for number in range(times(count)):
        data = bytearray(whole)
        hurt(data, rng)
        path.write_bytes(data)
        try:
            loaded = load_file(path)
        except CompareError as error:
            outcome[f"nothing left: {error.remedy}"] += 1
            continue
        truth_of(loaded.contents)
        found = [e for e in loaded.contents.entries if not isinstance(e.act, Lost)]
        entries += len(found)
        if not loaded.damage:
            assert all_of(loaded.contents), "damage that was not noticed"
            outcome["harmless"] += 1
            continue
        outcome["all recovered" if all_of(loaded.contents) else "noticed"] += 1
        if number % 10 == 0:
            report = repair(path)
            assert report.backup
            assert report.backup.read_bytes() == bytes(data)
            assert examine(path).sound
            again = load_file(path).contents
            truth_of(again)
            assert [e for e in again.entries if not isinstance(e.act, Lost)] == found
            report.backup.unlink()
    share = entries / (times(count) * len(ENTRIES))
    print(f"{hurt.__name__}: {dict(outcome)}, {share:.1%} of the acts recovered")
    assert share >= recovered


def test_a_damaged_file_opens_read_only_and_says_what_is_missing(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "hurt.compare"
    path.write_bytes(whole.replace(b"note 7 ", b"note 9 ", 1).replace(b"Only here", b"Only hare", 1))
    opened = Store.open(path)
    assert opened.read_only
    assert "doctor" in opened.why
    assert opened.problems == [
        "some of the facts are missing or damaged: f5",
        "of your work, entries are lost, 1 of 40: 7",
    ]
    assert [e.seq for e in opened.entries] == list(range(1, 41))
    with pytest.raises(CompareError, match="damaged"):
        opened.store.append(LogEntry(41, "", Lost()))


def test_doctor_repairs_and_tells(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "hurt.compare"
    hurt = whole.replace(b"note 7 ", b"note 9 ", 1).replace(b"Only here", b"Only hare", 1)
    path.write_bytes(hurt)
    assert not examine(path).sound
    assert path.read_bytes() == hurt
    report = repair(path)
    assert (report.lost_entries, report.entries, report.facts, report.analyse) == (1, 39, 4, True)
    assert report.backup == tmp_path / "hurt.compare.damaged"
    assert report.backup.read_bytes() == hurt
    assert any("entries are lost, 1 of 40: 7" in line for line in describe(report))
    opened = Store.open(path)
    assert not opened.read_only
    opened.store.append(victim.note(41))
    assert opened.store.close() is None
    report = repair(path)
    assert report.sound
    assert report.backup is None
    assert describe(report)[0].endswith("is in order: 4 articles, 4 facts, 40 acts of yours, 1 draft")


@pytest.mark.timeout(20)
@pytest.mark.parametrize("number", [10**11, 2**62, -5, 0])
def test_an_entry_whose_number_cannot_be_costs_neither_time_nor_the_others(
    tmp_path: Path, whole: bytes, number: int
) -> None:
    path = tmp_path / "hurt.compare"
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection, connection:
        body, prev = connection.execute("SELECT body, prev FROM log WHERE seq = 7").fetchone()
        right = entry_checksum(number, body, bytes(prev))
        connection.execute("UPDATE log SET seq = ?, sum = ? WHERE seq = 7", (number, right))
        connection.execute(
            "UPDATE seal SET count = ?, sum = ? WHERE name = 'log'",
            (2**62, table_checksum("log", 2**62, bytes(32))),
        )
    report = repair(path)
    assert f"entries of your work have numbers that cannot be: {number}" in report.damage
    assert "of your work, entries are lost, 1 of 40: 7" in report.damage
    assert (report.entries, report.lost_entries) == (39, 1)
    assert repair(path).sound


def test_lost_entries_are_named_as_ranges(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "hurt.compare"
    path.write_bytes(whole)
    sql(path, "DELETE FROM log WHERE seq BETWEEN 5 AND 30 OR seq = 33")
    assert "of your work, entries are lost, 27 of 40: 5-30, 33" in examine(path).damage


def test_a_number_of_thousands_of_digits_is_told_in_plain_words() -> None:
    with pytest.raises(CodecError, match="a number of thousands of digits"):
        load("9" * 5000)


def sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("DELETE FROM log WHERE seq = 40", "entries are lost, 1 of 40: 40"),
        ("DELETE FROM log WHERE seq = 20", "entries are lost, 1 of 40: 20"),
        ("UPDATE log SET seq = 99 WHERE seq = 20", "entries are lost, "),
        ("DELETE FROM fact WHERE id = 'f2'", "facts are missing or damaged: f2"),
        ("DELETE FROM article WHERE id = 'a4'", "articles are missing or damaged: a4"),
        ("UPDATE article SET id = 'a9' WHERE id = 'a4'", "articles are missing or damaged: a4"),
        ("DELETE FROM draft", "drafts"),
        ("UPDATE draft SET body = '\"other\"'", "drafts"),
        ("DELETE FROM seal WHERE name = 'log'", "whether any came after them"),
        ("UPDATE seal SET count = 39 WHERE name = 'log'", "whether any came after them"),
        ("DROP TABLE links", "links"),
        ("PRAGMA application_id = 7", "beginning of the file"),
        ("PRAGMA user_version = 7", "beginning of the file"),
        ("INSERT INTO fact SELECT 'f9', body, sum FROM fact LIMIT 1", "table fact"),
    ],
)
def test_changes_behind_our_back_are_noticed(tmp_path: Path, whole: bytes, statement: str, says: str) -> None:
    path = tmp_path / "hurt.compare"
    path.write_bytes(whole)
    sql(path, statement)
    loaded = load_file(path)
    truth_of(loaded.contents)
    assert any(says in line for line in loaded.damage), loaded.damage


def test_an_entry_of_another_copy_breaks_the_chain(tmp_path: Path, whole: bytes) -> None:
    """Its own sum is right; but what came before it, or comes after, is another."""
    for seq in (20, 40):
        path = tmp_path / f"{seq}.compare"
        path.write_bytes(whole)
        body = entry_json(replace(ENTRIES[seq - 1], act=ENTRIES[0].act))
        connection = sqlite3.connect(path)
        (prev,) = connection.execute("SELECT prev FROM log WHERE seq = ?", (seq,)).fetchone()
        values = (body, entry_checksum(seq, body, prev), seq)
        connection.execute("UPDATE log SET body = ?, sum = ? WHERE seq = ?", values)
        connection.commit()
        connection.close()
        assert load_file(path).damage == [
            "the log of your work was changed: its entries do not follow on each other"
        ]


def test_a_record_of_another_copy_breaks_the_seal(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "mixed.compare"
    path.write_bytes(whole)
    body = to_json(replace(COMPARISON.facts[1], title="as it once was"), Fact)
    connection = sqlite3.connect(path)
    values = (body, record_checksum("fact", "f2", body))
    connection.execute("UPDATE fact SET body = ?, sum = ? WHERE id = 'f2'", values)
    connection.commit()
    connection.close()
    assert load_file(path).damage == ["some of the facts are missing or damaged"]


def test_records_right_by_sum_but_senseless_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "senseless.compare"
    Store.create(path, Comparison(bridge().articles, bridge().facts[:2])).close()
    body = '{"id":"f1","title":1}'
    connection = sqlite3.connect(path)
    connection.execute(
        "UPDATE fact SET body = ?, sum = ? WHERE id = 'f1'", (body, record_checksum("fact", "f1", body))
    )
    connection.commit()
    connection.close()
    loaded = load_file(path)
    assert any("fact f1 cannot be understood" in line for line in loaded.damage)
    assert [f.id for f in loaded.contents.comparison.facts] == ["f2"]


def test_a_spoilt_index_is_found_before_anything_is_written(tmp_path: Path, whole: bytes) -> None:
    """Rows may be right and an index wrong: writing through it would add rows twice."""
    path = tmp_path / "hurt.compare"
    path.write_bytes(whole)
    connection = sqlite3.connect(path)
    root = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_fact_1'"
    ).fetchone()
    connection.close()
    data = bytearray(whole)
    page = (root[0] - 1) * PAGE_SIZE
    at = data.index(b"f2", page, page + PAGE_SIZE)
    data[at : at + 2] = b"zz"
    path.write_bytes(data)
    assert not examine(path).sound
    errors: list[CompareError] = []
    opened = Store.open(path, on_error=errors.append)
    assert opened.comparison == COMPARISON
    opened.store.append(victim.note(41))
    assert not opened.store.flush()
    assert "damaged" in errors[0].message
    rescued = opened.store.close(1.0)
    assert rescued
    assert len(load_file(rescued).contents.entries) == 41
    assert not load_file(rescued).damage


def test_the_pages_hold_what_the_database_reads(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "whole.compare"
    path.write_bytes(whole)
    carved = StoredRows()
    salvage_records(whole, carved)
    read = load_file(path).stored
    assert (carved.bodies, carved.log, carved.table_checksums) == (
        read.bodies,
        read.log,
        read.table_checksums,
    )


@given(st.binary(max_size=300), st.integers(0, 40))
@settings(max_examples=times(60), deadline=None)
def test_carving_takes_any_bytes(noise: bytes, page: int) -> None:
    assert salvage_records(bytes(page * 100) + noise * 40, StoredRows()) == 0


def test_damage_that_the_database_quotes_in_its_message(memory_path: Path, whole: bytes) -> None:
    """SQLite quotes the damaged schema, and the quotation is no text."""
    folder = Library(memory_path).folder
    folder.mkdir()
    path = folder / "hurt.compare"
    path.write_bytes(whole.replace(b"TABLE fact", b"TABLE\xa0fact"))
    assert all_of(load_file(path).contents)
    assert not examine(path).sound
    (line,) = Library(memory_path).list()
    assert line.problem
    assert Library(memory_path).find("soldiers") == []
    repair(path)
    assert examine(path).sound


def test_every_table_is_sealed(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "whole.compare"
    path.write_bytes(whole)
    assert set(load_file(path).stored.table_checksums) == {*RECORD_TABLES, "log"}
    assert os.listdir(tmp_path) == ["whole.compare"]
