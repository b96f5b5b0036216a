"""Numbers in words and digits come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.mentions.quantities.numbers import Number, grain_of, parse_digits, read_number
from tui.analysis.mentions.tokens import Tokens
from tui.languages.folding import words
from tui.languages.tables import tables

EN_ONES = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
EN_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ES_ONES = words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
    "veintiséis veintisiete veintiocho veintinueve"
)
ES_TENS = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
ES_HUNDREDS = [
    *["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos"],
    *["seiscientos", "setecientos", "ochocientos", "novecientos"],
]


def english(n: int) -> str:
    if n < 20:
        return EN_ONES[n]
    if n < 100:
        return EN_TENS[n // 10] + (f"-{EN_ONES[n % 10]}" if n % 10 else "")
    if n < 1_000:
        return f"{EN_ONES[n // 100]} hundred" + (f" and {english(n % 100)}" if n % 100 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1_000, "thousand")):
        if n >= size:
            rest = n % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{english(n // size)} {name}" + (joint + english(rest) if rest else "")
    raise AssertionError(n)


def spanish(n: int) -> str:
    if n < 30:
        return ES_ONES[n]
    if n < 100:
        return ES_TENS[n // 10] + (f" y {ES_ONES[n % 10]}" if n % 10 else "")
    if n == 100:
        return "cien"
    if n < 1_000:
        return ES_HUNDREDS[n // 100] + (f" {spanish(n % 100)}" if n % 100 else "")
    if n < 10**6:
        head = "mil" if n < 2_000 else f"{spanish(n // 1_000)} mil"
        return head + (f" {spanish(n % 1_000)}" if n % 1_000 else "")
    head = "un millón" if n < 2 * 10**6 else f"{spanish(n // 10**6)} millones"
    return head + (f" {spanish(n % 10**6)}" if n % 10**6 else "")


def read(text: str, language: str = "en", money: bool = False) -> Number | None:
    t = Tokens(text)
    found = read_number(t, 0, tables(language).numbers, money)
    assert found is None or found.end <= t.size
    return found


@given(st.integers(0, 999_999_999_999))
def test_english_words(n: int) -> None:
    found = read(english(n) + " crates")
    assert found is not None
    assert (found.low, found.high) == (n, n)


@given(st.integers(2, 999_999_999))
def test_spanish_words(n: int) -> None:
    found = read(spanish(n) + " cajas", "es")
    assert found is not None
    assert (found.low, found.high) == (n, n)


@given(st.integers(0, 10**12))
def test_digits_with_groups(n: int) -> None:
    for text, language in (
        (f"{n:,}", "en"),
        (f"{n:,}".replace(",", "."), "es"),
        (f"{n:,}".replace(",", "\u202f"), "fr"),
    ):
        found = read(text, language)
        assert found is not None
        assert found.low == n


@given(st.integers(0, 9_999), st.integers(0, 99))
def test_decimals(whole: int, part: int) -> None:
    for text, comma in ((f"{whole}.{part:02}", False), (f"{whole},{part:02}", True)):
        parsed = parse_digits(text, comma)
        assert parsed is not None
        assert parsed == (pytest.approx(whole + part / 100), 0.01)


@given(st.integers(1, 10**14))
def test_the_grain_divides_its_number_and_leaves_two_digits(n: int) -> None:
    grain = int(grain_of(n))
    assert n % grain == 0
    assert grain == 1 or n // grain >= 10


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two and a half", 2.5),
        ("one-and-a-half", 1.5),
        ("3½", 3.5),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("two-thirds", 2),
        ("one hundred and fifty thousand", 150_000),
        ("1.5 million", 1.5e6),
        ("12k", 12_000),
        ("3.4bn", 3.4e9),
        ("4 lakh", 400_000),
    ],
)
def test_mixed(text: str, value: float) -> None:
    found = read(text)
    assert found is not None
    assert found.low == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("five hundred and six hundred", 500), ("one thousand and two thousand", 1_000), ("two three", 2)],
)
def test_two_numbers_stay_two(text: str, value: int) -> None:
    found = read(text)
    assert found is not None
    assert found.low == value


@pytest.mark.parametrize("text", ["1.2.3.4", "and", "million", "-", "", "une"])
def test_no_number(text: str) -> None:
    assert read(text) is None


def test_m_is_a_million_of_money_only() -> None:
    money, metres = read("86m", money=True), read("86m")
    assert money is not None
    assert metres is not None
    assert (money.low, metres.low) == (86e6, 86)
