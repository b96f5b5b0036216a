"""Nobody was hurt, and somebody was."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared, disagreements
from tui.analysis.pipeline import compare

CONTEXT = "A crane fell on the market hall of Ostby on Tuesday morning, an hour after it had opened."
CONTEXTO = "Una grúa cayó sobre el mercado de Villarreal el martes, una hora después de que abriera."

DISPUTED = [
    ("Nobody was killed when the crane fell.", "Two people were killed when the crane fell."),
    ("No one was hurt in the hall.", "A 61-year-old porter was hurt in the hall."),
    ("Nobody came to harm in the hall, the town said.", "In the hall the crane broke a woman's arm."),
    ("Not one of the visitors was injured by the crane.", "Three visitors were injured by the crane."),
]
AGREED = [
    # of others only
    ("None of the firefighters was hurt in the hall.", "A 61-year-old porter was hurt in the hall."),
    ("No child was injured by the crane.", "Three women were injured by the crane."),
    # at another time
    ("Nobody was hurt in the hall.", "In 1987 a fire in the hall hurt nine people."),
    ("Nobody was hurt in the hall.", "Before, nine people had been hurt in the hall."),
    # of no person
    ("Nobody was hurt in the hall.", "It hurt the pride of the builders."),
    ("Nobody was hurt in the hall.", "The crane broke the arm of a statue in the park."),
    # nobody, too
    ("Nobody was hurt in the hall.", "No porter or visitor was hurt in the hall."),
]
DISCUTIDO = [
    ("Nadie murió en el mercado.", "Dos personas murieron en el mercado."),
    ("No hubo heridos en el mercado.", "Tres mujeres resultaron heridas en el mercado."),
]


@pytest.mark.parametrize(("none", "some"), DISPUTED)
def test_none_and_some_exclude_each_other(none: str, some: str) -> None:
    for one, other in ((none, some), (some, none)):
        (fact,) = disagreements(compared((CONTEXT, one), (CONTEXT, other)))
        assert fact.differences[0].slot == "negation"


@pytest.mark.parametrize(("none", "other"), AGREED)
def test_what_does_not_contradict_that_it_befell_nobody(none: str, other: str) -> None:
    assert not disagreements(compared((CONTEXT, none), (CONTEXT, other)))


@pytest.mark.parametrize(("none", "some"), DISCUTIDO)
def test_in_spanish(none: str, some: str) -> None:
    found = compare([article(i, CONTEXTO, told, language="es") for i, told in enumerate((none, some), 1)])
    (fact,) = disagreements(found)
    assert fact.differences[0].slot == "negation"
