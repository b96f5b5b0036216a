"""Groups of three digits, whatever stands between them, and neighbours that are no group."""

from __future__ import annotations

import pytest

from tui.analysis.mentions.quantities.numbers import read_number
from tui.analysis.mentions.tokens import Tokens
from tui.languages.tables import tables


def numbers(text: str, lang: str = "en") -> list[float]:
    tokens = Tokens(text)
    found = (
        read_number(tokens, i, tables(lang).numbers) for i in range(tokens.size) if tokens.kinds[i] == "n"
    )
    return [number.low for number in found if number]


@pytest.mark.parametrize("mark", [" ", "'", "’", "\u00a0", "\u2007", "\u2009", "\u202f"])
@pytest.mark.parametrize("lang", ["en", "es", "de", "fr", "ru"])
def test_thousands_are_one_number_with_any_mark(mark: str, lang: str) -> None:
    assert numbers(f"1{mark}240 – 12{mark}345{mark}678", lang) == [1240, 12345678]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The storm damaged 3 000 homes", [3000]),
        ("The town has 1 240,5 hectares", [1240.5]),
        ("It cost 1’240.50 francs", [1240.5]),
        ("About 14 500 people came", [14500]),
    ],
)
def test_thousands_with_a_space_in_running_text(text: str, expected: list[float]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On May 7 200 people marched", [7, 200]),
        ("May 7 200 people marched", [7, 200]),
        ("Flight 370 239 people lost", [370, 239]),
        ("In 2024 300 people came", [2024, 300]),
        ("It has 0 300", [0, 300]),
        ("The code is 12 3456", [12, 3456]),
        ("They were 5 12 and 100", [5, 12, 100]),
    ],
)
def test_two_numbers_side_by_side_stay_two(text: str, expected: list[float]) -> None:
    assert numbers(text) == expected
