"""Clauses that are alike but for a name, a rank, a letter or a time speak of two things."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared, disagreements
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.find import find_claims
from tui.analysis.claims.parallel import complementary, of_parallel_things
from tui.analysis.pipeline import all_mentions
from tui.analysis.statements import prepare


def last_claims(one: str, other: str, language: str = "en") -> tuple[Claim, Claim]:
    """The last value of each sentence, each of an article of its own."""
    articles = [article(n, sentence, language=language) for n, sentence in enumerate((one, other), 1)]
    a, b = find_claims(prepare(articles, all_mentions(articles)))
    return a[-1], b[-1]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Hotel Astra has 120 rooms.", "Hotel Borea has 85 rooms.", "en"),
        ("Turnout in Harrow was 61 percent.", "Turnout in Tarn was 54 percent.", "en"),
        ("Anna Brill is 54 years old.", "Karl Venn is 61 years old.", "en"),
        ("The northern plant employs 300 people.", "The southern plant employs 450 people.", "en"),
        ("The first shift saw 14 accidents.", "The second shift saw 9 accidents.", "en"),
        ("Republicans won 51 seats in the Senate.", "Democrats won 49 seats in the Senate.", "en"),
        ("At 9 a.m. the river stood at 3.1 metres.", "At 9 p.m. the river stood at 4.2 metres.", "en"),
        (
            "In 2019 the fund paid 3 million euros to the port.",
            "In 2023 the fund paid 5 million euros to the port.",
            "en",
        ),
        ("Las encuestas dan a Brill un 41 %.", "Las encuestas dan a Venn un 38 %.", "es"),
        ("La planta norte emplea a 300 personas.", "La planta sur emplea a 450 personas.", "es"),
    ],
)
def test_values_of_things_named_apart_are_of_two_things(one: str, other: str, language: str) -> None:
    assert of_parallel_things(*last_claims(one, other, language))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hotel Astra has 120 rooms.", "Hotel Astra has 85 rooms."),
        ("Police arrested 300 people in Tarn.", "Officers arrested 320 people in Tarn."),
        ("Floods in Texas killed 14 people.", "Floods in Kerr County killed 18 people."),
        ("The BBC has 300 offices.", "The Corporation has 320 offices."),
        ("Brill resigned on Monday in Harrow.", "Brill resigned on Tuesday in Tarn."),
    ],
)
def test_values_of_what_may_be_one_thing_are_not(one: str, other: str) -> None:
    assert not of_parallel_things(*last_claims(one, other))


def test_things_told_apart_by_a_letter_are_two() -> None:
    found = compared(
        ("Line A of the tram opened in 1998.", "The tram was a plan of the mayor."),
        ("Line B of the tram opened in 2006.", "The mayor had planned the tram."),
    )
    assert not disagreements(found)


def test_the_parts_of_a_whole_do_not_exclude_each_other() -> None:
    (part, *_), (rest, *_) = (
        [c for c in find_claims(prepare([a], all_mentions([a])))[0] if c.mention.text != "14 miners"]
        for a in (
            article(1, "Two of the 14 miners were rescued."),
            article(2, "12 of the 14 miners are still trapped."),
        )
    )
    assert complementary(part, rest)
    assert not complementary(part, part)


@pytest.mark.parametrize(("one", "other"), [("0.4", "4"), ("1.2", "12"), ("0.3", "3")])
def test_a_tenth_of_a_figure_in_the_same_words_is_a_disagreement(one: str, other: str) -> None:
    rest = "The minister spoke of a good month for the port."
    found = compared(
        (f"Exports grew by {one} percent in June.", rest),
        (f"Exports grew by {other} percent in June.", "It was a good month for the port, the minister said."),
    )
    assert disagreements(found)


def test_a_toll_that_one_article_gives_as_revised_is_no_disagreement() -> None:
    found = compared(
        (
            "Authorities initially said 3 people were dead, but later raised the toll to 5.",
            "The fire broke out at night.",
        ),
        ("Five people died, authorities said.", "The fire broke out during the night."),
    )
    assert not disagreements(found)
