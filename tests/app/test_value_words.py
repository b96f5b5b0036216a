"""What the words of a value come to, as it is shown beside them."""

from __future__ import annotations

import pytest

from tui.app.desk.inspector.value_words import says_itself, shown_meaning


@pytest.mark.parametrize(
    ("words", "meaning", "shown"),
    [
        ("two countries", "2 country", "2"),
        ("Nine pieces", "9 piece", "9"),
        ("two men", "2 man", "2"),
        ("two people", "2 people", "2"),
        ("150 years", "1800 months", "150 years"),
        ("two years", "24 months", "2 years"),
        ("a year and a half", "18 months", "18 months"),
        ("a dozen dead", "12 people", "12 people"),
        ("13,800 feet", "4206.24 m", "4.21 km"),
        ("90 km", "90000 m", "90 km"),
        ("half a mile", "804.672 m", "805 m"),
        ("last June", "June 2024", "June 2024"),
    ],
)
def test_a_meaning_is_written_as_people_write_it(words: str, meaning: str, shown: str) -> None:
    assert shown_meaning(words, meaning) == shown


def test_a_length_in_its_own_unit_needs_no_explanation() -> None:
    assert says_itself("90 km", shown_meaning("90 km", "90000 m"))


def test_a_number_whose_thousands_are_grouped_by_blanks_needs_no_explanation() -> None:
    assert says_itself("About 11 300 people", "about 11300 people")
    assert not says_itself("11 300 miles", "18185.6 km")
