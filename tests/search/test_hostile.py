"""Nothing that is typed, and nothing in a source, breaks or freezes the search."""

from __future__ import annotations

import itertools
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.made import article, bridge, comparison, oddities
from tui.safetext import safe
from tui.search import SearchIndex
from tui.search.output import as_json, as_text, exit_status, remarks
from tui.search.query import Mode

INDEX = SearchIndex.build(bridge())
STRANGE = comparison(
    [
        article(
            1, "\x1b[31mRed\x1b[0m", ["\x1b]0;title\x07 bell", "\u202eevil\u202c bridge", "a" * 40 + "!"]
        ),
        article(
            2, "[bold]", ["\ud800 lone", "e\u0301\u0301\u0301 bridge\u200b\ufeff", "🙂👨‍👩‍👧 𝔟𝔯𝔦𝔡𝔤𝔢 ﬁne"]
        ),
    ]
)
ODD = SearchIndex.build(STRANGE)


@settings(max_examples=150, deadline=None)
@given(st.text() | oddities, st.sampled_from([None, *Mode]), st.booleans())
def test_any_text_can_be_searched_for(text: str, mode: Mode | None, typing: bool) -> None:
    for index in (INDEX, ODD):
        results = index.search(text, mode=mode, typing=typing, budget=0.05)
        hits = results.hits()
        assert len(hits) == results.total
        assert hits or results.hints
        for hit in hits:
            assert all(0 <= a < b <= len(hit.text) for a, b in hit.spans)
            assert hit.article is None or all(0 <= a < b <= len(hit.article.text) for a, b in hit.marks)
        told = as_text(results)
        assert safe(told).plain == told
        json.loads(as_json(results))
        assert exit_status(results) in (0, 1, 2)
        assert index.complete(text, len(text)).items is not None


def test_ten_thousand_characters() -> None:
    for text in (
        "bridge " * 1430,
        "b" * 10_000,
        "/" + "(a|b)*" * 1600 + "/",
        '"' + "x " * 5000,
        "-" * 10_000,
        "\n" * 10_000,
    ):
        results = INDEX.search(text)
        assert results.hints


def test_one_character_after_another() -> None:
    text = 'bridge "will stretch" -/a[b/ outlet:harbor date:2025-05.. number:>5km ✗ ﬁ'
    for end in range(len(text)):
        INDEX.search(text[:end]).hits(0, 5)


@pytest.mark.parametrize(
    "pattern", [r"(a+)+$x", r"(?R)", r"((a{1,100}){1,100}){1,100}b", r"(a|a)*?(b|b)*?c{9}$z"]
)
def test_a_catastrophic_expression_is_stopped_and_told(pattern: str) -> None:
    made = comparison([article(1, "One", ["Headline"] + ["a" * 60 + f"! {i}" for i in range(300)])])
    index = SearchIndex.build(made)
    start = time.monotonic()
    results = index.search(pattern, mode=Mode.REGEX, budget=0.1)
    assert time.monotonic() - start < 60  # it would run for years
    if not results.complete:
        assert any("Stopped after 0.1 s" in hint.text for hint in results.hints)
    results.hits(0, 20)


def test_what_was_found_before_the_time_ran_out_is_kept() -> None:
    texts = ["b", *("a" * 60 + "!" for _ in range(600))]
    index = SearchIndex.build(comparison([article(1, "One", texts)]))
    asked = itertools.count()  # the time runs out by what was done, however fast the machine is
    results = index.search("^b$|a++[?]", mode=Mode.REGEX, budget=60, stop=lambda: next(asked) > 40)
    assert not results.complete
    assert [hit.text for hit in results.hits()] == ["b"]
    assert remarks(results)[0].startswith("Stopped after 60 s")


@pytest.mark.parametrize("query", ['"will stretch', '-"will stretch" bridge', "will-stretch", "/will/"])
def test_a_search_out_of_time_finds_nothing_wrong_and_says_so(query: str) -> None:
    made = bridge()
    hurried = SearchIndex.build(made).search(query, budget=0)
    patient = SearchIndex.build(made).search(query)
    assert not hurried.complete
    assert patient.complete
    assert {hit.text for hit in hurried.hits()} <= {hit.text for hit in patient.hits()}
    assert "Stopped after 0 s" in remarks(hurried)[0]


def test_what_there_was_no_time_for_is_not_remembered() -> None:
    index = SearchIndex.build(bridge())
    for query in ('"will stretch', "will-stretch "):
        assert not index.search(query, budget=0)
        assert index.search(query).total == 1


def test_a_search_nobody_waits_for_is_given_up() -> None:
    assert not INDEX.search('"will stretch', stop=lambda: True).complete


def test_the_gravest_hint_comes_first() -> None:
    assert "Not a regular expression" in remarks(INDEX.search("/(un"))[0]
    assert "Nothing found" in remarks(INDEX.search("/zzz"))[0]
    assert "without “zzz”" in remarks(INDEX.search('bridge zzz "will'))[0]
    assert remarks(INDEX.search("xyzzy:1 /b")) != remarks(INDEX.search("/b"))


def test_letters_of_other_shapes_are_found() -> None:
    assert len(ODD.search("bridge ").hits()) == 3
    assert len(ODD.search("fine ").hits()) == 1
    assert len(ODD.search("evil").hits()) == 1
    assert len(ODD.search("/🙂/").hits()) == 1
