"""What became of a person, wherever the sentences that tell it stand."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared, disagreements, said, sure_disagreements
from tui.analysis.pipeline import compare

STORY = "A ferry sank off Ostby in the night of Sunday."


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "Among the injured is Ida Lund, 34, who had come with her sister.",
            "The sister of Ida Lund, who was killed, spoke of a long night.",
            {"Among the injured", "who was killed"},
        ),
        (
            "Ida Lund, a nurse of 34, is still missing.",
            "Ola Moe and Ida Lund, 34, are among the dead.",
            {"is still missing", "among the dead"},
        ),
        (
            "The captain was injured when it hit a rock.",
            "By midnight the captain died.",
            {"was injured", "died"},
        ),
    ],
)
def test_a_person_of_two_fates(one: str, other: str, values: set[str]) -> None:
    comparison = compared((STORY, one), (STORY, other))
    (fact,) = disagreements(comparison)
    assert said(fact) == values
    assert not sure_disagreements(comparison)


def test_a_person_of_two_fates_in_spanish() -> None:
    one = "Entre los desaparecidos está Ida Lund, que viajaba con su hermana."
    other = "Ida Lund murió al llegar al hospital, contó su hermana."
    (fact,) = disagreements(compare([article(n, t, language="es") for n, t in enumerate((one, other), 1)]))
    assert said(fact) == {"Entre los desaparecidos", "murió"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ida Lund was injured and died on the way.", "By noon Ida Lund died."),
        ("Ida Lund was injured.", "Ida Lund said her brother was killed."),
        ("Ida Lund was injured.", "Ola Moe was killed."),
        ("Ida Lund was injured when he died.", "Ida Lund was injured."),
        ("Police held Ida Lund when he died.", "Ida Lund was injured."),
    ],
)
def test_what_is_told_of_others_or_in_turn_is_no_disagreement(one: str, other: str) -> None:
    assert not disagreements(compared((STORY, one, "Ida Lund was injured."), (STORY, other)))
