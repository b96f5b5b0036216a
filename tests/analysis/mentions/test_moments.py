"""Dates as desks write them, resolved on Friday 15 May 2026 unless told otherwise."""

import datetime as dt

import pytest

from tests.analysis.mentions.reading import mentions
from tui.analysis.mentions import find_mentions
from tui.model import Article, Line, Moment, Sentence

DATES = [
    ("It opened on April 30, 2025.", "2025-04-30"),
    ("It opened on 30 April 2025.", "2025-04-30"),
    ("It opened on Wednesday, April 30, 2025.", "2025-04-30"),
    ("It opened on Wednesday (May 13).", "2026-05-13"),
    ("It opened on the 30th of April.", "2026-04-30"),
    ("It opened on the sixteenth of April.", "2026-04-16"),
    ("It opened on the twenty-first of April.", "2026-04-21"),
    ("AURENZA, Feb. 17 — It opened.", "2026-02-17"),
    ("It opened on 2025-04-30.", "2025-04-30"),
    ("It opened on 13.05.2025.", "2025-05-13"),
    ("It opened on 17/03/2026.", "2026-03-17"),
    ("It opened on Wednesday.", "2026-05-13"),
    ("It opened on Friday.", "2026-05-15"),
    ("It will open on Wednesday.", "2026-05-20"),
    ("They called a strike for Wednesday.", "2026-05-20"),
    ("They called a strike for Monday morning and a march.", "2026-05-18"),
    ("They were blamed for Monday's attack.", "2026-05-11"),
    ("They will strike again on Monday, the union said.", "2026-05-18"),
    ("It opened last Friday.", "2026-05-08"),
    ("It opens next Monday.", "2026-05-18"),
    ("It shook early Tuesday.", "2026-05-12"),
    ("It shook on Tuesday evening.", "2026-05-12"),
    ("It sank late Wednesday night.", "2026-05-13..2026-05-14"),
    ("It opened yesterday.", "2026-05-14"),
    ("It opened the day before yesterday.", "2026-05-13"),
    ("It opens tomorrow.", "2026-05-16"),
    ("It opens today.", "2026-05-15"),
    ("It will stay closed until Thursday.", "2026-05-21"),
    ("It remains closed until Monday, he said.", "2026-05-18"),
    ("It lasted until Thursday.", "2026-05-14"),
    ("It ought to be finished by Tuesday morning, we saw.", "2026-05-19"),
    ("They met in June 2024.", "2024-06"),
    ("They met in June last year.", "2025-06"),
    ("They met in June of last year.", "2025-06"),
    ("They met last June.", "2025-06"),
    ("They met last March.", "2026-03"),
    ("They met in March.", "2026-03"),
    ("They met in November.", "2025-11"),
    ("They will meet in March.", "2027-03"),
    ("They met in 2022.", "2022"),
    ("They met last year.", "2025"),
    ("They meet next year.", "2027"),
    ("They met late last year.", "2025-09..2025-12"),
    ("They met earlier this week.", "2026-05-11..2026-05-15"),
    ("They meet later this month.", "2026-05-15..2026-05-31"),
    ("It is due by mid-2026.", "2026-05..2026-08"),
    ("It is due in early 2027.", "2027-01..2027-04"),
    ("It is due in late October.", "2026-10-22..2026-10-31"),
    ("It is due at the end of 2026.", "2026-11..2026-12"),
    ("It is due by the summer of 2026.", "2026-06..2026-08"),
    ("It had never lost money until this spring.", "2026-03..2026-05"),
    ("It froze last winter.", "2025-12..2026-02"),
    ("It fell in the first quarter of 2026.", "2026-01..2026-03"),
    ("It fell in the second half of 2025.", "2025-07..2025-12"),
    ("It stood in the 1990s.", "1990..1999"),
    ("It lost money in the financial year 2024/25.", "2024..2025"),
    ("It will stop from May to August.", "2026-05..2026-08"),
    ("It ran between 2010 and 2014.", "2010..2014"),
    ("It ran from May 5, 2026, to May 9, 2026.", "2026-05-05..2026-05-09"),
    ("They met three days ago.", "2026-05-12"),
    ("They met two years ago.", "2023-11-15..2024-11-15"),
    ("It moved over the past six months.", "2025-11-15..2026-05-15"),
    ("They meet at Christmas.", "2025-12-25"),
    ("It has run since 1961.", "1961"),
    ("It holds until Monday.", "2026-05-18"),
    ("It stays shut through Sunday.", "2026-05-17"),
    ("He is to answer by Wednesday.", "2026-05-20"),
    ("It was shut until Monday.", "2026-05-11"),
]


@pytest.mark.parametrize(("text", "normalized"), DATES)
def test_english(text: str, normalized: str) -> None:
    assert [m.normalized for m in mentions(Moment, text)] == [normalized]


