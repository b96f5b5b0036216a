"""Values that must not be set against each other."""

from __future__ import annotations

import pytest

from tests.analysis.articles import compared, disagreements, sure_disagreements

CONTEXT = "The new harbour tunnel in Ostby was opened by the mayor on Monday."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tunnel is 1,240 metres long.", "The tunnel is 1.24 kilometres long."),
        ("The tunnel is 1,240 metres long.", "The tunnel is about 1.2 kilometres long."),
        ("The tunnel is ten miles long.", "The tunnel is 16 kilometres long."),
        ("They opened it after a 17-14 victory at home.", "They opened it after 16 games at home."),
        ("The crash killed 12 people.", "The crash left 40 people killed or injured."),
        ("The crash killed 12 people.", "The crash injured 28 people."),
        ("The project cost $340 million.", "An earlier project, dropped in 2014, had cost $900 million."),
        ("Of the tunnel, 424 metres lie under the old town.", "The tunnel is 1,240 metres long."),
        ("More than 600 soldiers were sent to help.", "Some 640 soldiers were sent to help."),
        ("The agreement was signed in June last year.", "The agreement was signed in June 2025."),
        ("The mayor told reporters on Tuesday that the tunnel had opened.", "The tunnel opened on Monday."),
        ("The company cut 1,200 jobs.", "The company employs 10,300 people."),
        ("The death toll of the crash has risen to over 60.", "At least 69 people died in the crash."),
        ("The tunnel fell in at 1:30 a.m., police said.", "As of 10 a.m. the tunnel had fallen in."),
        ("The search ended this evening at about 7:30.", "The search ended at 7.30 p.m."),
        ("The search ended at half past seven.", "The search ended at 7.30 p.m."),
        ("The nurses demand 9 per cent more pay.", "The nurses will get 6 per cent more pay."),
        (
            "The crash killed 69 people.",
            "It is the worst crash since 2013, when one in Bohol killed 200 people.",
        ),
        ("By Tuesday 27 bodies had been found.", "Bodies were found on Thursday."),
        ("A quake of magnitude 6.9 shook it.", "Of the aftershocks, the strongest had magnitude 6."),
        ("Jack Dorn, the chief executive, opened it.", "Jack Dorn, co-founder of the firm, opened it."),
    ],
)
def test_not_a_disagreement(one: str, other: str) -> None:
    assert not sure_disagreements(compared((CONTEXT, one), (CONTEXT.replace("mayor", "king"), other)))


def test_a_whole_is_not_its_part() -> None:
    found = compared(
        ("The company will cut 20,000 jobs worldwide.",),
        ("The company will cut 11,000 jobs worldwide on top of 9,000 jobs cut in spring.",),
    )
    assert not sure_disagreements(found)


def test_words_copied_on_another_day_are_no_other_day() -> None:
    copied = "Drillco named Ida Holm its permanent chief executive on Monday, the Echo reported."
    found = compared((CONTEXT, copied), (CONTEXT, copied), published=("2026-03-04", "2026-03-12"))
    assert not [d for f in sure_disagreements(found) for d in f.differences if "Holm" in f.title]


def test_a_value_with_a_fitting_partner_contradicts_no_other_of_that_article() -> None:
    found = compared(
        (CONTEXT, "The quake killed 69 people.", "In the town of Bogo the quake killed 25 people."),
        (CONTEXT, "The quake killed 69 people on the island."),
    )
    assert not sure_disagreements(found)


def test_an_article_that_gives_two_values_of_one_thing_contradicts_the_other_with_one() -> None:
    found = compared(
        (CONTEXT, "Five bidders took part in the sale of the tunnel company."),
        (
            CONTEXT,
            "Six bidders took part in the sale of the tunnel company.",
            "Three of the five bidders had left the room by noon.",
        ),
    )
    assert [v.text for f in disagreements(found) for v in f.differences[0].values][:2] == [
        "Five bidders",
        "Six bidders",
    ]


def test_what_is_today_in_an_article_without_a_date_is_not_known() -> None:
    one = "The Selby bridge was closed to lorries on Monday, the council said."
    found = compared(
        (CONTEXT, one),
        (CONTEXT, "The Selby bridge is closed to lorries today, the council said."),
        published=("2026-03-04", None),
    )
    assert not disagreements(found)


def test_open_bounds_differ_but_do_not_exclude_each_other() -> None:
    found = compared(
        (CONTEXT, "At least 23 miners died in the blast."),
        (CONTEXT, "At least 31 miners died in the blast."),
        published=("2026-03-04T08:00", "2026-03-04T08:00"),
    )
    assert [d.explanation for f in disagreements(found) for d in f.differences] == [
        "at least 23 miners and at least 31 miners differ"
    ]
