"""Who is relied on as a source, and who only speaks."""

from __future__ import annotations

from tests.search.made import article, comparison
from tui.model import Verdict
from tui.model.support import CitedAs, cited_as


def test_a_person_speaks_and_an_agency_is_cited() -> None:
    told = article(
        1, "Post", ["The agency Tass reported it.", "Prime Minister Mikhail Mishustin said so.", "He smiled."]
    )
    made = comparison([told], [("So", Verdict.SINGLE, [("a1", "s3")])])
    assert cited_as(made, ["a1"], "Mikhail Mishustin") is CitedAs.SPEAKER
    assert cited_as(made, ["a1"], "Mishustin") is CitedAs.SPEAKER, "by the last name"
    assert cited_as(made, ["a1"], "Tass") is CitedAs.SOURCE
    assert cited_as(made, ["a1"], "South Korean lawmakers") is CitedAs.SOURCE


def test_a_name_with_letters_of_its_own_is_a_person_too() -> None:
    told = article(1, "Post", ["The chairman Jørgen Watne Frydnes said so.", "He smiled."])
    made = comparison([told], [("So", Verdict.SINGLE, [("a1", "s2")])])
    assert cited_as(made, ["a1"], "Jørgen Watne Frydnes") is CitedAs.SPEAKER