SPANISH = [
    ("Ocurrió el 17 de marzo de 2026.", "2026-03-17"),
    ("Ocurrió el 17 de marzo.", "2026-03-17"),
    ("Ocurrió este martes.", "2026-05-12"),
    ("Ocurrió el martes pasado.", "2026-05-12"),
    ("Será el próximo martes.", "2026-05-19"),
    ("Ocurrió ayer.", "2026-05-14"),
    ("Ocurrió anteayer.", "2026-05-13"),
    ("Abrirá mañana.", "2026-05-16"),
    ("Convocó una huelga para el miércoles.", "2026-05-20"),
    ("Ocurrió en 2011.", "2011"),
    ("Ocurrió en enero.", "2026-01"),
    ("Ocurrió en junio del año pasado.", "2025-06"),
    ("Ocurrió el año pasado.", "2025"),
    ("Abrirá la semana próxima.", "2026-05-18..2026-05-24"),
    ("Abrirá a finales de 2026.", "2026-09..2026-12"),
    ("Abrirá a mediados de 2026.", "2026-05..2026-08"),
    ("Abrirá a principios de junio.", "2026-06-01..2026-06-10"),
    ("Abrirá en el primer trimestre de 2027.", "2027-01..2027-03"),
    ("Abrirá antes de Navidad.", "2026-12-25"),
    ("Se conocieron hace dos años.", "2023-11-15..2024-11-15"),
    ("El verano pasado hubo fuego.", "2025-06..2025-08"),
    ("Rige hasta el lunes.", "2026-05-18"),
    ("Estuvo cerrado hasta el lunes.", "2026-05-11"),
    ("Cerró a comienzos de marzo.", "2026-03-01..2026-03-10"),
    ("Abrirá a fines de 2027.", "2027-09..2027-12"),
    ("Será el fin de semana próximo.", "2026-05-23..2026-05-24"),
    ("Se aprobó el pasado jueves.", "2026-05-14"),
    ("Este fin de semana se rompió.", "2026-05-16..2026-05-17"),
    ("Se rompió el pasado fin de semana.", "2026-05-09..2026-05-10"),
    ("Cayó en Santo Domingo el martes.", "2026-05-12"),
    ("Abrirá el mes entrante.", "2026-06"),
    ("Zarpó hace dos días.", "2026-05-13"),
    ("Empezó en el otoño de 2024.", "2024-09..2024-11"),
    ("Abrirá en el último trimestre de 2027.", "2027-10..2027-12"),
]


@pytest.mark.parametrize("text", ["Ocurrió en Santo Domingo.", "SANTO DOMINGO. — Ocurrió allí."])
def test_a_weekday_that_ends_a_name_is_none(text: str) -> None:
    assert not mentions(Moment, text, language="es")


@pytest.mark.parametrize("text", ["Domingo, el día después.", "El Domingo, el día después."])
def test_a_weekday_with_a_capital_is_one_elsewhere(text: str) -> None:
    assert mentions(Moment, text, language="es")


@pytest.mark.parametrize(("text", "normalized"), SPANISH)
def test_spanish(text: str, normalized: str) -> None:
    assert [m.normalized for m in mentions(Moment, text, language="es")] == [normalized]


ROLES = [
    ("It is due by March 2028.", "by"),
    ("It is due before the end of 2028.", "by"),
    ("It was not due before 2028.", "since"),
    ("It has run since 1961.", "since"),
    ("It stays shut until Monday.", "until"),
    ("It opened on Monday.", "at"),
    ("The agency reported on Thursday that it opened.", "report"),
    ("The firm said Tuesday it would close.", "report"),
    ("The ministry told reporters on Tuesday that it would close.", "report"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_role(text: str, role: str) -> None:
    assert [m.role for m in mentions(Moment, text)] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "It may close.",
        "They march on.",
        "It sold 2,000 homes and 1999 cars.",
        "In spring-loaded boxes",
        "Mr May spoke",
    ],
)
def test_no_date(text: str) -> None:
    assert mentions(Moment, text) == []


class TestWithoutPublicationDate:
    def test_a_weekday_keeps_its_name(self) -> None:
        (moment,) = mentions(Moment, "It opened on Wednesday.", published=None)
        assert (moment.normalized, moment.low, moment.high, moment.relative) == (
            "Wednesday",
            None,
            None,
            True,
        )

    def test_a_weekday_is_named_in_english_in_every_language(self) -> None:
        (moment,) = mentions(Moment, "Abrió el miércoles.", published=None, language="es")
        assert moment.normalized == "Wednesday"

    def test_a_day_of_a_month_keeps_both(self) -> None:
        (moment,) = mentions(Moment, "It opened on July 2.", published=None)
        assert (moment.normalized, moment.low) == ("2 July", None)

    def test_a_full_date_needs_none(self) -> None:
        (moment,) = mentions(Moment, "It opened on July 2, 2025.", published=None)
        assert (moment.low, moment.relative) == (dt.date(2025, 7, 2), False)


