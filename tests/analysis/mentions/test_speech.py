"""Quotations and their speakers, and who is cited."""

import pytest

from tests.analysis.mentions.reading import mentions
from tui.model import Attribution, Quotation

QUOTES = [
    ('"We stay," Anna Holm said.', "en", "we stay", "Anna Holm"),
    ("“We stay,” said Anna Holm, the mayor.", "en", "we stay", "Anna Holm"),
    ('“We stay," mayor Anna Holm said.', "en", "we stay", "Anna Holm"),
    ("‘We stay,’ Anna Holm said.", "en", "we stay", "Anna Holm"),
    ("'We stay,' Anna Holm said.", "en", "we stay", "Anna Holm"),
    ("„We stay“, said Anna Holm.", "en", "we stay", "Anna Holm"),
    ("Anna Holm called it “a hammer blow”.", "en", "a hammer blow", "Anna Holm"),
    ('Anna Holm said it was "a day", the Reuters agency reported.', "en", "a day", "Anna Holm"),
    ("«Nos quedamos», dijo el alcalde, Martín Ruiz.", "es", "nos quedamos", "Martín Ruiz"),
    ("«Nos quedamos», prometió Martín Ruiz entre aplausos.", "es", "nos quedamos", "Martín Ruiz"),
]


@pytest.mark.parametrize(("text", "language", "words", "speaker"), QUOTES)
def test_quotation(text: str, language: str, words: str, speaker: str) -> None:
    assert [(q.normalized, q.speaker) for q in mentions(Quotation, text, language=language)] == [
        (words, speaker)
    ]


def test_a_quotation_over_two_sentences() -> None:
    found = mentions(Quotation, '"We stay. \nNobody leaves," Anna Holm said.')
    assert [(q.normalized, q.speaker) for q in found] == [
        ("we stay", "Anna Holm"),
        ("nobody leaves", "Anna Holm"),
    ]


def test_the_next_quotation_of_the_paragraph_has_the_same_speaker() -> None:
    found = mentions(Quotation, '"We stay," Anna Holm said.\n"Nobody leaves."')
    assert [q.speaker for q in found] == ["Anna Holm", "Anna Holm"]


def test_a_mark_left_open_does_not_swallow_the_next_paragraph() -> None:
    found = mentions(Quotation, "They “stay and stay.", 'The "next" one.')
    assert [q.normalized for q in found] == ["stay and stay", "next"]


@pytest.mark.parametrize("text", ["It's the people's and the farmers' day.", "Rock 'n' roll isn't dead."])
def test_an_apostrophe_is_no_quotation(text: str) -> None:
    assert mentions(Quotation, text) == []


CITED = [
    ("It sank, officials said.", "officials"),
    ("It sank, the Norlandic transport ministry said.", "Norlandic transport ministry"),
    ("It sank, according to the local press.", "local press"),
    ("Russia's Tass news agency reported that it sank.", "TASS"),
    ("Russian state media outlet TASS said it sank.", "TASS"),
    ("It sank, according to Tass.", "TASS"),
    ("The Korean Central News Agency (KCNA) said it sank.", "KCNA"),
    ("It sank, per TASS: so be it.", "TASS"),
    ("According to Norland's emergency services at least 15 people died.", "Norland's emergency services"),
    ("South Korean lawmakers said it sank.", "South Korean lawmakers"),
    ("Anna Holm, chairwoman of the council, said it sank.", "Anna Holm"),
    ("It sank, said Anna Holm of the rescue office.", "Anna Holm"),
    ("The Union of Farm Workers confirmed that it sank.", "Union of Farm Workers"),
    (
        "It sank, said the Norlandic Deputy Prime Minister, Ola Berg, on Sunday.",
        "Norlandic Deputy Prime Minister",
    ),
    ("Norland's Prosecutor General thinks that it sank.", "Norland's Prosecutor General"),
    ("The mayor claimed 40 people had died.", "mayor"),
    ("It sank, as reported by Reuters.", "Reuters"),
    ("It sank, as reported by Norland’s Kurier newspaper.", "Norland's Kurier newspaper"),
]


