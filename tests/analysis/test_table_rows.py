"""Rows of tables are compared cell by cell: by the names of their rows and columns."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article
from tui.analysis.pipeline import compare

LEAD = "The Left Alliance won the election in Harrow on Sunday with 41.2 percent of the votes."


def differing(one: str, other: str) -> list[str]:
    """The values in which two rows differ, each below the same lead."""
    articles = [article(number, LEAD, row) for number, row in enumerate((one, other), 1)]
    return sorted(v.text for f in compare(articles).facts for d in f.differences for v in d.values)


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("Union – Share: 33.0%; Seats: 19", "Union – Share: 34.0%; Seats: 19", ["33.0%", "34.0%"]),
        ("The Union – Share: 33.0%; Seats: 19", "Union – Seats: 19; Share: 34.0%", ["33.0%", "34.0%"]),
        ("Union – Share: 33.0%; Seats: 19", "Union – Share: 33.0%; Seats: 21", ["19", "21"]),
        ("Union – Share 2026: 33.0%; Seats 2026: 19", "Union – Share 2022: 38.4%; Seats 2022: 24", []),
        ("Union – Share: 33.0%; Seats: 19", "Union – Share before: 38.4%; Members: 24", []),
        ("N1 – Old price: €200", "N1 – New price: €215", []),
        ("North – Dead: 12; Injured: 40", "South – Dead: 19; Injured: 61", []),
    ],
)
def test_only_values_of_one_row_and_column_are_set_against_each_other(
    one: str, other: str, values: list[str]
) -> None:
    assert differing(one, other) == values
