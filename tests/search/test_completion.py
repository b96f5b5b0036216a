"""Completing field words and their values."""

from __future__ import annotations

import pytest

from tests.search.made import bridge
from tui.search import SearchIndex

INDEX = SearchIndex.build(bridge())


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("ver", ["verdict:"]),
        ("bridge -so", ["source:"]),
        ("bridge verdict:d", ["disagree", "disputed"]),
        ("outlet:", ['"Harbor Post"', '"Karsova Today"', '"El Faro"']),
        ("outlet:far", ['"El Faro"']),
        ('outlet:"har', ['"Harbor Post"']),
        ("has:n", ["note", "number"]),
        ("number:", [">500"]),
        ("date:2025-05-02", ["2025-05-02"]),
        ("tag:", ["dates"]),
        ("nothing:", []),
        ('bridge "ver', []),
        ("\ud800:\x00", []),
    ],
)
def test_completions(text: str, items: list[str]) -> None:
    assert [item.text for item in INDEX.complete(text, len(text)).items] == items


def test_what_is_replaced() -> None:
    text = "bridge -ver opens"
    found = INDEX.complete(text, 11)
    assert text[found.start : found.end] == "ver"
    assert found.items[0].meaning
    text = 'outlet:"har'
    found = INDEX.complete(text, len(text))
    assert text[: found.start] + found.items[0].text == 'outlet:"Harbor Post"'


@pytest.mark.parametrize("cursor", [-5, 0, 3, 99])
def test_any_cursor(cursor: int) -> None:
    found = INDEX.complete("has:n", cursor)
    assert 0 <= found.start <= found.end <= 5


def test_every_completed_value_finds_something() -> None:
    for field in ("outlet:", "source:", "said-by:"):
        for item in INDEX.complete(field, len(field)).items:
            assert INDEX.search(field + item.text)
