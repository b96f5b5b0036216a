"""Pages, dumps and notes, damaged at random: each is read, or refused in one line, and nothing else fails."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.site_pages import page
from tui.errors import CompareError
from tui.sources.articles import entries_of, read_entry
from tui.sources.formats.pdf import Segment, read_columns

SOURCES = {
    "page.html": page("en", "semantic").data,
    "table.html": page("ru", "tables", "windows-1251").data,
    "dump.json": b'[{"title": "Harrow", "text": "The mayor left. None was hurt.", "date": "2025-05-07"}]',
    "dump.csv": b'title,text,date\nHarrow,"The mayor resigned, she said.",2025-05-07\n',
    "notes.md": b"---\ntitle: Harrow\ndate: 2025-05-07\n---\n\n# Harrow\n\nThe *mayor* [resigned](http://x).\n",
}
PIECES = (
    b"", b"\x00" * 9, b"\xff\xfe", b"<" * 50, b"<table>" * 30,
    b"&#1;&#xfffe;&#x110000;", b'{"a":' * 50, b"]]>", b"-->",
    b"\r\n\r\n", b"9" * 400, b"2025-02-30", b"=?utf-8?B?//8=?=", "\u202e\u200f\u00ad".encode(), b"\x1b[2J",
)  # fmt: skip
Damage = Callable[[bytes, int, int], bytes]
DAMAGE: dict[str, Damage] = {
    "cut": lambda data, at, _: data[:at],
    "lost": lambda data, at, size: data[:at] + data[at + size :],
    "repeated": lambda data, at, size: data[:at] + data[at : at + size] * 5 + data[at + size :],
    "flipped": lambda data, at, size: data[:at] + bytes([data[at] ^ (1 << size % 8)]) + data[at + 1 :],
    "filled": lambda data, at, size: data[:at] + PIECES[size % len(PIECES)] + data[at:],
}


def read(name: str, data: bytes) -> int | str:
    """The number of articles in a source, or the line with which it is refused."""
    try:
        unpacked = entries_of(name, data)
        return len([read_entry(name, unpacked.kind, entry, "a1") for entry in unpacked.entries])
    except CompareError as error:
        return str(error)


@pytest.mark.parametrize("name", SOURCES)
@settings(max_examples=12, deadline=None, derandomize=True)
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(sorted(DAMAGE)), st.floats(0, 1), st.integers(1, 64)),
        min_size=1,
        max_size=4,
    )
)
def test_a_damaged_source_is_read_or_refused(name: str, steps: list[tuple[str, float, int]]) -> None:
    data = SOURCES[name]
    for kind, place, size in steps:
        if data:
            data = DAMAGE[kind](data, int(place * (len(data) - 1)), size)
    said = read(name, data)
    assert isinstance(said, int) or (said.startswith(name) and "\n" not in said)


@pytest.mark.parametrize("words", ["a&#1;b", "a&#x0b;b", "a&#xFFFE;b", "a\ufffeb", "a&#xD800;b"])
@pytest.mark.parametrize(
    "around",
    ["<p>{}<b>c</b>{}</p>", "<pre>{}</pre>", "<p>x<sup>{}</sup>{}</p>", "<p>d<s>{}</s>{}</p>", "<td>{}</td>"],
)
def test_characters_that_no_tree_takes_back_are_left_out(words: str, around: str) -> None:
    source = f"<html><body><article><h1>Harrow</h1><p>The mayor resigned.</p>{around.format(words, words)}"
    assert read("page.html", f"{source}</article></body></html>".encode()) == 1


def test_a_line_of_a_mile_does_not_hold_up_the_search_for_columns() -> None:
    lines = [Segment(40.0, 20.0 * row, 500.0, 20.0 * row + 12, "words") for row in range(30)]
    mile = Segment(0.0, 700.0, 5e9, 712.0, "words")
    assert read_columns([*lines, mile]) == [*lines, mile]
