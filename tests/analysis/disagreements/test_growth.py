"""Counts that change as news comes in, by what is counted and by what is known of the time."""

import pytest

from tests.analysis.articles import article
from tui.analysis.claims.find import find_claims
from tui.analysis.disagreements.updates import REVISED, REVISED_UNDATED, UNDATED, growth
from tui.analysis.pipeline import all_mentions
from tui.analysis.statements import prepare


def how(one: str, other: str, *days: str | None) -> str | None:
    """How the first values of two sentences, published on two days, are one figure at two times."""
    articles = [
        article(n, text, published=day) for n, (text, day) in enumerate(zip((one, other), days, strict=True))
    ]
    corpus = prepare(articles, all_mentions(articles))
    corpus.undated = frozenset(a.id for a in articles if a.published is None)
    return growth(corpus, [claims[:1] for claims in find_claims(corpus)])


CHANGING = [
    ("Labour won 410 seats.", "Labour won 412 seats."),
    ("Alm has 350,000 votes so far.", "Alm has 361,000 votes so far."),
    ("The outbreak made 49 people sick.", "The outbreak made 75 people sick."),
]


@pytest.mark.parametrize(("one", "other"), CHANGING)
def test_counts_of_two_days_are_revised(one: str, other: str) -> None:
    assert how(one, other, "2026-05-15", "2026-05-16") == REVISED


@pytest.mark.parametrize(("one", "other"), CHANGING)
def test_of_counts_without_a_day_no_order_is_claimed(one: str, other: str) -> None:
    assert how(one, other, "2026-05-15", None) == REVISED_UNDATED


def test_a_lower_count_of_things_is_no_update() -> None:
    assert how("The hall has 12 towers.", "The hall has 9 towers.", "2026-05-15", "2026-05-16") is None


def test_votes_and_shares_grow_only_while_they_are_counted() -> None:
    days = "2026-05-15", "2026-05-16"
    assert how("The motion got 104 votes.", "The motion got 106 votes.", *days) is None
    assert how("Polls give Alm 20% of the votes.", "Polls give Alm 23% of the votes.", *days) is None
    counted = "With {} of the ballots counted Alm leads."
    assert how(counted.format("80%"), counted.format("95%"), *days) == REVISED


def test_a_number_that_says_which_thing_is_meant_never_grows() -> None:
    days = "2026-05-15", "2026-05-16"
    assert (
        how("An 11-storey hotel burnt, killing many.", "A 12-storey hotel burnt, killing many.", *days)
        is None
    )
    assert how("A 3-year-old child was killed.", "A 13-year-old child was killed.", *days) is None


def test_a_later_bound_below_an_earlier_count_is_no_fall() -> None:
    days = "2026-05-15", "2026-05-16"
    assert how("The blast injured 145 people.", "The blast injured more than 60 people.", *days) == REVISED
    assert how("The blast injured 145 people.", "The blast injured 60 people.", *days) is None


def test_counts_of_an_event_of_years_ago_grow_no_more() -> None:
    told = "A tsunami killed {} people there in 2004."
    assert how(told.format("170,000"), told.format("230,000"), "2026-05-15", "2026-05-16") is None
    assert how("A tsunami killed 170 people.", "A tsunami killed 230 people.", "2026-05-15", "2026-05-16")


def test_a_bare_number_grows_as_what_its_sentence_counts() -> None:
    one, other = "Alm, with 394, has most of the {}.", "Alm, with 542, has most of the {}."
    assert how(one.format("dead"), other.format("dead"), None, None) == UNDATED
    assert how(one.format("hotels"), other.format("hotels"), None, None) is None
