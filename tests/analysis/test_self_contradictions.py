"""Articles that contradict themselves, and those that only seem to."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared
from tui.analysis import compare
from tui.model import Contradiction

OTHER = "The river rose by two metres in the night."


def internal(*sentences: str, language: str = "en") -> tuple[Contradiction, ...]:
    """What is found in one article beside another that tells something else."""
    return compare([article(1, *sentences, language=language), article(2, OTHER, language=language)]).internal


TOTALS = [
    ("Four people are known to have died.", "All five of those killed lived in Mill Lane."),
    ("The auditors counted seven breaches.", "The board was told of none of the nine breaches."),
    ("Six divers went down to the wreck.", "All seven divers are out of danger."),
    ("Three kept their seats and so abstained.", "The four who abstained must explain themselves."),
    ("Three sailors were killed in the collision.", "Both of those who were killed came from Orsk."),
    ("The yard has been fined three times since 2019.", "None of the four fines changed anything."),
    ("Twelve tankers were moored there.", "Not one of the 14 tankers had a flag."),
]


@pytest.mark.parametrize(("told", "total"), TOTALS)
def test_a_total_that_differs_from_what_was_told(told: str, total: str) -> None:
    for sentences in ((told, OTHER, total), (total, OTHER, told)):
        (found,) = internal(*sentences)
        assert (found.a, found.b) == ("s1", "s3")
        assert len({v.normalized for v in found.values}) == 2


SPANISH = [
    ("Siete buques cruzaron el canal.", "Ninguno de los nueve buques llevaba bandera."),
    ("Murieron cuatro personas en el derrumbe.", "Todos los cinco muertos vivían en la misma calle."),
]


@pytest.mark.parametrize(("told", "total"), SPANISH)
def test_totals_in_spanish(told: str, total: str) -> None:
    assert len(internal(told, OTHER, total, language="es")) == 1


SOUND = [
    ("Four people are known to have died.", "All four of those killed lived in Mill Lane."),
    ("Nine plants belong to the group.", "All four of the plants to be shut lie in the north."),
    ("Seven ships were moored there.", "The three ships flew no flag."),
    ("Nine people died.", "That is more than the seven who died in all floods before."),
    ("At least four people died.", "All five of those killed lived in Mill Lane."),
    ("Some 30 people died.", "All 31 of those killed lived in Mill Lane."),
    ("Four men and one woman died.", "All five of those killed lived in Mill Lane."),
    ("Nine people were hurt and four died.", "All nine of those hurt are at home again."),
    ("In 2011 four people died there.", "All five of those killed this week lived in Mill Lane."),
    ("Two of the nine tankers were empty.", "None of the nine tankers carried a flag."),
    ("Six children were on board.", "All eleven adults on board were saved."),
    ("Thirty people died.", "All 12 children killed were from one school."),
    ("The ferry runs four times a day.", "The two neighbours that the ferry links have no other road."),
    ('"Four people died," said the mayor.', "All five of those killed lived there, according to the police."),
]


@pytest.mark.parametrize(("told", "total"), SOUND)
def test_a_total_that_goes_with_what_was_told(told: str, total: str) -> None:
    assert not internal(told, OTHER, total)


def test_one_event_dated_twice() -> None:
    (found,) = internal(
        "The treaty was first drafted when Chancellor Orlo Venn visited the island of Kesh last year.",
        OTHER,
        "It was first drafted when Chancellor Orlo Venn visited Kesh in 2021.",
    )
    assert {v.text for v in found.values} == {"last year", "2021"}


def test_a_contradiction_says_what_it_is_about() -> None:
    (found,) = internal(
        "The auditors counted seven breaches.", "The board was told of none of the nine breaches."
    )
    assert found.title.startswith("How many breaches?")
    assert "seven" in found.explanation


def test_two_events_have_two_dates() -> None:
    assert not internal(
        "Chancellor Orlo Venn visited the island of Kesh last year.",
        "Kesh held its first free election in 2021.",
        "A storm cut the island of Kesh off in 2019.",
    )


def test_what_articles_disagree_on_is_no_contradiction_of_one_that_tells_of_two_places() -> None:
    found = compared(
        ("The cyclone killed 22 people in Mayra.", "In Sofala the cyclone killed 34 people."),
        ("The cyclone killed 14 people in Mayra.", "The storm went on to Sofala."),
        ("The cyclone killed 34 people in Mayra.", "The storm went on to Sofala."),
    )
    assert not found.internal


def test_two_hours_of_one_day_are_two_events() -> None:
    article_two = (
        "A fire broke out in the canyon at 2:10 p.m.",
        "The current in the canyon was cut at 3:05 p.m.",
    )
    found = compared(
        ("The fire broke out in the canyon at 2:10 p.m.", "The current in the canyon was cut at noon."),
        article_two,
        ("The current in the canyon was cut at noon.", "The town lies below the canyon."),
    )
    assert not found.internal


def test_a_part_of_a_smaller_whole_than_was_told() -> None:
    assert internal("Six bidders took part.", OTHER, "Three of the five bidders had dropped out.")


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ("Two bidders left early.", "Three of the five bidders had dropped out."),
        ("Six bidders took part, five of them in the hall.", "Three of the five bidders had dropped out."),
        ("Six bidders took part.", "Three of the five bidders from abroad had dropped out."),
        ("Nine plants belong to the group.", "Two of the four plants to be shut lie in the north."),
        ("Six people were on board.", "Three of the five people had dropped out."),
    ],
)
def test_a_part_of_what_may_be_another_whole(told: str, part: str) -> None:
    assert not internal(told, OTHER, part)


def test_a_person_of_two_ages() -> None:
    (found,) = internal("The landlord, Ray Oakes, 61, had seen it.", OTHER, "“Never again,” said Oakes, 63.")
    assert {v.text for v in found.values} == {"61", "63"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The landlord, Ray Oakes, 61, had seen it.", "“Never again,” said Oakes, 61."),
        ("Ray Oakes, 61, and Ida Oakes, 60, had seen it.", "“Never again,” said Oakes, 63."),
        ("The landlord, Ray Oakes, 61, had seen it.", "His son Ben Oakes, 33, had not."),
        ("The landlord, Ray Oakes, 61, had seen it.", "In 2019 Oakes, 54, had bought the house."),
        ("The landlord, Ray Oakes, 61, had seen it.", "The boy beside him, Tom Hale, 12, had not."),
    ],
)
def test_ages_that_go_together(one: str, other: str) -> None:
    assert not internal(one, OTHER, other)


HARMED = [
    ("Astonishingly, no one got so much as a scratch.", "The skipper came home with a hand gashed by glass."),
    ("Nobody was hurt.", "The baker Ida Lund broke her wrist on the stairs."),
    ("Everyone got out unscathed.", "Two of the guests were injured when the stairs gave way."),
    ("No one came to any harm, and the show went on.", "A drummer was treated for burns."),
]


@pytest.mark.parametrize(("spared", "harmed"), HARMED)
def test_nobody_and_yet_somebody(spared: str, harmed: str) -> None:
    for sentences in ((spared, OTHER, harmed), (harmed, OTHER, spared)):
        (found,) = internal(*sentences)
        assert (found.a, found.b) == ("s1", "s3")


def test_nobody_and_yet_somebody_in_spanish() -> None:
    assert internal("Nadie resultó herido.", OTHER, "El panadero se rompió la muñeca.", language="es")
    assert not internal("Nadie más resultó herido.", OTHER, "El panadero se rompió la muñeca.", language="es")
    told = "Ninguna persona ha resultado lesionada."
    assert internal(told, OTHER, "El panadero se lastimó el hombro.", language="es")


UNHARMED = [
    ("No one else was hurt.", "The baker Ida Lund broke her wrist on the stairs."),
    ("No one was seriously hurt.", "The baker Ida Lund broke her wrist on the stairs."),
    ("Nobody was hurt in the second fire.", "The baker Ida Lund broke her wrist on the stairs."),
    ("Nobody was hurt, the police said.", "The baker Ida Lund broke her wrist on the stairs."),
    ("Nobody knew whether she was hurt.", "The baker Ida Lund broke her wrist on the stairs."),
    ("Nobody was hurt.", "Last year the baker Ida Lund broke her wrist on the stairs."),
    ("Nobody was hurt.", "On Monday the baker Ida Lund broke her wrist on the stairs."),
    ("Nobody was hurt.", "The baker Ida Lund would have broken her wrist on the stairs."),
    ("Nobody was hurt.", "The economy was hurt by the strike."),
    ("Nobody was hurt.", "“I broke my wrist,” the baker Ida Lund told the court."),
]


@pytest.mark.parametrize(("spared", "harmed"), UNHARMED)
def test_harm_that_goes_with_what_is_denied(spared: str, harmed: str) -> None:
    assert not internal(spared, OTHER, harmed)


def test_two_sources_may_differ() -> None:
    assert internal("Four people died.", OTHER, "All five of those killed lived there.")
    assert not internal("Four people died.", OTHER, "All five of those killed lived there, the police said.")
