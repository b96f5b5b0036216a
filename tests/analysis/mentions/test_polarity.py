"""Cues that turn or weaken a statement."""

import pytest

from tests.analysis.mentions.reading import mentions
from tui.model import Polarity

CUES = [
    ("It was not evacuated.", "en", -1, "certain", "evacuated."),
    ("It wasn't evacuated.", "en", -1, "certain", "evacuated."),
    ("Nobody was hurt.", "en", -1, "certain", "was hurt."),
    ("The firm denied that Leeds was one of them.", "en", -1, "certain", "that Leeds was one of them."),
    ("They ruled out a delay.", "en", -1, "certain", "a delay."),
    ("The crew failed to answer.", "en", -1, "certain", "answer."),
    ("She refuses to leave.", "en", -1, "certain", "leave."),
    ("It closed without warning.", "en", -1, "certain", "warning."),
    ("The directorate confirmed that it closed.", "en", 1, "certain", "that it closed."),
    ("The union disputed the count.", "en", -1, "possible", "the count."),
    ("The mayor dismissed the claim that it closed.", "en", -1, "certain", "that it closed."),
    ("It reportedly closed.", "en", 1, "alleged", "closed."),
    ("It may close.", "en", 1, "possible", "close."),
    ("It is expected to close.", "en", 1, "likely", "to close."),
    ("No fue desalojado.", "es", -1, "certain", "fue desalojado."),
    ("El municipio desmintió que cerrara.", "es", -1, "certain", "que cerrara."),
    ("La concejala confirmó que cerró.", "es", 1, "certain", "que cerró."),
    ("Un presunto ladrón huyó.", "es", 1, "alleged", "ladrón huyó."),
    ("Los vecinos rehúsan salir y rehusaron hablar.", "es", -1, "certain", "hablar."),
    ("Aún no cerró.", "es", -1, "certain", "cerró."),
    ("No hay indicios de fuga.", "es", -1, "certain", "de fuga."),
    ("El alcalde corroboró que cerró.", "es", 1, "certain", "que cerró."),
    ("Aparentemente cerró.", "es", 1, "alleged", "cerró."),
    ("A lo mejor cierra.", "es", 1, "possible", "cierra."),
    ("Se prevé que cierre.", "es", 1, "likely", "que cierre."),
]


@pytest.mark.parametrize(("text", "language", "sign", "certainty", "scope"), CUES)
def test_cue(text: str, language: str, sign: int, certainty: str, scope: str) -> None:
    found = mentions(Polarity, text, language=language)
    assert [(p.sign, p.certainty, text[slice(*p.scope)]) for p in found] == [(sign, certainty, scope)]


def test_the_scope_ends_with_the_clause() -> None:
    text = "It was not evacuated, but two wards closed."
    (cue,) = mentions(Polarity, text)
    assert text[slice(*cue.scope)] == "evacuated"


def test_a_rumour_called_wrong_is_denied_backwards() -> None:
    text = "Rumours that it was emptied were wrong."
    (cue,) = mentions(Polarity, text)
    assert (cue.sign, text[slice(*cue.scope)]) == (-1, "Rumours that it was emptied ")


@pytest.mark.parametrize(
    "text",
    [
        "It was not only large.",
        "The coach was dismissed on Friday.",
        "On 13 May it closed.",
        "It opened in May.",
    ],
)
def test_no_cue(text: str) -> None:
    assert mentions(Polarity, text) == []
