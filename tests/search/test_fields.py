"""Values of field words: days and amounts."""

from __future__ import annotations

import datetime as dt
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search.fields import FIELDS, Amounts, read_amounts, read_days


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-4-30", "2025-04-30", "2025-04-30"),
        ("2025-04..", "2025-04-01", None),
        ("..2025-04", None, "2025-04-30"),
        ("2024..2025-04", "2024-01-01", "2025-04-30"),
        (">2025-04", "2025-05-01", None),
        (">=2025-04", "2025-04-01", None),
        ("<2025-04", None, "2025-03-31"),
        ("<=2025-04", None, "2025-04-30"),
        (">9999", "none", None),
        ("<0001", None, "none"),
        ("2025-02-30", "none", None),
        ("0000", "none", None),
    ],
)
def test_days(text: str, low: str | None, high: str | None) -> None:
    days = read_days(text)
    if "none" in (low, high):
        assert days is None
        return
    assert days is not None
    assert (days.low, days.high) == tuple(dt.date.fromisoformat(x) if x else None for x in (low, high))
    assert not days.has(None)
    assert days.has(days.low or days.high)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("500", Amounts(500, 500, True, True, "")),
        (">1,200km", Amounts(1200, inf, False, True, "km")),
        (">= 1.5 million euros", Amounts(1.5, inf, True, True, "million euros")),
        ("<20%", Amounts(-inf, 20, True, False, "%")),
        ("300..500", Amounts(300, 500, True, True, "")),
        ("300..", Amounts(300, inf, True, True, "")),
        ("..$5", None),
        (">$5", Amounts(5, inf, False, True, "$")),
        ("5..3", None),
        ("..", None),
        (">", None),
        (">5..6", None),
        ("1.500", Amounts(1.5, 1.5, True, True, "")),
        ("1.2.3", None),
        ("1..2.3.4", None),
        ("-5..1,000.5", Amounts(-5, 1000.5, True, True, "")),
    ],
)
def test_amounts(text: str, amounts: Amounts | None) -> None:
    assert read_amounts(text) == amounts


@given(st.sampled_from(sorted(FIELDS)), st.text())
def test_no_value_breaks_a_field_word(name: str, value: str) -> None:
    fault = FIELDS[name].fault(value)
    assert fault is None or fault.startswith("is ")


def test_a_point_groups_where_a_comma_is_the_decimal_sign() -> None:
    assert read_amounts(">1.500", comma_decimal=True) == Amounts(1500, inf, False, True, "")
    assert read_amounts("40,6%", comma_decimal=True) == Amounts(40.6, 40.6, True, True, "%")


@pytest.mark.parametrize("name", FIELDS)
def test_examples_hold(name: str) -> None:
    field, _, value = FIELDS[name].example.partition(":")
    assert field == name or name in ("has", "in")
    assert FIELDS[name].fault(value) is None
