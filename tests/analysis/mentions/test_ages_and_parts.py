"""Ages of persons and things, and parts of a group."""

import pytest

from tests.analysis.mentions.reading import mentions
from tui.model import Quantity


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El detenido, de 14 años, disparó.", "es"),
        ("Un adolescente, de 15 años y natural de Bogotá, fue detenido.", "es"),
        ("Un menor de 15 años fue detenido.", "es"),
        ("Un pistolero de 15 años disparó.", "es"),
        ("The oak, which was 300 years old, fell.", "en"),
    ],
)
def test_years_of_somebody_or_something_are_an_age(text: str, language: str) -> None:
    assert [q.dimension for q in mentions(Quantity, text, language=language)] == ["age"]


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Detuvieron al menor de 14 años.", "aged 14"),
        ("No vale para menores de 14 años.", "aged <14"),
        ("A una edad menor de 14 años no vale.", "aged <14"),
    ],
)
def test_a_minor_of_some_age_is_not_below_it(text: str, normal: str) -> None:
    assert [q.normalized for q in mentions(Quantity, text, language="es")] == [normal]


@pytest.mark.parametrize("text", ["Fue condenado a 14 años de prisión.", "Firmó un contrato de 14 años."])
def test_years_of_a_term_are_no_age(text: str) -> None:
    assert [q.dimension for q in mentions(Quantity, text, language="es")] == ["duration"]


@pytest.mark.parametrize(
    ("text", "language", "normal"),
    [
        ("Los tiros hirieron a dos de los presentes.", "es", ["2 presente"]),
        ("Dos de los 40 pasajeros siguen graves.", "es", ["2 pasajero of 40 pasajero", "40 pasajero"]),
        ("Dos de los que huyeron volvieron.", "es", ["2 of them"]),
        ("Doscientas de ellas murieron.", "es", ["200 of them"]),
        ("Two of the robbers fled.", "en", ["2 robber"]),
        ("El menor fue capturado.", "es", []),
    ],
)
def test_parts_of_a_group_in_their_normal_form(text: str, language: str, normal: list[str]) -> None:
    assert [q.normalized for q in mentions(Quantity, text, language=language)] == normal
