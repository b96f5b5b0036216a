"""Numbers that no program writes are found when a record is read, whatever else is right about it."""

from __future__ import annotations

import pytest

from tui.storage.codec import CodecError, from_json


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e999", '"nan"', "1" + "0" * 400])
def test_a_number_without_bounds_is_damage(text: str) -> None:
    with pytest.raises(CodecError):
        from_json(text, float)


def test_an_open_range_is_none() -> None:
    assert from_json('"inf"', float) == float("inf")
