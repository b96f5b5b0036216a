"""When the work is to be finished: values brought together by the question they answer."""

from __future__ import annotations

from tui.analysis.pipeline import compare
from tui.model import Comparison, Difference
from tui.sources import read_bytes


def compared(*texts: str) -> Comparison:
    return compare(
        [
            read_bytes(f"{i}.txt", f"Paper {i}\n\n4 March 2026\n\n{text}\n".encode(), f"a{i}", "text")
            for i, text in enumerate(texts, 1)
        ]
    )


def finishing(comparison: Comparison) -> list[Difference]:
    return [d for f in comparison.facts if f.title == "When will it be finished?" for d in f.differences]


OPENING = "The council approved the new tram depot at Holm on Tuesday evening after a long debate."


def test_a_date_and_a_duration_for_the_end_of_the_work_exclude_each_other() -> None:
    (difference,) = finishing(
        compared(
            f"{OPENING} The depot is due for completion by the summer of 2027.",
            f"{OPENING} Building the depot is expected to take three years, engineers told reporters.",
        )
    )
    assert [v.text for v in difference.values] == ["summer of 2027", "three years"]


def test_a_duration_that_ends_at_the_named_time_agrees() -> None:
    assert not finishing(
        compared(
            f"{OPENING} The depot is to be finished by the spring of 2029.",
            f"{OPENING} Building the depot is expected to take three years, engineers told reporters.",
        )
    )


def test_a_phase_is_finished_at_a_time_of_its_own() -> None:
    assert not finishing(
        compared(
            f"{OPENING} The depot's first phase is to be completed by the summer of 2027.",
            f"{OPENING} The depot is to be finished by the end of 2029.",
        )
    )


def test_nothing_is_said_where_one_article_names_two_deadlines() -> None:
    assert not finishing(
        compared(
            f"{OPENING} The depot is to be finished by the end of 2029. The depot roof opens in June 2027.",
            f"{OPENING} The depot is to be finished by the summer of 2028.",
        )
    )
