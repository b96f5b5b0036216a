"""Disagreements of each kind."""

from __future__ import annotations

from tests.analysis.articles import compared, disagreements, said
from tui.model import DifferenceKind, Tier

WIRE = (
    "The ferry Marigold ran aground off Ostby late on Monday with 212 passengers on board.",
    "Two tugs pulled it free at dawn and brought it to the shipyard in Kelm.",
    "The operator, Fjordline, said the hull was scratched but not holed.",
    "Damage is put at 3.4 million euros, and the ferry will be out of service until April.",
)


def test_a_copy_with_one_figure_changed_is_the_surest_alarm() -> None:
    changed = (*WIRE[:3], WIRE[3].replace("3.4", "4.3"))
    (fact,) = disagreements(compared(WIRE, changed))
    assert said(fact) == {"3.4 million euros", "4.3 million euros"}
    assert fact.differences[0].tier is Tier.SURE
    assert fact.independent_sources == 1


def test_offices_of_one_person_differ() -> None:
    found = compared(
        ("Prime Minister Lena Varga opened the dam on Friday.",),
        ("The dam was opened on Friday by Deputy Prime Minister Lena Varga.",),
    )
    (fact,) = disagreements(found)
    assert fact.differences[0].slot == "role"
    assert {v.normalized for v in fact.differences[0].values} == {"prime minister", "deputy prime minister"}


def test_one_office_told_more_fully_is_no_disagreement() -> None:
    found = compared(
        ("Minister Lena Varga opened the dam on Friday.",),
        ("The dam was opened on Friday by Transport Minister Lena Varga.",),
    )
    assert not disagreements(found)


def test_two_denials_agree() -> None:
    found = compared(
        ("The ministry denied that the Selby reactor had been shut down after a leak.",),
        ("Officials denied that the Selby reactor had been shut down after a leak.",),
    )
    assert not disagreements(found)


def test_a_count_that_grows_with_time_is_an_update() -> None:
    found = compared(
        ("The landslide at Kelm killed 12 people, rescuers said.",),
        ("The landslide at Kelm killed 19 people, rescuers said.",),
        published=("2026-03-04T08:00", "2026-03-05T09:00"),
    )
    (fact,) = disagreements(found)
    assert fact.differences[0].kind is DifferenceKind.UPDATE


def test_a_count_that_shrinks_with_time_is_a_contradiction() -> None:
    found = compared(
        ("The landslide at Kelm killed 19 people, rescuers said.",),
        ("The landslide at Kelm killed 12 people, rescuers said.",),
        published=("2026-03-04T08:00", "2026-03-05T09:00"),
    )
    (fact,) = disagreements(found)
    assert fact.differences[0].kind is DifferenceKind.CONTRADICTION


def test_counts_of_unknown_hours_are_an_update_of_which_no_order_is_told() -> None:
    found = compared(
        ("The landslide at Kelm killed 12 people, rescuers said.",),
        ("The landslide at Kelm killed 19 people, rescuers said.",),
        published=(None, "2026-03-05T09:00"),
    )
    (difference,) = disagreements(found)[0].differences
    assert difference.kind is DifferenceKind.UPDATE
    assert "not every article tells when" in difference.explanation


def test_the_same_counts_of_one_hour_contradict() -> None:
    found = compared(
        ("The landslide at Kelm killed 12 people, rescuers said.",),
        ("The landslide at Kelm killed 19 people, rescuers said.",),
        published=("2026-03-04T08:00", "2026-03-04T08:00"),
    )
    (fact,) = disagreements(found)
    assert fact.differences[0].kind is DifferenceKind.CONTRADICTION


def test_counts_of_one_day_whose_hours_are_unknown_are_an_update() -> None:
    found = compared(
        ("The landslide at Kelm killed 12 people, rescuers said.",),
        ("The landslide at Kelm killed 19 people, rescuers said.",),
        published=("2026-03-04", "2026-03-04"),
    )
    (fact,) = disagreements(found)
    assert fact.differences[0].kind is DifferenceKind.UPDATE


def test_shares_of_votes_are_an_update_while_ballots_are_counted() -> None:
    found = compared(
        ("With 80% of the ballots counted, Ilse Brandt had 54.1% of the votes for mayor of Torvik.",),
        ("With all ballots counted, Ilse Brandt had 52.6% of the votes for mayor of Torvik.",),
    )
    (fact,) = [f for f in disagreements(found) if "54.1%" in said(f)]
    assert fact.differences[0].kind is DifferenceKind.UPDATE


def test_people_missing_become_fewer_and_that_is_an_update() -> None:
    found = compared(
        ("The landslide at Kelm left 40 people missing, rescuers said.",),
        ("The landslide at Kelm left 23 people missing, rescuers said.",),
        published=("2026-03-04T08:00", "2026-03-05T09:00"),
    )
    (fact,) = disagreements(found)
    assert fact.differences[0].kind is DifferenceKind.UPDATE


def test_a_count_of_the_dead_never_stands_for_the_injured_beside_them() -> None:
    found = compared(
        ("The roof of the Selby market fell and left 184 dead and more than 250 injured.",),
        ("The roof of the Selby market fell and left 113 dead and more than 150 injured.",),
    )
    assert {"more than 250 injured", "more than 150 injured"} in [said(f) for f in disagreements(found)]


def test_the_size_of_a_thing_lasts_whenever_it_was_built() -> None:
    found = compared(
        (*WIRE[:3], "The ferry, 98 metres long, was built in 2004."),
        (*WIRE[:3], "The ferry is 110 metres long."),
    )
    (fact,) = disagreements(found)
    assert said(fact) == {"98 metres long", "110 metres long"}


def test_a_value_repeated_in_two_sentences_differs_from_the_others_once() -> None:
    found = compared(
        (
            "The new bridge at Kelm is to open in March 2027 after five years of work.",
            "Engineers said the bridge at Kelm, delayed twice, is to open in March 2027.",
        ),
        ("The new bridge at Kelm is to open in September 2027 after five years of work.",),
    )
    (fact,) = disagreements(found)
    assert said(fact) == {"March 2027", "September 2027"}
