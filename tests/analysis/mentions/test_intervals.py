"""How values relate: what is agreement, what precision, what a conflict, and what says nothing."""

import pytest

from tests.analysis.mentions.reading import mentions
from tui.analysis.mentions.intervals import Relation, moment_relation, office_relation, relation
from tui.model import Moment, Quantity

SAME, NEAR, UNIT, APART, NONE = (
    Relation.EQUAL,
    Relation.PRECISION,
    Relation.UNIT,
    Relation.DISJOINT,
    Relation.INCOMPARABLE,
)
PAIRS = [
    ("600 troops died", "600 soldiers died", SAME),
    ("18 months of work", "one-and-a-half years of work", SAME),
    ("half an hour", "30 minutes", SAME),
    ("some 600 troops died", "over 600 soldiers died", NEAR),
    ("hundreds of soldiers died", "600 soldiers died", NEAR),
    ("1,240 jobs go", "1,238 jobs go", NEAR),
    ("12% of staff", "12.1% of staff", NEAR),
    ("£86m was lost", "£86.2m was lost", NEAR),
    ("671 billion yen", "670.9 billion yen", NEAR),
    ("about 1.2 kilometres", "1,240 metres", NEAR),
    ("more than a thousand homes", "1,140 houses", NEAR),
    ("more than 30 boats", "nine boats", APART),
    ("11 miles off", "18 kilometres off", UNIT),
    ("6.2 miles below ground", "a depth of 10 km", UNIT),
    ("minus 4 degrees Celsius", "25 degrees Fahrenheit", UNIT),
    ("a 30-day truce", "a truce of one month", UNIT),
    ("12 of 40 seats", "30% of the seats", UNIT),
    ("1,240 metres long", "1,420 metres long", APART),
    ("23 people were killed", "26 people were killed", APART),
    ("a bridge of 850 metres", "a bridge of 1 kilometre", APART),
    ("a depth of 10 kilometres", "14 kilometers deep", APART),
    ("waves of up to 2.5 meters", "waves as high as two meters", APART),
    ("25 minutes later", "half an hour later", APART),
    ("2.3 million euros", "3.2 million euros", APART),
    ("a girl aged nine", "an 8-year-old girl", APART),
    ("magnitude 6.1", "magnitude 6.3", APART),
    ("three of its eleven plants", "two plants shut", APART),
    ("600 troops were killed", "4,700 troops were killed or wounded", NONE),
    ("31 vehicles", "31 people", NONE),
    ("the 66-year-old bridge", "66 years of trade", NONE),
    ("a bridge of 1 kilometre", "a total length of 3 miles including access roads", NONE),
    ("two more bodies", "six bodies", NONE),
    ("12 of 40 seats", "40 seats", NONE),
    ("a $340m bill", "a £255m bill", NONE),
    ("up two percentage points", "up 8 percent", NONE),
    ("a loss of £86m", "a profit of £31m", NONE),
    ("the third round", "the fourth attempt", NONE),
]


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_quantities(a: str, b: str, expected: Relation) -> None:
    first, second = mentions(Quantity, a)[0], mentions(Quantity, b)[0]
    assert relation(first, second)[0] is expected
    assert relation(second, first)[0] is expected


MOMENTS = [
    ("It opened on April 30.", "It opened on 30 April 2026.", SAME),
    ("They met last June.", "They met in June 2025.", SAME),
    ("They met last year.", "They met in June 2025.", NEAR),
    ("It will be done by the end of 2026.", "It will be done in May 2026.", NEAR),
    ("They met in 2022.", "They met last June.", APART),
    ("It opened on Wednesday.", "It opened on Thursday.", APART),
    ("It will be done by 2027.", "It will be done by March 2028.", APART),
    ("It is due by mid-2026.", "It takes 18 months to build.", APART),
    ("It opened on Wednesday.", "The agency reported on Thursday that it opened.", NONE),
    ("It opened at noon.", "It opened on Thursday.", NONE),
    ("It sank around midnight.", "It sank at 23:35.", NEAR),
    ("It sank at 11:20 pm.", "It sank at 23:35.", APART),
    ("It began shortly after three in the morning.", "It began at 3:12 a.m.", NEAR),
]


@pytest.mark.parametrize(("a", "b", "expected"), MOMENTS)
def test_moments(a: str, b: str, expected: Relation) -> None:
    first, second = mentions(Moment, a)[0], mentions(Moment, b)[0]
    assert moment_relation(first, second)[0] is expected
    assert moment_relation(second, first)[0] is expected


@pytest.mark.parametrize(("text", "expected"), [("on Wednesday", NEAR), ("on Thursday", APART)])
def test_a_weekday_without_a_date_against_a_day(text: str, expected: Relation) -> None:
    (unknown,) = mentions(Moment, f"It opened {text}.", published=None)
    (known,) = mentions(Moment, "It opened on 13 May 2026.")
    assert moment_relation(unknown, known)[0] is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("prime minister", "prime minister", SAME),
        ("minister", "transport minister", NEAR),
        ("chair", "chair of supreme assembly", NEAR),
        ("prime minister", "deputy prime minister", APART),
        ("chief executive", "acting chief executive", APART),
        ("president of sellers association", "secretary of sellers association", APART),
    ],
)
def test_offices(a: str, b: str, expected: Relation) -> None:
    assert office_relation(a, b)[0] is expected
    assert office_relation(b, a)[0] is expected


def test_the_reason_names_both_values() -> None:
    first, second = mentions(Quantity, "1,240 metres long")[0], mentions(Quantity, "1,420 metres long")[0]
    assert relation(first, second).reason == "1240 m against 1420 m"


def test_other_words_for_one_thing_may_be_compared() -> None:
    first, second = (
        mentions(Quantity, "eleven pieces were stolen")[0],
        mentions(Quantity, "eight jewels are gone")[0],
    )
    assert relation(first, second).relation is Relation.INCOMPARABLE
    assert relation(first, second, nouns=False).relation is Relation.DISJOINT
