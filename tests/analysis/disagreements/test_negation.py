"""What one article denies and another states."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared, disagreements
from tui.analysis.pipeline import compare

CONTEXT = "Councillors in Ostby met for nine hours on Tuesday over the future of the Selby reservoir."
CONTEXTO = "El pleno de Villarreal debatió durante nueve horas el martes sobre el futuro del embalse."

DENIED = [
    # a verb of denying, against a confirmation and against a plain statement
    (
        "The water board denied that it had emptied the reservoir.",
        "A warden confirmed that the board had emptied the reservoir at dawn.",
    ),
    (
        "The water board denied that the wall had been inspected.",
        "The wall of the board's reservoir was inspected in May, records show.",
    ),
    (
        "The mayor ruled out that pesticides had reached the reservoir.",
        "Pesticides did reach the reservoir, a chemist of the university found.",
    ),
    (
        "Rumours that the reservoir had leaked were unfounded.",
        "The reservoir has leaked since spring, the keeper confirmed.",
    ),
    # a negated verb
    ("The wall had never been inspected, farmers said.", "The wall was inspected in May, the board said."),
    (
        "The Competition Board has yet to approve the sale.",
        "The Competition Board has already given the sale its blessing.",
    ),
    ("The board failed to warn the campers.", "The board warned the campers, its director Nils Holt said."),
    # a negated noun
    (
        "The gates have not been greased since 2019.",
        "The gates of the dam were greased in May, a warden said.",
    ),
    (
        "No siren was heard before the wave came, campers said.",
        "The sirens of the dam sounded for nine minutes.",
    ),
    ("Not one of the demonstrators was arrested.", "Four demonstrators were arrested at the gates."),
    ("There was not a word of apology from the board.", "The board apologised to the campers on Friday."),
    (
        "There will be no foreign inspectors at the dam.",
        "Twelve inspectors from abroad will watch over the dam.",
    ),
]
NOT_DENIED = [
    # of another thing, of another part, at another time
    ("Since the storm not one boat was seen on the reservoir.", "Boats may be rented at the reservoir."),
    ("The water board denied that it had emptied the reservoir.", "The reservoir holds nine million litres."),
    (
        "Divers are looking for 19 people who have not been found.",
        "Nine of the dead were found in the reservoir.",
    ),
    ("The dam had not been damaged since the war.", "A landslide damaged the dam in its first years."),
    ("Schools by the dam will not open before Thursday.", "The new school by the dam opened in 2003."),
    ("The dam is not the first that the board has built.", "The board built a dam at Kelm in 1968."),
    (
        "No larger dam has been built in the county than that of Selby.",
        "The dam of Selby was built by the board.",
    ),
    # the other agrees
    (
        "The water board denied that it had emptied the reservoir.",
        "The board did not empty the reservoir, its director said.",
    ),
    ("No ferry will sail on Monday.", "The ferry of Monday has been called off."),
    (
        "The board denied that it had no licence for the dam.",
        "The board has a licence for the dam, its director said.",
    ),
    (
        "The court rejected the request to drain the reservoir.",
        "The request to drain the reservoir had come from anglers.",
    ),
    # in doubt, or on a condition
    ("If it rains, the sluice will not be opened.", "The sluice was opened on Monday."),
    ("The sluice was not opened on Monday.", "The sluice may have been opened on Monday."),
]
NEGADO = [
    (
        "El alcalde negó que se hubiera vaciado el embalse.",
        "Un guarda confirmó que se vació el embalse de madrugada.",
    ),
    (
        "El muro nunca fue inspeccionado, según los vecinos.",
        "El muro fue inspeccionado en mayo, según el alcalde.",
    ),
    ("Ninguna sirena fue oída en el camping.", "La sirena del camping sonó durante nueve minutos."),
    (
        "El consejo desmintió que la presa careciera de licencia.",
        "El fiscal confirmó que la licencia de la presa había caducado.",
    ),
]


@pytest.mark.parametrize(("denial", "statement"), DENIED)
def test_a_denial_and_a_statement_disagree(denial: str, statement: str) -> None:
    for one, other in ((denial, statement), (statement, denial)):
        (fact,) = disagreements(compared((CONTEXT, one), (CONTEXT, other)))
        assert fact.differences[0].slot == "negation"
        assert fact.confidence >= 0.7


@pytest.mark.parametrize(("one", "other"), NOT_DENIED)
def test_what_does_not_contradict_a_denial(one: str, other: str) -> None:
    assert not disagreements(compared((CONTEXT, one), (CONTEXT, other)))


@pytest.mark.parametrize(("denial", "statement"), NEGADO)
def test_in_spanish(denial: str, statement: str) -> None:
    found = compare(
        [article(i, CONTEXTO, told, language="es") for i, told in enumerate((denial, statement), 1)]
    )
    (fact,) = disagreements(found)
    assert fact.differences[0].slot == "negation"


def test_copies_of_a_denial_are_one_dispute() -> None:
    denial = "The water board denied that it had emptied the reservoir."
    found = compared(
        (CONTEXT, denial),
        (CONTEXT, denial),
        (CONTEXT, "A warden confirmed that the board had emptied the reservoir at dawn."),
    )
    (fact,) = disagreements(found)
    assert len(fact.members) == 3


def test_a_denial_that_ends_its_sentence_denies_nothing() -> None:
    for ending in ("not", "never", "didn't", "without", "nobody", "no"):
        story = (f"The mayor said the dam had been checked and the ministry said it had {ending}",)
        assert not disagreements(compared(story, ("The ministry said the dam had been checked.",)))
