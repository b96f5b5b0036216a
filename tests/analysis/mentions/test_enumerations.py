"""Lists of counts of which only one says what is counted."""

import pytest

from tests.analysis.articles import article as numbered
from tests.analysis.mentions.reading import mentions
from tui.analysis.claims.find import find_claims
from tui.analysis.claims.question_fit import other_question
from tui.analysis.pipeline import all_mentions
from tui.analysis.statements import prepare
from tui.model import Quantity

LISTS = [
    ("The ministry counted 1,037 dead: 394 in Alm, 271 in Berk and 31 in New Corden.", "person dead", 4),
    ("Officials spoke of 290 deaths in Alm, 190 in the province of Berk and 89 in Corden.", "person dead", 3),
    ("Labour won 410 seats, the Conservatives 131, the Greens 61 and Reform 13.", "seat", 4),
    ("Alm lost 40 dogs; Berk, 12; Corden, 7.", "dog", 1),
]


@pytest.mark.parametrize(("sentence", "counted", "items"), LISTS)
def test_items_count_what_the_first_one_counts(sentence: str, counted: str, items: int) -> None:
    noun, *fate = counted.split()
    found = [q for q in mentions(Quantity, sentence) if q.noun == noun and q.qualifiers >= set(fate)]
    assert len(found) == items


def test_a_list_in_spanish_counts_what_its_first_item_counts() -> None:
    text = "Hay 1.037 muertos: 394 en Alm, 271 en la provincia de Berk y 31 en Corden."
    assert sum("dead" in q.qualifiers for q in mentions(Quantity, text, language="es")) == 4


@pytest.mark.parametrize(
    "sentence",
    [
        "In 12 houses they found 40, and 7 went home.",
        "They have 12 houses and Flight 370 left.",
        "Of 12 dogs 3.",
    ],
)
def test_what_is_no_list_counts_nothing_new(sentence: str) -> None:
    assert sum(q.noun in ("house", "dog") for q in mentions(Quantity, sentence)) <= 1


def test_items_are_told_of_the_name_beside_them() -> None:
    articles = [
        numbered(1, "There were 400 dead: 290 in Alm and 110 in Berk."),
        numbered(2, "There were 700 dead: 542 in Alm and 158 in Berk."),
    ]
    one, other = (c[1:] for c in find_claims(prepare(articles, all_mentions(articles))))
    assert [[other_question(a, b) for b in other] for a in one] == [[False, True], [True, False]]
