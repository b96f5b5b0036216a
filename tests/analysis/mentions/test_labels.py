"""Numbers inside names are no values."""

from __future__ import annotations

import pytest

from tests.analysis.mentions.reading import mentions
from tui.model import Moment, Quantity


@pytest.mark.parametrize(
    "sentence",
    [
        "The president left aboard Air Force One.",
        "The console, Switch 2, sold out.",
        "The bomb dated from the Second World War.",
        "First Lady Anna Berg opened the show.",
        "Flight 4819 overturned on landing.",
        "Line 1 of the metro was closed.",
        "No 10 said the union would be heard.",
        "The No. 2 reactor was shut down.",
        "They walked down Fifth Avenue in silence.",
        "Shops on 24th Street were closed.",
        "Owners of the Pixel 9 complained.",
        "A Boeing 737 landed safely.",
        "The patch is called MS13-008.",
        "It was like 9/11 for the city.",
        "The committee met in Room 12 in the evening.",
        "One of the survivors spoke of a bang.",
        "The Formula One race was called off.",
        "The film, Ocean's Eight, opens soon.",
    ],
)
def test_a_number_in_a_name_counts_nothing(sentence: str) -> None:
    assert not mentions(Quantity, sentence)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("In Gaza 40 people were killed.", "40 people"),
        ("Some 40 people were killed.", "~40 people"),
        ("At Kollen 12 skiers fell.", "12 skier"),
        ("The group 40 people strong left.", "40 people"),
        ("Of the flight 76 passengers were hurt.", "76 passenger"),
        ("One of the four engines failed.", "1 engine of 4 engine"),
    ],
)
def test_a_number_beside_a_name_still_counts(sentence: str, value: str) -> None:
    assert [q.normalized for q in mentions(Quantity, sentence)][:1] == [value]


def test_a_month_that_is_a_first_name_is_no_date() -> None:
    assert not mentions(Moment, "The portrait of August Lederer was sold.")
    assert mentions(Moment, "In August Lederer sold it.")
