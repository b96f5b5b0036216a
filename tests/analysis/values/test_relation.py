"""Whether two values are equal, go together, or differ."""

from __future__ import annotations

import pytest

from tests.analysis.mentions.reading import mentions
from tui.analysis.values.relation import Relation, is_near, relation
from tui.model import Moment, Quantity

EQUAL, TOGETHER, DIFFERENT = Relation.EQUAL, Relation.COMPATIBLE, Relation.DIFFERENT


def quantity(words: str) -> Quantity:
    """The first quantity of a sentence about so many."""
    return mentions(Quantity, f"It came to {words} in the end.")[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("71.6%", "72.8%"),
        ("4.25 percent", "4.35 percent"),
        ("$108.8 million", "$108.4 million"),
        ("$4.82bn", "$4.95bn"),
        ("€1,000,000", "€1,020,000"),
        ("300 books", "3,000 books"),
        ("49.11%", "41.11%"),
        ("1,240 metres", "1,260 metres"),
        ("magnitude 6.3", "magnitude 6.4"),
        ("23,100 staff", "23,400 staff"),
        ("0.2 percent", "2 percent"),
        ("2 percent", "2 percentage points"),
        ("$5 million", "€5 million"),
        ("at least 13 children", "18 children"),
        ("about 50 boats", "about 80 boats"),
        ("about 4,200 metres", "about 4,500 metres"),
    ],
)
def test_two_equally_exact_figures_that_are_not_the_same_are_never_equal(one: str, other: str) -> None:
    assert relation(quantity(one), quantity(other)) in (DIFFERENT, None)


@pytest.mark.parametrize(
    ("exact", "coarse"),
    [
        ("1,240 metres", "about 1.2 kilometres"),
        ("11,874 people", "12,000 people"),
        ("$4.82 billion", "$4.8 billion"),
        ("24 people", "at least two dozen people"),
        ("88 studies", "dozens of studies"),
        ("4.2%", "4%"),
        ("5,960 metres", "almost 6 kilometres"),
        ("69 people", "over 60 people"),
        ("six weeks", "a month and a half"),
        ("2 tons", "2,000 kg"),
        ("38 degrees Celsius", "100 degrees Fahrenheit"),
    ],
)
def test_what_is_stated_less_exactly_goes_with_what_it_may_be_rounded_from(exact: str, coarse: str) -> None:
    assert relation(quantity(exact), quantity(coarse)) in (TOGETHER, EQUAL)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("18 months", "a year and a half"),
        ("$4.8 billion", "$4.8bn"),
        ("two dozen people", "24 people"),
        ("48 hours", "two days"),
        ("12 km", "7.46 miles"),
        ("half a million dollars", "$500,000"),
    ],
)
def test_one_value_in_other_words_is_equal(one: str, other: str) -> None:
    assert relation(quantity(one), quantity(other)) is EQUAL


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("on Tuesday", "on Tuesday", EQUAL),
        ("on Tuesday", "on Wednesday", DIFFERENT),
        ("in July", "in March", DIFFERENT),
        ("on 17 March", "on 18 March", DIFFERENT),
        ("on 17 March", "in March", TOGETHER),
        ("on Tuesday", "in March", None),
        ("yesterday", "on Tuesday", None),
        ("on Tuesday", "on Wednesday, September 3", DIFFERENT),
        ("on Wednesday", "on Wednesday, September 3", EQUAL),
        ("on Monday", "on 27 January 2025", TOGETHER),
        ("on Tuesday", "on Monday, January 27, 2025", DIFFERENT),
        ("on Jan. 26", "on January 27, 2025", DIFFERENT),
        ("on Jan. 27", "on January 27, 2025", EQUAL),
        ("in March", "on 17 March 2025", TOGETHER),
    ],
)
def test_days_of_two_undated_articles_are_compared(one: str, other: str, expected: Relation | None) -> None:
    days = [mentions(Moment, f"The court met {words}.", published=None)[0] for words in (one, other)]
    assert relation(*days) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("from 2006 to 2015", "between 2007 and 2020", DIFFERENT),
        ("from Sept. 12 to Oct. 21", "between September 27, 2025, and October 11, 2025", DIFFERENT),
        ("from 2006 to 2015", "in 2009", TOGETHER),
        ("over the past two years", "over the past three years", TOGETHER),
    ],
)
def test_stretches_of_which_both_ends_are_given_differ_where_an_end_does(
    one: str, other: str, expected: Relation
) -> None:
    times = [mentions(Moment, f"He served {words}.")[0] for words in (one, other)]
    assert relation(*times) is expected


@pytest.mark.parametrize("words", ["on Monday", "yesterday", "last year"])
def test_the_same_words_on_another_day_of_publication_are_another_time(words: str) -> None:
    days = [
        mentions(Moment, f"She resigned {words}.", published=day)[0] for day in ("2025-05-08", "2026-05-13")
    ]
    assert relation(*days) is DIFFERENT


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("7 p.m.", "7:20 p.m.", TOGETHER),
        ("7:00 p.m.", "7:30 p.m.", DIFFERENT),
        ("at 20:15", "at 20:20", DIFFERENT),
        ("at 20:15", "at 20:17", TOGETHER),
        ("18:40", "17:05", DIFFERENT),
        ("23:35", "11.35 p.m.", EQUAL),
        ("at 7:30", "at 19:30", EQUAL),
        ("around 7 p.m.", "7:25 p.m.", TOGETHER),
    ],
)
def test_times_of_day_pass_for_roundings_by_how_exactly_they_are_stated(
    one: str, other: str, expected: Relation
) -> None:
    clocks = [mentions(Moment, f"It began {words}.")[0] for words in (one, other)]
    assert relation(*clocks) is expected


def test_a_weekday_a_week_later_is_another_day() -> None:
    told = [
        mentions(Moment, "The museum reopened on Thursday.", published=day)[0]
        for day in ("2025-06-07", "2025-06-14")
    ]
    assert relation(*told) is DIFFERENT


@pytest.mark.parametrize("published", [None, "2025-05-08"])
@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("on Tuesday morning", "on Tuesday evening", DIFFERENT),
        ("on Tuesday afternoon", "on Tuesday evening", EQUAL),
        ("on Tuesday morning", "on Tuesday", EQUAL),
        ("on Tuesday night", "on Wednesday night", DIFFERENT),
    ],
)
def test_two_parts_of_a_day_that_lie_hours_apart_differ(
    one: str, other: str, how: Relation, published: str | None
) -> None:
    a, b = (mentions(Moment, f"The court met {words}.", published=published)[0] for words in (one, other))
    assert relation(a, b) is how


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("more than 26,000 people", "more than 31,000 people", False),
        ("some 4,200 metres", "4,500 metres", False),
        ("up to 18 percent", "nearly 17 percent", False),
        ("no more than 131 seats", "121 seats", False),
        ("more than 2,000 people", "2,140 people", True),
        ("some 70 rescuers", "71 rescuers", True),
        ("dozens of people", "74 people", True),
        ("more than 2,000 people", "some 2,000 people", True),
    ],
)
def test_figures_that_only_leave_room_for_each_other_are_not_near(one: str, other: str, near: bool) -> None:
    a, b = quantity(one), quantity(other)
    assert relation(a, b) is TOGETHER
    assert is_near(a, b) is near
