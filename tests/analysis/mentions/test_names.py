"""Names, their offices, and one name for each person over an article."""

import pytest

from tests.analysis.mentions.reading import mentions
from tui.model import Name


def names(*texts: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(n.normalized, n.office) for n in mentions(Name, *texts, language=language)]


OFFICES = [
    ("It was Prime Minister Anna Holm who spoke.", "anna holm", "prime minister"),
    ("It was Norlandic Premier Anna Holm who spoke.", "anna holm", "prime minister"),
    ("So said Deputy Prime Minister Anna Holm there.", "anna holm", "deputy prime minister"),
    ("So said former prime minister Anna Holm there.", "anna holm", "former prime minister"),
    ("So said Anna Holm, the interim chief executive.", "anna holm", "acting chief executive"),
    ("So said Anna Holm, the acting CEO.", "anna holm", "acting chief executive"),
    ("So said Anna Holm, the head of Norco.", "anna holm", "head"),
    (
        "So said Anna Holm, chairwoman of the Supreme Farm Council.",
        "anna holm",
        "chair of supreme farm council",
    ),
    ("On stage Norland's premier, Anna Holm, spoke.", "anna holm", "prime minister"),
    ("So said civil protection chief Anna Holm.", "anna holm", "civil protection chief"),
    ("So said mayor Anna Holm.", "anna holm", "mayor"),
    ("So said Managing Director Anna Holm.", "anna holm", "managing director"),
    ("So said Anna Holm, the museum's director.", "anna holm", "director"),
    ("So said seismologist Anna Holm.", "anna holm", "seismologist"),
    ("Anna Holm, who is deputy mayor and was alone, spoke.", "anna holm", "deputy mayor"),
    ("Anna Holm, who has been mayor for nine years, spoke.", "anna holm", "mayor"),
    ("Anna Holm, who was labour minister before she left, spoke.", "anna holm", "former labour minister"),
    ("Anna Holm, who chairs the Harbour Council, spoke.", "anna holm", "chair of harbour council"),
    ("Anna Holm heads the harbour office.", "anna holm", "head of harbour office"),
    ("Anna Holm leads the talks for the union as its treasurer.", "anna holm", "treasurer"),
    ("So said Anna Holm, 54, mayor of Orlin.", "anna holm", "mayor"),
    ("So said Anna Holm (54), the mayor.", "anna holm", "mayor"),
    ("So said Anna Holm, director of the Trust since 2019.", "anna holm", "director"),
    ("So said Anna Holm, the chief brewer of the Seed Bank.", "anna holm", "chief brewer of seed bank"),
    ("So said Anna Holm, site manager.", "anna holm", "site manager"),
    ("So said Anna Holm, founder and chief executive.", "anna holm", "founder and chief executive"),
    ("So said Anna Holm, the minister of foreign affairs.", "anna holm", "foreign minister"),
    ("So said Gov. Anna Holm there.", "anna holm", "governor"),
    ("Then General Anna Holm, chief of the general staff, spoke.", "anna holm", "chief of general staff"),
    ("As the union's treasurer, Anna Holm spoke.", "anna holm", "treasurer"),
    ("So said Anna Holm, in charge of the museum.", "anna holm", "head of museum"),
    ("So said Anna Holm (mayor) there.", "anna holm", "mayor"),
    (
        "Councillor Anna Holm, cabinet member for education, spoke.",
        "anna holm",
        "cabinet member of education",
    ),
    ("There Anna Holm – the mayor – spoke.", "anna holm", "mayor"),
    ("So said Mayor-elect Anna Holm.", "anna holm", "elect mayor"),
    ("So said former Orlin mayor Anna Holm.", "anna holm", "former mayor"),
    ("The director of the zoo, Professor Anna Holm, spoke.", "anna holm", "director of zoo"),
    ("So said Secretary of State Anna Holm.", "anna holm", "secretary of state"),
    ("So said head of security Anna Holm.", "anna holm", "head of security"),
    ("Anna Holm, acting as director, spoke.", "anna holm", "director"),
    ("So said Anna Holm, the mayor's wife.", "anna holm", None),
    ("Anna Holm leads the race.", "anna holm", None),
    ("Anna Holm had been named chief executive.", "anna holm", None),
    ("After the rain they saw Summer Lights, Mayor Anna Holm's play.", "summer lights", None),
    ("Then Mrs Holm spoke.", "holm", None),
]


@pytest.mark.parametrize(("text", "name", "office"), OFFICES)
def test_office(text: str, name: str, office: str | None) -> None:
    assert (name, office) in names(text)