@pytest.mark.parametrize(
    ("text", "relative"), [("They meet at Christmas.", True), ("They met at Christmas 2025.", False)]
)
def test_a_holiday_without_a_year_is_counted_from_publication(text: str, relative: bool) -> None:
    (moment,) = mentions(Moment, text)
    assert moment.relative is relative


class TestDeadlines:
    """Work that takes a while ends then, counted from the day of publication."""

    @pytest.mark.parametrize(
        "text",
        [
            "The bridge is projected to take 18 months to complete.",
            "It is to be completed in about 18 months.",
            "Management gives itself 18 months to get there.",
            "The work is to be completed within eighteen months.",
            "Builders have been given 18 months to finish the job.",
            "If all goes well, lorries will roll over it in a year and a half.",
        ],
    )
    def test_end(self, text: str) -> None:
        (moment,) = mentions(Moment, text, published="2025-05-01")
        assert moment.role == "by"
        assert moment.low is not None
        assert moment.high is not None
        assert moment.low <= dt.date(2026, 11, 1) <= moment.high

    @pytest.mark.parametrize(
        "text", ["They fought for six months.", "It took 18 months.", "He is out after two years."]
    )
    def test_a_past_duration_is_none(self, text: str) -> None:
        assert mentions(Moment, text) == []

    def test_without_a_start_there_is_none(self) -> None:
        assert mentions(Moment, "It is to be completed in 18 months.", published=None) == []


def test_midnight_belongs_to_both_days() -> None:
    _, day = mentions(Moment, "It sank around midnight on July 3.", published="2025-07-03")
    assert day.normalized == "2025-07-02..2025-07-03"


def test_before_midnight_is_the_day_before_it_ends() -> None:
    _, day = mentions(Moment, "It sank before midnight on Wednesday.")
    assert day.normalized == "2026-05-13"


TIMES = [
    ("It left at 11.20 pm.", "en", 23 * 60 + 20),
    ("It left at 10:56 p.m.", "en", 22 * 60 + 56),
    ("It sank at 23:35 local time.", "en", 23 * 60 + 35),
    ("It hit at 3:12 a.m. local time.", "en", 192),
    ("It began at noon.", "en", 720),
    ("They met at two o'clock.", "en", 120),
    ("They left at half past two.", "en", 150),
    ("They left at quarter to six.", "en", 345),
    ("They left at twenty to six.", "en", 340),
    ("It was ten past two when they left.", "en", 130),
    ("It was shortly after three in the morning.", "en", 180),
    ("It was three in the afternoon.", "en", 900),
    ("It gave way shortly before five, he said.", "en", 300),
    ("It was shortly before five when it gave way.", "en", 300),
    ("Empezó a las 4.30 de la madrugada.", "es", 270),
    ("Empezó a las 4:30.", "es", 270),
    ("Empezó hacia las cuatro y media.", "es", 270),
    ("Empezó a las ocho de la noche.", "es", 1_200),
    ("Empezó a las 12:06 de la madrugada.", "es", 6),
    ("Empezó a las 12 de la noche.", "es", 0),
    ("Asamblea a las 19.00 horas.", "es", 1_140),
    ("Asamblea a las 20 horas.", "es", 1_200),
    ("Empezó a las 14.20.", "es", 860),
    ("Empezó a eso de las siete menos cuarto.", "es", 405),
    ("Cortada hasta el mediodía.", "es", 720),
]


@pytest.mark.parametrize(("text", "language", "minutes"), TIMES)
def test_time_of_day(text: str, language: str, minutes: int) -> None:
    assert [m.minutes for m in mentions(Moment, text, language=language)] == [minutes]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tardaron seis horas.", "es"),
        ("It took 3 hours.", "en"),
        ("It won 3.20 crowns.", "en"),
        ("From ten to twelve people left.", "en"),
    ],
)
def test_no_time_of_day(text: str, language: str) -> None:
    assert mentions(Moment, text, language=language) == []


def test_at_the_end_of_the_calendar_no_day_is_reckoned_on() -> None:
    text = "The coming day and the next century were far off."
    line = Line(0, len(text))
    told = Sentence("s1", text, 0, len(text))
    article = Article("a1", "x.txt", text, "00", published="9999-12-31", lines=(line,), sentences=(told,))
    assert not [m for m in find_mentions(article)["s1"] if isinstance(m, Moment) and m.low]


def test_the_quarter_of_a_game_is_no_time_of_the_year() -> None:
    assert not mentions(Moment, "A touchdown tied the game at 13 late in the third quarter.")
    assert not mentions(Moment, "Un gol al final de la primera mitad cerró el marcador.", language="es")
    assert mentions(Moment, "Profit fell late in the third quarter.")
