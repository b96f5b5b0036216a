"""One person under two names."""

import pytest

from tests.analysis.articles import compared, disagreements, said

SEEN = "“The whole deck tilted within a minute,” said Ricardo Ferrand, a passenger from Orlin."
DEAD = "The party's guide, Erland Moe, 41, was among the eight dead of the avalanche."
SOLD = "The eleven branches in the north are to be sold to Karston Group by the end of June."
LAID = "The first stone of the new quay was laid on Friday by Transport Minister Hanne Brekk."


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        (SEEN, SEEN.replace("Ferrand", "Falcone"), {"Ricardo Ferrand", "Ricardo Falcone"}),
        (SEEN, SEEN.replace("Ricardo", "Tomas"), {"Ricardo Ferrand", "Tomas Ferrand"}),
        (DEAD, DEAD.replace("Erland", "Erling"), {"Erland Moe", "Erling Moe"}),
        (LAID, LAID.replace("Hanne Brekk", "Marte Soder"), {"Hanne Brekk", "Marte Soder"}),
        (SOLD, SOLD.replace("Karston", "Kestrel"), {"Karston Group", "Kestrel Group"}),
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
        (SEEN, SEEN.replace("Ricardo", "Rick")),
        (SEEN.replace("Ricardo", "William"), SEEN.replace("Ricardo", "Bill")),
        (SOLD, SOLD.replace("Karston", "Northern")),
        (SOLD, SOLD.replace("Karston Group", "Karston Bank")),
        (SEEN.replace("Ferrand", "Drahan"), SEEN.replace("Ferrand", "Dragan")),
        (LAID, LAID.replace("Hanne Brekk", "Hanne Brekke")),
        (
            LAID.replace("Transport Minister", "Director"),
            LAID.replace("Transport Minister Hanne Brekk", "Director Marte Soder"),
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
