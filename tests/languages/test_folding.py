"""One form of a word for mentions, sentences and the search."""

from __future__ import annotations

import pytest

from tests.analysis.mentions.reading import mentions
from tui.languages.folding import fold
from tui.model import Name
from tui.search.vocabulary import folded_tokens


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Ørsted", "orsted"),
        ("Łódź", "lodz"),
        ("Sørensen", "sorensen"),
        ("Peña", "pena"),
        ("Straße", "strasse"),
        ("Æthelred", "aethelred"),
        ("\uff37\uff49\uff44\uff45", "wide"),
    ],
)
def test_a_word_is_the_same_with_and_without_its_accents(written: str, plain: str) -> None:
    assert fold(written) == folded_tokens(written) == plain == fold(plain)


@pytest.mark.parametrize("sign", ["½", "2º", "5 m²"])
def test_signs_that_mean_something_stay(sign: str) -> None:
    assert fold(sign) == sign


def test_a_name_with_a_stroke_is_the_name_without() -> None:
    with_stroke, without = (
        mentions(Name, f"Minister Ida {name} resigned.") for name in ("Sørensen", "Sorensen")
    )
    assert [n.normalized for n in with_stroke] == [n.normalized for n in without]
