"""One thing at two places."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared, disagreements, said
from tui.analysis import compare
from tui.model import Comparison

OPENING = "Miners in Ostby were brought to the surface on Tuesday after nine hours underground."


def told(one: str, other: str, third: str = "", language: str = "en") -> Comparison:
    stories = [(OPENING, one), (OPENING, other), *([(OPENING, third)] if third else [])]
    return compare([article(i, *story, language=language) for i, story in enumerate(stories, 1)])


@pytest.mark.parametrize(
    ("one", "other", "language", "values"),
    [
        pytest.param(
            "The burned foreman was flown to a clinic in Hamel by the rescue service.",
            "The burned foreman was taken by the rescue service to Torvik.",
            "en",
            {"Hamel", "Torvik"},
            id="taken",
        ),
        pytest.param(
            "The burned foreman was flown to Hamel by the rescue service.",
            "The rescue service took the burned foreman to Torvik, because Hamel was fogbound.",
            "en",
            {"Hamel", "Torvik"},
            id="one place ruled out",
        ),
        pytest.param(
            "Energy minister Lena Varga broke off a trip to Lagos when she heard of the accident.",
            "Energy minister Lena Varga, who had been in Accra when she heard of the accident, came home.",
            "en",
            {"Lagos", "Accra"},
            id="visiting",
        ),
        pytest.param(
            "The headquarters of the mining company will stay in Ostby until the inquiry ends.",
            "The headquarters of the mining company will move to Hamel after the inquiry in Ostby.",
            "en",
            {"Ostby", "Hamel"},
            id="a seat that stays and moves",
        ),
        pytest.param(
            "The winding cable had been made at the factory in Hamel in 1998, the inspector said.",
            "The winding cable, made in 1998, came from the factory in Torvik, the inspector said.",
            "en",
            {"Hamel", "Torvik"},
            id="works",
        ),
        pytest.param(
            "The missing lamp of the foreman was found by police in a shed near Hamel on Friday.",
            "The missing lamp of the foreman came to light on Friday, broken, at Torvik station.",
            "en",
            {"Hamel", "Torvik"},
            id="found",
        ),
        pytest.param(
            "The inspector told us beside the old winding tower in Hamel that a bolt had failed.",
            "A bolt had failed, the inspector told us beside the old winding tower in Torvik.",
            "en",
            {"Hamel", "Torvik"},
            id="whatever is there",
        ),
        pytest.param(
            "The ambulances waited with their lights on by the gate on Hamel Road.",
            "The ambulances waited by the gate on Torvik Street with their lights on.",
            "en",
            {"Hamel Road", "Torvik Street"},
            id="streets",
        ),
        pytest.param(
            "El capataz quemado fue trasladado al hospital de Hamel por el servicio de rescate.",
            "El capataz quemado fue llevado por el servicio de rescate a Torvik.",
            "es",
            {"Hamel", "Torvik"},
            id="Spanish",
        ),
    ],
)
def test_two_places_for_one_question_exclude_each_other(
    one: str, other: str, language: str, values: set[str]
) -> None:
    (fact,) = disagreements(told(one, other, language=language))
    assert fact.differences[0].slot == "place"
    assert said(fact) == values


@pytest.mark.parametrize(
    ("one", "other", "third"),
    [
        pytest.param(
            "The burned foreman was flown to a clinic in Hamel by the rescue service.",
            "The burned foreman was taken to Torvik, a suburb of Hamel, by the rescue service.",
            "",
            id="a town and its suburb",
        ),
        pytest.param(
            "The burned foreman was flown to a clinic in Hamel by the rescue service.",
            "The burned foreman was taken to Torvik by the rescue service.",
            "The clinic at Torvik lies in the hills above Hamel.",
            id="a third article knows where the places lie",
        ),
        pytest.param(
            "The burned foreman was flown to a clinic in Palermo by the rescue service.",
            "The burned foreman was flown to a clinic in Sicily by the rescue service.",
            "",
            id="a town and its region",
        ),
        pytest.param(
            "The burned foreman was flown to a clinic in Torvik by the rescue service.",
            "The burned foreman was flown to a clinic in Norway by the rescue service.",
            "",
            id="a town and its country",
        ),
        pytest.param(
            "The burned foreman was flown to a clinic in Torvik by the rescue service.",
            "The burned foreman was flown to a clinic in Torwik by the rescue service.",
            "",
            id="two spellings",
        ),
        pytest.param(
            "Pavel Thorn, the foreman of the burned shaft, was born in Hamel in a miner's cottage.",
            "Pavel Thorn, the foreman of the burned shaft, was arrested in Torvik in a miner's cottage.",
            "",
            id="two questions",
        ),
        pytest.param(
            "Four burned miners were flown to a clinic in Hamel by the rescue service.",
            "Two burned miners were flown to a clinic in Torvik by the rescue service.",
            "",
            id="other patients",
        ),
        pytest.param(
            "Energy minister Lena Varga was in Lagos on Monday for talks on cables.",
            "Energy minister Lena Varga was in Accra on Friday for talks on cables.",
            "",
            id="two days",
        ),
        pytest.param(
            "Energy minister Lena Varga broke off a trip to Lagos when she heard of the accident.",
            "Interior minister Pavel Thorn broke off a trip to Accra when he heard of the accident.",
            "",
            id="two people",
        ),
        pytest.param(
            "The burned foreman was flown to a clinic in Hamel by the rescue service.",
            "The burned foreman was taken to the Torvik clinic by the rescue service.",
            "",
            id="a place inside the name of a body",
        ),
        pytest.param(
            "A bolt had failed in the lift cage, the inspector said in Hamel.",
            "A bolt had failed in the lift cage, the inspector said in Torvik.",
            "",
            id="where somebody spoke",
        ),
        pytest.param(
            "The foreman wrote a long farewell on Hamelbook before he went down.",
            "The foreman wrote a long farewell on Torvikgram before he went down.",
            "",
            id="what is no place",
        ),
        pytest.param(
            "In Hamel the church was filled for the mourning of the miners.",
            "In Torvik the church was filled for the mourning of the miners.",
            "",
            id="scenes of two towns",
        ),
        pytest.param(
            "The cable of the lift came from Grenna in Hamel and was new.",
            "The cable of the lift came from Grenna in Torvik and was new.",
            "",
            id="where a place lies",
        ),
        pytest.param(
            "The cable came from a workshop in the US that is closed.",
            "The cable came from a workshop in the United States that is closed.",
            "",
            id="two names of one country",
        ),
        pytest.param(
            "The burned foreman was taken to Hamel by the rescue service.",
            "The burned foreman was not taken to Torvik by the rescue service.",
            "",
            id="a place denied",
        ),
    ],
)
def test_places_that_may_both_be_right_do_not(one: str, other: str, third: str) -> None:
    facts = disagreements(told(one, other, third))
    assert not [f for f in facts if f.differences[0].slot == "place"]


def test_who_tells_of_the_other_place_elsewhere_speaks_of_two_things() -> None:
    one = (OPENING, "The burned foreman was flown to Hamel by the rescue service.")
    other = (
        OPENING,
        "The rescue service took the burned foreman to Torvik, because Hamel was fogbound.",
        "Towards evening the fog over Hamel lifted.",
    )
    assert not disagreements(compared(one, other))
