"""What is said to be absent from an article was searched for in all of it."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article, compared
from tui.analysis.pipeline import compare

QUAKE = "The quake near Tovik damaged the old bridge over the Ler and closed the coastal railway."
PRAISE = "Singers from nine choirs opened the summer festival in the botanical garden."
BAKERY = "A bakery in the harbour won the national prize for its rye bread."


def test_an_article_of_something_else_says_nothing_of_a_fact() -> None:
    found = compared((QUAKE, PRAISE), (QUAKE,), (BAKERY, "Its owner thanked the customers."))
    fact = next(f for f in found.facts if len(f.articles) == 2)
    assert fact.absent == ("a3",)


def test_an_article_that_has_the_words_or_the_value_is_not_called_silent() -> None:
    found = compared(
        ("The quake near Tovik killed 214 people and closed the coastal railway.",),
        ("Rescuers in Tovik spoke of the quake, the railway along the coast and the dead.",),
        ("It is known by now that 214 lost their lives.",),
    )
    assert all(not fact.absent for fact in found.facts)


def test_no_member_is_absent() -> None:
    found = compared((QUAKE, PRAISE), (QUAKE, BAKERY), (BAKERY, PRAISE))
    assert not any(set(fact.absent) & set(fact.articles) for fact in found.facts)


def test_nothing_is_absent_from_an_article_whose_language_has_no_words_for_it() -> None:
    german = ("Der Hafen wurde am Abend wieder geöffnet.", "Die Stadt dankte den Helfern.")
    told = (article(1, QUAKE, PRAISE), article(2, QUAKE))
    as_english = compare([*told, article(3, *german)])
    assert any("a3" in fact.absent for fact in as_english.facts), "the search finds nothing"
    found = compare([*told, article(3, *german, language="de")])
    assert not any("a3" in (*fact.absent, *fact.articles) and len(fact.absent) for fact in found.facts)


@pytest.mark.parametrize(
    "words", ["Twelve dead.", "A dozen perished inside.", "The twelve dead were laid out in a gym."]
)
def test_no_article_is_said_to_leave_out_a_count_that_it_gives_in_other_words(words: str) -> None:
    found = compared(
        (
            words,
            "The mill by the river burned for six hours.",
            "Its owner had asked for new pumps last spring.",
        ),
        ("12 people died, officers told reporters.", "Schools stayed shut in the valley for a week."),
    )
    dead = [f for f in found.facts if any(found.sentence(m.place).text == words for m in f.members)]
    assert dead
    assert not any(fact.absent for fact in dead)
    assert any(fact.absent for fact in found.facts), "what it does not speak of is left out"
