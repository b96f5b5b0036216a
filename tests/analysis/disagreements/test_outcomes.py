"""Opposite outcomes, plain negations, and the last event of the kind."""

from __future__ import annotations

from tests.analysis.articles import compared, disagreements, said

SPOKEN = "Councillors in Ostby met for nine hours on Tuesday over the future of the swimming pool."


def test_what_was_still_open_the_day_before_may_be_settled() -> None:
    one = "The request of the harbour board is still pending, the labour court in Ostby said."
    other = "The labour court in Ostby rejected the request of the harbour board."
    days = ("2026-03-04", "2026-03-05")
    assert not disagreements(compared((one,), (other,), published=days))
    assert disagreements(compared((one,), (other,)))


def test_opposite_outcomes_of_one_thing_exclude_each_other() -> None:
    found = compared(
        (SPOKEN, "The council accepted the offer of the builder Holt for the pool."),
        (SPOKEN, "The offer of the builder Holt for the pool was declined by the council."),
    )
    (fact,) = disagreements(found)
    assert fact.differences[0].slot == "negation"
    assert "accepted" in said(fact)


def test_opposite_outcomes_of_different_things_do_not() -> None:
    found = compared(
        (SPOKEN, "The council accepted the offer of the builder Holt for the pool."),
        (SPOKEN, "A request for longer ferry hours was declined by the harbour office."),
    )
    assert not disagreements(found)


def test_a_plain_negation_meets_the_statement_it_negates() -> None:
    found = compared(
        (SPOKEN, "The mayor, Lena Varga, will appeal, her lawyer said."),
        (SPOKEN, "The mayor, Lena Varga, will not appeal, her lawyer said."),
    )
    (fact,) = disagreements(found)
    assert fact.differences[0].slot == "negation"


def test_a_negation_of_something_else_does_not() -> None:
    found = compared(
        (SPOKEN, "The mayor was convicted of fraud."),
        (SPOKEN, "The mayor was convicted of fraud but found not guilty of perjury."),
    )
    assert not disagreements(found)


def test_the_last_such_event_is_one() -> None:
    found = compared(
        (SPOKEN, "It was the worst flood in the valley since 1968."),
        (SPOKEN, "The last flood on this scale in the valley, in 1974, drowned the old mill."),
    )
    (fact,) = disagreements(found)
    assert said(fact) == {"1968", "1974"}


def test_two_years_that_answer_different_questions_do_not_differ() -> None:
    found = compared(
        (SPOKEN, "It was the worst flood in the valley since 1968."),
        (SPOKEN, "Holt has been the mayor's deputy since 1974."),
    )
    assert not disagreements(found)