SPANISH = [
    ("«Ya», dijo el alcalde, Martín Ruiz.", "martin ruiz", "mayor"),
    ("La concejala Marta Ruiz habló.", "marta ruiz", "councillor"),
    ("El jefe de bomberos, Ramiro Ruiz, habló.", "ramiro ruiz", "chief of bomberos"),
    (
        "Habló Rosa Ruiz, secretaria de la asociación de vendedores.",
        "rosa ruiz",
        "secretary of asociacion de vendedores",
    ),
    (
        "La presidenta de la asociación de vendedores, Rosa Ruiz, habló.",
        "rosa ruiz",
        "president of asociacion de vendedores",
    ),
    ("La viceministra de Energía, Rosa Ruiz, habló.", "rosa ruiz", "deputy energy minister"),
    ("El ministro de Asuntos Exteriores, Luis Ruiz, habló.", "luis ruiz", "foreign minister"),
    ("Habló Rosa Ruiz, de 54 años, alcaldesa de Orlin.", "rosa ruiz", "mayor"),
    (
        "Rosa Ruiz, quien preside el Consejo del Puerto, habló.",
        "rosa ruiz",
        "president of consejo del puerto",
    ),
    ("El exalcalde Luis Ruiz habló.", "luis ruiz", "former mayor"),
    ("El ministro del Interior Luis Ruiz habló.", "luis ruiz", "interior minister"),
    ("El jefe de policía Luis Ruiz habló.", "luis ruiz", "police chief"),
    ("La teniente de alcalde Rosa Ruiz habló.", "rosa ruiz", "deputy mayor"),
    ("Habló Rosa Ruiz, alcaldesa en funciones.", "rosa ruiz", "acting mayor"),
    ("El director técnico, Luis Ruiz, habló.", "luis ruiz", "tecnico director"),
    ("Rosa Ruiz, al frente del museo, habló.", "rosa ruiz", "head of museo"),
    ("El presidente del Gobierno, Luis Ruiz, habló.", "luis ruiz", "prime minister"),
    ("La consejera de Sanidad, Rosa Ruiz, habló.", "rosa ruiz", "regional health minister"),
    ("La contralora general, Rosa Ruiz, habló.", "rosa ruiz", "comptroller general"),
    ("El procurador general, Luis Ruiz, habló.", "luis ruiz", "attorney general"),
    ("La defensora del pueblo, Rosa Ruiz, habló.", "rosa ruiz", "ombudsman"),
    ("La magistrada Rosa Ruiz habló.", "rosa ruiz", "judge"),
    ("La edil Rosa Ruiz habló.", "rosa ruiz", "councillor"),
    ("El teniente coronel Luis Ruiz habló.", "luis ruiz", "lieutenant colonel"),
    ("El gobernador saliente, Luis Ruiz, habló.", "luis ruiz", "outgoing governor"),
    ("La viceministra de Minería, Rosa Ruiz, habló.", "rosa ruiz", "deputy mining minister"),
]


@pytest.mark.parametrize(("text", "name", "office"), SPANISH)
def test_spanish_office(text: str, name: str, office: str) -> None:
    assert (name, office) in names(text, language="es")


def test_what_a_minister_is_of_is_no_name() -> None:
    found = names("La ministra de Economía y Hacienda, Rosa Ruiz, habló.", language="es")
    assert [office for _, office in found] == [None, "economy minister"]


def test_a_title_is_no_name() -> None:
    assert names("So said Anna Holm, Chief Executive Officer.") == [("anna holm", "chief executive")]


def test_the_office_tells_where_it_stands() -> None:
    text = "So said Anna Holm, the interim chief executive."
    (name,) = mentions(Name, text)
    assert name.office_at is not None
    assert text[slice(*name.office_at)] == "interim chief executive"


class TestOnePerson:
    def test_surname_honorific_and_full_name(self) -> None:
        found = names("So said Premier Pak Thae Song.", "Then Mr Pak left.", "Nobody followed Pak.")
        assert {name for name, _ in found} == {"pak thae song"}

    def test_hyphen_and_accent(self) -> None:
        found = names("So said Pak Thae-song and Siobhán Keáne.", "Later Pak Thae Song met Siobhan Keane.")
        assert {name for name, _ in found} == {"pak thae song", "siobhan keane"}

    def test_possessive(self) -> None:
        assert names("They read Anna Holm's letter, and Holm’s reply.") == [
            ("anna holm", None),
            ("anna holm", None),
        ]

    def test_two_people_of_one_surname_stay_two(self) -> None:
        found = names("There came Anna Holm and Peter Holm.", "Then Holm spoke.")
        assert ("holm", None) in found or len({n for n, _ in found}) == 3


class TestKinds:
    @pytest.mark.parametrize(
        ("text", "name", "kind"),
        [
            ("So the Farm Ministry said.", "farm ministry", "organisation"),
            ("They live near the Halm River.", "halm river", "place"),
            ("They live in Lisbon now.", "lisbon", "place"),
            ("He met the Russian delegation.", "russia", "place"),
            ("She met North Koreans there.", "north korea", "place"),
            ("So said Mr Holm.", "holm", "person"),
            ("They found Anna Holm, 41, there.", "anna holm", "person"),
            ("They found Halm Works (54 km), a mill.", "halm works", "unknown"),
        ],
    )
    def test_kind(self, text: str, name: str, kind: str) -> None:
        assert (name, kind) in [(n.normalized, n.kind) for n in mentions(Name, text)]

    def test_acronym_in_brackets(self) -> None:
        found = names("The Northern Farm Agency (NFA) closed.", "Later NFA opened.")
        assert {name for name, _ in found} == {"northern farm agency"}


@pytest.mark.parametrize(
    "text", ["A ferry sank.", "Twenty-three were saved.", "Police came.", "Yesterday it rained."]
)
def test_a_capital_at_the_start_is_no_name(text: str) -> None:
    assert names(text) == []
