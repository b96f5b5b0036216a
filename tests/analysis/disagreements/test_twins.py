"""Sentences that are the same but for one word that turns them round, or for a "not"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.analysis.articles import article, disagreements
from tui.analysis.pipeline import compare
from tui.model import Comparison

OPPOSED = [
    ("en", "The council of Ostby rejected the harbour bill on Tuesday.", "adopted", "rejected"),
    ("en", "Net profit of Ostby Paper rose 9% to $2.1 billion in 2025.", "fell", "rose"),
    ("en", "The museum in Ostby drew 9% more visitors than in 2024.", "fewer", "more"),
    ("en", "The captain of the barge that sank off Ostby survived.", "died", "survived"),
    (
        "en",
        "Liberals voted against the bill in Ostby.",
        "abstained in the vote on",
        "voted against",
    ),
    (
        "en",
        "The crate contained no weapons, customs in Ostby said.",
        "contained weapons",
        "contained no weapons",
    ),
    ("en", "The court in Ostby upheld the sentence of Ivo Rask.", "annulled", "upheld"),
    ("en", "The mayor of Ostby sold the house before the flood.", "after", "before"),
    ("en", "The bridge in Ostby will not be closed to lorries.", "will be closed", "will not be closed"),
    ("es", "El precio del trigo en Soria subió un 4% en mayo.", "bajó", "subió"),
    ("es", "El sospechoso de Soria fue puesto en libertad.", "ingresó en prisión", "fue puesto en libertad"),
    ("es", "La carretera de Soria permanece cortada.", "fue reabierta", "permanece cortada"),
    ("es", "La multa puede ser recurrida ante el juzgado de Soria.", "no puede ser", "puede ser"),
]


@pytest.mark.parametrize(("language", "told", "new", "old"), OPPOSED)
def test_one_word_that_turns_a_sentence_round_is_a_disagreement(
    language: str, told: str, new: str, old: str
) -> None:
    (fact,) = disagreements(_compared(language, told, told.replace(old, new)))
    assert fact.differences[0].slot == "negation"
    assert fact.confidence >= 0.9


ALIKE = [
    ("One of the two pilots from Ostby survived.", "One of the two pilots from Ostby died."),
    ("Three miners from the Ostby pit survived.", "Three miners from the Ostby pit died."),
    ("Profit of Ostby Paper rose in 2024.", "Profit of Ostby Paper fell in 2025."),
    ("Ostby talks may begin.", "Ostby talks may not begin."),
    ("The fire in Ostby hurt not only guests.", "The fire in Ostby hurt guests."),
    ("The harbour in Ostby reopened for barges.", "The airport in Lund closed for barges."),
    ("Shares of Lund Steel rose on the Ostby exchange.", "Shares of Karl Glass fell on the Ostby exchange."),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_may_both_be_true_is_none(one: str, other: str) -> None:
    found = disagreements(_compared("en", one, other))
    assert not [d for fact in found for d in fact.differences if d.slot == "negation"]


def test_the_news_of_the_next_day_is_none() -> None:
    one = article(1, "Grain prices at the Ostby exchange rose.", published="2026-03-04")
    other = article(2, "Grain prices at the Ostby exchange fell.", published="2026-03-06")
    assert not disagreements(compare([one, other]))
    assert disagreements(compare([one, replace(other, published="2026-03-04")]))


def _compared(language: str, one: str, other: str) -> Comparison:
    return compare([article(1, one, language=language), article(2, other, language=language)])
