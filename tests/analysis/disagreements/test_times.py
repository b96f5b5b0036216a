"""Two times for one thing: what may be set against each other, and what may not."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared, disagreements, sure_disagreements
from tui.analysis.pipeline import compare

CONTEXT = "The harbour museum in Ostby was closed after the fire of last winter."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The museum will open again on 4 July.", "The museum reopens on 14 July."),
        ("The museum is to reopen on 4 July.", "Visitors will see the museum reopen on 11 July."),
        ("The fire broke out at 2:10 a.m.", "The fire broke out at 3:40 a.m."),
        ("The museum had last been closed in 1989.", "The museum had last been closed in 1998."),
    ],
)
def test_two_times_for_one_event(one: str, other: str) -> None:
    (fact,) = disagreements(compared((CONTEXT, one), (CONTEXT, other)))
    assert [d.slot for d in fact.differences] == ["date"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The museum will reopen on 4 July.", "Tickets for the concert are on sale until 14 July."),
        ("The museum will reopen on 4 July.", "The museum will reopen this summer."),
        (
            "Shares in the museum lost 3.1 per cent on Friday.",
            "Shares in the museum rose 1.2 per cent on Tuesday.",
        ),
        ("By Tuesday 61 paintings had been cleaned.", "By Friday 74 paintings had been cleaned."),
    ],
)
def test_two_times_for_two_things(one: str, other: str) -> None:
    found = sure_disagreements(compared((CONTEXT, one), (CONTEXT, other)))
    assert not [d for fact in found for d in fact.differences if d.slot == "date"]


@pytest.mark.parametrize("published", [(None, None), ("2026-02-20", None)])
def test_days_of_a_month_differ_where_the_day_of_publication_is_not_known(
    published: tuple[str | None, str | None],
) -> None:
    one = "The storm that reached Ostby on Feb. 19 destroyed the harbour museum."
    other = "The storm that reached Ostby on Feb. 21 destroyed the harbour museum."
    (fact,) = disagreements(compared((CONTEXT, one), (CONTEXT, other), published=published))
    assert [d.slot for d in fact.differences] == ["date"]


def test_a_weekday_in_an_undated_article_is_of_no_certain_week() -> None:
    one = "The storm that reached Ostby on Wednesday destroyed the harbour museum."
    other = "The harbour museum was destroyed by the storm that reached Ostby on Wednesday."
    published = ("2026-02-26", "2026-02-20", None)
    found = compared((CONTEXT, "The storm came near."), (CONTEXT, one), (CONTEXT, other), published=published)
    assert not disagreements(found)


def test_a_side_is_compared_as_its_day_and_the_reason_quotes_that_not_a_weekday_without_one() -> None:
    found = compare(
        (
            article(1, "The Selby bridge was opened on Wednesday, the ministry said.", published=None),
            article(2, "The Selby bridge was opened on April 30, 2025, the ministry said."),
            article(3, "The Selby bridge was opened on Thursday, the ministry said.", published="2025-05-02"),
        )
    )
    (difference,) = (d for fact in disagreements(found) for d in fact.differences)
    assert {v.normalized for v in difference.values} == {"2025-04-30", "2025-05-01"}
    assert difference.explanation.startswith("April 30, 2025 and Thursday (1 May 2025)")
