"""One person under two names."""

import pytest

from tests.analysis.articles import compared, disagreements, said

SEEN = "“The whole deck tilted within a minute,” said Ricardo Ferrand, a passenger from Orlin."
LAID = "The first stone of the new quay was laid on Friday by Transport Minister Hanne Brekk."


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        (SEEN, SEEN.replace("Ferrand", "Falcone"), {"Ricardo Ferrand", "Ricardo Falcone"}),
        (LAID, LAID.replace("Hanne Brekk", "Marte Soder"), {"Hanne Brekk", "Marte Soder"}),
    ],
)
def test_two_names(one: str, other: str, names: set[str]) -> None:
    (fact,) = disagreements(compared((one,), (other,)))
    assert fact.differences[0].slot == "name"
    assert said(fact) == names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SEEN, SEEN.replace("Ferrand", "Ferand")),
        (SEEN.replace("Ferrand", "Drahan"), SEEN.replace("Ferrand", "Dragan")),
        (LAID, LAID.replace("Hanne Brekk", "Hanne Brekke")),
        (
            LAID.replace("Transport Minister", "Director"),
            LAID.replace("Transport Minister Hanne", "Director Marte"),
        ),
    ],
)
def test_spellings_and_bare_offices(one: str, other: str) -> None:
    assert not disagreements(compared((one,), (other,)))


def test_an_article_that_knows_both_tells_of_two_people() -> None:
    both = (
        SEEN.replace("Ferrand", "Falcone"),
        "Mr Ferrand had left the ship in Halm, a brother of his said.",
    )
    assert not disagreements(compared((SEEN,), both))
    third = ("Ricardo Falcone and Ricardo Ferrand shared a cabin.",)
    assert not disagreements(compared((SEEN,), (SEEN.replace("Ferrand", "Falcone"),), third))
