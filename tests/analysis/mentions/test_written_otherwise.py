"""One value as outlets of other habits write it: fractions, dollars, zones, named days, midnight."""

from __future__ import annotations

import pytest

from tests.analysis.mentions.reading import mentions
from tui.analysis.values.relation import Relation, relation
from tui.model import Mention, Moment, Quantity

TOGETHER = (Relation.EQUAL, Relation.COMPATIBLE)


def values(sentence: str, published: str | None = "2025-05-07") -> list[Mention]:
    """The numbers and times of a sentence."""
    found = mentions(Mention, sentence, published=published)
    return [m for m in found if isinstance(m, Quantity | Moment)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3 1/2 miles", "3.5 miles"),
        ("3-1/2 miles", "3.5 miles"),
        ("1⁄2 mile", "half a mile"),
        ("2 1/4 hours", "2.25 hours"),
        ("1 1/2 million dollars", "$1.5 million"),
        ("1 1/2 years", "18 months"),
        ("2/3 of the seats", "two thirds of the seats"),
        ("$US500,000", "$500,000"),
        ("US$2.5 million", "2.5 million dollars"),
        ("A$300,000", "300,000 Australian dollars"),
        ("AU$5m", "A$5 million"),
        ("3 ½ miles", "3.5 miles"),
    ],
)
def test_one_amount(one: str, other: str) -> None:
    (a,), (b,) = (values(f"It came to {words}.") for words in (one, other))
    assert relation(a, b) in TOGETHER
    assert relation(a, b) is Relation.EQUAL or isinstance(a, Quantity)


@pytest.mark.parametrize("other", ["C$300,000", "US$300,000", "£300,000"])
def test_dollars_of_two_countries_are_two_currencies(other: str) -> None:
    (a,), (b,) = values("It cost A$300,000."), values(f"It cost {other}.")
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    assert a.dimension != b.dimension


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2 p.m. EDT", "18:00 GMT", True),
        ("2 p.m. ET", "11 a.m. PT", True),
        ("1400 GMT", "1500 BST", True),
        ("15:00 BST", "3 p.m.", True),
        ("8 p.m. UTC+8", "1200 UTC", True),
        ("17:30 UTC+05:30", "12:00 GMT", True),
        ("9 a.m. UTC-3", "1200 GMT", True),
        ("3 p.m. London time", "1400 GMT", True),
        ("4 p.m. Berlin time", "1400 GMT", True),
        ("5 p.m. Moscow time", "1400 GMT", True),
        ("10 a.m. Eastern Daylight Time", "1400 GMT", True),
        ("8 p.m. UTC+8", "1300 UTC", False),
        ("2 p.m. EDT", "19:00 GMT", False),
        ("0330 GMT", "0430 GMT", False),
    ],
)
def test_times_of_day_are_compared_in_one_zone(one: str, other: str, together: bool) -> None:
    (a,), (b,) = (values(f"It lifted off at {words}.") for words in (one, other))
    assert (relation(a, b) in TOGETHER) is together


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("15.00 hora peninsular", "14.00 hora de Canarias", True),
        ("15.00 (hora de Madrid)", "13:00 GMT", True),
        ("10.00, hora argentina", "13:00 GMT", True),
        ("8.00 hora de Colombia", "13:00 GMT", True),
        ("15.00 hora peninsular", "15.00 hora de Canarias", False),
    ],
)
def test_spanish_zones(one: str, other: str, together: bool) -> None:
    (a,), (b,) = (
        mentions(Moment, f"Aterrizó a las {words}.", language="es", published="2025-05-07")
        for words in (one, other)
    )
    assert (relation(a, b) in TOGETHER) is together


@pytest.mark.parametrize(
    ("one", "other", "relation_of_both"),
    [
        ("3 percentage points", "3 pct points", Relation.EQUAL),
        ("0.5 percentage points", "50 basis points", Relation.EQUAL),
        ("25 basis points", "a quarter of a point", Relation.EQUAL),
        ("25 basis points", "a quarter of a percentage point", Relation.EQUAL),
        ("half a point", "0.5 percentage points", Relation.EQUAL),
        ("3 percentage points", "3 percent", Relation.DIFFERENT),
        ("0.5 percentage points", "5 basis points", Relation.DIFFERENT),
    ],
)
def test_points_and_their_hundredths(one: str, other: str, relation_of_both: Relation) -> None:
    (a,), (b,) = (values(f"The rate rose by {words}.") for words in (one, other))
    assert relation(a, b) is relation_of_both


