"""Words, reuse and values by themselves."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article
from tui.analysis.disagreements.people import same_person
from tui.analysis.text_reuse import CopyGroups, find_reuse
from tui.languages.words import skeleton, terms
from tui.model import Reuse


def senses(text: str, language: str = "en") -> list[str]:
    return [t.sense for t in terms(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence centre", "defense center"),
        ("killed", "died"),
        ("organised", "organized"),
        ("began", "started"),
        ("went down", "sank"),
        ("laid off", "redundancies"),
    ],
)
def test_words_of_one_meaning_meet(one: str, other: str) -> None:
    assert senses(one) == senses(other)


@pytest.mark.parametrize(("one", "other"), [("rose", "fell"), ("opened", "closed"), ("won", "lost")])
def test_opposites_stay_apart(one: str, other: str) -> None:
    assert senses(one) != senses(other)


def test_terms_keep_their_place_in_the_text() -> None:
    text = "The Kraków mill burned down."
    assert [text[t.start : t.end] for t in terms(text, 4, len(text), "en")][:2] == ["Kraków", "mill"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("oleksiy drahan", "aleksei dragan", True),
        ("pak thae song", "pak thae-song", True),
        ("varga", "lena varga", True),
        ("hanne brekk", "marte brekke", False),
        ("lena varga", "lena vogel", False),
    ],
)
def test_spellings_of_one_person(one: str, other: str, same: bool) -> None:
    assert same_person(one.replace("-", " "), other.replace("-", " ")) is same


def test_skeletons_unite_transliterations() -> None:
    assert skeleton("castel") == skeleton("kastel")
    assert skeleton("lisbon") != skeleton("madrid")


LONG = "The ferry ran aground off the northern cape late on Monday with two hundred passengers on board."
REST = "Two tugs pulled it free at dawn and brought it slowly to the shipyard in the next bay."


def test_copies_are_found_and_counted_once() -> None:
    reuse = find_reuse(
        [
            article(1, LONG, REST),
            article(2, LONG, REST + " Nobody was hurt."),
            article(3, "Rain fell all day. " * 9),
        ]
    )
    assert [(r.a, r.b) for r in reuse] == [("a1", "a2")]
    occurrences = CopyGroups(reuse)
    assert occurrences.count(["a1", "a2"]) == 1
    assert occurrences.count(["a1", "a2", "a3"]) == 2


def test_copies_of_copies_are_one_voice() -> None:
    occurrences = CopyGroups([Reuse("a3", "a4", 1.0), Reuse("a1", "a2", 1.0), Reuse("a2", "a3", 1.0)])
    assert occurrences.count(["a1", "a2", "a3", "a4"]) == 1
