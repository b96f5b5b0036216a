"""One deed, two doers."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared, disagreements, said
from tui.analysis import compare
from tui.model import Comparison, Fact

OPENING = "The old lighthouse of Ostby was lit again on Tuesday after nine dark years."


def names(found: Comparison) -> list[Fact]:
    return [f for f in disagreements(found) if f.differences[0].slot == "name"]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        pytest.param(
            "The lighthouse belongs to the Hamel Harbour Trust.",
            "Torvik Estates, which owns the lighthouse, paid for the lamp.",
            {"Hamel Harbour Trust", "Torvik Estates"},
            id="owner",
        ),
        pytest.param(
            "The lamp of the lighthouse was built by Brandt Optical.",
            "The lamp in the lighthouse came from the workshops of Marlow & Sons.",
            {"Brandt Optical", "Marlow & Sons"},
            id="builder",
        ),
        pytest.param(
            "The lamp of the lighthouse was built in 1998 by Brandt Optical.",
            "The lamp of the lighthouse was built for a dozen crowns by Marlow & Sons.",
            {"Brandt Optical", "Marlow & Sons"},
            id="words before the doer",
        ),
        pytest.param(
            "Harbour minister Lena Varga cut the ribbon at noon.",
            "It was Pavel Thorn, a retired keeper, who cut the ribbon at noon.",
            {"Lena Varga", "Pavel Thorn"},
            id="who cut the ribbon",
        ),
    ],
)
def test_two_doers_of_one_deed_exclude_each_other(one: str, other: str, values: set[str]) -> None:
    (fact,) = names(compared((OPENING, one), (OPENING, other)))
    assert said(fact) == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The lighthouse belongs to the Hamel Harbour Trust.",
            "The Hamel Trust owns the lighthouse.",
            id="a shorter name",
        ),
        pytest.param(
            "The lighthouse belongs to the Hamel Harbour Trust.",
            "The lighthouse is run by Torvik Estates.",
            id="who owns and who runs it",
        ),
        pytest.param(
            "The lighthouse belongs to the Hamel Harbour Trust.",
            "The lighthouse was once owned by Torvik Estates.",
            id="an owner of the past",
        ),
        pytest.param(
            "The lighthouse belongs to the Hamel Harbour Trust.",
            "The lighthouse is not owned by Torvik Estates.",
            id="no owner",
        ),
        pytest.param(
            "The lighthouse belongs to the Hamel Harbour Trust.",
            "Visitors came by a tram that is owned by Torvik Estates.",
            id="something else",
        ),
        pytest.param(
            "The lamp of the lighthouse was built by Brandt Optical.",
            "The lamp of the lighthouse was built by Torvik's oldest smith.",
            id="whose smith it was",
        ),
        pytest.param(
            "The lighthouse belongs to the Hamel Harbour Trust.",
            "The lighthouse belongs to HHT.",
            id="initials",
        ),
        pytest.param(
            "The lighthouse was bought by Lena Varga, the mayor of Ostby.",
            "The lighthouse was bought by Torvik Estates Ltd.",
            id="a person and her company",
        ),
        pytest.param(
            "The lighthouse was bought by Norway.",
            "The lighthouse was bought by Torvik Estates.",
            id="a country",
        ),
        pytest.param(
            "The lighthouse was sold to the Hamel Harbour Trust.",
            "The mayor of Torvik bought the lighthouse.",
            id="where the buyer is from",
        ),
    ],
)
def test_what_may_both_be_so_does_not(one: str, other: str) -> None:
    assert not names(compared((OPENING, one), (OPENING, other)))


def test_a_thing_named_in_the_sentence_before_is_what_is_owned() -> None:
    one = (OPENING, "The lighthouse is built of granite.", "It belongs to the Hamel Harbour Trust.")
    other = (OPENING, "Torvik Estates owns the lighthouse and three quays.")
    (fact,) = names(compared(one, other))
    assert said(fact) == {"Hamel Harbour Trust", "Torvik Estates"}


def test_who_knows_both_speaks_of_two_deeds() -> None:
    one = (OPENING, "The lighthouse belongs to the Hamel Harbour Trust.")
    other = (
        OPENING,
        "Torvik Estates owns the lighthouse.",
        "The Hamel Harbour Trust paid for the lamp and all of the wiring.",
    )
    assert not names(compared(one, other))


def test_a_doer_may_be_named_twice() -> None:
    one = (OPENING, "The lighthouse belongs to the Hamel Harbour Trust.")
    other = (OPENING, "Torvik Estates owns the lighthouse.", "Three quays, too, are owned by Torvik.")
    assert names(compared(one, other))


def test_who_gives_a_deed_to_two_speaks_of_two_deeds() -> None:
    one = (OPENING, "The lighthouse was painted by Lena Varga.")
    other = (OPENING, "The lighthouse was painted by Pavel Thorn.", "Its door was painted by Ida Berg.")
    assert not names(compared(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("El faro es propiedad de Puertos Hamel.", "El faro pertenece a Inmuebles Torvik."),
        ("El faro pertenecía al Grupo Hamel.", "El faro era propiedad de Inmuebles Torvik."),
        ("El faro fue edificado por Puertos Hamel.", "El faro fue construido por Inmuebles Torvik."),
    ],
)
def test_spanish_doers(one: str, other: str) -> None:
    stories = (one, other)
    (fact,) = names(compare([article(i, OPENING, s, language="es") for i, s in enumerate(stories, 1)]))
    assert len(said(fact)) == 2
