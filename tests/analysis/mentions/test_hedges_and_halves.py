"""Hedges behind a value, halves of scales and units, and ordinals of two words."""

from math import inf

import pytest

from tests.analysis.mentions.reading import mentions
from tui.model import Quantity

VALUES = [
    ("en", "the storm killed 70 people at least.", "70 people at least", 70, inf),
    ("en", "70 people at the very least were hurt", "70 people at the very least", 70, inf),
    ("en", "70 people, if not more, were hurt", "70 people, if not more", 70, inf),
    ("en", "at the least, 70 people were hurt", "at the least, 70 people", 70, inf),
    ("en", "there were 70 people on board at most.", "70 people", -inf, 70),
    ("en", "70 people were trapped at least once", "70 people", 70, 70),
    ("en", "70-odd people came", "70-odd people", 63, 77),
    ("en", "a dozen and a half eggs broke", "a dozen and a half eggs", 18, 18),
    ("en", "a million and a half people fled", "a million and a half people", 1.5e6, 1.5e6),
    ("en", "a billion and a half dollars", "a billion and a half dollars", 1.5e9, 1.5e9),
    ("en", "a mile and a half of road", "a mile and a half", 2_414.016, 2_414.016),
    ("en", "3 miles and a half of road", "3 miles and a half", 5_632.704, 5_632.704),
    ("en", "the twenty-third session", "twenty-third", 23, 23),
    ("es", "dos millones y medio de euros", "dos millones y medio de euros", 2.5e6, 2.5e6),
    ("es", "costó 5 millones de euros o más", "5 millones de euros o más", 5e6, inf),
    ("es", "murieron 70 personas como mínimo", "70 personas como mínimo", 70, inf),
    ("es", "kilo y medio de cocaína", "kilo y medio", 1.5, 1.5),
    ("es", "docena y media de casas", "docena y media", 18, 18),
    ("de", "mindestens 70 Menschen starben", "mindestens 70", 70, inf),
    ("de", "70 Menschen oder mehr starben", "70", 70, inf),
    ("fr", "jusqu’à 70 personnes ont fui", "jusqu’à 70", -inf, 70),
    ("it", "quasi 70 persone", "quasi 70", 63, 70),
    ("nl", "meer dan 70 mensen", "meer dan 70", 70, inf),
    ("pt", "cerca de 70 pessoas", "cerca de 70", 63, 77),
    ("ru", "не менее 70 человек", "не менее 70", 70, inf),
]


@pytest.mark.parametrize(("language", "sentence", "text", "low", "high"), VALUES)
def test_value_with_its_hedge_and_half(
    language: str, sentence: str, text: str, low: float, high: float
) -> None:
    (found,) = mentions(Quantity, sentence, language=language)
    assert (found.text, round(found.low, 6), round(found.high, 6)) == (text, low, high)


def test_hedge_behind_a_value_is_shown() -> None:
    (found,) = mentions(Quantity, "The storm killed 70 people at least.")
    assert found.normalized == "≥70 people"