def test_a_time_without_a_zone_is_not_set_against_one_with_it() -> None:
    (a,), (b,) = values("It lifted off at 2 p.m."), values("It lifted off at 18:00 GMT.")
    assert relation(a, b) is None


def test_eastern_time_is_an_hour_more_in_summer() -> None:
    assert values("At 2 p.m. ET it fell.", "2025-07-01")[0].normalized == "14:00 UTC-4"
    assert values("At 2 p.m. ET it fell.", "2025-01-10")[0].normalized == "14:00 UTC-5"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at 11:30 p.m. EDT on Monday", "at 0330 GMT on Tuesday"),
        ("at midnight on Monday", "at 12am on Tuesday"),
        ("on Monday at midnight", "early on Tuesday"),
    ],
)
def test_a_night_in_two_zones_or_at_midnight_is_of_two_days(one: str, other: str) -> None:
    days = [
        m for words in (one, other) for m in values(f"It fell {words}.") if isinstance(m, Moment) and m.low
    ]
    assert relation(days[0], days[-1]) in TOGETHER


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Easter Sunday", "2025-04-20"),
        ("Good Friday", "2025-04-18"),
        ("Palm Sunday", "2025-04-13"),
        ("Maundy Thursday", "2025-04-17"),
        ("Black Friday", "2024-11-29"),
        ("Cyber Monday", "2024-12-02"),
        ("Good Friday 2024", "2024-03-29"),
    ],
)
def test_a_weekday_in_the_name_of_a_day_is_that_day(words: str, day: str) -> None:
    assert [m.normalized for m in values(f"She resigned on {words}.")] == [day]


def test_a_named_day_of_an_unknown_year_is_no_weekday() -> None:
    (day,) = values("She won on Super Tuesday.")
    assert isinstance(day, Moment)
    assert day.low is None


def test_today_of_a_stamp_in_universal_time_may_be_the_day_before() -> None:
    (home,) = values("She resigned on Tuesday.", "2025-05-06T21:00:00-05:00")
    (abroad,) = values("She resigned today.", "2025-05-07T02:00:00Z")
    (later,) = values("She resigned today.", "2025-05-07T12:00:00Z")
    assert relation(home, abroad) in TOGETHER
    assert relation(home, later) is Relation.DIFFERENT


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("It is the most expensive work ever sold.", "no. 1 most expensive work"),
        ("It is the second most expensive work ever sold.", "no. 2 most expensive work"),
        ("Marlo is the third-largest city.", "no. 3 largest city"),
        ("Dunn finished second in the race.", "no. 2 place"),
        ("World No. 2 Anna Berg lost.", "no. 2 rank"),
    ],
)
def test_ranks_are_values(sentence: str, rank: str) -> None:
    assert [m.normalized for m in values(sentence)] == [rank]


@pytest.mark.parametrize(
    "sentence", ["It is one of the largest cities.", "The largest crowds came to Marlo."]
)
def test_one_of_many_is_no_rank(sentence: str) -> None:
    assert not values(sentence)


@pytest.mark.parametrize(
    ("words", "day", "language"),
    [
        ("on Pentecost Sunday", "2025-06-08", "en"),
        ("on Mardi Gras", "2025-03-04", "en"),
        ("on Trinity Sunday", "2025-06-15", "en"),
        ("this morning", "2025-06-20", "en"),
        ("el Domingo de Pentecostés", "2025-06-08", "es"),
        ("el Viernes de Dolores", "2025-04-11", "es"),
        ("esta mañana", "2025-06-20", "es"),
    ],
)
def test_more_days_with_a_name(words: str, day: str, language: str) -> None:
    sentence = f"The mine flooded {words}." if language == "en" else f"La mina se inundó {words}."
    (found,) = mentions(Moment, sentence, language=language, published="2025-06-20")
    assert found.low is not None
    assert found.low.isoformat() == day


def test_this_morning_of_two_days_is_a_disagreement() -> None:
    (a,), (b,) = (values("The strike ended this morning.", day) for day in ("2025-09-05", "2025-09-09"))
    assert relation(a, b) is Relation.DIFFERENT
