"""Which words a typed word may stand for."""

from __future__ import annotations

import pytest

from tui.search.inverted_index import Postings


def vocabulary(words: str, code: str = "en") -> Postings:
    return Postings((word, code) for word in words.split())


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("bridge", "bridges bridged bridging"),
        ("metre", "meter meters metres"),
        ("center", "centre centres"),
        ("colours", "color"),
        ("sky", "skies"),
        ("defense", "defence"),
        ("organise", "organization organizes"),
    ],
)
def test_forms(word: str, others: str) -> None:
    known = vocabulary(f"{word} {others} bride met cent skim other").vocabulary
    assert known.forms(word) == sorted([word, *others.split()])


def test_forms_are_of_the_language_the_word_is_written_in() -> None:
    postings = Postings([("puentes", "es"), ("bridges", "en")])
    assert postings.vocabulary.forms("puente") == ["puentes"]
    assert postings.vocabulary.forms("bridge") == ["bridges"]


@pytest.mark.parametrize("typed", ["brdge", "bridgge", "brxdge", "brigde", "ridge"])
def test_one_error_is_forgiven(typed: str) -> None:
    assert vocabulary("bridge other words").vocabulary.misspelt(typed) == ["bridge"]


def test_numbers_and_short_words_have_no_errors() -> None:
    known = vocabulary("2025 2026 ab abc abcd tumen тумен").vocabulary
    assert known.misspelt("2025") == []
    assert known.misspelt("ac") == []
    assert known.misspelt("abd") == ["abcd"]
    assert known.misspelt("тумын") == ["тумен"]


def test_the_nearest_and_most_frequent_come_first() -> None:
    known = vocabulary("bridle bridge bridge bride").vocabulary
    assert known.misspelt("bridhe") == ["bridge", "bride", "bridle"]
