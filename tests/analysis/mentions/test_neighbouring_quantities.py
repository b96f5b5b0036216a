"""What the quantities of a sentence say of each other."""

import pytest

from tests.analysis.mentions.reading import mentions
from tui.model import Quantity


@pytest.mark.parametrize("text", ["It was a 17-14 victory", "The Saints (11-5) won", "They won 3–0 at home"])
def test_sides_of_a_result_are_marked(text: str) -> None:
    found = mentions(Quantity, text)
    assert len(found) == 2
    assert all("score" in q.qualifiers for q in found)


@pytest.mark.parametrize("text", ["Some 5-8 cars burned", "The Senate voted 52-48 for it"])
def test_neither_a_range_nor_votes_are_a_result(text: str) -> None:
    assert not any("score" in q.qualifiers for q in mentions(Quantity, text))


@pytest.mark.parametrize(
    ("text", "language", "aftershock"),
    [
        ("Aftershocks have hit since it was rocked by a magnitude-5.9 earthquake", "en", False),
        ("There were four aftershocks, one of magnitude 5.1", "en", True),
        ("Hubo réplicas tras el sismo de magnitud 5,9", "es", False),
        ("Hubo una réplica de magnitud 5,1", "es", True),
    ],
)
def test_a_magnitude_is_that_of_the_shock_beside_it(text: str, language: str, aftershock: bool) -> None:
    (magnitude,) = [q for q in mentions(Quantity, text, language=language) if q.dimension == "magnitude"]
    assert ("aftershock" in magnitude.qualifiers) == aftershock
