"""Who is relied on as a source, and who only speaks."""

from __future__ import annotations

from dataclasses import replace

from tests.search.made import article, comparison
from tui.model import Verdict
from tui.model.support import CitedAs, cited_as, sources_and_speakers


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


def test_a_person_is_known_by_the_full_name_in_another_article() -> None:
    one = article(1, "Post", ["Mishustin said so.", "He smiled."])
    other = article(2, "Star", ["It rained.", "Prime Minister Mikhail Mishustin said so."])
    made = comparison([one, other], [("So", Verdict.SINGLE, [("a1", "s2")])])
    assert cited_as(made, ["a1"], "Mishustin") is CitedAs.SPEAKER


def test_a_numeral_is_no_source() -> None:
    told = article(1, "Post", ["The agency Tass reported it.", "He smiled."])
    made = comparison([told], [("So", Verdict.SINGLE, [("a1", "s2")])])
    fact = replace(made.facts[0], cited=("II", "Tass"))
    assert sources_and_speakers(made, fact) == (("Tass",), ())
