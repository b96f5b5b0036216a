"""Which office a person holds, according to whom."""

import pytest

from tests.analysis.articles import article, compared, disagreements, said
from tui.analysis.pipeline import compare


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "So said Anna Holm, the mayor of Orlin.",
            "Anna Holm, who is deputy mayor, was alone.",
            {"mayor", "deputy mayor"},
        ),
        (
            "Chief executive Anna Holm spoke.",
            "“No,” sobbed chief engineer Ana Holm, 44.",
            {"Chief executive", "chief engineer"},
        ),
        (
            "So said Anna Holm, general secretary of the union.",
            "Anna Holm leads the talks for the union as its treasurer.",
            {"general secretary", "treasurer"},
        ),
        (
            "So said Anna Holm, head of the state health office.",
            "Health minister Anna Holm spoke.",
            {"head", "Health minister"},
        ),
        (
            "So said Anna Holm, director of the Seed Trust.",
            "Anna Holm, the chief botanist of the Seed Trust, spoke.",
            {"director", "chief botanist"},
        ),
    ],
)
def test_two_offices_of_one_ladder_or_body(one: str, other: str, told: set[str]) -> None:
    (fact,) = disagreements(compared((one,), (other,)))
    assert fact.differences[0].slot == "role"
    assert said(fact) == told


def test_spanish_offices() -> None:
    one = article(1, "La ministra de Energía, Rosa Yrala, habló.", language="es")
    other = article(2, "La viceministra de Energía, Rosa Irala, viajó al sur.", language="es")
    (fact,) = disagreements(compare([one, other]))
    assert said(fact) == {"ministra", "viceministra"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chief executive Anna Holm spoke.", "Its founder, Anna Holm, spoke."),
        ("Mayor Anna Holm spoke.", "Anna Holm, leader of the Green Party, spoke."),
        ("Mayor Anna Holm spoke.", "Former minister Anna Holm spoke."),
        ("Captain Anna Holm spoke.", "The pilot, Anna Holm, spoke."),
        ("Chief executive Anna Holm spoke.", "Anna Holm, an engineer from Orlin, spoke."),
        ("Mayor Anna Holm spoke.", "Deputy Mayor Peter Holm spoke."),
    ],
)
def test_descriptions_that_go_together(one: str, other: str) -> None:
    assert not disagreements(compared((one,), (other,)))


def test_an_article_that_gives_both_offices_knows_that_they_go_together() -> None:
    both = ("Mayor Anna Holm spoke.", "As chief executive, Anna Holm signed it.")
    assert not disagreements(compared(("Chief executive Anna Holm spoke.",), both))
    assert disagreements(compared(("Chief executive Anna Holm spoke.",), both[:1]))


def test_an_office_that_contradicts_none_takes_no_side() -> None:
    stories = (
        ("Mayor Anna Holm spoke.",),
        ("Deputy mayor Anna Holm spoke.",),
        ("The lawyer Anna Holm spoke.",),
    )
    (fact,) = disagreements(compared(*stories))
    assert said(fact) == {"Mayor", "Deputy mayor"}


def test_the_reason_quotes_the_words_of_the_articles_for_offices_and_ages() -> None:
    found = compared(
        ("The ceremony was opened by Premier Ola Brandt, 61, at the harbour on Monday morning.",),
        ("The ceremony was opened by chairman Ola Brandt, 63, at the harbour on Monday morning.",),
    )
    reasons = [d.explanation for fact in disagreements(found) for d in fact.differences]
    assert any("Premier (prime minister) and chairman (chair)" in reason for reason in reasons), reasons
    assert any("61 and 63" in reason for reason in reasons), reasons
