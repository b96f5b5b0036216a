"""Bundled searching finds what trying row by row finds."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.search.regex import search_rows, spans
from tui.search.row_sets import Budget

PLAIN = [
    "a",
    "b",
    r"\s",
    r"\w+",
    ".",
    ".*",
    "[^a]",
    "[^a]+",
    "(a|b)",
    "(?:ab)?",
    "^",
    "$",
    r"\b",
    r"\B",
    "b*",
    "|",
]
CAREFUL = [
    r"\A",
    r"\Z",
    "(?=b)",
    "(?<=a)",
    "(?!a)",
    "(?>a+)",
    "a++",
    "[ab]{2}",
    "(?P<x>a)(?P=x)",
    "(?s:.)",
    "a+?",
]
pieces = st.sampled_from(PLAIN + CAREFUL)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(pieces, max_size=5).map("".join), st.lists(st.text("ab x", min_size=1, max_size=6), max_size=12)
)
def test_bundles_change_nothing(pattern: str, texts: list[str]) -> None:
    try:
        compiled = regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE)
    except regex.error:
        return
    budget = Budget(60)
    found = search_rows(compiled, texts, (1 << len(texts)) - 1, budget)
    assert not budget.undecided
    assert found == [i for i, text in enumerate(texts) if compiled.search(text)]


def test_no_time_no_answer() -> None:
    budget = Budget(0)
    assert search_rows(regex.compile("a"), ["a"] * 1000, 0b1101, budget) == []
    assert budget.undecided == 0b1101


def test_what_was_looked_at_before_the_time_was_over_counts() -> None:
    looks = iter([False] * 8 + [True] * 1000)
    budget = Budget(60, lambda: next(looks))
    found = search_rows(regex.compile("a"), ["a"] * 1000, (1 << 1000) - 1, budget)
    assert found == list(range(len(found)))
    assert 0 < len(found) < 1000
    assert budget.undecided == (1 << 1000) - (1 << len(found))


@pytest.mark.parametrize(("pattern", "found"), [("b+", [(1, 3)]), ("x*", []), ("", []), ("(a+)+$x", [])])
def test_spans(pattern: str, found: list[tuple[int, int]]) -> None:
    assert list(spans(regex.compile(pattern), "abba" + "a" * 40)) == found
