"""Numbers and days are found by what they mean."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.search.made import article, comparison
from tui.model import Moment, Place
from tui.search import SearchIndex


def found(query: str, sentence: str, **options: bool) -> list[bool]:
    """For each hit, whether it was found only by value."""
    made = comparison([article(1, "One", ["Headline", sentence])])
    return [hit.by_value for hit in SearchIndex.build(made).search(query, typing=False, **options).hits()]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("18 months", "It will take one-and-a-half years."),
        ("1 km", "The span is 0.6 miles long."),
        ("0.6 miles", "The span is 1 kilometre long."),
        ("100 miles", "It lies 160 km away."),
        ("1,240 m", "The bridge measures 1.24 km."),
        ("600", "Some six hundred soldiers fell."),
        ("600 soldiers", "About 600 troops fell."),
        ("$5 million", "It cost 5,000,000 dollars."),
        ("20%", "Turnout was twenty percent."),
        ("5,000,000", "It cost $5 million."),
    ],
)
def test_values_are_found_in_other_words(query: str, sentence: str) -> None:
    assert found(query, sentence) == [True]
    assert found(query, sentence, by_value=False) == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("1 km", "The span is 0.9 miles long."),
        ("1 km", "The span is 1.4 km long."),
        ("18 months", "It will take two years."),
        ("600", "Some 610 soldiers fell."),
        ("600 soldiers", "About 600 buses stood there."),
        ("18", "She was born eighty years ago."),
        ("5,000,000 soldiers", "It cost $5 million."),
        ("$5 million", "Some 5,000,000 soldiers fell."),
    ],
)
def test_other_values_are_not(query: str, sentence: str) -> None:
    assert found(query, sentence) == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("number:>1.000", "Hubo 1.140 papeletas nulas."),
        ("number:1.140", "Los nulos fueron mil ciento cuarenta votos."),
        ("number:0,5..1,234km", "Mide 1,2 kilómetros."),
        ("18 meses", "La obra durará un año y medio."),
        ("1500 millones", "Costará 1.500 millones de euros."),
    ],
)
def test_values_in_spanish(query: str, sentence: str) -> None:
    made = comparison([article(1, "Uno", ["Titular", sentence], language="es")])
    assert [hit.text for hit in SearchIndex.build(made).search(query, typing=False).hits()] == [sentence]


def test_words_found_as_they_stand_are_not_marked() -> None:
    assert found("18 months", "It takes 18 months.") == [False]


def test_the_value_is_marked_in_the_source() -> None:
    made = comparison([article(1, "One", ["Headline", "The span is\n0.6 miles long."])])
    (hit,) = SearchIndex.build(made).search("1 km").hits()
    assert hit.article
    assert [hit.text[a:b] for a, b in hit.spans] == ["0.6 miles long"]
    assert [hit.article.text[a:b] for a, b in hit.marks] == ["0.6 miles long"]


def test_a_day_is_found_by_its_name() -> None:
    made = comparison([article(1, "One", ["Headline", "It opened on Wednesday.", "It closed in April."])])
    april = dt.date(2025, 4, 1), dt.date(2025, 4, 30)
    wednesday = dt.date(2025, 4, 30)
    made.mentions[Place("a1", "s2")] = (
        Moment(start=22, end=31, text="Wednesday", normalized="", low=wednesday, high=wednesday, grain="day"),
    )
    made.mentions[Place("a1", "s3")] = (
        Moment(start=46, end=51, text="April", normalized="", low=april[0], high=april[1], grain="month"),
    )
    index = SearchIndex.build(made)
    assert [hit.place for hit in index.search("2025-04-30").hits()] == [Place("a1", "s2")]
    assert [hit.place for hit in index.search("30 April 2025").hits()] == [Place("a1", "s2")]
    assert [hit.place for hit in index.search("April 2025").hits()] == [Place("a1", "s2"), Place("a1", "s3")]
    assert not index.search("2025-04-29")


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("number:>500", ["600 soldiers", "$5 million"]),
        ("number:600", ["600 soldiers"]),
        ("number:..700", ["600 soldiers"]),
        ("number:>1km", ["3 miles"]),
        ("number:>=0.9km", ["3 miles", "1 km"]),
        ("number:<2miles", ["1 km"]),
        ("number:>$1000000", ["$5 million"]),
        ('number:">500 soldiers"', ["600 soldiers"]),
        ("number:>17months", ["18 months"]),
    ],
)
def test_numbers_by_size(query: str, wanted: list[str]) -> None:
    texts = ["Headline", "There were 600 soldiers.", "It cost $5 million.", "It is 3 miles long."]
    made = comparison([article(1, "One", [*texts, "It is 1 km long.", "It takes 18 months."])])
    hits = SearchIndex.build(made).search(query).hits()
    assert [any(text in hit.text for text in wanted) for hit in hits] == [True] * len(wanted)
    assert all(hit.spans for hit in hits)


def test_the_number_asked_for_is_marked() -> None:
    made = comparison([article(1, "One", ["Headline", "Of 300 soldiers 600 metres away, 700 fled."])])
    (hit,) = SearchIndex.build(made).search("number:>500").hits()
    assert [hit.text[a:b] for a, b in hit.spans] == ["700"]
    (hit,) = SearchIndex.build(made).search("soldiers number:>500m").hits()
    assert [hit.text[a:b] for a, b in hit.spans] == ["soldiers", "600 metres away"]


def test_an_unknown_unit_is_told() -> None:
    results = SearchIndex.build(comparison([article(1, "One", ["Headline"])])).search("number:>5µµ")
    assert not results
    assert results.hints
