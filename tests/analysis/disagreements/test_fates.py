"""What became of a person, wherever the sentences that tell it stand."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared, disagreements, said, sure_disagreements
from tui.analysis.pipeline import compare
from tui.model import DifferenceKind
from tui.reports.overview import value_sides

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


@pytest.mark.parametrize(
    ("one", "other", "days", "kind"),
    [
        ("missing", "dead", ("2026-03-04", "2026-03-05"), DifferenceKind.UPDATE),
        ("missing", "dead", ("2026-03-04", None), DifferenceKind.UPDATE),
        ("missing", "dead", ("2026-03-05", "2026-03-04"), DifferenceKind.CONTRADICTION),
        ("alive", "dead", ("2026-03-04", "2026-03-05"), DifferenceKind.CONTRADICTION),
    ],
)
def test_a_fate_that_may_follow_another_is_an_update(
    one: str, other: str, days: tuple[str | None, str | None], kind: DifferenceKind
) -> None:
    told = (STORY, f"Ida Lund, a nurse of 34, is {one}."), (STORY, f"Ida Lund, 34, is {other}.")
    (fact,) = disagreements(compared(*told, published=days))
    assert [d.kind for d in fact.differences] == [kind]


def test_fates_of_unknown_days_are_listed_as_they_follow_each_other() -> None:
    told = (STORY, "Ida Lund, 34, is dead."), (STORY, "Ida Lund, a nurse of 34, is missing.")
    comparison = compared(*told, published=(None, None))
    (fact,) = disagreements(comparison)
    sides = value_sides(comparison, fact, fact.differences[0])
    assert [side.words for side in sides] == ["is missing", "is dead"]