@pytest.mark.parametrize(("text", "source"), CITED)
def test_cited(text: str, source: str) -> None:
    assert [a.normalized for a in mentions(Attribution, text)] == [source]


SPANISH = [
    ("Se hundió, informaron los bomberos.", "bomberos"),
    ("Se hundió, según los bomberos.", "bomberos"),
    ("El jefe de bomberos, Ramiro Ruiz, dijo que se hundió.", "Ramiro Ruiz"),
    ("Se hundió, recalcaron las autoridades.", "autoridades"),
    ("Se hundió, tal como informó el ayuntamiento.", "ayuntamiento"),
    ("Se hundió, de acuerdo con la fiscalía.", "fiscalía"),
    ("El capitán, Ramiro Ruiz, precisó que se hundió.", "Ramiro Ruiz"),
]


@pytest.mark.parametrize(("text", "source"), SPANISH)
def test_spanish(text: str, source: str) -> None:
    assert [a.normalized for a in mentions(Attribution, text, language="es")] == [source]


class TestAntecedents:
    def test_they(self) -> None:
        found = mentions(Attribution, "South Korean lawmakers said it sank.", "It was late, they said.")
        assert [a.normalized for a in found] == ["South Korean lawmakers"] * 2

    def test_the_lawmakers(self) -> None:
        found = mentions(
            Attribution, "South Korean lawmakers said it sank.", "It was late, the lawmakers added."
        )
        assert [a.normalized for a in found] == ["South Korean lawmakers"] * 2

    def test_she(self) -> None:
        found = mentions(Attribution, "Mayor Anna Holm said it sank.", "It was late, she added.")
        assert [a.normalized for a in found] == ["Anna Holm"] * 2

    def test_it_is_no_person(self) -> None:
        found = mentions(
            Attribution, "The Water Board denied it. Then Mayor Anna Holm spoke.", "It blamed the rain."
        )
        assert [a.normalized for a in found] == ["Water Board"] * 2

    def test_he_after_a_sentence_that_names_him(self) -> None:
        found = mentions(Attribution, "There stood Mayor Jan Holm.", "It was late, he said.")
        assert [a.normalized for a in found] == ["Jan Holm"]

    def test_the_office_of_a_named_person(self) -> None:
        found = mentions(
            Attribution, "There stood Prime Minister Anna Holm.", "It sank, the prime minister said."
        )
        assert [a.normalized for a in found] == ["Anna Holm"]

    def test_a_verb_without_subject(self) -> None:
        found = mentions(Attribution, "«Ya», dijo Martín Ruiz.\nSe hundió, agregó.", language="es")
        assert [a.normalized for a in found] == ["Martín Ruiz"] * 2


class TestSecondHand:
    def test_citing(self) -> None:
        found = mentions(Attribution, "It sank, the Interfax agency said, citing officials.")
        assert [(a.normalized, a.via) for a in found] == [("Interfax", None), ("officials", "Interfax")]

    def test_told(self) -> None:
        (found,) = mentions(Attribution, "Mayor Anna Holm told Reuters that it sank.")
        assert (found.normalized, found.via) == ("Anna Holm", "Reuters")


@pytest.mark.parametrize(
    "text",
    [
        "It sank.",
        "The bill went up.",
        "“Officials said so” is the title.",
        "The militants of Dawn claimed Friday's attack, in which 133 died.",
        "Eleven are held for the attack which DAWN has claimed and in which 133 died.",
        "The group DAWN claimed responsibility.",
    ],
)
def test_nobody_cited(text: str) -> None:
    assert mentions(Attribution, text) == []


def test_an_adjective_that_sounds_like_a_verb_cites_nobody() -> None:
    assert not mentions(Attribution, "La víctima continúa en estado crítico.", language="es")
    assert mentions(Attribution, "El alcalde criticó que nadie avisara.", language="es")
