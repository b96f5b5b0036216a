"""The Spanish thesaurus: forms of a verb share their class, look-alikes do not."""

import pytest

from tui.languages.words import word_classes

SPANISH = word_classes("es")


def sense(word: str) -> str:
    return SPANISH.sense(word, SPANISH.stem(word))


@pytest.mark.parametrize(
    "forms",
    [
        "derrumbaron derrumbe desplomo colapso",
        "incrementaron aumento subieron encarecera",
        "fallecieron murio decesos cadaver",
        "naufrago hundieron volcaron zozobrar",
        "colisionaron choque estrellaron",
        "aplazaron pospuso postergada demora",
        "despidio recortaron despidos",
        "detuvieron arrestada capturaron",
        "clausuraran cerro cierre",
        "desmiente nego descartaron",
        "edil concejala regidores",
        "anegaron riada inundaciones",
    ],
)
def test_forms_of_one_sense(forms: str) -> None:
    assert len({sense(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "words", ["casa caso", "puerto puerta", "plazo plaza", "banca bancos", "cargo carga"]
)
def test_look_alikes(words: str) -> None:
    one, other = words.split()
    assert sense(one) != sense(other)


@pytest.mark.parametrize(
    "words", ["reparar construyo", "exportaciones importo", "zarpo llegada", "vendio alquiler"]
)
def test_contrasts(words: str) -> None:
    one, other = (sense(word) for word in words.split())
    assert SPANISH.contrasts[one] & SPANISH.contrasts[other]
