"""The question that a value answers, by its clause."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.find import find_claims
from tui.analysis.claims.question_fit import (
    FIT_OF_NAMES,
    fit_of_names,
    fit_of_words,
    other_question,
    surely_other,
)
from tui.analysis.pipeline import all_mentions
from tui.analysis.statements import prepare
from tui.model import Quantity


def claims(*sentences: str) -> list[Claim]:
    """The first quantity of each sentence, each of an article of its own."""
    articles = [article(n, sentence) for n, sentence in enumerate(sentences, 1)]
    found = find_claims(prepare(articles, all_mentions(articles)))
    return [next(c for c in of_one if isinstance(c.mention, Quantity)) for of_one in found]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The ship carried 212 passengers.", "stated"),
        ("The ship can carry 300 passengers.", "capacity"),
        ("The stadium holds 40,000 people.", "capacity"),
        ("The hall has 420 seats.", "capacity"),
        ("The prosecutor asked for 10 years in prison.", "demanded"),
        ("The union demanded a rise of 8 percent.", "demanded"),
        ("The firm expected a profit of $20 million.", "forecast"),
        ("The loss was 12 million euros, less than analysts had expected.", "stated"),
        ("The president threatened tariffs of 50 percent.", "threatened"),
        ("The state pledged $3 million.", "promised"),
        ("If the bank pays, 300 workers stay.", "conditional"),
        ("The firm will hire 300 workers.", "planned"),
    ],
)
def test_how_a_value_is_meant(sentence: str, status: str) -> None:
    assert claims(sentence)[0].question.status == status


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ship can carry 300 passengers.", "The ship carried 212 passengers when it sank."),
        ("The court was asked for 10 years in prison.", "He was sentenced to 6 years in prison."),
        ("Garcia scored 24 points for the Hawks.", "Miller scored 31 points for the Bulls."),
        ("Polls put Brill at 41 percent.", "Polls put Venn at 38 percent."),
        ("Before the storm the town had 12,000 residents.", "After the storm the town has 9,000 residents."),
        ("Initially 3 people were said to be dead.", "Five people are dead."),
        ("Sales rose 4 percent from the previous quarter.", "Sales rose 11 percent from a year earlier."),
        ("Line 1 is 12 km long.", "Line 2 is 15 km long."),
        ("Winds of 60 km/h were blowing.", "Gusts of 74 km/h were blowing."),
        ("Three children were killed.", "Five adults were killed."),
        (
            "The lake held 40 million litres before the drought.",
            "The lake holds 12 million litres after the drought.",
        ),
        ("The airline once flew to 90 cities.", "The airline now flies to 62 cities."),
        ("The state planned to build 10,000 homes.", "The state built 6,500 homes."),
        ("The budget for the bridge was 40 million euros.", "The bridge cost 55 million euros."),
        ("The reactor was designed to produce 900 megawatts.", "The reactor produced 610 megawatts."),
    ],
)
def test_values_of_other_questions_are_not_set_against_each_other(one: str, other: str) -> None:
    assert other_question(*claims(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The quake killed 12 people in Palu.", "In Palu 15 people were killed by the quake."),
        ("Mars will pay $36 billion for Kelton.", "Kelton is sold to Mars for $32 billion."),
        ("Officials said 14 people died.", "Police said 18 people died."),
        (
            "The offer is 33 percent above the closing price.",
            "The offer is 35 percent above the closing price.",
        ),
        ("Line 1 is 12 km long.", "Line 1 is 15 km long."),
        ("The firm will cut 300 jobs.", "The firm is cutting 400 jobs."),
    ],
)
def test_values_of_one_question_may_be(one: str, other: str) -> None:
    assert not other_question(*claims(one, other))


def test_the_fit_of_two_questions_is_told_in_numbers_with_names() -> None:
    a, b = claims("Garcia scored 24 points for the Hawks.", "Miller scored 31 points for the Bulls.")
    told = dict(zip(FIT_OF_NAMES, fit_of_names(a, b), strict=True))
    assert (told["subject_other"], told["subject_shared"]) == (1.0, 0.0)
    assert fit_of_words(a, b) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Officials said 14 people died.", "Storm Irmela left 18 people dead."),
        ("Berg won by 12 points against Holm.", "Holm lost by 10 points to Berg."),
        ("Mars will pay $36 billion for Kelton.", "Kelton is sold to Mars for $32 billion."),
        ("The firm will hire 300 workers.", "The firm expects to hire 250 workers."),
    ],
)
def test_a_doubt_is_no_other_question(one: str, other: str) -> None:
    assert not surely_other(*claims(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ship can carry 300 passengers.", "The ship carried 212 passengers."),
        ("Garcia scored 24 points for the Hawks.", "Miller scored 31 points for the Bulls."),
        ("At 18:40 police counted 3,000 protesters.", "At 17:05 police counted 1,200 protesters."),
    ],
)
def test_what_is_surely_of_another_question_is_never_set_against_it(one: str, other: str) -> None:
    assert surely_other(*claims(one, other))
