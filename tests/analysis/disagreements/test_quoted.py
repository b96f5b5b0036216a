"""Quotations that two articles give to two speakers."""

from dataclasses import replace

import pytest

from tests.analysis.articles import article, compared, disagreements, said
from tui.analysis.pipeline import compare

MAYOR = "“The harbour was frozen long before the ferries noticed,” said Anna Holm, the mayor of Orlin."

TWO_SPEAKERS = [
    "“The harbour was frozen long before the ferries noticed,” captain Peter Lund said.",
    "“The harbour was frozen long before the ferries noticed,” Rear Adm. Peter Lund said.",
    "“The harbour was frozen long before the ferries noticed,” grumbled Peter Lund, 61.",
    "Peter Lund, who is the harbour master's cook, said: “The harbour was frozen, and no ferry noticed.”",
    "“Long before the ferries noticed, the harbour was frozen,” says Peter Lund, who lives there.",
]
ONE_SPEAKER = [
    "“The harbour was frozen long before the ferries noticed,” the mayor said.",
    "“The harbour was frozen long before the ferries noticed,” she said to captain Peter Lund.",
    "“The harbour was frozen long before the ferries noticed,” she told captain Peter Lund.",
    "“The harbour was frozen long before the ferries noticed,” a friend of captain Peter Lund said.",
    "“The harbour was frozen long before the ferries noticed,” captain Peter Lund's mayor said.",
    "“The harbour was frozen long before the ferries noticed,” said Mayor Ana Holm.",
    "“The harbour was frozen long before the ferries noticed,” said Orlin Ferries.",
    "“We had ice on every rope and every ladder that night,” captain Peter Lund said.",
    "“The harbour is where we all had to wait that night,” captain Peter Lund said.",
]


@pytest.mark.parametrize("other", TWO_SPEAKERS)
def test_one_quotation_of_two_people(other: str) -> None:
    (fact,) = disagreements(compared((MAYOR,), (other,)))
    assert fact.differences[0].slot == "attribution"
    assert said(fact) == {"Anna Holm", "Peter Lund"}


@pytest.mark.parametrize("other", ONE_SPEAKER)
def test_whoever_may_be_the_same_is_no_other(other: str) -> None:
    assert not disagreements(compared((MAYOR,), (other,)))


def test_a_quotation_over_two_sentences_is_one() -> None:
    parts = ("“The ferries noticed nothing.", "The harbour was frozen long before,” captain Peter Lund said.")
    apart = article(2, *parts)
    other = replace(apart, sentences=tuple(replace(s, paragraph=0) for s in apart.sentences))
    (fact,) = disagreements(compare([article(1, MAYOR), other]))
    assert said(fact) == {"Anna Holm", "Peter Lund"}


def test_a_pronoun_stands_for_the_one_person_named_before() -> None:
    named = ("Captain Peter Lund came ashore at dawn.", MAYOR.replace("Anna Holm, the mayor of Orlin", "he"))
    (fact,) = disagreements(compared((MAYOR,), (named[0], named[1].replace("said he", "he said"))))
    assert said(fact) == {"Anna Holm", "he said"}
    two = "Captain Peter Lund met Mayor Anna Holm at dawn."
    assert not disagreements(compared((MAYOR,), (two, named[1].replace("said he", "he said"))))


def test_spanish() -> None:
    one = "«El puerto estaba helado mucho antes», dijo el jefe de bomberos, Ramiro Díaz."
    other = "«El puerto estaba helado mucho antes», se rió la alcaldesa Rosa Ruiz."
    (fact,) = disagreements(compare([article(1, one, language="es"), article(2, other, language="es")]))
    assert said(fact) == {"Ramiro Díaz", "Rosa Ruiz"}
